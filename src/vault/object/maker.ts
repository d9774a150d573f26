import { CKA } from '../../wire/pkcs11.ts';
import type { Policy } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import type { Attributes } from './attribute.ts';

/** Who makes or changes an object, and in which session. */
export interface Maker {
  /** Null: nobody is logged in. */
  readonly role: 'so' | 'user' | 'auditor' | null;
  /** The session is read-only: token objects stay as they are. */
  readonly readOnly: boolean;
  readonly policy: Policy;
  readonly nowMs: number;
}

/** PKCS#11 v3.2 §5.6: private objects need the user, token objects a read/write session. */
export function requireMayMake(attributes: Attributes, maker: Maker): void {
  requireWritable(attributes.get(CKA.TOKEN) === true, maker);
  if (attributes.get(CKA.PRIVATE) === true && maker.role !== 'user') {
    throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'a private object is made by a logged-in user', {
      hint: 'Log in as a user, or ask for CKA_PRIVATE=false.',
    });
  }
}

/**
 * Throws CKR_SESSION_READ_ONLY or CKR_USER_NOT_LOGGED_IN for a token object that this session
 * leaves alone.
 */
export function requireWritable(token: boolean, maker: Maker): void {
  if (!token) return;
  if (maker.readOnly) {
    throw new Refusal('CKR_SESSION_READ_ONLY', 'a read-only session leaves token objects alone', {
      hint: 'Open a read/write session.',
    });
  }
  if (maker.role !== 'user' && maker.role !== 'so') {
    throw new Refusal('CKR_USER_NOT_LOGGED_IN', 'token objects are made and changed after login');
  }
}
