import { createCipheriv, randomBytes } from 'node:crypto';
import { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handle } from '../../../src/vault/handle.ts';
import type { WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import type { Peer } from '../../../src/vault/session/peer.ts';
import { coffer } from '../../../src/wire/gen/coffer.js';
import { FrameReader } from '../../../src/wire/frame.ts';
import { LIMITS } from '../../../src/wire/limits.ts';
import {
  decodeRequest,
  decodeResponse,
  encodeRequest,
  encodeResponse,
} from '../../../src/wire/message.ts';
import type { RequestProperties, Response } from '../../../src/wire/message.ts';
import { CKA, CKK, CKM, CKO } from '../../../src/wire/pkcs11.ts';
import { MemoryVault } from '../memory-vault.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

let home: MemoryVault;
let peer: Peer;
let session: number;

beforeEach(async () => {
  home = await MemoryVault.start();
  peer = makePeer('unix', 'test');
  session = 0;
  session = (await ask({ openSession: { partitionLabel: 'web' } })).openSession?.session ?? 0;
  await ask({ login: { user: 'user', pin: Buffer.from('246810') } });
});

afterEach(async () => {
  home.vault.sessions.closePeer(peer);
  await home.remove();
});

/** Asks, and overwrites all of the request's memory as soon as there is an answer. */
async function ask(request: RequestProperties, junkBytes = 0): Promise<Response> {
  const frame = encodeRequest({ id: 1, session, ...request });
  const message = new Uint8Array(frame.byteLength - 4 + junkBytes);
  message.set(frame.subarray(4));
  // Field 15 of any message, bytes, is unknown to Request; its tag and a length of three bytes.
  if (junkBytes > 0) message.set(junkHead(junkBytes), frame.byteLength - 4);
  const answer = await handle(home.vault, peer, decodeRequest(message));
  const response = decodeResponse(encodeResponse({ id: 1, ...answer }).slice(4));
  message.fill(0xa5);
  if (response.error) throw new Error(response.error.message ?? '');
  return response;
}

const JUNK_FIELD = 15_000;

function junkHead(bytes: number): Uint8Array {
  const head = varint((JUNK_FIELD << 3) | 2);
  const length = bytes - head.length - 3;
  return Uint8Array.from([
    ...head,
    (length & 127) | 128,
    ((length >> 7) & 127) | 128,
    length >> 14,
  ]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

async function generate(attributes: readonly coffer.v1.Attribute.$Properties[], type: number) {
  const template = { attributes: [...attributes] };
  const made = await ask({ generateKey: { mechanism: { type }, template } });
  return made.generateKey?.object ?? new Uint8Array();
}

const aes = () =>
  generate(
    [{ type: CKA.VALUE_LEN, number: 32 }, flag(CKA.ENCRYPT), flag(CKA.DECRYPT), flag(CKA.SIGN)],
    CKM.AES_KEY_GEN,
  );

const flag = (type: number) => ({ type, flag: true });

async function begin(key: Uint8Array, verb: coffer.v1.Verb, mechanism: WireMechanism, junk = 0) {
  return (await ask({ begin: { verb, key, mechanism } }, junk)).begin?.stream ?? 0;
}

describe('a stream', () => {
  const cases: readonly (readonly [string, WireMechanism])[] = [
    ['AES_GCM', { type: CKM.AES_GCM, gcm: { iv: randomBytes(12), aad: randomBytes(8192) } }],
    ['AES_CCM', { type: CKM.AES_CCM, aead: { nonce: randomBytes(12), aad: randomBytes(100) } }],
    ['AES_CBC_PAD', { type: CKM.AES_CBC_PAD, iv: { iv: randomBytes(16) } }],
    ['AES_CTR', { type: CKM.AES_CTR, ctr: { counterBlock: randomBytes(16), counterBits: 64 } }],
  ];

  test.each(cases)('of %s has the parameters that it began with', async (_, mechanism) => {
    const key = await aes();
    const data = randomBytes(100);
    const whole = (await ask({ encrypt: { key, mechanism, data } })).encrypt?.data ?? Buffer.of();
    for (const [verb, input, output] of [
      [coffer.v1.Verb.ENCRYPT, data, whole],
      [coffer.v1.Verb.DECRYPT, whole, data],
    ] as const) {
      const stream = await begin(key, verb, mechanism);
      const parts: Uint8Array[] = [];
      for (const byte of input) {
        const part = await ask({ update: { stream, data: Uint8Array.of(byte) } });
        parts.push(part.update?.data ?? Buffer.of());
      }
      parts.push((await ask({ finish: { stream } })).finish?.data ?? Buffer.of());
      expect(Buffer.concat(parts)).toEqual(Buffer.from(output));
    }
  });

  test('counts the bytes of its parameters, and gives them back', async () => {
    const key = await aes();
    const { streamBudget } = home.vault;
    const mechanism = { type: CKM.AES_GCM, gcm: { iv: randomBytes(12), aad: randomBytes(8000) } };
    const stream = await begin(key, coffer.v1.Verb.DECRYPT, mechanism);
    expect(streamBudget.used).toBeGreaterThan(LIMITS.streamOverheadBytes + 8012);
    expect(streamBudget.used).toBeLessThan(LIMITS.streamOverheadBytes + 8100);
    await ask({ cancel: { stream } });
    expect(streamBudget.used).toBe(0);
  });

  test('keeps no more of its request: not what else came in its message', async () => {
    const key = await aes();
    const mechanism = { type: CKM.AES_GCM, gcm: { iv: randomBytes(12), aad: randomBytes(8000) } };
    const before = bytesInBuffers();
    const junkBytes = 1_000_000;
    for (let count = 0; count < LIMITS.streamsPerSessionMax; count += 1) {
      await begin(key, coffer.v1.Verb.DECRYPT, mechanism, junkBytes);
    }
    expect(bytesInBuffers() - before).toBeLessThan(junkBytes);
  });
});

function bytesInBuffers(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

describe('an object', () => {
  async function read(object: Uint8Array): Promise<Map<number, coffer.v1.Attribute.$Properties>> {
    const { getAttributes } = await ask({ getAttributes: { object, types: [] } });
    const list = getAttributes?.attributes?.attributes ?? [];
    return new Map(list.map((attribute) => [attribute.type ?? 0, attribute]));
  }

  test.each([true, false])('has the bytes that it was made of (token: %s)', async (token) => {
    const [value, id] = [randomBytes(5000), randomBytes(20)];
    const attributes = [
      { type: CKA.CLASS, number: CKO.DATA },
      { type: CKA.TOKEN, flag: token },
      { type: CKA.LABEL, text: 'label of it' },
      { type: CKA.VALUE, bytes: value },
      { type: CKA.OBJECT_ID, bytes: id },
    ];
    const made = await ask({ importObject: { template: { attributes } } });
    const object = made.importObject?.object ?? new Uint8Array();
    const copy = await ask({ copyObject: { object, template: { attributes: [] } } });
    for (const one of [object, copy.copyObject?.object ?? new Uint8Array()]) {
      const kept = await read(one);
      expect(Buffer.from(kept.get(CKA.VALUE)?.bytes ?? [])).toEqual(value);
      expect(Buffer.from(kept.get(CKA.OBJECT_ID)?.bytes ?? [])).toEqual(id);
      expect(kept.get(CKA.LABEL)?.text).toBe('label of it');
    }
  });

  test('has the bytes that were set later, and those of templates within it', async () => {
    const [inner, id] = [randomBytes(300), randomBytes(300)];
    const within = {
      attributes: [
        { type: CKA.ID, bytes: inner },
        { type: CKA.VALUE, bytes: inner },
      ],
    };
    const key = await generate(
      [
        { type: CKA.VALUE_LEN, number: 32 },
        flag(CKA.UNWRAP),
        { type: CKA.UNWRAP_TEMPLATE, template: within },
      ],
      CKM.AES_KEY_GEN,
    );
    await ask({
      setAttributes: { object: key, template: { attributes: [{ type: CKA.ID, bytes: id }] } },
    });
    const kept = await read(key);
    expect(Buffer.from(kept.get(CKA.ID)?.bytes ?? [])).toEqual(id);
    const nested = kept.get(CKA.UNWRAP_TEMPLATE)?.template?.attributes ?? [];
    expect(nested.map(({ bytes }) => Buffer.from(bytes ?? []))).toEqual([inner, inner]);
  });

  test('has the secret that it was given', async () => {
    const value = randomBytes(32);
    const attributes = [
      { type: CKA.CLASS, number: CKO.SECRET_KEY },
      { type: CKA.KEY_TYPE, number: CKK.AES },
      flag(CKA.ENCRYPT),
      { type: CKA.VALUE, bytes: value },
    ];
    const make = async () => {
      const made = await ask({ importObject: { template: { attributes } } });
      return made.importObject?.object ?? new Uint8Array();
    };
    const mechanism = { type: CKM.AES_ECB };
    const [one, other] = [await make(), await make()];
    const sealed = await Promise.all(
      [one, other].map(async (key) => {
        const { encrypt } = await ask({ encrypt: { key, mechanism, data: Buffer.alloc(16) } });
        return Buffer.from(encrypt?.data ?? []);
      }),
    );
    const expected = createCipheriv('aes-256-ecb', value, null).setAutoPadding(false);
    const block = Buffer.concat([expected.update(Buffer.alloc(16)), expected.final()]);
    expect(sealed).toEqual([block, block]);
  });
});

/** The client's end of a connection: what is pushed arrives as one chunk. */
class Line extends Duplex {
  readonly #reader = new FrameReader(LIMITS.frameBytesMax);
  readonly #answers = new Map<number, Response>();
  #id = 0;
  session = 0;

  override _read(): void {
    // What arrives is pushed as it comes.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#reader.push(Buffer.from(chunk));
    for (let next = this.#reader.next(); next !== null; next = this.#reader.next()) {
      const answer = decodeResponse(next);
      this.#answers.set(answer.id ?? 0, answer);
    }
    done();
  }

  /** All requests in one chunk, and their answers in the same order. */
  async ask(requests: readonly RequestProperties[]): Promise<Response[]> {
    const ids = requests.map(() => (this.#id += 1));
    const { session } = this;
    const frames = requests.map((request, at) =>
      encodeRequest({ id: ids[at] ?? 0, session, ...request }).slice(),
    );
    const chunk = Buffer.allocUnsafeSlow(
      frames.reduce((sum, { byteLength }) => sum + byteLength, 0),
    );
    let filled = 0;
    for (const frame of frames) {
      chunk.set(frame, filled);
      filled += frame.byteLength;
    }
    this.push(chunk);
    while (!ids.every((id) => this.#answers.has(id))) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    return ids.map((id) => {
      const answer = this.#answers.get(id);
      this.#answers.delete(id);
      if (answer === undefined || answer.error) throw new Error(answer?.error?.message ?? 'gone');
      return answer;
    });
  }

  static async open(): Promise<Line> {
    const line = new Line();
    home.listeners.attach(line, 'unix');
    await line.ask([{ hello: { version: 1 } }]);
    const [opened] = await line.ask([{ openSession: { partitionLabel: 'web' } }]);
    line.session = opened?.openSession?.session ?? 0;
    await line.ask([{ login: { user: 'user', pin: Buffer.from('246810') } }]);
    return line;
  }
}

test('requests of any size in one chunk leave each other what they keep', async () => {
  const lines = [await Line.open(), await Line.open()];
  const [{ generateKey } = never()] = await (lines[0] ?? never()).ask([
    {
      generateKey: {
        mechanism: { type: CKM.AES_KEY_GEN },
        template: {
          attributes: [
            { type: CKA.VALUE_LEN, number: 32 },
            flag(CKA.TOKEN),
            flag(CKA.ENCRYPT),
            flag(CKA.DECRYPT),
          ],
        },
      },
    },
  ]);
  const key = generateKey?.object ?? new Uint8Array();
  const turn = fc.record({
    valueBytes: fc.constantFrom(1, 100, 2000, 2100, 9000, 60_000),
    aadBytes: fc.constantFrom(0, 1, 3000, 8000),
    noise: fc.array(fc.constantFrom(0, 5, 300, 5000, 70_000), { maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
      const kept = turns.map(({ valueBytes, aadBytes }) => ({
        value: randomBytes(valueBytes),
        gcm: { iv: randomBytes(12), aad: randomBytes(aadBytes) },
      }));
      const noise = ({ noise: sizes }: (typeof turns)[number]): RequestProperties[] =>
        sizes.map((bytes) => ({
          digest: { mechanism: { type: CKM.SHA256 }, data: randomBytes(bytes) },
        }));
      for (const line of lines) {
        const perTurn = kept.map(({ value, gcm }, at): RequestProperties[] => [
          {
            importObject: {
              template: { attributes: [...DATA, { type: CKA.VALUE, bytes: value }] },
            },
          },
          ...noise(turns[at] ?? never()),
          {
            begin: {
              verb: coffer.v1.Verb.ENCRYPT,
              key,
              mechanism: { type: CKM.AES_GCM, gcm },
            },
          },
          ...noise(turns[at] ?? never()),
        ]);
        const answers = await line.ask(perTurn.flat());
        for (const other of lines) await other.ask(turns.flatMap(noise));
        const objects = answers.flatMap(({ importObject }) => importObject?.object ?? []);
        const streams = answers.flatMap(({ begin: begun }) => begun?.stream ?? []);
        const data = Buffer.from('data');
        for (const [at, { value, gcm }] of kept.entries()) {
          const object = objects[at] ?? never();
          const stream = streams[at] ?? never();
          const mechanism = { type: CKM.AES_GCM, gcm };
          const [read, update, finish, whole] = await line.ask([
            { getAttributes: { object, types: [CKA.VALUE] } },
            { update: { stream, data } },
            { finish: { stream } },
            { encrypt: { key, mechanism, data } },
          ]);
          const [attribute] = read?.getAttributes?.attributes?.attributes ?? [];
          expect(Buffer.compare(attribute?.bytes ?? NOTHING, value)).toBe(0);
          const parts = [update?.update?.data ?? NOTHING, finish?.finish?.data ?? NOTHING];
          expect(Buffer.concat(parts)).toEqual(Buffer.from(whole?.encrypt?.data ?? NOTHING));
        }
        await line.ask(objects.map((object) => ({ destroyObject: { object } })));
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);

const NOTHING = new Uint8Array(0);
const DATA = [{ type: CKA.CLASS, number: CKO.DATA }];

function never(): never {
  throw new Error('not answered');
}

test('a ticket resumes the login that it is of, and a PIN is what it was set to', async () => {
  const { ticket } = (await ask({ changePin: pins('246810', '135791') })).changePin ?? {};
  await ask({ logout: {} });
  await expect(ask({ resume: { ticket: ticket ?? new Uint8Array() } })).rejects.toThrow(/ticket/u);
  await ask({ login: { user: 'user', pin: Buffer.from('135791') } });
});

function pins(oldPin: string, newPin: string) {
  return { user: 'user', oldPin: Buffer.from(oldPin), newPin: Buffer.from(newPin) };
}
