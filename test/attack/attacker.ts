import { randomBytes } from 'node:crypto';
import type { Key, Session, Template, Usage, UseOptions } from '../../src/client/index.ts';
import { CofferError } from '../../src/client/index.ts';
import { leaks, oracleOf } from './arena.ts';
import { counters, decryptAtHome, EC, IV, RSA, rsaAtHome, xor } from './home.ts';
import type { Blob } from './home.ts';

/** One step of a walk. Numbers pick among what there is, whatever there is by then. */
export interface Step {
  readonly act: (typeof ACTS)[number];
  readonly a: number;
  readonly b: number;
  readonly way: number;
  readonly usages: number;
  readonly shape: number;
}

export const ACTS = [
  'generate',
  'bring',
  'copy',
  'set',
  'wrap',
  'unwrap',
  'derive',
  'encrypt',
  'decrypt',
  'destroy',
  'trust',
] as const;

const USAGES: readonly Usage[] = ['encrypt', 'decrypt', 'wrap', 'unwrap', 'sign', 'derive'];
/** IVs that the attacker repeats; and the way of a vault that makes its own. */
const WAYS: readonly UseOptions[] = [
  { mechanism: 'AES_ECB' },
  { mechanism: 'AES_CBC', iv: IV },
  { mechanism: 'AES_CBC_PAD', iv: IV },
  { mechanism: 'AES_GCM' },
  { mechanism: 'AES_GCM', iv: IV.subarray(0, 12) },
  { mechanism: 'AES_CTR', counterBlock: IV },
  { mechanism: 'AES_KEY_WRAP' },
  { mechanism: 'AES_KEY_WRAP_KWP' },
  { mechanism: 'RSA_PKCS_OAEP' },
];
const FLAGS = ['sensitive', 'extractable', 'wrapWithTrusted', 'copyable'] as const;

/**
 * Holds a user's PIN, sees every answer, remembers every byte and computes at home. The keys to
 * steal are known by what they do only.
 */
export class Attacker {
  readonly #sessions: readonly Session[];
  readonly #officer: Session;
  readonly #pool: Key[] = [];
  readonly #blobs: Blob[] = [];
  readonly #values: Uint8Array[] = [];
  readonly #isKey: ((candidate: Uint8Array) => boolean)[] = [];
  /** Set when a sensitive key was computed: by what. */
  stolen: string | null = null;

  constructor(sessions: readonly Session[], officer: Session) {
    this.#sessions = sessions;
    this.#officer = officer;
  }

  /** Keys to steal, keys that belong to a careful program, and what the attacker brings along. */
  async begin(pairs: readonly Key[]): Promise<void> {
    const session = this.#session(0);
    const data = { usage: ['encrypt', 'decrypt'], extractable: true } as const;
    const secrets = [
      await session.generateKey('aes-256', data),
      await session.generateKey('aes-128', { ...data, token: false }),
      await session.generateKey('generic-256', { usage: ['sign', 'verify'], extractable: true }),
    ];
    for (const secret of secrets) this.#isKey.push(await oracleOf(secret));
    const ec = await session.generateKeyPair('ec-p256', {
      usage: ['derive'],
      extractable: true,
      token: false,
    });
    const spki = RSA.publicKey.export({ type: 'spki', format: 'der' });
    this.#pool.push(
      ...secrets,
      await session.generateKey('aes-256', { usage: ['wrap', 'unwrap'], token: false }),
      await session.importKey({ spki }, { usage: ['wrap', 'encrypt'], token: false }),
      ec.privateKey,
      ...pairs,
    );
  }

  /** Refusals are the vault's business; anything else is the test's. */
  async take(step: Step, place = 0): Promise<void> {
    try {
      await this.#acts[step.act](step, this.#session(place + step.way));
    } catch (error) {
      if (!(error instanceof CofferError)) throw error;
    }
  }

  readonly #acts: Readonly<Record<Step['act'], (step: Step, session: Session) => Promise<void>>> = {
    generate: async ({ a, usages, shape }, session) => {
      const kind = (['aes-256', 'aes-128', 'generic-256'] as const)[a % 3] ?? 'aes-256';
      this.#pool.push(await session.generateKey(kind, template(usages, shape)));
      await this.#read(this.#pool.at(-1));
    },
    bring: async ({ a, usages, shape }, session) => {
      const value = this.#chosen(a);
      const type = shape % 5 === 0 ? 'GENERIC_SECRET' : 'AES';
      const asked = { type, ...template(usages, shape) } as const;
      this.#pool.push(await session.importKey({ secret: Uint8Array.from(value) }, asked));
      this.#learn(value, 'brought');
    },
    copy: async ({ a, shape, usages }) => {
      const { usage = [], ...flags } = template(usages, shape);
      this.#pool.push(
        await this.#key(a).copy(
          usages % 4 === 0 ? { usage, ...flags } : { token: shape % 2 === 1 },
        ),
      );
      await this.#read(this.#pool.at(-1));
    },
    set: async ({ a, b, shape, usages }) => {
      const flag = FLAGS[shape % FLAGS.length] ?? 'sensitive';
      const one = USAGES[usages % USAGES.length] ?? 'wrap';
      const off = { attributes: { [`CKA_${one.toUpperCase()}`]: false } };
      const changes: readonly Template[] = [{ usage: [one] }, off, { [flag]: shape % 8 < 4 }];
      const key = this.#key(a);
      await key.set(changes[b % changes.length] ?? {});
      await this.#read(key);
    },
    wrap: async ({ a, b, way }) => {
      const { wrapped, iv } = await this.#key(a).wrap(this.#key(b), wayOf(way));
      this.#keep({ bytes: wrapped, iv });
    },
    unwrap: async ({ a, b, way, usages, shape }) => {
      const blob = this.#blobs[b % Math.max(1, this.#blobs.length)];
      if (blob === undefined) return;
      const type = (['AES', 'AES', 'GENERIC_SECRET', 'EC'] as const)[shape % 4] ?? 'AES';
      const kind = type === 'EC' ? 'PRIVATE_KEY' : 'SECRET_KEY';
      const asked = { class: kind, type, ...template(usages, shape) } as const;
      const bytes = shape % 7 === 0 ? blob.bytes.subarray(0, 16) : blob.bytes;
      const key = await this.#key(a).unwrap(bytes, asked, { ...wayOf(way), ...ivOf(way, blob) });
      this.#pool.push(key);
      await this.#read(key);
    },
    derive: async ({ a, usages, shape }) => {
      const base = this.#key(a);
      const publicData = EC.getPublicKey();
      const asked = { type: 'AES', valueLength: 32, ...template(usages, shape) } as const;
      const key = await base.derive({ mechanism: 'ECDH1_DERIVE', publicData }, asked);
      this.#pool.push(key);
      const spki = await base.publicKeySpki();
      this.#learn(EC.computeSecret(spki.subarray(-65)), 'agreed');
      await this.#read(key);
    },
    encrypt: async ({ a, b, way }) => {
      const { data, iv } = await this.#key(a).encrypt(this.#chosen(b), wayOf(way));
      this.#keep({ bytes: data, iv });
    },
    decrypt: async ({ a, b, way }) => {
      const blob = this.#blobs[b % Math.max(1, this.#blobs.length)];
      if (blob === undefined) return;
      this.#learn(
        await this.#key(a).decrypt(blob.bytes, { ...wayOf(way), ...ivOf(way, blob) }),
        'decrypted',
      );
    },
    destroy: async ({ a }) => {
      // The first three are the keys to steal: gone, they would be safe.
      if (this.#pool.length > 3)
        await this.#pool.splice(3 + (a % (this.#pool.length - 3)), 1)[0]?.destroy();
    },
    trust: async ({ a, b }) => {
      // The officer trusts what was made here and never could be read; and sometimes takes it back.
      const key = this.#key(a);
      const facts = await key.attributes(['CKA_LOCAL', 'CKA_ALWAYS_SENSITIVE', 'label']);
      if (
        facts.attributes['CKA_LOCAL'] !== true ||
        facts.attributes['CKA_ALWAYS_SENSITIVE'] !== true
      )
        return;
      const session = this.#officer;
      const seen = await session.find({ attributes: { CKA_UNIQUE_ID: key.uniqueId } }).next();
      if (!seen.done) await seen.value.set({ trusted: b % 3 !== 0 });
    },
  };

  #session(at: number): Session {
    const session = this.#sessions[at % this.#sessions.length];
    if (session === undefined) throw new Error('the attacker has no session');
    return session;
  }

  #key(at: number): Key {
    const key = this.#pool[at % this.#pool.length];
    if (key === undefined) throw new Error('the attacker has no key');
    return key;
  }

  /**
   * Data for the attacker to choose: what was seen, the counter blocks of a GCM that was, random.
   */
  #chosen(at: number): Uint8Array {
    const blob = this.#blobs[at % Math.max(1, this.#blobs.length)];
    const value = this.#values[at % Math.max(1, this.#values.length)];
    const choices = [
      randomBytes(32),
      value,
      blob?.bytes.subarray(0, 32),
      blob && counters(blob.iv),
    ];
    return choices[at % choices.length] ?? randomBytes(32);
  }

  async #read(key: Key | undefined): Promise<void> {
    if (key === undefined || !(key.type === 'AES' || key.type === 'GENERIC_SECRET')) return;
    const { value } = await key.attributes(['value']).catch(() => ({ value: undefined }));
    if (value !== undefined) this.#learn(value, 'read');
  }

  #learn(value: Uint8Array, how: string): void {
    this.#test(value, how);
    this.#values.push(value);
    for (const blob of this.#blobs) this.#decrypt(value, blob);
    for (const one of this.#blobs)
      for (const two of this.#blobs)
        this.#test(xor(xor(one.bytes, two.bytes), value), 'xor of three');
  }

  #keep(blob: Blob): void {
    this.#test(blob.bytes, 'seen');
    for (const other of this.#blobs) {
      const both = xor(blob.bytes, other.bytes);
      this.#test(both, 'xor');
      for (const value of this.#values) this.#test(xor(both, value), 'xor of three');
    }
    for (const value of this.#values) this.#decrypt(value, blob);
    for (const plain of rsaAtHome(blob.bytes)) this.#test(plain, 'RSA');
    this.#blobs.push(blob);
  }

  #decrypt(value: Uint8Array, blob: Blob): void {
    for (const plain of decryptAtHome(value, blob)) this.#test(plain, 'decrypted at home');
  }

  #test(bytes: Uint8Array, how: string): void {
    if (this.#isKey.some((isKey) => leaks(bytes, isKey))) this.stolen ??= how;
  }
}

function template(usages: number, shape: number): Template {
  return {
    usage: USAGES.filter((_, at) => ((usages >> at) & 1) === 1),
    token: (shape & 1) === 1,
    sensitive: (shape & 6) !== 0,
    extractable: (shape & 8) === 0,
  };
}

function wayOf(way: number): UseOptions {
  return WAYS[way % WAYS.length] ?? {};
}

/** A GCM is undone with its own IV. */
function ivOf(way: number, { iv }: Blob): { iv?: Uint8Array } {
  return wayOf(way).mechanism === 'AES_GCM' && iv.byteLength === 12 ? { iv } : {};
}
