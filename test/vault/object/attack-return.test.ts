import { describe, expect, test } from 'vitest';
import { CKA, CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { ceilingOf } from '../../../src/vault/object/ceiling.ts';
import { codeOf, COMPAT, deriveAes, generateAes, importAes, maker, unwrapAes } from './fixture.ts';

import { type Values, set, copy, knownAs, leftAs, readable } from './attack-fixture.ts';

describe('T4: copies', () => {
  test('lose usages and gain none, and share the past of the value', () => {
    const key = generateAes({ WRAP: true });
    expect(codeOf(() => copy(key, { DECRYPT: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(key, { SIGN: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const twin = copy(key, { WRAP: false });
    expect(twin.flag(CKA.WRAP)).toBe(false);
    expect(codeOf(() => set(twin, { DECRYPT: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(key, { WRAP: true }))).toBe('CKR_OK');
  });
});

describe('T5, T6, T10, T11: what comes back is not more than what left', () => {
  const kek = generateAes({ WRAP: true, UNWRAP: true });
  const data = generateAes({ ENCRYPT: true, EXTRACTABLE: true });
  const back = (values: Values, known = leftAs(data), type?: number) =>
    codeOf(() => unwrapAes(kek, { values, known, ...(type !== undefined && { type }) }));

  test('the same or less is given', () => {
    const again = unwrapAes(kek, {
      values: { ENCRYPT: true, EXTRACTABLE: true },
      known: leftAs(data),
    });
    expect(again.flag(CKA.ENCRYPT)).toBe(true);
    expect(again.flag(CKA.EXTRACTABLE)).toBe(true);
    expect(again.flag(CKA.SENSITIVE)).toBe(true);
    const plain = unwrapAes(kek, { known: leftAs(data) });
    expect(plain.flag(CKA.ENCRYPT)).toBe(true);
    expect(plain.flag(CKA.DECRYPT)).toBe(false);
  });

  test.each<Values>([
    { WRAP: true },
    { DECRYPT: true },
    { SENSITIVE: false },
    { SENSITIVE: false, EXTRACTABLE: true },
  ])('asking for %j', (values) => {
    expect(back(values)).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(back(values, knownAs(data))).toBe('CKR_TEMPLATE_INCONSISTENT');
    const arrival = { values, known: knownAs(data) };
    expect(codeOf(() => importAes(arrival))).toBe('CKR_TEMPLATE_INCONSISTENT');
  });

  test('as another type', () => {
    expect(back({ SIGN: true }, leftAs(data), CKK.GENERIC_SECRET)).toBe(
      'CKR_TEMPLATE_INCONSISTENT',
    );
  });

  test('an unknown value is sensitive; one that was readable may be readable', () => {
    const unknown = { ceilings: [], live: [] };
    expect(back({ SENSITIVE: false }, unknown)).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(unwrapAes(kek, { known: unknown }).flag(CKA.SENSITIVE)).toBe(true);
    expect(unwrapAes(kek, { known: unknown }).flag(CKA.EXTRACTABLE)).toBe(false);
    expect(back({ SENSITIVE: false, EXTRACTABLE: true }, leftAs(readable))).toBe('CKR_OK');
  });

  test('what is readable as another type says nothing', () => {
    const open = { SENSITIVE: false, EXTRACTABLE: true };
    const other = importAes({ values: open, type: CKK.GENERIC_SECRET });
    expect(back(open, knownAs(other))).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(unwrapAes(kek, { known: knownAs(other) }).flag(CKA.SENSITIVE)).toBe(true);
  });

  test('restrictions come back with it', () => {
    const bound = generateAes({
      ENCRYPT: true,
      EXTRACTABLE: true,
      ALLOWED_MECHANISMS: [CKM.AES_GCM],
      END_DATE: '20261231',
      WRAP_WITH_TRUSTED: true,
      MODIFIABLE: false,
      COPYABLE: false,
    });
    const again = unwrapAes(kek, { known: leftAs(bound) });
    expect(again.attributes.get(CKA.ALLOWED_MECHANISMS)).toEqual([CKM.AES_GCM]);
    expect(again.text(CKA.END_DATE)).toBe('20261231');
    expect(again.flag(CKA.WRAP_WITH_TRUSTED)).toBe(true);
    expect(again.flag(CKA.MODIFIABLE)).toBe(false);
    expect(again.flag(CKA.COPYABLE)).toBe(false);
    const more: Values[] = [
      { ALLOWED_MECHANISMS: [CKM.AES_GCM, CKM.AES_ECB] },
      { END_DATE: '20270101' },
      { WRAP_WITH_TRUSTED: false },
      { MODIFIABLE: true },
      { COPYABLE: true },
    ];
    for (const values of more) {
      expect(back(values, leftAs(bound))).toBe('CKR_TEMPLATE_INCONSISTENT');
    }
    expect(back({ END_DATE: '20260101' }, leftAs(bound))).toBe('CKR_OK');
  });

  test('a copy that lost usages takes none from the original that left', () => {
    const live = [data, copy(data, { ENCRYPT: false })];
    const values = { ENCRYPT: true };
    const known = { ceilings: [ceilingOf(data, undefined)], live };
    expect(codeOf(() => unwrapAes(kek, { values, known }))).toBe('CKR_OK');
    expect(codeOf(() => unwrapAes(kek, { values, known: knownAs(...live.slice(1)) }))).toBe(
      'CKR_TEMPLATE_INCONSISTENT',
    );
  });

  test('a key that comes back remembers what it ever could', () => {
    const once = set(generateAes({ WRAP: true, SIGN: true, EXTRACTABLE: true }), { WRAP: false });
    const again = unwrapAes(kek, { known: leftAs(once) });
    expect(codeOf(() => set(again, { DECRYPT: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });

  test('a secret derived twice gets no two usages that conflict', () => {
    const base = generateAes({ DERIVE: true });
    const first = deriveAes(base, { values: { WRAP: true } });
    const again = (values: Values) =>
      codeOf(() => deriveAes(base, { values, known: knownAs(first) }));
    expect(again({ DECRYPT: true })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(again({ UNWRAP: true })).toBe('CKR_OK');
  });

  test('what leaves sensitive once stays so in the record', () => {
    const record = ceilingOf(readable, ceilingOf(data, undefined));
    expect(record.get(CKA.SENSITIVE)).toBe(true);
  });
});

describe('T14, T15: derived keys', () => {
  const base = generateAes({ DERIVE: true });
  const derive = (values: Values, by = maker(), bytes = 32) =>
    codeOf(() => deriveAes(base, { values, by, bytes, type: CKK.GENERIC_SECRET }));

  test('inherit the floor of the base', () => {
    expect(derive({ SENSITIVE: false })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(derive({ EXTRACTABLE: true })).toBe('CKR_TEMPLATE_INCONSISTENT');
    const key = deriveAes(base);
    expect(key.flag(CKA.SENSITIVE)).toBe(true);
    expect(key.flag(CKA.ALWAYS_SENSITIVE)).toBe(true);
    expect(key.flag(CKA.NEVER_EXTRACTABLE)).toBe(true);
    const open = generateAes({ DERIVE: true, SENSITIVE: false, EXTRACTABLE: true });
    const told = deriveAes(open, { values: { SENSITIVE: false, EXTRACTABLE: true } });
    expect(told.flag(CKA.SENSITIVE)).toBe(false);
    const hidden = deriveAes(open);
    expect(hidden.flag(CKA.ALWAYS_SENSITIVE)).toBe(false);
    expect(hidden.flag(CKA.NEVER_EXTRACTABLE)).toBe(false);
  });

  test('are not cut below 112 bits', () => {
    expect(derive({}, maker(), 13)).toBe('CKR_KEY_SIZE_RANGE');
    expect(derive({ VALUE_LEN: 1 }, maker(), 1)).toBe('CKR_KEY_SIZE_RANGE');
    expect(derive({}, maker(), 14)).toBe('CKR_OK');
    expect(derive({ SENSITIVE: false }, maker({ policy: COMPAT }), 1)).toBe('CKR_OK');
  });
});
