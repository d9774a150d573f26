import type { OpName, Request } from '../../wire/message.ts';
import { Refusal } from '../refusal.ts';
import type { Vault } from '../vault.ts';
import { checkpoint, readAudit } from './audit.ts';
import { begin } from './begin.ts';
import { copyObject } from './copy-object.ts';
import { decrypt } from './decrypt.ts';
import { decapsulateKey } from './decapsulate-key.ts';
import { deriveKey } from './derive-key.ts';
import { destroyObject } from './destroy-object.ts';
import { digest } from './digest.ts';
import { encapsulateKey } from './encapsulate-key.ts';
import { encrypt } from './encrypt.ts';
import { findObjects } from './find-objects.ts';
import { generateKey } from './generate-key.ts';
import { generateKeyPair } from './generate-key-pair.ts';
import { generateRandom } from './generate-random.ts';
import { getAttributes } from './get-attributes.ts';
import { importObject } from './import-object.ts';
import { initPartition } from './init-partition.ts';
import { listMechanisms } from './list-mechanisms.ts';
import { changePin, login, logout, resume } from './login.ts';
import type { AnyOperation } from './operation.ts';
import {
  acknowledgeAlarm,
  createPartition,
  destroyPartition,
  sealPartition,
  unsealPartition,
} from './partitions.ts';
import { getPolicy, setPolicy } from './policy.ts';
import { closeSession, openSession } from './session.ts';
import { setAttributes } from './set-attributes.ts';
import { sign } from './sign.ts';
import { statistics } from './statistics.ts';
import { status } from './status.ts';
import { cancel, finish, read, update } from './stream-steps.ts';
import { unwrapKey } from './unwrap-key.ts';
import { addUser, listUsers, removeUser, resetPin, unlockUser } from './users.ts';
import { verify } from './verify.ts';
import { wrapKey } from './wrap-key.ts';

/** Everything that can be asked of a vault. The hello is the connection's own matter. */
export const OPERATIONS = {
  status,
  statistics,
  listMechanisms,
  openSession,
  closeSession,
  login,
  logout,
  resume,
  changePin,
  listUsers,
  addUser,
  removeUser,
  unlockUser,
  resetPin,
  createPartition,
  destroyPartition,
  unsealPartition,
  sealPartition,
  getPolicy,
  setPolicy,
  acknowledgeAlarm,
  initPartition,
  generateKey,
  generateKeyPair,
  importObject,
  copyObject,
  destroyObject,
  findObjects,
  getAttributes,
  setAttributes,
  encrypt,
  decrypt,
  sign,
  verify,
  digest,
  generateRandom,
  wrapKey,
  unwrapKey,
  deriveKey,
  encapsulateKey,
  decapsulateKey,
  begin,
  update,
  finish,
  read,
  cancel,
  readAudit,
  checkpoint,
} satisfies Readonly<Record<Exclude<OpName, 'hello'>, AnyOperation>>;

/**
 * The operation of a request. Throws CKR_FUNCTION_REJECTED for a second hello,
 * CKR_FUNCTION_NOT_SUPPORTED for what this vault does not know, and CKR_FUNCTION_FAILED for
 * everything but status once a self-test has failed.
 */
export function operationOf(vault: Vault, request: Request): AnyOperation {
  const { op } = request;
  if (op === undefined) {
    throw new Refusal('CKR_FUNCTION_NOT_SUPPORTED', 'the request names no operation', {
      hint: 'The client may be newer than the vault: compare coffer --version and coffer status.',
    });
  }
  if (op === 'hello') {
    throw new Refusal('CKR_FUNCTION_REJECTED', 'a connection says hello once');
  }
  if (vault.failure !== '' && op !== 'status') {
    throw new Refusal('CKR_FUNCTION_FAILED', `the vault failed its self-tests: ${vault.failure}`, {
      hint: 'Run coffer self-test; do not use this installation.',
    });
  }
  return OPERATIONS[op];
}
