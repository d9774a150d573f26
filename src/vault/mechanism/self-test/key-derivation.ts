import { CKP_PBKD2 } from '../../../wire/derivation-number.ts';
import { CKK, CKM } from '../../../wire/pkcs11.ts';
import { HASH_FUNCTIONS } from '../hash.ts';
import type { WireMechanism } from '../mechanism.ts';
import type { SelfTestCase } from './cases.ts';
import { secretKeyOf } from './test-key.ts';
import { DIGESTS } from './vectors.ts';
import { MORE_DIGESTS } from './vectors-symmetric.ts';

type Entry = readonly [number, SelfTestCase];
type Derivation = Extract<SelfTestCase, { kind: 'derive' }>;
type Given = Omit<WireMechanism, 'type'>;

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const text = (ascii: string): Uint8Array => Uint8Array.from(Buffer.from(ascii));

function derived(base: Uint8Array, parameters: Given, secret: string): Derivation {
  const key = () => secretKeyOf(CKK.GENERIC_SECRET, base);
  return { kind: 'derive', key, parameters, secret: hex(secret) };
}

/** The examples of PKCS#11 v3.2 §6.43 to §6.43.7. */
const COMBINATIONS: readonly Entry[] = [
  [
    CKM.CONCATENATE_BASE_AND_KEY,
    {
      ...derived(hex('01234567'), { derivationKey: { key: hex('00') } }, '0123456789abcdef'),
      second: () => secretKeyOf(CKK.GENERIC_SECRET, hex('89abcdef')),
    },
  ],
  [
    CKM.CONCATENATE_BASE_AND_DATA,
    derived(hex('01234567'), { derivationData: { data: hex('89abcdef') } }, '0123456789abcdef'),
  ],
  [
    CKM.CONCATENATE_DATA_AND_BASE,
    derived(hex('01234567'), { derivationData: { data: hex('89abcdef') } }, '89abcdef01234567'),
  ],
  [
    CKM.XOR_BASE_AND_DATA,
    derived(hex('01234567'), { derivationData: { data: hex('89abcdef') } }, '88888888'),
  ],
  [CKM.EXTRACT_KEY_FROM_KEY, derived(hex('329f84a9'), { extractKey: { firstBit: 21 } }, '9526')],
];

const digests = { ...DIGESTS, ...MORE_DIGESTS };
const NUMBERS = {
  sha1: CKM.SHA1_KEY_DERIVATION,
  sha224: CKM.SHA224_KEY_DERIVATION,
  sha256: CKM.SHA256_KEY_DERIVATION,
  sha384: CKM.SHA384_KEY_DERIVATION,
  sha512: CKM.SHA512_KEY_DERIVATION,
  'sha512-224': CKM.SHA512_224_KEY_DERIVATION,
  'sha512-256': CKM.SHA512_256_KEY_DERIVATION,
  'sha3-224': CKM.SHA3_224_KEY_DERIVATION,
  'sha3-256': CKM.SHA3_256_KEY_DERIVATION,
  'sha3-384': CKM.SHA3_384_KEY_DERIVATION,
  'sha3-512': CKM.SHA3_512_KEY_DERIVATION,
} as const;

/** Of the key "abc": FIPS 180-4 and FIPS 202 give its digests as examples. */
const DIGEST_DERIVATIONS: readonly Entry[] = [
  ...Object.entries(NUMBERS).map(([name, number]): Entry => {
    const known = HASH_FUNCTIONS.find((hash) => hash.name === name);
    return [number, derived(text('abc'), {}, known === undefined ? '' : digests[known.name])];
  }),
  [
    CKM.SHAKE_128_KEY_DERIVATION,
    derived(text('abc'), {}, '5881092dd818bf5cf8a3ddb793fbcba74097d5c526a6d35f97b83351940f2cc8'),
  ],
  [
    CKM.SHAKE_256_KEY_DERIVATION,
    derived(
      text('abc'),
      {},
      '483366601360a8771c6863080cc4114d8db44530f8f1e1ee4f94ea37e78b5739' +
        'd5a15bef186a5386c75744c0527e1faa9f8726e462a12a4feb06bd8801e751e4',
    ),
  ],
];

const PREMASTER = hex(
  'f8938ecc9edebc5030c0c6a441e213cd24e6f770a50dda07876f8d55da062bca' +
    'db386b411fd4fe4313a604fce6c17fbc',
);
const CLIENT_RANDOM = hex('36c129d01a3200894b9179faac589d9835d58775f9b5ea3587cb8fd0364cae8c');
const MASTER =
  '202c88c00f84a17a20027079604787461176455539e705be730890602c289a50' +
  '01e34eeb3a043e5d52a65e66125188bf';

/** By the command `openssl kdf … TLS1-PRF` of OpenSSL 3.0. */
const EXPORTED = derived(
  hex(MASTER),
  {
    tls: {
      hash: CKM.SHA384,
      label: text('EXPORTER-coffer'),
      clientRandom: hex('62e1fd91f23f558a605f28478c58cf72637b89784d959df7e946d3f07bd1b616'),
      serverRandom: hex('ae6c806f8ad4d80784549dff28a4b58fd837681a51d928c3e30ee5ff14f39868'),
      context: text('abc'),
    },
  },
  '6819da7bca338905dcc975f508942ecc7b2adb858e73ebe91851f5c83ffb5a341dc098440c6a4fd7',
);

const TLS: readonly Entry[] = [
  // CAVP: TLS 1.2, SHA-256.
  [
    CKM.TLS12_MASTER_KEY_DERIVE_DH,
    derived(
      PREMASTER,
      {
        tls: {
          hash: CKM.SHA256,
          clientRandom: CLIENT_RANDOM,
          serverRandom: hex('f6c9575ed7ddd73e1f7d16eca115415812a43c2b747daaaae043abfb50053fce'),
        },
      },
      MASTER,
    ),
  ],
  // As EXPORTED.
  [
    CKM.TLS12_EXTENDED_MASTER_KEY_DERIVE_DH,
    derived(
      PREMASTER,
      { tls: { hash: CKM.SHA256, sessionHash: CLIENT_RANDOM } },
      '26c757823dcca9da4cadf91339e327df9608bd402ad695142fc128e1e930a3d1' +
        'f0882ace61be24a4415beae47a8743de',
    ),
  ],
  [CKM.TLS12_KDF, EXPORTED],
  [CKM.TLS_KDF, EXPORTED],
];

const kmacKey = () =>
  secretKeyOf(
    CKK.GENERIC_SECRET,
    Uint8Array.from({ length: 32 }, (_, at) => 0x40 + at),
  );
const customization = text('My Tagged Application');

/** NIST's examples for SP 800-185: KMAC samples 2 and 4. */
const KMAC: readonly Entry[] = [
  [
    CKM.KMAC128,
    {
      kind: 'mac',
      key: kmacKey,
      parameters: { kmac: { customization } },
      data: hex('00010203'),
      mac: hex('3b1fba963cd8b0b59e8c1a6d71888b7143651af8ba0a7070c0979e2811324aa5'),
    },
  ],
  [
    CKM.KMAC256,
    {
      kind: 'mac',
      key: kmacKey,
      parameters: { kmac: { customization } },
      data: hex('00010203'),
      mac: hex(
        '20c570c31346f703c9ac36c61c03cb64c3970d0cfc787e9b79599d273a68d2f7' +
          'f69d4cc3de9d104a351689f27cf6f5951f0103f33f4f24871024d9c27773a8dd',
      ),
    },
  ],
];

/** RFC 6070 §2. */
const PBKDF2: SelfTestCase = {
  kind: 'stretch',
  parameters: () => ({
    pbkdf2: {
      prf: CKP_PBKD2.HMAC_SHA1,
      password: text('passwordPASSWORDpassword'),
      salt: text('saltSALTsaltSALTsaltSALTsaltSALTsalt'),
      iterations: 4096,
    },
  }),
  secret: hex('3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038'),
};

/** One case for each of these mechanisms. */
export const KEY_DERIVATION_CASES: readonly Entry[] = [
  ...COMBINATIONS,
  ...DIGEST_DERIVATIONS,
  ...TLS,
  ...KMAC,
  [CKM.PKCS5_PBKD2, PBKDF2],
];
