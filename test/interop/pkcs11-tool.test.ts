import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';
import type { Run } from './rig.ts';

/** With the salt that pkcs11-tool takes: as long as the hash. */
const PSS = ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest'];
const HASHES = ['SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'];

describe('pkcs11-tool', () => {
  const rig = useRig(['pkcs11-tool', 'openssl'], async () => {
    await pair('EC:prime256v1', 'ec', '01');
    await pair('rsa:2048', 'rsa', '02');
    await tool('--read-object', '--type', 'pubkey', '--id', '01', '-o', at('ec.der'));
    await tool('--read-object', '--type', 'pubkey', '--id', '02', '-o', at('rsa.der'));
    await writeFile(at('message'), randomBytes(5000));
  });
  const at = (name: string): string => rig().at(name);
  const tool = (...given: readonly string[]): Promise<string> => run(given);
  const user = (...given: readonly string[]): Promise<string> =>
    tool('--login', '--pin', rig().pin, ...given);
  const refused = (...given: readonly string[]): Promise<string> =>
    run(['--login', '--pin', rig().pin, ...given], { code: 1 });

  function run(given: readonly string[], how: Run = {}): Promise<string> {
    return rig().run('pkcs11-tool', ['--module', MODULE, ...given], how);
  }

  function pair(type: string, label: string, id: string): Promise<string> {
    return user('--keypairgen', '--key-type', type, '--label', label, '--id', id);
  }

  test('shows the module, its interfaces, slot, token and mechanisms', async () => {
    expect(await tool('-I')).toContain('Coffer PKCS#11 module');
    expect(await tool('--list-interfaces')).toMatch(/version: 3\.2[^]*version: 2\.40/u);
    expect(await tool('-L')).toMatch(/token label *: *dev\n/u);
    const mechanisms = await tool('-M');
    for (const name of ['ECDSA-SHA256', 'RSA-PKCS-PSS', 'AES-GCM', 'EDDSA', 'ECDH1-DERIVE'])
      expect(mechanisms).toContain(name);
    // What is looked for most is in the last 4 KiB that a pipe is given: a reader that has seen
    // enough, as grep -q, does not leave before the writer has done.
    const last = mechanisms.slice(Math.floor(mechanisms.length / 4096) * 4096);
    for (const name of ['ECDSA-SHA256', 'RSA-PKCS-PSS', 'AES-GCM', 'AES-KEY-WRAP', 'EDDSA']) {
      const before = mechanisms.slice(0, mechanisms.length - last.length);
      // A line of its own: ECDH-AES-KEY-WRAP is another.
      const line = new RegExp(`^ *${name},`, 'mu');
      expect([name, line.test(before), line.test(last)]).toEqual([name, false, true]);
    }
  });

  test('finds no error by its own tests, of ciphers, curves, forks and threads', async () => {
    const said = await user('--test');
    expect(said).not.toMatch(/\b(ERR|failed)\b/iu);
    expect(said).toContain('No errors');
    const curve = ['--key-type', 'EC:prime256v1', '--label', 'tried', '--id', '77'];
    expect(await user('--session-rw', '--test-ec', ...curve)).toContain('==> OK');
    expect(await tool('--test-fork')).not.toMatch(/fail|error/iu);
  });

  // When a thread is still at work at the end, it sleeps for 30 seconds.
  test('has threads that find no error', async () => {
    const threads = ['--test-threads', 'ILGISLT0', '--test-threads', 'ILGISLT0'];
    const ended = await run([...threads, '--use-locking']);
    expect(ended).toContain('Test thread 0 returning rv = 0');
    expect(ended).toContain('Test thread 1 returning rv = 0');
  }, 120_000);

  test.each([
    ...HASHES.map((hash) => [`ECDSA-${hash}`, 'ec', '01', []] as const),
    ...HASHES.map((hash) => [`${hash}-RSA-PKCS`, 'rsa', '02', []] as const),
    ...HASHES.map((hash) => [`${hash}-RSA-PKCS-PSS`, 'rsa', '02', PSS] as const),
  ])('signs by %s what openssl verifies, and verifies it', async (mechanism, key, id, options) => {
    const format = key === 'ec' ? ['--signature-format', 'openssl'] : [];
    const how = ['-m', mechanism, '--id', id, ...format, '-i', at('message')];
    await user('--sign', ...how, '-o', at('signature'));
    const hash = /SHA\d+/u.exec(mechanism)?.[0].toLowerCase() ?? '';
    const check = ['dgst', `-${hash}`, '-keyform', 'DER', '-verify', at(`${key}.der`), ...options];
    const files = ['-signature', at('signature'), at('message')];
    expect(await rig().run('openssl', [...check, ...files])).toContain('Verified OK');

    const verify = ['--verify', ...how, '--signature-file', at('signature')];
    expect(await user(...verify)).toContain('Signature is valid');
    const other = randomBytes(5000);
    const wrong = verify.map((argument) => (argument === at('message') ? at('other') : argument));
    await writeFile(at('other'), other);
    expect(await user(...wrong)).toContain('Invalid signature');
  });

  test('signs digests that are given', async () => {
    const digest = ['dgst', '-sha256', '-binary', '-out', at('digest'), at('message')];
    await rig().run('openssl', digest);
    const files = ['-i', at('digest'), '-o', at('signature')];
    const check = ['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-in', at('digest')];
    const openssl = (key: string, ...options: readonly string[]): Promise<string> =>
      rig().run('openssl', [
        ...check,
        '-inkey',
        at(key),
        '-sigfile',
        at('signature'),
        ...options.flatMap((option) => ['-pkeyopt', option]),
      ]);
    await user('--sign', '-m', 'ECDSA', '--id', '01', '--signature-format', 'openssl', ...files);
    expect(await openssl('ec.der')).toContain('Verified Successfully');
    await user(
      '--sign',
      '-m',
      'RSA-PKCS-PSS',
      '--hash-algorithm',
      'SHA256',
      '--id',
      '02',
      ...files,
    );
    const pss = await openssl('rsa.der', 'rsa_padding_mode:pss', 'digest:sha256');
    expect(pss).toContain('Verified Successfully');
  });

  // It finds keys by --id; by --label it takes any.
  test.each([
    ['secp384r1', '06'],
    ['secp521r1', '07'],
    ['secp256k1', '08'],
  ])('signs on %s', async (curve, id) => {
    await pair(`EC:${curve}`, curve, id);
    const how = ['-m', 'ECDSA-SHA256', '--id', id, '--signature-format', 'openssl'];
    await user('--sign', ...how, '-i', at('message'), '-o', at('signature'));
    const check = ['dgst', '-sha256', '-verify', await rig().publicKey(curve)];
    const files = ['-signature', at('signature'), at('message')];
    expect(await rig().run('openssl', [...check, ...files])).toContain('Verified OK');
  });

  test('signs by Ed25519, and reads its point', async () => {
    const made = await pair('EC:edwards25519', 'ed', '05');
    const point = /EC_POINT: *0420([0-9a-f]{64})\n/u.exec(made)?.[1];
    const pem = await rig().publicKey('ed');
    expect(Buffer.from((await readFile(pem, 'utf8')).split('\n')[1] ?? '', 'base64')).toEqual(
      Buffer.from(`302a300506032b6570032100${point}`, 'hex'),
    );
    await user('--sign', '-m', 'EDDSA', '--id', '05', '-i', at('message'), '-o', at('signature'));
    const check = ['pkeyutl', '-verify', '-pubin', '-inkey', pem];
    const files = ['-rawin', '-in', at('message'), '-sigfile', at('signature')];
    expect(await rig().run('openssl', [...check, ...files])).toContain('Verified Successfully');
    const raw = await run(['-O'], { environment: { COFFER_EC_POINT: 'raw' } });
    expect(raw).toContain(`EC_POINT:   ${point}\n`);
  });

  test.each([
    ['AES-CBC-PAD', ['--iv', '01'.repeat(16)], 'aes-256-cbc', '11'],
    ['AES-CBC', ['--iv', '02'.repeat(16)], 'aes-256-cbc', '12'],
    ['AES-ECB', [], 'aes-256-ecb', '13'],
  ])('encrypts by %s what openssl decrypts, and decrypts it', async (mechanism, iv, cipher, id) => {
    const key = randomBytes(32);
    await writeFile(at('key'), key);
    const kind = ['--type', 'secrkey', '--key-type', 'AES:32', '--label', mechanism, '--id', id];
    await user('--write-object', at('key'), ...kind);
    await writeFile(at('plain'), randomBytes(4096));
    const how = ['--id', id, '-m', mechanism, ...iv];
    await user('--encrypt', ...how, '-i', at('plain'), '-o', at('sealed'));
    await user('--decrypt', ...how, '-i', at('sealed'), '-o', at('opened'));
    expect(await readFile(at('opened'))).toEqual(await readFile(at('plain')));
    const padding = mechanism === 'AES-CBC-PAD' ? [] : ['-nopad'];
    const keys = ['-K', key.toString('hex'), ...(iv[1] === undefined ? [] : ['-iv', iv[1]])];
    const files = ['-in', at('sealed'), '-out', at('opened')];
    await rig().run('openssl', ['enc', '-d', `-${cipher}`, ...padding, ...keys, ...files]);
    expect(await readFile(at('opened'))).toEqual(await readFile(at('plain')));
  });

  test('decrypts by RSA-OAEP what openssl encrypted', async () => {
    await writeFile(at('plain'), randomBytes(32));
    const key = ['-pubin', '-keyform', 'DER', '-inkey', at('rsa.der')];
    const options = ['rsa_padding_mode:oaep', 'rsa_oaep_md:sha256'];
    const oaep = options.flatMap((option) => ['-pkeyopt', option]);
    const files = ['-in', at('plain'), '-out', at('sealed')];
    await rig().run('openssl', ['pkeyutl', '-encrypt', ...key, ...oaep, ...files]);
    const how = ['-m', 'RSA-PKCS-OAEP', '--hash-algorithm', 'SHA256', '--id', '02'];
    await user('--decrypt', ...how, '-i', at('sealed'), '-o', at('opened'));
    expect(await readFile(at('opened'))).toEqual(await readFile(at('plain')));
  });

  test('makes MACs, digests and random bytes', async () => {
    const session = await rig().session();
    await session.importObject({
      class: 'SECRET_KEY',
      type: 'GENERIC_SECRET',
      id: '14',
      value: Buffer.alloc(32, 7),
      usage: ['sign', 'verify'],
      token: true,
    });
    for (const hash of ['SHA256', 'SHA384', 'SHA512']) {
      const how = ['-m', `${hash}-HMAC`, '--id', '14', '-i', at('message')];
      await user('--sign', ...how, '-o', at('mac'));
      const verified = await user('--verify', ...how, '--signature-file', at('mac'));
      expect(verified).toContain('Signature is valid');
      const mac = ['-mac', 'HMAC', '-macopt', `hexkey:${'07'.repeat(32)}`, '-binary'];
      const files = ['-out', at('other'), at('message')];
      await rig().run('openssl', ['dgst', `-${hash.toLowerCase()}`, ...mac, ...files]);
      expect(await readFile(at('mac'))).toEqual(await readFile(at('other')));
      await tool('--hash', '-m', hash, '-i', at('message'), '-o', at('digest'));
      const digest = ['-binary', '-out', at('other'), at('message')];
      await rig().run('openssl', ['dgst', `-${hash.toLowerCase()}`, ...digest]);
      expect(await readFile(at('digest'))).toEqual(await readFile(at('other')));
    }
    await tool('--generate-random', '48', '-o', at('random'));
    expect(await readFile(at('random'))).toHaveLength(48);
  });

  test('hears what is wrong', async () => {
    const sign = ['--sign', '-i', at('message'), '-o', at('none')];
    expect(await refused(...sign, '-m', 'ECDSA-SHA256', '--id', '02')).toContain(
      'CKR_KEY_TYPE_INCONSISTENT',
    );
    await user('--keygen', '--key-type', 'aes:16', '--id', '15', '--sensitive');
    const encrypt = ['--encrypt', '-m', 'AES-CBC', '--iv', '00'.repeat(16), '--id', '15'];
    expect(await refused(...encrypt, '-i', at('message'), '-o', at('none'))).toContain(
      'CKR_DATA_LEN_RANGE',
    );
    const wrong = ['--login', '--pin', '000000', '-O'];
    expect(await run(wrong, { code: 1 })).toContain('CKR_PIN_INCORRECT');
    expect(await user('-O')).toContain('Private Key Object');
    const nobody = { COFFER_SOCKET: at('no.sock') };
    expect(await run(['-L'], { environment: nobody, code: 1 })).toContain('No slots');
  });
});
