import { CKM } from '../../../wire/pkcs11.ts';
import { nistOid } from '../key/der.ts';
import { type PrehashLabel, PREHASHES } from '../noble/prehash.ts';
import type { SelfTestCase } from './cases.ts';
import { DIGESTS } from './vectors.ts';
import { MORE_DIGESTS } from './vectors-symmetric.ts';

/** Of "abc": FIPS 180-4 and FIPS 202 examples; SHAKE with 256 and 512 bits, by OpenSSL. */
const ABC: Readonly<Record<PrehashLabel, string>> = {
  SHA224: DIGESTS.sha224,
  SHA256: DIGESTS.sha256,
  SHA384: DIGESTS.sha384,
  SHA512: DIGESTS.sha512,
  SHA3_224: MORE_DIGESTS['sha3-224'],
  SHA3_256: MORE_DIGESTS['sha3-256'],
  SHA3_384: MORE_DIGESTS['sha3-384'],
  SHA3_512: MORE_DIGESTS['sha3-512'],
  SHAKE128: '5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8',
  SHAKE256:
    '483366601360a8771c6863080cc4114d8db44530f8f1e1ee4f94ea37e78b5739' +
    'd5a15bef186a5386c75744c0527e1faa9f8726e462a12a4feb06bd8801e751e4',
};

/** FIPS 204 §5.4.1, algorithm 4: 1, no context, OID of arc 2, digest. */
function encoded(label: PrehashLabel): Uint8Array {
  const last = { SHA224: 4, SHA256: 1, SHA384: 2, SHA512: 3, SHA3_224: 7, SHA3_256: 8 } as const;
  const others = { SHA3_384: 9, SHA3_512: 10, SHAKE128: 11, SHAKE256: 12 } as const;
  const digest = Buffer.from(ABC[label], 'hex');
  return Uint8Array.of(1, 0, ...nistOid(2, { ...last, ...others }[label]), ...digest);
}

/**
 * The hash and what is signed of it have known answers; the signature below them is that of the
 * pure mechanism, whose known answer noble gives. FIPS 140-3 IG 10.3.A.
 */
export const HASH_SIGN_CASES: readonly (readonly [number, SelfTestCase])[] = (
  [
    ['HASH_ML_DSA', CKM.ML_DSA],
    ['HASH_SLH_DSA', CKM.SLH_DSA],
  ] as const
).flatMap(([name, base]) => {
  const cases = PREHASHES.map((prehash): readonly [number, SelfTestCase] => [
    CKM[`${name}_${prehash.label}`],
    { kind: 'prehash', base, prehash, message: encoded(prehash.label) },
  ]);
  const [, first] = cases.find(([number]) => number === CKM[`${name}_SHA256`]) ?? [];
  return first === undefined ? cases : [...cases, [CKM[name], first] as const];
});
