import type { coffer } from '../../wire/gen/coffer.js';
import { LIMITS } from '../../wire/limits.ts';
import { CKA } from '../../wire/pkcs11.ts';
import { Refusal } from '../refusal.ts';
import { wireTemplate } from './attribute-codec.ts';
import {
  attributeName,
  ruleOfType,
  type AttributeRule,
  type ValueKind,
} from './attribute-table.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { isDate } from './date.ts';
import { isFreeText } from './name.ts';

type WireTemplate = coffer.v1.Template.$Properties;
type WireAttribute = coffer.v1.Attribute.$Properties;

/**
 * A client's template. Types are known, kinds fit, sizes are within limits, none is given twice;
 * which of them an object may have is not asked here. Bytes are copied, but for those of an
 * object's own secrets, which stay views of the message, so that there is one copy to overwrite.
 * Throws CKR_ATTRIBUTE_TYPE_INVALID, CKR_ATTRIBUTE_VALUE_INVALID, CKR_TEMPLATE_INCONSISTENT.
 * PKCS#11 v3.2 §4.1.1.
 */
export function parseTemplate(wire: WireTemplate | null | undefined): Attributes {
  return parseLevel(wire ?? {}, 1);
}

/** Attributes as a message, sorted by type. */
export function toWire(attributes: Attributes): WireTemplate {
  return wireTemplate(attributes);
}

/** An upper bound of what attributes take in a message. */
export function wireBytes(attributes: Attributes): number {
  let bytes = 0;
  for (const value of attributes.values()) bytes += ATTRIBUTE_BYTES + valueBytes(value);
  return bytes;
}

/** Tags, lengths and type, and any flag or number. */
const ATTRIBUTE_BYTES = 24;

function valueBytes(value: AttributeValue): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (value instanceof Map) return wireBytes(value);
  return Array.isArray(value) ? value.length * 5 : 0;
}

function parseLevel(wire: WireTemplate, depth: number): Attributes {
  const given = wire.attributes ?? [];
  if (given.length > LIMITS.templateAttributesMax) {
    const max = LIMITS.templateAttributesMax;
    throw new Refusal('CKR_TEMPLATE_INCONSISTENT', `a template has at most ${max} attributes`);
  }
  const attributes = new Map<number, AttributeValue>();
  for (const attribute of given) {
    const type = attribute.type ?? 0;
    const rule = requireRule(type);
    if (attributes.has(type)) {
      const name = attributeName(type);
      throw new Refusal('CKR_TEMPLATE_INCONSISTENT', `the template gives ${name} twice`);
    }
    const value = PARSERS[rule.kind](attribute, rule, depth);
    if (value === null) {
      const what = WORDS[rule.kind];
      throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', `${attributeName(type)} takes ${what}`);
    }
    attributes.set(type, value);
  }
  return attributes;
}

function requireRule(type: number): AttributeRule {
  const rule = ruleOfType(type);
  if (rule === undefined) {
    const name = attributeName(type);
    throw new Refusal('CKR_ATTRIBUTE_TYPE_INVALID', `${name} is not an attribute of any object`);
  }
  return rule;
}

type Parser = (wire: WireAttribute, rule: AttributeRule, depth: number) => AttributeValue | null;

/**
 * One parser a kind: the value, or null when the field is not the kind's or the value is out of
 * bounds.
 */
const PARSERS: Readonly<Record<ValueKind, Parser>> = {
  flag: (wire) => wire.flag ?? null,
  number: (wire) => (isUint32(wire.number) ? wire.number : null),
  bytes: (wire, rule, depth) => parseBytes(wire.bytes, rule, depth),
  text(wire, rule) {
    const max = rule.type === CKA.LABEL ? LIMITS.labelBytesMax : LIMITS.attributeBytesMax;
    const text = wire.text ?? null;
    return text !== null && isFreeText(text, max) ? text : null;
  },
  date(wire) {
    const text = wire.text ?? null;
    return text !== null && isDate(text) ? text : null;
  },
  numbers(wire) {
    const list = wire.numbers?.numbers ?? (wire.numbers ? [] : null);
    if (list === null || list.length > LIMITS.allowedMechanismsMax) return null;
    return list.every(isUint32) ? [...new Set(list)].sort((a, b) => a - b) : null;
  },
  template(wire, _rule, depth) {
    if (!wire.template || depth >= LIMITS.templateDepthMax) return null;
    return parseLevel(wire.template, depth + 1);
  },
};

const WORDS: Readonly<Record<ValueKind, string>> = {
  flag: 'true or false',
  number: 'an unsigned 32-bit number',
  bytes: `at most ${LIMITS.attributeBytesMax} bytes`,
  text: `text without control characters, a label of at most ${LIMITS.labelBytesMax} bytes`,
  date: 'a day, YYYYMMDD, or empty text',
  numbers: `at most ${LIMITS.allowedMechanismsMax} numbers`,
  template: `a template, nested at most ${LIMITS.templateDepthMax} deep`,
};

function parseBytes(
  bytes: Uint8Array | null | undefined,
  rule: AttributeRule,
  depth: number,
): Uint8Array | null {
  if (!bytes || bytes.byteLength > LIMITS.attributeBytesMax) return null;
  // A template within one is kept as it is.
  const secret = depth === 1 && (rule.secret || rule.type === CKA.VALUE);
  return secret ? bytes : new Uint8Array(bytes);
}

function isUint32(value: number | null | undefined): value is number {
  return typeof value === 'number' && value >>> 0 === value;
}
