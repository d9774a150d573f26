import { describe, expect, test } from 'vitest';
import { ConnectionError } from '../../src/client/index.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { encodeResponse } from '../../src/wire/message.ts';
import type { Request } from '../../src/wire/message.ts';
import { ScriptedVault, ordinary, refused } from './scripted-vault.ts';

const random = (request: Request) => ({
  generateRandom: { data: new Uint8Array(request.generateRandom?.length ?? 0) },
});

describe('many requests on one connection', () => {
  test('answers find their request in any order', async () => {
    const scripted = new ScriptedVault((request) =>
      request.op === 'openSession' ? ordinary(request) : null,
    );
    const vault = await scripted.connect();
    const session = await vault.openSession();
    const asked = [5, 6, 7].map((length) => session.random(length));
    await settle();
    const { requests } = scripted.peer;
    for (const request of requests.slice(1).toReversed())
      scripted.peer.answer(request, random(request));
    expect((await Promise.all(asked)).map((bytes) => bytes.length)).toEqual([5, 6, 7]);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(4);
    vault.close();
  });

  test('no more are in flight than the hello allows; the rest waits here, in order', async () => {
    const scripted = new ScriptedVault();
    scripted.inFlightMax = 3;
    const vault = await scripted.connect();
    const asked = Array.from({ length: 10 }, () => vault.status());
    await settle();
    const { peer } = scripted;
    expect(peer.requests.length).toBe(3);
    for (let answered = 0; answered < 10; answered += 1) {
      const request = peer.requests[answered];
      if (request === undefined) throw new Error('not sent');
      expect(peer.requests.length - answered).toBeLessThanOrEqual(3);
      peer.answer(request, { status: { build: String(answered) } });
      await settle();
    }
    const builds = (await Promise.all(asked)).map(({ build }) => build);
    expect(builds).toEqual(Array.from({ length: 10 }, (_, index) => String(index)));
    vault.close();
  });

  test('requests of one tick leave in one write', async () => {
    const scripted = new ScriptedVault((request) => ordinary(request));
    const vault = await scripted.connect();
    const { chunks } = scripted.peer;
    await Promise.all(Array.from({ length: 20 }, () => vault.status()));
    expect(scripted.peer.chunks - chunks).toBe(1);
    vault.close();
  });

  test('a refusal reaches its own caller, with code, hint and delay', async () => {
    const scripted = new ScriptedVault(() => ({
      error: { ...refused('CKR_PIN_LOCKED').error, retryAfterMs: 1500 },
    }));
    const vault = await scripted.connect();
    await expect(vault.status()).rejects.toMatchObject({
      name: 'CofferError',
      code: 'CKR_PIN_LOCKED',
      hint: 'try otherwise.',
      retryAfterMs: 1500,
    });
    vault.close();
  });

  test('a number that no name is known for stays a number, whatever it is called', async () => {
    const error = { code: 0x7777, name: 'CKR_OK', message: 'odd' };
    const vault = await new ScriptedVault(() => ({ error })).connect();
    await expect(vault.status()).rejects.toMatchObject({ code: 'CKR_0x7777' });
    vault.close();
  });
});

describe('a vault that misbehaves', () => {
  const once = { reconnect: false } as const;
  const garbage: [string, Uint8Array][] = [
    ['an oversized frame', Buffer.from([0xff, 0xff, 0xff, 0xff, 1])],
    ['bytes that are no message', Buffer.from([0, 0, 0, 3, 0xff, 0xff, 0xff])],
    ['an answer that nobody asked for', encodeResponse({ id: 999, status: {} })],
    ['an answer without an outcome', encodeResponse({ id: 2 })],
    ['the answer to another operation', encodeResponse({ id: 2, sign: {} })],
    ['a frame just over the limit', frameHead(LIMITS.frameBytesMax + 1)],
  ];
  test.each(garbage)('%s ends the connection with EPROTO', async (_, bytes) => {
    const scripted = new ScriptedVault((_request, peer) => {
      peer.stream.write(bytes);
      return null;
    });
    const vault = await scripted.connect(once);
    await expect(vault.status()).rejects.toMatchObject({ code: 'EPROTO' });
    await settle();
    expect(scripted.peer.stream.destroyed).toBe(true);
    vault.close();
  });

  test('its last word before it hangs up is told', async () => {
    const scripted = new ScriptedVault((_request, peer) => {
      peer.stream.write(encodeResponse({ id: 0, ...refused('CKR_HOST_MEMORY', 'too many') }));
      return null;
    });
    const vault = await scripted.connect(once);
    await expect(vault.status()).rejects.toMatchObject({
      code: 'EPROTO',
      message: expect.stringContaining('too many'),
      hint: 'try otherwise.',
    });
    vault.close();
  });

  test('answers cut at every byte are put together', async () => {
    const scripted = new ScriptedVault((request, peer) => {
      const frame = encodeResponse({ id: request.id, status: { build: 'in pieces' } });
      for (const byte of frame) peer.stream.write(Uint8Array.of(byte));
      return null;
    });
    const vault = await scripted.connect();
    expect((await vault.status()).build).toBe('in pieces');
    vault.close();
  });

  test('silence ends with ETIMEDOUT; a late answer is dropped and the connection goes on', async () => {
    const late: Request[] = [];
    const scripted = new ScriptedVault((request) => {
      if (request.op !== 'listMechanisms') return ordinary(request);
      late.push(request);
      return null;
    });
    const vault = await scripted.connect();
    await expect(vault.mechanisms({ timeoutMs: 20 })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    for (const request of late) scripted.peer.answer(request, { listMechanisms: {} });
    expect((await vault.status()).build).toBe('scripted');
    expect(scripted.peers.length).toBe(1);
    vault.close();
  });

  test('one that answers nothing at all is given up when every place is taken', async () => {
    const scripted = new ScriptedVault();
    scripted.inFlightMax = 2;
    const vault = await scripted.connect();
    const asked = [1, 2, 3].map(() => vault.status({ timeoutMs: 20 }));
    for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await settle();
    expect(scripted.peer.stream.destroyed).toBe(true);
    vault.close();
  });

  test('no hello ends with ETIMEDOUT', async () => {
    const scripted = new ScriptedVault();
    scripted.accept = () => undefined;
    const connecting = scripted.connect({ requestTimeoutMs: 20 });
    await expect(connecting).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  test('a vault that hangs up at once is a ConnectionError', async () => {
    const scripted = new ScriptedVault();
    scripted.refuseConnections = true;
    await expect(scripted.connect()).rejects.toBeInstanceOf(ConnectionError);
    expect(scripted.peers.length).toBe(1);
  });
});

describe('who stops waiting', () => {
  test('hears the reason of the signal, and the connection goes on', async () => {
    const scripted = new ScriptedVault((request) =>
      request.op === 'status' ? ordinary(request) : null,
    );
    const vault = await scripted.connect();
    const controller = new AbortController();
    const asked = vault.mechanisms({ signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(asked).rejects.toThrow('changed my mind');
    await expect(vault.status({ signal: controller.signal })).rejects.toThrow('changed my mind');
    expect((await vault.status()).build).toBe('scripted');
    vault.close();
  });

  test('is told that the vault was closed', async () => {
    const vault = await new ScriptedVault().connect();
    const asked = vault.status();
    vault.close();
    await expect(asked).rejects.toMatchObject({ code: 'ECLOSED' });
    await expect(vault.status()).rejects.toMatchObject({ code: 'ECLOSED' });
  });

  test('a request over the frame limit fails alone', async () => {
    const scripted = new ScriptedVault((request) => ordinary(request));
    const vault = await scripted.connect();
    const session = await vault.openSession();
    const huge = { value: new Uint8Array(LIMITS.frameBytesMax), class: 'DATA' } as const;
    await expect(session.importObject(huge)).rejects.toMatchObject({ code: 'CKR_DATA_LEN_RANGE' });
    expect((await vault.status()).build).toBe('scripted');
    vault.close();
  });
});

function frameHead(length: number): Uint8Array {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length);
  return head;
}

/** What is on its way through the memory pair has arrived. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
