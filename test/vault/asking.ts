import { handle } from '../../src/vault/handle.ts';
import { makePeer } from '../../src/vault/session/peer.ts';
import type { Peer } from '../../src/vault/session/peer.ts';
import type { Vault } from '../../src/vault/vault.ts';
import {
  decodeRequest,
  decodeResponse,
  encodeRequest,
  encodeResponse,
} from '../../src/wire/message.ts';
import type { RequestProperties, Response } from '../../src/wire/message.ts';

/** A connection without its socket: messages to a vault in this process, and its answers. */
export class Asking {
  readonly peer: Peer = makePeer('unix', 'test');
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** The answer, as it comes out of the decoder. */
  async ask(request: RequestProperties, session = 0): Promise<Response> {
    const message = encodeRequest({ id: 1, session, ...request }).subarray(4);
    const answer = await handle(this.#vault, this.peer, decodeRequest(message));
    return decodeResponse(encodeResponse({ id: 1, ...answer }).subarray(4));
  }

  /** The name of the return value. */
  async outcome(request: RequestProperties, session = 0): Promise<string> {
    const answer = await this.ask(request, session);
    return answer.outcome === 'error' ? (answer.error.name ?? '') : 'CKR_OK';
  }

  /** The number of a session on the partition. */
  async session(label: string, readOnly = false): Promise<number> {
    const answer = await this.ask({ openSession: { partitionLabel: label, readOnly } });
    if (answer.outcome !== 'openSession') throw new Error('no session');
    return answer.openSession.session ?? 0;
  }

  /** The revision that the session is told by a request that changes nothing. */
  async revision(session = 0): Promise<number> {
    const request =
      session === 0 ? { status: {} } : { getAttributes: { object: Buffer.alloc(16) } };
    return (await this.ask(request, session)).revision ?? 0;
  }
}
