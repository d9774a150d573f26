import { CKA, CKO } from '../../wire/pkcs11.ts';
import { strengthBits } from '../mechanism/key/key-type.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Policy } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import { INTERNAL } from './attribute-internal.ts';
import { attributeOf, equalValues } from './attribute-value.ts';
import { usagesEverOfValue } from './lineage.ts';
import type { VaultObject } from './object.ts';
import { readsWhatItWraps } from './usage.ts';

export interface Wrapping {
  readonly wrapping: VaultObject;
  readonly target: VaultObject;
  readonly mechanism: Mechanism;
  /** `wrapStrengthBits` of the mechanism with its parameters. */
  readonly strengthMax?: number;
  readonly policy: Policy;
  /**
   * Everything alive with the value of the wrapping key, and for RSA both halves: `sameValue` of
   * its tag.
   */
  readonly relatives: Iterable<VaultObject>;
}

/**
 * Whether a key may leave under another, after `requireUse(wrapping, 'wrap', …)`. The first three
 * rules are PKCS#11's and hold always; the others protect sensitive keys (DESIGN §5 rule 1) unless
 * the partition is `compat`. Throws CKR_KEY_NOT_WRAPPABLE, CKR_KEY_UNEXTRACTABLE,
 * CKR_WRAPPING_KEY_SIZE_RANGE. PKCS#11 v3.2 §5.18.3.
 */
export function requireWrappable(request: Wrapping): void {
  const { target, policy } = request;
  if (!target.hasSecret) notWrappable('only secret and private keys are wrapped');
  if (!target.flag(CKA.EXTRACTABLE)) {
    throw new Refusal('CKR_KEY_UNEXTRACTABLE', 'CKA_EXTRACTABLE of the key is false');
  }
  requireTrust(request);
  requireWrapTemplate(request);
  if (policy.profile === 'compat' || !target.flag(CKA.SENSITIVE)) return;
  requireIntegrity(request);
  requireOrigin(request);
  requireApart(request);
  requireStrength(request);
}

function requireTrust({ wrapping, target }: Wrapping): void {
  if (!target.flag(CKA.WRAP_WITH_TRUSTED) || wrapping.flag(CKA.TRUSTED)) return;
  notWrappable('the key is wrapped by trusted keys only', TRUST);
}

/**
 * CKA_WRAP_TEMPLATE: what it names, the key must have exactly so; parts of secrets match nothing.
 */
function requireWrapTemplate({ wrapping, target }: Wrapping): void {
  const template = wrapping.attributes.get(CKA.WRAP_TEMPLATE);
  if (!(template instanceof Map)) return;
  for (const [type, wanted] of template) {
    const value = attributeOf(target, type);
    if (value === undefined || !equalValues(value, wanted)) {
      notWrappable('the key does not match CKA_WRAP_TEMPLATE of the wrapping key');
    }
  }
}

/**
 * Blocks of a wrap without integrity can be swapped, repeated, or unwrapped one by one (T13), and a
 * key stream can be had from the wrapping key itself, by wrapping readable keys (T25).
 */
function requireIntegrity({ mechanism }: Wrapping): void {
  if (mechanism.wrapProtection === 'integrity') return;
  notWrappable(`${mechanism.name} does not protect a sensitive key`, {
    hint: 'Wrap it by AES_KEY_WRAP_KWP or RSA_PKCS_OAEP.',
  });
}

/** A wrapping key that somebody outside could know gives away what it wraps (T7, T8). */
function requireOrigin({ wrapping, relatives }: Wrapping): void {
  if (wrapping.flag(CKA.TRUSTED)) return;
  const never = wrapping.flag(CKA.LOCAL) && !wrapping.flag(INTERNAL.READABLE_EVER);
  const alone =
    wrapping.class === CKO.PUBLIC_KEY
      ? [...relatives].every((relative) => !relative.hasSecret || isSecretFromTheStart(relative))
      : wrapping.flag(CKA.ALWAYS_SENSITIVE);
  if (never && alone) return;
  notWrappable('a sensitive key is wrapped by a key made in the vault and always sensitive', TRUST);
}

function isSecretFromTheStart(key: VaultObject): boolean {
  return key.flag(CKA.LOCAL) && key.flag(CKA.ALWAYS_SENSITIVE);
}

/**
 * Wrap with a key that decrypts, and the wrapped key is a ciphertext like any other (T1, T2, T3).
 */
function requireApart({ wrapping, target, relatives }: Wrapping): void {
  const reads = readsWhatItWraps(wrapping.type);
  if ((usagesEverOfValue(wrapping, relatives) & reads) !== 0) {
    notWrappable(
      'the wrapping key, or its other half, could once encrypt, decrypt, sign or derive',
      {
        hint: 'Generate a key with the usages wrap and unwrap only.',
      },
    );
  }
  const tag = target.bytes(INTERNAL.VALUE_TAG);
  const own = wrapping.bytes(INTERNAL.VALUE_TAG);
  if (tag !== undefined && own !== undefined && Buffer.compare(tag, own) === 0) {
    notWrappable('a key does not wrap itself');
  }
}

/** T12. SP 800-57 part 1 §5.6.3. */
function requireStrength({ wrapping, target, strengthMax = Infinity }: Wrapping): void {
  const has = Math.min(strengthBits(wrapping), strengthMax);
  const needs = strengthBits(target);
  if (has >= needs) return;
  const message = `a key of ${needs} bits of strength is not wrapped by ${has} bits`;
  throw new Refusal('CKR_WRAPPING_KEY_SIZE_RANGE', message);
}

const TRUST = { hint: 'A security officer can set CKA_TRUSTED on the wrapping key.' };

function notWrappable(message: string, options: { readonly hint?: string } = {}): never {
  throw new Refusal('CKR_KEY_NOT_WRAPPABLE', message, options);
}
