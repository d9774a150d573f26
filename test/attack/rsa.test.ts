import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key, Session } from '../../src/client/index.ts';
import { CofferError } from '../../src/client/index.ts';
import { Arena, codeOf } from './arena.ts';

/**
 * T22: decryption with the padding of PKCS #1 v1.5 (Bleichenbacher 1998), and RSA without a
 * padding, which is a signature of any padding and opens any ciphertext.
 */
let arena: Arena;
let session: Session;
beforeAll(async () => {
  arena = await Arena.start();
  const switches = { 'rsa-pkcs1-encryption': 'on', 'rsa-raw': 'on', 'approved-only': 'off' };
  session = await arena.partition('rsa', switches);
}, 60_000);
afterAll(() => arena[Symbol.asyncDispose]());

const PKCS1 = { mechanism: 'RSA_PKCS' } as const;
const RAW = { mechanism: 'RSA_X_509' } as const;
const AES = { class: 'SECRET_KEY', type: 'AES' } as const;
const OFF = 'CKR_MECHANISM_INVALID';
const NO = 'CKR_KEY_FUNCTION_NOT_PERMITTED';

type Pair = { publicKey: Key; privateKey: Key };
type Use = 'encrypt' | 'decrypt' | 'sign' | 'verify' | 'wrap' | 'unwrap';

const pair = (where: Session, usage: readonly Use[]): Promise<Pair> =>
  where.generateKeyPair('rsa-2048', { usage: [...usage], token: false });

/** What RSA makes of 256 bytes outside: the public key is public. */
async function rawAtHome(key: Key, encoded: Uint8Array): Promise<Buffer> {
  const publicKey = createPublicKey(await key.publicKeyPem());
  return publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, encoded);
}

const MESSAGE = Buffer.alloc(16, 0x61);

/** Encoded messages that are wrong in each way of RFC 8017 §7.2.2, step 3. */
function wrongPaddings(): Buffer[] {
  const good = Buffer.concat([
    Buffer.from([0, 2]),
    Buffer.alloc(256 - 3 - MESSAGE.byteLength, 0xaa),
    Buffer.from([0]),
    MESSAGE,
  ]);
  const changed = (at: number, value: number): Buffer => {
    const copy = Buffer.from(good);
    copy[at] = value;
    return copy;
  };
  return [
    changed(1, 0),
    changed(1, 1),
    changed(1, 3),
    changed(2, 0),
    changed(9, 0),
    // No zero ends the padding.
    changed(256 - 1 - MESSAGE.byteLength, 7),
  ];
}

/** All that an answer tells but the bytes of a plaintext. */
async function told(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (!(error instanceof CofferError)) throw error;
    return `${error.code}: ${error.message} ${error.hint}`;
  }
}

describe('off until an officer allows it', () => {
  test('PKCS #1 v1.5 encrypts, decrypts, wraps and unwraps nothing; it signs', async () => {
    const { publicKey, privateKey } = await pair(arena.user, ['encrypt', 'decrypt']);
    const kek = await pair(arena.user, ['wrap', 'unwrap']);
    const readable = await arena.user.generateKey('aes-128', {
      sensitive: false,
      extractable: true,
      token: false,
    });
    expect(await codeOf(publicKey.encrypt(MESSAGE, PKCS1))).toBe(OFF);
    expect(await codeOf(privateKey.decrypt(randomBytes(256), PKCS1))).toBe(OFF);
    expect(await codeOf(kek.publicKey.wrap(readable, PKCS1))).toBe(OFF);
    const unwrap = () => kek.privateKey.unwrap(randomBytes(256), AES, PKCS1);
    expect(await arena.refusal('unwrapKey', unwrap)).toBe(OFF);
    const signer = await pair(arena.user, ['sign', 'verify']);
    const signature = await signer.privateKey.sign(MESSAGE, PKCS1);
    expect(await signer.publicKey.verify(MESSAGE, signature, PKCS1)).toBe(true);
  });

  test('RSA without a padding does nothing', async () => {
    const signer = await pair(arena.user, ['sign', 'verify']);
    const sealer = await pair(arena.user, ['encrypt', 'decrypt']);
    const bytes = randomBytes(256);
    bytes[0] = 0;
    const calls = [
      signer.privateKey.sign(bytes, RAW),
      signer.publicKey.verify(bytes, bytes, RAW),
      sealer.publicKey.encrypt(bytes, RAW),
      sealer.privateKey.decrypt(bytes, RAW),
    ];
    for (const call of calls) expect(await codeOf(call)).toBe(OFF);
  });

  test('status tells everybody what was allowed, and lists follow', async () => {
    const partitions = await arena.client.partitions();
    const allowed = new Map(partitions.map(({ label, allowed }) => [label, allowed]));
    expect(allowed.get('dev')).toEqual([]);
    expect(allowed.get('rsa')).toEqual(['rsa-pkcs1-encryption', 'rsa-raw']);
    for (const { label, id } of partitions) {
      const listed = await arena.client.mechanisms({ partition: id });
      const raw = listed.find(({ name }) => name === 'CKM_RSA_X_509');
      const pkcs1 = listed.find(({ name }) => name === 'CKM_RSA_PKCS');
      expect(raw === undefined).toBe(label === 'dev');
      expect(pkcs1?.usages.includes('decrypt')).toBe(label !== 'dev');
    }
  });
});

describe('PKCS #1 v1.5, allowed', () => {
  test('decrypts, and every wrong padding has a plaintext that looks like any other', async () => {
    const { publicKey, privateKey } = await pair(session, ['encrypt', 'decrypt']);
    const { data } = await publicKey.encrypt(MESSAGE, PKCS1);
    expect(Buffer.from(await privateKey.decrypt(data, PKCS1))).toEqual(MESSAGE);
    for (const encoded of wrongPaddings()) {
      const ciphertext = await rawAtHome(publicKey, encoded);
      const [one, other] = [
        await privateKey.decrypt(ciphertext, PKCS1),
        await privateKey.decrypt(ciphertext, PKCS1),
      ];
      // The same each time, or that alone would tell; and nothing of what was sent.
      expect(Buffer.from(one)).toEqual(Buffer.from(other));
      expect(Buffer.from(one).includes(MESSAGE)).toBe(false);
    }
    // What is refused is seen from outside: a length, and a number above the modulus.
    const lengths = [randomBytes(255), randomBytes(257), Buffer.alloc(0), Buffer.alloc(256, 0xff)];
    const answers = await Promise.all(
      lengths.map((bytes) => told(privateKey.decrypt(bytes, PKCS1))),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('CKR_ENCRYPTED_DATA_INVALID');
  }, 60_000);

  test('unwraps, with one answer for whatever is no key', async () => {
    const kek = await pair(session, ['wrap', 'unwrap']);
    const readable = await session.generateKey('aes-128', {
      sensitive: false,
      extractable: true,
      token: false,
    });
    const { wrapped } = await kek.publicKey.wrap(readable, PKCS1);
    const again = await kek.privateKey.unwrap(wrapped, { ...AES, token: false }, PKCS1);
    const way = { mechanism: 'AES_ECB' } as const;
    const blocks = [await readable.encrypt(MESSAGE, way), await again.encrypt(MESSAGE, way)];
    expect(Buffer.from(blocks[0]?.data ?? [])).toEqual(Buffer.from(blocks[1]?.data ?? []));
    // A plaintext that stands for a wrong padding has a random length, now and then that of a key.
    const blobs = await Promise.all(wrongPaddings().map((one) => rawAtHome(kek.publicKey, one)));
    blobs.push(randomBytes(255), Buffer.alloc(256, 0xff));
    const answers = new Set<string>();
    for (const blob of blobs) {
      answers.add(await told(kek.privateKey.unwrap(blob, { ...AES, token: false }, PKCS1)));
    }
    answers.delete('done');
    expect([...answers].map((text) => text.split(':')[0])).toEqual(['CKR_WRAPPED_KEY_INVALID']);
  }, 60_000);

  test('never wraps a sensitive key', async () => {
    const kek = await pair(session, ['wrap', 'unwrap']);
    const target = await session.generateKey('aes-128', { extractable: true, token: false });
    const wrap = () => kek.publicKey.wrap(target, PKCS1);
    expect(await arena.refusal('wrapKey', wrap, 'rsa')).toBe('CKR_KEY_NOT_WRAPPABLE');
  });
});

describe('RSA without a padding, allowed', () => {
  const bytes = (): Buffer => {
    const random = randomBytes(256);
    random[0] = 0;
    return random;
  };

  test('signs and verifies, encrypts and decrypts, each by a pair for that alone', async () => {
    const signer = await pair(session, ['sign', 'verify']);
    const data = bytes();
    const signature = await signer.privateKey.sign(data, RAW);
    expect(await rawAtHome(signer.publicKey, signature)).toEqual(data);
    expect(await signer.publicKey.verify(data, signature, RAW)).toBe(true);
    expect(await signer.publicKey.verify(bytes(), signature, RAW)).toBe(false);
    const short = await signer.privateKey.sign(MESSAGE, RAW);
    expect(await signer.publicKey.verify(MESSAGE, short, RAW)).toBe(true);
    const sealer = await pair(session, ['encrypt', 'decrypt']);
    const sealed = await sealer.publicKey.encrypt(data, RAW);
    expect(Buffer.from(await sealer.privateKey.decrypt(sealed.data, RAW))).toEqual(data);
    const large = Buffer.alloc(256, 0xff);
    expect(await codeOf(signer.privateKey.sign(large, RAW))).toBe('CKR_DATA_INVALID');
    expect(await codeOf(sealer.publicKey.encrypt(large, RAW))).toBe('CKR_DATA_INVALID');
    const refused = await codeOf(sealer.privateKey.decrypt(large, RAW));
    expect(refused).toBe('CKR_ENCRYPTED_DATA_INVALID');
    const long = await codeOf(signer.privateKey.sign(Buffer.alloc(257), RAW));
    expect(long).toBe('CKR_DATA_LEN_RANGE');
  }, 60_000);

  test('does not open what was wrapped, by no pair that wraps and unwraps', async () => {
    const target = await session.generateKey('generic-112', { extractable: true, token: false });
    for (const usage of [
      ['wrap', 'unwrap', 'sign', 'verify'],
      ['wrap', 'unwrap', 'decrypt'],
      ['unwrap', 'sign'],
    ] as const) {
      const kek = await pair(session, usage);
      const ways: readonly (() => Promise<unknown>)[] = [
        () => kek.privateKey.sign(bytes(), RAW),
        () => kek.privateKey.decrypt(bytes(), RAW),
      ];
      for (const way of ways) expect(await codeOf(way())).toBe(NO);
    }
    // Wrapped by OAEP under a pair that also signs: its ciphertext is a number to sign.
    const kek = await pair(session, ['wrap', 'unwrap', 'sign', 'verify']);
    const { wrapped } = await kek.publicKey.wrap(target, { mechanism: 'RSA_PKCS_OAEP' });
    expect(await codeOf(kek.privateKey.sign(wrapped, RAW))).toBe(NO);
  }, 60_000);

  test('does not forge by what decrypts, nor decrypt by what signs', async () => {
    const both = await pair(session, ['sign', 'verify', 'encrypt', 'decrypt']);
    expect(await codeOf(both.privateKey.sign(bytes(), RAW))).toBe(NO);
    expect(await codeOf(both.privateKey.decrypt(bytes(), RAW))).toBe(NO);
    const verified = await pair(session, ['verify', 'decrypt']);
    expect(await codeOf(verified.privateKey.decrypt(bytes(), RAW))).toBe(NO);
    const encrypted = await pair(session, ['sign', 'encrypt']);
    expect(await codeOf(encrypted.privateKey.sign(bytes(), RAW))).toBe(NO);
  }, 60_000);

  test('nor by a key that gained or lost a usage, or a copy that lacks it', async () => {
    const signer = await pair(session, ['sign', 'verify']);
    await signer.privateKey.sign(bytes(), RAW);
    await signer.privateKey.set({ usage: ['sign', 'unwrap'] });
    expect(await codeOf(signer.privateKey.sign(bytes(), RAW))).toBe(NO);
    await signer.privateKey.set({ usage: ['sign'] });
    expect(await codeOf(signer.privateKey.sign(bytes(), RAW))).toBe(NO);
    const kek = await pair(session, ['unwrap', 'sign']);
    const copy = await kek.privateKey.copy({ usage: ['sign'], token: false });
    expect(await codeOf(copy.sign(bytes(), RAW))).toBe(NO);
    // The public half alone gains it: whoever wraps by it wraps for the private one.
    const other = await pair(session, ['sign', 'verify']);
    await other.publicKey.set({ usage: ['verify', 'wrap'] });
    expect(await codeOf(other.privateKey.sign(bytes(), RAW))).toBe(NO);
  }, 60_000);

  test('a key whose mechanisms are named keeps to them', async () => {
    const { privateKey } = await session.generateKeyPair('rsa-2048', {
      usage: ['sign', 'verify'],
      token: false,
      privateTemplate: { allowedMechanisms: ['SHA256_RSA_PKCS_PSS'] },
    });
    expect(await codeOf(privateKey.sign(bytes(), RAW))).toBe(OFF);
  }, 60_000);
});
