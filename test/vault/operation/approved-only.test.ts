import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Approval, Key, Session, Vault } from '../../../src/client/index.ts';
import { CofferError } from '../../../src/client/index.ts';
import { MemoryVault } from '../memory-vault.ts';

const PIN = '246810';
const SO_PIN = '12345678';
const data = Buffer.from('data');

let home: MemoryVault;
let client: Vault;
let session: Session;
let told: Approval[] = [];

beforeAll(async () => {
  home = await MemoryVault.start();
  client = await home.connect();
  const onApproval = (approval: Approval) => told.push(approval);
  session = await client.openSession('web', { user: 'user', pin: PIN, onApproval });
});
afterAll(async () => {
  client.close();
  await home.remove();
});

/** What was told while `work` went on. */
async function toldOf(work: () => Promise<unknown>): Promise<Approval[]> {
  told = [];
  await work();
  return told;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof CofferError) return error.code;
      throw error;
    },
  );
}

async function setPolicy(value: 'on' | 'off'): Promise<void> {
  const officer = await home.connect();
  const so = await officer.openSession('web', { user: 'so', pin: SO_PIN });
  await so.policy.set({ 'approved-only': value });
  officer.close();
}

const one = (operation: Approval['operation'], approved: boolean) => [{ operation, approved }];

describe('the indicator', () => {
  test('comes with every use of a key, and with what was made', async () => {
    let aes: Key | null = null;
    const made = await toldOf(async () => {
      aes = await session.generateKey('aes-256', { token: false });
    });
    expect(made).toEqual(one('generateKey', true));
    if (aes === null) throw new Error('no key');
    const key: Key = aes;
    expect(key.approved).toBe(true);
    const sealed = await key.encrypt(data);
    expect(told.at(-1)).toEqual({ operation: 'encrypt', approved: true });
    expect(await toldOf(() => key.decrypt(sealed.data, { iv: sealed.iv }))).toEqual(
      one('decrypt', true),
    );
    const iv = Buffer.alloc(12, 7);
    expect(await toldOf(() => key.encrypt(data, { iv }))).toEqual(one('encrypt', false));
  });

  test('comes once for a stream, at its end', async () => {
    const key = await session.generateKey('hmac-sha256', { token: false });
    const work = () => key.signStream([data, data]);
    expect(await toldOf(work)).toEqual(one('finish', true));
  });

  test('comes with digests, and with nothing else', async () => {
    expect(await toldOf(() => session.digest(data))).toEqual(one('digest', true));
    const blake = 'BLAKE2B_512';
    expect(await toldOf(() => session.digest(data, blake))).toEqual(one('digest', false));
    expect(await toldOf(() => session.random(8))).toEqual([]);
    expect(await toldOf(() => codeOf(session.findKey({ label: 'none' })))).toEqual([]);
  });

  test('knows curves that are on no list', async () => {
    const pair = await session.generateKeyPair('ec-secp256k1', { token: false });
    expect(told.at(-1)).toEqual({ operation: 'generateKeyPair', approved: false });
    expect([pair.publicKey.approved, pair.privateKey.approved]).toEqual([false, false]);
    expect(await toldOf(() => pair.privateKey.sign(data))).toEqual(one('sign', false));
  });

  test('remembers that a key was derived by what is on no list', async () => {
    const mine = await session.generateKeyPair('x25519', { token: false, usage: ['derive'] });
    const theirs = await session.generateKeyPair('x25519', { token: false, usage: ['derive'] });
    const spki = await theirs.publicKey.publicKeySpki();
    const template = { type: 'AES', valueLength: 32, usage: ['encrypt'] } as const;
    const derived = await mine.privateKey.derive(
      { mechanism: 'ECDH1_DERIVE', publicData: spki.subarray(-32), kdf: 'SHA256' },
      template,
    );
    expect(derived.approved).toBe(false);
    expect((await derived.copy()).approved).toBe(false);
    expect(await toldOf(() => derived.encrypt(data))).toEqual(one('encrypt', false));
    const found: boolean[] = [];
    const wanted = { class: 'SECRET_KEY', approved: false } as const;
    for await (const object of session.find(wanted)) {
      found.push((await object.attributes(['approved'])).approved === true);
    }
    expect(found).toEqual([false, false]);
  });

  test('remembers it of a key that leaves wrapped and comes back, there or gone meanwhile', async () => {
    const agreeing = { token: false, usage: ['derive'] } as const;
    const theirs = await session.generateKeyPair('x25519', agreeing);
    const publicData = (await theirs.publicKey.publicKeySpki()).subarray(-32);
    const way = { mechanism: 'ECDH1_DERIVE', publicData, kdf: 'SHA256' } as const;
    const kek = await session.generateKey('aes-256', { token: false, usage: ['wrap', 'unwrap'] });
    for (const sensitive of [true, false]) {
      const template = { type: 'AES', token: false } as const;
      const own = { ...agreeing, extractable: true, sensitive };
      const mine = await session.generateKeyPair('x25519', own);
      const asked = { ...template, valueLength: 32, extractable: true, sensitive };
      const derived = await mine.privateKey.derive(way, { ...asked, usage: ['encrypt'] });
      const { wrapped } = await kek.wrap(derived);
      const back = () => kek.unwrap(wrapped, { class: 'SECRET_KEY', ...template });
      const beside = await back();
      expect([derived.approved, beside.approved]).toEqual([false, false]);
      await derived.destroy();
      await beside.destroy();
      const after = await back();
      expect(after.approved).toBe(false);
      await after.destroy();
    }
  });

  test('nobody sets it', async () => {
    const template = { token: false, approved: true } as const;
    expect(await codeOf(session.generateKey('aes-128', template))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const key = await session.generateKey('aes-128', { token: false });
    expect(await codeOf(key.set({ approved: false }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });
});

describe('an approved-only partition', () => {
  let chacha: Key;
  let aes: Key;
  let kek: Key;
  let brief: Key;
  let rsa: { publicKey: Key; privateKey: Key };

  beforeAll(async () => {
    chacha = await session.generateKey('chacha20', { label: 'chacha' });
    aes = await session.generateKey('aes-256', { token: false });
    brief = await session.generateKey('generic-64', { token: false, extractable: true });
    kek = await session.generateKey('aes-256', { token: false, usage: ['wrap', 'unwrap'] });
    rsa = await session.generateKeyPair('rsa-2048', { token: false, usage: ['sign', 'verify'] });
    await setPolicy('on');
  });
  afterAll(async () => {
    await setPolicy('off');
  });

  test('says so in its status, and lists what it allows', async () => {
    const [partition] = (await client.status()).partitions;
    expect(partition?.approvedOnly).toBe(true);
    const all = await client.mechanisms();
    const allowed = await client.mechanisms({ partition: session.partition.id });
    const names = new Set(allowed.map(({ name }) => name));
    expect(allowed.length).toBeLessThan(all.length);
    for (const { name, approved, usages } of all) {
      if (approved) expect(names).toContain(name);
      else if (names.has(name)) expect([name, usages]).toEqual([name, ['sign', 'verify']]);
    }
    expect(allowed.find(({ name }) => name === 'CKM_SHA1_RSA_PKCS')?.usages).toEqual(['verify']);
    expect(names).not.toContain('CKM_CHACHA20_POLY1305');
  });

  test('refuses a key, a mechanism and parameters that are on no list', async () => {
    expect(await codeOf(chacha.encrypt(data))).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
    const caller = { iv: Buffer.alloc(12, 9) };
    expect(await codeOf(aes.encrypt(data, caller))).toBe('CKR_MECHANISM_PARAM_INVALID');
    expect(await codeOf(aes.encrypt(data))).toBe('done');
    const siv = { mechanism: 'AES_GCM_SIV', iv: Buffer.alloc(12, 9) } as const;
    expect(await codeOf(aes.encrypt(data, siv))).toBe('CKR_MECHANISM_INVALID');
    const cbc = { mechanism: 'AES_CBC_PAD', iv: Buffer.alloc(16, 9) } as const;
    const target = await session.generateKey('aes-256', { token: false, extractable: true });
    expect(await codeOf(kek.wrap(target, cbc))).toBe('CKR_MECHANISM_PARAM_INVALID');
    expect(await codeOf(kek.wrap(target))).toBe('done');
    const blake = 'BLAKE2B_512';
    expect(await codeOf(session.digest(data, blake))).toBe('CKR_MECHANISM_INVALID');
    expect(await codeOf(session.digestStream([data], blake))).toBe('CKR_MECHANISM_INVALID');
  });

  test('refuses streams like messages', async () => {
    expect(await codeOf(chacha.encryptStream([data]))).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
    const sha1 = { mechanism: 'SHA1_RSA_PKCS' } as const;
    expect(await codeOf(rsa.privateKey.signStream([data], sha1))).toBe('CKR_MECHANISM_INVALID');
  });

  test('verifies what was signed with SHA-1, and signs nothing so', async () => {
    const sha1 = { mechanism: 'SHA1_RSA_PKCS' } as const;
    expect(await codeOf(rsa.privateKey.sign(data, sha1))).toBe('CKR_MECHANISM_INVALID');
    expect(await rsa.publicKey.verify(data, Buffer.alloc(256, 1), sha1)).toBe(false);
  });

  test.each(['chacha20', 'hmac-blake2b-256', 'generic-64'] as const)(
    'makes no %s',
    async (kind) => {
      const code = await codeOf(session.generateKey(kind, { token: false }));
      expect(['CKR_ATTRIBUTE_VALUE_INVALID', 'CKR_MECHANISM_INVALID']).toContain(code);
    },
  );

  test.each(['ec-secp256k1', 'ec-brainpoolp256r1', 'x25519'] as const)('nor %s', async (kind) => {
    const code = await codeOf(session.generateKeyPair(kind, { token: false }));
    expect(code).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });

  test('takes in no other keys either, by import, unwrapping or copy', async () => {
    const short = { secret: Buffer.alloc(8, 1) };
    const generic = { type: 'GENERIC_SECRET', token: false } as const;
    expect(await codeOf(session.importKey(short, generic))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(await codeOf(session.importKey({ secret: Buffer.alloc(32, 1) }, generic))).toBe('done');
    const target = await session.generateKey('aes-256', { token: false, extractable: true });
    const back = async (key: Key, type: 'GENERIC_SECRET' | 'AES'): Promise<string> => {
      const { wrapped } = await kek.wrap(key);
      return await codeOf(kek.unwrap(wrapped, { class: 'SECRET_KEY', type, token: false }));
    };
    expect(await back(brief, 'GENERIC_SECRET')).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(await back(target, 'AES')).toBe('done');
    expect(await codeOf(chacha.copy({ token: false }))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });

  test('hears of the switch in the middle of a stream', async () => {
    await setPolicy('off');
    const { data: out } = await chacha.encryptStream(
      (async function* parts() {
        yield data;
        await setPolicy('on');
        yield data;
      })(),
    );
    const drain = async (): Promise<void> => {
      for await (const part of out) expect(part.byteLength).toBeGreaterThanOrEqual(0);
    };
    expect(await codeOf(drain())).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
  });

  test('nor does a digest go on that began before', async () => {
    await setPolicy('off');
    const parts = (async function* () {
      yield data;
      await setPolicy('on');
      yield data;
    })();
    const began = session.digestStream(parts, 'BLAKE2B_512');
    expect(await codeOf(began)).toBe('CKR_MECHANISM_INVALID');
    expect(await codeOf(session.digestStream([data]))).toBe('done');
  });
});
