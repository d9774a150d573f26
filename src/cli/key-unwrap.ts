import type { Command } from 'commander';
import type { Template } from '../client/index.ts';
import { newCommand, withIndicatorOption, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { Failure } from './failure.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { readWhole } from './input.ts';
import { parseKeyType } from './key-type.ts';
import type { KeyType } from './key-type.ts';
import { mechanismFor } from './mechanism-name.ts';
import { newKeyTemplate, refuseDuplicate, tellKey, withNewKeyOptions } from './new-key.ts';
import type { NewKeyOptions } from './new-key.ts';
import { withSession } from './vault-session.ts';

interface UnwrapOptions extends SessionOptions, NewKeyOptions {
  readonly with: string;
  readonly type: KeyType;
  readonly mechanism?: string;
  readonly in?: string;
}

/** `coffer key unwrap`: a key that left wrapped comes back. */
export function keyUnwrapCommand(): Command {
  const command = newCommand('unwrap', 'bring back a key that was wrapped', [
    'key unwrap --with kek --type aes-256 --label moved --in movable.wrapped',
    'key unwrap --with kek --type ec-p256 --label web2 <web.wrapped',
  ]);
  return withNewKeyOptions(withIndicatorOption(withSessionOptions(command)))
    .requiredOption('--with <LABEL>', 'the key that decrypts it: its label, or id:HEX')
    .requiredOption('--type <TYPE>', 'what it is, as key generate names it', parseKeyType)
    .option('--mechanism <NAME>', 'as it was wrapped (default: as key wrap)')
    .option('--in <FILE>', 'the wrapped key (default: stdin)')
    .action(unwrap);
}

async function unwrap(options: UnwrapOptions): Promise<void> {
  await withSession(options, async (session) => {
    await refuseDuplicate(session, options);
    const unwrapping = await findKey(session, options.with, 'private');
    const keyType = await typeOfKey(unwrapping);
    const named = mechanismFor({ named: options.mechanism, verb: 'wrap', keyType });
    const bytes = await readWhole(options.in);
    const ivBytes = named.ivBytes ?? 0;
    const mechanism = named.mechanism(ivBytes === 0 ? {} : { iv: bytes.subarray(0, ivBytes) });
    const key = await unwrapping.unwrap(bytes.subarray(ivBytes), templateFor(options), mechanism);
    const type = await typeOfKey(key);
    if (type !== options.type.name) {
      await key.destroy();
      throw new Failure(`what was wrapped is ${type}, and not ${options.type.name}`, {
        hint: `say --type ${type} if that is what it should be.`,
      });
    }
    tellKey(options, { label: key.label, id: key.id, type });
  });
}

function templateFor(options: UnwrapOptions): Template {
  const { keyType, isPair } = options.type;
  const objectClass = isPair ? 'PRIVATE_KEY' : 'SECRET_KEY';
  return { class: objectClass, type: keyType, ...newKeyTemplate(options) };
}
