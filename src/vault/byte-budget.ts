/** Memory that peers make the vault hold: so much over all of them, and a share for each. */
export class ByteBudget {
  readonly #max: number;
  readonly #shareMax: number;
  #used = 0;
  readonly #shares = new Map<object, number>();

  constructor(limits: { readonly max: number; readonly shareMax: number }) {
    this.#max = limits.max;
    this.#shareMax = limits.shareMax;
  }

  get used(): number {
    return this.#used;
  }

  /** What one holder has of it. */
  usedBy(holder: object): number {
    return this.#shares.get(holder) ?? 0;
  }

  /** Counts `bytes`; false, and nothing is counted, when that would go over budget or share. */
  take(holder: object, bytes: number): boolean {
    const share = this.usedBy(holder) + bytes;
    if (share > this.#shareMax || this.#used + bytes > this.#max) return false;
    this.#shares.set(holder, share);
    this.#used += bytes;
    return true;
  }

  release(holder: object, bytes: number): void {
    const share = this.usedBy(holder) - bytes;
    if (share > 0) this.#shares.set(holder, share);
    else this.#shares.delete(holder);
    this.#used -= bytes;
  }
}
