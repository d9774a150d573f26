import { pbkdf2 as computePbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { Secret } from '../../object/secret.ts';
import type { Implementation } from '../mechanism.ts';
import { type Pbkdf2Parameters, requirePbkdf2Work } from '../pbkdf2-parameters.ts';

const onThread = promisify(computePbkdf2);

export const pbkdf2: Implementation<Pbkdf2Parameters> = {
  async generateKey(parameters, keyBytes) {
    requirePbkdf2Work(parameters, keyBytes);
    const { hash, password, salt, iterations } = parameters;
    // A thread reads it: it gets a copy, which outlives whatever becomes of the request.
    const copy = Uint8Array.from(password);
    try {
      return Secret.own(await onThread(copy, salt, iterations, keyBytes, hash.name));
    } finally {
      copy.fill(0);
      password.fill(0);
    }
  },
};
