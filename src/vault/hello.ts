import type { coffer } from '../wire/gen/coffer.js';
import { LIMITS } from '../wire/limits.ts';
import type { Request } from '../wire/message.ts';
import { BUILD } from './build.ts';
import { Refusal } from './refusal.ts';
import type { Peer } from './session/peer.ts';

/** The only version of the protocol so far. */
const PROTOCOL_VERSION = 1;

/**
 * The first exchange of a connection. Throws CKR_FUNCTION_REJECTED for anything but a hello of a
 * version that this vault speaks; the connection closes after that.
 */
export function answerHello(peer: Peer, request: Request): coffer.v1.HelloResult.$Properties {
  if (request.op !== 'hello') {
    throw new Refusal('CKR_FUNCTION_REJECTED', 'a connection starts with a hello');
  }
  const { version, client } = request.hello;
  if (version !== PROTOCOL_VERSION) {
    throw new Refusal('CKR_FUNCTION_REJECTED', `this vault speaks protocol version 1`, {
      hint: 'Use a client of the same major version.',
    });
  }
  if (Buffer.byteLength(client ?? '') > LIMITS.nameBytesMax) {
    throw new Refusal('CKR_ARGUMENTS_BAD', 'a client name has at most 64 bytes');
  }
  // A name that the transport proved (the subject of a certificate) is not replaced by a claimed
  // one.
  if (peer.client === '') peer.client = client ?? '';
  return {
    version: PROTOCOL_VERSION,
    build: BUILD,
    frameBytesMax: LIMITS.frameBytesMax,
    inFlightMax: LIMITS.inFlightMax,
    dataBytesMax: LIMITS.dataBytesMax,
  };
}
