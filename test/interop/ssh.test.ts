import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';
import { build, BUILD_TIMEOUT_MS, missing, MODULE, NO_CARGO } from '../pkcs11/module.ts';

const run = promisify(execFile);

let vault: RealVault;
let pin: string;
let environment: NodeJS.ProcessEnv;

const at = (name: string): string => join(vault.directory, name);

/** Programs that this machine has: what each needs is in its reason to skip. */
describe('programs that speak PKCS#11', () => {
  beforeAll(async () => {
    if (NO_CARGO !== null) return;
    await build();
    vault = await RealVault.start();
    pin = (await vault.pin('user')).toString().trimEnd();
    environment = { ...process.env, COFFER_SOCKET: vault.socket };
    const client = await connect({ socket: vault.socket });
    const session = await client.openSession('dev', { user: 'user', pin: Buffer.from(pin) });
    await session.generateKeyPair('ec-p256', { label: 'ssh' });
    client.close();
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (NO_CARGO === null) await vault.remove();
  });
  beforeEach(({ skip }) => skip(NO_CARGO !== null, NO_CARGO ?? ''));

  test('ssh-keygen signs with a key of the vault, and verifies', async ({ skip }) => {
    const none = missing('ssh-keygen', 'apt-get install openssh-client');
    skip(none !== null, none ?? '');
    const { stdout: keys } = await run('ssh-keygen', ['-D', MODULE], { env: environment });
    expect(keys).toMatch(/^ecdsa-sha2-nistp256 /u);
    await writeFile(at('ssh.pub'), keys);
    await writeFile(at('signers'), `me ${keys}`);
    await writeFile(at('text'), 'a text');

    // A PIN is asked of a program, never of the arguments.
    await mkdir(at('bin'));
    const askpass = at('bin/askpass');
    await writeFile(askpass, `#!/bin/sh\ncat '${vault.pinFile}'\n`, { mode: 0o700 });
    const asking = { ...environment, SSH_ASKPASS: askpass, SSH_ASKPASS_REQUIRE: 'force' };
    const agent = spawn('ssh-agent', ['-D', '-P', '/**', '-a', at('agent')], { env: asking });
    try {
      await once(agent.stdout, 'data');
      const env = { ...asking, SSH_AUTH_SOCK: at('agent') };
      await run('ssh-add', ['-s', MODULE], { env });
      const file = ['-f', at('ssh.pub'), '-n', 'file'];
      await run('ssh-keygen', ['-Y', 'sign', ...file, at('text')], { env });
    } finally {
      agent.kill();
    }
    const check = ['-Y', 'verify', '-f', at('signers'), '-I', 'me', '-n', 'file'];
    const verify = spawn('ssh-keygen', [...check, '-s', at('text.sig')], { env: environment });
    verify.stdin.end(await readFile(at('text')));
    const [code] = await once(verify, 'close');
    expect(code).toBe(0);
  });

  test('keytool makes a key and a certificate in the vault, and finds them', async ({ skip }) => {
    const none = missing('keytool', 'apt-get install openjdk-17-jre-headless');
    skip(none !== null, none ?? '');
    await writeFile(at('java.cfg'), `name = Coffer\nlibrary = ${MODULE}\n`);
    const provider = ['-providerClass', 'sun.security.pkcs11.SunPKCS11'];
    const store = ['-keystore', 'NONE', '-storetype', 'PKCS11', '-storepass', pin];
    const java = async (...given: readonly string[]): Promise<string> => {
      const all = [...given, ...store, ...provider, '-providerArg', at('java.cfg')];
      const { stdout, stderr } = await run('keytool', all, { env: environment });
      return stdout + stderr;
    };
    const names = ['-alias', 'web', '-dname', 'CN=web'];
    await java('-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', ...names);
    await java(
      '-genkeypair',
      '-keyalg',
      'RSA',
      '-keysize',
      '2048',
      '-alias',
      'rsa',
      '-dname',
      'CN=r',
    );
    const listed = await java('-list');
    expect(listed).toContain('web, PrivateKeyEntry');
    expect(listed).toContain('rsa, PrivateKeyEntry');
    await java('-delete', '-alias', 'rsa');
    expect(await java('-list')).not.toContain('rsa, PrivateKeyEntry');
  }, 60_000);
});
