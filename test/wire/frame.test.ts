import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameError, FrameReader } from '../../src/wire/frame.ts';

const LIMIT = 1024 * 1024;

function frame(message: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(message.byteLength);
  return Buffer.concat([head, message]);
}

/** Everything that comes out while bytes go in piece by piece. */
function readAll(pieces: Iterable<Uint8Array>): Buffer[] {
  const reader = new FrameReader(LIMIT);
  const messages: Buffer[] = [];
  for (const piece of pieces) {
    reader.push(piece);
    for (let next = reader.next(); next !== null; next = reader.next()) {
      messages.push(Buffer.from(next));
    }
  }
  expect(reader.pendingBytes).toBe(0);
  return messages;
}

function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let at = 0;
  for (let turn = 0; at < bytes.byteLength; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

describe('frames', () => {
  test('come out whole however they are cut', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 9000 }), { maxLength: 12 });
    const sizes = fc.array(
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9000 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(messages, sizes, (list, pieces) => {
        const expected = list.map((message) => Buffer.from(message));
        expect(readAll(cut(Buffer.concat(list.map(frame)), pieces))).toEqual(expected);
      }),
    );
  });

  test('are copies: what comes after does not change them', () => {
    const reader = new FrameReader(LIMIT);
    const bytes = frame(Buffer.from('first'));
    reader.push(bytes);
    const message = reader.next();
    bytes.fill(0);
    expect(Buffer.from(message ?? []).toString()).toBe('first');
  });

  test('come out whole byte by byte, the largest one too', () => {
    const message = Buffer.alloc(LIMIT, 7);
    const reader = new FrameReader(LIMIT);
    let out: Uint8Array | null = null;
    for (const piece of cut(frame(message), [1])) {
      reader.push(piece);
      out ??= reader.next();
    }
    expect(Buffer.from(out ?? []).equals(message)).toBe(true);
  });

  test('of any length over the limit are refused before a byte of them is waited for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 0xffff_ffff }), (length) => {
        const reader = new FrameReader(10);
        const head = Buffer.alloc(4);
        head.writeUInt32BE(length);
        for (const piece of cut(head, [1])) reader.push(piece);
        expect(() => reader.next()).toThrow(FrameError);
      }),
    );
  });

  test('of the limit are taken, of nothing too', () => {
    const reader = new FrameReader(10);
    reader.push(Buffer.concat([frame(Buffer.alloc(10)), frame(Buffer.alloc(0))]));
    expect(reader.next()).toHaveLength(10);
    expect(reader.next()).toHaveLength(0);
    expect(reader.next()).toBeNull();
    reader.raiseLimit(11);
    reader.push(frame(Buffer.alloc(11)));
    expect(reader.next()).toHaveLength(11);
  });
});
