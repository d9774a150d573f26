import type { Command } from 'commander';
import { answerBytes } from './answer.ts';
import { newCommand, withIndicatorOption, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { mechanismFor } from './mechanism-name.ts';
import { withSession } from './vault-session.ts';

interface WrapOptions extends SessionOptions {
  readonly label: string;
  readonly with: string;
  readonly mechanism?: string;
  readonly out?: string;
}

/** `coffer key wrap`: the only way out for a key, encrypted under another. */
export function keyWrapCommand(): Command {
  const command = newCommand('wrap', 'write a key, encrypted under another key', [
    'key wrap --label movable --with kek --out movable.wrapped',
    'key wrap --label movable --with partner-rsa >movable.wrapped',
  ]);
  return withIndicatorOption(withSessionOptions(command))
    .requiredOption('--label <LABEL>', 'the key that leaves: its label, or id:HEX')
    .requiredOption('--with <LABEL>', 'the key that encrypts it: secret, or public RSA or EC')
    .option('--mechanism <NAME>', 'such as AES_GCM (default: AES_KEY_WRAP_KWP, RSA_OAEP_SHA256)')
    .option('--out <FILE>', 'where to write it (default: stdout)')
    .action(wrap);
}

async function wrap(options: WrapOptions): Promise<void> {
  await withSession(options, async (session) => {
    const [key, wrapping] = await Promise.all([
      findKey(session, options.label, 'private'),
      findKey(session, options.with, 'public'),
    ]);
    const keyType = await typeOfKey(wrapping);
    const named = mechanismFor({ named: options.mechanism, verb: 'wrap', keyType });
    const { wrapped, iv } = await wrapping.wrap(key, named.mechanism({}));
    const bytes = named.ivBytes === undefined ? wrapped : Buffer.concat([iv, wrapped]);
    await answerBytes(options, bytes, {
      field: 'wrapped',
      facts: { label: key.label, with: wrapping.label, mechanism: named.name },
    });
  });
}
