import { coffer } from '../../wire/gen/coffer.js';
import { Defect, Fault } from '../refusal.ts';
import type { Attributes, AttributeValue } from './attribute.ts';

type WireAttribute = coffer.v1.Attribute.$Properties;

/**
 * Attributes as bytes, the same for the same attributes: a `coffer.v1.Template`, sorted by type at
 * every depth.
 */
export function encodeAttributes(attributes: Attributes): Uint8Array {
  return new Uint8Array(coffer.v1.Template.encode(wireTemplate(attributes)).finish());
}

/**
 * The inverse of `encodeAttributes`. The bytes are copied once; byte values are views of that copy.
 * Throws a Fault when they are no attributes: a record that is damaged, or of a later version.
 */
export function decodeAttributes(bytes: Uint8Array): Attributes {
  try {
    const message = coffer.v1.Template.decode(new Uint8Array(bytes));
    return attributesOfWire(message);
  } catch (error) {
    throw new Fault('sealed attributes cannot be read', error);
  }
}

/** Attributes as a message, sorted by type; byte values are shared, not copied. */
export function wireTemplate(attributes: Attributes): coffer.v1.Template.$Properties {
  const types = [...attributes.keys()].sort((a, b) => a - b);
  return { attributes: types.map((type) => wireAttribute(type, attributes.get(type))) };
}

function wireAttribute(type: number, value: AttributeValue | undefined): WireAttribute {
  if (typeof value === 'boolean') return { type, flag: value };
  if (typeof value === 'number') return { type, number: uint32(value) };
  if (typeof value === 'string') return { type, text: value };
  if (value instanceof Uint8Array) return { type, bytes: value };
  if (value instanceof Map) return { type, template: wireTemplate(value) };
  if (Array.isArray(value)) return { type, numbers: { numbers: value.map(uint32) } };
  throw new Defect('an attribute has a value of no known kind');
}

function uint32(value: number): number {
  if (value >>> 0 !== value) throw new Defect('an attribute number is not an unsigned 32-bit one');
  return value;
}

function attributesOfWire(message: coffer.v1.Template.$Properties): Attributes {
  const attributes = new Map<number, AttributeValue>();
  for (const attribute of message.attributes ?? []) {
    const value = wireValue(attribute);
    if (value === undefined) throw new Error('an attribute without a value');
    attributes.set(attribute.type ?? 0, value);
  }
  return attributes;
}

function wireValue(attribute: WireAttribute): AttributeValue | undefined {
  if (attribute.numbers) return [...(attribute.numbers.numbers ?? [])];
  if (attribute.template) return attributesOfWire(attribute.template);
  return attribute.flag ?? attribute.number ?? attribute.text ?? attribute.bytes ?? undefined;
}
