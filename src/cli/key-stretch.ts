import type { Command } from 'commander';
import type { Pbkdf2Parameters } from '../client/index.ts';
import { newCommand, oneOf, parseHex, wholeNumber, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { typeOfKey } from './find-key.ts';
import { parseSecretType } from './key-type.ts';
import { newKeyTemplate, refuseDuplicate, tellKey, withNewKeyOptions } from './new-key.ts';
import type { NewKeyOptions } from './new-key.ts';
import { withProgress } from './output.ts';
import { readSecret } from './secret-input.ts';
import { withSession } from './vault-session.ts';

interface StretchOptions extends SessionOptions, NewKeyOptions {
  readonly type: ReturnType<typeof parseSecretType>;
  readonly salt: Buffer;
  readonly iterations: number;
  readonly hash: NonNullable<Pbkdf2Parameters['hash']>;
  readonly passwordFile?: string;
}

const HASHES = [
  'SHA1',
  'SHA224',
  'SHA256',
  'SHA384',
  'SHA512',
  'SHA512_224',
  'SHA512_256',
] as const;

/** What OWASP recommends for SHA-256. */
const ITERATIONS = 600_000;

/** `coffer key stretch`: the key that another program makes of a password. */
export function keyStretchCommand(): Command {
  const command = newCommand('stretch', 'make a secret key out of a password, by PBKDF2', [
    'key stretch --label backup --type aes-256 --salt 00112233445566778899aabbccddeeff',
  ]);
  return withNewKeyOptions(withSessionOptions(command))
    .requiredOption('--type <TYPE>', 'what it makes: aes-256, generic-256, …', parseSecretType)
    .requiredOption('--salt <HEX>', 'at least 8 bytes', parseHex)
    .option(
      '--iterations <N>',
      `1000 to 10000000 (default: ${ITERATIONS})`,
      wholeNumber(1000, 10_000_000),
      ITERATIONS,
    )
    .option('--hash <HASH>', HASHES.join(', '), parseHash, 'SHA256')
    .option('--password-file <FILE>', 'the password, else asked for')
    .action(stretch);
}

const parseHash = (text: string) => oneOf(...HASHES)(text.toUpperCase().replaceAll('-', '_'));

async function stretch(options: StretchOptions): Promise<void> {
  const { type, salt, iterations, hash, passwordFile } = options;
  const password = await readSecret({
    file: passwordFile,
    what: 'password',
    option: '--password-file',
  });
  try {
    await withSession(options, async (session) => {
      await refuseDuplicate(session, options);
      const stretching = session.stretchPassword(
        { password, salt, iterations, hash },
        { ...newKeyTemplate(options), type: type.keyType, valueLength: type.valueBytes },
      );
      const key = await withProgress('stretching the password', stretching);
      tellKey(options, { label: key.label, id: key.id, type: await typeOfKey(key) });
    });
  } finally {
    password.fill(0);
  }
}
