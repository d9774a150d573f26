import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SetMac } from '../../../src/vault/partition/set-mac.ts';

const mac = fc.uint8Array({ minLength: 32, maxLength: 32 });
const toBigInt = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

test('is the sum modulo 2^256, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(mac), fc.array(mac), (added, subtracted) => {
      const set = SetMac.empty();
      for (const one of subtracted) set.subtract(one);
      for (const one of added) set.add(one);
      const sum = (all: Uint8Array[]): bigint => all.reduce((a, b) => a + toBigInt(b), 0n);
      const expected = BigInt.asUintN(256, sum(added) - sum(subtracted));
      expect(toBigInt(set.toBytes())).toBe(expected);
    }),
  );
});

test('carries over all of its width', () => {
  const ones = new Uint8Array(32).fill(0xff);
  const one = new Uint8Array(32);
  one[31] = 1;
  const set = SetMac.from(ones);
  const copy = set.copy();
  set.add(one);
  expect(set.toBytes()).toEqual(new Uint8Array(32));
  expect(copy.toBytes()).toEqual(ones);
  set.subtract(one);
  expect(set.toBytes()).toEqual(ones);
});
