import { CKO } from '../../wire/pkcs11.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import type { Attributes } from '../object/attribute.ts';
import { encodeAttributes } from '../object/attribute-codec.ts';
import { ceilingId, ceilingOf } from '../object/ceiling.ts';
import type { VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import { requireWrappable } from '../object/wrap-policy.ts';
import { lookUp } from '../session/authorise.ts';
import type { Session } from '../session/session.ts';
import type { RecordId } from '../storage/storage.ts';
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

/** C_WrapKey. What the key was when it left is on disk before it leaves. PKCS#11 v3.2 §5.18.3. */
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
    const { key: wrapping, mechanism } = use;
    requireWrappable({ wrapping, target, mechanism, policy: unsealed.policy, relatives });
    return first;
  },
  async run(_scope, { use, target }) {
    const { implementation, key, mechanism, parameters, session } = use;
    using secret = target.openSecret();
    const iv = mechanism.generatedIv?.(parameters) ?? NO_BYTES;
    // Called before anything is awaited: what was authorised is what is used.
    const wrapped = offered(implementation.wrap, use)(key, parameters, secret);
    const ids = ceilingIds(session, target, secret);
    const bytes = await wrapped;
    for (const id of ids) await rememberCeiling(session, target, id);
    return { wrapped: bytes, iv };
  },
  detail: ({ use, target }) => ({ ...useDetail(use), other: target.id }),
});

/**
 * By what the value is known when it comes back. A private key could come back as the generic
 * secret that its PKCS#8 is (T11), though the value of a pair is its public key.
 */
function ceilingIds(session: Session, target: VaultObject, secret: Secret): RecordId[] {
  const tags = [target.bytes(INTERNAL.VALUE_TAG)];
  if (target.class === CKO.PRIVATE_KEY) tags.push(session.unsealed().valueTag(secret, 'secret'));
  return tags.filter((tag) => tag !== undefined).map(ceilingId);
}

async function rememberCeiling(session: Session, target: VaultObject, id: RecordId): Promise<void> {
  const unsealed = session.unsealed();
  const ceiling = (): Attributes =>
    ceilingOf(lookUp(session, target.id) ?? target, unsealed.records('ceiling').get(id));
  const before = unsealed.records('ceiling').get(id);
  if (before !== undefined) {
    if (Buffer.compare(encodeAttributes(before), encodeAttributes(ceiling())) === 0) return;
  }
  await unsealed.mutate((change) => change.put('ceiling', id, ceiling()));
}
