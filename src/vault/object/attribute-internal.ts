import { CKA_COFFER } from '../../wire/pkcs11.ts';

/**
 * Attributes of Coffer's own, from CKA_VENDOR_DEFINED upward. Records of every kind carry their
 * facts in these. No template may name one, and none is shown, but for KEY_STATE, which has its row
 * in `attribute-table.ts`, as CKA_COFFER.APPROVED has, which is nobody's to keep.
 */
export const INTERNAL = {
  /**
   * number: encryptions under the value that may have happened; grows in blocks ahead of use, in
   * one record of the value. The most that any of them says counts.
   */
  INVOCATIONS: 0x8000_0001,
  /**
   * number: bits of `USAGES` (usage.ts) that this value ever had, in any object or half of its
   * pair.
   */
  USAGES_EVER: 0x8000_0002,
  /** bytes: 32, HMAC of the value; of the public key for both halves of a pair. */
  VALUE_TAG: 0x8000_0003,
  /** number: one of `KEY_STATE`. Absent: active. */
  KEY_STATE: CKA_COFFER.KEY_STATE,
  /** text: milliseconds since 1970, decimal. */
  CREATED_MS: 0x8000_0005,
  /** flag, of a generated public key: its private half was made readable. */
  READABLE_EVER: 0x8000_0006,
  /** flag: no approved use of a key derived, unwrapped or decapsulated it. */
  UNAPPROVED_ORIGIN: 0x8000_0007,

  USER_NAME: 0x8000_0101,
  USER_ROLE: 0x8000_0102,
  /** bytes: Argon2id of the PIN with its salt and parameters. */
  PIN_VERIFIER: 0x8000_0103,
  /** flag: an officer chose the PIN and knows it. */
  PIN_SET_BY_OFFICER: 0x8000_0104,

  POLICY_PROFILE: 0x8000_0201,
  POLICY_ATTEMPTS_MAX: 0x8000_0202,
  POLICY_PIN_BYTES_MIN: 0x8000_0203,
  POLICY_TICKET_SECONDS: 0x8000_0204,
  POLICY_CBC_PAD_UNWRAP: 0x8000_0205,
  POLICY_AUDIT_DURABLE: 0x8000_0206,
  POLICY_APPROVED_ONLY: 0x8000_0207,
  POLICY_RSA_PKCS1_ENCRYPTION: 0x8000_0208,
  POLICY_RSA_RAW: 0x8000_0209,
  POLICY_LEGACY: 0x8000_020a,
} as const;
