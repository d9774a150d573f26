import type { Duplex } from 'node:stream';
import type { ConnectOptions } from '../../src/client/index.ts';
import { connect, memoryDial } from '../../src/client/index.ts';
import type { Vault } from '../../src/client/index.ts';
import { FrameReader } from '../../src/wire/frame.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import { decodeRequest, encodeResponse } from '../../src/wire/message.ts';
import type { Request, ResponseProperties } from '../../src/wire/message.ts';
import { CKR } from '../../src/wire/status.ts';
import type { CkrName } from '../../src/wire/status.ts';

/** What the script answers: a result, `drop` to hang up, or null to stay silent. */
export type Answer = Omit<ResponseProperties, 'id'> | 'drop' | null;
export type Script = (request: Request, peer: ScriptedPeer) => Answer;

/** The vault's end of one connection. */
export class ScriptedPeer {
  readonly stream: Duplex;
  readonly requests: Request[] = [];
  /** Chunks as they arrived, the hello's included. */
  chunks = 0;

  constructor(stream: Duplex) {
    this.stream = stream;
  }

  answer(request: Request, answer: Omit<ResponseProperties, 'id'>): void {
    this.stream.write(encodeResponse({ id: request.id, ...answer }));
  }

  hangUp(): void {
    this.stream.destroy();
  }
}

/** A vault that speaks real frames and does what the script says; says hello by itself. */
export class ScriptedVault {
  readonly peers: ScriptedPeer[] = [];
  inFlightMax = 64;
  dataBytesMax: number = LIMITS.dataBytesMax;
  refuseConnections = false;
  readonly #script: Script;

  constructor(script: Script = () => null) {
    this.#script = script;
  }

  async connect(options: ConnectOptions = {}): Promise<Vault> {
    const reconnect = { delayMs: 1, delayMsMax: 2 };
    return connect({ reconnect, ...options, transport: memoryDial((end) => this.accept(end)) });
  }

  /** Names of what was asked, hellos left out. */
  get asked(): string[] {
    return this.peers.flatMap((peer) => peer.requests.map((request) => request.op ?? ''));
  }

  get peer(): ScriptedPeer {
    const peer = this.peers.at(-1);
    if (peer === undefined) throw new Error('nobody connected');
    return peer;
  }

  accept(stream: Duplex): void {
    const peer = new ScriptedPeer(stream);
    this.peers.push(peer);
    if (this.refuseConnections) {
      peer.hangUp();
      return;
    }
    const reader = new FrameReader(LIMITS.frameBytesMax);
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Uint8Array) => {
      peer.chunks += 1;
      reader.push(chunk);
      for (let message = reader.next(); message !== null; message = reader.next()) {
        this.#handle(peer, decodeRequest(message));
      }
    });
  }

  #handle(peer: ScriptedPeer, request: Request): void {
    if (request.op === 'hello') {
      const { inFlightMax, dataBytesMax } = this;
      const hello = { version: 1, build: 'scripted', inFlightMax, dataBytesMax };
      peer.answer(request, { hello });
      return;
    }
    peer.requests.push(request);
    const answer = this.#script(request, peer);
    if (answer === 'drop') peer.hangUp();
    else if (answer !== null) peer.answer(request, answer);
  }
}

export function refused(
  name: CkrName,
  message = 'no',
): { error: NonNullable<ResponseProperties['error']> } {
  return { error: { code: CKR[name], name, message, hint: 'try otherwise.', retryAfterMs: 0 } };
}

/** A vault with one partition and one AES key, that signs with the bytes it was given, reversed. */
export function ordinary(request: Request): Answer {
  const answers: Partial<Record<string, Answer>> = {
    openSession: { openSession: { session: 7, partitionId: PARTITION, partitionLabel: 'main' } },
    closeSession: { closeSession: {} },
    login: { login: { user: 'user', role: 2, ticket: TICKET, ticketExpiresInS: 60 } },
    resume: { resume: { user: 'user', role: 2, ticket: TICKET, ticketExpiresInS: 60 } },
    logout: { logout: {} },
    status: { status: { build: 'scripted' } },
    generateRandom: {
      generateRandom: { data: new Uint8Array(request.generateRandom?.length ?? 0) },
    },
    findObjects: { findObjects: { objects: [{ object: KEY_ID, attributes: KEY_ATTRIBUTES }] } },
    sign: { sign: { signature: Uint8Array.from(request.sign?.data ?? []).toReversed() } },
    verify: { verify: {} },
    listMechanisms: { listMechanisms: {} },
    listUsers: { listUsers: {} },
    getPolicy: { getPolicy: {} },
    readAudit: { readAudit: { lines: Uint8Array.of(10), last: 1 } },
    checkpoint: { checkpoint: { sequence: 1 } },
    digest: { digest: { digest: new Uint8Array(32) } },
    encrypt: { encrypt: { data: new Uint8Array(16) } },
    decrypt: { decrypt: { data: new Uint8Array(16) } },
    wrapKey: { wrapKey: { wrapped: new Uint8Array(16) } },
    getAttributes: { getAttributes: { attributes: KEY_ATTRIBUTES } },
  };
  return answers[request.op ?? ''] ?? null;
}

export const PARTITION = new Uint8Array(16).fill(1);
export const TICKET = new Uint8Array(32).fill(2);
export const KEY_ID = new Uint8Array(16).fill(3);
/** An AES key called k. */
const KEY_ATTRIBUTES = {
  attributes: [
    { type: 0x0, number: 0x4 },
    { type: 0x100, number: 0x2b },
    { type: 0x3, text: 'k' },
  ],
};
