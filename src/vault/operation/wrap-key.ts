import { CKA, CKO } from '../../wire/pkcs11.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import type { Attributes } from '../object/attribute.ts';
import { ceilingId, ceilingOf, ceilingOfKeyAlong } from '../object/ceiling.ts';
import type { VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import { requireWrappable } from '../object/wrap-policy.ts';
import { lookUp } from '../session/authorise.ts';
import type { Session } from '../session/session.ts';
import type { RecordId } from '../storage/storage.ts';
import { keepCeiling, requireCeilingRoom } from './ceilings.ts';
import { holdingCounts, withInvocations } from './invocations.ts';
import {
  NO_BYTES,
  dearUse,
  offered,
  parseKeyUse,
  permitKeyUse,
  requireKey,
  useDetail,
} from './key-use.ts';
import { defineOperation } from './operation.ts';
import { knownOf } from './store-object.ts';

/**
 * C_WrapKey. What the key was when it left is on disk before it leaves; in memory, where nobody
 * logged in made it. PKCS#11 v3.2 §5.18.3.
 */
export const wrapKey = defineOperation({
  name: 'wrapKey',
  audit: 'management',
  parse(scope, { wrappingKey, mechanism, key }) {
    const unknownKey = 'CKR_WRAPPING_KEY_HANDLE_INVALID';
    const use = parseKeyUse(scope, { key: wrappingKey, mechanism, verb: 'wrap', unknownKey });
    return { use, target: requireKey(use.session, key) };
  },
  dear: ({ use }) => dearUse(use),
  permit(scope, { use, target }) {
    const first = permitKeyUse(use, 'wrap');
    const unsealed = use.session.unsealed();
    const tag = use.key.bytes(INTERNAL.VALUE_TAG);
    const relatives = tag === undefined ? [] : knownOf(scope, unsealed, tag).live;
    const { key: wrapping, mechanism, parameters } = use;
    const strengthMax = mechanism.wrapStrengthBits?.(parameters) ?? Infinity;
    const { policy } = unsealed;
    requireWrappable({ wrapping, target, mechanism, strengthMax, policy, relatives });
    return first;
  },
  async run(_scope, { use, target }) {
    const { implementation, key, mechanism, parameters, session } = use;
    using secret = target.openSecret();
    const iv = mechanism.generatedIv?.(parameters) ?? NO_BYTES;
    const ids = ceilingIds(session, target, secret);
    const lasting = lastingObject(session, target);
    const durable = lasting !== null;
    if (durable) for (const id of ids) requireCeilingRoom(session.unsealed(), id);
    const tagsAlong: Uint8Array[] = [];
    // Called before anything is awaited: what was authorised is what is used.
    const bytes = await offered(implementation.wrap, use)(key, parameters, secret, (along) => {
      if (target.flag(CKA.SENSITIVE)) tagsAlong.push(session.unsealed().valueTag(along, 'secret'));
    });
    const unsealed = session.unsealed();
    const left = lasting ?? target;
    const ceiling = (before: Attributes | undefined): Attributes =>
      withInvocations(unsealed, ceilingOf(lookUp(session, left.id) ?? left, before));
    await holdingCounts(unsealed, [target], async () => {
      for (const id of ids) await keepCeiling(unsealed, id, durable, ceiling);
    });
    for (const tag of tagsAlong) {
      await keepCeiling(unsealed, ceilingId(tag), durable, () => ceilingOfKeyAlong(tag));
    }
    return { wrapped: bytes, iv };
  },
  approved: ({ use }) => use.approved,
  detail: ({ use, target }) => ({ ...useDetail(use), other: target.id }),
});

/**
 * The object of the value that is remembered on disk; null: in memory only. What is durable grows
 * by the deeds of users: without a login only by a record for a token object of theirs, and what a
 * stranger made of a copy is not remembered as the owner's word.
 */
function lastingObject(session: Session, target: VaultObject): VaultObject | null {
  if (session.login !== null || target.flag(CKA.TOKEN)) return target;
  const tag = target.bytes(INTERNAL.VALUE_TAG) ?? NO_BYTES;
  return (
    session
      .unsealed()
      .objects.withTag(tag)
      .find((object) => object.hasSecret) ?? null
  );
}

/**
 * By what the value is known when it comes back. A private key could come back as the generic
 * secret that its PKCS#8 is (T11), though the value of a pair is its public key.
 */
function ceilingIds(session: Session, target: VaultObject, secret: Secret): RecordId[] {
  const tags = [target.bytes(INTERNAL.VALUE_TAG)];
  if (target.class === CKO.PRIVATE_KEY) tags.push(session.unsealed().valueTag(secret, 'secret'));
  return tags.filter((tag) => tag !== undefined).map(ceilingId);
}
