import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, memoryDial } from '../../src/client/index.ts';
import type { Vault as Client } from '../../src/client/index.ts';
import { readBlocks } from '../../src/vault/audit/read.ts';
import { composeVault } from '../../src/vault/compose.ts';
import { answerHello } from '../../src/vault/hello.ts';
import { handle } from '../../src/vault/handle.ts';
import { refusal } from '../../src/vault/outcome.ts';
import { Defect, Fault, Refusal } from '../../src/vault/refusal.ts';
import { makePeer } from '../../src/vault/session/peer.ts';
import { initialUsers } from '../../src/vault/session/user.ts';
import { MemoryStorage } from '../../src/vault/storage/memory.ts';
import type { Vault } from '../../src/vault/vault.ts';
import { decodeRequest, encodeRequest } from '../../src/wire/message.ts';
import type { Request, RequestProperties } from '../../src/wire/message.ts';
import { CKR } from '../../src/wire/status.ts';

let directory: string;
let storage: MemoryStorage;
let vault: Vault;
let client: Client;
let aborted: unknown[];
let logged: string[];

async function compose(failure = ''): Promise<void> {
  aborted = [];
  logged = [];
  const composed = await composeVault({
    storage,
    directory,
    keyfileDirectory: null,
    anchorDirectory: null,
    provider: 'openssl',
    failure,
    abort: (defect) => aborted.push(defect),
    log: (message) => logged.push(message),
  });
  vault = composed.vault;
  client = await connect({
    transport: memoryDial((end) => composed.listeners.attach(end, 'unix')),
    reconnect: false,
  });
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'coffer-handle-'));
  storage = new MemoryStorage();
  await compose();
  const pins = { soPin: Buffer.from('12345678'), userPin: Buffer.from('246810'), pinBytesMin: 4 };
  const users = await initialUsers(pins);
  await vault.partitions.create({ label: 'web', method: 'keyfile', passphrase: null, users });
});

afterEach(async () => {
  client.close();
  await vault.partitions.close();
  await rm(directory, { recursive: true, force: true });
});

/** As it comes out of the decoder. */
function request(properties: RequestProperties): Request {
  return decodeRequest(encodeRequest({ id: 1, ...properties }).subarray(4));
}

describe('a vault that failed its self-tests', () => {
  test('unseals nothing, and answers status only', async () => {
    client.close();
    await vault.partitions.close();
    await compose('AES_GCM (openssl)');
    const status = await client.status();
    expect(status.failure).toBe('AES_GCM (openssl)');
    expect(status.partitions[0]?.state).toBe('sealed');
    const peer = makePeer('unix');
    for (const asked of [{ openSession: {} }, { listMechanisms: {} }, { unsealPartition: {} }]) {
      const outcome = await handle(vault, peer, request(asked));
      expect(outcome.error?.name).toBe('CKR_FUNCTION_FAILED');
    }
  });
});

describe('what was thrown', () => {
  test('is told as it is, when a rule refused', () => {
    const thrown = new Refusal('CKR_PIN_LOCKED', 'the rule', { hint: 'The remedy.' });
    expect(refusal(vault, thrown).error).toMatchObject({
      code: CKR.CKR_PIN_LOCKED,
      name: 'CKR_PIN_LOCKED',
      message: 'the rule',
      hint: 'The remedy.',
    });
    expect(logged).toEqual([]);
  });

  test('is logged with its cause and told as CKR_DEVICE_ERROR, when the world failed', () => {
    const thrown = new Fault('the disk is full', new Error('ENOSPC'));
    expect(refusal(vault, thrown).error?.name).toBe('CKR_DEVICE_ERROR');
    expect(logged).toEqual(['the disk is full']);
    expect(aborted).toEqual([]);
  });

  test('ends the vault, when an assertion of its own failed, and tells nothing of it', () => {
    const thrown = new Defect('impossible: 17');
    const { error } = refusal(vault, thrown);
    expect(error?.name).toBe('CKR_GENERAL_ERROR');
    expect(error?.message).not.toContain('17');
    expect(aborted).toEqual([thrown]);
  });

  test('is told as CKR_GENERAL_ERROR without a word of it, when nobody expected it', () => {
    const { error } = refusal(vault, new TypeError('x is undefined'));
    expect(error?.name).toBe('CKR_GENERAL_ERROR');
    expect(error?.message).not.toContain('undefined');
    expect(aborted).toEqual([]);
  });
});

describe('the path of a request', () => {
  const refusals: readonly (readonly [string, RequestProperties, string])[] = [
    ['no operation', {}, 'CKR_FUNCTION_NOT_SUPPORTED'],
    ['a second hello', { hello: { version: 1 } }, 'CKR_FUNCTION_REJECTED'],
    ['a session of nobody', { session: 7, sign: {} }, 'CKR_SESSION_HANDLE_INVALID'],
    ['no session where one is needed', { sign: {} }, 'CKR_SESSION_HANDLE_INVALID'],
    ['an unknown partition', { openSession: { partitionLabel: 'x' } }, 'CKR_SLOT_ID_INVALID'],
    [
      'a partition id of 3 bytes',
      { openSession: { partitionId: Buffer.alloc(3) } },
      'CKR_SLOT_ID_INVALID',
    ],
    [
      'an unseal secret of 1 KiB',
      { unsealPartition: { secret: Buffer.alloc(1024) } },
      'CKR_PIN_LEN_RANGE',
    ],
  ];
  test.each(refusals)('refuses %s', async (_, asked, code) => {
    const outcome = await handle(vault, makePeer('unix'), request(asked));
    expect(outcome.error?.name).toBe(code);
  });

  test('answers cheap work in the same tick', async () => {
    const peer = makePeer('unix');
    const opened = await handle(vault, peer, request({ openSession: {} }));
    const session = opened.openSession?.session ?? 0;
    const pin = Buffer.from('246810');
    await handle(vault, peer, request({ session, login: { user: 'user', pin } }));
    expect(
      handle(vault, peer, request({ session, generateRandom: { length: 8 } })),
    ).not.toBeInstanceOf(Promise);
  });

  describe('while the log cannot be written', () => {
    function breakLog(): void {
      const { audit } = vault.partitions.list()[0]?.unsealed() ?? {};
      if (audit === undefined) throw new Error('no log');
      audit.requireWritable = () => {
        throw new Refusal('CKR_DEVICE_ERROR', 'the audit log cannot be written');
      };
    }

    test('nothing is done: no signature, no key gone, no policy changed, no login', async () => {
      const session = await client.openSession('web', { user: 'user', pin: '246810' });
      const key = await session.generateKey('hmac-sha256', { label: 'mac' });
      breakLog();
      const refused = { code: 'CKR_DEVICE_ERROR' };
      await expect(key.sign(Buffer.from('x'))).rejects.toMatchObject(refused);
      await expect(key.destroy()).rejects.toMatchObject(refused);
      await session.findKey({ label: 'mac' });
      await session.close();
      const officer = client.openSession('web', { user: 'so', pin: '12345678' });
      await expect(officer).rejects.toMatchObject(refused);
    });

    test('a login whose record was lost on the way is taken back', async () => {
      const { audit } = vault.partitions.list()[0]?.unsealed() ?? {};
      if (audit === undefined) throw new Error('no log');
      const peer = makePeer('unix');
      const opened = await handle(vault, peer, request({ openSession: {} }));
      const session = opened.openSession?.session ?? 0;
      const { flush } = audit;
      audit.flush = () => Promise.reject(new Refusal('CKR_DEVICE_ERROR', 'the disk is gone'));
      const login = { user: 'so', pin: Buffer.from('12345678') };
      const outcome = await handle(vault, peer, request({ session, login }));
      audit.flush = flush;
      expect(outcome.error?.name).toBe('CKR_DEVICE_ERROR');
      expect(peer.logins.size).toBe(0);
    });
  });
});

describe('a flood of refusals', () => {
  test('is recorded one by one at first, and then by its number', async () => {
    const peer = makePeer('unix');
    const opened = await handle(vault, peer, request({ openSession: {} }));
    const session = opened.openSession?.session ?? 0;
    const unsealed = vault.partitions.list()[0]?.unsealed();
    if (unsealed === undefined) throw new Error('sealed');
    const before = unsealed.audit.entries();
    for (let count = 0; count < 2000; count += 1) {
      const outcome = await handle(vault, peer, request({ session, decrypt: {} }));
      expect(outcome.error?.name).toBeDefined();
    }
    const oneByOne = unsealed.audit.entries() - before;
    expect(oneByOne).toBeGreaterThanOrEqual(256);
    expect(oneByOne).toBeLessThan(600);
    await expect.poll(() => unsealed.audit.entries() - before).toBeGreaterThan(oneByOne);
    await unsealed.audit.flush();
    const folder = vault.partitions.auditDirectory(unsealed.partition.id);
    const { lines } = await readBlocks(folder, 0, 0);
    const told = Buffer.from(lines).toString();
    const summary = /"op":"refusals".*"value":"(\d+)"/.exec(told)?.[1];
    expect(Number(summary) + oneByOne).toBe(2000);
  });
});

describe('the hello', () => {
  test('is of version 1, with a short name', () => {
    const peer = makePeer('unix');
    const hello = (version: number, name: string) => () =>
      answerHello(peer, request({ hello: { version, client: name } }));
    expect(hello(2, 'me')).toThrow(/version 1/);
    expect(hello(1, 'x'.repeat(65))).toThrow(/at most 64 bytes/);
    expect(hello(1, 'me')().inFlightMax).toBe(64);
    expect(peer.client).toBe('me');
  });

  test('does not rename a peer whose certificate named it', () => {
    const peer = makePeer('tcp', 'billing');
    answerHello(peer, request({ hello: { version: 1, client: 'somebody else' } }));
    expect(peer.client).toBe('billing');
  });
});
