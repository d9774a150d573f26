import { NO_BYTES, dearUse, requireDigesting, requireKey, useDetail } from './key-use.ts';
import { defineOperation, requireSession, settle } from './operation.ts';
import type { AuditDetail } from './operation.ts';
import { requireApprovedUse } from './approved-only.ts';
import { requireUse } from '../object/use.ts';
import type { Session } from '../session/session.ts';
import { endStream, requireStream } from './stream.ts';
import type { OpenStream } from './stream.ts';

/** C_EncryptUpdate and its like. An error ends the stream (PKCS#11 v3.2 §5.8.3). */
export const update = defineOperation({
  name: 'update',
  audit: 'none',
  parse: (scope, { stream, data }) => {
    const session = requireSession(scope);
    return {
      session,
      number: stream,
      open: requireStream(session, stream),
      data: data ?? NO_BYTES,
    };
  },
  permit: (_scope, { open, session, number }) => {
    try {
      permitStill(session, open);
    } catch (error) {
      endStream(session, number);
      throw error;
    }
  },
  run(_scope, { session, number, open, data }) {
    try {
      return { data: open.update(data) };
    } catch (error) {
      endStream(session, number);
      throw error;
    }
  },
  detail: ({ open }) => streamDetail(open),
});

/**
 * C_EncryptFinal and its like. The stream ends, but for a decryption whose plaintext is larger than
 * an answer: that one stays until it was read.
 */
export const finish = defineOperation({
  name: 'finish',
  audit: 'use',
  parse: (scope, { stream, signature }) => {
    const session = requireSession(scope);
    const open = requireStream(session, stream);
    return { session, number: stream, open, signature: signature ?? NO_BYTES };
  },
  dear: ({ open }) => (open.use === null ? null : dearUse(open.use)),
  permit: (_scope, { open, session, number }) => {
    try {
      permitStill(session, open);
    } catch (error) {
      endStream(session, number);
      throw error;
    }
  },
  run(_scope, { session, number, open, signature }) {
    const failed = (error: unknown): never => {
      endStream(session, number);
      throw error;
    };
    const done = (output: Uint8Array): { data: Uint8Array; more: boolean } => {
      const first = open.keep(output);
      if (!first.more) endStream(session, number);
      return first;
    };
    try {
      const output = open.finish(open.verb === 'verify' ? signature : undefined);
      return output instanceof Promise ? output.then(done, failed) : settle(output, done);
    } catch (error) {
      return failed(error);
    }
  },
  approved: ({ open }) => open.approved,
  detail: ({ open }) => streamDetail(open),
});

/** The rest of a plaintext that finish could not return in one answer. */
export const read = defineOperation({
  name: 'read',
  audit: 'none',
  parse: (scope, { stream }) => {
    const session = requireSession(scope);
    return { session, number: stream, open: requireStream(session, stream) };
  },
  permit: (_scope, { open, session }) => permitStill(session, open),
  run(_scope, { session, number, open }) {
    const next = open.read();
    if (!next.more) endStream(session, number);
    return next;
  },
});

/**
 * C_SessionCancel, of one stream. Cancelling what is not there is no error (PKCS#11 v3.2 §5.6.10).
 */
export const cancel = defineOperation({
  name: 'cancel',
  audit: 'none',
  parse: (scope, { stream }) => ({ session: requireSession(scope), number: stream }),
  run(_scope, { session, number }) {
    endStream(session, number);
    return {};
  },
});

/**
 * Between begin and now the key may have been destroyed, lost its usage or expired, the user have
 * logged out, or the officer changed the policy.
 */
function permitStill(session: Session, open: OpenStream): void {
  if (open.use === null || open.verb === 'digest') {
    requireDigesting(session, open.mechanism);
    return;
  }
  const { key, mechanism, approved } = open.use;
  const present = requireKey(session, Buffer.from(key.id, 'hex'));
  const { policy } = session.unsealed();
  requireUse(present, open.verb, mechanism, { nowMs: Date.now(), policy });
  if (policy.approvedOnly && !approved) requireApprovedUse(open.use);
}

function streamDetail(open: OpenStream): AuditDetail {
  return open.use === null
    ? { mechanism: open.mechanism.name, bytes: open.inputBytes }
    : useDetail(open.use, open.inputBytes);
}
