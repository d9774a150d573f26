import { NO_BYTES, dearUse, offered, parseKeyUse, permitKeyUse, useDetail } from './key-use.ts';
import { defineOperation, settle } from './operation.ts';

/** C_Decrypt in one message. PKCS#11 v3.2 §5.10.2. */
export const decrypt = defineOperation({
  name: 'decrypt',
  audit: 'use',
  parse: (scope, { key, mechanism, data }) => ({
    use: parseKeyUse(scope, { key, mechanism, verb: 'decrypt' }),
    data: data ?? NO_BYTES,
  }),
  dear: ({ use }) => dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'decrypt'),
  run(_scope, { use, data }) {
    const output = offered(use.implementation.decrypt, use)(use.key, use.parameters, data);
    return settle(output, (plaintext) => ({ data: plaintext }));
  },
  approved: ({ use }) => use.approved,
  detail: ({ use, data }) => useDetail(use, data.byteLength),
});
