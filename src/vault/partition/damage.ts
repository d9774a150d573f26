/**
 * What is stored is not what this vault wrote: the partition fails, and opens nothing. The message
 * is the reason.
 */
export class Damage extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Damage';
  }
}
