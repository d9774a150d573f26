import { CKA, CKO } from '../../wire/pkcs11.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import { Refusal } from '../refusal.ts';
import { INTERNAL } from './attribute-internal.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { incomplete, requireCompleteImport } from './creation-rules.ts';
import {
  draftObject,
  inconsistent,
  merge,
  numberOf,
  requireNoConflict,
  type Draft,
} from './draft.ts';
import type { Maker } from './maker.ts';
import type { VaultObject } from './object.ts';
import { usagesOf } from './usage.ts';

/**
 * How an object comes to be, in two steps. These functions take the template before there is a
 * value, refuse what can be refused, and give a draft; `complete` (complete.ts) joins the draft
 * with the value's facts and ceilings, and gives the attributes. Copies have no draft: `copied` in
 * change.ts. None of them sees key bytes.
 */
export interface Creation {
  readonly template: Attributes;
  readonly maker: Maker;
}

/** C_GenerateKey. The length to make is CKA_VALUE_LEN of the template. PKCS#11 v3.2 §5.18.1. */
export function generated(creation: Creation & { readonly mechanism: Mechanism }): Draft {
  const { template, maker, mechanism } = creation;
  requireClass(template, CKO.SECRET_KEY);
  const keyType = generatedType(template, mechanism);
  const draft = draftObject({
    path: 'generate',
    objectClass: CKO.SECRET_KEY,
    keyType,
    template,
    maker,
  });
  return withAttributes(draft, [[CKA.KEY_GEN_MECHANISM, mechanism.number]]);
}

/**
 * C_GenerateKey of a password. The caller knows the value, as of an imported key, and may come by
 * it again, as of a derived one: it is neither local nor ever was the vault's alone, and what is
 * known of the value bounds it. PKCS#11 v3.2 §6.40.5.
 */
export function stretched(creation: Creation & { readonly mechanism: Mechanism }): Draft {
  const { template, maker, mechanism } = creation;
  requireClass(template, CKO.SECRET_KEY);
  const keyType = generatedType(template, mechanism);
  const objectClass = CKO.SECRET_KEY;
  const draft = draftObject({ path: 'derive', objectClass, keyType, template, maker });
  requireDerivedLength(draft, numberOf(draft.asked, CKA.VALUE_LEN));
  return draft;
}

export interface PairCreation {
  readonly publicTemplate: Attributes;
  readonly privateTemplate: Attributes;
  readonly maker: Maker;
  readonly mechanism: Mechanism;
}

/**
 * C_GenerateKeyPair. The public template says size or curve. Both halves are one value: they share
 * what they were ever used for, and the public half remembers whether the private one could be
 * read. PKCS#11 v3.2 §5.18.2.
 */
export function generatedPair(creation: PairCreation): {
  readonly publicKey: Draft;
  readonly privateKey: Draft;
} {
  const { publicTemplate, privateTemplate, maker, mechanism } = creation;
  const half = (objectClass: number, template: Attributes): Draft => {
    requireClass(template, objectClass);
    const keyType = generatedType(template, mechanism);
    return draftObject({ path: 'generate', objectClass, keyType, template, maker });
  };
  const publicKey = half(CKO.PUBLIC_KEY, publicTemplate);
  const privateKey = half(CKO.PRIVATE_KEY, privateTemplate);
  const keyType = publicKey.keyType;
  if (keyType === undefined || keyType !== privateKey.keyType) {
    inconsistent('CKA_KEY_TYPE differs between the halves of the pair');
  }
  const usages = usagesOf(publicKey.attributes) | usagesOf(privateKey.attributes);
  if (maker.policy.profile === 'strict') requireNoConflict(usages, keyType);
  const shared: Entry[] = [
    [CKA.KEY_GEN_MECHANISM, mechanism.number],
    [INTERNAL.USAGES_EVER, usages],
  ];
  const readable: Entry[] =
    privateKey.attributes.get(CKA.SENSITIVE) === true ? [] : [[INTERNAL.READABLE_EVER, true]];
  return {
    publicKey: withAttributes(publicKey, [...shared, ...readable]),
    privateKey: withAttributes(privateKey, shared),
  };
}

/**
 * C_CreateObject. `keyType` is that of a PKCS#8 or SubjectPublicKeyInfo file that was given beside
 * the template; null when the template has the value. Certificates and data objects are made here,
 * too. PKCS#11 v3.2 §5.7.1.
 */
export function imported(creation: Creation & { readonly keyType: number | null }): Draft {
  const { template, maker } = creation;
  const objectClass = numberOf(template, CKA.CLASS) ?? incomplete('CKA_CLASS');
  const isKey = objectClass > CKO.CERTIFICATE && objectClass <= CKO.SECRET_KEY;
  const type = numberOf(template, CKA.KEY_TYPE) ?? creation.keyType ?? undefined;
  if (isKey && type === undefined) incomplete('CKA_KEY_TYPE');
  const keyType = isKey ? type : undefined;
  const draft = draftObject({ path: 'import', objectClass, keyType, template, maker });
  requireCompleteImport(template);
  return draft;
}

/**
 * C_UnwrapKey. Unless it is known to have been readable, the key will be sensitive. PKCS#11 v3.2
 * §5.18.4.
 */
export function unwrapped(creation: Creation & { readonly unwrapping: VaultObject }): Draft {
  const { template, maker, unwrapping } = creation;
  const enforced = templateOf(unwrapping, CKA.UNWRAP_TEMPLATE);
  const given = (type: number): number | undefined =>
    numberOf(template, type) ?? (enforced && numberOf(enforced, type));
  const objectClass = given(CKA.CLASS) ?? incomplete('CKA_CLASS');
  const keyType = given(CKA.KEY_TYPE) ?? incomplete('CKA_KEY_TYPE');
  if (objectClass !== CKO.SECRET_KEY && objectClass !== CKO.PRIVATE_KEY) {
    inconsistent('a secret or a private key is unwrapped');
  }
  return draftObject({ path: 'unwrap', objectClass, keyType, template, maker, enforced });
}

/**
 * No derived secret is cut shorter: its parts could be guessed one by one (T14). SP 800-131A rev. 2
 * §1.
 */
export const DERIVED_BYTES_MIN = 14;

/**
 * C_DeriveKey. The key inherits the floor of its base: sensitive from sensitive, unextractable from
 * unextractable; and of the second key, where two make one. PKCS#11 v3.2 §5.18.5, §4.10.
 */
export function derived(creation: FromBase & { readonly second: VaultObject | null }): Draft {
  const { base, second } = creation;
  const bases = second === null ? [base] : [base, second];
  const draft = secretFrom(creation, CKA.DERIVE_TEMPLATE, bases);
  const inherited = floorOf(bases, draft);
  const every = (type: number): boolean => bases.every((key) => key.flag(type));
  const wasSensitive = every(CKA.ALWAYS_SENSITIVE) && inherited.get(CKA.SENSITIVE) === true;
  const wasHeld = every(CKA.NEVER_EXTRACTABLE) && inherited.get(CKA.EXTRACTABLE) !== true;
  if (wasSensitive) inherited.set(CKA.ALWAYS_SENSITIVE, true);
  if (wasHeld) inherited.set(CKA.NEVER_EXTRACTABLE, true);
  return { ...draft, attributes: inherited };
}

interface FromBase extends Creation {
  readonly base: VaultObject;
}

/** A secret key that is made by other keys, whose templates bind it. */
function secretFrom(
  { template, maker, base }: FromBase,
  templateType: number,
  bases: readonly VaultObject[] = [base],
): Draft {
  requireClass(template, CKO.SECRET_KEY);
  let enforced: Attributes | undefined;
  for (const key of bases) enforced = merge(enforced, templateOf(key, templateType));
  const given = numberOf(template, CKA.KEY_TYPE) ?? (enforced && numberOf(enforced, CKA.KEY_TYPE));
  const keyType = given ?? incomplete('CKA_KEY_TYPE');
  const objectClass = CKO.SECRET_KEY;
  const draft = draftObject({ path: 'derive', objectClass, keyType, template, maker, enforced });
  requireDerivedLength(draft, numberOf(draft.asked, CKA.VALUE_LEN));
  return draft;
}

/**
 * C_EncapsulateKey. The owner of the private key will know the secret, whoever that is: it is what
 * the template says, and was never the vault's alone, so that it wraps no sensitive key (T31).
 * PKCS#11 v3.2 §5.18.8.
 */
export function encapsulated(creation: FromBase): Draft {
  return secretFrom(creation, CKA.ENCAPSULATE_TEMPLATE);
}

/**
 * C_DecapsulateKey. The secret inherits the floor of the private key, and was never the vault's
 * alone: who encapsulated it knows it. PKCS#11 v3.2 §5.18.9.
 */
export function decapsulated(creation: FromBase): Draft {
  const draft = secretFrom(creation, CKA.DECAPSULATE_TEMPLATE);
  return { ...draft, attributes: floorOf([creation.base], draft) };
}

/** Throws CKR_KEY_SIZE_RANGE for a derived key below 112 bits, but in `compat`. */
export function requireDerivedLength(draft: Draft, bytes: number | null | undefined): void {
  if (draft.maker.policy.profile === 'compat' || bytes === null || bytes === undefined) return;
  if (bytes >= DERIVED_BYTES_MIN) return;
  throw new Refusal('CKR_KEY_SIZE_RANGE', 'a derived key has at least 112 bits');
}

function floorOf(bases: readonly VaultObject[], draft: Draft): Map<number, AttributeValue> {
  const attributes = new Map(draft.attributes);
  if (draft.maker.policy.profile === 'compat') return attributes;
  for (const type of [CKA.SENSITIVE, CKA.WRAP_WITH_TRUSTED]) {
    if (!bases.some((base) => base.flag(type))) continue;
    if (draft.asked.get(type) === false)
      inconsistent('the base key is protected, so is what it derives');
    attributes.set(type, true);
  }
  if (!bases.every((base) => base.flag(CKA.EXTRACTABLE))) {
    if (draft.asked.get(CKA.EXTRACTABLE) === true) {
      inconsistent('the base key cannot be extracted, nor can what it derives');
    }
    attributes.delete(CKA.EXTRACTABLE);
  }
  return attributes;
}

type Entry = readonly [number, AttributeValue];

function withAttributes(draft: Draft, entries: readonly Entry[]): Draft {
  return { ...draft, attributes: new Map([...draft.attributes, ...entries]) };
}

function templateOf(object: VaultObject, type: number): Attributes | undefined {
  const value = object.attributes.get(type);
  return value instanceof Map ? value : undefined;
}

function requireClass(template: Attributes, objectClass: number): void {
  if ((template.get(CKA.CLASS) ?? objectClass) === objectClass) return;
  inconsistent('CKA_CLASS is not what is made here');
}

/** The type that the template asks for when the mechanism makes it; else the mechanism's first. */
function generatedType(template: Attributes, mechanism: Mechanism): number {
  const [first] = mechanism.keyTypes;
  const type = numberOf(template, CKA.KEY_TYPE) ?? first;
  if (type !== undefined && mechanism.keyTypes.includes(type)) return type;
  return inconsistent(`${mechanism.name} does not make keys of this CKA_KEY_TYPE`);
}
