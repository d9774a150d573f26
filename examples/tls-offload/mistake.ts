/** What the caller of a command got wrong, and how it is told. */
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';

/** What was asked for cannot be done; `hint` is the remedy. */
export class Mistake extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const HINT = 'See --help.';

/** The values of the options, which are all that there may be. Throws `Mistake`. */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Mistake(messageOf(error), HINT);
  }
}

/** A whole number from 1 to `max`. Throws `Mistake`. */
export function numberOf(option: string, text: string, max: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= max) return number;
  throw new Mistake(`${option} takes a whole number from 1 to ${max}, and not: ${text}`, HINT);
}

/** Tells it on stderr; the exit code: 2 for mistakes of the caller, else 1. */
export function tellError(error: unknown): 1 | 2 {
  const hint = error instanceof Error && 'hint' in error ? `hint: ${String(error.hint)}\n` : '';
  process.stderr.write(`error: ${messageOf(error)}\n${hint}`);
  return error instanceof Mistake ? 2 : 1;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
