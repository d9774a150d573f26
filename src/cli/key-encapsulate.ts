import type { Command } from 'commander';
import type { Key } from '../client/index.ts';
import { newCommand, withIndicatorOption, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { messageOf } from './failure.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { encapsulatedTemplate, withEncapsulatedOptions } from './key-decapsulate.ts';
import type { EncapsulatedOptions } from './key-decapsulate.ts';
import { refuseDuplicate, tellKey } from './new-key.ts';
import { warn } from './output.ts';
import { withOutput } from './output-file.ts';
import { withSession } from './vault-session.ts';

interface EncapsulateOptions extends SessionOptions, EncapsulatedOptions {
  readonly out: string;
}

/** `coffer key encapsulate`: a new secret, shared with the owner of an ML-KEM pair. */
export function keyEncapsulateCommand(): Command {
  const command = newCommand('encapsulate', 'make a secret for the owner of an ML-KEM key', [
    'key encapsulate --with partner --label shared --type aes-256 --out shared.kem',
  ]);
  return withEncapsulatedOptions(withIndicatorOption(withSessionOptions(command)))
    .requiredOption('--with <LABEL>', 'the public ML-KEM key: its label, or id:HEX')
    .requiredOption('--out <FILE>', 'where the ciphertext goes')
    .action(encapsulate);
}

async function encapsulate(options: EncapsulateOptions): Promise<void> {
  await withSession(options, async (session) => {
    await refuseDuplicate(session, options);
    const publicKey = await findKey(session, options.with, 'public');
    const key = await sendSecret(publicKey, options);
    tellKey(options, { label: key.label, id: key.id, type: await typeOfKey(key) });
  });
}

/**
 * A secret whose ciphertext did not get out is shared with nobody: the place for the ciphertext is
 * made first, and a key that was made in vain is destroyed.
 */
async function sendSecret(publicKey: Key, options: EncapsulateOptions): Promise<Key> {
  const made: Key[] = [];
  try {
    await withOutput(options.out, async (sink) => {
      const { key, ciphertext } = await publicKey.encapsulate(encapsulatedTemplate(options));
      made.push(key);
      await sink.write(Buffer.from(ciphertext));
    });
  } catch (error) {
    for (const key of made) {
      await key.destroy().catch((reason: unknown) => {
        warn(`${key.label} was made in vain, and cannot be destroyed: ${messageOf(reason)}`);
      });
    }
    throw error;
  }
  const [key] = made;
  if (key === undefined) throw new TypeError('no key was made');
  return key;
}
