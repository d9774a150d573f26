import type { Command } from 'commander';
import type { DeriveMechanism, Key, PrfHashName, Session } from '../client/index.ts';
import { oneOf, parseHex } from './command.ts';
import { wrongUsage } from './failure.ts';
import { findKey } from './find-key.ts';

/** Options of `coffer key derive` for a base that is a secret key. */
export interface SecretDerivationOptions {
  readonly hash?: PrfHashName;
  readonly info?: string;
  readonly mechanism?: SecretDerivationName;
  readonly step?: 'extract' | 'expand';
  readonly salt?: Buffer;
  readonly saltKey?: string;
  readonly context?: Buffer;
}

const KBKDF_NAMES = [
  'SP800_108_COUNTER_KDF',
  'SP800_108_FEEDBACK_KDF',
  'SP800_108_DOUBLE_PIPELINE_KDF',
] as const;

const NAMES = ['HKDF_DERIVE', ...KBKDF_NAMES] as const;
type SecretDerivationName = (typeof NAMES)[number];

const PRF_HASHES = [
  'SHA1',
  'SHA224',
  'SHA256',
  'SHA384',
  'SHA512',
  'SHA512_224',
  'SHA512_256',
  'SHA3_224',
  'SHA3_256',
  'SHA3_384',
  'SHA3_512',
] as const satisfies readonly PrfHashName[];

/** The name of a hash in any spelling. */
export const parseHash = (text: string): PrfHashName => oneOf(...PRF_HASHES)(canonical(text));

const canonical = (text: string): string => text.toUpperCase().replaceAll('-', '_');

const parseName = (text: string): SecretDerivationName =>
  oneOf(...NAMES)(canonical(text).replace(/^CKM_/u, ''));

/** Adds what only a secret key takes. */
export function withSecretDerivationOptions(command: Command): Command {
  return command
    .option(
      '--mechanism <NAME>',
      `${NAMES.join(', ')} (default: HKDF; of an AES key, SP 800-108 by CMAC)`,
      parseName,
    )
    .option('--salt <HEX>', 'HKDF: the salt', parseHex)
    .option('--salt-key <LABEL>', 'HKDF: a key whose value is the salt')
    .option('--step <STEP>', 'HKDF: extract or expand alone', oneOf('extract', 'expand'))
    .option('--context <HEX>', 'SP 800-108: the context, after the label', parseHex);
}

/** For a base that is the key of a pair. @throws {Failure} when one of them is there */
export function refuseSecretOptions(options: SecretDerivationOptions): void {
  const { mechanism, salt, saltKey, step, context } = options;
  if ([mechanism, salt, saltKey, step, context].every((one) => one === undefined)) return;
  throw wrongUsage('--mechanism, --salt, --salt-key, --step and --context are for secret keys');
}

/** The mechanism that derives from `base`. */
export async function secretDerivation(
  session: Session,
  base: Key,
  options: SecretDerivationOptions,
): Promise<DeriveMechanism> {
  const usual = base.type === 'AES' ? 'SP800_108_COUNTER_KDF' : 'HKDF_DERIVE';
  const name = options.mechanism ?? usual;
  if (name === 'HKDF_DERIVE') return await hkdf(session, options);
  return kbkdf(name, base, options);
}

async function hkdf(session: Session, options: SecretDerivationOptions): Promise<DeriveMechanism> {
  const { hash, step, salt, saltKey, info, context } = options;
  if (context !== undefined) throw wrongUsage('HKDF has no --context', 'say it in --info.');
  return {
    mechanism: 'HKDF_DERIVE',
    ...(hash !== undefined && { hash }),
    ...(step !== undefined && { step }),
    ...(salt !== undefined && { salt }),
    ...(saltKey !== undefined && { saltKey: await findKey(session, saltKey, 'private') }),
    ...(info !== undefined && { info: Buffer.from(info) }),
  };
}

function kbkdf(
  mechanism: (typeof KBKDF_NAMES)[number],
  base: Key,
  { hash, info, context, salt, saltKey, step }: SecretDerivationOptions,
): DeriveMechanism {
  if (salt !== undefined || saltKey !== undefined || step !== undefined) {
    throw wrongUsage('--salt, --salt-key and --step are for HKDF');
  }
  if (base.type === 'AES' && hash !== undefined) {
    throw wrongUsage('an AES key derives by AES-CMAC, and takes no --hash');
  }
  return {
    mechanism,
    prf: base.type === 'AES' ? 'AES_CMAC' : (hash ?? 'SHA256'),
    label: Buffer.from(info ?? ''),
    ...(context !== undefined && { context }),
  };
}
