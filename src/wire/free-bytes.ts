/** Below this the allocator's own pools make it cheap, and Node.js may have cut it from a pool. */
const FREED_BYTES_MIN = 4 * 1024;

/**
 * Overwrites bytes that nobody needs any more, and frees large ones at once. Left to the collector,
 * each buffer would be found long after, when its memory has left the processor's caches: that
 * costs more than to encrypt it. The caller owns them alone; they are of no use afterwards.
 */
export function freeBytes(bytes: Uint8Array): void {
  bytes.fill(0);
  const { buffer, byteLength } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  if (isWhole && byteLength >= FREED_BYTES_MIN) buffer.transfer(0);
}
