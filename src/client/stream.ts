import { coffer } from '../wire/gen/coffer.js';
import type { CallOptions } from './call.ts';
import { ConnectionError } from './errors.ts';
import type { SessionLine } from './session-line.ts';

/** Input of any length, in pieces of any size. */
export type StreamInput = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Work on an input that is longer than one message, as the caller states it. */
export type StreamWork = {
  readonly verb: coffer.v1.Verb;
  /** Absent for a digest. */
  readonly key?: Uint8Array;
  readonly mechanism: () => coffer.v1.Mechanism.$Properties;
  /** Output before the end of the input would be plaintext that nobody verified. */
  readonly heldBack?: boolean;
  readonly signature?: Uint8Array;
  readonly options?: CallOptions | undefined;
};

/** A stream that the vault has opened, on one connection. */
export type Begun = { readonly stream: number; readonly iv: Uint8Array; readonly epoch: number };

export const VERB = coffer.v1.Verb;

export function begin(line: SessionLine, work: StreamWork): Promise<Begun> {
  const input = (): coffer.v1.Begin.$Properties => ({
    verb: work.verb,
    mechanism: work.mechanism(),
    ...(work.key === undefined ? {} : { key: work.key }),
  });
  return line.ask(
    'begin',
    input,
    (output, epoch) => ({
      stream: output.stream ?? 0,
      iv: output.iv ?? new Uint8Array(),
      epoch,
    }),
    work.options,
  );
}

/**
 * Feeds the input, yields the output. Leaving early, or a failing input, cancels the stream in the
 * vault.
 */
export async function* transform(
  line: SessionLine,
  work: StreamWork,
  begun: Begun,
  input: StreamInput,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { stream, epoch } = begun;
  let finished = false;
  try {
    for await (const data of pieces(input, line.channel.dataBytesMax)) {
      const output = await line.askOn(
        epoch,
        'update',
        () => ({ stream, data }),
        (result) => result.data ?? NOTHING,
        work.options,
      );
      if (output.byteLength === 0) continue;
      if (work.heldBack) throw unverified();
      yield output;
    }
    const { signature } = work;
    let last = await line.askOn(
      epoch,
      'finish',
      () => (signature === undefined ? { stream } : { stream, signature }),
      ({ data, more }) => ({ data: data ?? NOTHING, more: more ?? false }),
      work.options,
    );
    finished = !last.more;
    if (last.data.byteLength > 0) yield last.data;
    while (last.more) {
      last = await line.askOn(
        epoch,
        'read',
        () => ({ stream }),
        ({ data, more }) => ({ data: data ?? NOTHING, more: more ?? false }),
        work.options,
      );
      finished = !last.more;
      if (last.data.byteLength > 0) yield last.data;
    }
  } finally {
    if (!finished) cancel(line, begun);
  }
}

/**
 * Begins, feeds, and returns the whole output: a signature, a digest, or what fits in memory
 * anyway.
 */
export async function collect(
  line: SessionLine,
  work: StreamWork,
  input: StreamInput,
): Promise<{ data: Uint8Array; iv: Uint8Array }> {
  const begun = await begin(line, work);
  const output: Uint8Array[] = [];
  for await (const piece of transform(line, work, begun, input)) output.push(piece);
  const [only] = output;
  const data = only !== undefined && output.length === 1 ? only : Buffer.concat(output);
  return { data, iv: begun.iv };
}

const NOTHING = new Uint8Array();

/** No piece longer than the vault takes; the caller's bytes are not copied. */
async function* pieces(input: StreamInput, bytesMax: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    for (let at = 0; at < chunk.byteLength; at += bytesMax) {
      yield chunk.subarray(at, Math.min(at + bytesMax, chunk.byteLength));
    }
  }
}

/** Nobody waits for it: the stream may have ended by the very error that brought us here. */
function cancel(line: SessionLine, { stream, epoch }: Begun): void {
  line
    .askOn(
      epoch,
      'cancel',
      () => ({ stream }),
      () => undefined,
    )
    .catch(() => undefined);
}

function unverified(): ConnectionError {
  const message = 'the vault sent plaintext before its tag was verified; it was dropped';
  return new ConnectionError('EPROTO', message);
}
