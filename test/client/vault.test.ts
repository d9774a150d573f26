import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
/** Where the usual hash of a curve is not SHA-256. */
const HASHES = new Map([
  ['ec-p224', 'sha224'],
  ['ec-p384', 'sha384'],
  ['ec-brainpoolp384r1', 'sha384'],
  ['ec-brainpoolp512r1', 'sha512'],
  ['ec-p521', 'sha512'],
]);

describe('a real vault', () => {
  test('says what it is and what it can', async () => {
    const status = await vault.status();
    expect(status.partitions.map(({ label, state }) => [label, state])).toEqual([
      ['dev', 'unsealed'],
    ]);
    const gcm = (await vault.mechanisms()).find(({ name }) => name === 'CKM_AES_GCM');
    expect(gcm?.usages).toContain('encrypt');
    expect(session.user).toEqual({ name: 'user', role: 'user' });
    expect(session.ticket?.bytes.byteLength).toBe(32);
  });

  test.each([
    'ec-p224',
    'ec-p256',
    'ec-p384',
    'ec-p521',
    'ec-secp256k1',
    'ec-brainpoolp256r1',
    'ec-brainpoolp384r1',
    'ec-brainpoolp512r1',
    'ed25519',
    'ed448',
    'rsa-2048',
  ] as const)(
    '%s signs, verifies, and is verified outside',
    async (kind) => {
      const { privateKey, publicKey } = await session.generateKeyPair(kind, { label: kind });
      const signature = await privateKey.sign(DATA);
      expect(await publicKey.verify(DATA, signature)).toBe(true);
      expect(await privateKey.verify(DATA, signature)).toBe(true);
      expect(await publicKey.verify(Buffer.from('other'), signature)).toBe(false);
      expect(await publicKey.verify(DATA, signature.subarray(1))).toBe(false);
      if (kind.startsWith('ec-')) {
        const key = createPublicKey(await privateKey.publicKeyPem());
        const hash = HASHES.get(kind) ?? 'sha256';
        expect(verify(hash, DATA, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
      }
      const found = await session.findKey({ label: kind });
      expect(found.class).toBe('PRIVATE_KEY');
      await publicKey.destroy();
      await privateKey.destroy();
      await expect(session.findKey({ label: kind })).rejects.toMatchObject({
        code: 'CKR_KEY_HANDLE_INVALID',
      });
    },
    30_000,
  );

  test('x25519 agrees on the same secret from both sides', async () => {
    const [a, b] = await Promise.all([
      session.generateKeyPair('x25519', { token: false }),
      session.generateKeyPair('x25519', { token: false }),
    ]);
    const point = async (pair: typeof a): Promise<Uint8Array> =>
      (await pair.publicKey.publicKeySpki()).subarray(-32);
    const template = { type: 'GENERIC_SECRET', valueLength: 32 } as const;
    const derive = async (mine: typeof a, theirs: typeof b) =>
      mine.privateKey.derive(
        { mechanism: 'ECDH1_DERIVE', kdf: 'SHA256', publicData: await point(theirs) },
        template,
      );
    const [one, other] = [await derive(a, b), await derive(b, a)];
    const tag = await one.sign(DATA);
    expect(await other.verify(DATA, tag)).toBe(true);
  });

  test('long input streams: GCM both ways, a forged tag shows nothing', async () => {
    const key = await session.generateKey('aes-256', { label: 'stream', token: false });
    const plain = randomBytes(3 * 1024 * 1024 + 17);
    const { data, iv } = await key.encrypt(plain);
    expect(Buffer.compare(await key.decrypt(data, { iv }), plain)).toBe(0);
    const forged = Buffer.from(data);
    forged[5] = (forged[5] ?? 0) ^ 1;
    const first = key.decryptStream([forged], { iv }).next();
    await expect(first).rejects.toMatchObject({ name: 'CofferError' });
  });

  test('finds page by page, reads and changes attributes, copies', async () => {
    for (let made = 0; made < 5; made += 1) {
      await session.generateKey('hmac-sha256', { label: 'many', token: false, id: `0${made}` });
    }
    const ids: string[] = [];
    for await (const object of session.find({ label: 'many' }, { pageSize: 2 })) {
      ids.push(Buffer.from(object.id).toString('hex'));
    }
    expect(ids.sort()).toEqual(['00', '01', '02', '03', '04']);
    await expect(session.findKey({ label: 'many' })).rejects.toThrow('several keys');
    const key = await session.findKey({ label: 'many', id: '03' });
    await key.set({ label: 'one' });
    const copy = await key.copy({ label: 'two' });
    const attributes = await copy.attributes(['label', 'sensitive', 'extractable', 'usage']);
    expect(attributes).toMatchObject({ label: 'two', sensitive: true, extractable: false });
    await expect(key.attributes(['value'])).rejects.toMatchObject({
      code: 'CKR_ATTRIBUTE_SENSITIVE',
    });
  });

  test('the officer’s calls are the officer’s', async () => {
    await expect(session.users.list()).rejects.toMatchObject({ name: 'CofferError' });
    const other = await connect({ socket: real.socket });
    const officer = await other.openSession('dev', { user: 'so', pin: await real.pin('so') });
    await officer.users.add({ name: 'ada', role: 'auditor', pin: 'wxyz1234' });
    expect((await officer.users.list()).map(({ name, role }) => [name, role])).toContainEqual([
      'ada',
      'auditor',
    ]);
    expect(Object.keys(await officer.policy.get())).toContain('profile');
    other.close();
    const third = await connect({ socket: real.socket });
    const wrong = third.openSession('dev', { user: 'ada', pin: 'no such' });
    await expect(wrong).rejects.toMatchObject({ code: 'CKR_PIN_INCORRECT' });
    const auditor = await third.openSession('dev', { user: 'ada', pin: 'wxyz1234' });
    let lines = '';
    for await (const page of auditor.audit.read()) lines += Buffer.from(page).toString();
    expect(lines).toContain('ada');
    third.close();
  });

  test('many requests at once, each with its own answer', async () => {
    const sizes = Array.from({ length: 300 }, (_, index) => index + 1);
    const all = await Promise.all(sizes.map((size) => session.random(size)));
    expect(all.map((bytes) => bytes.byteLength)).toEqual(sizes);
  });
});

describe('after kill -9 of the vault', () => {
  test('the client comes back; the ticket died with the vault, the key did not', async () => {
    const { privateKey } = await session.generateKeyPair('ec-p256', { label: 'survivor' });
    await real.kill();
    await real.run();
    await expect(privateKey.sign(DATA)).rejects.toMatchObject({ code: 'CKR_USER_NOT_LOGGED_IN' });
    await session.login('user', await real.pin('user'));
    const signature = await privateKey.sign(DATA);
    expect(await privateKey.verify(DATA, signature)).toBe(true);
  }, 30_000);
});
