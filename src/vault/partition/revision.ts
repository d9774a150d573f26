/**
 * Counts what changed of what a client may have cached, of a partition or of the vault
 * (docs/WIRE.md, The revision). Grows modulo 2^32.
 */
export class Revision {
  readonly #whole: Revision | null;
  #number = 1;

  /** `whole` changes whenever this does. */
  constructor(whole: Revision | null = null) {
    this.#whole = whole;
  }

  get number(): number {
    return this.#number;
  }

  advance(): void {
    this.#number = (this.#number + 1) >>> 0;
    this.#whole?.advance();
  }
}
