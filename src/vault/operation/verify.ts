import { Refusal } from '../refusal.ts';
import { NO_BYTES, dearUse, offered, parseKeyUse, permitKeyUse, useDetail } from './key-use.ts';
import { defineOperation, settle } from './operation.ts';

/** C_Verify in one message. PKCS#11 v3.2 §5.15.2. Throws CKR_SIGNATURE_INVALID. */
export const verify = defineOperation({
  name: 'verify',
  audit: 'use',
  parse: (scope, { key, mechanism, data, signature }) => ({
    use: parseKeyUse(scope, { key, mechanism, verb: 'verify' }),
    data: data ?? NO_BYTES,
    signature: signature ?? NO_BYTES,
  }),
  dear: ({ use }) => dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'verify'),
  run(_scope, { use, data, signature }) {
    const { implementation, key, parameters } = use;
    return settle(offered(implementation.verify, use)(key, parameters, data, signature), (good) => {
      if (!good) throw new Refusal('CKR_SIGNATURE_INVALID', 'the signature does not verify');
      return {};
    });
  },
  approved: ({ use }) => use.approved,
  detail: ({ use, data }) => useDetail(use, data.byteLength),
});
