import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Key, Session } from '../../src/client/index.ts';
import { Arena } from './arena.ts';
import { ACTS, Attacker } from './attacker.ts';
import type { Step } from './attacker.ts';

/**
 * T1 to T8, T10 to T15 and what nobody has thought of: random walks of an attacker who holds the
 * user's PIN. Not in reach yet: mechanisms that this vault lacks (CMAC, KBKDF, HKDF, XOR and
 * CONCATENATE derivations, ML-KEM, PKCS#1 v1.5 decryption, raw RSA). SLOW=1 walks for minutes.
 */
const SECONDS = process.env['SLOW'] === '1' ? 300 : 6;

const small = fc.nat({ max: 1023 });
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS, 'wrap', 'unwrap', 'decrypt', 'generate'),
  a: small,
  b: small,
  way: small,
  usages: small,
  shape: small,
});
const steps = fc.array(step, { minLength: 10, maxLength: 60, size: 'max' });

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.start();
});
afterAll(() => arena[Symbol.asyncDispose]());

/** Pairs take long to make: one set for all walks of a partition. */
async function pairsOf(session: Session): Promise<Key[]> {
  const rsa = await session.generateKeyPair('rsa-3072', { usage: ['wrap', 'unwrap', 'decrypt'] });
  const good = await session.generateKeyPair('rsa-3072', { usage: ['wrap', 'unwrap'] });
  const ec = await session.generateKeyPair('ec-p256', { usage: ['derive'], extractable: true });
  return [rsa, good, ec].flatMap(({ publicKey, privateKey }) => [publicKey, privateKey]);
}

interface Walk {
  readonly label: string;
  readonly sessions: readonly Session[];
  readonly officer: Session;
  /** So many requests are in flight at once. */
  readonly width: number;
}

async function walk({ sessions, officer, width }: Walk, path: Step[], pairs: readonly Key[]) {
  const attacker = new Attacker(sessions, officer);
  await attacker.begin(pairs);
  for (let at = 0; at < path.length && attacker.stolen === null; at += width) {
    const together = path.slice(at, at + width);
    await Promise.all(together.map((one, place) => attacker.take(one, place)));
  }
  return attacker.stolen;
}

async function officerOf(label: string): Promise<Session> {
  const client = await arena.connection();
  return await client.openSession(label, { user: 'so', pin: Buffer.from('officer-22') });
}

/** How a key was stolen first, null when none was. */
async function walks(one: Walk, seconds: number, options = {}): Promise<string | null> {
  const [session] = one.sessions;
  if (session === undefined) return null;
  const pairs = await pairsOf(session);
  const timeLimit = { interruptAfterTimeLimit: seconds * 1000, numRuns: 1_000_000 };
  let stolen = '';
  const nothingStolen = fc.asyncProperty(steps, async (path) => {
    const how = await walk(one, path, pairs);
    if (how !== null) stolen = `a key was stolen: ${how}`;
    return how === null;
  });
  const result = await fc.check(nothingStolen, { ...timeLimit, ...options });
  return result.failed ? `${stolen}; ${fc.defaultReportMessage(result)}` : null;
}

const TIMEOUT = { timeout: (SECONDS + 60) * 1000 };

test('one program, one request after the other', TIMEOUT, async () => {
  const session = await arena.partition('alone');
  const one = { label: 'alone', sessions: [session], officer: await officerOf('alone'), width: 1 };
  expect(await walks(one, SECONDS)).toBeNull();
});

test('three programs, requests in flight together', TIMEOUT, async () => {
  const label = 'together';
  const sessions = [await arena.partition(label)];
  for (let count = 1; count < 3; count += 1) {
    const client = await arena.connection();
    const pin = Buffer.from('attacker-1');
    sessions.push(await client.openSession(label, { user: 'user', pin }));
  }
  const one = { label, sessions, officer: await officerOf(label), width: 6 };
  expect(await walks(one, SECONDS)).toBeNull();
});

test('the walks find what is there: a compat partition gives its keys away', TIMEOUT, async () => {
  const session = await arena.partition('compat', { profile: 'compat' });
  const officer = await officerOf('compat');
  const one = { label: 'compat', sessions: [session], officer, width: 1 };
  expect(await walks(one, 60, { endOnFailure: true })).toMatch(/a key was stolen/);
});
