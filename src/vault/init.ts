import { join } from 'node:path';

import { LIMITS } from '../wire/limits.ts';
import type { InitOptions } from './launch.ts';
import { Secret } from './object/secret.ts';
import { Partitions } from './partition/partitions.ts';
import { DEFAULT_POLICY } from './partition/policy.ts';
import { Refusal } from './refusal.ts';
import { initialUsers } from './session/user.ts';
import { openSqlite } from './storage/sqlite.ts';

/**
 * Makes the data directory where it is missing, and a partition in it, while no vault runs there.
 * The secrets come on stdin, each as an unsigned 32-bit big-endian length and that many bytes:
 * officer's PIN, user's PIN (none: no user is made), passphrase (none: one is generated). Prints
 * one JSON line on stdout: id, label, keyfile or passphrase.
 */
export async function init(options: InitOptions): Promise<void> {
  process.umask(0o077);
  const [soPin, userPin, passphrase] = await readSecrets();
  const storage = await openSqlite({ directory: options.dir });
  try {
    const partitions = await Partitions.open({
      storage,
      directory: options.dir,
      keyfileDirectory: options.keyfileDirectory ?? join(options.dir, 'unseal'),
      anchorDirectory: null,
      log: () => undefined,
    });
    const { pinBytesMin } = DEFAULT_POLICY;
    const users = await initialUsers({ soPin, userPin, pinBytesMin });
    const made = await partitions.create({
      label: options.label,
      method: options.unseal,
      passphrase: passphrase.byteLength > 0 ? Secret.own(passphrase) : null,
      users,
    });
    await partitions.close();
    const { partition, keyfile } = made;
    // The one time that the passphrase is shown: nobody else has it.
    const shown = made.passphrase === null ? {} : { passphrase: made.passphrase.toString() };
    const told = { id: partition.id, label: partition.label, keyfile, ...shown };
    process.stdout.write(`${JSON.stringify(told)}\n`);
  } finally {
    await storage.close();
  }
}

async function readSecrets(): Promise<[Uint8Array, Uint8Array, Uint8Array]> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    total += chunk.byteLength;
    if (total > 3 * (4 + LIMITS.pinBytesMax)) throw malformed();
  }
  const all = Buffer.concat(chunks);
  for (const chunk of chunks) chunk.fill(0);
  let at = 0;
  const next = (): Uint8Array => {
    if (at + 4 > all.byteLength) throw malformed();
    const end = at + 4 + all.readUInt32BE(at);
    if (end > all.byteLength) throw malformed();
    const secret = Uint8Array.prototype.slice.call(all, at + 4, end);
    at = end;
    return secret;
  };
  const secrets: [Uint8Array, Uint8Array, Uint8Array] = [next(), next(), next()];
  all.fill(0);
  return secrets;
}

function malformed(): Refusal {
  return new Refusal('CKR_ARGUMENTS_BAD', 'the secrets on stdin are not as coffer init sends them');
}
