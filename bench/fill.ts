import type { Session } from '../src/client/index.ts';

/** Commits that arrive together share one write to the disk. */
const AT_ONCE = 64;

/**
 * Makes AES-256 keys "key-0" …, or from another number on, their CKA_ID the number in four bytes.
 */
export async function fill(
  session: Session,
  count: number,
  tell: (made: number) => void = () => undefined,
  from = 0,
): Promise<void> {
  let next = from;
  const one = async (): Promise<void> => {
    while (next < count) {
      const number = next;
      next += 1;
      await session.generateKey('aes-256', { label: keyLabel(number), id: keyId(number) });
      if (number % 1000 === 999) tell(number + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

export function keyLabel(number: number): string {
  return `key-${number}`;
}

export function keyId(number: number): Uint8Array {
  const id = Buffer.alloc(4);
  id.writeUInt32BE(number);
  return id;
}
