import { describe, expect, test } from 'vitest';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { CURVE_HASHES } from '../../../src/vault/mechanism/curve-hash.ts';
import { HASH_FUNCTIONS } from '../../../src/vault/mechanism/hash.ts';
import type { Curve, Key, Stream, WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import { pointOfPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import {
  aesKey,
  codeOf,
  mechanismOf,
  newPair,
  PROVIDERS,
  random,
  randomLength,
  reveal,
  ROUNDS,
  secretKeyOf,
  secretOf,
  SYMMETRIC_ROUNDS,
  toHex,
} from './test-key.ts';

type Parameters = Omit<WireMechanism, 'type'>;

const DEAR_ROUNDS = Math.ceil(ROUNDS / 10);

/** A second handle-free view of a key, so that each provider makes its own. */
const fresh = (key: Key): Key => ({ ...key, handles: new Map() });

function both(number: number) {
  return { openssl: mechanismOf(number, 'openssl'), noble: mechanismOf(number, 'noble') };
}

async function collect(stream: Stream | undefined, data: Uint8Array): Promise<string> {
  if (stream === undefined) throw new Error('the mechanism has no stream');
  let result = '';
  for (let at = 0; at < data.byteLength;) {
    const end = at + 1 + randomLength(40);
    result += toHex(stream.update(data.subarray(at, end)));
    at = end;
  }
  return result + toHex(await stream.finish());
}

interface CipherCase {
  readonly name: string;
  readonly number: number;
  readonly wholeBlocks: boolean;
  /** Else 16, 24 and 32. */
  readonly keyBytes?: readonly number[];
  parameters(): Parameters;
}

const CIPHERS: readonly CipherCase[] = [
  {
    name: 'AES_GCM',
    number: CKM.AES_GCM,
    wholeBlocks: false,
    parameters: () => ({ gcm: { iv: random(12), aad: random(randomLength(50)) } }),
  },
  {
    name: 'AES_CBC',
    number: CKM.AES_CBC,
    wholeBlocks: true,
    parameters: () => ({ iv: { iv: random(16) } }),
  },
  {
    name: 'AES_CBC_PAD',
    number: CKM.AES_CBC_PAD,
    wholeBlocks: false,
    parameters: () => ({ iv: { iv: random(16) } }),
  },
  {
    name: 'AES_CTR',
    number: CKM.AES_CTR,
    wholeBlocks: false,
    parameters: () => ({ ctr: { counterBlock: random(16), counterBits: 128 } }),
  },
  {
    name: 'AES_CFB128',
    number: CKM.AES_CFB128,
    wholeBlocks: false,
    parameters: () => ({ iv: { iv: random(16) } }),
  },
  {
    name: 'AES_GCM_SIV',
    number: CKM.AES_GCM_SIV,
    wholeBlocks: false,
    keyBytes: [16, 32],
    parameters: () => ({ gcm: { iv: random(12), aad: random(randomLength(50)) } }),
  },
  {
    name: 'CHACHA20_POLY1305',
    number: CKM.CHACHA20_POLY1305,
    wholeBlocks: false,
    keyBytes: [32],
    parameters: () => ({ aead: { nonce: random(12), aad: random(randomLength(50)) } }),
  },
  { name: 'AES_ECB', number: CKM.AES_ECB, wholeBlocks: true, parameters: () => ({}) },
];

describe('both providers agree on random inputs', () => {
  test.each(CIPHERS)('$name, whole and streamed', async (entry) => {
    const { number, wholeBlocks, parameters, keyBytes = [16, 24, 32] } = entry;
    const { openssl, noble } = both(number);
    for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
      const key = aesKey(random(keyBytes[round % keyBytes.length] ?? 16));
      const data = random(wholeBlocks ? 16 * randomLength(20) : randomLength(300));
      const wire = parameters();
      const parsed = openssl.parse(wire, 'encrypt');
      const one = await openssl.implementation.encrypt?.(key, parsed, data);
      const other = await noble.implementation.encrypt?.(key, noble.parse(wire, 'encrypt'), data);
      if (one === undefined || other === undefined) throw new Error('no encryption');
      expect(toHex(one)).toBe(toHex(other));
      for (const { implementation } of [openssl, noble]) {
        expect(await collect(implementation.encryptStream?.(key, parsed), data)).toBe(toHex(one));
        expect(await collect(implementation.decryptStream?.(key, parsed), one)).toBe(toHex(data));
        const back = await implementation.decrypt?.(key, parsed, other);
        expect(back === undefined ? null : toHex(back)).toBe(toHex(data));
      }
    }
  });

  test.each(CIPHERS)('$name, refusing changed ciphertext alike', async (entry) => {
    const { number, parameters, keyBytes = [16] } = entry;
    const { openssl, noble } = both(number);
    for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
      const key = aesKey(random(keyBytes[0] ?? 16));
      const data = random(randomLength(64));
      const parsed = openssl.parse(parameters(), 'decrypt');
      const outcome = async (use: typeof openssl): Promise<string> => {
        let result = '';
        const code = await codeOf(async () => {
          result = toHex((await use.implementation.decrypt?.(key, parsed, data)) ?? data);
        });
        return `${code} ${result}`;
      };
      expect(await outcome(openssl)).toBe(await outcome(noble));
    }
  });

  test.each([
    ['AES_CMAC', CKM.AES_CMAC],
    ['AES_CMAC_GENERAL', CKM.AES_CMAC_GENERAL],
    ['AES_GMAC', CKM.AES_GMAC],
  ] as const)('%s', async (_, number) => {
    const { openssl, noble } = both(number);
    for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
      const key = aesKey(random([16, 24, 32][round % 3] ?? 16));
      const data = random(randomLength(200));
      const given: Readonly<Record<number, Parameters>> = {
        [CKM.AES_CMAC_GENERAL]: { macGeneral: { macBytes: 14 + randomLength(2) } },
        [CKM.AES_GMAC]: { iv: { iv: random(12) } },
      };
      const parsed = openssl.parse(given[number] ?? {}, 'sign');
      const macs = await Promise.all(
        [openssl, noble].map(async ({ implementation }) => {
          const mac = await implementation.sign?.(key, parsed, data);
          if (mac === undefined) throw new Error('no MAC');
          const stream = implementation.verifyStream?.(key, parsed);
          stream?.update(data);
          expect(await codeOf(() => stream?.finish(mac.subarray(1)))).toBe('CKR_SIGNATURE_INVALID');
          return [
            toHex(mac),
            await collect(implementation.signStream?.(key, parsed), data),
            (await implementation.verify?.(key, parsed, data, mac)) === true ? toHex(mac) : '',
          ];
        }),
      );
      expect(new Set(macs.flat()).size).toBe(1);
    }
  });

  test.each([
    ['AES_KEY_WRAP', CKM.AES_KEY_WRAP, 8],
    ['AES_KEY_WRAP_KWP', CKM.AES_KEY_WRAP_KWP, 1],
  ] as const)('%s', async (_, number, unit) => {
    const { openssl, noble } = both(number);
    for (let round = 0; round < ROUNDS; round++) {
      const key = aesKey(random([16, 24, 32][round % 3] ?? 16));
      const bytes = random(unit * (unit === 8 ? 2 + randomLength(10) : 1 + randomLength(100)));
      using target = secretOf(bytes);
      const wrapped = await openssl.implementation.wrap?.(key, null, target);
      const other = await noble.implementation.wrap?.(key, null, target);
      if (wrapped === undefined || other === undefined) throw new Error('no wrapping');
      expect(toHex(wrapped)).toBe(toHex(other));
      for (const { implementation } of [openssl, noble]) {
        const back = await implementation.unwrap?.(key, null, wrapped);
        expect(back === undefined ? null : reveal(back)).toBe(toHex(bytes));
        const changed = Uint8Array.from(wrapped);
        changed[round % changed.byteLength] = (changed[round % changed.byteLength] ?? 0) ^ 1;
        expect(await codeOf(() => implementation.unwrap?.(key, null, changed))).toBe(
          'CKR_WRAPPED_KEY_INVALID',
        );
      }
    }
  });

  test.each(HASH_FUNCTIONS)('$name and its HMAC', async (hash) => {
    const digest = both(hash.digest);
    const hmac = both(hash.hmac);
    for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
      const data = random(randomLength(300));
      const key = secretKeyOf(CKK.GENERIC_SECRET, random(1 + randomLength(200)));
      const digests = await Promise.all(
        [digest.openssl, digest.noble].map(async ({ implementation }) => [
          toHex(implementation.digest?.(null, data) ?? data),
          await collect(implementation.digestStream?.(null), data),
        ]),
      );
      expect(new Set(digests.flat()).size).toBe(1);
      const macs = await Promise.all(
        [hmac.openssl, hmac.noble].map(async ({ implementation }) => [
          toHex((await implementation.sign?.(key, null, data)) ?? data),
          await collect(implementation.signStream?.(key, null), data),
        ]),
      );
      expect(new Set(macs.flat()).size).toBe(1);
      const macBytes = 14 + randomLength(hash.bytes - 14);
      const cuts = await Promise.all(
        PROVIDERS.map(async (provider) => {
          const { implementation, parse } = mechanismOf(hash.hmacGeneral, provider);
          const made = await implementation.sign?.(
            fresh(key),
            parse({ macGeneral: { macBytes } }, 'sign'),
            data,
          );
          return toHex(made ?? data);
        }),
      );
      expect(cuts).toEqual(PROVIDERS.map(() => String(macs[0]?.[0]).slice(0, 2 * macBytes)));
    }
  });

  test.each([
    'P-256',
    'P-224',
    'secp256k1',
    'P-384',
    'P-521',
    'brainpoolP256r1',
    'brainpoolP384r1',
    'brainpoolP512r1',
  ] as const)('ECDSA on %s', async (curve) => {
    const rounds = curve === 'P-256' ? ROUNDS : DEAR_ROUNDS;
    const mechanisms = CURVE_HASHES.map((hash) => hash.ecdsa);
    for (let round = 0; round < rounds; round++) {
      expect(await signaturesAgree({ curve, mechanisms, round })).toEqual(AGREED);
    }
  });

  test('EDDSA', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const agreement = await signaturesAgree({ curve: 'Ed25519', mechanisms: [CKM.EDDSA], round });
      expect(agreement).toEqual(AGREED);
    }
  }, 120_000);

  test.each([
    'P-256',
    'P-224',
    'secp256k1',
    'X25519',
    'X448',
    'P-384',
    'P-521',
    'brainpoolP256r1',
    'brainpoolP384r1',
    'brainpoolP512r1',
  ] as const)('ECDH on %s', async (curve) => {
    const { openssl, noble } = both(CKM.ECDH1_DERIVE);
    const rounds = curve === 'P-256' || curve === 'X25519' ? ROUNDS : DEAR_ROUNDS;
    for (let round = 0; round < rounds; round++) {
      const mine = await newPair(PROVIDERS[round % 2] ?? 'openssl', curve);
      const theirs = await newPair('openssl', curve);
      const publicData = pointOfPublicInfo(curve, theirs.publicKey.publicInfo ?? random(1));
      const hash = CURVE_HASHES[round % CURVE_HASHES.length];
      const isNull = round % 6 === 5;
      const kdf = isNull ? CKD.NULL : ((round % 2 === 0 ? hash?.x963 : hash?.oneStep) ?? CKD.NULL);
      const sharedData = isNull ? new Uint8Array(0) : random(randomLength(40));
      const parsed = openssl.parse({ ecdh: { kdf, sharedData, publicData } }, 'derive');
      const valueBytes = 1 + randomLength(31);
      const [one, other] = await Promise.all([
        openssl.implementation.derive?.(mine.privateKey, parsed, valueBytes),
        noble.implementation.derive?.(fresh(mine.privateKey), parsed, valueBytes),
      ]);
      if (one === undefined || other === undefined) throw new Error('no derivation');
      const derived = reveal(one);
      expect(derived).toHaveLength(2 * valueBytes);
      expect(derived).toBe(reveal(other));
    }
  });
});

const AGREED = Array.from({ length: 2 }, () => ({
  whole: true,
  streamed: 'done',
  changed: false,
  cut: 'CKR_SIGNATURE_INVALID',
}));

interface SignatureRound {
  readonly curve: Curve;
  readonly mechanisms: readonly number[];
  readonly round: number;
}

/** What each provider says of the other's signatures, whole and streamed, changed and cut. */
async function signaturesAgree({ curve, mechanisms, round }: SignatureRound): Promise<unknown[]> {
  const { privateKey, publicKey } = await newPair(PROVIDERS[round % 2] ?? 'openssl', curve);
  const number = mechanisms[round % mechanisms.length] ?? 0;
  const data = random(randomLength(200));
  const outcomes: unknown[] = [];
  for (const signer of PROVIDERS) {
    const signing = mechanismOf(number, signer).implementation;
    const other = signer === 'openssl' ? 'noble' : 'openssl';
    const verifying = mechanismOf(number, other).implementation;
    const whole = await signing.sign?.(fresh(privateKey), null, data);
    if (whole === undefined) throw new Error('no signature');
    const changed = Uint8Array.from(whole);
    changed[round % changed.byteLength] = (changed[round % changed.byteLength] ?? 0) ^ 1;
    const streamed = await collect(signing.signStream?.(fresh(privateKey), null), data);
    const verifyStreamed = async (signature: Uint8Array): Promise<string> => {
      const stream = verifying.verifyStream?.(fresh(publicKey), null);
      stream?.update(data);
      return await codeOf(() => stream?.finish(signature));
    };
    outcomes.push({
      whole: await verifying.verify?.(fresh(publicKey), null, data, whole),
      streamed: await verifyStreamed(Buffer.from(streamed, 'hex')),
      changed: await verifying.verify?.(fresh(publicKey), null, data, changed),
      cut: await verifyStreamed(whole.subarray(1)),
    });
  }
  return outcomes;
}
