import { NO_BYTES, dearUse, offered, parseKeyUse, permitKeyUse, useDetail } from './key-use.ts';
import { defineOperation, settle } from './operation.ts';

/** C_Sign in one message: signatures and MACs. PKCS#11 v3.2 §5.13.2. */
export const sign = defineOperation({
  name: 'sign',
  audit: 'use',
  parse: (scope, { key, mechanism, data }) => ({
    use: parseKeyUse(scope, { key, mechanism, verb: 'sign' }),
    data: data ?? NO_BYTES,
  }),
  dear: ({ use }) => dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'sign'),
  run(_scope, { use, data }) {
    const output = offered(use.implementation.sign, use)(use.key, use.parameters, data);
    return settle(output, (signature) => ({ signature }));
  },
  approved: ({ use }) => use.approved,
  detail: ({ use, data }) => useDetail(use, data.byteLength),
});
