import type { Writer } from 'protobufjs/minimal.js';
import type { coffer } from './gen/coffer.js';

/** Field `encrypt` of a Response, and the fields of EncryptResult: number, then wire type. */
const KEY = {
  id: 0x08,
  revision: 0x18,
  approval: 0x20,
  encrypt: (60 << 3) | 2,
  data: 0x0a,
  iv: 0x12,
} as const;

/**
 * The result of an encryption in the pieces that it came in. They are joined where the answer is
 * written, once: a buffer for both would cost a large message a tenth of its time.
 */
export class SealedResult implements coffer.v1.EncryptResult.$Properties {
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
  /** Empty when the caller gave it. */
  readonly iv: Uint8Array;

  constructor(ciphertext: Uint8Array, tag: Uint8Array, iv: Uint8Array) {
    this.ciphertext = ciphertext;
    this.tag = tag;
    this.iv = iv;
  }

  /** Ciphertext ‖ tag. */
  get data(): Uint8Array {
    return Buffer.concat([this.ciphertext, this.tag]);
  }

  /**
   * The Response, as the generated code writes it; lengths come before the bytes, so that none is
   * moved to make room for them.
   */
  write(writer: Writer, { id, revision, approval }: coffer.v1.Response.$Properties): Writer {
    const { ciphertext, tag, iv } = this;
    const dataBytes = ciphertext.byteLength + tag.byteLength;
    const ivFieldBytes = iv.byteLength === 0 ? 0 : fieldBytes(iv.byteLength);
    writeNumber(writer, KEY.id, id);
    writeNumber(writer, KEY.revision, revision);
    writeNumber(writer, KEY.approval, approval);
    writer.uint32(KEY.encrypt).uint32(fieldBytes(dataBytes) + ivFieldBytes);
    writer.uint32(KEY.data).uint32(dataBytes).raw(ciphertext).raw(tag);
    return ivFieldBytes === 0 ? writer : writer.uint32(KEY.iv).bytes(iv);
  }
}

/** What is zero is left out: proto3. */
function writeNumber(writer: Writer, key: number, value: number | null | undefined): void {
  if (value !== undefined && value !== null && value !== 0) writer.uint32(key).uint32(value);
}

/** Of a field with so many bytes: its key in one byte, their number as a varint, and themselves. */
function fieldBytes(bytes: number): number {
  return 1 + varintBytes(bytes) + bytes;
}

function varintBytes(number: number): number {
  return number < 0x80 ? 1 : number < 0x4000 ? 2 : number < 0x20_0000 ? 3 : 4;
}
