import { Failure } from './failure.ts';

/**
 * Lengths of the orders whose signatures the command line converts fit the short and the one-byte
 * long form of DER.
 */
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const LONG_FORM_1 = 0x81;

/** r ‖ s (PKCS#11 v3.2 §6.3.1) as the DER of Ecdsa-Sig-Value (SEC 1 §C.8, RFC 3279 §2.2.3). */
export function signatureToDer(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  const body = Buffer.concat([
    integerToDer(raw.subarray(0, half)),
    integerToDer(raw.subarray(half)),
  ]);
  const length = body.length < 0x80 ? [body.length] : [LONG_FORM_1, body.length];
  return Buffer.concat([Buffer.from([SEQUENCE, ...length]), body]);
}

function integerToDer(value: Uint8Array): Uint8Array {
  let start = 0;
  while (start < value.length - 1 && value[start] === 0) start += 1;
  const digits = value.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.from([INTEGER, digits.length + sign.length, ...sign, ...digits]);
}

/**
 * The DER of Ecdsa-Sig-Value as r ‖ s, each `orderBytes` long. Strict: one signature has one
 * encoding (X.690 §10), so that a changed byte is never read over.
 *
 * @throws {Failure} when it is anything else
 */
export function signatureFromDer(der: Uint8Array, orderBytes: number): Uint8Array {
  const isLong = der[1] === LONG_FORM_1;
  const bodyAt = isLong ? 3 : 2;
  const bodyLength = der[bodyAt - 1] ?? 0;
  const lengthIsMinimal = isLong ? bodyLength >= 0x80 : bodyLength < 0x80;
  if (der[0] !== SEQUENCE || !lengthIsMinimal || bodyAt + bodyLength !== der.length)
    throw malformed();
  const r = integerFromDer(der, bodyAt, orderBytes);
  const s = integerFromDer(der, r.end, orderBytes);
  if (s.end !== der.length) throw malformed();
  return Buffer.concat([r.value, s.value]);
}

function integerFromDer(
  der: Uint8Array,
  at: number,
  orderBytes: number,
): { readonly value: Uint8Array; readonly end: number } {
  const length = der[at + 1] ?? 0;
  const start = at + 2;
  const end = start + length;
  if (der[at] !== INTEGER || length === 0 || length >= 0x80 || end > der.length) throw malformed();
  const first = der[start] ?? 0;
  const isNegative = first >= 0x80;
  const isPadded = length > 1 && first === 0 && (der[start + 1] ?? 0) < 0x80;
  const digits = der.subarray(first === 0 ? start + 1 : start, end);
  if (isNegative || isPadded || digits.length > orderBytes) throw malformed();
  const value = new Uint8Array(orderBytes);
  value.set(digits, orderBytes - digits.length);
  return { value, end };
}

function malformed(): Failure {
  return new Failure('the signature does not verify: it is not the DER of an ECDSA signature', {
    hint: 'a signature of r and s side by side is verified with --format raw.',
  });
}
