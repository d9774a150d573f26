import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODULE } from './installed.ts';
import type { Identity, OffloadVault } from './offload-vault.ts';
import { Program } from './program.ts';

const SOURCE = join(import.meta.dirname, 'TlsServer.java');

/**
 * A TLS server on SunPKCS11. Java finds keys by their certificates, so these go into the vault too.
 */
export async function startJavaServer(
  vault: OffloadVault,
  port: number,
  identities: readonly Identity[],
): Promise<Program> {
  const listed = await vault.keys();
  for (const { label, id, certificate } of identities) {
    const name = `${label}-certificate`;
    if (listed.some((object) => object.label === name)) continue;
    const named = ['--label', name, '--id', id];
    await vault.coffer('key', 'import', ...named, '--in', certificate);
  }
  const configuration = join(vault.directory, 'java.cfg');
  await writeFile(configuration, `name = Coffer\nlibrary = ${MODULE}\n`);
  const { environment } = vault;
  const args = [SOURCE, configuration, vault.pinFile, String(port)];
  const server = await Program.start('java', args, { environment });
  await server.says('serving');
  return server;
}
