import { endQuietlyWhenReaderLeaves, reportFailure } from './output.ts';
import { runProgram } from './program.ts';

endQuietlyWhenReaderLeaves();
try {
  await runProgram(process.argv.slice(2));
} catch (error) {
  process.exitCode = reportFailure(error);
}
