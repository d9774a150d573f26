import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RealVault } from '../client/real-vault.ts';
import { build, BUILD_TIMEOUT_MS, missing, MODULE, NO_CARGO } from './module.ts';

const run = promisify(execFile);
const MISSING =
  NO_CARGO ??
  missing('pkcs11-tool', 'apt-get install opensc') ??
  missing('openssl', 'apt-get install openssl');

let vault: RealVault;
let pin: string;

describe('pkcs11-tool', () => {
  beforeAll(async () => {
    if (MISSING !== null) return;
    await build();
    vault = await RealVault.start();
    pin = (await vault.pin('user')).toString().trimEnd();
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (MISSING === null) await vault.remove();
  });
  beforeEach(({ skip }) => skip(MISSING !== null, MISSING ?? ''));

  const at = (name: string): string => join(vault.directory, name);

  async function tool(...given: readonly string[]): Promise<string> {
    const env = { ...process.env, COFFER_SOCKET: vault.socket };
    const { stdout, stderr } = await run('pkcs11-tool', ['--module', MODULE, ...given], { env });
    return stdout + stderr;
  }
  const user = (...given: readonly string[]): Promise<string> =>
    tool('--login', '--pin', pin, ...given);

  test('shows the slot, its token and mechanisms', async () => {
    expect(await tool('-L')).toMatch(/token label *: *dev\n/);
    const mechanisms = await tool('-M');
    expect(mechanisms).toContain('ECDSA-SHA256');
    expect(mechanisms).toContain('AES-GCM');
  });

  test('makes keys, and its own test finds no error', async () => {
    await user('--keypairgen', '--key-type', 'EC:prime256v1', '--label', 'ec', '--id', '01');
    await user('--keypairgen', '--key-type', 'rsa:2048', '--label', 'rsa', '--id', '02');
    const said = await user('--test');
    expect(said).not.toMatch(/\b(ERR|failed)\b/i);
    expect(await user('--test-threads', 'ILGISLT0', '--test-threads', 'ILGISLT0')).toBeDefined();
  }, 120_000);

  test.each([
    ['ec', '01', 'ECDSA-SHA256', ['--signature-format', 'openssl']],
    ['rsa', '02', 'SHA256-RSA-PKCS', []],
  ])('signs with %s what openssl verifies', async (name, id, mechanism, rest) => {
    await writeFile(at('message'), randomBytes(5000));
    await tool('--read-object', '--type', 'pubkey', '--id', id, '-o', at(`${name}.der`));
    const files = ['-i', at('message'), '-o', at('signature')];
    await user('--sign', '-m', mechanism, '--id', id, ...rest, ...files);
    const check = ['dgst', '-sha256', '-keyform', 'DER', '-verify', at(`${name}.der`)];
    const { stdout } = await run('openssl', [
      ...check,
      '-signature',
      at('signature'),
      at('message'),
    ]);
    expect(stdout).toContain('Verified OK');
  });

  test('encrypts and decrypts with a key that it made', async () => {
    await user('--keygen', '--key-type', 'aes:32', '--label', 'aes', '--id', '03');
    await writeFile(at('plain'), randomBytes(4096));
    const how = ['--id', '03', '-m', 'AES-CBC-PAD', '--iv', '00'.repeat(16)];
    await user('--encrypt', ...how, '-i', at('plain'), '-o', at('sealed'));
    await user('--decrypt', ...how, '-i', at('sealed'), '-o', at('opened'));
    expect(await readFile(at('opened'))).toEqual(await readFile(at('plain')));
  });

  test('stores data and certificates, and deletes them', async () => {
    await writeFile(at('data'), 'some data');
    await user('--write-object', at('data'), '--type', 'data', '--label', 'note');
    expect(await user('--list-objects', '--type', 'data')).toContain("'note'");
    await user('--delete-object', '--type', 'data', '--label', 'note');
    expect(await user('--list-objects', '--type', 'data')).not.toContain("'note'");
    const subject = ['-subj', '/CN=web', '-days', '1', '-nodes', '-outform', 'DER'];
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-keyout', at('web.key')];
    await run('openssl', ['req', '-x509', ...key, ...subject, '-out', at('web.der')]);
    await user('--write-object', at('web.der'), '--type', 'cert', '--label', 'web', '--id', '04');
    await tool('--read-object', '--type', 'cert', '--id', '04', '-o', at('back.der'));
    expect(await readFile(at('back.der'))).toEqual(await readFile(at('web.der')));
  });

  test('changes PINs', async () => {
    await user('--change-pin', '--new-pin', '97531');
    pin = '97531';
    expect(await user('--list-objects')).toContain('Private Key Object');
    const so = (await vault.pin('so')).toString().trimEnd();
    await tool('--login', '--login-type', 'so', '--so-pin', so, '--init-pin', '--pin', '864209');
    pin = '864209';
    expect(await user('--list-objects')).toContain('Private Key Object');
  });
});
