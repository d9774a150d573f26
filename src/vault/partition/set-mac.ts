const LIMBS = 8;
const BYTES = LIMBS * 4;

/**
 * A sum of MACs modulo 2^256: one number that stands for a set of records, whatever their order,
 * and that a change of one record changes in constant time.
 */
export class SetMac {
  /** Big-endian: the last limb is the lowest. */
  readonly #limbs: Uint32Array;

  private constructor(limbs: Uint32Array) {
    this.#limbs = limbs;
  }

  /** Of no record. */
  static empty(): SetMac {
    return new SetMac(new Uint32Array(LIMBS));
  }

  static from(bytes: Uint8Array): SetMac {
    const set = SetMac.empty();
    set.add(bytes);
    return set;
  }

  copy(): SetMac {
    return new SetMac(Uint32Array.from(this.#limbs));
  }

  add(mac: Uint8Array): void {
    this.#accumulate(mac, 1);
  }

  subtract(mac: Uint8Array): void {
    this.#accumulate(mac, -1);
  }

  toBytes(): Uint8Array {
    const bytes = new Uint8Array(BYTES);
    const view = new DataView(bytes.buffer);
    for (const [i, limb] of this.#limbs.entries()) view.setUint32(i * 4, limb);
    return bytes;
  }

  #accumulate(mac: Uint8Array, sign: 1 | -1): void {
    const view = new DataView(mac.buffer, mac.byteOffset, BYTES);
    let carry = 0;
    for (let i = LIMBS - 1; i >= 0; i -= 1) {
      const sum = (this.#limbs[i] ?? 0) + sign * view.getUint32(i * 4) + carry;
      this.#limbs[i] = sum; // modulo 2^32
      carry = Math.floor(sum / 2 ** 32);
    }
  }
}
