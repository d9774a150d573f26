/** Records and flushes until it is killed; says on stdout how many entries are durable. */
import { openAuditLog } from '../../../src/vault/audit/log.ts';
import { keys, NO_HEAD, PARTITION, SIGN } from './fixture.ts';

const [directory = ''] = process.argv.slice(2);
const opening = { directory, partition: PARTITION, keys: keys(), head: NO_HEAD, entries: 0 };
const { log } = await openAuditLog(opening);
for (;;) {
  for (let n = 0; n < 20; n++) log.record(SIGN);
  const recorded = log.entries();
  await log.flush();
  process.stdout.write(`${recorded}\n`);
}
