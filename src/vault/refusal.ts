import type { CkrName } from '../wire/status.ts';
import { USUAL_HINT } from './hint.ts';

export interface RefusalOptions {
  /** The remedy, one sentence; absent: the usual one of the code. */
  readonly hint?: string;
  /** Asking again sooner is refused. */
  readonly retryAfterMs?: number;
}

/** Expected, and the client's to hear: a rule said no. Never carries a value of a secret. */
export class Refusal extends Error {
  readonly code: CkrName;
  readonly hint: string;
  readonly retryAfterMs: number;

  constructor(code: CkrName, message: string, options: RefusalOptions = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.hint = options.hint ?? USUAL_HINT[code] ?? '';
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}

/**
 * The world failed (disk, store, socket): logged with its cause; the client hears CKR_DEVICE_ERROR.
 */
export class Fault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'Fault';
  }
}

/** Our own assertion failed: audit, seal, exit. */
export class Defect extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Defect';
  }
}
