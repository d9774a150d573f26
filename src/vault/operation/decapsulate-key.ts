import { decapsulated } from '../object/create.ts';
import { parseTemplate } from '../object/template.ts';
import { derivedDetail, storeDerived } from './derived-secret.ts';
import { NO_BYTES, dearUse, offered, parseKeyUse, permitKeyUse } from './key-use.ts';
import { objectResult } from './object-result.ts';
import { defineOperation } from './operation.ts';
import { makerOf } from './store-object.ts';

/** C_DecapsulateKey. The key inherits the floor of the private key. PKCS#11 v3.2 §5.18.9. */
export const decapsulateKey = defineOperation({
  name: 'decapsulateKey',
  audit: 'management',
  parse(scope, { privateKey, mechanism, ciphertext, template }) {
    const use = parseKeyUse(scope, { key: privateKey, mechanism, verb: 'decapsulate' });
    const maker = makerOf(use.session);
    const draft = decapsulated({ template: parseTemplate(template), maker, base: use.key });
    return { use, maker, draft, ciphertext: ciphertext ?? NO_BYTES };
  },
  dear: ({ use }) => dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'decapsulate'),
  async run(scope, inputs) {
    const { implementation, key, parameters } = inputs.use;
    const decapsulate = offered(implementation.decapsulate, inputs.use);
    using secret = await decapsulate(key, parameters, inputs.ciphertext);
    return objectResult(await storeDerived(scope, inputs, secret));
  },
  approved: ({ use }) => use.approved,
  detail: (inputs, result) => derivedDetail(inputs, result),
});
