import type { AuditLog } from './audit/audit.ts';
import type { Scope } from './operation/operation.ts';
import type { CkrName } from '../wire/status.ts';

/** Refusals recorded one by one in a burst … */
const BURST = 256;
/** … and each second after it: 15 MB of log a day, however hard somebody knocks. */
const PER_SECOND = 8;
const SUMMARY_MS = 1_000;

interface Bucket {
  left: number;
  filledMs: number;
  /** Not recorded one by one, and the last of their codes. */
  more: number;
  last: CkrName;
  timer: NodeJS.Timeout | null;
}

/** One for each login of a connection; strangers of a partition share theirs. */
const BUCKETS = new WeakMap<object, Bucket>();

/**
 * Whether a refusal is recorded by itself. Without a bound, who has no PIN could fill the disk with
 * refusals, and a vault that cannot write its log refuses to work. What is over the bound is
 * counted, and recorded each second as one entry `refusals`, whose value is their number.
 */
export function takesOwnEntry(log: AuditLog, scope: Scope, outcome: CkrName): boolean {
  const bucket = bucketOf(scope.login === null ? log : scope.login);
  const nowMs = performance.now();
  const refill = ((nowMs - bucket.filledMs) / 1000) * PER_SECOND;
  bucket.left = Math.min(BURST, bucket.left + refill);
  bucket.filledMs = nowMs;
  if (bucket.left >= 1) {
    bucket.left -= 1;
    return true;
  }
  bucket.more += 1;
  bucket.last = outcome;
  bucket.timer ??= setTimeout(() => summarise(log, scope, bucket), SUMMARY_MS).unref();
  return false;
}

function summarise(log: AuditLog, scope: Scope, bucket: Bucket): void {
  const { login, peer } = scope;
  const who = login === null ? {} : { user: login.user.name, role: login.role };
  bucket.timer = null;
  const value = String(bucket.more);
  bucket.more = 0;
  try {
    log.record({ op: 'refusals', outcome: bucket.last, ...who, client: peer.client, value });
  } catch {
    // The log is closed or fails: those who ask are told so by their own requests.
  }
}

function bucketOf(whose: object): Bucket {
  let bucket = BUCKETS.get(whose);
  if (bucket === undefined) {
    bucket = { left: BURST, filledMs: performance.now(), more: 0, last: 'CKR_OK', timer: null };
    BUCKETS.set(whose, bucket);
  }
  return bucket;
}
