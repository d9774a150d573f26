import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { macBytes } from '../mechanism/seal.ts';
import type { Secret } from '../object/secret.ts';
import { Fault } from '../refusal.ts';
import {
  briefReasonOf,
  codeOf,
  reasonOf,
  removeFile,
  replaceFileDurably,
} from '../storage/directory.ts';
import type { PartitionId } from '../storage/storage.ts';
import { idBytes } from './keys.ts';

/** The newest generation that is known to have existed, with the MAC of its manifest. */
export interface AnchorMark {
  readonly generation: number;
  readonly manifestMac: Uint8Array;
}

/**
 * A manifest may be this much newer than its anchor after a crash: the only price of not writing it
 * each time.
 */
const WRITE_EVERY_MS = 1000;
const MAGIC = Buffer.from('cofanc\u0000\u0001', 'latin1');
const BODY_BYTES = 8 + 6 + 32;
const MAC_BYTES = 32;
const MAC_LABEL = Buffer.from('coffer anchor v1\n');

/**
 * A file on another disk that remembers how far a partition had come: what tells that the whole
 * database was rolled back, which nothing inside the database can (docs/STORAGE.md, Anchor).
 */
export class Anchor {
  readonly #path: string;
  readonly #partition: PartitionId;
  readonly #log: (message: string) => void;
  #next: Uint8Array | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    directory: string,
    partition: PartitionId,
    log: (message: string, cause?: unknown) => void,
  ) {
    this.#path = anchorPath(directory, partition);
    this.#partition = partition;
    this.#log = log;
  }

  /**
   * What is in the file; null when there is none, `damaged` when it is not what this partition's
   * key wrote.
   */
  async read(stateKey: Secret): Promise<AnchorMark | null | 'damaged'> {
    const bytes = await readFile(this.#path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw new Fault(`cannot read ${basename(this.#path)}: ${briefReasonOf(error)}`, error);
    });
    if (bytes === null) return null;
    if (bytes.byteLength !== BODY_BYTES + MAC_BYTES) return 'damaged';
    const body = bytes.subarray(0, BODY_BYTES);
    const mac = this.#mac(body, stateKey);
    if (!timingSafeEqual(mac, bytes.subarray(BODY_BYTES))) return 'damaged';
    if (!body.subarray(0, 8).equals(MAGIC)) return 'damaged';
    return { generation: body.readUIntBE(8, 6), manifestMac: body.subarray(14) };
  }

  /** Remembers a committed generation; it is in the file within a second. */
  advance(mark: AnchorMark, stateKey: Secret): void {
    const body = Buffer.alloc(BODY_BYTES);
    body.set(MAGIC, 0);
    body.writeUIntBE(mark.generation, 8, 6);
    body.set(mark.manifestMac, 14);
    this.#next = Buffer.concat([body, this.#mac(body, stateKey)]);
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_EVERY_MS).unref();
  }

  /**
   * Writes what is left to write. An anchor that cannot be written is warned of: the partition
   * itself is sound.
   */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const next = this.#next;
    this.#next = null;
    if (next !== null) {
      this.#writing = this.#writing
        .then(() => replaceFileDurably(this.#path, next))
        .catch((error: unknown) =>
          this.#log(`cannot write the anchor ${this.#path}: ${reasonOf(error)}`),
        );
    }
    await this.#writing;
  }

  #mac(body: Uint8Array, stateKey: Secret): Uint8Array {
    return macBytes(stateKey, MAC_LABEL, idBytes(this.#partition), body);
  }
}

/** Of a partition that was destroyed. */
export async function removeAnchor(directory: string, partition: PartitionId): Promise<void> {
  await removeFile(anchorPath(directory, partition));
}

function anchorPath(directory: string, partition: PartitionId): string {
  return join(directory, `${partition}.anchor`);
}
