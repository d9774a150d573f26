import type { Command } from 'commander';
import type { Template } from '../client/index.ts';
import { newCommand, parseHex, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { requireOneKey, typeOfKey } from './find-key.ts';
import { parseLabel, refuseDuplicate, tellKey } from './new-key.ts';
import { withSession } from './vault-session.ts';

interface CopyOptions extends SessionOptions {
  readonly label: string;
  readonly to: string;
  readonly id?: Buffer;
  readonly notExtractable?: boolean;
  readonly allowDuplicate?: boolean;
}

/** `coffer key copy`: the same key under another name, as strict or stricter. */
export function keyCopyCommand(): Command {
  const command = newCommand('copy', 'make a second object of a key, as strict or stricter', [
    'key copy --label web --to web-2027',
    'key copy --label movable --to pinned --not-extractable',
  ]);
  return withSessionOptions(command)
    .requiredOption('--label <LABEL>', 'the key: its label, or id:HEX')
    .requiredOption('--to <LABEL>', 'label of the copy', parseLabel)
    .option('--id <HEX>', 'CKA_ID of the copy (default: the same)', parseHex)
    .option('--not-extractable', 'the copy may not leave')
    .option('--allow-duplicate', 'even if a key of that label exists')
    .action(copy);
}

async function copy(options: CopyOptions): Promise<void> {
  await withSession(options, async (session) => {
    await refuseDuplicate(session, { ...options, label: options.to });
    const halves = await requireOneKey(session, options.label);
    const base: Template = {
      label: options.to,
      ...(options.id === undefined ? {} : { id: options.id }),
    };
    for (const half of halves) {
      const isSecret = half.class !== 'PUBLIC_KEY';
      const stricter = options.notExtractable === true && isSecret ? { extractable: false } : {};
      await half.copy({ ...base, ...stricter });
    }
    const type = await typeOfKey(halves[0]);
    tellKey(options, { label: options.to, id: options.id ?? halves[0].id, type });
  });
}
