import type { Command } from 'commander';
import type { DeriveMechanism, Key, PrfHashName, Session } from '../client/index.ts';
import { oneOf, parseHex, wholeNumber } from './command.ts';
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
  readonly data?: Buffer;
  readonly with?: string;
  readonly firstBit?: number;
  readonly clientRandom?: Buffer;
  readonly serverRandom?: Buffer;
  readonly sessionHash?: Buffer;
}

const KBKDF_NAMES = [
  'SP800_108_COUNTER_KDF',
  'SP800_108_FEEDBACK_KDF',
  'SP800_108_DOUBLE_PIPELINE_KDF',
] as const;

const DATA_NAMES = [
  'CONCATENATE_BASE_AND_DATA',
  'CONCATENATE_DATA_AND_BASE',
  'XOR_BASE_AND_DATA',
] as const;

const DIGEST_NAMES = [
  'SHA1_KEY_DERIVATION',
  'SHA224_KEY_DERIVATION',
  'SHA256_KEY_DERIVATION',
  'SHA384_KEY_DERIVATION',
  'SHA512_KEY_DERIVATION',
  'SHA512_224_KEY_DERIVATION',
  'SHA512_256_KEY_DERIVATION',
  'SHA3_224_KEY_DERIVATION',
  'SHA3_256_KEY_DERIVATION',
  'SHA3_384_KEY_DERIVATION',
  'SHA3_512_KEY_DERIVATION',
  'SHAKE_128_KEY_DERIVATION',
  'SHAKE_256_KEY_DERIVATION',
] as const;

const TLS_NAMES = [
  'TLS12_MASTER_KEY_DERIVE_DH',
  'TLS12_EXTENDED_MASTER_KEY_DERIVE_DH',
  'TLS12_KDF',
  'TLS_KDF',
] as const;

const NAMES = [
  'HKDF_DERIVE',
  ...KBKDF_NAMES,
  'CONCATENATE_BASE_AND_KEY',
  ...DATA_NAMES,
  'EXTRACT_KEY_FROM_KEY',
  ...DIGEST_NAMES,
  ...TLS_NAMES,
] as const;
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
    .option('--context <HEX>', 'SP 800-108 and TLS: the context, after the label', parseHex)
    .option('--data <HEX>', 'CONCATENATE, XOR: what is added to the key', parseHex)
    .option('--with <LABEL>', 'CONCATENATE: the key that follows it')
    .option('--first-bit <N>', 'EXTRACT: where it begins', wholeNumber(0, 8191))
    .option('--client-random <HEX>', 'TLS: 32 bytes', parseHex)
    .option('--server-random <HEX>', 'TLS: 32 bytes', parseHex)
    .option('--session-hash <HEX>', 'TLS: of the extended master secret', parseHex);
}

/** For a base that is the key of a pair. @throws {Failure} when one of them is there */
export function refuseSecretOptions(options: SecretDerivationOptions): void {
  refuseOthers(options, ['hash', 'info'], 'the key of a pair');
}

/** The mechanism that derives from `base`. */
export async function secretDerivation(
  session: Session,
  base: Key,
  options: SecretDerivationOptions,
): Promise<DeriveMechanism> {
  const usual = base.type === 'AES' ? 'SP800_108_COUNTER_KDF' : 'HKDF_DERIVE';
  const name = options.mechanism ?? usual;
  const taken = TAKEN.find(([names]) => names.includes(name))?.[1] ?? [];
  refuseOthers(options, ['mechanism', ...taken], name);
  if (name === 'HKDF_DERIVE') return await hkdf(session, options);
  if (isOne(KBKDF_NAMES, name)) return kbkdf(name, base, options);
  if (isOne(DATA_NAMES, name)) {
    return { mechanism: name, data: needed(options.data, '--data') };
  }
  if (isOne(TLS_NAMES, name)) return tls(name, options);
  if (name === 'EXTRACT_KEY_FROM_KEY') {
    return { mechanism: name, firstBit: needed(options.firstBit, '--first-bit') };
  }
  if (name !== 'CONCATENATE_BASE_AND_KEY') return { mechanism: name };
  const key = await findKey(session, needed(options.with, '--with'), 'private');
  return { mechanism: name, key };
}

async function hkdf(session: Session, options: SecretDerivationOptions): Promise<DeriveMechanism> {
  const { hash, step, salt, saltKey, info } = options;
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
  { hash, info, context }: SecretDerivationOptions,
): DeriveMechanism {
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

function tls(
  mechanism: (typeof TLS_NAMES)[number],
  { info, hash, clientRandom, serverRandom, sessionHash, context }: SecretDerivationOptions,
): DeriveMechanism {
  return {
    mechanism,
    ...(hash !== undefined && { hash }),
    ...(info !== undefined && { label: Buffer.from(info) }),
    ...(clientRandom !== undefined && { clientRandom }),
    ...(serverRandom !== undefined && { serverRandom }),
    ...(sessionHash !== undefined && { sessionHash }),
    ...(context !== undefined && { context }),
  };
}

type OptionName = keyof SecretDerivationOptions;

/** What each mechanism takes beside its name; no row: nothing. */
const TAKEN: readonly (readonly [names: readonly string[], options: readonly OptionName[]])[] = [
  [['HKDF_DERIVE'], ['hash', 'info', 'salt', 'saltKey', 'step']],
  [KBKDF_NAMES, ['hash', 'info', 'context']],
  [DATA_NAMES, ['data']],
  [['CONCATENATE_BASE_AND_KEY'], ['with']],
  [['EXTRACT_KEY_FROM_KEY'], ['firstBit']],
  [TLS_NAMES, ['hash', 'info', 'clientRandom', 'serverRandom', 'sessionHash', 'context']],
];

const FLAGS: readonly (readonly [OptionName, flag: string])[] = [
  ['hash', '--hash'],
  ['info', '--info'],
  ['mechanism', '--mechanism'],
  ['step', '--step'],
  ['salt', '--salt'],
  ['saltKey', '--salt-key'],
  ['context', '--context'],
  ['data', '--data'],
  ['with', '--with'],
  ['firstBit', '--first-bit'],
  ['clientRandom', '--client-random'],
  ['serverRandom', '--server-random'],
  ['sessionHash', '--session-hash'],
];

function refuseOthers(
  options: SecretDerivationOptions,
  taken: readonly OptionName[],
  who: string,
): void {
  for (const [name, flag] of FLAGS) {
    if (options[name] === undefined || taken.includes(name)) continue;
    throw wrongUsage(`${who} takes no ${flag}`);
  }
}

function isOne<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((one) => one === name);
}

function needed<T>(value: T | undefined, flag: string): T {
  if (value !== undefined) return value;
  throw wrongUsage(`the mechanism needs ${flag}`);
}
