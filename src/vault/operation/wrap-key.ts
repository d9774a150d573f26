import { INTERNAL } from '../object/attribute-internal.ts';
import { encodeAttributes } from '../object/attribute-codec.ts';
import { ceilingId, ceilingOf } from '../object/ceiling.ts';
import type { VaultObject } from '../object/object.ts';
import { requireWrappable } from '../object/wrap-policy.ts';
import type { Unsealed } from '../partition/partition.ts';
import { NO_BYTES, offered, parseKeyUse, permitKeyUse, requireKey, useDetail } from './key-use.ts';
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
    const unsealed = session.unsealed();
    const bytes = await wrapped;
    await rememberCeiling(unsealed, target);
    return { wrapped: bytes, iv };
  },
  detail: ({ use, target }) => ({ ...useDetail(use), other: target.id }),
});

async function rememberCeiling(unsealed: Unsealed, target: VaultObject): Promise<void> {
  const tag = target.bytes(INTERNAL.VALUE_TAG);
  if (tag === undefined) return;
  const id = ceilingId(tag);
  const before = unsealed.records('ceiling').get(id);
  const after = ceilingOf(unsealed.objects.get(target.id) ?? target, before);
  if (before !== undefined) {
    if (Buffer.compare(encodeAttributes(before), encodeAttributes(after)) === 0) return;
  }
  await unsealed.mutate((change) => {
    const latest = unsealed.records('ceiling').get(id);
    change.put('ceiling', id, ceilingOf(unsealed.objects.get(target.id) ?? target, latest));
  });
}
