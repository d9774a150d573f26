import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DearQueue } from '../../src/vault/dear-work.ts';
import type { Place } from '../../src/vault/dear-work.ts';
import { makePeer } from '../../src/vault/session/peer.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { MemoryVault } from './memory-vault.ts';

const REJECTED = { code: 'CKR_FUNCTION_REJECTED' };

describe('a queue for dear work', () => {
  const [one, two, three] = [makePeer('unix'), makePeer('unix'), makePeer('unix')];

  test('gives places until none is free, and passes them on', async () => {
    const queue = new DearQueue(2);
    const first = await queue.take(one);
    await queue.take(one);
    const third = queue.take(one);
    expect(third).toBeInstanceOf(Promise);
    expect([queue.busy, queue.size]).toEqual([2, 1]);
    first.release();
    first.release();
    (await third).release();
    expect([queue.busy, queue.size]).toEqual([1, 0]);
  });

  test('serves peer by peer, whatever each one piles up', async () => {
    const queue = new DearQueue(1);
    const order: string[] = [];
    const held = await queue.take(one);
    const asked = Array.from('aaaaabbc', async (name) => {
      const place = await queue.take({ a: one, b: two, c: three }[name] ?? one);
      order.push(name);
      place.release();
    });
    held.release();
    await Promise.all(asked);
    expect(order.join('')).toBe('abcabaaa');
  });

  test('forgets what a peer that went away waited for', async () => {
    const queue = new DearQueue(1);
    const held = await queue.take(one);
    const gone = Promise.resolve(queue.take(two));
    const next = queue.take(three);
    queue.drop(two);
    queue.drop(two);
    await expect(gone).rejects.toMatchObject({ code: 'CKR_SESSION_CLOSED' });
    held.release();
    (await next).release();
    expect([queue.busy, queue.size]).toEqual([0, 0]);
  });

  test('is bounded: who waits for most gives way, and nobody else', async () => {
    const queue = new DearQueue(1);
    const held = await queue.take(one);
    const greedy = Array.from({ length: LIMITS.dearWaitingMax }, () =>
      Promise.resolve(queue.take(one)),
    );
    expect(() => queue.take(one)).toThrow(/as much work waiting/);
    const modest = queue.take(two);
    await expect(greedy.at(-1)).rejects.toMatchObject({ ...REJECTED, retryAfterMs: 250 });
    expect(queue.size).toBe(LIMITS.dearWaitingMax);
    held.release();
    (await greedy[0])?.release();
    (await modest).release();
    queue.drop(one);
    await Promise.allSettled(greedy);
  });

  test('takes the place back from work that fails', async () => {
    const queue = new DearQueue(1);
    const work = queue.run(one, () => Promise.reject(new Error('failed')));
    await expect(work).rejects.toThrow('failed');
    expect(queue.busy).toBe(0);
  });
});

describe('a vault', () => {
  let home: MemoryVault;
  const data = Buffer.from('data');
  beforeEach(async () => {
    home = await MemoryVault.start();
  });
  afterEach(() => home.remove());

  /** Takes every place for using keys. */
  function occupy(): Place[] {
    const stranger = makePeer('unix');
    const places: Place[] = [];
    for (;;) {
      const place = home.vault.dearWork.use.take(stranger);
      if (place instanceof Promise) {
        place.catch(() => undefined);
        home.vault.dearWork.use.drop(stranger);
        return places;
      }
      places.push(place);
    }
  }

  async function rsaKey() {
    const { client, session } = await home.logIn();
    const { privateKey } = await session.generateKeyPair('rsa-2048', { label: 'k' });
    return { client, session, privateKey };
  }

  const waiting = () => home.vault.dearWork.use.size;

  test('keeps a place for as long as the work runs, and gives it back', async () => {
    const { privateKey } = await rsaKey();
    await Promise.all(Array.from({ length: 30 }, () => privateKey.sign(data)));
    const { use, make } = home.vault.dearWork;
    expect([use.busy, use.size, make.busy, make.size]).toEqual([0, 0, 0, 0]);
  });

  test('gives a place back when the request is refused', async () => {
    const { session } = await rsaKey();
    const ask = session.generateKeyPair('rsa-2048', { label: 'x'.repeat(400) });
    await expect(ask).rejects.toThrow(/label/i);
    expect(home.vault.dearWork.make.busy).toBe(0);
  });

  test('judges anew whoever waited: a key that is gone by then signs nothing', async () => {
    const { session, privateKey } = await rsaKey();
    const places = occupy();
    const signature = privateKey.sign(data);
    signature.catch(() => undefined);
    await expect.poll(waiting).toBe(1);
    await privateKey.destroy();
    for (const place of places) place.release();
    await expect(signature).rejects.toMatchObject({ code: 'CKR_KEY_HANDLE_INVALID' });
    expect(home.vault.dearWork.use.busy).toBe(0);
    await session.close();
  });

  test('makes large RSA keys in a line of their own: others who make keys do not wait', async () => {
    const { client, session } = await home.logIn();
    const { make, makeLong } = home.vault.dearWork;
    const stranger = makePeer('unix');
    const places = await Promise.all(
      Array.from({ length: makeLong.places }, async () => makeLong.take(stranger)),
    );
    const large = Promise.allSettled([
      session.generateKeyPair('rsa-6144', { label: 'a' }),
      session.generateKeyPair('rsa-8192', { label: 'b' }),
    ]);
    await expect.poll(() => makeLong.size).toBe(2);
    const { privateKey } = await session.generateKeyPair('rsa-2048', { label: 'c' });
    expect((await privateKey.sign(data)).byteLength).toBe(256);
    expect([make.busy, makeLong.size]).toEqual([0, 2]);
    client.close();
    await expect.poll(() => makeLong.size).toBe(0);
    await large;
    for (const place of places) place.release();
    expect(makeLong.busy).toBe(0);
  });

  test('does not do what a connection that is gone had waiting', async () => {
    const { client, privateKey } = await rsaKey();
    const places = occupy();
    const signatures = Array.from({ length: 20 }, () => privateKey.sign(data));
    const settled = Promise.allSettled(signatures);
    await expect.poll(waiting).toBe(20);
    client.close();
    await expect.poll(waiting).toBe(0);
    await settled;
    for (const place of places) place.release();
    expect(home.vault.dearWork.use.busy).toBe(0);
  });

  test('lets the second peer have its turn before the first has had all of its own', async () => {
    const first = await rsaKey();
    const second = await home.logIn();
    const same = await second.session.findKey({ label: 'k', class: 'PRIVATE_KEY' });
    const places = occupy();
    let done = 0;
    const flood = Array.from({ length: 60 }, async () => {
      await first.privateKey.sign(data);
      done += 1;
    });
    await expect.poll(waiting).toBe(60);
    const signature = same.sign(data);
    await expect.poll(waiting).toBe(61);
    for (const place of places) place.release();
    await signature;
    expect(done).toBeLessThan(30);
    await Promise.all(flood);
  });
});
