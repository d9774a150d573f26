import { createHmac } from 'node:crypto';
import { kbkdf as iterated, type StartPrf } from '../kbkdf-iteration.ts';
import { startPrf as startOfNoble } from '../noble/kbkdf.ts';
import { startCmac } from './aes-mac.ts';
import { keyObject } from './key-object.ts';

/** HMAC or AES-CMAC, which noble computes where this Node.js cannot. */
export const startPrf: StartPrf = (key, prf) => {
  if (prf.hash !== null) return createHmac(prf.hash.name, keyObject(key));
  return startCmac === null ? startOfNoble(key, prf) : startCmac(key);
};

export const kbkdf = iterated(startPrf);
