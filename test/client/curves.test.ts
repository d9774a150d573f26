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
