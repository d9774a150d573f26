/**
 * The vault's program: `main.ts serve|init|self-test OPTIONS`, options as JSON. `coffer` starts it;
 * people need not.
 */
// First: it sizes the thread pool, which the first use makes.
import './thread-pool.ts';
import { init } from './init.ts';
import { parseInitOptions, parseServeOptions } from './launch.ts';
import { runSelfTests } from './mechanism/self-test/self-test.ts';
import { Fault, Refusal } from './refusal.ts';
import { serve } from './serve.ts';

const COMMANDS: Readonly<Record<string, (options: string) => Promise<void>>> = {
  serve: (options) => serve(parseServeOptions(options)),
  init: (options) => init(parseInitOptions(options)),
  'self-test': selfTest,
};

/** Every known-answer test of both providers, a JSON line each; exits 1 when one fails. */
async function selfTest(): Promise<void> {
  for (const provider of ['openssl', 'noble'] as const) {
    for (const test of await runSelfTests(provider)) {
      process.stdout.write(`${JSON.stringify(test)}\n`);
      if (!test.ok) process.exitCode = 1;
    }
  }
}

async function main(): Promise<void> {
  const [name = '', options = '{}'] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (command === undefined) {
    throw new Refusal('CKR_ARGUMENTS_BAD', 'this program is started by coffer', {
      hint: 'Try: coffer --help',
    });
  }
  await command(options);
}

main().catch((error: unknown) => {
  const known = error instanceof Refusal || error instanceof Fault;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`error: ${message}\n`);
  if (error instanceof Refusal && error.hint !== '') process.stderr.write(`hint: ${error.hint}\n`);
  if (!known && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(1);
});
