import type { OpName } from '../../wire/message.ts';

/** Who logs in inside an unsealed partition. */
export const ROLES = ['so', 'user', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return value === 'so' || value === 'user' || value === 'auditor';
}

/** How a role is called in a message to a person. */
export const ROLE_TITLE: Readonly<Record<Role, string>> = {
  so: 'a security officer',
  user: 'a user',
  auditor: 'an auditor',
};

/**
 * Who asks: a connection without a session, a session without a login, or one with a login of some
 * role.
 */
export const ASKERS = ['stranger', 'public', ...ROLES] as const;
export type Asker = (typeof ASKERS)[number];

const EVERYONE = ASKERS;
const SESSION = ['public', 'so', 'user', 'auditor'] as const;
const LOGGED_IN = ROLES;
/**
 * Makes and uses keys. Without a login: public objects, and token objects never (PKCS#11 v3.2
 * §5.6.1, table 6).
 */
const WORK = ['public', 'user'] as const;
const OFFICER = ['so'] as const;

/**
 * Who may ask for what. An officer never uses a key, and an auditor only looks: so neither makes,
 * changes (but for CKA_TRUSTED, and label and id of public objects, by the officer) nor destroys an
 * object.
 */
export const ROLE_MATRIX = {
  hello: EVERYONE,
  status: EVERYONE,
  statistics: EVERYONE,
  listMechanisms: EVERYONE,

  openSession: EVERYONE,
  closeSession: SESSION,
  login: SESSION,
  logout: LOGGED_IN,
  resume: SESSION,
  changePin: SESSION,

  listUsers: OFFICER,
  addUser: OFFICER,
  removeUser: OFFICER,
  unlockUser: OFFICER,
  resetPin: OFFICER,

  createPartition: EVERYONE,
  destroyPartition: OFFICER,
  // A sealed partition has no logins: who knows the secret of an unseal method may.
  unsealPartition: EVERYONE,
  sealPartition: OFFICER,
  getPolicy: LOGGED_IN,
  setPolicy: OFFICER,
  acknowledgeAlarm: OFFICER,
  // Who knows the officer's PIN may, and has no session.
  initPartition: EVERYONE,

  generateKey: WORK,
  generateKeyPair: WORK,
  importObject: WORK,
  copyObject: WORK,
  destroyObject: WORK,
  findObjects: SESSION,
  getAttributes: SESSION,
  setAttributes: ['public', 'so', 'user'],

  encrypt: WORK,
  decrypt: WORK,
  sign: WORK,
  verify: WORK,
  digest: ['public', 'so', 'user'],
  generateRandom: ['public', 'so', 'user'],
  wrapKey: WORK,
  unwrapKey: WORK,
  deriveKey: WORK,
  encapsulateKey: WORK,
  decapsulateKey: WORK,

  // A stream may use a key, so an officer has none: not even to digest.
  begin: WORK,
  update: WORK,
  finish: WORK,
  read: WORK,
  cancel: WORK,

  readAudit: ['so', 'auditor'],
  checkpoint: ['so', 'auditor'],
} as const satisfies Readonly<Record<OpName, readonly Asker[]>>;
