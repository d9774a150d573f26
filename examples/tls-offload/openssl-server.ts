import type { Identity, OffloadVault } from './offload-vault.ts';
import { Program } from './program.ts';

/** `openssl s_server` with an ECDSA and an RSA key in the vault. */
export async function startOpensslServer(
  vault: OffloadVault,
  port: number,
  [ecdsa, rsa]: readonly [Identity, Identity],
): Promise<Program> {
  const first = ['-cert', ecdsa.certificate, '-keyform', 'engine', '-key', ecdsa.uri];
  const second = ['-dcert', rsa.certificate, '-dkeyform', 'engine', '-dkey', rsa.uri];
  const args = ['s_server', '-engine', 'pkcs11', ...first, ...second, '-www'];
  const { environment } = vault;
  const server = await Program.start('openssl', [...args, '-accept', `127.0.0.1:${port}`], {
    environment,
  });
  await server.says('ACCEPT');
  return server;
}
