import { CKA, CKO } from '../../wire/pkcs11.ts';
import type { CkrName } from '../../wire/status.ts';
import { unwrapRefusal } from '../mechanism/self-test/failure.ts';
import { requireKeyType } from '../mechanism/key/key-type.ts';
import { isWeakSecret } from '../mechanism/key/weak-secret.ts';
import { Defect, Refusal } from '../refusal.ts';
import { INTERNAL } from './attribute-internal.ts';
import { attributeName, ruleFor, type Path } from './attribute-table.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { applyCeiling, applyOrigin, applyState, isOfLineage, type Known } from './ceiling.ts';
import { requireDerivedLength } from './create.ts';
import { inconsistent, numberOf, type Draft } from './draft.ts';
import type { Secret } from './secret.ts';
import { usagesEver } from './usage.ts';

/** What is public of a value, as `mechanism/` found it. */
export interface Material {
  /** A CKK_ number. */
  readonly type: number;
  /** CKA_MODULUS …, or CKA_EC_PARAMS and CKA_EC_POINT; none of a secret key. */
  readonly attributes: Attributes;
  /** Canonical SubjectPublicKeyInfo; null of a secret key. */
  readonly publicInfo: Uint8Array | null;
  /** Length of a secret key; null of pairs. */
  readonly valueBytes: number | null;
  /** A secret that cannot be a key of its type: `isWeakSecret`. */
  readonly weak?: boolean;
  /** `Unsealed.valueTag`: of the secret, or for either half of a pair of the public key. */
  readonly tag: Uint8Array;
}

/** The facts of a secret key. */
export function secretMaterial(type: number, secret: Secret, tag: Uint8Array): Material {
  const [valueBytes, weak] = [secret.byteLength, isWeakSecret(type, secret)];
  return { type, valueBytes, weak, tag, attributes: new Map(), publicInfo: null };
}

/**
 * All attributes of a new object. `material` is null for certificates and data objects. What is
 * `known` of the value bounds them; say `NEW_VALUE` for what was just generated. Throws
 * CKR_TEMPLATE_INCONSISTENT for what the value contradicts, and CKR_KEY_SIZE_RANGE,
 * CKR_ATTRIBUTE_VALUE_INVALID or CKR_WRAPPED_KEY_INVALID for its length.
 */
export function complete(draft: Draft, material: Material | null, known: Known): Attributes {
  if (draft.keyType === undefined) return draft.attributes;
  if (material === null) throw new Defect('a key without a value');
  const attributes = new Map(draft.attributes);
  joinMaterial(attributes, draft, material);
  attributes.set(INTERNAL.VALUE_TAG, material.tag);
  if (draft.path === 'generate') {
    setOrigin(attributes, draft.objectClass);
    return attributes;
  }
  if (draft.objectClass === CKO.PUBLIC_KEY) return attributes;
  if (draft.maker.policy.profile !== 'compat') applyCeiling(attributes, draft, known);
  applyState(attributes, draft, known);
  applyOrigin(attributes, known);
  attributes.set(INTERNAL.USAGES_EVER, usagesEver(attributes) | everOf(known));
  return attributes;
}

function joinMaterial(
  attributes: Map<number, AttributeValue>,
  draft: Draft,
  material: Material,
): void {
  if (material.type !== draft.keyType) inconsistent('CKA_KEY_TYPE is not that of the value');
  const facts = new Map(material.attributes);
  if (material.publicInfo !== null) facts.set(CKA.PUBLIC_KEY_INFO, material.publicInfo);
  if (draft.objectClass === CKO.SECRET_KEY) {
    facts.set(CKA.VALUE_LEN, requireLength(draft, material));
  }
  for (const [type, value] of facts) {
    const rule = ruleFor(draft.objectClass, draft.keyType, type);
    if (rule === undefined || rule.secret) continue;
    requireSame(draft.asked.get(type), value, type);
    attributes.set(type, value);
  }
}

const WRONG_LENGTH: Readonly<Record<Exclude<Path, 'unwrap'>, CkrName>> = {
  generate: 'CKR_KEY_SIZE_RANGE',
  derive: 'CKR_KEY_SIZE_RANGE',
  import: 'CKR_ATTRIBUTE_VALUE_INVALID',
};

function requireLength(draft: Draft, { valueBytes: bytes, weak }: Material): number {
  if (draft.keyType === undefined || bytes === null) throw new Defect('a secret key of no length');
  const possible = requireKeyType(draft.keyType).allowsSecretBytes(bytes);
  const asked = numberOf(draft.asked, CKA.VALUE_LEN) ?? bytes;
  if (draft.path === 'unwrap') {
    // The same as for what does not decrypt: a length must not tell whether it did (T21).
    if (!possible || weak === true || asked !== bytes) throw unwrapRefusal();
    return bytes;
  }
  if (!possible) {
    throw new Refusal(WRONG_LENGTH[draft.path], 'a key of this type does not have this length');
  }
  if (weak === true) {
    throw new Refusal(WRONG_LENGTH[draft.path], 'the halves of an AES-XTS key are not the same');
  }
  if (asked !== bytes) inconsistent('CKA_VALUE_LEN is not that of the value');
  if (draft.path === 'derive') requireDerivedLength(draft, bytes);
  return bytes;
}

/**
 * Curves and points have several encodings, which mechanism/ reads; the rest must be what the value
 * has.
 */
const ENCODED_VARIOUSLY: readonly number[] = [CKA.EC_PARAMS, CKA.EC_POINT];

function requireSame(asked: AttributeValue | undefined, value: AttributeValue, type: number): void {
  if (asked === undefined || ENCODED_VARIOUSLY.includes(type)) return;
  const same =
    asked instanceof Uint8Array && value instanceof Uint8Array
      ? Buffer.compare(withoutLeadingZeros(asked), withoutLeadingZeros(value)) === 0
      : asked === value;
  if (!same) inconsistent(`${attributeName(type)} is not that of the value`);
}

function withoutLeadingZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? bytes.subarray(bytes.byteLength) : bytes.subarray(first);
}

/** CKA_LOCAL and the attributes that remember. PKCS#11 v3.2 §4.7, §4.9. */
function setOrigin(attributes: Map<number, AttributeValue>, objectClass: number): void {
  attributes.set(CKA.LOCAL, true);
  if (objectClass === CKO.PUBLIC_KEY) return;
  if (attributes.get(CKA.SENSITIVE) === true) attributes.set(CKA.ALWAYS_SENSITIVE, true);
  if (attributes.get(CKA.EXTRACTABLE) !== true) attributes.set(CKA.NEVER_EXTRACTABLE, true);
}

function everOf(known: Known): number {
  let ever = 0;
  for (const ceiling of known.ceilings) ever |= usagesEver(ceiling);
  for (const { attributes } of known.live) {
    if (isOfLineage(attributes)) ever |= usagesEver(attributes);
  }
  return ever;
}
