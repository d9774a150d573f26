import { describe, expect, test } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { HASH_FUNCTIONS } from '../../../src/vault/mechanism/hash.ts';
import type { WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import {
  codeOf,
  hex,
  mechanismOf,
  PROVIDERS,
  random,
  randomLength,
  reveal,
  secretKeyOf,
  SYMMETRIC_ROUNDS,
} from './test-key.ts';
import type { ProviderName } from '../../../src/vault/mechanism/mechanism.ts';

interface Derivation {
  readonly number: number;
  readonly value: Uint8Array;
  readonly parameters: Omit<WireMechanism, 'type'>;
  readonly bytes: number | null;
  readonly second?: Uint8Array;
}

/** The derived bytes, in hex. */
async function derive(provider: ProviderName, given: Derivation): Promise<string> {
  const { implementation, parse } = mechanismOf(given.number, provider);
  const second = given.second === undefined ? null : secretKeyOf(CKK.HKDF, given.second);
  const key = secretKeyOf(CKK.GENERIC_SECRET, given.value);
  const parameters = parse(given.parameters, 'derive');
  const secret = await implementation.derive?.(key, parameters, given.bytes, second);
  if (secret === undefined) throw new Error('the mechanism does not derive');
  return reveal(secret);
}

const SALT = hex('000102030405060708090a0b0c');
const INFO = hex('f0f1f2f3f4f5f6f7f8f9');

/** RFC 5869 §A.1, §A.3, §A.4, §A.7: the pseudorandom key and the output, of 42 bytes. */
const HKDF = [
  {
    name: 'A.1',
    hash: CKM.SHA256,
    ikm: '0b'.repeat(22),
    salt: SALT,
    info: INFO,
    prk: '077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5',
    okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    name: 'A.3',
    hash: CKM.SHA256,
    ikm: '0b'.repeat(22),
    prk: '19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04',
    okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  },
  {
    name: 'A.4',
    hash: CKM.SHA_1,
    ikm: '0b'.repeat(11),
    salt: SALT,
    info: INFO,
    prk: '9b6c18c432a7bf8f0e71c8eb88f4b30baa2ba243',
    okm: '085a01ea1b10f36933068b56efa5ad81a4f14b822f5b091568a9cdd4f155fda2c22e422478d305f3f896',
  },
  {
    name: 'A.7',
    hash: CKM.SHA_1,
    ikm: '0c'.repeat(22),
    prk: '2adccada18779e7c2077ad2eb19d3f3e731385dd',
    okm: '2c91117204d745f3500d636a62f64f0ab3bae548aa53d423b0d1f27ebba6f5e5673a081d70cce7acfc48',
  },
];

describe.each(PROVIDERS)('HKDF by %s', (provider) => {
  const number = CKM.HKDF_DERIVE;

  test.each(HKDF)('is that of RFC 5869 §$name, whole and in its halves', async (entry) => {
    const { hash, salt, info, ikm, prk, okm } = entry;
    const value = hex(ikm);
    const run = (hkdf: object, bytes: number | null, from = value) =>
      derive(provider, { number, value: from, parameters: { hkdf: { hash, ...hkdf } }, bytes });
    expect(await run({ extract: true, expand: true, salt, info }, 42)).toBe(okm);
    expect(await run({ extract: true, salt }, null)).toBe(prk);
    expect(await run({ expand: true, info }, 42, hex(prk))).toBe(okm);
  });

  test('takes a key as its salt', async () => {
    const saltKey = random(16);
    const hkdf = { extract: true, expand: true, hash: CKM.SHA256, saltKey, info: INFO };
    const value = hex('0b'.repeat(22));
    const given = { number, value, parameters: { hkdf }, bytes: 42, second: SALT };
    expect(await derive(provider, given)).toBe(HKDF[0]?.okm);
  });

  test.each([
    [{}, 'CKR_MECHANISM_PARAM_INVALID'],
    [{ extract: true, info: INFO }, 'CKR_MECHANISM_PARAM_INVALID'],
    [{ expand: true, salt: SALT }, 'CKR_MECHANISM_PARAM_INVALID'],
    [{ expand: true, saltKey: SALT }, 'CKR_MECHANISM_PARAM_INVALID'],
    [{ extract: true, salt: SALT, saltKey: SALT }, 'CKR_MECHANISM_PARAM_INVALID'],
    [{ extract: true, salt: new Uint8Array(8193) }, 'CKR_MECHANISM_PARAM_INVALID'],
    [{ expand: true, hash: CKM.SHA256_HMAC }, 'CKR_MECHANISM_PARAM_INVALID'],
    [{ expand: true, hash: CKM.BLAKE2B_256 }, 'CKR_MECHANISM_PARAM_INVALID'],
    // RFC 5869 §2.3: an input of the hash's length at least.
    [{ expand: true, hash: CKM.SHA384 }, 'CKR_KEY_SIZE_RANGE'],
    // Extraction has one length.
    [{ extract: true }, 'CKR_KEY_SIZE_RANGE'],
  ])('refuses %j: %s', async (hkdf, code) => {
    const parameters = { hkdf: { hash: CKM.SHA256, ...hkdf } };
    const given = { number, value: random(32), parameters, bytes: 42 };
    expect(await codeOf(() => derive(provider, given))).toBe(code);
  });

  test.each([0, 1025])('does not make a key of %i bytes', async (bytes) => {
    const parameters = { hkdf: { extract: true, expand: true, hash: CKM.SHA256 } };
    const given = { number, value: random(32), parameters, bytes };
    expect(await codeOf(() => derive(provider, given))).toBe('CKR_KEY_SIZE_RANGE');
  });
});

test('HKDF of both providers agrees on random inputs', async () => {
  const hashes = HASH_FUNCTIONS.filter(({ approved }) => approved);
  for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
    const hash = hashes[round % hashes.length];
    const step = randomLength(2);
    const hkdf = {
      extract: step !== 0,
      expand: step !== 1,
      hash: hash?.digest ?? 0,
      ...(step !== 0 && { salt: random(randomLength(200)) }),
      ...(step !== 1 && { info: random(randomLength(200)) }),
    };
    const value = random(64 + randomLength(100));
    const bytes = step === 1 ? null : 1 + randomLength(300);
    const given = { number: CKM.HKDF_DERIVE, value, parameters: { hkdf }, bytes };
    expect(await derive('noble', given)).toBe(await derive('openssl', given));
  }
});
