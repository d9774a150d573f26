/**
 * Messages to bytes and back: static code, bounded depth and number of fields, no unknown field
 * kept.
 */
import $protobuf from 'protobufjs/minimal.js';
import { FrameError } from './frame.ts';
import { coffer } from './gen/coffer.js';
import { LIMITS } from './limits.ts';

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
  return finishFrame(coffer.v1.Response.encode(response, startFrame()));
}

/**
 * The length's four bytes come first in the same buffer, so that a frame is written with one copy.
 */
function startFrame(): $protobuf.Writer {
  return $protobuf.Writer.create().fixed32(0);
}

function finishFrame(writer: $protobuf.Writer): Uint8Array {
  const frame = writer.finish();
  new DataView(frame.buffer, frame.byteOffset, 4).setUint32(0, frame.byteLength - 4);
  return frame;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
