import {
  createHash,
  createPublicKey,
  decapsulate,
  encapsulate,
  generateKeyPairSync,
  verify,
} from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import type { Session, Vault } from '../../src/client/index.ts';
import { RealVault } from './real-vault.ts';

let real: RealVault;
let vault: Vault;
let session: Session;

beforeAll(async () => {
  real = await RealVault.start();
  vault = await connect({ socket: real.socket });
  session = await vault.openSession('dev', { user: 'user', pin: await real.pin('user') });
}, 30_000);

afterAll(async () => {
  vault.close();
  await real.remove();
});

const DATA = Buffer.from('to be signed');

test.each(['ml-dsa-44', 'ml-dsa-65', 'ml-dsa-87'] as const)('%s', async (kind) => {
  const { privateKey, publicKey } = await session.generateKeyPair(kind, { label: kind });
  const plain = await privateKey.sign(DATA);
  expect(await publicKey.verify(DATA, plain)).toBe(true);
  const context = Buffer.from('invoices');
  const mechanism = { mechanism: 'ML_DSA', context, hedge: 'deterministic' } as const;
  const signature = await privateKey.sign(DATA, mechanism);
  expect(await privateKey.sign(DATA, mechanism)).toEqual(signature);
  expect(await publicKey.verify(DATA, signature, { mechanism: 'ML_DSA', context })).toBe(true);
  expect(await publicKey.verify(DATA, signature)).toBe(false);
  const outside = createPublicKey(await privateKey.publicKeyPem());
  expect(verify(null, DATA, { key: outside, context }, signature)).toBe(true);
  const long = Buffer.alloc(1_500_000, 7);
  expect(await publicKey.verify(long, await privateKey.sign(long))).toBe(true);
});

test('what is signed can be a hash, computed here or there', async () => {
  const { privateKey, publicKey } = await session.generateKeyPair('ml-dsa-44', { token: false });
  const context = Buffer.from('invoices');
  const hashing = { mechanism: 'HASH_ML_DSA_SHA3_256', context, hedge: 'deterministic' } as const;
  const signature = await privateKey.sign(DATA, hashing);
  expect(await publicKey.verify(DATA, signature, hashing)).toBe(true);
  const digest = createHash('sha3-256').update(DATA).digest();
  const given = { ...hashing, mechanism: 'HASH_ML_DSA', hash: 'SHA3_256' } as const;
  expect(await privateKey.sign(digest, given)).toEqual(signature);
  const long = Buffer.alloc(1_500_000, 7);
  expect(await publicKey.verify(long, await privateKey.sign(long, hashing), hashing)).toBe(true);
  const weak = { ...hashing, mechanism: 'HASH_ML_DSA_SHA224' } as const;
  await expect(privateKey.sign(DATA, weak)).rejects.toMatchObject({
    code: 'CKR_MECHANISM_INVALID',
  });
}, 60_000);

test('slh-dsa', async () => {
  for (const kind of ['slh-dsa-sha2-128f', 'slh-dsa-shake-256f'] as const) {
    const { privateKey, publicKey } = await session.generateKeyPair(kind, { label: kind });
    const context = Buffer.from('invoices');
    const signature = await privateKey.sign(DATA, { mechanism: 'SLH_DSA', context });
    expect(await publicKey.verify(DATA, signature, { mechanism: 'SLH_DSA', context })).toBe(true);
    expect(await publicKey.verify(DATA, signature)).toBe(false);
    expect(await publicKey.verify(DATA, await privateKey.sign(DATA))).toBe(true);
    const outside = createPublicKey(await privateKey.publicKeyPem());
    expect(outside.asymmetricKeyType).toBe(kind);
    expect(verify(null, DATA, { key: outside, context }, signature)).toBe(true);
    const long = Buffer.alloc(1_500_000, 7);
    expect(await publicKey.verify(long, await privateKey.sign(long))).toBe(true);
  }
  // A seed is no part of it: PKCS #11 v3.2 has CKA_VALUE alone.
  const { privateKey } = generateKeyPairSync('slh-dsa-sha2-128f');
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const attributes = { CKA_SEED: Buffer.alloc(48) };
  await expect(session.importKey({ pkcs8 }, { attributes, token: false })).rejects.toMatchObject({
    code: 'CKR_ATTRIBUTE_TYPE_INVALID',
  });
  const key = await session.importKey({ pkcs8 }, { token: false });
  expect(key.type).toBe('SLH_DSA');
  const torn = Buffer.from(pkcs8);
  torn[pkcs8.length - 1] = (torn[pkcs8.length - 1] ?? 0) ^ 1;
  await expect(session.importKey({ pkcs8: torn }, { token: false })).rejects.toMatchObject({
    code: 'CKR_ATTRIBUTE_VALUE_INVALID',
  });
}, 120_000);

test.each(['ml-kem-512', 'ml-kem-768', 'ml-kem-1024'] as const)('%s', async (kind) => {
  const { privateKey, publicKey } = await session.generateKeyPair(kind, { label: kind });
  const template = { type: 'AES', usage: ['encrypt', 'decrypt'] } as const;
  const { key, ciphertext } = await publicKey.encapsulate(template);
  const same = await privateKey.decapsulate(ciphertext, template);
  const sealed = await key.encrypt(DATA);
  expect(Buffer.from(await same.decrypt(sealed.data, { iv: sealed.iv }))).toEqual(DATA);
  expect(await same.attributes(['sensitive', 'LOCAL'])).toMatchObject({ sensitive: true });
  expect((await same.attributes(['LOCAL'])).attributes['CKA_LOCAL']).toBe(false);
  await expect(privateKey.decapsulate(ciphertext.subarray(1), template)).rejects.toMatchObject({
    code: 'CKR_WRAPPED_KEY_LEN_RANGE',
  });
  // With a stranger, both ways.
  const outside = createPublicKey(await publicKey.publicKeyPem());
  const theirs = encapsulate(outside);
  const ours = await privateKey.decapsulate(theirs.ciphertext, template);
  const known = await session.importKey(
    { secret: theirs.sharedKey },
    { ...template, token: false },
  );
  const { data, iv } = await ours.encrypt(DATA);
  expect(Buffer.from(await known.decrypt(data, { iv }))).toEqual(DATA);
  const stranger = generateKeyPairSync(kind);
  const spki = stranger.publicKey.export({ type: 'spki', format: 'der' });
  const imported = await session.importKey({ spki }, { token: false });
  const made = await imported.encapsulate({ ...template, extractable: true, sensitive: false });
  const { value } = await made.key.attributes(['value']);
  const opened = decapsulate(stranger.privateKey, Buffer.from(made.ciphertext));
  expect(Buffer.from(value ?? [])).toEqual(opened);
});

test('a private key comes in as PKCS#8, and signs', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ml-dsa-65');
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const key = await session.importKey({ pkcs8 }, { label: 'brought', token: false });
  expect(key.type).toBe('ML_DSA');
  expect(verify(null, DATA, publicKey, await key.sign(DATA))).toBe(true);
  const kem = generateKeyPairSync('ml-kem-512').publicKey.export({ type: 'spki', format: 'der' });
  // A public key of another parameter set under this one's name.
  const attributes = { CKA_PARAMETER_SET: 3 };
  await expect(
    session.importKey({ spki: kem }, { attributes, token: false }),
  ).rejects.toMatchObject({ code: 'CKR_TEMPLATE_INCONSISTENT' });
});
