import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeBytes } from '../../src/wire/free-bytes.ts';
import { FrameReader, memoryOf } from '../../src/wire/frame.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { encodeResponse, ResponseWriter } from '../../src/wire/message.ts';

function frame(message: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(message.byteLength);
  return Buffer.concat([head, message]);
}

describe('a reader that shares memory', () => {
  test('hands out the same messages, however they were cut', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 9000 }), { minLength: 1, maxLength: 12 });
    const sizes = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(messages, sizes, (list, pieces) => {
        const bytes = Buffer.concat(list.map(frame));
        const reader = new FrameReader(LIMITS.frameBytesMax, 'shared');
        const out: Uint8Array[] = [];
        for (let at = 0, turn = 0; at < bytes.byteLength; turn += 1) {
          const size = pieces[turn % pieces.length] ?? 1;
          reader.push(Uint8Array.from(bytes.subarray(at, at + size)));
          at += size;
          for (let next = reader.next(); next !== null; next = reader.next()) out.push(next);
          expect(reader.heldBytes).toBeLessThanOrEqual(2 * reader.pendingBytes);
        }
        // Only now: nothing that came later may have changed them.
        expect(out.map((message) => Uint8Array.from(message))).toEqual(list);
      }),
    );
  });

  test('leaves a large message in its chunk, which it may not free then', () => {
    const reader = new FrameReader(LIMITS.frameBytesMax, 'shared');
    const chunk = Uint8Array.from(frame(Buffer.alloc(20_000, 7)));
    reader.push(chunk);
    const message = reader.next();
    expect(message?.buffer).toBe(chunk.buffer);
    expect(memoryOf(message ?? chunk)).toBe(chunk.byteLength);
    expect(reader.next()).toBeNull();
    expect(message?.every((byte) => byte === 7)).toBe(true);
  });

  test('copies a message that is a small part of its chunk, and overwrites the chunk', () => {
    const reader = new FrameReader(LIMITS.frameBytesMax, 'shared');
    const small = Array.from({ length: 40 }, (_, index) => frame(Buffer.alloc(200, index + 1)));
    const chunk = Uint8Array.from(Buffer.concat(small));
    const { buffer } = chunk;
    reader.push(chunk);
    const messages = small.map(() => reader.next());
    expect(buffer.detached).toBe(true);
    expect(messages.map((message) => message?.[199])).toEqual(small.map((_, index) => index + 1));
    expect(messages.map((message) => memoryOf(message ?? chunk))).toEqual(small.map(() => 200));
  });

  test('frees a chunk when the last of its messages is back, and not before', () => {
    const reader = new FrameReader(LIMITS.frameBytesMax, 'shared');
    const large = [1, 2, 3].map((value) => frame(Buffer.alloc(16_000, value)));
    const chunk = Uint8Array.from(Buffer.concat([...large, Buffer.of(0, 0)]));
    reader.push(chunk);
    const [one, two, three] = large.map(() => reader.next());
    expect(reader.next()).toBeNull();
    for (const message of [two, one]) {
      if (message instanceof Uint8Array) reader.release(message);
      expect(message?.every((byte) => byte === 0)).toBe(true);
    }
    expect(three?.every((byte) => byte === 3)).toBe(true);
    if (three instanceof Uint8Array) reader.release(three);
    expect(chunk.byteLength).toBe(0);
    reader.push(Uint8Array.of(0, 2, 7, 8));
    expect([...(reader.next() ?? [])]).toEqual([7, 8]);
  });

  test('that does not share leaves chunks alone', () => {
    const reader = new FrameReader(LIMITS.frameBytesMax);
    const chunk = Uint8Array.from(frame(Buffer.alloc(20_000, 7)));
    reader.push(chunk);
    expect(reader.next()?.buffer).not.toBe(chunk.buffer);
    expect(chunk[100]).toBe(7);
  });
});

describe('frames written one behind the other', () => {
  const answers = [
    { id: 1, sign: { signature: Buffer.alloc(64, 1) } },
    { id: 2, error: { code: 5, name: 'CKR_GENERAL_ERROR', message: 'no', hint: '' } },
    { id: 300, encrypt: { data: Buffer.alloc(20_000, 2), iv: Buffer.alloc(12, 3) } },
  ];

  test.each([64, 1000, 100_000])('are those written apart, in %i bytes', (bytes) => {
    const memory = Buffer.alloc(bytes);
    const writer = new ResponseWriter(memory);
    for (const answer of answers) writer.append(answer);
    const written = Buffer.from(writer.memory.subarray(0, writer.byteLength));
    expect(written.equals(Buffer.concat(answers.map(encodeResponse)))).toBe(true);
    expect(writer.memory === memory).toBe(bytes === 100_000);
  });

  test('take one back that is too large, or no message', () => {
    const writer = new ResponseWriter(Buffer.alloc(1000));
    writer.append({ id: 1, closeSession: {} });
    const { byteLength } = writer;
    const large = Buffer.alloc(LIMITS.frameBytesMax + 1);
    expect(() => writer.append({ id: 2, decrypt: { data: large } })).toThrow('larger than a frame');
    // @ts-expect-error the wrong type, as from code without types
    expect(() => writer.append({ id: 3, findObjects: { objects: [null] } })).toThrow(TypeError);
    expect(writer.byteLength).toBe(byteLength);
    writer.append({ id: 4, closeSession: {} });
    expect(Buffer.from(writer.memory.subarray(0, writer.byteLength))).toEqual(
      Buffer.concat([1, 4].map((id) => encodeResponse({ id, closeSession: {} }))),
    );
  });
});

describe('bytes that are freed', () => {
  test('are overwritten, and nobody else in their memory is', () => {
    const memory = new Uint8Array(10_000).fill(9);
    const part = memory.subarray(1000, 6000);
    freeBytes(part);
    expect(part.every((byte) => byte === 0)).toBe(true);
    expect(memory[999]).toBe(9);
    expect(memory[6000]).toBe(9);
  });

  test('are gone when they were large and alone', () => {
    const large = new Uint8Array(10_000).fill(9);
    freeBytes(large);
    expect(large.byteLength).toBe(0);
    const small = new Uint8Array(100).fill(9);
    freeBytes(small);
    expect(small.byteLength).toBe(100);
  });
});
