import { CKA } from '../../wire/pkcs11.ts';
import { derived } from '../object/create.ts';
import { numberOf } from '../object/draft.ts';
import { parseTemplate } from '../object/template.ts';
import { derivedDetail, storeDerived } from './derived-secret.ts';
import { dearUse, offered, parseKeyUse, permitKeyUse } from './key-use.ts';
import { objectResult } from './object-result.ts';
import { defineOperation } from './operation.ts';
import { makerOf } from './store-object.ts';

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
  async run(scope, inputs) {
    const { implementation, key, parameters } = inputs.use;
    const wanted = numberOf(inputs.draft.asked, CKA.VALUE_LEN) ?? null;
    using secret = await offered(implementation.derive, inputs.use)(key, parameters, wanted);
    return objectResult(await storeDerived(scope, inputs, secret));
  },
  detail: (inputs, result) => derivedDetail(inputs, result),
});
