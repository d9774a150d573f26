import type { Command } from 'commander';
import type { Template } from '../client/index.ts';
import { newCommand, withIndicatorOption, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { wrongUsage } from './failure.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { readWhole } from './input.ts';
import { parseSecretType } from './key-type.ts';
import { newKeyTemplate, refuseDuplicate, tellKey, withNewKeyOptions } from './new-key.ts';
import type { NewKeyOptions } from './new-key.ts';
import { withSession } from './vault-session.ts';

/** What both ends say of the secret that they come to share. */
export interface EncapsulatedOptions extends NewKeyOptions {
  readonly with: string;
  readonly type: ReturnType<typeof parseSecretType>;
}

interface DecapsulateOptions extends SessionOptions, EncapsulatedOptions {
  readonly in?: string;
}

/** `coffer key decapsulate`: the secret that another made for this ML-KEM key. */
export function keyDecapsulateCommand(): Command {
  const command = newCommand('decapsulate', 'take the secret made for an ML-KEM key', [
    'key decapsulate --with mine --label shared --type aes-256 --in shared.kem',
  ]);
  return withEncapsulatedOptions(withIndicatorOption(withSessionOptions(command)))
    .requiredOption('--with <LABEL>', 'the private ML-KEM key: its label, or id:HEX')
    .option('--in <FILE>', 'the ciphertext (default: stdin)')
    .action(decapsulate);
}

/** Adds the options of a secret that is shared. */
export function withEncapsulatedOptions(command: Command): Command {
  return withNewKeyOptions(command).requiredOption(
    '--type <TYPE>',
    'what the secret is, of 32 bytes: aes-256, generic-256, hmac-sha256',
    parseSharedType,
  );
}

/** The shared secret of ML-KEM has 32 bytes, whatever its parameter set (FIPS 203 §3.3). */
const SHARED_BYTES = 32;

function parseSharedType(name: string): ReturnType<typeof parseSecretType> {
  const type = parseSecretType(name);
  if (type.valueBytes === SHARED_BYTES) return type;
  throw wrongUsage(
    `${name} has ${type.valueBytes} bytes, and what ML-KEM shares ${SHARED_BYTES}`,
    'such as --type aes-256, chacha20, generic-256 or hmac-sha256.',
  );
}

/** The template of that secret: kept, like every key that the command line makes. */
export function encapsulatedTemplate(options: EncapsulatedOptions): Template {
  return { ...newKeyTemplate(options), type: options.type.keyType, token: true };
}

async function decapsulate(options: DecapsulateOptions): Promise<void> {
  await withSession(options, async (session) => {
    await refuseDuplicate(session, options);
    const privateKey = await findKey(session, options.with, 'private');
    const ciphertext = await readWhole(options.in);
    const key = await privateKey.decapsulate(ciphertext, encapsulatedTemplate(options));
    tellKey(options, { label: key.label, id: key.id, type: await typeOfKey(key) });
  });
}
