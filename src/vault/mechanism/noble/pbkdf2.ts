import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { Secret } from '../../object/secret.ts';
import type { Implementation } from '../mechanism.ts';
import { type Pbkdf2Parameters, requirePbkdf2Work } from '../pbkdf2-parameters.ts';
import { NOBLE_HASHES } from './digest.ts';

/** It gives way to others every so many milliseconds: JavaScript has no thread for it. */
const TURN_MS = 5;

export const pbkdf2: Implementation<Pbkdf2Parameters> = {
  async generateKey(parameters, keyBytes) {
    requirePbkdf2Work(parameters, keyBytes);
    const { hash, password, salt, iterations } = parameters;
    try {
      const options = { c: iterations, dkLen: keyBytes, asyncTick: TURN_MS };
      return Secret.own(await pbkdf2Async(NOBLE_HASHES[hash.name], password, salt, options));
    } finally {
      password.fill(0);
    }
  },
};
