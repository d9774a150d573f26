import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { duplexPair } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { composeVault } from '../../src/vault/compose.ts';
import { MemoryStorage } from '../../src/vault/storage/memory.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { encodeRequest } from '../../src/wire/message.ts';
import type { RequestProperties } from '../../src/wire/message.ts';
import { RealVault } from '../client/real-vault.ts';
import { RawPeer } from './raw.ts';

/** T33: peers that break the framing, stop, stall or flood. Each time somebody else still works. */
let vault: RealVault;
let neighbour: RawPeer;
let number = 10;
beforeAll(async () => {
  vault = await RealVault.start();
  neighbour = await RawPeer.greeted(vault.socket);
});
afterAll(async () => {
  neighbour.socket.destroy();
  await vault.remove();
});

const HELLO: RequestProperties = { id: 1, hello: { version: 1, client: 'raw' } };

async function othersWork(): Promise<string> {
  number += 1;
  return await neighbour.outcome({ id: number, status: {} });
}

/** What becomes of a peer that sends these bytes, after a hello or instead of it. */
async function fate(bytes: Uint8Array, greeted: boolean): Promise<string> {
  const peer = greeted ? await RawPeer.greeted(vault.socket) : new RawPeer(vault.socket);
  peer.socket.write(bytes);
  const answer = await peer.answer();
  peer.socket.destroy();
  return answer === null ? 'closed' : String(answer.outcome);
}

function lengthOf(length: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  return head;
}

describe('frames', () => {
  test.each([
    [0xffffffff, true],
    [0x80000000, true],
    [LIMITS.frameBytesMax + 1, true],
    [LIMITS.helloFrameBytesMax + 1, false],
    [0xffffffff, false],
  ])('of %d bytes close the connection at once (greeted: %s)', async (length, greeted) => {
    expect(await fate(lengthOf(length), greeted)).toBe('closed');
    expect(await othersWork()).toBe('CKR_OK');
  });

  test('that are no message, empty ones, and other protocols', async () => {
    const foreign = [
      'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
      'SSH-2.0-x\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001',
      '{"id":1}',
    ];
    for (const text of foreign) expect(await fate(Buffer.from(text), true)).toBe('closed');
    expect(await fate(lengthOf(0), true)).toBe('closed');
    expect(await fate(Buffer.concat([lengthOf(2), Buffer.from([0xff, 0xff])]), true)).toBe(
      'closed',
    );
    const fields = Buffer.alloc(LIMITS.frameBytesMax);
    for (let at = 0; at < fields.byteLength; at += 2) fields.set([0x08, 0x01], at);
    expect(await fate(Buffer.concat([lengthOf(fields.byteLength), fields]), true)).toBe('closed');
    expect(await othersWork()).toBe('CKR_OK');
  });

  test('with id 0, with the id of one in flight, without a hello, with a second one', async () => {
    expect(await fate(encodeRequest({ id: 0, status: {} }), true)).toBe('closed');
    expect(await fate(encodeRequest({ id: 1, status: {} }), false)).toBe('error');
    expect(await fate(encodeRequest({ id: 1, hello: { version: 2 } }), false)).toBe('error');
    expect(await fate(encodeRequest({ id: 2, hello: { version: 1 } }), true)).toBe('error');
    const peer = await RawPeer.greeted(vault.socket);
    const session = await peer.session();
    const slow = { session, login: { user: 'user', pin: Buffer.from('wrong pin') } };
    peer.send({ id: 9, ...slow });
    peer.send({ id: 9, status: {} });
    await peer.closed;
    expect(await peer.answer()).toBeNull();
    expect(await othersWork()).toBe('CKR_OK');
  });

  test('each byte of an exchange cut and changed: no crash, and others work', async () => {
    const frames = [
      HELLO,
      { id: 2, openSession: {} },
      { id: 3, session: 1, generateRandom: { length: 8 } },
    ];
    const whole = Buffer.concat(frames.map((frame) => encodeRequest(frame)));
    const peers: RawPeer[] = [];
    for (let at = 0; at < whole.byteLength; at += 1) {
      for (const change of [0, 1, 0x80, 0xff]) {
        const bytes = change === 0 ? whole.subarray(0, at) : Buffer.from(whole);
        if (change !== 0) bytes[at] = (bytes[at] ?? 0) ^ change;
        const peer = new RawPeer(vault.socket);
        if (change === 0) peer.socket.end(bytes);
        else peer.socket.write(bytes);
        peers.push(peer);
      }
      expect(await othersWork()).toBe('CKR_OK');
    }
    for (const peer of peers) peer.socket.destroy();
    await Promise.all(peers.map((peer) => peer.closed));
    expect(await othersWork()).toBe('CKR_OK');
  });

  test('half a frame, then the end', async () => {
    const half = Buffer.concat([lengthOf(1000), Buffer.alloc(500)]);
    for (const end of ['end', 'destroy'] as const) {
      const peer = await RawPeer.greeted(vault.socket);
      peer.socket.write(half);
      expect(await othersWork()).toBe('CKR_OK');
      peer.socket[end]();
      await peer.closed;
    }
    expect(await othersWork()).toBe('CKR_OK');
  });

  test('a peer that floods and never reads leaves the others served', async () => {
    const flood = createConnection(vault.socket);
    flood.on('error', () => undefined);
    flood.pause();
    flood.write(encodeRequest(HELLO));
    const frames = Buffer.concat(
      Array.from({ length: 2000 }, (_, at) =>
        encodeRequest({ id: at + 2, generateRandom: { length: LIMITS.randomBytesMax } }),
      ),
    );
    for (let turn = 0; turn < 20; turn += 1) flood.write(frames);
    for (let turn = 0; turn < 50; turn += 1) expect(await othersWork()).toBe('CKR_OK');
    flood.destroy();
  });

  test('a path through a symbolic link is the same vault, and no other’s', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'coffer-link-'));
    const link = join(directory, 'coffer.sock');
    await symlink(vault.socket, link);
    const peer = await RawPeer.greeted(link);
    expect(await peer.outcome({ id: 2, status: {} })).toBe('CKR_OK');
    peer.socket.destroy();
    await rm(directory, { recursive: true });
  });
});

describe('time', () => {
  /** A vault in this process, whose connections are swept when the test says that it is late. */
  async function attached(act: (write: (bytes: Uint8Array) => void) => void) {
    const directory = await mkdtemp(join(tmpdir(), 'coffer-time-'));
    const { listeners, vault: own } = await composeVault({
      storage: new MemoryStorage(),
      directory,
      keyfileDirectory: null,
      anchorDirectory: null,
      provider: 'openssl',
      failure: '',
      abort: () => undefined,
      log: () => undefined,
    });
    const [client, end] = duplexPair();
    client.on('error', () => undefined);
    const connection = listeners.attach(end, 'unix');
    act((bytes) => client.write(bytes));
    await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      client,
      /** The vault's. */
      end,
      /** Whether the connection is open when it is that much later. */
      openAfter(ms: number): boolean {
        connection.sweep(performance.now() + ms);
        return !end.destroyed;
      },
      async [Symbol.asyncDispose]() {
        client.destroy();
        await listeners.close(0);
        await own.partitions.close();
        await rm(directory, { recursive: true });
      },
    };
  }

  const half = Buffer.concat([lengthOf(1000), Buffer.alloc(3)]);

  test('who says no hello is closed', async () => {
    await using peer = await attached(() => undefined);
    expect(peer.openAfter(LIMITS.firstFrameTimeoutMs / 2)).toBe(true);
    expect(peer.openAfter(LIMITS.firstFrameTimeoutMs + 1)).toBe(false);
  });

  test('who sends a byte a second is closed, however busy that looks', async () => {
    await using peer = await attached((write) => {
      write(encodeRequest(HELLO));
      write(half);
    });
    expect(peer.openAfter(LIMITS.frameTimeoutMs - 1000)).toBe(true);
    peer.client.write(Buffer.alloc(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(peer.openAfter(LIMITS.frameTimeoutMs - 1000)).toBe(true);
    expect(peer.openAfter(LIMITS.frameTimeoutMs + 1)).toBe(false);
  });

  test('who has nothing to ask is closed, in the end', async () => {
    await using peer = await attached((write) => write(encodeRequest(HELLO)));
    expect(peer.openAfter(LIMITS.idleTimeoutMs / 2)).toBe(true);
    expect(peer.openAfter(LIMITS.idleTimeoutMs + 1)).toBe(false);
  });

  test('who reads nothing is closed', async () => {
    await using peer = await attached((write) => {
      write(encodeRequest(HELLO));
      for (let id = 2; id < 300; id += 1) write(encodeRequest({ id, listMechanisms: {} }));
    });
    await vi.waitFor(() => expect(peer.end.writableNeedDrain).toBe(true), { timeout: 10_000 });
    expect(peer.openAfter(LIMITS.writeStallTimeoutMs - 1000)).toBe(true);
    expect(peer.openAfter(LIMITS.writeStallTimeoutMs + 1)).toBe(false);
  });
});
