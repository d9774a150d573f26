import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameReader } from '../../src/wire/frame.ts';

const LIMIT = 1024 * 1024;

function frame(message: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(message.byteLength);
  return Buffer.concat([head, message]);
}

test('what waits for more bytes holds at most twice its own, however it was cut', () => {
  const messages = fc.array(fc.uint8Array({ maxLength: 5000 }), { minLength: 1, maxLength: 8 });
  const size = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 9000 }));
  const sizes = fc.array(size, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(messages, sizes, fc.boolean(), (list, pieces, announcesMore) => {
      const bytes = Buffer.concat(list.map(frame));
      if (announcesMore) bytes.writeUInt32BE(LIMIT);
      const reader = new FrameReader(LIMIT);
      const out: Uint8Array[] = [];
      for (let at = 0, turn = 0; at < bytes.byteLength; turn += 1) {
        const size = pieces[turn % pieces.length] ?? 1;
        reader.push(Uint8Array.from(bytes.subarray(at, at + size)));
        at += size;
        for (let next = reader.next(); next !== null; next = reader.next()) out.push(next);
        expect(reader.heldBytes).toBeLessThanOrEqual(2 * reader.pendingBytes);
      }
      if (!announcesMore) expect(out.map((message) => Uint8Array.from(message))).toEqual(list);
    }),
  );
});

test('large and small pieces in turn hold at most twice what they are', () => {
  const reader = new FrameReader(LIMIT);
  reader.push(frame(Buffer.alloc(LIMIT)).subarray(0, 4));
  for (let turn = 0; turn < 100; turn += 1) {
    reader.push(new Uint8Array(4096));
    reader.push(Uint8Array.of(1));
    expect(reader.next()).toBeNull();
    expect(reader.heldBytes).toBeLessThanOrEqual(2 * reader.pendingBytes);
  }
});

test('the start of a frame keeps no large chunk alive, nor the pool that it was cut from', () => {
  const reader = new FrameReader(LIMIT);
  reader.push(Buffer.concat([frame(Buffer.alloc(60_000)), frame(Buffer.alloc(9)).subarray(0, 5)]));
  expect(reader.next()).toHaveLength(60_000);
  expect(reader.next()).toBeNull();
  expect(reader.heldBytes).toBe(5);
  reader.push(Buffer.alloc(8));
  expect(reader.next()).toHaveLength(9);
  expect(reader.heldBytes).toBe(0);
});

test('a million pieces of one byte are taken before anybody looks, and come out whole', () => {
  const messages = Array.from({ length: 1000 }, (_, index) => Buffer.alloc(1000, index));
  const reader = new FrameReader(LIMIT);
  for (const byte of Buffer.concat(messages.map(frame))) reader.push(Uint8Array.of(byte));
  expect(reader.heldBytes).toBeLessThanOrEqual(2 * reader.pendingBytes);
  for (const message of messages) {
    expect(Buffer.from(reader.next() ?? []).equals(message)).toBe(true);
  }
  expect(reader.next()).toBeNull();
  expect(reader.heldBytes).toBe(0);
});
