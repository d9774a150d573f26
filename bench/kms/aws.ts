/**
 * A KMS through Amazon's SDK: AWS itself, or whatever speaks its protocol. Credentials are found by
 * the SDK's own chain; nothing here reads them.
 */
import {
  CreateKeyCommand,
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
  SignCommand,
} from '@aws-sdk/client-kms';
import type { CreateKeyCommandInput } from '@aws-sdk/client-kms';
import { disposeAtExit, disposed } from '../at-exit.ts';
import { KMS_REGION } from './target.ts';
import type { KmsTarget } from './target.ts';
import type { Kms } from './kms.ts';

export interface OpenKms extends AsyncDisposable {
  readonly kms: Kms;
  /** So far: what it is paid for by. */
  requests(): number;
}

/** The shortest that there is: keys that wait for their deletion cost nothing. */
const DELETED_AFTER_DAYS = 7;

/** Makes two keys there, whose deletion is scheduled at the end. */
export async function openAws({ endpoint, region }: KmsTarget): Promise<OpenKms> {
  const client = new KMSClient({
    ...(endpoint === null ? {} : { endpoint, region: region ?? KMS_REGION }),
    ...(region === null ? {} : { region }),
    // A request that was throttled and sent again would count as a slow one.
    maxAttempts: 1,
  });
  let requests = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: 'finalizeRequest' },
  );
  const made: string[] = [];
  const make = async (input: CreateKeyCommandInput): Promise<string> => {
    const { KeyMetadata } = await client.send(
      new CreateKeyCommand({ Description: 'coffer bench', ...input }),
    );
    const id = present(KeyMetadata?.KeyId, 'CreateKey');
    made.push(id);
    return id;
  };
  // A program that is interrupted cannot wait for answers any more: whoever pays should know.
  const left = {
    [Symbol.dispose]: () =>
      void process.stderr.write(`keys stay at the KMS, made by this run: ${made.join(' ')}\n`),
  };
  disposeAtExit(left);
  const dispose = async (): Promise<void> => {
    for (const KeyId of made) {
      await client.send(
        new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: DELETED_AFTER_DAYS }),
      );
    }
    disposed(left);
    client.destroy();
  };
  try {
    const aes = await make({ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT' });
    const p256 = await make({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    const name = `KMS, ${endpoint ?? 'AWS'}`;
    const kms = { name, ...requestsOf(client, aes, p256) };
    return { kms, requests: () => requests, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    if (made.length > 0) await dispose();
    disposed(left);
    throw error;
  }
}

function requestsOf(client: KMSClient, aes: string, p256: string): Omit<Kms, 'name'> {
  return {
    async encrypt(Plaintext) {
      const answer = await client.send(new EncryptCommand({ KeyId: aes, Plaintext }));
      return present(answer.CiphertextBlob, 'Encrypt');
    },
    async decrypt(CiphertextBlob) {
      const answer = await client.send(new DecryptCommand({ KeyId: aes, CiphertextBlob }));
      return present(answer.Plaintext, 'Decrypt');
    },
    async generateDataKey() {
      const command = new GenerateDataKeyCommand({ KeyId: aes, KeySpec: 'AES_256' });
      const answer = await client.send(command);
      return {
        plaintext: present(answer.Plaintext, 'GenerateDataKey'),
        ciphertext: present(answer.CiphertextBlob, 'GenerateDataKey'),
      };
    },
    async sign(Message) {
      const answer = await client.send(
        new SignCommand({
          KeyId: p256,
          Message,
          MessageType: 'RAW',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      return present(answer.Signature, 'Sign');
    },
    async publicKey() {
      const answer = await client.send(new GetPublicKeyCommand({ KeyId: p256 }));
      return present(answer.PublicKey, 'GetPublicKey');
    },
  };
}

function present<T>(value: T | undefined, action: string): T {
  if (value === undefined) throw new Error(`the answer to ${action} lacks what it is for`);
  return value;
}
