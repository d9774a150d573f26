import {
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { CURVE_HASHES } from '../../../src/vault/mechanism/curve-hash.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Curve } from '../../../src/vault/mechanism/mechanism.ts';
import { ecPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import {
  changesOf,
  codeOf,
  hex,
  knownPair,
  mechanismOf,
  pairOf,
  PROVIDERS,
  random,
  reveal,
  secretOf,
  toHex,
} from './test-key.ts';

const WRAPS: readonly (readonly [number, Curve])[] = [
  [CKM.ECDH_AES_KEY_WRAP, 'P-256'],
  [CKM.ECDH_AES_KEY_WRAP, 'P-521'],
  [CKM.ECDH_COF_AES_KEY_WRAP, 'brainpoolP256r1'],
  [CKM.ECDH_X_AES_KEY_WRAP, 'X25519'],
  [CKM.ECDH_X_AES_KEY_WRAP, 'X448'],
];

const SHA_256_256 = { ecdhWrap: { aesKeyBits: 256, kdf: CKD.SHA256_KDF } };

const outside = (spki: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });

describe.each(PROVIDERS)('ECDH by %s', (provider) => {
  test.each([CKM.ECDH1_DERIVE, CKM.ECDH1_COFACTOR_DERIVE])(
    'by 0x%x: each hash, in both forms of derivation',
    async (number) => {
      const { implementation, parse } = mechanismOf(number, provider);
      const { privateKey } = knownPair('P-256');
      const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
      const spki = stranger.publicKey.export({ format: 'der', type: 'spki' });
      const mine = outside(privateKey.publicInfo ?? random(1));
      const z = diffieHellman({ privateKey: stranger.privateKey, publicKey: mine });
      const sharedData = random(11);
      const block = (hash: string, ...parts: readonly Uint8Array[]): Buffer =>
        createHash(hash).update(Buffer.concat(parts)).digest();
      for (const { name, x963, oneStep } of CURVE_HASHES) {
        for (const kdf of [x963, oneStep]) {
          const ecdh = { kdf, sharedData, publicData: spki.subarray(-65) };
          const parameters = parse({ ecdh }, 'derive');
          const secret = await implementation.derive?.(privateKey, parameters, 100);
          const blocks = Array.from({ length: 5 }, (_, i) => {
            const counter = Uint8Array.of(0, 0, 0, i + 1);
            const ordered = kdf === oneStep ? [counter, z] : [z, counter];
            return block(name, ...ordered, sharedData);
          });
          const expected = toHex(Buffer.concat(blocks).subarray(0, 100));
          expect(secret === undefined ? '' : reveal(secret)).toBe(expected);
        }
      }
    },
  );

  test.each(WRAPS)(
    '0x%x on %s: what it wraps comes back, and from OpenSSL',
    async (number, curve) => {
      const { implementation, parse } = mechanismOf(number, provider);
      const { privateKey, publicKey } = knownPair(curve);
      const secret = random(45);
      const sharedData = random(7);
      const ecdhWrap = { aesKeyBits: 192, kdf: CKD.SHA384_KDF, sharedData };
      using target = secretOf(secret);
      const wrap = async () => {
        const made = await implementation.wrap?.(publicKey, parse({ ecdhWrap }, 'wrap'), target);
        return made ?? random(0);
      };
      const [wrapped, again] = [await wrap(), await wrap()];
      const { pointBytes } = CURVES[curve];
      expect(wrapped).toHaveLength(pointBytes + 56);
      expect(toHex(wrapped.subarray(0, pointBytes))).not.toBe(toHex(again.subarray(0, pointBytes)));
      for (const other of PROVIDERS) {
        const theirs = mechanismOf(number, other);
        const fresh = { ...privateKey, handles: new Map() };
        const parameters = theirs.parse({ ecdhWrap }, 'unwrap');
        const back = await theirs.implementation.unwrap?.(fresh, parameters, wrapped);
        expect(back === undefined ? '' : reveal(back)).toBe(toHex(secret));
        const otherData = { ecdhWrap: { ...ecdhWrap, sharedData: random(7) } };
        expect(
          await codeOf(() =>
            theirs.implementation.unwrap?.(fresh, theirs.parse(otherData, 'unwrap'), wrapped),
          ),
        ).toBe('CKR_WRAPPED_KEY_INVALID');
      }
    },
  );

  test('the key that wraps is the KDF of both, in front of it the fresh point', async () => {
    const { implementation, parse } = mechanismOf(CKM.ECDH_AES_KEY_WRAP, provider);
    const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const { publicKey } = pairOf(stranger.privateKey.export({ format: 'der', type: 'pkcs8' }));
    using target = secretOf(hex('0102030405'));
    const made = await implementation.wrap?.(publicKey, parse(SHA_256_256, 'wrap'), target);
    const wrapped = made ?? random(65);
    const point = wrapped.subarray(0, 65);
    const z = diffieHellman({
      privateKey: stranger.privateKey,
      publicKey: outside(ecPublicInfo(CURVES['P-256'], point)),
    });
    const kek = createHash('sha256')
      .update(z)
      .update(Uint8Array.of(0, 0, 0, 1))
      .digest();
    const decipher = createDecipheriv('id-aes256-wrap-pad', kek, hex('a65959a6'));
    const back = Buffer.concat([decipher.update(wrapped.subarray(65)), decipher.final()]);
    expect(toHex(back)).toBe('0102030405');
  });

  test('one answer for whatever is wrong with what is unwrapped', async () => {
    const { implementation, parse } = mechanismOf(CKM.ECDH_AES_KEY_WRAP, provider);
    const { privateKey, publicKey } = knownPair('P-256');
    using target = secretOf(random(16));
    const made = await implementation.wrap?.(publicKey, parse(SHA_256_256, 'wrap'), target);
    const wrapped = made ?? random(0);
    const parameters = parse(SHA_256_256, 'unwrap');
    const code = (bytes: Uint8Array) =>
      codeOf(() => implementation.unwrap?.(privateKey, parameters, bytes));
    expect(await code(wrapped)).toBe('done');
    const cut = [0, 1, 64, 65, 66, 80, wrapped.byteLength - 1].map((n) => wrapped.subarray(0, n));
    for (const bad of [...changesOf(wrapped), ...cut, Buffer.concat([wrapped, random(8)])]) {
      expect(await code(bad)).toBe('CKR_WRAPPED_KEY_INVALID');
    }
  });
});

test.each([
  ['no KDF', { aesKeyBits: 256, kdf: CKD.NULL }],
  ['an unknown KDF', { aesKeyBits: 256, kdf: 0x77 }],
  ['no size', { kdf: CKD.SHA256_KDF }],
  ['a size that AES has not', { aesKeyBits: 160, kdf: CKD.SHA256_KDF }],
  ['a size in bytes', { aesKeyBits: 32, kdf: CKD.SHA256_KDF }],
])('wrapping with %s is refused', async (_, ecdhWrap) => {
  const { parse } = mechanismOf(CKM.ECDH_AES_KEY_WRAP, 'openssl');
  expect(await codeOf(() => parse({ ecdhWrap }, 'wrap'))).toBe('CKR_MECHANISM_PARAM_INVALID');
  expect(await codeOf(() => parse({}, 'unwrap'))).toBe('CKR_MECHANISM_PARAM_INVALID');
});
