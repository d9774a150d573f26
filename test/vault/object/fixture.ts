import { CKA, CKA_COFFER, CKK, CKM, CKO } from '../../../src/wire/pkcs11.ts';
import type { CkrName } from '../../../src/wire/status.ts';
import type { Mechanism, Verb } from '../../../src/vault/mechanism/mechanism.ts';
import type { Attributes, AttributeValue } from '../../../src/vault/object/attribute.ts';
import { NEW_VALUE, type Known } from '../../../src/vault/object/ceiling.ts';
import { complete, secretMaterial, type Material } from '../../../src/vault/object/complete.ts';
import {
  derived,
  generated,
  generatedPair,
  imported,
  unwrapped,
} from '../../../src/vault/object/create.ts';
import type { Maker } from '../../../src/vault/object/maker.ts';
import { objectIdFromHex, VaultObject } from '../../../src/vault/object/object.ts';
import { DEFAULT_POLICY, type Policy } from '../../../src/vault/partition/policy.ts';
import { Refusal } from '../../../src/vault/refusal.ts';
import { Secret } from '../../../src/vault/object/secret.ts';

const NUMBERS: Readonly<Record<string, number>> = { ...CKA, ...CKA_COFFER };

/** A template by names without their prefix: `template({ LABEL: 'k', SIGN: true })`. */
export function template(values: Readonly<Record<string, AttributeValue>>): Attributes {
  return new Map(
    Object.entries(values).map(([name, value]) => {
      const type = NUMBERS[name];
      if (type === undefined) throw new Error(`no attribute ${name}`);
      return [type, value];
    }),
  );
}

export const GUARDED = DEFAULT_POLICY;
export const STRICT: Policy = { ...DEFAULT_POLICY, profile: 'strict' };
export const COMPAT: Policy = { ...DEFAULT_POLICY, profile: 'compat' };
export const NOW = Date.UTC(2026, 5, 15, 12);

export function maker(changes: Partial<Maker> = {}): Maker {
  return { role: 'user', readOnly: false, policy: GUARDED, nowMs: NOW, ...changes };
}

/** The code of the Refusal that `work` throws; 'CKR_OK' when it throws none. */
export function codeOf(work: () => unknown): CkrName {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'CKR_OK';
}

let counter = 0;

/** A tag of its own, or that of a value told by number. */
export function tagOf(value: number): Uint8Array {
  return new Uint8Array(32).fill(value & 0xff).fill(value >>> 8, 1, 4);
}

export function newTag(): Uint8Array {
  counter += 1;
  return Uint8Array.from(Buffer.from(counter.toString(16).padStart(64, '0'), 'hex')).toReversed();
}

export function objectOf(attributes: Attributes, bits = 256, version = 1): VaultObject {
  counter += 1;
  const hex = (Math.imul(counter, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return new VaultObject({
    id: objectIdFromHex(hex + counter.toString(16).padStart(24, '0')),
    version,
    attributes,
    facts: { bits, curve: null, parameterSet: null },
    blob: new Uint8Array(0),
    open: () => {
      throw new Error('no test opens a secret here');
    },
  });
}

/** The next version of an object. */
export function changedTo(object: VaultObject, attributes: Attributes): VaultObject {
  const { id, version, bits, curve, parameterSet, blob } = object;
  const facts = { bits, curve, parameterSet };
  return new VaultObject({
    id,
    version: version + 1,
    attributes,
    facts,
    blob,
    open: () => object.openSecret(),
  });
}

const PROTECTION = { integrity: 'integrity', none: 'none' } as const;

export function mechanism(changes: Partial<Mechanism> & { readonly number: number }): Mechanism {
  return {
    name: 'TEST',
    keyTypes: [CKK.AES],
    keyBits: { min: 128, max: 256 },
    verbs: ['encrypt', 'decrypt', 'wrap', 'unwrap'] satisfies Verb[],
    cost: 'cheap',
    approved: true,
    clause: '',
    parse: () => null,
    providers: { openssl: {} },
    ...changes,
  };
}

export const AES_KEY_GEN = mechanism({ number: CKM.AES_KEY_GEN, verbs: ['generateKey'] });
export const RSA_GEN = mechanism({
  number: CKM.RSA_PKCS_KEY_PAIR_GEN,
  keyTypes: [CKK.RSA],
  verbs: ['generateKeyPair'],
});
export const KWP = mechanism({
  number: CKM.AES_KEY_WRAP_KWP,
  wrapProtection: PROTECTION.integrity,
});
export const ECB = mechanism({ number: CKM.AES_ECB, wrapProtection: PROTECTION.none });
export const OAEP = mechanism({
  number: CKM.RSA_PKCS_OAEP,
  keyTypes: [CKK.RSA],
  keyBits: { min: 2048, max: 4096 },
  wrapProtection: PROTECTION.integrity,
});

export function generateAes(
  values: Readonly<Record<string, AttributeValue>> = {},
  by: Maker = maker(),
  tag = newTag(),
  bytes = 32,
): VaultObject {
  const draft = generated({ template: template(values), maker: by, mechanism: AES_KEY_GEN });
  return objectOf(
    complete(draft, secretMaterial(CKK.AES, Secret.own(new Uint8Array(bytes)), tag), NEW_VALUE),
    bytes * 8,
  );
}

const MODULUS = new Uint8Array(256).fill(0xc5);

export function rsaMaterial(tag = newTag()): Material {
  return {
    type: CKK.RSA,
    tag,
    valueBytes: null,
    publicInfo: Uint8Array.of(0x30, 0),
    attributes: new Map<number, AttributeValue>([
      [CKA.MODULUS, MODULUS],
      [CKA.MODULUS_BITS, 2048],
      [CKA.PUBLIC_EXPONENT, Uint8Array.of(1, 0, 1)],
    ]),
  };
}

export function generateRsa(
  publicValues: Readonly<Record<string, AttributeValue>> = {},
  privateValues: Readonly<Record<string, AttributeValue>> = {},
  by: Maker = maker(),
): { publicKey: VaultObject; privateKey: VaultObject } {
  const drafts = generatedPair({
    publicTemplate: template({ MODULUS_BITS: 2048, ...publicValues }),
    privateTemplate: template(privateValues),
    maker: by,
    mechanism: RSA_GEN,
  });
  const material = rsaMaterial();
  return {
    publicKey: objectOf(complete(drafts.publicKey, material, NEW_VALUE), 2048),
    privateKey: objectOf(complete(drafts.privateKey, material, NEW_VALUE), 2048),
  };
}

const SECRET = { CLASS: CKO.SECRET_KEY, KEY_TYPE: CKK.AES };

interface Arrival {
  readonly values?: Readonly<Record<string, AttributeValue>>;
  readonly by?: Maker;
  readonly tag?: Uint8Array;
  readonly known?: Known;
  readonly bytes?: number;
  readonly type?: number;
}

export function importAes(arrival: Arrival = {}): VaultObject {
  const { values = {}, by = maker(), tag = newTag(), known = NEW_VALUE, bytes = 32 } = arrival;
  const type = arrival.type ?? CKK.AES;
  const given = template({
    ...SECRET,
    KEY_TYPE: type,
    VALUE: new Uint8Array(bytes),
    ...values,
  });
  const draft = imported({ template: given, maker: by, keyType: null });
  return objectOf(
    complete(draft, secretMaterial(type, Secret.own(new Uint8Array(bytes)), tag), known),
    bytes * 8,
  );
}

export function unwrapAes(unwrapping: VaultObject, arrival: Arrival = {}): VaultObject {
  const { values = {}, by = maker(), tag = newTag(), known = NEW_VALUE, bytes = 32 } = arrival;
  const type = arrival.type ?? CKK.AES;
  const given = template({ ...SECRET, KEY_TYPE: type, ...values });
  const draft = unwrapped({ template: given, maker: by, unwrapping });
  return objectOf(
    complete(draft, secretMaterial(type, Secret.own(new Uint8Array(bytes)), tag), known),
    bytes * 8,
  );
}

export function deriveAes(base: VaultObject, arrival: Arrival = {}): VaultObject {
  const { values = {}, by = maker(), tag = newTag(), known = NEW_VALUE, bytes = 32 } = arrival;
  const type = arrival.type ?? CKK.AES;
  const draft = derived({
    template: template({ ...SECRET, KEY_TYPE: type, ...values }),
    maker: by,
    base,
    second: null,
  });
  return objectOf(
    complete(draft, secretMaterial(type, Secret.own(new Uint8Array(bytes)), tag), known),
    bytes * 8,
  );
}
