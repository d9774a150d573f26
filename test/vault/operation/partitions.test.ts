import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readBlocks } from '../../../src/vault/audit/read.ts';
import { composeVault } from '../../../src/vault/compose.ts';
import { handle } from '../../../src/vault/handle.ts';
import { sign } from '../../../src/vault/operation/sign.ts';
import { answer } from '../../../src/vault/outcome.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import type { Peer } from '../../../src/vault/session/peer.ts';
import { MemoryStorage } from '../../../src/vault/storage/memory.ts';
import { partitionIdOf } from '../../../src/vault/storage/storage.ts';
import type { Vault } from '../../../src/vault/vault.ts';
import { coffer } from '../../../src/wire/gen/coffer.js';
import { LIMITS } from '../../../src/wire/limits.ts';
import { decodeRequest, encodeRequest } from '../../../src/wire/message.ts';
import type { RequestProperties, ResponseProperties } from '../../../src/wire/message.ts';

let directory: string;
let vault: Vault;
let logged: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'coffer-operation-'));
  logged = [];
  const composed = await composeVault({
    storage: new MemoryStorage(),
    directory,
    keyfileDirectory: null,
    anchorDirectory: null,
    provider: 'openssl',
    failure: '',
    abort: () => undefined,
    log: (message) => logged.push(message),
  });
  ({ vault } = composed);
});

afterEach(async () => {
  await vault.partitions.close();
  await rm(directory, { recursive: true, force: true });
});

async function ask(peer: Peer, request: RequestProperties): Promise<ResponseProperties> {
  return await handle(vault, peer, decodeRequest(encodeRequest({ id: 1, ...request }).subarray(4)));
}

async function outcome(peer: Peer, request: RequestProperties): Promise<string> {
  return (await ask(peer, request)).error?.name ?? 'CKR_OK';
}

const create = (label: string, passphrase?: string): RequestProperties => ({
  createPartition: {
    label,
    unsealMethod: coffer.v1.UnsealMethod[passphrase === undefined ? 'KEYFILE' : 'PASSPHRASE'],
    soPin: Buffer.from('12345678'),
    userPin: Buffer.from('246810'),
    ...(passphrase !== undefined && { passphrase: Buffer.from(passphrase) }),
  },
});

describe('createPartition', () => {
  test('computes no PIN for what is refused anyway', async () => {
    const peer = makePeer('unix');
    expect(await outcome(peer, create('one'))).toBe('CKR_OK');
    // Every place for a PIN is taken: who gets as far as that hears something else.
    peer.pinChecks = LIMITS.pinChecksPerConnectionMax;
    expect(await outcome(peer, create('one'))).toBe('CKR_ARGUMENTS_BAD');
    expect(await outcome(peer, create('a\nb'))).toBe('CKR_ARGUMENTS_BAD');
    expect(await outcome(peer, create('two', 'short'))).toBe('CKR_PIN_LEN_RANGE');
    expect(await outcome(peer, create('two'))).toBe('CKR_FUNCTION_REJECTED');
    expect(vault.partitions.list()).toHaveLength(1);
  });

  test('of one peer has few waiting, as its logins have', async () => {
    const peer = makePeer('unix');
    const codes = await Promise.all(
      Array.from({ length: LIMITS.pinChecksPerConnectionMax + 3 }, (_, n) =>
        outcome(peer, create(`p${n}`)),
      ),
    );
    expect(codes.filter((code) => code === 'CKR_FUNCTION_REJECTED')).toHaveLength(3);
    expect(peer.pinChecks).toBe(0);
  });
});

describe('sealPartition', () => {
  test('gives out no result that comes too late for the audit log', async () => {
    const peer = makePeer('unix');
    await outcome(peer, create('one'));
    const [partition] = vault.partitions.list();
    if (partition === undefined) throw new Error('no partition');
    const session = vault.sessions.open(peer, partition, false);
    const scope = { vault, peer, session, login: null };
    expect(answer(scope, sign, null, {})).toMatchObject({ sign: {} });
    vault.sessions.endPartition(partition);
    await partition.seal();
    // As of a signature that was computed meanwhile.
    expect(() => answer(scope, sign, null, {})).toThrow('is sealed');
  });
});

describe('unsealPartition', () => {
  test('that does nothing is refused, and never recorded as done', async () => {
    const peer = makePeer('unix');
    expect(await outcome(peer, create('one'))).toBe('CKR_OK');
    const garbage = { unsealPartition: { secret: Buffer.from('garbage') } };
    expect(await outcome(peer, garbage)).toBe('CKR_FUNCTION_REJECTED');
    expect(await outcome(peer, { unsealPartition: {} })).toBe('CKR_FUNCTION_REJECTED');
    const [partition] = vault.partitions.list();
    const folder = vault.partitions.auditDirectory(
      partition?.id ?? partitionIdOf(Buffer.alloc(16)),
    );
    const { lines: bytes } = await readBlocks(folder, 0, 10);
    const lines = Buffer.from(bytes).toString();
    const unseals = lines.match(/"op":"unsealPartition","outcome":"[A-Z_]*"/g);
    expect(unseals).toEqual(
      Array.from({ length: 2 }, () => '"op":"unsealPartition","outcome":"CKR_FUNCTION_REJECTED"'),
    );
  });
});
