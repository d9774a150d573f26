import { createECDH, createPublicKey, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';
import type { Run } from './rig.ts';

describe('pkcs11-tool', () => {
  const rig = useRig(['pkcs11-tool', 'openssl']);
  const at = (name: string): string => rig().at(name);
  const tool = (...given: readonly string[]): Promise<string> => run(given);
  const user = (...given: readonly string[]): Promise<string> =>
    tool('--login', '--pin', rig().pin, ...given);
  const refused = (...given: readonly string[]): Promise<string> =>
    run(['--login', '--pin', rig().pin, ...given], { code: 1 });

  function run(given: readonly string[], how: Run = {}): Promise<string> {
    return rig().run('pkcs11-tool', ['--module', MODULE, ...given], how);
  }

  test('wraps a key, and unwraps it: 0x210b is AES-KEY-WRAP-KWP', async () => {
    const secret = ['--sensitive', '--extractable'];
    await user('--keygen', '--key-type', 'aes:32', '--id', '20', '--usage-wrap', '--sensitive');
    await user('--keygen', '--key-type', 'aes:16', '--id', '21', ...secret);
    await writeFile(at('plain'), randomBytes(64));
    const cipher = ['-m', 'AES-CBC', '--iv', '00'.repeat(16)];
    const files = ['-i', at('plain'), '-o', at('sealed')];
    await user('--encrypt', '--id', '21', ...cipher, ...files);
    for (const [mechanism, id, length] of [
      ['AES-KEY-WRAP', '22', 24],
      ['0x210b', '23', 24],
    ] as const) {
      const wrap = ['-m', mechanism, '--id', '20'];
      await user('--wrap', ...wrap, '--application-id', '21', '-o', at('wrapped'));
      expect(await readFile(at('wrapped'))).toHaveLength(length);
      const unwrap = ['--unwrap', ...wrap, '-i', at('wrapped'), '--key-type', 'AES:'];
      // A sensitive key comes back as one, whatever it is to be.
      expect(await refused(...unwrap, '--application-id', id)).toContain(
        'CKR_TEMPLATE_INCONSISTENT',
      );
      await user(...unwrap, '--application-id', id, ...secret);
      await user('--decrypt', '--id', id, ...cipher, '-i', at('sealed'), '-o', at('opened'));
      expect(await readFile(at('opened'))).toEqual(await readFile(at('plain')));
    }
  });

  test('may not wrap with a key that could be read, nor a key that stays', async () => {
    await user('--keygen', '--key-type', 'aes:32', '--id', '25', '--usage-wrap');
    await user('--keygen', '--key-type', 'aes:16', '--id', '26', '--sensitive');
    const wrap = ['--wrap', '-m', 'AES-KEY-WRAP', '-o', at('none')];
    expect(await refused(...wrap, '--id', '25', '--application-id', '26')).toContain(
      'CKR_KEY_UNEXTRACTABLE',
    );
    await user('--keygen', '--key-type', 'aes:16', '--id', '27', '--sensitive', '--extractable');
    expect(await refused(...wrap, '--id', '25', '--application-id', '27')).toContain(
      'CKR_KEY_NOT_WRAPPABLE',
    );
  });

  test('derives a secret that it may read, from a key that may be read', async () => {
    const session = await rig().session();
    const readable = { sensitive: false, extractable: true };
    const kept = { usage: ['derive'] as const, token: true };
    await session.generateKeyPair('ec-p256', { id: '30', label: 'open', ...readable, ...kept });
    await session.generateKeyPair('ec-p256', { id: '31', label: 'shut', ...kept });
    const other = createECDH('prime256v1');
    other.generateKeys();
    const spki = '3059301306072a8648ce3d020106082a8648ce3d030107034200';
    await writeFile(at('other.der'), Buffer.from(spki + other.getPublicKey('hex'), 'hex'));
    const derive = ['--derive', '-m', 'ECDH1-DERIVE', '-i', at('other.der'), '-o', at('secret')];
    await user(...derive, '--id', '30');
    const key = createPublicKey(await readFile(await rig().publicKey('open')));
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = Buffer.concat([
      Buffer.from([4]),
      Buffer.from(x, 'base64url'),
      Buffer.from(y, 'base64url'),
    ]);
    expect(await readFile(at('secret'))).toEqual(other.computeSecret(point));
    expect(await refused(...derive, '--id', '31')).toContain('CKR_TEMPLATE_INCONSISTENT');
  });

  test('stores data, finds it, reads it, and deletes it', async () => {
    await writeFile(at('data'), 'some data');
    const note = ['--type', 'data', '--label', 'note'];
    await user('--write-object', at('data'), ...note, '--application-label', 'interop');
    expect(await user('--list-objects', '--type', 'data')).toMatch(/'note'[^]*'interop'/u);
    await user('--read-object', ...note, '-o', at('back'));
    expect(await readFile(at('back'), 'utf8')).toBe('some data');
    await user('--delete-object', ...note);
    expect(await user('--list-objects', '--type', 'data')).not.toContain("'note'");
  });

  test.each([
    [
      'rsa:2048',
      ['-algorithm', 'rsa', '-pkeyopt', 'rsa_keygen_bits:2048'],
      'SHA256-RSA-PKCS',
      '40',
    ],
    ['P-256', ['-algorithm', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], 'ECDSA-SHA256', '41'],
  ])('stores a %s pair and its certificate, and signs', async (_, algorithm, mechanism, id) => {
    const openssl = (...given: readonly string[]): Promise<string> => rig().run('openssl', given);
    await openssl('genpkey', ...algorithm, '-out', at('key.pem'));
    const subject = ['-subj', '/CN=web', '-days', '1', '-outform', 'DER'];
    await openssl('req', '-x509', '-key', at('key.pem'), ...subject, '-out', at('web.der'));
    const traditional = ['-traditional', '-outform', 'DER', '-out', at('key.der')];
    await openssl('pkey', '-in', at('key.pem'), ...traditional);
    await openssl(
      'pkey',
      '-in',
      at('key.pem'),
      '-pubout',
      '-outform',
      'DER',
      '-out',
      at('pub.der'),
    );
    const name = ['--label', 'web', '--id', id];
    await user('--write-object', at('web.der'), '--type', 'cert', ...name);
    await user('--write-object', at('key.der'), '--type', 'privkey', ...name, '--usage-sign');
    await user('--write-object', at('pub.der'), '--type', 'pubkey', ...name);
    await tool('--read-object', '--type', 'cert', '--id', id, '-o', at('back.der'));
    expect(await readFile(at('back.der'))).toEqual(await readFile(at('web.der')));
    expect(await tool('-O', '--type', 'cert', '--id', id)).toContain('DN: CN=web');
    await tool('--read-object', '--type', 'pubkey', '--id', id, '-o', at('back.der'));
    expect(await readFile(at('back.der'))).toEqual(await readFile(at('pub.der')));

    await writeFile(at('message'), randomBytes(2000));
    const format = mechanism.startsWith('ECDSA') ? ['--signature-format', 'openssl'] : [];
    const files = ['-i', at('message'), '-o', at('signature')];
    await user('--sign', '-m', mechanism, '--id', id, ...format, ...files);
    const check = ['dgst', '-sha256', '-keyform', 'DER', '-verify', at('pub.der')];
    const said = await openssl(...check, '-signature', at('signature'), at('message'));
    expect(said).toContain('Verified OK');
    // The key was outside; what it is, it does not tell any more.
    const key = await user('-O', '--type', 'privkey', '--id', id);
    expect(key).toMatch(/Access: +sensitive\n/u);
  });

  test('renames objects', async () => {
    await user('--keypairgen', '--key-type', 'EC:prime256v1', '--label', 'old', '--id', '50');
    await user('--set-id', '51', '--id', '50', '--label', 'old', '--type', 'privkey');
    expect(await user('-O', '--type', 'privkey', '--id', '51')).toContain('old');
  });

  test('changes PINs', async () => {
    await user('--change-pin', '--new-pin', '97531');
    rig().pin = '97531';
    await user('--keygen', '--key-type', 'aes:16', '--id', '60');
    const so = (await rig().vault.pin('so')).toString().trimEnd();
    await tool('--login', '--login-type', 'so', '--so-pin', so, '--init-pin', '--pin', '864209');
    expect(await run(['--login', '--pin', '97531', '-O'], { code: 1 })).toContain(
      'CKR_PIN_INCORRECT',
    );
    rig().pin = '864209';
    expect(await user('-O', '--id', '60')).toContain('Secret Key Object');
  });
});
