import { SealedResult } from '../../wire/sealed-result.ts';
import { defineOperation, settle } from './operation.ts';
import { NO_BYTES, dearUse, offered, parseKeyUse, permitKeyUse, useDetail } from './key-use.ts';

/** C_Encrypt in one message. PKCS#11 v3.2 §5.8.2. */
export const encrypt = defineOperation({
  name: 'encrypt',
  audit: 'use',
  parse: (scope, { key, mechanism, data }) => ({
    use: parseKeyUse(scope, { key, mechanism, verb: 'encrypt' }),
    data: data ?? NO_BYTES,
  }),
  dear: ({ use }) => dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'encrypt'),
  run(_scope, { use, data }) {
    const { implementation, key, mechanism, parameters } = use;
    const iv = mechanism.generatedIv?.(parameters) ?? NO_BYTES;
    if (implementation.seal !== undefined) {
      const { ciphertext, tag } = implementation.seal(key, parameters, data);
      return new SealedResult(ciphertext, tag, iv);
    }
    const output = offered(implementation.encrypt, use)(key, parameters, data);
    return settle(output, (ciphertext) => ({ data: ciphertext, iv }));
  },
  approved: ({ use }) => use.approved,
  detail: ({ use, data }) => useDetail(use, data.byteLength),
});
