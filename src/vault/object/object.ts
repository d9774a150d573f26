import { CKA, CKK, CKO } from '../../wire/pkcs11.ts';
import { keyIsApproved } from '../mechanism/approval.ts';
import { dropHandles } from '../mechanism/key/key-handles.ts';
import type { Curve, Key, ParameterSet, ProviderName } from '../mechanism/mechanism.ts';
import { Refusal } from '../refusal.ts';
import type { RecordId } from '../storage/storage.ts';
import { INTERNAL } from './attribute-internal.ts';
import type { Attributes } from './attribute.ts';
import type { Secret } from './secret.ts';

/** CKA_UNIQUE_ID in hex; also the id of the object's record. */
export type ObjectId = RecordId;

/** 16 bytes from the wire to an id. Throws CKR_OBJECT_HANDLE_INVALID for any other length. */
export function objectIdFromBytes(bytes: Uint8Array): ObjectId {
  if (bytes.byteLength !== 16) {
    throw new Refusal('CKR_OBJECT_HANDLE_INVALID', 'an object id has 16 bytes');
  }
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes);
  const text = buffer.toString('hex');
  return isHex(text) ? text : objectIdFromHex(text);
}

/** 32 lower-case hex digits to an id. Throws CKR_OBJECT_HANDLE_INVALID for anything else. */
export function objectIdFromHex(text: string): ObjectId {
  if (isObjectId(text)) return text;
  throw new Refusal('CKR_OBJECT_HANDLE_INVALID', 'an object id has 32 lower-case hex digits');
}

/** Of digits that node:buffer wrote nothing but their number is to be asked. */
function isHex(text: string): text is ObjectId {
  return text.length === 32;
}

function isObjectId(text: string): text is ObjectId {
  return /^[0-9a-f]{32}$/.test(text);
}

/** Bits, and curve or parameter set, of a key: computed once, when the object is made. */
export interface KeyFacts {
  readonly bits: number;
  readonly curve: Curve | null;
  readonly parameterSet: ParameterSet | null;
}

export interface ObjectParts {
  readonly id: ObjectId;
  /** Of the record; 1 for a new object. */
  readonly version: number;
  readonly attributes: Attributes;
  readonly facts: KeyFacts;
  /** The sealed record; what `open` opens. */
  readonly blob: Uint8Array;
  /** Opens the sealed secret; throws a Defect for an object without one. */
  readonly open: (object: VaultObject) => Secret;
  readonly handles?: Map<ProviderName, unknown>;
}

/** An object of an unsealed partition, immutable: a change makes a new one that takes its place. */
export class VaultObject implements Key {
  readonly id: ObjectId;
  readonly version: number;
  readonly attributes: Attributes;
  readonly blob: Uint8Array;
  readonly class: number;
  readonly type: number;
  readonly bits: number;
  readonly curve: Curve | null;
  readonly parameterSet: ParameterSet | null;
  #approved: boolean | undefined;
  #handles: Map<ProviderName, unknown> | undefined;
  readonly #open: (object: VaultObject) => Secret;

  constructor(parts: ObjectParts) {
    this.id = parts.id;
    this.version = parts.version;
    this.attributes = parts.attributes;
    this.blob = parts.blob;
    this.class = this.number(CKA.CLASS) ?? CKO.DATA;
    this.type = this.number(CKA.KEY_TYPE) ?? CKK.GENERIC_SECRET;
    this.bits = parts.facts.bits;
    this.curve = parts.facts.curve;
    this.parameterSet = parts.facts.parameterSet;
    this.#handles = parts.handles;
    this.#open = parts.open;
  }

  get isKey(): boolean {
    return (
      this.class === CKO.SECRET_KEY ||
      this.class === CKO.PRIVATE_KEY ||
      this.class === CKO.PUBLIC_KEY
    );
  }

  /** True when the object has a sealed secret: secret and private keys. */
  get hasSecret(): boolean {
    return this.class === CKO.SECRET_KEY || this.class === CKO.PRIVATE_KEY;
  }

  /**
   * A key of a kind and size that the lists of FIPS 140-3 have, which nothing made that they lack.
   * Judged when it is first asked for.
   */
  get approved(): boolean {
    this.#approved ??=
      this.isKey &&
      !this.flag(INTERNAL.UNAPPROVED_ORIGIN) &&
      keyIsApproved({
        type: this.type,
        bits: this.bits,
        curve: this.curve,
        publicExponent: this.bytes(CKA.PUBLIC_EXPONENT),
      });
    return this.#approved;
  }

  /** CKA_LABEL; empty when it has none. */
  get label(): string {
    return this.text(CKA.LABEL) ?? '';
  }

  get publicInfo(): Uint8Array | null {
    return this.bytes(CKA.PUBLIC_KEY_INFO) ?? null;
  }

  /** Made on first use: most objects of a large partition are never used. */
  get handles(): Map<ProviderName, unknown> {
    this.#handles ??= new Map();
    return this.#handles;
  }

  /** What providers made of the key is erased where it can be; it is made again on the next use. */
  dropHandles(): void {
    if (this.#handles !== undefined) dropHandles(this.#handles);
  }

  openSecret(): Secret {
    return this.#open(this);
  }

  /** A boolean attribute; absent reads as false. */
  flag(type: number): boolean {
    return this.attributes.get(type) === true;
  }

  number(type: number): number | undefined {
    const value = this.attributes.get(type);
    return typeof value === 'number' ? value : undefined;
  }

  bytes(type: number): Uint8Array | undefined {
    const value = this.attributes.get(type);
    return value instanceof Uint8Array ? value : undefined;
  }

  text(type: number): string | undefined {
    const value = this.attributes.get(type);
    return typeof value === 'string' ? value : undefined;
  }
}
