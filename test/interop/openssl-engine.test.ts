import { createECDH, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { freePort, useRig } from './rig.ts';

const configuration = (pin: string): string => `openssl_conf = openssl
[openssl]
engines = engines
[engines]
pkcs11 = pkcs11
[pkcs11]
engine_id = pkcs11
MODULE_PATH = ${MODULE}
PIN = ${pin}
init = 0
[req]
distinguished_name = name
[name]
`;

const ENGINE = ['-engine', 'pkcs11', '-keyform', 'engine'];
const url = (label: string): string => `pkcs11:token=dev;type=private;object=${label}`;

/**
 * OpenSSL with the engine of libp11; OpenSSL without it is the judge. libp11 0.4 finds no key in a
 * token that has an Edwards key among them, here as in others.
 */
describe('OpenSSL by its engine', () => {
  const rig = useRig(['openssl', 'the OpenSSL engine'], async (ready) => {
    await writeFile(at('openssl.cnf'), configuration(ready.pin), { mode: 0o600 });
    await writeFile(at('message'), randomBytes(5000));
    await openssl('dgst', '-sha256', '-binary', '-out', at('digest'), at('message'));
    const session = await ready.session();
    const usage = ['sign', 'verify', 'encrypt', 'decrypt'] as const;
    await session.generateKeyPair('rsa-2048', { label: 'rsa', id: '02', token: true, usage });
    await session.generateKeyPair('ec-p256', { label: 'ec', id: '01', token: true });
    const open = { sensitive: false, extractable: true, usage: ['derive'] as const };
    await session.generateKeyPair('ec-p256', { label: 'open', id: '03', token: true, ...open });
  });
  const at = (name: string): string => rig().at(name);
  const openssl = (...given: readonly string[]): Promise<string> => rig().run('openssl', given);
  const engine = (...given: readonly string[]): Promise<string> =>
    rig().run('openssl', given, { environment: { OPENSSL_CONF: at('openssl.cnf') } });

  let rsa: string;
  let ec: string;
  beforeEach(async () => {
    rsa = await rig().publicKey('rsa');
    ec = await rig().publicKey('ec');
  });

  const PSS = ['-sigopt', 'rsa_padding_mode:pss'];
  test.each([
    ['rsa', 'sha256', []],
    ['rsa', 'sha1', []],
    ['rsa', 'sha512', []],
    ['rsa', 'sha256', [...PSS, '-sigopt', 'rsa_pss_saltlen:digest']],
    ['rsa', 'sha384', [...PSS, '-sigopt', 'rsa_pss_saltlen:digest']],
    ['rsa', 'sha256', PSS],
    ['ec', 'sha256', []],
    ['ec', 'sha384', []],
  ])('dgst signs with %s, %s and %j', async (label, hash, options) => {
    const how = [`-${hash}`, ...options];
    const files = ['-out', at('signature'), at('message')];
    await engine('dgst', ...ENGINE, '-sign', url(label), ...how, ...files);
    const check = ['-verify', label === 'rsa' ? rsa : ec, '-signature', at('signature')];
    expect(await openssl('dgst', ...how, ...check, at('message'))).toContain('Verified OK');
  });

  test('pkeyutl signs digests', async () => {
    for (const [label, key, options] of [
      ['rsa', rsa, ['-pkeyopt', 'digest:sha256']],
      ['ec', ec, []],
    ] as const) {
      const sign = ['pkeyutl', '-sign', '-in', at('digest'), '-out', at('signature')];
      await engine(...sign, ...ENGINE, '-inkey', url(label), ...options);
      const check = ['pkeyutl', '-verify', '-in', at('digest'), '-sigfile', at('signature')];
      const said = await openssl(...check, '-pubin', '-inkey', key, ...options);
      expect(said).toContain('Verified Successfully');
    }
  });

  test.each([[[]], [['rsa_oaep_md:sha256']], [['rsa_oaep_md:sha384', 'rsa_mgf1_md:sha384']]])(
    'pkeyutl decrypts OAEP with %j',
    async (more) => {
      const options = ['rsa_padding_mode:oaep', ...more].flatMap((one) => ['-pkeyopt', one]);
      const encrypt = ['-encrypt', '-pubin', '-inkey', rsa, '-in', at('digest')];
      await openssl('pkeyutl', ...encrypt, ...options, '-out', at('sealed'));
      const decrypt = ['-decrypt', ...ENGINE, '-inkey', url('rsa'), '-in', at('sealed')];
      await engine('pkeyutl', ...decrypt, ...options, '-out', at('opened'));
      expect(await readFile(at('opened'))).toEqual(await readFile(at('digest')));
    },
  );

  test('pkeyutl derives, from a key that may be read', async () => {
    const other = createECDH('prime256v1');
    other.generateKeys();
    const spki = '3059301306072a8648ce3d020106082a8648ce3d030107034200';
    await writeFile(at('other.der'), Buffer.from(spki + other.getPublicKey('hex'), 'hex'));
    const peer = ['-peerform', 'DER', '-peerkey', at('other.der'), '-out', at('secret')];
    await engine('pkeyutl', '-derive', ...ENGINE, '-inkey', url('open'), ...peer);
    const der = ['pkey', '-pubin', '-in', await rig().publicKey('open'), '-outform', 'DER'];
    await openssl(...der, '-out', at('open.der'));
    const point = (await readFile(at('open.der'))).subarray(-65);
    expect(await readFile(at('secret'))).toEqual(other.computeSecret(point));
  });

  test.each(['rsa', 'ec'])('req makes requests and certificates with %s', async (label) => {
    const key = ['-new', ...ENGINE, '-key', url(label), '-subj', '/CN=localhost'];
    await engine('req', ...key, '-out', at('request'));
    expect(await openssl('req', '-in', at('request'), '-verify', '-noout')).toContain('verify OK');
    const file = await certificate(label);
    expect(await openssl('verify', '-CAfile', file, file)).toContain('OK');
  });

  async function certificate(label: string): Promise<string> {
    const file = at(`${label}.crt`);
    const key = ['-x509', ...ENGINE, '-key', url(label), '-subj', '/CN=localhost', '-days', '2'];
    await engine('req', ...key, '-out', file);
    return file;
  }

  test.each([
    ['rsa', []],
    ['rsa', ['-keyopt', 'rsa_padding_mode:pss']],
    ['ec', []],
  ])('cms signs with %s and %j', async (label, options) => {
    const file = await certificate(label);
    const signer = [...ENGINE, '-inkey', url(label), '-signer', file, ...options];
    const files = ['-binary', '-in', at('message'), '-out', at('cms')];
    await engine('cms', '-sign', ...signer, ...files);
    const verify = ['-verify', '-CAfile', file, '-purpose', 'any', '-binary', '-in', at('cms')];
    await openssl('cms', ...verify, '-out', at('opened'));
    expect(await readFile(at('opened'))).toEqual(await readFile(at('message')));
  });

  test('cms decrypts', async () => {
    const file = await certificate('rsa');
    const oaep = ['-recip', file, '-keyopt', 'rsa_padding_mode:oaep', '-aes-256-cbc'];
    const files = ['-binary', '-in', at('message'), '-out', at('cms')];
    await openssl('cms', '-encrypt', ...files, ...oaep);
    const key = [...ENGINE, '-inkey', url('rsa'), '-recip', file];
    await engine('cms', '-decrypt', ...key, '-binary', '-in', at('cms'), '-out', at('opened'));
    expect(await readFile(at('opened'))).toEqual(await readFile(at('message')));
  });

  test.each(['rsa', 'ec'])('s_server has %s, and clients trust it', async (label) => {
    const file = await certificate(label);
    const port = String(await freePort());
    const server = await rig().serve(
      'openssl',
      ['s_server', ...ENGINE, '-key', url(label), '-cert', file, '-accept', `127.0.0.1:${port}`],
      { ready: /ACCEPT/u, environment: { OPENSSL_CONF: at('openssl.cnf') } },
    );
    for (const version of ['-tls1_3', '-tls1_2']) {
      const connect = ['s_client', '-connect', `127.0.0.1:${port}`, '-CAfile', file, version];
      expect(await openssl(...connect)).toContain('Verify return code: 0 (ok)');
    }
    await server.stop();
  });
});
