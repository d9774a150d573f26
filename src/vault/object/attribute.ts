/** Attribute values in memory; the kind of each type is fixed by `attribute-table.ts`. */
export type AttributeValue =
  boolean | number | string | Uint8Array | readonly number[] | Attributes;

/** Attributes by CKA_ number. Never changed in place: a change makes a new map. */
export type Attributes = ReadonlyMap<number, AttributeValue>;
