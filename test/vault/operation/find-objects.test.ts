import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handle } from '../../../src/vault/handle.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import type { Peer } from '../../../src/vault/session/peer.ts';
import { objectIdFromHex } from '../../../src/vault/object/object.ts';
import type { coffer } from '../../../src/wire/gen/coffer.js';
import { LIMITS } from '../../../src/wire/limits.ts';
import { decodeRequest, encodeRequest, encodeResponse } from '../../../src/wire/message.ts';
import type { ResponseProperties } from '../../../src/wire/message.ts';
import { CKA, CKO } from '../../../src/wire/pkcs11.ts';
import { MemoryVault } from '../memory-vault.ts';
import { objectOf, template } from '../object/fixture.ts';

const MANY = 3 * LIMITS.findObjectsAtOnce;
const RARE = 7;

let home: MemoryVault;
let rare: string[];

beforeAll(async () => {
  home = await MemoryVault.start();
  const { objects } = home.vault.partitions.list()[0]?.unsealed() ?? {};
  rare = [];
  for (let count = 0; count < MANY; count += 1) {
    const application = count % (MANY / RARE) < 1 ? 'rare' : 'usual';
    const object = objectOf(
      template({ CLASS: CKO.DATA, LABEL: `n${count}`, APPLICATION: application, PRIVATE: false }),
    );
    objects?.put(object);
    if (application === 'rare') rare.push(object.id);
  }
  rare.sort();
});

afterAll(() => home.remove());

type Find = coffer.v1.FindObjects.$Properties;
type Answer = ResponseProperties | Promise<ResponseProperties>;

function ask(peer: Peer, session: number, findObjects: Find): Answer {
  const frame = encodeRequest({ id: 1, session, findObjects });
  return handle(home.vault, peer, decodeRequest(frame.subarray(4)));
}

function open(): { peer: Peer; session: number } {
  const peer = makePeer('unix');
  const [partition] = home.vault.partitions.list();
  if (partition === undefined) throw new Error('no partition');
  return { peer, session: home.vault.sessions.open(peer, partition, true).id };
}

const ofApplication = (text: string, max = 0): Find => ({
  template: { attributes: [{ type: CKA.APPLICATION, text }] },
  max,
});

function idsOf(answer: ResponseProperties): string[] {
  const objects = answer.findObjects?.objects ?? [];
  return objects.map(({ object }) => Buffer.from(object ?? []).toString('hex'));
}

describe('a page of large objects', () => {
  test('ends where a frame does, and the next one goes on there', async () => {
    const { objects } = home.vault.partitions.list()[0]?.unsealed() ?? {};
    const large = [];
    for (let count = 0; count < 40; count += 1) {
      const values = { LABEL: 'large', OBJECT_ID: Buffer.alloc(LIMITS.attributeBytesMax, count) };
      const object = objectOf(template({ CLASS: CKO.DATA, PRIVATE: false, ...values }));
      objects?.put(object);
      large.push(object.id);
    }
    const { peer, session } = open();
    const labelled = { attributes: [{ type: CKA.LABEL, text: 'large' }] };
    const attributes = [CKA.OBJECT_ID, CKA.LABEL];
    const seen: string[] = [];
    for (let more = true; more;) {
      const after = Buffer.from(seen.at(-1) ?? '', 'hex');
      const page = await ask(peer, session, { template: labelled, attributes, after });
      expect(encodeResponse({ id: 1, ...page }).byteLength).toBeLessThan(LIMITS.frameBytesMax);
      seen.push(...idsOf(page));
      more = page.findObjects?.more === true;
      if (more) expect(idsOf(page)).toHaveLength(15);
    }
    expect(seen).toEqual(large.sort());
    // Without their attributes they are found at once.
    expect(idsOf(await ask(peer, session, { template: labelled }))).toHaveLength(40);
    for (const id of seen) objects?.remove(objectIdFromHex(id));
  });
});

describe('a find among many objects', () => {
  test('that fills its page soon, or knows a label, is answered at once', () => {
    const { peer, session } = open();
    const all = ask(peer, session, {});
    if (all instanceof Promise) throw new Error('it was not answered at once');
    expect([idsOf(all).length, all.findObjects?.more]).toEqual([LIMITS.findPageMax, true]);
    const label = { template: { attributes: [{ type: CKA.LABEL, text: 'n17' }] } };
    const one = ask(peer, session, label);
    if (one instanceof Promise) throw new Error('it was not answered at once');
    expect(idsOf(one)).toHaveLength(1);
  });

  test('that looks at all of them leaves others their turn, and finds the same', async () => {
    const { peer, session } = open();
    const answer = ask(peer, session, ofApplication('rare'));
    expect(answer).toBeInstanceOf(Promise);
    let turns = 0;
    const count = (): void => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const found = await answer;
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect([idsOf(found), found.findObjects?.more]).toEqual([rare, false]);
  });

  test.each([1, 2, 3, 6, 7, 8])('pages of %i neither repeat nor skip one', async (max) => {
    const { peer, session } = open();
    const seen: string[] = [];
    for (let more = true; more;) {
      const after = Buffer.from(seen.at(-1) ?? '', 'hex');
      const page = await ask(peer, session, { ...ofApplication('rare', max), after });
      expect(idsOf(page).length).toBeLessThanOrEqual(max);
      seen.push(...idsOf(page));
      more = page.findObjects?.more === true;
    }
    expect(seen).toEqual(rare);
  });

  test('tells the revision from before it began, for what it read has changed since', async () => {
    const { peer, session } = open();
    const [partition] = home.vault.partitions.list();
    const answer = ask(peer, session, ofApplication('rare'));
    expect(answer).toBeInstanceOf(Promise);
    const before = partition?.revision.number;
    partition?.revision.advance();
    expect((await answer).revision).toBe(before);
    expect((await ask(peer, session, ofApplication('rare', 1))).revision).toBe((before ?? 0) + 1);
  });

  test('ends with its session, and with its connection', async () => {
    const first = open();
    const closed = ask(first.peer, first.session, ofApplication('none'));
    home.vault.sessions.close(home.vault.sessions.require(first.peer, first.session));
    expect((await closed).error?.name).toBe('CKR_SESSION_CLOSED');
    const second = open();
    const place = await home.vault.dearWork.walk.take(second.peer);
    const waiting = ask(second.peer, second.session, ofApplication('none'));
    home.vault.dearWork.walk.drop(second.peer);
    expect((await waiting).error?.name).toBe('CKR_SESSION_CLOSED');
    place.release();
  });
});
