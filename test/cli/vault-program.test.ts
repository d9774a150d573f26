import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runVaultProgram, vaultEnvironment } from '../../src/cli/vault-program.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'coffer-program-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

describe('the environment of the vault', () => {
  test('has what it needs, and nothing that loads code or writes files', () => {
    const wanted = {
      PATH: '/usr/bin',
      HOME: '/home/coffer',
      LANG: 'C.UTF-8',
      LC_ALL: 'C',
      TZ: 'UTC',
      TERM: 'xterm',
      TMPDIR: '/tmp',
      COFFER_DIR: '/srv/coffer',
      XDG_RUNTIME_DIR: '/run/user/1',
      CREDENTIALS_DIRECTORY: '/run/credentials',
      NOTIFY_SOCKET: '/run/notify',
      UV_THREADPOOL_SIZE: '8',
    };
    const dropped = Object.fromEntries(
      [
        'NODE_OPTIONS NODE_PATH NODE_V8_COVERAGE NODE_COMPILE_CACHE NODE_EXTRA_CA_CERTS NODE_DEBUG',
        'OPENSSL_CONF OPENSSL_MODULES OPENSSL_ENGINES SSL_CERT_FILE SSLKEYLOGFILE',
        'LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT DYLD_INSERT_LIBRARIES MALLOC_CONF GCONV_PATH',
        'path Coffer_DIR XLC_ALL __proto__',
      ].flatMap((names) => names.split(' ').map((name) => [name, '/tmp/x'])),
    );
    expect(vaultEnvironment({ ...wanted, ...dropped })).toEqual(wanted);
  });

  test('is so in its process: a preloaded file and an OpenSSL configuration do nothing', async () => {
    const marker = join(place, 'loaded');
    const preload = join(place, 'preload.cjs');
    writeFileSync(preload, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);
    vi.stubEnv('NODE_OPTIONS', `--require ${preload}`);
    vi.stubEnv('OPENSSL_CONF', join(place, 'openssl.cnf'));
    vi.stubEnv('NODE_V8_COVERAGE', join(place, 'coverage'));
    await runVaultProgram({ program: 'audit/main', args: [] });
    expect(existsSync(marker)).toBe(false);
    expect(existsSync(join(place, 'coverage'))).toBe(false);
  });
});
