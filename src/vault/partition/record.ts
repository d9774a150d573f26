import { hash, randomBytes } from 'node:crypto';
import {
  BOX_OVERHEAD_BYTES,
  macBytes,
  openBytes,
  openSecret,
  sealBytes,
  sealSecret,
  type Binding,
} from '../mechanism/seal.ts';
import type { Secret } from '../object/secret.ts';
import { KIND_CODES } from '../storage/storage.ts';
import type { PartitionId, RecordId, RecordKind } from '../storage/storage.ts';
import { idBytes, type PartitionKeys } from './keys.ts';

/** Which record, in which version: everything but the salt that a box in it is bound to. */
export interface RecordName {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly version: number;
}

const FORMAT = 1;
const SALT_AT = 8;
const SALT_BYTES = 16;
const LENGTHS_AT = SALT_AT + SALT_BYTES;
const HEADER_BYTES = LENGTHS_AT + 8;

const ATTRIBUTES_LABEL = Buffer.from('coffer record attributes v1\n');
const SECRET_LABEL = Buffer.from('coffer record secret v1\n');
const MAC_LABEL = Buffer.from('coffer record mac v1\n');

/**
 * Records of one partition: header ‖ sealed attributes ‖ sealed secret, or none (docs/STORAGE.md,
 * Records). Both boxes are bound to partition, id and header; the secret's also to the sealed
 * attributes. Nothing of one record opens in another, in another version, kind or partition.
 */
export class RecordSeal {
  readonly #keys: PartitionKeys;
  readonly #partition: Buffer;

  constructor(partition: PartitionId, keys: PartitionKeys) {
    this.#keys = keys;
    this.#partition = idBytes(partition);
  }

  /** The secret stays the caller's. */
  seal(name: RecordName, attributes: Uint8Array, secret: Secret | null): Uint8Array {
    const secretBytes = secret === null ? 0 : secret.byteLength + BOX_OVERHEAD_BYTES;
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt8(FORMAT, 0);
    header.writeUInt8(KIND_CODES[name.kind], 1);
    header.writeUIntBE(name.version, 2, 6);
    header.set(randomBytes(SALT_BYTES), SALT_AT);
    header.writeUInt32BE(attributes.byteLength + BOX_OVERHEAD_BYTES, LENGTHS_AT);
    header.writeUInt32BE(secretBytes, LENGTHS_AT + 4);
    const attributesBox = sealBytes(
      this.#keys.object,
      this.#attributesBinding(name.id, header),
      attributes,
    );
    const blob = new Uint8Array(HEADER_BYTES + attributesBox.byteLength + secretBytes);
    blob.set(header, 0);
    blob.set(attributesBox, HEADER_BYTES);
    if (secret !== null) {
      const binding = this.#secretBinding(name.id, header, attributesBox);
      const box = sealSecret(this.#keys.object, binding, secret);
      blob.set(box, HEADER_BYTES + attributesBox.byteLength);
    }
    return blob;
  }

  /** The attributes' bytes, or null for a record that is not what `seal` made under this name. */
  open(name: RecordName, blob: Uint8Array): Uint8Array | null {
    const parts = parse(name, blob);
    if (parts === null) return null;
    const binding = this.#attributesBinding(name.id, parts.header);
    return openBytes(this.#keys.object, binding, parts.attributesBox);
  }

  /** The secret, which the caller disposes; null when there is none, or as `open`. */
  openSecret(name: RecordName, blob: Uint8Array): Secret | null {
    const parts = parse(name, blob);
    if (parts === null || parts.secretBox.byteLength === 0) return null;
    const binding = this.#secretBinding(name.id, parts.header, parts.attributesBox);
    return openSecret(this.#keys.object, binding, parts.secretBox);
  }

  /** What the record adds to the set-MAC. */
  mac(id: RecordId, version: number, blob: Uint8Array): Uint8Array {
    const head = Buffer.alloc(22);
    head.write(id, 0, 'hex');
    head.writeUIntBE(version, 16, 6);
    return macBytes(this.#keys.state, MAC_LABEL, head, hash('sha256', blob, 'buffer'));
  }

  #attributesBinding(id: RecordId, header: Uint8Array): Binding {
    const info = Buffer.concat([ATTRIBUTES_LABEL, this.#partition, idBytes(id), header]);
    return { hash: 'sha256', salt: saltOf(header), info };
  }

  #secretBinding(id: RecordId, header: Uint8Array, attributesBox: Uint8Array): Binding {
    const digest = hash('sha256', attributesBox, 'buffer');
    const info = Buffer.concat([SECRET_LABEL, this.#partition, idBytes(id), header, digest]);
    return { hash: 'sha256', salt: saltOf(header), info };
  }
}

interface Parts {
  readonly header: Uint8Array;
  readonly attributesBox: Uint8Array;
  readonly secretBox: Uint8Array;
}

function parse(name: RecordName, blob: Uint8Array): Parts | null {
  if (blob.byteLength < HEADER_BYTES) return null;
  const header = Buffer.from(blob.buffer, blob.byteOffset, HEADER_BYTES);
  const attributesEnd = HEADER_BYTES + header.readUInt32BE(LENGTHS_AT);
  const sound =
    header[0] === FORMAT &&
    header[1] === KIND_CODES[name.kind] &&
    header.readUIntBE(2, 6) === name.version &&
    attributesEnd + header.readUInt32BE(LENGTHS_AT + 4) === blob.byteLength;
  if (!sound) return null;
  return {
    header,
    attributesBox: blob.subarray(HEADER_BYTES, attributesEnd),
    secretBox: blob.subarray(attributesEnd),
  };
}

function saltOf(header: Uint8Array): Uint8Array {
  return header.subarray(SALT_AT, LENGTHS_AT);
}
