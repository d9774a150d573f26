import { spawn } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RealVault } from '../client/real-vault.ts';
import { build, BUILD_TIMEOUT_MS, MODULE, NO_CARGO, PROBE } from './module.ts';

interface Load {
  readonly processes: number;
  readonly threads: number;
  readonly seconds: number;
  /** The vault is killed as often as this fits in. */
  readonly killEveryMs: number;
}

const SMALL: Load = { processes: 2, threads: 4, seconds: 8, killEveryMs: 4000 };
const FULL: Load = { processes: 4, threads: 16, seconds: 60, killEveryMs: 10_000 };

const POINT_BYTES = 65;
const MESSAGE_BYTES = 8;
const RECORD_BYTES = POINT_BYTES + MESSAGE_BYTES + 64;

let vault: RealVault;

describe('programs with many threads, and a vault that is killed', () => {
  beforeAll(async () => {
    if (NO_CARGO !== null) return;
    await build();
    vault = await RealVault.start();
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (NO_CARGO === null) await vault.remove();
  });
  beforeEach(({ skip }) => skip(NO_CARGO !== null, NO_CARGO ?? ''));

  test('fail only while it is down, and sign what their public keys verify', async () => {
    expect(await load(SMALL)).toEqual(Array.from({ length: SMALL.processes }, () => CONTENT));
  }, 120_000);

  test('for a minute, with 64 threads', async ({ skip }) => {
    skip(process.env['SLOW'] !== '1', 'SLOW=1 runs it: 4 processes of 16 threads, a minute');
    expect(await load(FULL)).toEqual(Array.from({ length: FULL.processes }, () => CONTENT));
  }, 600_000);
});

/** How a process of the load ended. */
interface Outcome {
  readonly code: unknown;
  readonly signal: unknown;
  readonly said: string;
  /** All of them verified. */
  readonly signatures: number;
}

/** Some signatures, and no complaint. */
const CONTENT: Outcome = {
  code: 0,
  signal: null,
  said: expect.stringContaining('as it should be'),
  signatures: expect.toSatisfy((count: number) => count > 0),
};

async function load({ processes, threads, seconds, killEveryMs }: Load): Promise<Outcome[]> {
  const pin = (await vault.pin('user')).toString().trimEnd();
  const timeline = join(vault.directory, 'timeline');
  await writeFile(timeline, '');
  const workers = Array.from({ length: processes }, (_, index) => {
    const signatures = join(vault.directory, `signatures-${index}`);
    return { signatures, ...start([String(threads), String(seconds), timeline, signatures], pin) };
  });
  await Promise.all(workers.map((worker) => worker.begun));

  const ended = Promise.all(workers.map((worker) => worker.ended));
  for (let kills = 1; kills * killEveryMs < seconds * 1000; kills += 1) {
    await Promise.race([setTimeout(killEveryMs), ended]);
    // The clock of the programs: CLOCK_MONOTONIC.
    const down = process.hrtime.bigint();
    await vault.kill();
    await vault.run();
    await appendFile(timeline, `${down} ${process.hrtime.bigint()}\n`);
  }
  await ended;
  for (const worker of workers) worker.goOn();
  return Promise.all(
    workers.map(async ({ done, signatures }) => {
      const { code, signal, said } = await done;
      // Of a process that died there are none to verify.
      const count = code === 0 ? await verifyAll(signatures) : 0;
      console.log(`${/\d+ turns.*/.exec(said)?.[0]}; ${count} signatures verified`);
      return { code, signal, said, signatures: count };
    }),
  );
}

interface Worker {
  /** It has its keys, and its threads start. */
  readonly begun: Promise<void>;
  /** Its threads have ended; it waits for `goOn` before it judges. */
  readonly ended: Promise<void>;
  readonly goOn: () => void;
  readonly done: Promise<{ code: unknown; signal: unknown; said: string }>;
}

function start(part: readonly string[], pin: string): Worker {
  const child = spawn(PROBE, [MODULE, pin, 'stress', ...part], {
    env: { ...process.env, COFFER_SOCKET: vault.socket, COFFER_PIN_FILE: vault.pinFile },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const saying = (what: string): Promise<void> =>
    new Promise((resolve) => {
      lines.on('line', (line) => line === what && resolve());
      // A program that has died says nothing more.
      void closed.then(() => resolve());
    });
  lines.on('line', (line) => (said += `${line}\n`));
  const done = closed.then(([code, signal]: unknown[]) => ({ code, signal, said }));
  const goOn = (): void => void child.stdin.write('\n', () => undefined);
  child.stdin.on('error', () => undefined);
  return { begun: saying('begun'), ended: saying('ended'), goOn, done };
}

/**
 * How many signatures there are. Each verifies by its public key alone, without module and vault.
 */
async function verifyAll(path: string): Promise<number> {
  const all = await readFile(path);
  const keys = new Map<string, KeyObject>();
  let count = 0;
  for (let at = 0; at < all.byteLength; at += RECORD_BYTES) {
    const point = all.subarray(at, at + POINT_BYTES);
    const message = all.subarray(at + POINT_BYTES, at + POINT_BYTES + MESSAGE_BYTES);
    const signature = all.subarray(at + POINT_BYTES + MESSAGE_BYTES, at + RECORD_BYTES);
    const name = point.toString('base64');
    const key = keys.get(name) ?? publicKey(point);
    keys.set(name, key);
    if (!verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature)) {
      throw new Error(`a signature of ${message.toString('hex')} does not verify`);
    }
    count += 1;
  }
  return count;
}

function publicKey(point: Buffer): KeyObject {
  const coordinate = (from: number): string =>
    point.subarray(from, from + 32).toString('base64url');
  const key = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
  return createPublicKey({ key, format: 'jwk' });
}
