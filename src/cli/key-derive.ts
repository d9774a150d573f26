import { createPublicKey } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { SubjectPublicKeyInfo } from '@peculiar/asn1-x509';
import type { Command } from 'commander';
import type { DeriveMechanism, EcdhKdfName, Key, PrfHashName, Session } from '../client/index.ts';
import { newCommand, oneOf, withIndicatorOption, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { Failure, wrongUsage } from './failure.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { readWhole } from './input.ts';
import { parseSecretType } from './key-type.ts';
import { newKeyTemplate, refuseDuplicate, tellKey, withNewKeyOptions } from './new-key.ts';
import type { NewKeyOptions } from './new-key.ts';
import {
  parseHash,
  refuseSecretOptions,
  secretDerivation,
  withSecretDerivationOptions,
} from './secret-derivation.ts';
import type { SecretDerivationOptions } from './secret-derivation.ts';
import { withSession } from './vault-session.ts';

interface DeriveOptions extends SessionOptions, NewKeyOptions, SecretDerivationOptions {
  readonly from: string;
  readonly type: ReturnType<typeof parseSecretType>;
  readonly peer?: string;
  readonly kdf?: 'x963' | 'sp800';
  readonly cofactor?: boolean;
}

const ECDH_HASHES = [
  'SHA1',
  'SHA224',
  'SHA256',
  'SHA384',
  'SHA512',
  'SHA3_224',
  'SHA3_256',
  'SHA3_384',
  'SHA3_512',
] as const;

/** `coffer key derive`: a key out of a key, by a KDF, or by ECDH with a peer's public key. */
export function keyDeriveCommand(): Command {
  const command = newCommand('derive', 'make a secret key out of another key', [
    'key derive --from master --label orders --type aes-256 --info orders/v1',
    'key derive --from root --mechanism SP800_108_COUNTER_KDF --label o --type aes-256',
    'key derive --from mine --peer theirs.pem --hash SHA256 --label shared --type aes-256',
  ]);
  withNewKeyOptions(withIndicatorOption(withSessionOptions(command)))
    .requiredOption('--from <LABEL>', 'the key to derive from: its label, or id:HEX')
    .requiredOption('--type <TYPE>', 'what it makes: aes-256, generic-256, …', parseSecretType)
    .option('--peer <FILE>', 'of a pair: the public key of the other, PEM or DER')
    .option('--hash <HASH>', 'such as SHA512 (default: SHA256; with --peer, none)', parseHash)
    .option('--kdf <FORM>', 'with --peer and --hash: x963 or sp800', oneOf('x963', 'sp800'))
    .option('--cofactor', 'with --peer: by ECDH1_COFACTOR_DERIVE')
    .option(
      '--info <TEXT>',
      'what the key is for: HKDF’s info, SP 800-108’s label, the shared data',
    );
  return withSecretDerivationOptions(command).action(derive);
}

async function derive(options: DeriveOptions): Promise<void> {
  await withSession(options, async (session) => {
    await refuseDuplicate(session, options);
    const base = await findKey(session, options.from, 'private');
    const key = await base.derive(await mechanismOf(session, base, options), {
      ...newKeyTemplate(options),
      type: options.type.keyType,
      valueLength: options.type.valueBytes,
      token: true,
    });
    tellKey(options, { label: key.label, id: key.id, type: await typeOfKey(key) });
  });
}

async function mechanismOf(
  session: Session,
  base: Key,
  options: DeriveOptions,
): Promise<DeriveMechanism> {
  if (base.class !== 'SECRET_KEY') return await ecdh(base, options);
  if (options.peer !== undefined || options.kdf !== undefined || options.cofactor === true) {
    throw wrongUsage(`${options.from} is a secret key, and takes no --peer, --kdf or --cofactor`);
  }
  return await secretDerivation(session, base, options);
}

async function ecdh(base: Key, options: DeriveOptions): Promise<DeriveMechanism> {
  const { peer, hash, info } = options;
  if (peer === undefined) {
    throw wrongUsage(`${options.from} is the key of a pair`, 'say whose public key with --peer.');
  }
  refuseSecretOptions(options);
  if (options.kdf !== undefined && hash === undefined) {
    throw wrongUsage('--kdf derives by a hash', 'name it with --hash, such as SHA256.');
  }
  return {
    mechanism: options.cofactor === true ? 'ECDH1_COFACTOR_DERIVE' : 'ECDH1_DERIVE',
    publicData: pointOf(await readWhole(peer), base),
    ...(hash !== undefined && { kdf: ecdhKdf(hash, options.kdf) }),
    ...(info !== undefined && { sharedData: Buffer.from(info) }),
  };
}

function ecdhKdf(hash: PrfHashName, kdf: DeriveOptions['kdf']): EcdhKdfName {
  const known = ECDH_HASHES.find((one) => one === hash);
  if (known !== undefined) return kdf === 'sp800' ? `${known}_SP800` : known;
  throw wrongUsage(`ECDH derives by ${ECDH_HASHES.join(', ')}, not by ${hash}`);
}

/** The point of a SubjectPublicKeyInfo (RFC 5280 §4.1): SEC 1 §2.3.3, or as of RFC 7748. */
function pointOf(file: Buffer, base: Key): Buffer {
  try {
    const pem = file.includes('-----BEGIN ');
    const key = createPublicKey(
      pem ? { key: file, format: 'pem' } : { key: file, format: 'der', type: 'spki' },
    );
    const spki = AsnConvert.parse(
      key.export({ type: 'spki', format: 'der' }),
      SubjectPublicKeyInfo,
    );
    return Buffer.from(spki.subjectPublicKey);
  } catch (error) {
    throw new Failure('--peer is not a public key to agree with', {
      hint: `it must be on the curve of ${base.label}: PEM or DER, as coffer key public writes it.`,
      cause: error,
    });
  }
}
