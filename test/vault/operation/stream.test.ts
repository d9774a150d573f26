import { expect, test } from 'vitest';
import { ByteBudget } from '../../../src/vault/byte-budget.ts';
import { OpenStream } from '../../../src/vault/operation/stream.ts';

const NOTHING = new Uint8Array(0);

/** A stream that holds what it gets, and writes down what is asked of it. */
function recorded() {
  const asked: string[] = [];
  const stream = {
    holds: true,
    update(data: Uint8Array) {
      asked.push(`update ${data.byteLength}`);
      return NOTHING;
    },
    finish() {
      asked.push('finish');
      return NOTHING;
    },
    discard() {
      asked.push('discard');
    },
  };
  return { asked, stream };
}

const parts = { verb: 'decrypt', use: null, mechanismName: 'AES_GCM' } as const;

test('an empty update is no update', () => {
  const { asked, stream } = recorded();
  const budget = new ByteBudget(100);
  const open = new OpenStream({ ...parts, stream, budget });
  expect(open.update(NOTHING)).toHaveLength(0);
  open.update(Buffer.from('abc'));
  expect(open.update(NOTHING)).toHaveLength(0);
  expect(asked).toEqual(['update 3']);
  expect(open.inputBytes).toBe(3);
  void open.finish();
  expect(() => open.update(NOTHING)).toThrow(/no such stream/);
});

test('a stream that ends without finish discards what it held, and one that finished does not', () => {
  const cancelled = recorded();
  new OpenStream({ ...parts, stream: cancelled.stream, budget: new ByteBudget(9) })[
    Symbol.dispose
  ]();
  expect(cancelled.asked).toEqual(['discard']);
  const finished = recorded();
  const open = new OpenStream({ ...parts, stream: finished.stream, budget: new ByteBudget(9) });
  void open.finish();
  open[Symbol.dispose]();
  open[Symbol.dispose]();
  expect(finished.asked).toEqual(['finish']);
});
