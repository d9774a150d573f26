import { expect, test } from 'vitest';
import { ByteBudget } from '../../../src/vault/byte-budget.ts';
import { endIdleStreams, OpenStream } from '../../../src/vault/operation/stream.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import { LIMITS } from '../../../src/wire/limits.ts';
import { MemoryVault } from '../memory-vault.ts';
import { requireMechanism } from '../../../src/vault/mechanism/table.ts';
import { CKM } from '../../../src/wire/pkcs11.ts';

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

const peer = makePeer('unix');
const parts = {
  verb: 'decrypt',
  use: null,
  mechanism: requireMechanism(CKM.AES_GCM),
  approved: true,
  keptBytes: 0,
  peer,
} as const;
const OVERHEAD = LIMITS.streamOverheadBytes;

const budgetOf = (max: number, shareMax = max): ByteBudget => new ByteBudget({ max, shareMax });

test('an empty update is no update', () => {
  const { asked, stream } = recorded();
  const budget = budgetOf(OVERHEAD + 100);
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
  const budget = budgetOf(2 * OVERHEAD);
  new OpenStream({ ...parts, stream: cancelled.stream, budget })[Symbol.dispose]();
  expect(cancelled.asked).toEqual(['discard']);
  const finished = recorded();
  const open = new OpenStream({ ...parts, stream: finished.stream, budget });
  void open.finish();
  open[Symbol.dispose]();
  open[Symbol.dispose]();
  expect(finished.asked).toEqual(['finish']);
});

test('one connection cannot take the budget of all, and gives back what it took', () => {
  const budget = budgetOf(4 * (OVERHEAD + 100), OVERHEAD + 100);
  const open = (owner = peer) =>
    new OpenStream({ ...parts, peer: owner, stream: recorded().stream, budget });
  const first = open();
  first.update(Buffer.alloc(100));
  expect(() => first.update(Buffer.alloc(1))).toThrow(/as much as they may/);
  expect(() => open()).toThrow(/as much as they may/);
  const other = open(makePeer('unix'));
  other.update(Buffer.alloc(100));
  first[Symbol.dispose]();
  first[Symbol.dispose]();
  expect([budget.used, budget.usedBy(peer)]).toEqual([OVERHEAD + 100, 0]);
  open()[Symbol.dispose]();
});

test('a stream that nobody touches is cancelled, and what it held is given back', async () => {
  const home = await MemoryVault.start();
  try {
    const session = home.vault.sessions.open(
      makePeer('unix'),
      home.vault.partitions.list()[0] ?? never(),
      true,
    );
    const budget = budgetOf(9 * OVERHEAD);
    const open = () => new OpenStream({ ...parts, stream: recorded().stream, budget });
    session.streams.set(1, open());
    const { usedMs } = open();
    endIdleStreams(session.peer, usedMs + LIMITS.streamIdleTimeoutMs - 1000);
    expect(session.streams.size).toBe(1);
    endIdleStreams(session.peer, usedMs + LIMITS.streamIdleTimeoutMs + 1);
    expect(session.streams.size).toBe(0);
    expect(budget.used).toBe(OVERHEAD);
  } finally {
    await home.remove();
  }
});

function never(): never {
  throw new Error('no partition');
}
