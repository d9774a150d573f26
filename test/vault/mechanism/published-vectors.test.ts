import { describe, expect, test } from 'vitest';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import type { Curve, Stream } from '../../../src/vault/mechanism/mechanism.ts';
import {
  aesKey,
  codeOf,
  hex,
  knownPair,
  mechanismOf,
  pairOf,
  pairOfValue,
  PROVIDERS,
  reveal,
  secretKeyOf,
  secretOf,
  toHex,
} from './test-key.ts';

const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the mechanism cannot do this');
  return value;
}

/** SP 800-38A, appendix F: four blocks under each key size. */
const PLAINTEXT =
  '6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51' +
  '30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710';
const KEY_256 = '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4';
const IV = '000102030405060708090a0b0c0d0e0f';
const COUNTER = 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff';
const MODES = [
  {
    name: 'ECB (F.1.5)',
    number: CKM.AES_ECB,
    parameters: {},
    ciphertext:
      'f3eed1bdb5d2a03c064b5a7e3db181f8591ccb10d410ed26dc5ba74a31362870' +
      'b6ed21b99ca6f4f9f153e7b1beafed1d23304b7a39f9f3ff067d8d8f9e24ecc7',
  },
  {
    name: 'CBC (F.2.5)',
    number: CKM.AES_CBC,
    parameters: { iv: { iv: hex(IV) } },
    ciphertext:
      'f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d' +
      '39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b',
  },
  {
    name: 'CTR (F.5.5)',
    number: CKM.AES_CTR,
    parameters: { ctr: { counterBlock: hex(COUNTER), counterBits: 128 } },
    ciphertext:
      '601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5' +
      '2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6',
  },
] as const;

/** RFC 4231 §4.3, §4.4, §4.7 (test cases 2, 3 and 6). */
const HMAC_CASES = [
  {
    key: toHex(ascii('Jefe')),
    data: toHex(ascii('what do ya want for nothing?')),
    sha224: 'a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44',
    sha256: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    key: 'aa'.repeat(20),
    data: 'dd'.repeat(50),
    sha224: '7fb3cb3588c6c1f6ffa9694d7d6ad2649365b0c1f65d69d1ec8333ea',
    sha256: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
  },
  {
    key: 'aa'.repeat(131),
    data: toHex(ascii('Test Using Larger Than Block-Size Key - Hash Key First')),
    sha224: '95e9a0db962095adaebe9b2d6f0dbce2d499f112f2d2b7273fa6870e',
    sha256: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  },
];

/** NIST, examples of HMAC with SHA-3: a key of 0, 1, 2, … as long as the hash. */
const SHA_3_MESSAGE = toHex(ascii('Sample message for keylen<blocklen'));
const HMAC_SHA_3 = [
  {
    number: CKM.SHA3_224_HMAC,
    key: 28,
    mac: '332cfd59347fdb8e576e77260be4aba2d6dc53117b3bfb52c6d18c04',
  },
  {
    number: CKM.SHA3_256_HMAC,
    key: 32,
    mac: '4fe8e202c4f058e8dddc23d8c34e467343e23555e24fc2f025d598f558f67205',
  },
];

/** RFC 8032 §7.1, tests 1 and 3. */
const EDDSA_CASES = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    data: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
      '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    data: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
      '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

/** RFC 5903 §8: private value of i, public point of r, and g^ir. RFC 7027 §A: dA, qB, x of Z. */
const ECDH_CASES: readonly { curve: Curve; value: string; peer: string; shared: string }[] = [
  {
    curve: 'P-256',
    value: 'c88f01f510d9ac3f70a292daa2316de544e9aab8afe84049c62a9c57862d1433',
    peer:
      '04d12dfb5289c8d4f81208b70270398c342296970a0bccb74c736fc7554494bf63' +
      '56fbf3ca366cc23e8157854c13c58d6aac23f046ada30f8353e74f33039872ab',
    shared: 'd6840f6b42f6edafd13116e0e12565202fef8e9ece7dce03812464d04b9442de',
  },
  {
    curve: 'P-384',
    value:
      '099f3c7034d4a2c699884d73a375a67f7624ef7c6b3c0f160647b67414dce655' +
      'e35b538041e649ee3faef896783ab194',
    peer:
      '04e558dbef53eecde3d3fccfc1aea08a89a987475d12fd950d83cfa41732bc509d' +
      '0d1ac43a0336def96fda41d0774a3571dcfbec7aacf3196472169e838430367f' +
      '66eebe3c6e70c416dd5f0c68759dd1fff83fa40142209dff5eaad96db9e6386c',
    shared:
      '11187331c279962d93d604243fd592cb9d0a926f422e47187521287e7156c5c4' +
      'd603135569b9e9d09cf5d4a270f59746',
  },
];

const BRAINPOOL_CASES: typeof ECDH_CASES = [
  {
    curve: 'brainpoolP256r1',
    value: '81db1ee100150ff2ea338d708271be38300cb54241d79950f77b063039804f1d',
    peer:
      '048d2d688c6cf93e1160ad04cc4429117dc2c41825e1e9fca0addd34e6f1b39f7b' +
      '990c57520812be512641e47034832106bc7d3e8dd0e4c7f1136d7006547cec6a',
    shared: '89afc39d41d3b327814b80940b042590f96556ec91e6ae7939bce31f3a18bf2b',
  },
  {
    curve: 'brainpoolP384r1',
    value:
      '1e20f5e048a5886f1f157c74e91bde2b98c8b52d58e5003d57053fc4b0bd65d6' +
      'f15eb5d1ee1610df870795143627d042',
    peer:
      '044d44326f269a597a5b58bba565da5556ed7fd9a8a9eb76c25f46db69d19dc8ce' +
      '6ad18e404b15738b2086df37e71d1eb462d692136de56cbe93bf5fa3188ef58b' +
      'c8a3a0ec6c1e151a21038a42e9185329b5b275903d192f8d4e1f32fe9cc78c48',
    shared:
      '0bd9d3a7ea0b3d519d09d8e48d0785fb744a6b355e6304bc51c229fbbce239bb' +
      'adf6403715c35d4fb2a5444f575d4f42',
  },
  {
    curve: 'brainpoolP512r1',
    value:
      '16302ff0dbbb5a8d733dab7141c1b45acbc8715939677f6a56850a38bd87bd59' +
      'b09e80279609ff333eb9d4c061231fb26f92eeb04982a5f1d1764cad57665422',
    peer:
      '049d45f66de5d67e2e6db6e93a59ce0bb48106097ff78a081de781cdb31fce8ccb' +
      'aaea8dd4320c4119f1e9cd437a2eab3731fa9668ab268d871deda55a5473199f' +
      '2fdc313095bcdd5fb3a91636f07a959c8e86b5636a1e930e8396049cb481961d' +
      '365cc11453a06c719835475b12cb52fc3c383bce35e27ef194512b71876285fa',
    shared:
      'a7927098655f1f9976fa50a9d566865dc530331846381c87256baf3226244b76' +
      'd36403c024d7bbf0aa0803eaff405d3d24f11a9b5c0bef679fe1454b21c4cd1f',
  },
];

describe.each(PROVIDERS)('published vectors by %s', (provider) => {
  test.each(MODES)('AES-256 $name, whole and in pieces', async (mode) => {
    const { implementation, parse } = mechanismOf(mode.number, provider);
    const key = aesKey(hex(KEY_256));
    const encrypted = await implementation.encrypt?.(
      key,
      parse(mode.parameters, 'encrypt'),
      hex(PLAINTEXT),
    );
    expect(toHex(required(encrypted))).toBe(mode.ciphertext);
    const stream = required(implementation.decryptStream?.(key, parse(mode.parameters, 'decrypt')));
    expect(await inPieces(stream, hex(mode.ciphertext))).toBe(PLAINTEXT);
  });

  test.each(HMAC_CASES)('HMAC with a key of $key.length hex digits', async (entry) => {
    for (const [number, mac] of [
      [CKM.SHA224_HMAC, entry.sha224],
      [CKM.SHA256_HMAC, entry.sha256],
    ] as const) {
      const { implementation, parse } = mechanismOf(number, provider);
      const key = secretKeyOf(CKK.GENERIC_SECRET, hex(entry.key));
      const stream = required(implementation.signStream?.(key, parse({}, 'sign')));
      expect(await inPieces(stream, hex(entry.data))).toBe(mac);
    }
  });

  test.each(HMAC_SHA_3)('HMAC of SHA-3 with a key of $key bytes', async (entry) => {
    const { implementation, parse } = mechanismOf(entry.number, provider);
    const key = secretKeyOf(
      CKK.GENERIC_SECRET,
      Uint8Array.from({ length: entry.key }, (_, i) => i),
    );
    const stream = required(implementation.signStream?.(key, parse({}, 'sign')));
    expect(await inPieces(stream, hex(SHA_3_MESSAGE))).toBe(entry.mac);
  });

  test.each(EDDSA_CASES)('Ed25519 of "$data"', async ({ seed, data, signature }) => {
    const { implementation, parse } = mechanismOf(CKM.EDDSA, provider);
    const { privateKey, publicKey } = pairOfValue('Ed25519', hex(seed));
    const made = await implementation.sign?.(privateKey, parse({}, 'sign'), hex(data));
    expect(toHex(required(made))).toBe(signature);
    const verify = required(implementation.verifyStream?.(publicKey, parse({}, 'verify')));
    verify.update(hex(data));
    expect(await verify.finish(hex(signature))).toHaveLength(0);
  });

  test.each([...ECDH_CASES, ...BRAINPOOL_CASES])(
    'ECDH on $curve',
    async ({ curve, value, peer, shared }) => {
      const { implementation, parse } = mechanismOf(CKM.ECDH1_DERIVE, provider);
      const { privateKey } = pairOfValue(curve, hex(value));
      const parameters = parse({ ecdh: { kdf: CKD.NULL, publicData: hex(peer) } }, 'derive');
      const derive = async (bytes: number | null): Promise<string> =>
        reveal(required(await implementation.derive?.(privateKey, parameters, bytes)));
      expect(await derive(null)).toBe(shared);
      // Truncation removes bytes from the leading end.
      expect(await derive(16)).toBe(shared.slice(-32));
      expect(await codeOf(() => derive(shared.length / 2 + 1))).toBe('CKR_KEY_SIZE_RANGE');
      expect(await codeOf(() => derive(0))).toBe('CKR_KEY_SIZE_RANGE');
    },
  );

  test('AES-KW and KWP of RFC 3394 §4.6 and RFC 5649 §6', async () => {
    const kw = mechanismOf(CKM.AES_KEY_WRAP, provider);
    const kek = aesKey(hex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'));
    using long = secretOf(hex('00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f'));
    const wrapped = await kw.implementation.wrap?.(kek, kw.parse({}, 'wrap'), long);
    expect(toHex(required(wrapped))).toBe(
      '28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21',
    );
    const kwp = mechanismOf(CKM.AES_KEY_WRAP_KWP, provider);
    const kek192 = aesKey(hex('5840df6e29b02af1ab493b705bf16ea1ae8338f4dcc176a8'));
    using short = secretOf(hex('466f7250617369'));
    const padded = await kwp.implementation.wrap?.(kek192, kwp.parse({}, 'wrap'), short);
    expect(toHex(required(padded))).toBe('afbeb0f07dfbf5419200f2ccb50bb24f');
  });

  test('the X9.63 KDF of ECDH hashes Z, a counter and the shared data', async () => {
    const { implementation, parse } = mechanismOf(CKM.ECDH1_DERIVE, provider);
    const digest = mechanismOf(CKM.SHA256, provider);
    const { privateKey } = knownPair('X25519');
    const peer = hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f');
    const z = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742';
    const sharedData = ascii('info');
    const ecdh = { kdf: CKD.SHA256_KDF, publicData: peer, sharedData };
    const parameters = parse({ ecdh }, 'derive');
    const derived = await implementation.derive?.(privateKey, parameters, 50);
    const block = (counter: string): string =>
      toHex(
        required(digest.implementation.digest?.(null, hex(`${z}${counter}${toHex(sharedData)}`))),
      );
    expect(reveal(required(derived))).toBe(
      `${block('00000001')}${block('00000002')}`.slice(0, 100),
    );
    const natural = await implementation.derive?.(privateKey, parameters, null);
    expect(reveal(required(natural))).toBe(block('00000001'));
  });
});

test('a canonical private key reads as itself', () => {
  const { privateKey } = knownPair('P-256');
  using secret = privateKey.openSecret();
  expect(pairOf(hex(reveal(secret))).publicKey.publicInfo).toEqual(privateKey.publicInfo);
});

async function inPieces(stream: Stream, data: Uint8Array): Promise<string> {
  let result = '';
  for (let at = 0; at < data.byteLength; at += 7) {
    result += toHex(stream.update(data.subarray(at, at + 7)));
  }
  return result + toHex(await stream.finish());
}
