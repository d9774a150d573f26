import type { EcdhWrapParts } from '../ecdh-aes-key-wrap.ts';
import { aesKwp } from './aes.ts';
import { ecdh } from './ecdh.ts';
import { curvePair } from './key-generation.ts';

/** The mechanisms of this provider that ECDH_AES_KEY_WRAP is made of. */
export const ecdhWrapParts: EcdhWrapParts = { pair: curvePair, ecdh, kwp: aesKwp };
