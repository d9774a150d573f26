import { cmac } from '@noble/ciphers/aes.js';
import { hmac } from '@noble/hashes/hmac.js';
import { kbkdf as iterated, type StartPrf } from '../kbkdf-iteration.ts';
import { NOBLE_HASHES } from './digest.ts';
import { keyBytes } from './key-bytes.ts';

/** HMAC or AES-CMAC. */
export const startPrf: StartPrf = (key, { hash }) =>
  hash === null ? cmac.create(keyBytes(key)) : hmac.create(NOBLE_HASHES[hash.name], keyBytes(key));

export const kbkdf = iterated(startPrf);
