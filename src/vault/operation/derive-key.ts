import { CKA } from '../../wire/pkcs11.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import { derived } from '../object/create.ts';
import { requireContained, requireDeriving } from '../object/derive-policy.ts';
import { numberOf, type Draft } from '../object/draft.ts';
import type { VaultObject } from '../object/object.ts';
import { parseTemplate } from '../object/template.ts';
import { requireUse } from '../object/use.ts';
import { derivedDetail, storeDerived } from './derived-secret.ts';
import { dearUse, type KeyUse, offered, parseKeyUse, permitKeyUse, requireKey } from './key-use.ts';
import { objectResult } from './object-result.ts';
import { defineOperation, type Scope } from './operation.ts';
import { knownOf, makerOf } from './store-object.ts';

/**
 * C_DeriveKey. The key inherits the floor of its base, and of a second key that the parameters
 * name. PKCS#11 v3.2 §5.18.5.
 */
export const deriveKey = defineOperation({
  name: 'deriveKey',
  audit: 'management',
  parse(scope, { baseKey, mechanism, template }) {
    const base = parseKeyUse(scope, { key: baseKey, mechanism, verb: 'derive' });
    const secondId = base.mechanism.secondKey?.(base.parameters) ?? null;
    const second = secondId === null ? null : requireKey(base.session, secondId);
    const use = second === null || second.approved ? base : { ...base, approved: false };
    const maker = makerOf(use.session);
    const draft = derived({ template: parseTemplate(template), maker, base: use.key, second });
    return { use, second, maker, draft };
  },
  dear: ({ use }) => dearUse(use),
  permit(scope, { use, second, draft }) {
    const first = permitKeyUse(use, 'derive');
    requireMayDerive(scope, use, use.key, false);
    if (second !== null) {
      const context = { nowMs: Date.now(), policy: use.session.unsealed().policy };
      requireUse(second, 'derive', use.mechanism, context);
      requireMayDerive(scope, use, second, true);
    }
    requireMayContain(use, second, draft);
    return first;
  },
  async run(scope, inputs) {
    const { implementation, key, parameters } = inputs.use;
    const wanted = numberOf(inputs.draft.asked, CKA.VALUE_LEN) ?? null;
    const derive = offered(implementation.derive, inputs.use);
    using secret = await derive(key, parameters, wanted, inputs.second);
    return objectResult(await storeDerived(scope, inputs, secret));
  },
  approved: ({ use }) => use.approved,
  detail: (inputs, result) => ({
    ...derivedDetail(inputs, result),
    ...(inputs.second !== null && { subject: inputs.second.id }),
  }),
});

function requireMayContain(use: KeyUse, second: VaultObject | null, draft: Draft): void {
  const { key, mechanism, parameters } = use;
  requireContained({
    bases: second === null ? [key] : [key, second],
    mechanism,
    policy: use.session.unsealed().policy,
    wholeBytes: mechanism.wholeBytes?.(parameters, key, second) ?? null,
    draft,
  });
}

function requireMayDerive(scope: Scope, use: KeyUse, base: VaultObject, isSecond: boolean): void {
  const { mechanism, parameters } = use;
  const unsealed = use.session.unsealed();
  const tag = base.bytes(INTERNAL.VALUE_TAG);
  const relatives = tag === undefined ? [] : knownOf(scope, unsealed, tag).live;
  const isHashed = mechanism.hashesKey?.(parameters, base, isSecond) === true;
  const { policy } = unsealed;
  requireDeriving({ base, mechanism, isHashed, policy, relatives });
}
