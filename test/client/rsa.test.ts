import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import type { Key, RsaHashName, Session, Vault } from '../../src/client/index.ts';
import { RealVault } from './real-vault.ts';

const DATA = Buffer.from('to be signed');
const HASHES: readonly RsaHashName[] = [
  'SHA1',
  'SHA224',
  'SHA256',
  'SHA384',
  'SHA512',
  'SHA3_224',
  'SHA3_256',
  'SHA3_384',
  'SHA3_512',
];

/** As OpenSSL calls it. */
const openSslName = (hash: RsaHashName): string => hash.toLowerCase().replace('_', '-');

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

describe('RSA from the client', () => {
  let signer: { publicKey: Key; privateKey: Key };
  let sealer: { publicKey: Key; privateKey: Key };
  beforeAll(async () => {
    signer = await session.generateKeyPair('rsa-2048', { label: 'signer' });
    const usage = ['encrypt', 'decrypt'] as const;
    sealer = await session.generateKeyPair('rsa-2048', { label: 'sealer', usage: [...usage] });
  }, 60_000);

  test.each(HASHES)('signs with %s by both paddings, as OpenSSL verifies', async (hash) => {
    const key = createPublicKey(await signer.publicKey.publicKeyPem());
    const pkcs1 = await signer.privateKey.sign(DATA, { mechanism: `${hash}_RSA_PKCS` });
    expect(verify(openSslName(hash), DATA, key, pkcs1)).toBe(true);
    const pss = await signer.privateKey.sign(DATA, { mechanism: `${hash}_RSA_PKCS_PSS` });
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const saltLength = createHash(openSslName(hash)).digest().byteLength;
    expect(verify(openSslName(hash), DATA, { key, padding, saltLength }, pss)).toBe(true);
    const mechanism = { mechanism: `${hash}_RSA_PKCS_PSS`, mgf: 'SHA1', saltBytes: 11 } as const;
    const mixed = await signer.privateKey.sign(DATA, mechanism);
    expect(await signer.publicKey.verify(DATA, mixed, mechanism)).toBe(true);
    const long = Buffer.alloc(2_000_000, 7);
    const ofStream = await signer.privateKey.sign(long, { mechanism: `${hash}_RSA_PKCS` });
    expect(verify(openSslName(hash), long, key, ofStream)).toBe(true);
  });

  test.each(HASHES)('encrypts by OAEP with %s', async (hash) => {
    const mechanism = { mechanism: 'RSA_PKCS_OAEP', hash, label: Buffer.from('l') } as const;
    const { data } = await sealer.publicKey.encrypt(DATA, mechanism);
    expect(Buffer.from(await sealer.privateKey.decrypt(data, mechanism))).toEqual(DATA);
    const other = { ...mechanism, mgf: hash === 'SHA1' ? 'SHA256' : 'SHA1' } as const;
    await expect(sealer.publicKey.encrypt(DATA, other)).rejects.toMatchObject({
      code: 'CKR_MECHANISM_PARAM_INVALID',
    });
  });

  test('wraps keys of any length by RSA_AES_KEY_WRAP, as strong as they are', async () => {
    const partner = await session.generateKeyPair('rsa-3072', { usage: ['wrap', 'unwrap'] });
    const movable = await session.generateKeyPair('ec-p256', { extractable: true });
    const mechanism = { mechanism: 'RSA_AES_KEY_WRAP', aesKeyBits: 128, hash: 'SHA3_256' } as const;
    const { wrapped } = await partner.publicKey.wrap(movable.privateKey, mechanism);
    const template = { class: 'PRIVATE_KEY', type: 'EC', label: 'moved' } as const;
    const moved = await partner.privateKey.unwrap(wrapped, template, mechanism);
    expect(await movable.publicKey.verify(DATA, await moved.sign(DATA))).toBe(true);
    const strong = await session.generateKey('aes-192', { extractable: true });
    await expect(partner.publicKey.wrap(strong, mechanism)).rejects.toMatchObject({
      code: 'CKR_WRAPPING_KEY_SIZE_RANGE',
    });
    const large = await session.generateKeyPair('ec-p384', { extractable: true });
    const byOaep = partner.publicKey.wrap(large.privateKey, { mechanism: 'RSA_PKCS_OAEP' });
    await expect(byOaep).rejects.toMatchObject({ name: 'CofferError' });
  }, 60_000);

  test('a hash that masks do not have is refused before it is sent', async () => {
    const mechanism = JSON.parse('{ "mechanism": "RSA_PKCS_OAEP", "hash": "SHA512_256" }');
    await expect(sealer.publicKey.encrypt(DATA, mechanism)).rejects.toMatchObject({
      code: 'CKR_MECHANISM_PARAM_INVALID',
    });
  });
});
