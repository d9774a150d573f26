import type { coffer } from '../../wire/gen/coffer.js';
import { CofferError } from '../errors.ts';

/** Parameters as they go on the wire. */
export type WireParameters = Omit<coffer.v1.Mechanism.$Properties, 'type'>;

/** Throws CKR_MECHANISM_PARAM_INVALID for a parameter that was left out. */
export function needed<T>(name: string, value: T | undefined): T {
  if (value !== undefined) return value;
  throw new CofferError('CKR_MECHANISM_PARAM_INVALID', `the mechanism needs ${name}`);
}

/** A field of that name, or none. */
export function only<K extends string>(
  name: K,
  value: Uint8Array | undefined,
): { [key in K]?: Uint8Array };
export function only(name: string, value: Uint8Array | undefined): Record<string, Uint8Array> {
  return value === undefined ? {} : { [name]: value };
}
