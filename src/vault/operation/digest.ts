import { NO_BYTES, offered, parseDigest } from './key-use.ts';
import { defineOperation, requireSession } from './operation.ts';

/**
 * C_Digest in one message. PKCS#11 v3.2 §5.12.2. No key is used, so nothing is recorded but
 * refusals.
 */
export const digest = defineOperation({
  name: 'digest',
  audit: 'none',
  parse(scope, { mechanism, data }) {
    const session = requireSession(scope);
    return { ...parseDigest(scope, session, mechanism), data: data ?? NO_BYTES };
  },
  run: (_scope, { implementation, mechanism, parameters, data }) => ({
    digest: offered(implementation.digest, { mechanism })(parameters, data),
  }),
  approved: ({ approved }) => approved,
  detail: ({ mechanism }) => ({ mechanism: mechanism.name }),
});
