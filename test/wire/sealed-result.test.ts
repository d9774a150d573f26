/** What an encryption answers is written by hand: byte for byte as the generated code writes it. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/wire/limits.ts';
import { decodeResponse, encodeResponse, ResponseWriter } from '../../src/wire/message.ts';
import { SealedResult } from '../../src/wire/sealed-result.ts';

const TAG_BYTES = 16;

function sealed(bytes: number, ivBytes: number): SealedResult {
  return new SealedResult(randomBytes(bytes), randomBytes(TAG_BYTES), randomBytes(ivBytes));
}

/** The same as the generated code gets it: one buffer, and no class of ours. */
function plain({ data, iv }: SealedResult): { data: Uint8Array; iv: Uint8Array } {
  return { data, iv };
}

/** Where the length of data, or of the result around it, takes a byte more. */
const EDGES = [0x80, 0x4000].flatMap((edge) =>
  Array.from({ length: 40 }, (_, at) => edge - TAG_BYTES - 20 + at),
);

describe('a sealed result', () => {
  test.each([...EDGES, 0, 1, 64, 1024, 65_536, LIMITS.dataBytesMax].map((bytes) => [bytes]))(
    'of %i bytes is written as the generated code writes it',
    (bytes) => {
      for (const ivBytes of [0, 12, 24]) {
        const encrypt = sealed(bytes, ivBytes);
        const written = encodeResponse({ id: 300, revision: 7, encrypt });
        const expected = encodeResponse({ id: 300, revision: 7, encrypt: plain(encrypt) });
        expect(Buffer.compare(written, expected)).toBe(0);
      }
    },
  );

  test('is so with any id, revision and approval, and without them', () => {
    const number = fc.option(fc.integer({ min: 0, max: 0xff_ff_ff_ff }), { nil: undefined });
    fc.assert(
      fc.property(number, number, fc.nat(2), fc.nat(300), (id, revision, approval, bytes) => {
        const encrypt = sealed(bytes, 12);
        const envelope = {
          ...(id !== undefined && { id }),
          ...(revision !== undefined && { revision }),
          approval,
        };
        const written = encodeResponse({ ...envelope, encrypt });
        const expected = encodeResponse({ ...envelope, encrypt: plain(encrypt) });
        expect(Buffer.compare(written, expected)).toBe(0);
      }),
    );
  });

  test('is written behind others, into memory that is lent and beyond it', () => {
    const [small, large] = [sealed(10, 12), sealed(5000, 12)];
    const writer = new ResponseWriter(Buffer.alloc(100));
    writer.append({ id: 1, encrypt: small });
    writer.append({ id: 2, encrypt: large });
    const frames = writer.memory.subarray(0, writer.byteLength);
    const first = encodeResponse({ id: 1, encrypt: plain(small) });
    const second = encodeResponse({ id: 2, encrypt: plain(large) });
    expect(Buffer.compare(frames, Buffer.concat([first, second]))).toBe(0);
  });

  test('is refused, and nothing of it left, when it is larger than a frame', () => {
    const writer = new ResponseWriter(Buffer.alloc(100));
    writer.append({ id: 1, sign: { signature: randomBytes(8) } });
    const { byteLength } = writer;
    const encrypt = sealed(LIMITS.frameBytesMax, 12);
    expect(() => writer.append({ id: 2, encrypt })).toThrow('the answer is larger than a frame');
    expect(writer.byteLength).toBe(byteLength);
  });

  test('is read as ciphertext and tag in one', () => {
    const encrypt = sealed(100, 12);
    const response = decodeResponse(encodeResponse({ id: 1, encrypt }).subarray(4));
    const both = Buffer.concat([encrypt.ciphertext, encrypt.tag]);
    expect(Buffer.compare(response.encrypt?.data ?? Buffer.alloc(0), both)).toBe(0);
    expect(Buffer.compare(encrypt.data, both)).toBe(0);
  });
});
