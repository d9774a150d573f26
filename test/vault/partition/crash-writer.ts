import { randomBytes } from 'node:crypto';
import { CKA, CKK, CKO } from '../../../src/wire/pkcs11.ts';
import { Secret } from '../../../src/vault/object/secret.ts';
import { Partitions } from '../../../src/vault/partition/partitions.ts';
import { openSqlite } from '../../../src/vault/storage/sqlite.ts';
import { recordIdOf } from '../../../src/vault/storage/storage.ts';

/**
 * Makes keys for ever until it is killed, several at once; writes the id of each as a line when it
 * is acknowledged.
 */
const directory = process.argv[2] ?? '';
const storage = await openSqlite({ directory });
const partitions = await Partitions.open({ directory, storage });
const [existing] = partitions.list();
const partition =
  existing ?? (await partitions.create({ label: 'one', method: 'keyfile', users: [] })).partition;
const unsealed = partition.unsealed();

async function makeKey(): Promise<void> {
  const id = recordIdOf(randomBytes(16));
  const attributes = new Map<number, number>([
    [CKA.CLASS, CKO.SECRET_KEY],
    [CKA.KEY_TYPE, CKK.AES],
    [CKA.VALUE_LEN, 32],
  ]);
  const object = unsealed.makeObject(id, attributes, Secret.own(randomBytes(32)));
  await unsealed.mutate((change) => change.putObject(object));
  process.stdout.write(`${id}\n`);
}

process.stdout.write('ready\n');
for (;;) await Promise.all(Array.from({ length: 7 }, makeKey));
