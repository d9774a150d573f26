/**
 * Messages to bytes and back: static code, bounded depth and number of fields, no unknown field
 * kept.
 */
import $protobuf from 'protobufjs/minimal.js';
import { FrameError, LENGTH_BYTES } from './frame.ts';
import { coffer } from './gen/coffer.js';
import { LIMITS } from './limits.ts';
import { SealedResult } from './sealed-result.ts';

/** A request as decoded: `op` names the one field that is set. */
export type Request = coffer.v1.Request & coffer.v1.Request.$Shape;
/** A response as decoded: `outcome` names the one field that is set. */
export type Response = coffer.v1.Response & coffer.v1.Response.$Shape;
export type RequestProperties = coffer.v1.Request.$Properties;
export type ResponseProperties = coffer.v1.Response.$Properties;

/** The operations of the protocol, by the name of their field: "sign", "generateKey". */
export type OpName = NonNullable<coffer.v1.Request['op']>;

$protobuf.Reader.recursionLimit = LIMITS.decodeDepthMax;
$protobuf.Reader.discardUnknown = true;

/**
 * Counts fields as they are read: a frame of a million tiny ones is refused before they are
 * objects.
 */
class BoundedReader extends $protobuf.BufferReader {
  #fields = 0;

  override tag(): number {
    this.#fields += 1;
    if (this.#fields > LIMITS.messageFieldsMax) {
      throw new FrameError(`a message has more than ${LIMITS.messageFieldsMax} fields`);
    }
    return super.tag();
  }
}

/**
 * Bytes of a Request message. Throws for anything that is not one; what it throws is a broken
 * peer's fault.
 */
export function decodeRequest(message: Uint8Array): Request {
  return coffer.v1.Request.decode(new BoundedReader(asBuffer(message)));
}

export function decodeResponse(message: Uint8Array): Response {
  return coffer.v1.Response.decode(new BoundedReader(asBuffer(message)));
}

/** A whole frame, length and all. */
export function encodeRequest(request: RequestProperties): Uint8Array {
  return finishFrame(coffer.v1.Request.encode(request, startFrame()));
}

/** A whole frame, length and all. */
export function encodeResponse(response: ResponseProperties): Uint8Array {
  return finishFrame(writeResponse(response, startFrame()));
}

/**
 * Whole frames, one behind the other in memory that the caller lends: those of a tick leave
 * together, and no frame is copied. What does not fit goes on in larger memory of its own.
 */
export class ResponseWriter {
  readonly #writer = new $protobuf.BufferWriter();

  constructor(memory: Uint8Array) {
    this.#writer.buf = memory;
  }

  /** Appends a frame and returns the bytes of its message, or takes it back and throws. */
  append(response: ResponseProperties): number {
    const writer = this.#writer;
    const start = writer.pos;
    try {
      writeResponse(response, writer.fixed32(0));
      const length = writer.pos - start - LENGTH_BYTES;
      if (length > LIMITS.frameBytesMax) throw new FrameError('the answer is larger than a frame');
      writeLength(writer.buf, start, length);
      return length;
    } catch (error) {
      writer.pos = start;
      writer.states = null;
      throw error;
    }
  }

  /** What was written so far. */
  get byteLength(): number {
    return this.#writer.pos;
  }

  /** Where the frames are: the memory that was lent, or what took its place. */
  get memory(): Uint8Array {
    return this.#writer.buf;
  }
}

function writeResponse(response: ResponseProperties, writer: $protobuf.Writer): $protobuf.Writer {
  const { encrypt } = response;
  if (encrypt instanceof SealedResult) return encrypt.write(writer, response);
  return coffer.v1.Response.encode(response, writer);
}

/**
 * The length's four bytes come first in the same buffer, so that a frame is written with one copy.
 */
function startFrame(): $protobuf.Writer {
  return $protobuf.Writer.create().fixed32(0);
}

function finishFrame(writer: $protobuf.Writer): Uint8Array {
  const frame = writer.finish();
  writeLength(frame, 0, frame.byteLength - LENGTH_BYTES);
  return frame;
}

function writeLength(bytes: Uint8Array, at: number, length: number): void {
  bytes[at] = length >>> 24;
  bytes[at + 1] = length >>> 16;
  bytes[at + 2] = length >>> 8;
  bytes[at + 3] = length;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
