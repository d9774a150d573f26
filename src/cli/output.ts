import { stripVTControlCharacters } from 'node:util';
import { Failure, errorCode, fileFailure, messageOf } from './failure.ts';

/** An answer, on stdout, ended by a newline. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** An answer for programs: one line of JSON on stdout. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** Anything that is not the answer goes to stderr. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Something is not as it should be, and the command goes on. */
export function warn(text: string): void {
  note(`${paint('yellow', 'warning:', process.stderr)} ${text}`);
}

/** Prints `error:` and `hint:` lines and answers the exit status. */
export function reportFailure(error: unknown): 1 | 2 {
  const message = printable(messageOf(error)) || 'failed without a word';
  note(`${paint('red', 'error:', process.stderr)} ${message}`);
  const hint = hintOf(error);
  if (hint !== '') note(`${paint('cyan', 'hint:', process.stderr)} ${printable(hint)}`);
  return error instanceof Failure ? error.exitCode : 1;
}

function hintOf(error: unknown): string {
  if (error instanceof Failure) return error.hint;
  if (error instanceof Error && 'hint' in error && typeof error.hint === 'string')
    return error.hint;
  return '';
}

/**
 * Text that came from a vault, a file or a user, made fit for one line of a terminal: labels and
 * messages are chosen by others, and escape sequences would let them rewrite what stands on the
 * screen.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(UNPRINTABLE, '\ufffd');
}

/** Controls, line ends, and what turns the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const COLOURS = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;
export type Colour = keyof typeof COLOURS;

/** Colour only on a terminal that has any, and never against NO_COLOR (no-color.org). */
export function paint(colour: Colour, text: string, stream: NodeJS.WriteStream): string {
  const noColor = process.env['NO_COLOR'] ?? '';
  if (!stream.isTTY || noColor !== '' || process.env['TERM'] === 'dumb') return text;
  return `\u001b[${COLOURS[colour]}m${text}\u001b[0m`;
}

/** A reader that has seen enough (`| head -1`) is no error: stop without a word. */
export function endQuietlyWhenReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (errorCode(error) === 'EPIPE') process.exit(0);
      process.exit(
        reportFailure(fileFailure(stream === process.stdout ? 'stdout' : 'stderr', error)),
      );
    });
  }
}

/**
 * Shows on stderr what is being waited for, when it takes over a second and somebody is watching.
 */
export async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return await work;
  const startMs = Date.now();
  let shown = false;
  const timer = setInterval(() => {
    shown = true;
    const seconds = Math.round((Date.now() - startMs) / 1000);
    process.stderr.write(`\r\u001b[K${what} … ${seconds} s`);
  }, 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (shown) process.stderr.write('\r\u001b[K');
  }
}
