/**
 * Asks for a PIN and prints it: what terminal.test.ts runs on a terminal. Its argument names a file
 * for its process id.
 */
import { writeFileSync } from 'node:fs';
import { reportFailure } from '../../src/cli/output.ts';
import { askHidden } from '../../src/cli/terminal.ts';

writeFileSync(process.argv[2] ?? '', String(process.pid));
try {
  const pin = await askHidden('PIN: ', 'none');
  process.stdout.write(`${JSON.stringify(pin.toString('utf8'))}\n`);
} catch (error) {
  process.exitCode = reportFailure(error);
}
