import { expand, extract } from '@noble/hashes/hkdf.js';
import { Secret } from '../../object/secret.ts';
import { type HkdfParameters, hkdfBytes } from '../hkdf-parameters.ts';
import type { Implementation } from '../mechanism.ts';
import { NOBLE_HASHES } from './digest.ts';
import { keyBytes } from './key-bytes.ts';

export const hkdf: Implementation<HkdfParameters> = {
  derive(key, parameters, valueBytes, second = null) {
    const hash = NOBLE_HASHES[parameters.hash.name];
    const bytes = hkdfBytes(key, parameters, valueBytes);
    if (!parameters.extract) return Secret.own(expand(hash, keyBytes(key), parameters.info, bytes));
    const salt = second === null ? parameters.salt : keyBytes(second);
    const pseudorandom = extract(hash, keyBytes(key), salt);
    if (!parameters.expand) return Secret.own(pseudorandom);
    const made = expand(hash, pseudorandom, parameters.info, bytes);
    pseudorandom.fill(0);
    return Secret.own(made);
  },
};
