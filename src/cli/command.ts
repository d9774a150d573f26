import { Command } from 'commander';
import { setting } from './place.ts';
import { wrongUsage } from './failure.ts';

/** Options of every command that talks to a vault. */
export interface VaultOptions {
  readonly dir?: string;
  readonly socket?: string;
  readonly json?: boolean;
}

/** Options of every command that works inside a partition. */
export interface SessionOptions extends VaultOptions {
  /** Say of each use of a key whether it is approved. */
  readonly indicator?: boolean;
  readonly partition?: string;
  /** Who logs in. */
  readonly user: string;
  readonly pinFile?: string;
}

/** A command with its one-line description and the examples that end its help. */
export function newCommand(
  name: string,
  description: string,
  examples: readonly string[],
): Command {
  const command = new Command(name).description(description);
  const lines = examples.map((example) => `  $ coffer ${example}`);
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

/** Adds `--dir`, `--socket` and `--json`. */
export function withVaultOptions(command: Command): Command {
  return command
    .option('--dir <DIR>', 'data directory (COFFER_DIR; default ~/.local/share/coffer)')
    .option('--socket <PATH>', 'socket of the vault (COFFER_SOCKET; default DIR/coffer.sock)')
    .option('--json', 'answer in JSON');
}

/** Adds what a login needs; `user` is who logs in unless `--user` says otherwise. */
export function withSessionOptions(command: Command, user: 'user' | 'so' = 'user'): Command {
  return withVaultOptions(withPartitionOption(command))
    .option('--user <NAME>', 'who logs in', user)
    .option('--pin-file <FILE>', 'file with the PIN (COFFER_PIN_FILE; default: asked)');
}

/** Adds `--indicator`, to commands that compute with keys. */
export function withIndicatorOption(command: Command): Command {
  return command.option('--indicator', 'say on stderr whether FIPS 140-3 would approve of it');
}

/** Adds `--partition`. */
export function withPartitionOption(command: Command): Command {
  return command.option(
    '--partition <LABEL>',
    'partition (COFFER_PARTITION; default: the only one)',
  );
}

/** Adds `--in` and `--out`. */
export function withFileOptions(command: Command): Command {
  return command
    .option('--in <FILE>', 'input (default: stdin)')
    .option('--out <FILE>', 'output, written whole or not at all (default: stdout)');
}

/** `--partition`, `COFFER_PARTITION`, or the only one. */
export function partitionLabel(options: { readonly partition?: string }): string | undefined {
  return options.partition ?? setting('COFFER_PARTITION');
}

/** `--pin-file`, `COFFER_PIN_FILE`, or none. */
export function pinFile(options: { readonly pinFile?: string | undefined }): string | undefined {
  return options.pinFile ?? setting('COFFER_PIN_FILE');
}

/** Bytes written as hexadecimal digits. */
export function parseHex(text: string): Buffer {
  if (!/^(?:[0-9a-f]{2})+$/iu.test(text)) {
    throw wrongUsage(`${text} is not hexadecimal`, 'two digits a byte, such as 01 or a1b2.');
  }
  return Buffer.from(text, 'hex');
}

/** A whole number within bounds, for an option's or argument's parser. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/u.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw wrongUsage(`${text} is not a whole number from ${least} to ${most}`);
  };
}

/** One of a few words, for an option's parser. */
export function oneOf<Word extends string>(...words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    throw wrongUsage(`${text} is not one of ${words.join(', ')}`);
  };
}
