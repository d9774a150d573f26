import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { freePort, useRig } from './rig.ts';

const TEMPLATE = `cn = "localhost"
dns_name = "localhost"
serial = 7
expiration_days = 2
ca
signing_key
cert_signing_key
tls_www_server
`;

/** Names of `p11tool --generate-privkey`, and what they are to certtool and TLS. */
const PAIRS = [
  ['rsa', ['rsa', '--bits', '2048'], 'SIGN-RSA-PSS-RSAE-SHA256'],
  ['p256', ['ecdsa', '--curve', 'secp256r1'], 'SIGN-ECDSA-SECP256R1-SHA256'],
  ['p384', ['ecdsa', '--curve', 'secp384r1'], 'SIGN-ECDSA-SECP384R1-SHA384'],
] as const;

describe('GnuTLS', () => {
  const programs = ['p11tool', 'certtool', 'gnutls-serv', 'gnutls-cli', 'openssl'] as const;
  const rig = useRig(programs, async (ready) => {
    await writeFile(ready.at('template'), TEMPLATE);
    for (const [label, kind] of PAIRS) {
      const made = ['--label', label, '--outfile', at(`${label}.made.pem`)];
      await p11tool('--generate-privkey', ...kind, ...made, TOKEN);
    }
  });
  const at = (name: string): string => rig().at(name);
  const TOKEN = 'pkcs11:token=dev';
  const url = (label: string, type: string): string => `${TOKEN};object=${label};type=${type}`;

  /** The PIN from the environment: in the arguments others could see it. */
  const pin = (): Record<string, string> => ({ GNUTLS_PIN: rig().pin });

  function p11tool(...given: readonly string[]): Promise<string> {
    const all = ['--provider', MODULE, '--batch', '--login', ...given];
    return rig().run('p11tool', all, { environment: pin() });
  }

  /** Both halves are in the vault; for a request as for a certificate. */
  function certtool(label: string, ...given: readonly string[]): Promise<string> {
    const private_ = ['--load-privkey', url(label, 'private')];
    const keys = [...private_, '--load-pubkey', url(label, 'public')];
    const all = ['--provider', MODULE, ...given, ...keys, '--template', at('template')];
    return rig().run('certtool', all, { environment: pin() });
  }

  async function certificate(label: string): Promise<string> {
    const file = at(`${label}.crt`);
    await certtool(label, '--generate-self-signed', '--outfile', file);
    return file;
  }

  test('p11tool lists the token, its mechanisms and keys', async () => {
    const tokens = await rig().run('p11tool', ['--provider', MODULE, '--list-tokens']);
    expect(tokens).toMatch(/Label: dev\n[^]*Manufacturer: Coffer/u);
    expect(await p11tool('--list-mechanisms', TOKEN)).toContain('CKM_ECDSA_SHA256');
    const listed = await p11tool('--list-privkeys', TOKEN);
    expect(listed).toMatch(/Private key \(RSA-2048\)\n\s+Label: rsa\n.*CKA_NEVER_EXTRACTABLE/u);
    expect(listed).toMatch(/Private key \(EC\/ECDSA-SECP256R1\)\n\s+Label: p256/u);
    expect(await p11tool('--list-all', TOKEN)).toContain('Public key (EC/ECDSA-SECP384R1)');
  });

  test.each(PAIRS)('p11tool tells the public key of %s, and signs with it', async (label) => {
    const pem = await readFile(await rig().publicKey(label), 'utf8');
    expect(await readFile(at(`${label}.made.pem`), 'utf8')).toBe(pem);
    expect(await p11tool('--export-pubkey', url(label, 'private'))).toContain(pem);
    const said = await p11tool('--test-sign', url(label, 'private'));
    expect(said).toMatch(/parameters\.\.\. ok[^]*in the token\.\.\. ok/u);
  });

  // GnuTLS 3.7 generates none: it asks for CKM_EDDSA, which generates nothing.
  test('p11tool tells the public key of an Ed25519 key', async () => {
    const session = await rig().session();
    await session.generateKeyPair('ed25519', { label: 'ed', token: true });
    const pem = await readFile(await rig().publicKey('ed'), 'utf8');
    expect(await p11tool('--export-pubkey', url('ed', 'private'))).toContain(pem);
    const said = await p11tool('--test-sign', '--hash', 'SHA512', url('ed', 'private'));
    expect(said).toContain('in the token... ok');
  });

  test.each(PAIRS)('certtool signs certificates and requests with %s', async (label) => {
    const file = await certificate(label);
    expect(await rig().run('openssl', ['verify', '-CAfile', file, file])).toContain('OK');
    const public_ = await rig().run('openssl', ['x509', '-in', file, '-noout', '-pubkey']);
    expect(public_).toBe(await readFile(await rig().publicKey(label), 'utf8'));
    const request = at(`${label}.csr`);
    await certtool(label, '--generate-request', '--outfile', request);
    const check = ['req', '-in', request, '-verify', '-noout'];
    expect(await rig().run('openssl', check)).toContain('verify OK');
  });

  test('p11tool stores certificates, keys and secrets, and deletes them', async () => {
    const file = await certificate('p256');
    const named = ['--label', 'web', '--id', 'abcd', TOKEN];
    await p11tool('--write', '--load-certificate', file, ...named);
    expect(await p11tool('--list-all-certs', TOKEN)).toContain('Label: web');
    const pem = (await readFile(file, 'utf8')).replace(/^[^]*(?=-----BEGIN)/u, '');
    expect(await p11tool('--export', url('web', 'cert'))).toContain(pem);
    expect(await p11tool('--delete', url('web', 'cert'))).toContain('1 objects deleted');

    await rig().run('openssl', ['genpkey', '-algorithm', 'rsa', '-out', at('imported.pem')]);
    const stored = ['--load-privkey', at('imported.pem'), '--label', 'imported', '--id', '1234'];
    await p11tool('--mark-private', '--write', ...stored, TOKEN);
    expect(await p11tool('--test-sign', url('imported', 'private'))).toContain('ok');
    await p11tool('--set-label', 'renamed', url('imported', 'private'));
    expect(await p11tool('--info', url('renamed', 'private'))).toContain('Label: renamed');
    expect(await p11tool('--delete', url('renamed', 'private'))).toContain('1 objects deleted');

    const secret = randomBytes(16).toString('hex');
    await p11tool('--write', '--secret-key', secret, '--label', 'secret', TOKEN);
    expect(await p11tool('--list-all', TOKEN)).toMatch(/Secret key\n\s+Label: secret/u);
    await p11tool('--generate-random', '16', '--outfile', at('random'), TOKEN);
    expect(await readFile(at('random'))).toHaveLength(16);
  });

  test.each(PAIRS)('gnutls-serv has %s, and clients trust it', async (label, _, signature) => {
    const file = await certificate(label);
    const port = String(await freePort());
    const key = ['--x509certfile', file, '--x509keyfile', url(label, 'private')];
    const server = await rig().serve(
      'gnutls-serv',
      ['--provider', MODULE, '--echo', '-p', port, ...key],
      { ready: /listening on/u, environment: pin() },
    );
    const trust = ['--x509cafile', file, '-p', port, 'localhost'];
    const said = await rig().run('gnutls-cli', trust, { input: 'a line\n' });
    expect(said).toMatch(/The certificate is trusted[^]*Handshake was completed[^]*a line/u);
    expect(said).toContain(`(${signature.replace('SIGN-', '')})`);
    const connect = ['s_client', '-connect', `localhost:${port}`, '-CAfile', file];
    expect(await rig().run('openssl', connect)).toContain('Verify return code: 0 (ok)');
    await server.stop();
  });
});
