import { CKG, CKK, CKM } from '../wire/pkcs11.ts';
import type { coffer } from '../wire/gen/coffer.js';
import { wrongUsage } from './failure.ts';
import { HMAC_OF_KEY_TYPE } from './key-type.ts';
import type { KeyFacts } from './key-type.ts';

export type MechanismMessage = coffer.v1.Mechanism.$Properties;

/** What a mechanism's name at the command line stands for. */
export interface NamedMechanism {
  readonly name: string;
  /** A CKM_ number. */
  readonly number: number;
  readonly verbs: readonly Verb[];
  /**
   * Bytes of the IV that stands before the ciphertext in files. The vault makes that of GCM; the others are random bytes of
   * the client's.
   */
  readonly ivBytes?: 12 | 16;
  /** Its parameters, for a given IV and additional data. */
  readonly parameters?: (input: ParameterInput) => Partial<MechanismMessage>;
  /** ECDSA: what is r ‖ s on the wire is DER at the command line. */
  readonly isEcdsa?: boolean;
}

export type Verb = 'sign' | 'encrypt' | 'wrap' | 'digest';

export interface ParameterInput {
  /** Empty: the vault generates it. */
  readonly iv: Uint8Array;
  readonly aad: Uint8Array;
}

interface Hash {
  readonly name: string;
  readonly number: number;
  readonly mgf: number;
  readonly bytes: number;
  readonly pkcs1: number;
  readonly pss: number;
  readonly ecdsa: number;
  readonly hmac: number;
}

const HASHES: readonly Hash[] = [
  hash('SHA1', 20, CKM.SHA_1, CKG.MGF1_SHA1, {
    pkcs1: CKM.SHA1_RSA_PKCS,
    pss: CKM.SHA1_RSA_PKCS_PSS,
    ecdsa: CKM.ECDSA_SHA1,
    hmac: CKM.SHA_1_HMAC,
  }),
  hash('SHA224', 28, CKM.SHA224, CKG.MGF1_SHA224, {
    pkcs1: CKM.SHA224_RSA_PKCS,
    pss: CKM.SHA224_RSA_PKCS_PSS,
    ecdsa: CKM.ECDSA_SHA224,
    hmac: CKM.SHA224_HMAC,
  }),
  hash('SHA256', 32, CKM.SHA256, CKG.MGF1_SHA256, {
    pkcs1: CKM.SHA256_RSA_PKCS,
    pss: CKM.SHA256_RSA_PKCS_PSS,
    ecdsa: CKM.ECDSA_SHA256,
    hmac: CKM.SHA256_HMAC,
  }),
  hash('SHA384', 48, CKM.SHA384, CKG.MGF1_SHA384, {
    pkcs1: CKM.SHA384_RSA_PKCS,
    pss: CKM.SHA384_RSA_PKCS_PSS,
    ecdsa: CKM.ECDSA_SHA384,
    hmac: CKM.SHA384_HMAC,
  }),
  hash('SHA512', 64, CKM.SHA512, CKG.MGF1_SHA512, {
    pkcs1: CKM.SHA512_RSA_PKCS,
    pss: CKM.SHA512_RSA_PKCS_PSS,
    ecdsa: CKM.ECDSA_SHA512,
    hmac: CKM.SHA512_HMAC,
  }),
];

// oxlint-disable-next-line max-params -- a row of the table above
function hash(
  name: string,
  bytes: number,
  number: number,
  mgf: number,
  uses: Pick<Hash, 'pkcs1' | 'pss' | 'ecdsa' | 'hmac'>,
): Hash {
  return { name, bytes, number, mgf, ...uses };
}

/** Salt as long as the hash (RFC 8017 §9.1, FIPS 186-5 §5.4 allows no more). */
function pss(of: Hash, name: string): NamedMechanism {
  const parameters = { pss: { hash: of.number, mgf: of.mgf, saltBytes: of.bytes } };
  return { name, number: of.pss, verbs: ['sign'], parameters: () => parameters };
}

function oaep(of: Hash, name: string): NamedMechanism {
  const parameters = { oaep: { hash: of.number, mgf: of.mgf } };
  return { name, number: CKM.RSA_PKCS_OAEP, verbs: ['encrypt', 'wrap'], parameters: () => parameters };
}

function ofHash(of: Hash): NamedMechanism[] {
  return [
    { name: of.name, number: of.number, verbs: ['digest'] },
    { name: `HMAC_${of.name}`, number: of.hmac, verbs: ['sign'] },
    { name: `ECDSA_${of.name}`, number: of.ecdsa, verbs: ['sign'], isEcdsa: true },
    { name: `RSA_PKCS1_${of.name}`, number: of.pkcs1, verbs: ['sign'] },
    pss(of, `RSA_PSS_${of.name}`),
    oaep(of, `RSA_OAEP_${of.name}`),
  ];
}

const MECHANISMS: readonly NamedMechanism[] = [
  {
    name: 'AES_GCM',
    number: CKM.AES_GCM,
    verbs: ['encrypt', 'wrap'],
    ivBytes: 12,
    parameters: ({ iv, aad }) => ({ gcm: { iv, aad, tagBits: 128 } }),
  },
  withIv('AES_CBC_PAD', CKM.AES_CBC_PAD),
  withIv('AES_CBC', CKM.AES_CBC),
  {
    name: 'AES_CTR',
    number: CKM.AES_CTR,
    verbs: ['encrypt'],
    ivBytes: 16,
    // The whole block counts, as openssl's aes-ctr does.
    parameters: ({ iv }) => ({ ctr: { counterBlock: iv, counterBits: 128 } }),
  },
  { name: 'AES_ECB', number: CKM.AES_ECB, verbs: ['encrypt'] },
  { name: 'AES_KEY_WRAP_KWP', number: CKM.AES_KEY_WRAP_KWP, verbs: ['wrap'] },
  { name: 'AES_KEY_WRAP', number: CKM.AES_KEY_WRAP, verbs: ['wrap'] },
  { name: 'EDDSA', number: CKM.EDDSA, verbs: ['sign'] },
  // The caller's hash, already computed.
  { name: 'ECDSA', number: CKM.ECDSA, verbs: ['sign'], isEcdsa: true },
  { name: 'RSA_PKCS1', number: CKM.RSA_PKCS, verbs: ['sign', 'encrypt', 'wrap'] },
  ...HASHES.flatMap(ofHash),
];

function withIv(name: string, number: number): NamedMechanism {
  return {
    name,
    number,
    verbs: ['encrypt'],
    ivBytes: 16,
    parameters: ({ iv }) => ({ iv: { iv } }),
  };
}

/** PKCS#11's spelling, where it differs from ours and says everything that ours does. */
const ALIASES: Readonly<Record<string, string>> = {
  SHA_1: 'SHA1',
  SHA_256: 'SHA256',
  SHA_384: 'SHA384',
  SHA_512: 'SHA512',
  SHA_1_HMAC: 'HMAC_SHA1',
  RSA_PKCS: 'RSA_PKCS1',
  RSA_PKCS_OAEP: 'RSA_OAEP_SHA256',
  KW: 'AES_KEY_WRAP',
  KWP: 'AES_KEY_WRAP_KWP',
  ED25519: 'EDDSA',
  ...Object.fromEntries(
    HASHES.flatMap(({ name }) => [
      [`${name}_HMAC`, `HMAC_${name}`],
      [`${name}_RSA_PKCS`, `RSA_PKCS1_${name}`],
      [`${name}_RSA_PKCS_PSS`, `RSA_PSS_${name}`],
    ]),
  ),
};

const BY_NAME = new Map(MECHANISMS.map((mechanism) => [mechanism.name, mechanism]));

/** `AES_GCM`, `CKM_AES_GCM`, `aes-gcm`: a mechanism that can do `verb`. */
export function parseMechanism(text: string, verb: Verb): NamedMechanism {
  const upper = text.toUpperCase().replaceAll('-', '_').replace(/^CKM_/u, '');
  const found = BY_NAME.get(ALIASES[upper] ?? upper);
  if (found === undefined) {
    throw wrongUsage(`${text} is no mechanism that the command line knows`, mechanismsFor(verb));
  }
  if (!found.verbs.includes(verb)) {
    throw wrongUsage(`${found.name} cannot be used to ${verb}`, mechanismsFor(verb));
  }
  return found;
}

function mechanismsFor(verb: Verb): string {
  const names = MECHANISMS.filter((mechanism) => mechanism.verbs.includes(verb));
  return `to ${verb}: ${names.map(({ name }) => name).join(' ')}`;
}

type Choose = (facts: KeyFacts) => string | number | undefined;

/** The usual mechanism of a key type, by verb. A number is looked up by number: it is one without parameters. */
const USUAL: Readonly<Record<Exclude<Verb, 'digest'>, ReadonlyMap<number, Choose>>> = {
  sign: new Map<number, Choose>([
    [CKK.RSA, () => 'RSA_PSS_SHA256'],
    [CKK.EC, (facts) => facts.curve?.sign],
    [CKK.EC_EDWARDS, () => 'EDDSA'],
    ...[...HMAC_OF_KEY_TYPE].map(([type, hmac]): [number, Choose] => [type, () => hmac]),
  ]),
  encrypt: new Map<number, Choose>([
    [CKK.RSA, () => 'RSA_OAEP_SHA256'],
    [CKK.AES, () => 'AES_GCM'],
  ]),
  wrap: new Map<number, Choose>([
    [CKK.RSA, () => 'RSA_OAEP_SHA256'],
    [CKK.AES, () => 'AES_KEY_WRAP_KWP'],
  ]),
};

/** The mechanism that `--mechanism` names, else the usual one of the key. */
export function chooseMechanism(
  named: string | undefined,
  verb: Exclude<Verb, 'digest'>,
  facts: KeyFacts,
): NamedMechanism | undefined {
  if (named !== undefined) return parseMechanism(named, verb);
  const chosen = USUAL[verb].get(facts.keyType ?? -1)?.(facts);
  return typeof chosen === 'string'
    ? BY_NAME.get(chosen)
    : MECHANISMS.find(({ number }) => number === chosen);
}

/** The mechanism as the wire says it. */
export function mechanismMessage(mechanism: NamedMechanism, input?: ParameterInput): MechanismMessage {
  const given = input ?? { iv: new Uint8Array(0), aad: new Uint8Array(0) };
  return { type: mechanism.number, ...mechanism.parameters?.(given) };
}
