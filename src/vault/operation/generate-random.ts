import { randomBytes } from 'node:crypto';

import { LIMITS } from '../../wire/limits.ts';
import { Refusal } from '../refusal.ts';
import { defineOperation, requireSession } from './operation.ts';

/**
 * C_GenerateRandom, from the operating system's generator through OpenSSL's. PKCS#11 v3.2 §5.21.2.
 */
export const generateRandom = defineOperation({
  name: 'generateRandom',
  audit: 'none',
  parse(scope, { length }) {
    requireSession(scope);
    if (length === 0 || (length ?? 0) > LIMITS.randomBytesMax) {
      throw new Refusal('CKR_ARGUMENTS_BAD', `ask for 1 to ${LIMITS.randomBytesMax} random bytes`);
    }
    return { length: length ?? 0 };
  },
  run: (_scope, { length }) => ({ data: randomBytes(length) }),
});
