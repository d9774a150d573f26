import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { getuid } from 'node:process';
import { userInfo } from 'node:os';
import { beforeEach, describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { find } from './programs.ts';
import { freePort, useRig } from './rig.ts';
import type { Server } from './rig.ts';

/** As root sshd wants a directory of the system, which is made where only it sees it. */
const IS_ROOT = getuid?.() === 0;
const AS_ROOT =
  'mount -t tmpfs tmpfs /run && mkdir -m 755 /run/sshd && exec "$0" -D -e -f sshd.conf';

const NO_SSHD =
  IS_ROOT && spawnSync('unshare', ['--mount', 'true']).status !== 0
    ? 'root may not unshare mounts here: run it as another user'
    : null;

describe('OpenSSH', () => {
  const rig = useRig(['ssh', 'ssh-agent', 'ssh-keygen', 'sshd'], async (ready) => {
    const session = await ready.session();
    await session.generateKeyPair('ec-p256', { label: 'ec', id: '01', token: true });
    await session.generateKeyPair('rsa-2048', { label: 'rsa', id: '02', token: true });
    // A PIN is asked of a program, never of the arguments.
    const askpass = `#!/bin/sh\ncat '${ready.vault.pinFile}'\n`;
    await writeFile(at('askpass'), askpass, { mode: 0o700 });
    const keys = await keygen('-D', MODULE);
    await writeFile(at('authorized_keys'), keys);
    for (const line of keys.split('\n')) {
      const kind = line.startsWith('ssh-rsa') ? 'rsa' : 'ec';
      if (line !== '') await writeFile(at(`${kind}.pub`), `${line}\n`);
    }
    await keygen('-q', '-t', 'ed25519', '-N', '', '-f', at('host'));
    await keygen('-q', '-t', 'ed25519', '-N', '', '-f', at('mine'));
  });
  beforeEach(({ skip }) => skip(NO_SSHD !== null, NO_SSHD ?? ''));
  const at = (name: string): string => rig().at(name);
  const asking = (): Record<string, string> => ({
    SSH_ASKPASS: at('askpass'),
    SSH_ASKPASS_REQUIRE: 'force',
  });
  const keygen = (...given: readonly string[]): Promise<string> =>
    rig().run('ssh-keygen', given, { environment: asking() });

  /** An unprivileged sshd lets in who runs it; one of root, root. */
  async function sshd(port: number, ...more: readonly string[]): Promise<Server> {
    const lines = [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${at('host')}`,
      'PidFile none',
      `AuthorizedKeysFile ${at('authorized_keys')}`,
      'StrictModes no',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'UsePAM no',
      'ExposeAuthInfo yes',
      'ForceCommand cat $SSH_USER_AUTH',
      ...more,
    ];
    await writeFile(at('sshd.conf'), `${lines.join('\n')}\n`);
    const host = (await readFile(at('host.pub'), 'utf8')).trimEnd();
    await writeFile(at('known_hosts'), `[127.0.0.1]:${port} ${host}\n`);
    const ready = /Server listening/u;
    if (!IS_ROOT) {
      return rig().serve('sshd', ['-D', '-e', '-f', at('sshd.conf')], { ready });
    }
    const script = ['--mount', 'sh', '-c', AS_ROOT, find('sshd') ?? ''];
    return rig().serve('unshare', script, { ready });
  }

  function ssh(port: number, ...given: readonly string[]): Promise<string> {
    const hosts = ['-F', 'none', '-o', `UserKnownHostsFile=${at('known_hosts')}`];
    const to = ['-l', userInfo().username, '-p', String(port), '127.0.0.1'];
    return rig().run('ssh', [...hosts, ...given, ...to], { environment: asking() });
  }

  async function withServer(act: (port: number) => Promise<void>): Promise<void> {
    const port = await freePort();
    const server = await sshd(port);
    try {
      await act(port);
    } finally {
      await server.stop();
    }
  }

  test('ssh-keygen tells the public keys', async () => {
    const blob = async (name: string): Promise<string | undefined> =>
      (await readFile(at(`${name}.pub`), 'utf8')).split(' ')[1];
    for (const name of ['ec', 'rsa']) {
      const pem = await rig().publicKey(name);
      const told = await keygen('-i', '-m', 'PKCS8', '-f', pem);
      expect(told.trimEnd().split(' ')[1]).toBe(await blob(name));
    }
  });

  test.each([
    ['ecdsa-sha2-nistp256', 'ec'],
    ['rsa-sha2-256', 'rsa'],
    ['rsa-sha2-512', 'rsa'],
  ])('ssh logs in by %s', async (algorithm, key) => {
    await withServer(async (port) => {
      const mine = ['-o', `PKCS11Provider=${MODULE}`, '-o', 'IdentityFile=none'];
      const said = await ssh(port, ...mine, '-o', `PubkeyAcceptedAlgorithms=${algorithm}`);
      // What sshd says authenticated the login.
      const [kind = '', blob = ''] = (await readFile(at(`${key}.pub`), 'utf8')).split(' ');
      expect(said).toContain(`publickey ${kind} ${blob}`);
    });
  });

  test('ssh-agent holds the keys, for ssh and for signatures', async () => {
    const environment = asking();
    const given = ['-D', '-P', '/**', '-a', at('agent')];
    const agent = await rig().serve('ssh-agent', given, { ready: /SSH_AUTH_SOCK/u, environment });
    const asked = { environment: { ...environment, SSH_AUTH_SOCK: at('agent') } };
    await rig().run('ssh-add', ['-s', MODULE], asked);
    expect(await rig().run('ssh-add', ['-l'], asked)).toMatch(/ECDSA[^]*RSA|RSA[^]*ECDSA/u);
    await withServer(async (port) => {
      const mine = ['-o', `IdentityAgent=${at('agent')}`, '-o', 'IdentityFile=none'];
      expect(await ssh(port, ...mine)).toContain('publickey ');
    });
    for (const key of ['ec', 'rsa']) {
      const text = at(`text of ${key}`);
      await writeFile(text, `a text for ${key}`);
      const sign = ['-Y', 'sign', '-f', at(`${key}.pub`), '-n', 'file', text];
      await rig().run('ssh-keygen', sign, asked);
      await writeFile(at('signers'), `me ${await readFile(at(`${key}.pub`), 'utf8')}`);
      const check = ['-Y', 'verify', '-f', at('signers'), '-I', 'me', '-n', 'file'];
      const input = await readFile(text);
      const said = await rig().run('ssh-keygen', [...check, '-s', `${text}.sig`], { input });
      expect(said).toContain('Good "file" signature');
      const other = { input: 'another text', code: 255 };
      await rig().run('ssh-keygen', [...check, '-s', `${text}.sig`], other);
    }
    await rig().run('ssh-add', ['-e', MODULE], asked);
    await agent.stop();
  });

  test.each([
    ['ec', []],
    ['rsa', ['-t', 'rsa-sha2-512']],
  ])('a CA key in the vault, %s, signs certificates that sshd trusts', async (key, algorithm) => {
    const ca = ['-D', MODULE, ...algorithm, '-s', at(`${key}.pub`)];
    await keygen(...ca, '-I', 'me', '-n', userInfo().username, at('mine.pub'));
    expect(await keygen('-L', '-f', at('mine-cert.pub'))).toContain('user certificate');
    const port = await freePort();
    const trust = `TrustedUserCAKeys ${at(`${key}.pub`)}`;
    const server = await sshd(port, trust);
    await writeFile(at('authorized_keys'), '');
    const said = await ssh(port, '-i', at('mine'), '-o', 'IdentitiesOnly=yes');
    expect(said).toContain('publickey ssh-ed25519-cert-v01@openssh.com ');
    await server.stop();
    await writeFile(at('authorized_keys'), await keygen('-D', MODULE));
  });
});
