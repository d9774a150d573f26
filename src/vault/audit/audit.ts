import type { CkrName } from '../../wire/status.ts';
import type { AuditKeys } from '../mechanism/openssl/audit-keys.ts';
import type { PartitionId } from '../storage/storage.ts';

/**
 * What happened: the closed list of fields of an audit entry. Never data, PINs or key bytes.
 * docs/AUDIT.md specifies how an entry becomes a line.
 */
export interface AuditEntry {
  /**
   * The operation, as on the wire: "sign", "generateKey", "login"; or an event of the vault:
   * "unseal.failed", "audit.torn".
   */
  readonly op: string;
  readonly outcome: 'CKR_OK' | CkrName;
  readonly user?: string;
  readonly role?: string;
  /** "unix:12", "tcp:13": the listener and the connection's number. */
  readonly peer?: string;
  /** What the client calls itself, or the subject of its certificate. */
  readonly client?: string;
  readonly session?: number;
  /** CKA_UNIQUE_ID in hex, of the key or object used … */
  readonly object?: string;
  /** … and of a second one: the key wrapped, the copy, the derived key. */
  readonly other?: string;
  readonly label?: string;
  /** "AES_GCM". */
  readonly mechanism?: string;
  /** Bytes of data in. */
  readonly bytes?: number;
  /** Of a key's use: mechanism, parameters and key are on the lists of FIPS 140-3. */
  readonly approved?: boolean;
  /** The user, switch or alarm that a management operation names, and its new value. */
  readonly subject?: string;
  readonly value?: string;
}

/**
 * An entry as it is written, but for its number and time: `entryText` of `line.ts` makes it once
 * for requests that repeat each other.
 */
export interface EntryText {
  readonly text: string;
}

export interface AuditHead {
  /** Sequence number of the last durable block; 0 before the first. */
  readonly sequence: number;
  /** Its SHA-256, 32 bytes; zeros before the first. */
  readonly hash: Uint8Array;
}

/** The append-only log of one unsealed partition. */
export interface AuditLog {
  /**
   * Takes an entry in the order of calls; it is on disk within 10 ms. Throws a Refusal when the log
   * cannot be written.
   */
  record(entry: AuditEntry | EntryText): void;
  /**
   * Throws the Refusal that `record` would throw now: asked before an act, so that none is done
   * that could not be recorded.
   */
  requireWritable(): void;
  /**
   * Resolves when everything recorded so far is durable; rejects with a Refusal (CKR_DEVICE_ERROR)
   * when it cannot be.
   */
  flush(): Promise<void>;
  head(): AuditHead;
  /** Number of the last entry recorded, from 1, over the life of the partition. */
  entries(): number;
  /** Entries that are not on disk yet, and the age of the oldest; 0 when there are none. */
  backlog(): { readonly waiting: number; readonly lagMs: number };
  /** Closes the block in hand and signs a checkpoint. */
  checkpoint(): Promise<AuditHead>;
  /** Last checkpoint, then nothing more: the partition seals. Erases the keys. */
  close(): Promise<void>;
}

export interface OpenAuditLogOptions {
  /** The vault's data directory; the log is in `audit/<partition>/` under it, made when missing. */
  readonly directory: string;
  readonly partition: PartitionId;
  /** Written beside the log, so that the folder is found by it while the vault is down. */
  readonly label?: string;
  /** The log owns and erases them. */
  readonly keys: AuditKeys;
  /** What the manifest says was durable: the log must contain it. */
  readonly head: AuditHead;
  /**
   * Number of the last entry that the manifest knows of: numbers go on after it when the log was
   * lost.
   */
  readonly entries: number;
  /** The policy profile, asked for with each block. */
  readonly profile?: () => string;
  /** Milliseconds of the wall clock. */
  readonly now?: () => number;
  /** Told when writing begins to fail and when it works again. */
  readonly notice?: (message: string) => void;
}

export interface OpenedAuditLog {
  readonly log: AuditLog;
  /**
   * The log on disk is behind the manifest, differs from it, or is damaged. An entry says so
   * already.
   */
  readonly lost: boolean;
}
