import { openSqlite } from '../../../src/vault/storage/sqlite.ts';
import { recordIdOf } from '../../../src/vault/storage/storage.ts';
import { partitionIdOf } from '../../../src/vault/storage/storage.ts';
import { randomBytes } from 'node:crypto';

/**
 * Commits for ever until it is killed, several at once, and writes each acknowledged generation as
 * a line.
 */
const storage = await openSqlite({ directory: process.argv[2] ?? '' });
const id = partitionIdOf(randomBytes(16));
await storage.create(
  {
    id,
    slot: 0,
    label: 'killed',
    unsealSlots: [],
    manifest: randomBytes(180),
    generation: 1,
    auditPublicKey: randomBytes(44),
  },
  [],
);
process.stdout.write('1\n');

const commit = async (generation: number): Promise<void> => {
  const outcome = await storage.commit({
    partition: id,
    expectedGeneration: generation - 1,
    generation,
    manifest: randomBytes(180),
    puts: [1, 2].map(() => ({
      id: recordIdOf(randomBytes(16)),
      kind: 'object',
      version: generation,
      blob: randomBytes(2000),
    })),
    deletes: [],
  });
  if (outcome === 'committed') process.stdout.write(`${generation}\n`);
};

for (let generation = 2; ; generation += 3) {
  await Promise.all([commit(generation), commit(generation + 1), commit(generation + 2)]);
}
