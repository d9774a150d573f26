import { expect, test } from 'vitest';

import { Tickets } from '../../../src/vault/session/tickets.ts';
import { newUserId } from '../../../src/vault/session/user.ts';
import { LIMITS } from '../../../src/wire/limits.ts';
import { TestClock, openVault } from './vault.ts';

test('a ticket is of one opening of one partition', async () => {
  await using vault = await openVault();
  const here = vault.partition.unsealed();
  const there = (await vault.addPartition('other')).unsealed();
  const tickets = new Tickets(vault.clock);
  const { bytes } = tickets.issue(here, newUserId(), 60);
  expect(tickets.find(there, bytes)).toBeNull();
  await vault.seal();
  await vault.unseal();
  expect(tickets.find(vault.partition.unsealed(), bytes)).toBeNull();
  expect(tickets.find(here, bytes)).not.toBeNull();
  tickets.revokePartition(there.partition);
  expect(tickets.size).toBe(1);
  tickets.revokePartition(vault.partition);
  expect(tickets.size).toBe(0);
});

test('a user has so many; the oldest goes, and nobody else’s', async () => {
  await using vault = await openVault();
  const unsealed = vault.partition.unsealed();
  const tickets = new Tickets(new TestClock());
  const [mine, other] = [newUserId(), newUserId()];
  const theirs = tickets.issue(unsealed, other, 60);
  const all = Array.from({ length: LIMITS.ticketsPerUserMax + 1 }, () =>
    tickets.issue(unsealed, mine, 60),
  );
  const alive = all.map(({ bytes }) => tickets.find(unsealed, bytes) !== null);
  expect(alive.indexOf(true)).toBe(1);
  expect(alive.filter(Boolean)).toHaveLength(LIMITS.ticketsPerUserMax);
  expect(tickets.find(unsealed, theirs.bytes)).not.toBeNull();
});

test('expired tickets do not stay in memory', async () => {
  await using vault = await openVault();
  const unsealed = vault.partition.unsealed();
  const clock = new TestClock();
  const tickets = new Tickets(clock);
  for (let n = 0; n < 10; n += 1) tickets.issue(unsealed, newUserId(), 60);
  clock.pass(60_000);
  tickets.issue(unsealed, newUserId(), 60);
  expect(tickets.size).toBe(1);
});

test('over the limit those go first that came of others', async () => {
  await using vault = await openVault();
  const unsealed = vault.partition.unsealed();
  const tickets = new Tickets(new TestClock());
  const user = newUserId();
  const first = tickets.issue(unsealed, user, 60);
  const workers = Array.from({ length: LIMITS.ticketsPerUserMax + 5 }, () =>
    tickets.issueFrom(first.key),
  );
  expect(tickets.size).toBe(LIMITS.ticketsPerUserMax);
  expect(tickets.find(unsealed, first.bytes)).not.toBeNull();
  const alive = workers.map((one) => one !== null && tickets.find(unsealed, one.bytes) !== null);
  expect(alive.indexOf(true)).toBe(6);
});

test('what came of a ticket ends with it, no later, and not the other way round', async () => {
  await using vault = await openVault();
  const unsealed = vault.partition.unsealed();
  const clock = new TestClock();
  const tickets = new Tickets(clock);
  const first = tickets.issue(unsealed, newUserId(), 60);
  clock.pass(20_000);
  const child = tickets.issueFrom(first.key);
  const grandchild = tickets.issueFrom(child?.key ?? '');
  if (child === null || grandchild === null) throw new Error('no ticket');
  expect(tickets.find(unsealed, child.bytes)).toMatchObject({
    origins: [first.key],
    expiresInS: 40,
  });
  expect(tickets.find(unsealed, grandchild.bytes)?.origins).toEqual([first.key, child.key]);
  tickets.revoke(child.key);
  expect(tickets.find(unsealed, child.bytes)).toBeNull();
  expect(tickets.find(unsealed, grandchild.bytes)).toBeNull();
  expect(tickets.find(unsealed, first.bytes)).not.toBeNull();
  tickets.revoke(first.key);
  expect(tickets.size).toBe(0);
  expect(tickets.issueFrom(first.key)).toBeNull();
});
