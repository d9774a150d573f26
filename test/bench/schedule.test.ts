/** Requests on a schedule: a stall is counted by all that wait for it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { onSchedule } from '../../bench/latency/schedule.ts';

test('sends as many as fall due, whatever becomes of those before', async () => {
  let sent = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  const run = async (): Promise<void> => {
    sent += 1;
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await sleep(20);
    atOnce -= 1;
  };
  const { latenciesMs, lateMs } = await onSchedule(run, { perSecond: 1000, forMs: 100 });
  expect([sent, latenciesMs.length, lateMs.length]).toEqual([100, 100, 100]);
  expect(mostAtOnce).toBeGreaterThan(1);
  expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(0);
  expect(latenciesMs.every((ms, at) => ms >= (lateMs[at] ?? 0))).toBe(true);
});

test('counts a stall once for each request that waited for it', async () => {
  const stallMs = 50;
  let gate: Promise<void> = Promise.resolve();
  let sent = 0;
  const run = async (): Promise<void> => {
    sent += 1;
    // Nobody is answered for a while, as by a vault whose event loop stands still.
    if (sent === 10) gate = sleep(stallMs);
    await gate;
  };
  const { latenciesMs } = await onSchedule(run, { perSecond: 1000, forMs: 200 });
  // A closed loop would have seen one slow request.
  expect(latenciesMs.filter((ms) => ms > stallMs / 5).length).toBeGreaterThan(10);
});

test('ends with the first failure, and sends no more', async () => {
  let sent = 0;
  const run = (): Promise<void> => {
    sent += 1;
    return sent === 3 ? Promise.reject(new Error('refused')) : Promise.resolve();
  };
  await expect(onSchedule(run, { perSecond: 100, forMs: 60_000 })).rejects.toThrow('refused');
  const sentThen = sent;
  await sleep(50);
  expect(sent).toBe(sentThen);
});
