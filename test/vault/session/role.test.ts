import { describe, expect, test } from 'vitest';

import type { OpName } from '../../../src/wire/message.ts';
import { authorise } from '../../../src/vault/session/authorise.ts';
import { makePeer } from '../../../src/vault/session/peer.ts';
import { ASKERS, ROLE_MATRIX } from '../../../src/vault/session/role.ts';
import type { Asker } from '../../../src/vault/session/role.ts';
import { codeOf, openVault } from './vault.ts';
import type { TestVault } from './vault.ts';

/**
 * Written from the text of the design, not from the table: for each operation who may, in the order
 * no session, session without login, so, user, auditor.
 */
const EXPECTED: Readonly<Record<OpName, string>> = {
  hello: 'yes yes yes yes yes',
  status: 'yes yes yes yes yes',
  statistics: 'yes yes yes yes yes',
  listMechanisms: 'yes yes yes yes yes',
  openSession: 'yes yes yes yes yes',
  closeSession: 'session yes yes yes yes',
  login: 'session yes yes yes yes',
  logout: 'session login yes yes yes',
  resume: 'session yes yes yes yes',
  changePin: 'session yes yes yes yes',
  listUsers: 'session login yes role role',
  addUser: 'session login yes role role',
  removeUser: 'session login yes role role',
  unlockUser: 'session login yes role role',
  resetPin: 'session login yes role role',
  createPartition: 'yes yes yes yes yes',
  destroyPartition: 'session login yes role role',
  unsealPartition: 'yes yes yes yes yes',
  sealPartition: 'session login yes role role',
  getPolicy: 'session login yes yes yes',
  setPolicy: 'session login yes role role',
  acknowledgeAlarm: 'session login yes role role',
  initPartition: 'yes yes yes yes yes',
  generateKey: 'session yes role yes role',
  generateKeyPair: 'session yes role yes role',
  importObject: 'session yes role yes role',
  copyObject: 'session yes role yes role',
  destroyObject: 'session yes role yes role',
  findObjects: 'session yes yes yes yes',
  getAttributes: 'session yes yes yes yes',
  setAttributes: 'session yes yes yes role',
  encrypt: 'session yes role yes role',
  decrypt: 'session yes role yes role',
  sign: 'session yes role yes role',
  verify: 'session yes role yes role',
  digest: 'session yes yes yes role',
  generateRandom: 'session yes yes yes role',
  wrapKey: 'session yes role yes role',
  unwrapKey: 'session yes role yes role',
  deriveKey: 'session yes role yes role',
  encapsulateKey: 'session yes role yes role',
  decapsulateKey: 'session yes role yes role',
  begin: 'session yes role yes role',
  update: 'session yes role yes role',
  finish: 'session yes role yes role',
  read: 'session yes role yes role',
  cancel: 'session yes role yes role',
  readAudit: 'session login yes role yes',
  checkpoint: 'session login yes role yes',
};
const ANSWER: Readonly<Record<string, string>> = {
  yes: 'CKR_OK',
  session: 'CKR_SESSION_HANDLE_INVALID',
  login: 'CKR_USER_NOT_LOGGED_IN',
  role: 'CKR_USER_TYPE_INVALID',
};
const OPS = Object.keys(EXPECTED) as OpName[];
/** From the requirement on alarms, again not from the code. */
const DESPITE_ALARM = new Set<string>(
  'hello status statistics listMechanisms openSession closeSession createPartition unsealPartition'
    .concat(' login logout resume listUsers getPolicy readAudit checkpoint acknowledgeAlarm')
    .concat(' sealPartition')
    .split(' '),
);

describe('role × operation', () => {
  test('the table and the expectation name the same operations', () => {
    expect(Object.keys(ROLE_MATRIX).sort()).toEqual(OPS.sort());
  });

  test.each(ASKERS.map((asker, column) => [asker, column] as const))(
    'every cell of %s',
    async (asker, column) => {
      await using vault = await openVault();
      const session = await sessionOf(vault, asker);
      const peer = session?.peer ?? makePeer('unix');
      for (const op of OPS) {
        const answer = ANSWER[EXPECTED[op].split(' ')[column] ?? ''];
        expect(`${op}: ${codeOf(() => authorise(op, peer, session))}`).toBe(`${op}: ${answer}`);
      }
    },
  );

  test('a refusal names the role that is needed', async () => {
    await using vault = await openVault();
    const session = await sessionOf(vault, 'so');
    expect(() => authorise('sign', session?.peer ?? makePeer('unix'), session)).toThrow(/a user/);
  });

  test('a partition is created over the unix socket only', async () => {
    await using vault = await openVault();
    const session = vault.session(makePeer('tcp'));
    const { peer } = session;
    expect(codeOf(() => authorise('createPartition', peer, null))).toBe('CKR_FUNCTION_REJECTED');
    expect(codeOf(() => authorise('createPartition', peer, session))).toBe('CKR_FUNCTION_REJECTED');
    expect(codeOf(() => authorise('openSession', peer, null))).toBe('CKR_OK');
  });

  test.each(['so', 'user', 'auditor', 'public'] as const)(
    'during an alarm %s may look, log in and leave, and nothing else',
    async (asker) => {
      await using vault = await openVault();
      const session = await sessionOf(vault, asker);
      if (session === null) throw new Error('no session');
      const column = ASKERS.indexOf(asker);
      vault.raiseAlarm('rollback');
      for (const op of OPS) {
        const usual = ANSWER[EXPECTED[op].split(' ')[column] ?? ''];
        const answer =
          usual === 'CKR_OK' && !DESPITE_ALARM.has(op) ? 'CKR_FUNCTION_REJECTED' : usual;
        const code = codeOf(() => authorise(op, session.peer, session));
        expect(`${op}: ${code}`).toBe(`${op}: ${answer}`);
      }
      const find = (): void => authorise('findObjects', session.peer, session);
      expect(find).toThrow(/rollback/);
    },
  );
});

async function sessionOf(vault: TestVault, asker: Asker) {
  if (asker === 'stranger') return null;
  const session = vault.session();
  if (asker !== 'public') await vault.login(session, asker);
  return session;
}
