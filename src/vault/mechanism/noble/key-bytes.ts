import { CKO } from '../../../wire/pkcs11.ts';
import { Defect, Refusal } from '../../refusal.ts';
import { CURVES } from '../key/key-type.ts';
import type { Key } from '../mechanism.ts';
import { expandedOfPkcs8 } from '../key/parameter-set-private.ts';
import { keyOfPublicInfo } from '../key/parameter-set-public.ts';
import { scalarOfPkcs8 } from '../key/private-key.ts';
import { pointOfPublicInfo } from '../key/public-key.ts';
import { secretBytes } from '../secret-reader.ts';
import { canonicalPoint } from './point.ts';

/**
 * The bytes that noble computes with: of a secret key, a private scalar or seed, an expanded
 * post-quantum key, or a public point or key.
 */
class KeyBytes {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Overwrites the bytes: `dropHandles` calls this when a partition seals. */
  [Symbol.dispose](): void {
    this.#bytes.fill(0);
  }
}

/** The bytes of a key, from its handle, which is made once. Not to be changed or kept. */
export function keyBytes(key: Key): Uint8Array {
  const known = key.handles.get('noble');
  if (known instanceof KeyBytes) return known.bytes;
  const made = new KeyBytes(
    key.class === CKO.PUBLIC_KEY ? Uint8Array.from(publicBytes(key)) : privateBytes(key),
  );
  key.handles.set('noble', made);
  return made.bytes;
}

/**
 * Points that were checked, by their SubjectPublicKeyInfo: the check takes as long as a signature.
 */
const checkedPoints = new WeakMap<Uint8Array, Uint8Array>();

/**
 * The public point or key of a public key, or of a private key's public half. Not to be changed.
 */
export function publicBytes(key: Key): Uint8Array {
  if (key.parameterSet !== null && key.publicInfo !== null) {
    return keyOfPublicInfo(key.parameterSet, key.publicInfo);
  }
  if (key.curve === null || key.publicInfo === null)
    throw new Defect('the key has no public point');
  const known = checkedPoints.get(key.publicInfo);
  if (known !== undefined) return known;
  const point = canonicalPoint(key.curve, pointOfPublicInfo(key.curve, key.publicInfo));
  if (point === null) throw new Refusal('CKR_PUBLIC_KEY_INVALID', 'the public point is not valid');
  checkedPoints.set(key.publicInfo, point);
  return point;
}

function privateBytes(key: Key): Uint8Array {
  using secret = key.openSecret();
  const bytes = secretBytes(secret);
  if (key.class === CKO.SECRET_KEY) return Uint8Array.from(bytes);
  if (key.parameterSet !== null) return expandedOfPkcs8(key.parameterSet, bytes);
  if (key.curve === null) throw new Defect('noble has no keys of this type');
  return Uint8Array.from(scalarOfPkcs8(CURVES[key.curve], bytes));
}
