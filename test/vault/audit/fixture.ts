import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  AuditEntry,
  AuditHead,
  OpenAuditLogOptions,
  OpenedAuditLog,
} from '../../../src/vault/audit/audit.ts';
import { auditDirectory } from '../../../src/vault/audit/files.ts';
import { type LogTuning, openAuditLog } from '../../../src/vault/audit/log.ts';
import { type VerifiedLog, verifyLog, verifyMacs } from '../../../src/vault/audit/verify.ts';
import {
  auditPublicKey,
  CheckpointVerifier,
  deriveAuditKeys,
} from '../../../src/vault/mechanism/openssl/audit-keys.ts';
import { Secret } from '../../../src/vault/object/secret.ts';
import type { PartitionId } from '../../../src/vault/storage/storage.ts';

export const PARTITION = 'ab'.repeat(16) as PartitionId;
export const NO_HEAD: AuditHead = { sequence: 0, hash: new Uint8Array(32) };

export const SIGN: AuditEntry = {
  op: 'sign',
  outcome: 'CKR_OK',
  user: 'user',
  role: 'user',
  peer: 'unix:12',
  client: 'web',
  session: 7,
  object: '0123456789abcdef0123456789abcdef',
  label: 'tls',
  mechanism: 'ECDSA_SHA256',
  bytes: 512,
};

/** A data directory with one partition's log. */
export class Room {
  readonly directory: string;
  readonly folder: string;

  private constructor(directory: string) {
    this.directory = directory;
    this.folder = auditDirectory(directory, PARTITION);
  }

  static async make(): Promise<Room> {
    return new Room(await mkdtemp(join(tmpdir(), 'coffer-audit-')));
  }

  open(options: Partial<OpenAuditLogOptions> = {}, tuning?: LogTuning): Promise<OpenedAuditLog> {
    return openAuditLog(
      {
        directory: this.directory,
        partition: PARTITION,
        label: 'web',
        keys: keys(),
        head: NO_HEAD,
        entries: 0,
        profile: () => 'guarded',
        ...options,
      },
      tuning,
    );
  }

  verify(): Promise<VerifiedLog> {
    const verifier = new CheckpointVerifier(auditPublicKey(keys().signingSeed));
    return verifyLog({ folder: this.folder, partition: PARTITION, verifier });
  }

  verifyMacs(auditKeyByte = 7): Promise<VerifiedLog> {
    const verifier = new CheckpointVerifier(auditPublicKey(keys().signingSeed));
    const { hmacKey } = keys(auditKeyByte);
    return verifyMacs({ folder: this.folder, partition: PARTITION, verifier, hmacKey });
  }

  async logFiles(): Promise<string[]> {
    return (await readdir(this.folder)).filter((name) => name.endsWith('.jsonl')).sort();
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Every log file, oldest first, as one text. */
  async text(): Promise<string> {
    const names = await this.logFiles();
    return (await Promise.all(names.map((name) => readFile(this.path(name), 'latin1')))).join('');
  }

  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}

export function keys(byte = 7): OpenAuditLogOptions['keys'] {
  return deriveAuditKeys(Secret.own(Buffer.alloc(32, byte)));
}

/** A clock that tests set. */
export class Clock {
  ms: number;

  constructor(time: string) {
    this.ms = Date.parse(time);
  }

  readonly now = (): number => this.ms;

  set(time: string): void {
    this.ms = Date.parse(time);
  }
}
