import { CKA } from '../../wire/pkcs11.ts';
import type { Mechanism } from '../mechanism/mechanism.ts';
import type { Attributes } from '../object/attribute.ts';
import type { VaultObject } from '../object/object.ts';
import type { AuditDetail } from './operation.ts';

/** An object's id, as the wire names it. */
export function idBytes(object: VaultObject): Uint8Array {
  return Buffer.from(object.id, 'hex');
}

export function objectResult(object: VaultObject): { object: Uint8Array } {
  return { object: idBytes(object) };
}

/** What the audit log is told of a new object; `id` only once it exists. */
export function newKeyDetail(
  attributes: Attributes,
  mechanism: Mechanism | null,
  id: Uint8Array | null | undefined,
): AuditDetail {
  const label = attributes.get(CKA.LABEL);
  return {
    ...(typeof label === 'string' && { label }),
    ...(mechanism !== null && { mechanism: mechanism.name }),
    ...(id && { object: Buffer.from(id).toString('hex') }),
  };
}

/** What the audit log is told of an object that is there. */
export function objectDetail(object: VaultObject): AuditDetail {
  return { object: object.id, label: object.text(CKA.LABEL) ?? '' };
}
