import { closeSync, openSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { LIMITS } from '../wire/limits.ts';
import { Failure } from './failure.ts';

const KEY = {
  CTRL_C: 0x03,
  CTRL_D: 0x04,
  BACKSPACE: 0x08,
  NEWLINE: 0x0a,
  RETURN: 0x0d,
  CTRL_U: 0x15,
  CTRL_BACKSLASH: 0x1c,
  DELETE: 0x7f,
} as const;

/** The status of a program that SIGINT ended, as a shell reports it. */
const INTERRUPTED = 130;
/** Signals that end a program, and would leave the terminal without echo. */
const ENDING = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/**
 * Asks on the terminal itself, whatever stdin and stdout are, and reads a line without showing it.
 * The answer is bytes and never a string, so that who asked can overwrite it.
 *
 * @throws {Failure} when there is no terminal; `otherwise` is the hint
 */
export async function askHidden(question: string, otherwise: string): Promise<Buffer> {
  using terminal = openTerminal(otherwise);
  // First the echo off, then the question: who types at once is not shown either.
  terminal.input.setRawMode(true);
  terminal.write(question);
  return await readKeys(terminal);
}

/** Asks on the terminal and reads a line as the user sees it. */
export async function askVisible(question: string, otherwise: string): Promise<string> {
  using terminal = openTerminal(otherwise);
  terminal.write(question);
  return await new Promise((resolve, reject) => {
    terminal.input.once('data', (line: Buffer) => resolve(line.toString('utf8').trim()));
    terminal.input.once('end', () => resolve(''));
    terminal.input.once('error', reject);
  });
}

interface Terminal extends Disposable {
  readonly input: ReadStream;
  write(text: string): void;
}

function openTerminal(otherwise: string): Terminal {
  let reading: number;
  let writing: number;
  try {
    reading = openSync('/dev/tty', 'r');
    writing = openSync('/dev/tty', 'w');
  } catch {
    throw new Failure('there is no terminal to ask on', { hint: otherwise, cause: 'no terminal' });
  }
  const input = new ReadStream(reading);
  // Restores the terminal, then lets the signal do what it would have done.
  const end = (signal: NodeJS.Signals): void => {
    restore(input);
    for (const each of ENDING) process.off(each, end);
    process.kill(process.pid, signal);
  };
  for (const signal of ENDING) process.on(signal, end);
  return {
    input,
    write: (text) => writeSync(writing, text),
    [Symbol.dispose]: () => {
      for (const signal of ENDING) process.off(signal, end);
      restore(input);
      input.destroy();
      closeSync(writing);
    },
  };
}

/** A terminal that hung up has no mode to go back to. */
function restore(input: ReadStream): void {
  try {
    input.setRawMode(false);
  } catch {
    // Nobody sees it any more.
  }
}

async function readKeys(terminal: Terminal): Promise<Buffer> {
  const line = Buffer.alloc(LIMITS.pinBytesMax + 1);
  let length = 0;
  return await new Promise((resolve, reject) => {
    const finish = (): void => {
      terminal.input.pause();
      terminal.write('\r\n');
      if (length <= LIMITS.pinBytesMax) return resolve(line.subarray(0, length));
      line.fill(0);
      reject(new Failure(`that is more than ${LIMITS.pinBytesMax} bytes`));
    };
    terminal.input.on('error', reject);
    terminal.input.on('end', finish);
    terminal.input.on('data', (keys: Buffer) => {
      for (const key of keys) {
        if (key === KEY.RETURN || key === KEY.NEWLINE || key === KEY.CTRL_D) {
          keys.fill(0);
          return finish();
        }
        if (key === KEY.CTRL_C || key === KEY.CTRL_BACKSLASH) interrupt(terminal, line);
        length = edit(line, length, key);
      }
      keys.fill(0);
    });
  });
}

/**
 * The line's length after a key. One byte too many is kept, so that a line that is too long is
 * refused and not cut.
 */
function edit(line: Buffer, length: number, key: number): number {
  if (key === KEY.CTRL_U) {
    line.fill(0);
    return 0;
  }
  if (key === KEY.DELETE || key === KEY.BACKSPACE) return eraseCharacter(line, length);
  if (length === line.length) return length;
  line[length] = key;
  return length + 1;
}

/** A character of UTF-8 is a leading byte and the continuation bytes (10xxxxxx) after it. */
function eraseCharacter(line: Buffer, length: number): number {
  let start = Math.max(0, length - 1);
  while (start > 0 && ((line[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  line.fill(0, start);
  return start;
}

function interrupt(terminal: Terminal, line: Buffer): never {
  line.fill(0);
  restore(terminal.input);
  terminal.write('\r\n');
  process.exit(INTERRUPTED);
}
