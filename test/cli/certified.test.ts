import { spawn, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectAltName, parseSubject } from '../../src/cli/subject.ts';
import { connect } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';

const LAUNCHER = resolve(import.meta.dirname, '../../bin/coffer');
const KINDS = [
  'ec-p256',
  'ec-p384',
  'ec-p521',
  'ec-secp256k1',
  'rsa-2048',
  'ed25519',
  'ed448',
] as const;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

let real: RealVault;
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'coffer-certified-'));
  real = await RealVault.start();
  const vault = await connect({ socket: real.socket });
  const session = await vault.openSession('dev', { user: 'user', pin: await real.pin('user') });
  for (const kind of KINDS) await session.generateKeyPair(kind, { label: kind });
  await session.generateKeyPair('x25519', { label: 'x25519' });
  vault.close();
}, 60_000);

afterAll(async () => {
  await real.remove();
  rmSync(place, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly told: string;
  readonly said: string;
}

async function coffer(...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, COFFER_SOCKET: real.socket, COFFER_PIN_FILE: real.pinFile };
  const child = spawn(LAUNCHER, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [told, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, told, said };
}

describe.each(KINDS)('of a key of type %s', (kind) => {
  test('a certificate signed by itself verifies, and says what was asked', async () => {
    const args = ['--subject', 'CN=localhost', '--san', 'DNS:localhost,IP:127.0.0.1'];
    const { told, said } = await coffer('key', 'certificate', '--label', kind, ...args);
    expect(said).toBe('');
    const certificate = new X509Certificate(told);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe('CN=localhost');
    expect(certificate.issuer).toBe('CN=localhost');
    expect(certificate.ca).toBe(false);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    const lifeMs = Date.parse(certificate.validTo) - Date.parse(certificate.validFrom);
    expect(lifeMs).toBe(30 * 86_400_000);
  });

  test.skipIf(!hasOpenssl)('a request is one that openssl verifies', async () => {
    const file = join(place, `${kind}.csr`);
    const subject = 'CN=www.example.com,O=Müller\\, Söhne,C=NL,emailAddress=a@example.com';
    const names = ['--san', 'DNS:*.example.com', '--san', 'email:a@example.com'];
    const args = ['--label', kind, '--subject', subject, ...names, '--out', file];
    expect(await coffer('key', 'csr', ...args)).toEqual({ code: 0, told: '', said: '' });
    const asked = [
      'req',
      '-in',
      file,
      '-noout',
      '-verify',
      '-subject',
      '-text',
      '-nameopt',
      'utf8',
    ];
    const { status, stdout } = spawnSync('openssl', asked, { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/CN ?= ?www\.example\.com, O ?= ?"?Müller\\?, Söhne"?, C ?= ?NL/u);
    expect(stdout).toContain('DNS:*.example.com, email:a@example.com');
  });
});

describe('a certificate', () => {
  test('of an authority certifies, and does nothing else', async () => {
    const args = ['--label', 'ec-p256', '--subject', 'CN=Test CA', '--ca', '--days', '365'];
    const { told } = await coffer('key', 'certificate', ...args, '--format', 'pem');
    const certificate = new X509Certificate(told);
    expect(certificate.ca).toBe(true);
    expect(certificate.checkIssued(certificate)).toBe(true);
    expect(certificate.keyUsage).toBeUndefined();
  });

  test('comes as DER and as JSON too, with a serial number of its own', async () => {
    const args = ['certificate', '--label', 'ec-p256', '--subject', 'CN=a'];
    const file = join(place, 'a.der');
    await coffer('key', ...args, '--format', 'der', '--out', file);
    const { told } = await coffer('key', ...args, '--json');
    const answer = JSON.parse(told) as { label: string; format: string; certificate: string };
    expect(answer).toMatchObject({ label: 'ec-p256', format: 'pem' });
    const fromFile = spawnSync('cat', [file]).stdout;
    const serials = [answer.certificate, fromFile].map(
      (one) => new X509Certificate(one).serialNumber,
    );
    expect(new Set(serials).size).toBe(2);
    for (const serial of serials) expect(serial).toMatch(/^[4-7][0-9A-F]{31}$/u);
  });

  test('can be brought into the vault beside its key', async () => {
    const { told } = await coffer('key', 'certificate', '--label', 'ec-p256', '--subject', 'CN=a');
    const file = join(place, 'own.crt');
    writeFileSync(file, told);
    const { code, said } = await coffer('key', 'import', '--label', 'ec-p256-cert', '--in', file);
    expect(said).toMatch(/^ec-p256-cert: x509, id/u);
    expect(code).toBe(0);
  });

  test.each([
    ['x25519', /x25519, which signs no certificates/u],
    ['none', /no key is called none/u],
  ])('of %s is refused', async (label, reason) => {
    for (const command of ['certificate', 'csr']) {
      const { code, told, said } = await coffer(
        'key',
        command,
        '--label',
        label,
        '--subject',
        'CN=a',
      );
      expect([code, told]).toEqual([1, '']);
      expect(said).toMatch(reason);
      expect(said).toMatch(/\nhint: /u);
    }
  });
});

describe('a name', () => {
  test.each([
    '',
    'CN',
    '=a',
    'CN=',
    'XX=a',
    'C=NLD',
    'CN=a\u0000b',
    'DC=ü',
    'CN=a,,XX=b',
    'CN=a\nb',
  ])('%j is no subject', (text) => {
    expect(() => parseSubject(text)).toThrow(/subject|part of a name|cannot be/u);
  });

  test('keeps its order, and what is escaped in it', () => {
    const parts = parseSubject(String.raw`C=NL, O=A\,B\=C\\D, cn=x=y`);
    const values = parts.flatMap((part) => Array.from(part, ({ value }) => value.toString()));
    expect(values).toEqual(['NL', String.raw`A,B=C\D`, 'x=y']);
  });

  test.each([
    '',
    'DNS:',
    'DNS:a b',
    'IP:1.2.3',
    'IP:localhost',
    'foo:bar',
    'email:x',
    'URI:x',
    'a',
  ])('%j is no alternative name', (text) => {
    expect(() => collectAltName(text)).toThrow(/alternative name/u);
  });
});
