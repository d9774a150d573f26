import { encapsulated } from '../object/create.ts';
import { parseTemplate } from '../object/template.ts';
import { derivedDetail, storeDerived } from './derived-secret.ts';
import { dearUse, offered, parseKeyUse, permitKeyUse } from './key-use.ts';
import { objectResult } from './object-result.ts';
import { defineOperation } from './operation.ts';
import { makerOf } from './store-object.ts';

/** C_EncapsulateKey. PKCS#11 v3.2 §5.18.8. */
export const encapsulateKey = defineOperation({
  name: 'encapsulateKey',
  audit: 'management',
  parse(scope, { publicKey, mechanism, template }) {
    const use = parseKeyUse(scope, { key: publicKey, mechanism, verb: 'encapsulate' });
    const maker = makerOf(use.session);
    const draft = encapsulated({ template: parseTemplate(template), maker, base: use.key });
    return { use, maker, draft };
  },
  dear: ({ use }) => dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'encapsulate'),
  async run(scope, inputs) {
    const { implementation, key, parameters } = inputs.use;
    const made = await offered(implementation.encapsulate, inputs.use)(key, parameters);
    using secret = made.secret;
    const object = await storeDerived(scope, inputs, secret);
    return { ...objectResult(object), ciphertext: made.ciphertext };
  },
  approved: ({ use }) => use.approved,
  detail: (inputs, result) => derivedDetail(inputs, result),
});
