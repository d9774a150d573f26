/** L, the order of the base point. RFC 8032 §5.1. */
const ORDER = Buffer.from(`1${'0'.repeat(31)}14def9dea2f79cd65812631a5cf5d3ed`, 'hex');
/** The point of order 1, as it is encoded. */
const IDENTITY = Buffer.from(`01${'00'.repeat(31)}`, 'hex');

/**
 * What both providers ask of a signature before they compute: 64 bytes, S below L (RFC 8032 §5.1.7
 * step 1), and an R that is not the identity, which no signer makes and some versions of Node.js
 * refuse. No other point of small order can be R where the public key has none in it.
 */
export function isWellFormed(signature: Uint8Array): boolean {
  if (signature.byteLength !== 64) return false;
  const s = signature.subarray(32).toReversed();
  return Buffer.compare(s, ORDER) < 0 && !IDENTITY.equals(signature.subarray(0, 32));
}
