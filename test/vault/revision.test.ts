import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CKA, CKM } from '../../src/wire/pkcs11.ts';
import type { RequestProperties } from '../../src/wire/message.ts';
import { Asking } from './asking.ts';
import { MemoryVault } from './memory-vault.ts';

let web: MemoryVault;
/** Somebody who asks, and somebody else who has cached what is seen. */
let one: Asking;
let other: Asking;
let mine: number;
let theirs: number;

beforeEach(async () => {
  web = await MemoryVault.start();
  one = new Asking(web.vault);
  other = new Asking(web.vault);
  mine = await one.session('web');
  theirs = await other.session('web');
  await one.ask({ login: user('246810') }, mine);
});

afterEach(() => web.remove());

function user(pin: string): { user: string; pin: Buffer } {
  return { user: 'user', pin: Buffer.from(pin) };
}

function aes(token: boolean): RequestProperties {
  const attributes = [
    { type: CKA.VALUE_LEN, number: 32 },
    { type: CKA.TOKEN, flag: token },
    { type: CKA.PRIVATE, flag: false },
  ];
  return { generateKey: { mechanism: { type: CKM.AES_KEY_GEN }, template: { attributes } } };
}

async function make(token: boolean): Promise<Uint8Array> {
  const answer = await one.ask(aes(token), mine);
  if (answer.outcome !== 'generateKey') throw new Error('no key');
  return answer.generateKey.object ?? new Uint8Array();
}

/** By how much the number of the other connection grows. */
async function growth(act: () => Promise<unknown>): Promise<number> {
  const before = await other.revision(theirs);
  await act();
  return (await other.revision(theirs)) - before;
}

describe('the revision of a partition', () => {
  test('stays while nothing changes', async () => {
    const key = await make(true);
    const encrypt = { encrypt: { key, mechanism: { type: CKM.AES_ECB }, data: Buffer.alloc(16) } };
    await one.ask(encrypt, mine);
    const quiet = await growth(async () => {
      await one.ask(encrypt, mine);
      await one.ask({ findObjects: {} }, mine);
      await one.ask({ getAttributes: { object: key } }, mine);
      await one.session('web');
    });
    expect(quiet).toBe(0);
  });

  test('grows with every object made, changed or destroyed by another connection', async () => {
    let key: Uint8Array = new Uint8Array();
    expect(await growth(async () => (key = await make(true)))).toBeGreaterThan(0);
    const template = { attributes: [{ type: CKA.LABEL, text: 'new' }] };
    const changed = growth(() => one.ask({ setAttributes: { object: key, template } }, mine));
    expect(await changed).toBeGreaterThan(0);
    const destroyed = growth(() => one.ask({ destroyObject: { object: key } }, mine));
    expect(await destroyed).toBeGreaterThan(0);
  });

  test('is told by the very answer that changed something, refused PINs included', async () => {
    const before = await one.revision(mine);
    const made = await one.ask(aes(true), mine);
    expect(made.revision).toBeGreaterThan(before);
    const seen = await other.revision(theirs);
    const wrong = await other.ask({ login: user('wrong') }, theirs);
    expect(wrong.error?.name).toBe('CKR_PIN_INCORRECT');
    expect(wrong.revision).toBeGreaterThan(seen);
  });

  test('grows with policy and users', async () => {
    const officer = new Asking(web.vault);
    const session = await officer.session('web');
    await officer.ask({ login: { user: 'so', pin: Buffer.from('12345678') } }, session);
    const acts: RequestProperties[] = [
      { setPolicy: { switches: [{ name: 'pin-bytes-min', value: '5' }] } },
      { addUser: { name: 'ann', role: 2, pin: Buffer.from('13579') } },
      { removeUser: { name: 'ann' } },
    ];
    for (const act of acts) {
      const grown = growth(() => expect(officer.outcome(act, session)).resolves.toBe('CKR_OK'));
      expect(await grown).toBeGreaterThan(0);
    }
  });

  test('leaves others alone when session objects come, change and go', async () => {
    const quiet = await growth(async () => {
      const key = await make(false);
      const before = await one.revision(mine);
      const template = { attributes: [{ type: CKA.LABEL, text: 'new' }] };
      await one.ask({ setAttributes: { object: key, template } }, mine);
      expect(await one.revision(mine)).toBeGreaterThan(before);
      await one.ask({ destroyObject: { object: key } }, mine);
    });
    expect(quiet).toBe(0);
  });

  test('grows for a connection whose login another one ends', async () => {
    const officer = new Asking(web.vault);
    const session = await officer.session('web');
    await officer.ask({ login: { user: 'so', pin: Buffer.from('12345678') } }, session);
    const before = await one.revision(mine);
    const shared = await other.revision(theirs);
    const reset = { resetPin: { name: 'user', pin: Buffer.from('97531') } };
    await expect(officer.outcome(reset, session)).resolves.toBe('CKR_OK');
    const grown = (await other.revision(theirs)) - shared;
    expect((await one.revision(mine)) - before).toBeGreaterThan(grown);
  });

  test('is not told where it would be that of something else', async () => {
    expect((await one.ask({ findObjects: {} })).revision).toBe(0);
    expect((await one.ask({ findObjects: {} }, 99)).revision).toBe(0);
    expect(await one.revision(mine)).toBeGreaterThan(0);
  });
});

describe('the revision of the vault', () => {
  test('grows with each partition, and with those that come, go, and seal', async () => {
    const shown = async (): Promise<number> => await other.revision();
    const first = await shown();
    await make(true);
    const second = await shown();
    expect(second).toBeGreaterThan(first);
    const mail = { label: 'mail', soPin: Buffer.from('12345678'), userPin: Buffer.from('246810') };
    await expect(one.outcome({ createPartition: mail })).resolves.toBe('CKR_OK');
    const third = await shown();
    expect(third).toBeGreaterThan(second);
    const session = await one.session('mail');
    await one.ask({ login: { user: 'so', pin: Buffer.from('12345678') } }, session);
    const before = await other.revision(theirs);
    await expect(one.outcome({ sealPartition: {} }, session)).resolves.toBe('CKR_OK');
    expect(await shown()).toBeGreaterThan(third);
    // Another partition's matters are not this one's.
    expect(await other.revision(theirs)).toBe(before);
  });
});

describe('the status of a partition', () => {
  async function told(label = 'web') {
    const answer = await other.ask({ status: {} });
    const partitions = answer.outcome === 'status' ? answer.status.partitions : [];
    const found = partitions?.find((partition) => partition.label === label);
    if (found === undefined) throw new Error('no such partition');
    return found;
  }

  test('tells its slot, which destroying another one does not change', async () => {
    expect((await told()).slot).toBe(0);
    const pins = { soPin: Buffer.from('12345678'), userPin: Buffer.alloc(0) };
    await one.ask({ createPartition: { label: 'mail', ...pins } });
    await one.ask({ createPartition: { label: 'ca', ...pins } });
    expect([(await told('mail')).slot, (await told('ca')).slot]).toEqual([1, 2]);
    const session = await one.session('mail');
    await one.ask({ login: { user: 'so', pin: Buffer.from('12345678') } }, session);
    await one.ask({ destroyPartition: { confirmLabel: 'mail' } }, session);
    expect((await told('ca')).slot).toBe(2);
    expect((await told('ca')).userPin?.set).toBe(false);
  });

  test('tells of wrong PINs of the two users that every token has', async () => {
    expect((await told()).userPin).toMatchObject({ set: true, countLow: false, locked: false });
    const officer = new Asking(web.vault);
    const session = await officer.session('web');
    await officer.ask({ login: { user: 'so', pin: Buffer.from('12345678') } }, session);
    await officer.ask({ setPolicy: { switches: [{ name: 'attempts-max', value: '3' }] } }, session);
    const states = [];
    for (let wrong = 0; wrong < 3; wrong += 1) {
      await other.ask({ login: user('wrong') }, theirs);
      states.push((await told()).userPin);
    }
    expect(states).toMatchObject([
      { countLow: true, finalTry: false, locked: false },
      { countLow: true, finalTry: true, locked: false },
      { countLow: true, finalTry: false, locked: true },
    ]);
    expect((await told()).soPin).toMatchObject({ set: true, countLow: false });
    await officer.ask({ unlockUser: { name: 'user' } }, session);
    expect((await told()).userPin).toMatchObject({ set: true, countLow: false, locked: false });
  });
});
