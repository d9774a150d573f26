import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HeldBytes } from '../../../src/vault/mechanism/held-bytes.ts';

describe('held bytes', () => {
  test('are what was appended, however it was cut', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (list) => {
        const held = new HeldBytes();
        for (const piece of list) held.append(piece);
        expect(held.take()).toEqual(Buffer.concat(list));
        expect(held.take()).toHaveLength(0);
      }),
    );
  });

  test('are copies', () => {
    const held = new HeldBytes();
    const piece = Buffer.from('first');
    held.append(piece);
    piece.fill(0);
    expect(held.take().toString()).toBe('first');
  });

  test('cost little more than they are, in one byte each and in large pieces', () => {
    const allocated = (piece: Uint8Array, count: number): number => {
      const held = new HeldBytes();
      const before = process.memoryUsage().arrayBuffers;
      for (let index = 0; index < count; index += 1) held.append(piece);
      const after = process.memoryUsage().arrayBuffers;
      expect(held.take()).toHaveLength(piece.byteLength * count);
      return after - before;
    };
    const mebibyte = 1024 * 1024;
    expect(allocated(Buffer.alloc(1), 3 * mebibyte)).toBeLessThan(5 * mebibyte);
    expect(allocated(Buffer.alloc(mebibyte - 16), 20)).toBeLessThan(22 * mebibyte);
  });
});
