/**
 * A small KMS: the JSON protocol of AWS KMS for the requests of the bench, by node:crypto. It takes
 * any credentials, as local emulators do, and requires that a request is signed at all.
 */
import {
  createCipheriv,
  createDecipheriv,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

type Body = Readonly<Record<string, unknown>>;

const IV_BYTES = 12;
const TAG_BYTES = 16;
const GCM = { authTagLength: TAG_BYTES } as const;

export class KmsServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #aes = new Map<string, Buffer>();
  readonly #pairs = new Map<string, { privateKey: KeyObject; publicKey: KeyObject }>();
  /** Names of actions, in the order in which they came. */
  readonly asked: string[] = [];
  /** Keys whose deletion was scheduled. */
  readonly deleted: string[] = [];
  /** Answers decryptions with something else: a KMS that is wrong must be found out. */
  lies = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<KmsServer> {
    const server = createServer();
    const kms = new KmsServer(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void kms.#serve(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return kms;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get keys(): string[] {
    return [...this.#aes.keys(), ...this.#pairs.keys()];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse((await buffer(request)).toString()) as Body;
    const target = request.headers['x-amz-target'];
    const action = typeof target === 'string' ? target.replace('TrentService.', '') : '';
    this.asked.push(action);
    const isSigned = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') === true;
    let answer: Body;
    try {
      if (!isSigned) throw new Error('MissingAuthenticationTokenException');
      answer = this.#answer(action, body);
      response.statusCode = 200;
    } catch (error) {
      response.statusCode = 400;
      answer = { __type: error instanceof Error ? error.message : 'KMSInternalException' };
    }
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify(answer));
  }

  #answer(action: string, body: Body): Body {
    const KeyId = String(body['KeyId']);
    switch (action) {
      case 'CreateKey':
        return { KeyMetadata: { KeyId: this.#create(String(body['KeySpec'])) } };
      case 'ScheduleKeyDeletion':
        this.deleted.push(KeyId);
        return { KeyId };
      case 'Encrypt':
        return { KeyId, CiphertextBlob: this.#seal(KeyId, bytesOf(body, 'Plaintext')) };
      case 'Decrypt':
        return { KeyId, Plaintext: this.#open(KeyId, bytesOf(body, 'CiphertextBlob')) };
      case 'GenerateDataKey': {
        const plaintext = randomBytes(32);
        const CiphertextBlob = this.#seal(KeyId, plaintext);
        return { KeyId, Plaintext: plaintext.toString('base64'), CiphertextBlob };
      }
      case 'Sign': {
        const signature = sign('sha256', bytesOf(body, 'Message'), this.#pair(KeyId).privateKey);
        return { KeyId, Signature: signature.toString('base64') };
      }
      case 'GetPublicKey': {
        const spki = this.#pair(KeyId).publicKey.export({ format: 'der', type: 'spki' });
        return { KeyId, PublicKey: spki.toString('base64') };
      }
      default:
        throw new Error('UnsupportedOperationException');
    }
  }

  #create(spec: string): string {
    const id = randomUUID();
    if (spec === 'SYMMETRIC_DEFAULT') this.#aes.set(id, randomBytes(32));
    else this.#pairs.set(id, generateKeyPairSync('ec', { namedCurve: 'P-256' }));
    return id;
  }

  #key(id: string): Buffer {
    const key = this.#aes.get(id);
    if (key === undefined) throw new Error('NotFoundException');
    return key;
  }

  #pair(id: string): { privateKey: KeyObject; publicKey: KeyObject } {
    const pair = this.#pairs.get(id);
    if (pair === undefined) throw new Error('NotFoundException');
    return pair;
  }

  #seal(id: string, plaintext: Buffer): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key(id), iv, GCM);
    const data = Buffer.concat([iv, cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([data, cipher.getAuthTag()]).toString('base64');
  }

  #open(id: string, sealed: Buffer): string {
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.#key(id), iv, GCM);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const data = decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      throw new Error('InvalidCiphertextException');
    }
    return (this.lies ? randomBytes(data.length) : data).toString('base64');
  }
}

function bytesOf(body: Body, name: string): Buffer {
  return Buffer.from(String(body[name]), 'base64');
}
