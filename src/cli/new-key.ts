import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { Session, Template, Usage } from '../client/index.ts';
import { parseHex } from './command.ts';
import { Failure, wrongUsage } from './failure.ts';
import { findByName, findListed, hex } from './find-key.ts';
import { parseUsages } from './key-usage.ts';
import { note, printJson } from './output.ts';

/** Options of the commands that bring a key into the partition. */
export interface NewKeyOptions {
  readonly label: string;
  readonly id?: Buffer;
  readonly extractable?: boolean;
  readonly usage?: readonly Usage[];
  readonly allowDuplicate?: boolean;
}

/** A pair needs an id in common, so that programs find the other half (PKCS#11 v3.2 §4.7). */
const ID_BYTES = 8;

/** Adds `--label`, `--id`, `--usage`, `--extractable` and `--allow-duplicate`. */
export function withNewKeyOptions(command: Command): Command {
  return command
    .requiredOption('--label <LABEL>', 'its name', parseLabel)
    .option('--id <HEX>', 'CKA_ID, which a pair has in common (default: random)', parseHex)
    .option(
      '--usage <LIST>',
      'such as sign,verify or wrap,unwrap (default: the usual)',
      parseUsages,
    )
    .option('--extractable', 'it may leave, wrapped by another key')
    .option('--allow-duplicate', 'even if a key or certificate of that label exists');
}

/** The label of what is new: nothing could name a key whose label is empty. */
export function parseLabel(text: string): string {
  if (text !== '') return text;
  throw wrongUsage('the label is empty', 'give the key a name, such as web-2027.');
}

/** What every new key's template says. */
export function newKeyTemplate(options: NewKeyOptions): Template {
  return {
    label: options.label,
    id: options.id ?? randomBytes(ID_BYTES),
    ...(options.usage === undefined ? {} : { usage: options.usage }),
    ...(options.extractable === true ? { extractable: true } : {}),
  };
}

/** PKCS#11 allows two keys of one label; at the command line it is a slip. */
export async function refuseDuplicate(session: Session, options: NewKeyOptions): Promise<void> {
  if (options.allowDuplicate === true) return;
  if ((await findByName(session, options.label)).length === 0) return;
  throw new Failure(`a key called ${options.label} exists`, {
    hint: 'choose another label, or say --allow-duplicate and tell them apart by id.',
  });
}

/** The same of two certificates: a chain's are told apart by their labels. */
export async function refuseSecondCertificate(
  session: Session,
  options: NewKeyOptions,
): Promise<void> {
  if (options.allowDuplicate === true) return;
  const { label } = options;
  if ((await findListed(session, { class: 'CERTIFICATE', label })).length === 0) return;
  throw new Failure(`a certificate called ${label} exists`, {
    hint: 'choose another label, or say --allow-duplicate and tell them apart by unique id.',
  });
}

/** Answers which key has been made. */
export function tellKey(
  options: { readonly json?: boolean },
  made: { readonly label: string; readonly id: Uint8Array; readonly type: string },
): void {
  const { label, type } = made;
  const id = hex(made.id);
  if (options.json === true) printJson({ id, label, type });
  else note(`${label}: ${type}, id ${id}`);
}
