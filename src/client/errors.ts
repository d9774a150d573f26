import { CKR, ckrName } from '../wire/status.ts';
import type { CkrName } from '../wire/status.ts';
import type { coffer } from '../wire/gen/coffer.js';

/** A return value's name, or `CKR_0x…` for a number that this client is too old to know. */
export type CkrCode = CkrName | `CKR_0x${string}`;

/**
 * The vault refused, or the client did for the same reason. `code` is what programs decide by; the
 * message is for people.
 */
export class CofferError extends Error {
  override readonly name = 'CofferError';
  readonly code: CkrCode;
  /** One sentence: the remedy. Empty when there is none. */
  readonly hint: string;
  /** When not 0: asking again sooner is refused. */
  readonly retryAfterMs: number;

  constructor(
    code: CkrCode,
    message: string,
    details: { hint?: string; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint ?? '';
    this.retryAfterMs = details.retryAfterMs ?? 0;
  }
}

/**
 * The vault could not be reached, or could not be understood, or fell silent. `code` is Node's, or
 * one of the table below.
 */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly code: string;
  readonly hint: string;
  /** The request had left: the vault may or may not have done it. */
  readonly maybeDone: boolean;

  constructor(
    code: string,
    message: string,
    details: { hint?: string; maybeDone?: boolean; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint ?? HINTS[code] ?? '';
    this.maybeDone = details.maybeDone ?? false;
  }
}

/**
 * What to do about it, by code: those of Node that people meet, and the client's own (ECLOSED,
 * EPROTO).
 */
const HINTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'start the vault with `coffer serve`.',
  ENOENT: 'start the vault with `coffer serve`, or name its socket with COFFER_SOCKET.',
  EACCES: 'the socket belongs to another user: run as the user or in the group of the vault.',
  ENOTFOUND: 'check the host name of the vault.',
  ETIMEDOUT: 'see `coffer status`; raise requestTimeoutMs if the vault is only busy.',
  ECONNRESET: 'see the log of the vault for why it closed the connection.',
  EPIPE: 'see the log of the vault for why it closed the connection.',
  EPROTO: 'check that the socket is that of a vault of this version.',
  ECLOSED: 'connect again.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'give the CA of the vault as tls.ca.',
  SELF_SIGNED_CERT_IN_CHAIN: 'give the CA of the vault as tls.ca.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'give the CA of the vault as tls.ca.',
  CERT_HAS_EXPIRED: 'renew the certificate of the vault.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'set tls.servername to a name in the certificate of the vault.',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'give a client certificate: tls.cert and tls.key.',
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: 'the vault does not trust the CA of this client certificate.',
};

/** The error that a response carries. */
export function refusalOf(error: coffer.v1.Error.$Properties): CofferError {
  const code = codeOf(error.code ?? 0, error.name ?? '');
  return new CofferError(code, error.message || code, {
    hint: error.hint ?? '',
    retryAfterMs: error.retryAfterMs ?? 0,
  });
}

/**
 * The number decides; a name is only believed for itself, so that a code is always one of the
 * closed set or hex.
 */
function codeOf(number: number, name: string): CkrCode {
  if (Object.hasOwn(CKR, name)) {
    for (const known of NAMES) if (known === name && CKR[known] === number) return known;
  }
  const named = ckrName(number);
  for (const known of NAMES) if (known === named) return known;
  return `CKR_0x${number.toString(16)}`;
}

const NAMES: readonly CkrName[] = [...namesOf(CKR)];

function* namesOf(table: typeof CKR): Generator<CkrName> {
  let name: CkrName;
  for (name in table) yield name;
}

/** A failure of the socket in this client's words; one of the client's own passes through. */
export function connectionErrorOf(
  cause: unknown,
  what: string,
  maybeDone = false,
): ConnectionError {
  if (cause instanceof ConnectionError && cause.maybeDone === maybeDone) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'ECONNRESET';
  const reason = cause instanceof Error ? cause.message : 'the vault closed the connection';
  const tail = maybeDone ? '; the vault may or may not have done it' : '';
  return new ConnectionError(code, `${what}: ${reason}${tail}`, { maybeDone, cause });
}
