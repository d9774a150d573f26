/**
 * A PIN as the caller has it. Bytes can be erased after the call; a string stays in memory until it
 * is collected.
 */
export type Pin = Uint8Array | string;

/**
 * Runs `use` with the PIN's bytes; the copy made of a string is erased afterwards, the caller's own
 * bytes are its own.
 */
export async function withPin<T>(pin: Pin, use: (bytes: Uint8Array) => Promise<T>): Promise<T> {
  if (typeof pin !== 'string') return use(pin);
  const bytes = Buffer.from(pin, 'utf8');
  try {
    return await use(bytes);
  } finally {
    bytes.fill(0);
  }
}
