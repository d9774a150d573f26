import { createPublicKey, diffieHellman, generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, Key } from '../../src/client/index.ts';
import type { Session, Vault } from '../../src/client/index.ts';
import { RealVault } from './real-vault.ts';

let real: RealVault;
let vault: Vault;
let session: Session;

beforeAll(async () => {
  real = await RealVault.start();
  vault = await connect({ socket: real.socket });
  session = await vault.openSession('dev', { user: 'user', pin: await real.pin('user') });
}, 60_000);

afterAll(async () => {
  vault.close();
  await real.remove();
});

const DATA = Buffer.from('to be signed');

test.each(['ed25519', 'ed448'] as const)(
  '%s: each scheme is of its own',
  async (kind) => {
    const { privateKey, publicKey } = await session.generateKeyPair(kind, { label: kind });
    const context = Buffer.from('invoices');
    const schemes = [
      { mechanism: 'EDDSA' },
      { mechanism: 'EDDSA', context },
      { mechanism: 'EDDSA', prehash: true },
      { mechanism: 'EDDSA', prehash: true, context },
    ] as const;
    const signatures = await Promise.all(schemes.map((scheme) => privateKey.sign(DATA, scheme)));
    for (const [i, scheme] of schemes.entries()) {
      for (const [j, signature] of signatures.entries()) {
        expect(await publicKey.verify(DATA, signature, scheme)).toBe(i === j);
      }
    }
    const outside = createPublicKey(await privateKey.publicKeyPem());
    expect(verify(null, DATA, outside, signatures[0] ?? DATA)).toBe(true);
    // Twice what a signature of the message itself may hold in the vault.
    const long = Buffer.alloc(8 * 1024 * 1024, 7);
    const signature = await privateKey.sign(long, schemes[2]);
    expect(await publicKey.verify(long, signature, schemes[2])).toBe(true);
    await expect(privateKey.sign(long)).rejects.toMatchObject({ code: 'CKR_DATA_LEN_RANGE' });
  },
  60_000,
);

test('x448 agrees with a stranger', async () => {
  const pair = await session.generateKeyPair('x448', { token: false });
  const stranger = generateKeyPairSync('x448');
  const spki = stranger.publicKey.export({ type: 'spki', format: 'der' });
  const key = await pair.privateKey.derive(
    { mechanism: 'ECDH1_DERIVE', publicData: spki.subarray(-56) },
    { type: 'AES', valueLength: 32, usage: ['encrypt', 'decrypt'] },
  );
  const publicKey = createPublicKey(await pair.publicKey.publicKeyPem());
  const shared = diffieHellman({ privateKey: stranger.privateKey, publicKey });
  const sealed = await key.encrypt(DATA);
  // PKCS#11 v3.2 §6.3.17: the leading bytes are left out.
  const same = await session.importObject({
    class: 'SECRET_KEY',
    type: 'AES',
    value: shared.subarray(-32),
    usage: ['encrypt', 'decrypt'],
    token: false,
  });
  if (!(same instanceof Key)) throw new Error('no key');
  expect(Buffer.from(await same.decrypt(sealed.data, { iv: sealed.iv }))).toEqual(DATA);
}, 60_000);

test.each(['ec-p256', 'ec-p521', 'ec-secp256k1', 'x25519', 'x448'] as const)(
  'a key leaves to %s, and comes back',
  async (kind) => {
    const usage = ['wrap', 'unwrap'] as const;
    const { publicKey, privateKey } = await session.generateKeyPair(kind, { usage, token: false });
    const key = await session.generateKey('aes-128', { extractable: true, token: false });
    const sealed = await key.encrypt(DATA);
    const { wrapped } = await publicKey.wrap(key);
    const back = await privateKey.unwrap(wrapped, { class: 'SECRET_KEY', type: 'AES' });
    expect(Buffer.from(await back.decrypt(sealed.data, { iv: sealed.iv }))).toEqual(DATA);
    const isMontgomery = kind.startsWith('x');
    const mechanism = isMontgomery ? 'ECDH_X_AES_KEY_WRAP' : 'ECDH_COF_AES_KEY_WRAP';
    const options = { mechanism, kdf: 'SHA3_512_SP800', sharedData: DATA } as const;
    const other = await publicKey.wrap(key, options);
    const template = { class: 'SECRET_KEY', type: 'AES' } as const;
    await expect(privateKey.unwrap(other.wrapped, template)).rejects.toMatchObject({
      code: 'CKR_WRAPPED_KEY_INVALID',
    });
    const again = await privateKey.unwrap(other.wrapped, template, options);
    expect(Buffer.from(await again.decrypt(sealed.data, { iv: sealed.iv }))).toEqual(DATA);
  },
  60_000,
);

test('secp256k1 signs by ECDSA with SHA-3, as OpenSSL verifies, and by BIP 340', async () => {
  const { privateKey, publicKey } = await session.generateKeyPair('ec-secp256k1', {
    token: false,
  });
  const key = createPublicKey(await publicKey.publicKeyPem());
  for (const size of ['224', '256', '384', '512'] as const) {
    const signature = await privateKey.sign(DATA, { mechanism: `ECDSA_SHA3_${size}` });
    const outside = { key, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify(`sha3-${size}`, DATA, outside, signature)).toBe(true);
  }
  const schnorr = { mechanism: 'BIP340_SCHNORR' } as const;
  const signature = await privateKey.sign(DATA, schnorr);
  expect(await publicKey.verify(DATA, signature, schnorr)).toBe(true);
  expect(await publicKey.verify(DATA, signature)).toBe(false);
});

test('with the cofactor, and by SHA-3 or in one step, both sides derive the same', async () => {
  const [a, b] = await Promise.all([
    session.generateKeyPair('ec-p384', { usage: ['derive'], token: false }),
    session.generateKeyPair('ec-p384', { usage: ['derive'], token: false }),
  ]);
  const point = async (pair: typeof a) => (await pair.publicKey.publicKeySpki()).subarray(-97);
  for (const kdf of ['SHA3_256', 'SHA256_SP800', 'SHA3_384_SP800'] as const) {
    const derive = async (mine: typeof a, theirs: typeof a, cofactor: boolean) =>
      await mine.privateKey.derive(
        {
          mechanism: cofactor ? 'ECDH1_COFACTOR_DERIVE' : 'ECDH1_DERIVE',
          publicData: await point(theirs),
          kdf,
        },
        { type: 'GENERIC_SECRET', valueLength: 32 },
      );
    const tag = await (await derive(a, b, false)).sign(DATA);
    expect(await (await derive(b, a, true)).verify(DATA, tag)).toBe(true);
  }
});
