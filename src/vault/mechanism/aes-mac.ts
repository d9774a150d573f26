import { CKK, CKM } from '../../wire/pkcs11.ts';
import { BLOCK_BYTES, GCM_IV_BYTES, type IvParameters } from './aes-parameters.ts';
import { defineMechanism, twinsOrNoble } from './define-mechanism.ts';
import { parseMacBytes } from './mac.ts';
import type { WireMechanism } from './mechanism.ts';
import * as noble from './noble/aes-mac.ts';
import * as openssl from './openssl/aes-mac.ts';
import { noParameters, parameterRefusal, requireParameters } from './parameters.ts';

const MAC = {
  keyTypes: [CKK.AES],
  keyBits: { min: 128, max: 256 },
  verbs: ['sign', 'verify'],
  cost: 'cheap',
  approved: true,
} as const;

/** MACs of AES. */
export const AES_MAC_MECHANISMS = [
  defineMechanism({
    ...MAC,
    number: CKM.AES_CMAC,
    name: 'AES_CMAC',
    clause: 'SP 800-38B; PKCS#11 v3.2 §6.14',
    parse: noParameters,
    ...twinsOrNoble(openssl.aesCmac, noble.aesCmac),
  }),
  defineMechanism({
    ...MAC,
    number: CKM.AES_CMAC_GENERAL,
    name: 'AES_CMAC_GENERAL',
    clause: 'SP 800-38B; PKCS#11 v3.2 §6.14',
    parse: parseMacBytes(BLOCK_BYTES),
    ...twinsOrNoble(openssl.aesCmac, noble.aesCmac),
  }),
  /**
   * The IV is the caller's, and must not come twice under one key, be it for GMAC or GCM: so each
   * MAC is counted, and a strict partition makes none.
   */
  defineMechanism({
    ...MAC,
    number: CKM.AES_GMAC,
    name: 'AES_GMAC',
    clause: 'SP 800-38D §3; PKCS#11 v3.2 §6.13',
    countsInvocations: true,
    parse: parseGmacParameters,
    generatedIv: () => null,
    ...twinsOrNoble(openssl.aesGmac, noble.aesGmac),
  }),
] as const;

function parseGmacParameters(wire: WireMechanism): IvParameters {
  const iv = requireParameters(wire, 'iv').iv ?? new Uint8Array(0);
  if (iv.byteLength !== GCM_IV_BYTES) throw parameterRefusal('an AES-GMAC IV has 12 bytes');
  return { iv };
}
