import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { coffer } from '../../../src/wire/gen/coffer.js';
import { LIMITS } from '../../../src/wire/limits.ts';
import { CKA, CKM } from '../../../src/wire/pkcs11.ts';
import { decodeAttributes, encodeAttributes } from '../../../src/vault/object/attribute-codec.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import { ATTRIBUTE_RULES } from '../../../src/vault/object/attribute-table.ts';
import type { AttributeValue } from '../../../src/vault/object/attribute.ts';
import { isDate } from '../../../src/vault/object/date.ts';
import { parseTemplate, toWire } from '../../../src/vault/object/template.ts';
import { Fault } from '../../../src/vault/refusal.ts';
import { codeOf } from './fixture.ts';

type WireAttribute = coffer.v1.Attribute.$Properties;

const code = (...attributes: WireAttribute[]) => codeOf(() => parseTemplate({ attributes }));

const FIELDS: readonly WireAttribute[] = [
  { flag: false },
  { number: 1 },
  { bytes: Uint8Array.of(1) },
  { text: '20261231' },
  { numbers: { numbers: [1] } },
  { template: { attributes: [] } },
  {},
];
const FIELD_OF = { flag: 0, number: 1, bytes: 2, text: 3, date: 3, numbers: 4, template: 5 };

describe('a template from the wire', () => {
  test('each attribute takes the field of its kind and no other', () => {
    for (const { type, kind, name } of ATTRIBUTE_RULES) {
      FIELDS.forEach((field, at) => {
        const expected = at === FIELD_OF[kind] ? 'CKR_OK' : 'CKR_ATTRIBUTE_VALUE_INVALID';
        expect(code({ type, ...field }), `${name} ${at}`).toBe(expected);
      });
    }
  });

  test('unknown types and those of the vault itself are none', () => {
    for (const type of [0x1234, 0x80000000, 0xffffffff]) {
      expect(code({ type, flag: true })).toBe('CKR_ATTRIBUTE_TYPE_INVALID');
    }
    for (const type of Object.values(INTERNAL)) {
      const expected = type === INTERNAL.KEY_STATE ? 'CKR_OK' : 'CKR_ATTRIBUTE_TYPE_INVALID';
      expect(code({ type, number: 0 })).toBe(expected);
    }
    const nested = { attributes: [{ type: INTERNAL.VALUE_TAG, bytes: new Uint8Array(32) }] };
    expect(code({ type: CKA.WRAP_TEMPLATE, template: nested })).toBe('CKR_ATTRIBUTE_TYPE_INVALID');
  });

  test('nothing twice, and no more than the limits', () => {
    const sign = { type: CKA.SIGN, flag: true };
    expect(code(sign, sign)).toBe('CKR_TEMPLATE_INCONSISTENT');
    const many = Array.from({ length: LIMITS.templateAttributesMax + 1 }, () => sign);
    expect(code(...many)).toBe('CKR_TEMPLATE_INCONSISTENT');
    const bytes = (length: number) => code({ type: CKA.ID, bytes: new Uint8Array(length) });
    expect(bytes(LIMITS.attributeBytesMax)).toBe('CKR_OK');
    expect(bytes(LIMITS.attributeBytesMax + 1)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    const numbers = (length: number) => {
      const list = Array.from({ length }, (_, number) => number);
      return code({ type: CKA.ALLOWED_MECHANISMS, numbers: { numbers: list } });
    };
    expect(numbers(LIMITS.allowedMechanismsMax)).toBe('CKR_OK');
    expect(numbers(LIMITS.allowedMechanismsMax + 1)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });

  test('labels are bounded and have no controls', () => {
    const label = (text: string) => code({ type: CKA.LABEL, text });
    expect(label('')).toBe('CKR_OK');
    expect(label(' any – text ')).toBe('CKR_OK');
    expect(label('x'.repeat(LIMITS.labelBytesMax))).toBe('CKR_OK');
    for (const bad of ['x'.repeat(LIMITS.labelBytesMax + 1), 'a\0', 'a\nb', '\u0085', '\ud800']) {
      expect(label(bad)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    }
  });

  test('templates nest as deep as the limit', () => {
    const nest = (depth: number): WireAttribute =>
      depth === 1
        ? { type: CKA.SIGN, flag: true }
        : { type: CKA.UNWRAP_TEMPLATE, template: { attributes: [nest(depth - 1)] } };
    expect(code(nest(LIMITS.templateDepthMax))).toBe('CKR_OK');
    expect(code(nest(LIMITS.templateDepthMax + 1))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });

  test('bytes are copied, lists sorted, and all goes back as it came', () => {
    const id = Uint8Array.of(1, 2);
    const parsed = parseTemplate({
      attributes: [
        { type: CKA.ID, bytes: id },
        { type: CKA.ALLOWED_MECHANISMS, numbers: { numbers: [CKM.AES_GCM, 5, 5] } },
        { type: CKA.TOKEN, flag: true },
      ],
    });
    id.fill(9);
    expect(toWire(parsed).attributes).toEqual([
      { type: CKA.TOKEN, flag: true },
      { type: CKA.ID, bytes: Uint8Array.of(1, 2) },
      { type: CKA.ALLOWED_MECHANISMS, numbers: { numbers: [5, CKM.AES_GCM] } },
    ]);
    expect(parseTemplate(null).size).toBe(0);
  });
});

test('dates are days of the calendar', () => {
  for (const good of ['', '20260101', '20240229', '99991231']) expect(isDate(good)).toBe(true);
  for (const bad of ['2026', '20260230', '20261301', '20260100', '2026010a', ' 2026010']) {
    expect(isDate(bad)).toBe(false);
  }
});

const { map } = fc.letrec<{ value: AttributeValue; map: Map<number, AttributeValue> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.boolean(),
    fc.nat(0xffffffff),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array(),
    fc.array(fc.nat(0xffffffff)),
    tie('map'),
  ),
  map: fc
    .array(fc.tuple(fc.nat(0xffffffff), tie('value')), { maxLength: 8 })
    .map((entries) => new Map(entries)),
}));

describe('attributes as bytes', () => {
  test('come back, and are the same bytes in whatever order they were', () => {
    fc.assert(
      fc.property(map, (attributes) => {
        const bytes = encodeAttributes(attributes);
        expect(decodeAttributes(bytes)).toEqual(attributes);
        const reversed = new Map([...attributes].toReversed());
        expect(encodeAttributes(reversed)).toEqual(bytes);
      }),
    );
  });

  test('are kept from the buffer they came in', () => {
    const bytes = encodeAttributes(new Map([[CKA.ID, Uint8Array.of(1, 2, 3)]]));
    const attributes = decodeAttributes(bytes);
    bytes.fill(0);
    expect(attributes.get(CKA.ID)).toEqual(Uint8Array.of(1, 2, 3));
  });

  test('cut anywhere are a Fault or fewer attributes, never another error', () => {
    const bytes = encodeAttributes(
      new Map<number, AttributeValue>([
        [CKA.LABEL, 'label'],
        [CKA.ID, Uint8Array.of(1)],
        [CKA.WRAP_TEMPLATE, new Map([[CKA.SIGN, true]])],
      ]),
    );
    for (let length = 0; length < bytes.byteLength; length += 1) {
      try {
        expect(decodeAttributes(bytes.subarray(0, length)).size).toBeLessThan(3);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }
  });
});
