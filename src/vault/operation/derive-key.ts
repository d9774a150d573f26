import { CKA } from '../../wire/pkcs11.ts';
import { complete, secretMaterial } from '../object/complete.ts';
import { derived } from '../object/create.ts';
import { numberOf } from '../object/draft.ts';
import { parseTemplate } from '../object/template.ts';
import { Defect } from '../refusal.ts';
import { withInvocations } from './invocations.ts';
import { dearUse, offered, parseKeyUse, permitKeyUse, useDetail } from './key-use.ts';
import { objectResult } from './object-result.ts';
import { defineOperation } from './operation.ts';
import { knownOf, makerOf, newObjectId, requireStill, storeObjects } from './store-object.ts';

/** C_DeriveKey. The key inherits the floor of its base. PKCS#11 v3.2 §5.18.5. */
export const deriveKey = defineOperation({
  name: 'deriveKey',
  audit: 'management',
  parse(scope, { baseKey, mechanism, template }) {
    const use = parseKeyUse(scope, { key: baseKey, mechanism, verb: 'derive' });
    const maker = makerOf(use.session);
    const draft = derived({ template: parseTemplate(template), maker, base: use.key });
    return { use, maker, draft };
  },
  dear: ({ use }) => dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'derive'),
  async run(scope, { use, maker, draft }) {
    const { implementation, key, parameters, session } = use;
    const wanted = numberOf(draft.asked, CKA.VALUE_LEN) ?? null;
    using secret = await offered(implementation.derive, use)(key, parameters, wanted);
    requireStill(session, maker);
    const unsealed = session.unsealed();
    if (draft.keyType === undefined) throw new Defect('a derived key of no type');
    const tag = unsealed.valueTag(secret, 'secret');
    const material = secretMaterial(draft.keyType, secret.byteLength, tag);
    const attributes = complete(draft, material, knownOf(scope, unsealed, tag));
    const counted = withInvocations(unsealed, attributes);
    const object = unsealed.makeObject(newObjectId(), counted, secret);
    await storeObjects(scope, session, maker, [object]);
    return objectResult(object);
  },
  detail: ({ use }, result) => ({
    ...useDetail(use),
    ...(result?.object && { other: Buffer.from(result.object).toString('hex') }),
  }),
});
