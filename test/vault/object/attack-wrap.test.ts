import { describe, expect, test } from 'vitest';
import { CKA } from '../../../src/wire/pkcs11.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import { ceilingOf } from '../../../src/vault/object/ceiling.ts';
import { hasMissedChanges, spreadOver } from '../../../src/vault/object/lineage.ts';
import {
  changedTo,
  codeOf,
  COMPAT,
  deriveAes,
  ECB,
  generateAes,
  generateRsa,
  importAes,
  KWP,
  maker,
  OAEP,
  objectOf,
  tagOf,
  unwrapAes,
} from './fixture.ts';

import { type Values, set, copy, wrap, knownAs, target, readable } from './attack-fixture.ts';

describe('T1, T2: wrap and decrypt', () => {
  test.each([KWP, ECB])('a key that could encrypt or decrypt wraps no sensitive key', (by) => {
    expect(wrap(generateAes({ WRAP: true, DECRYPT: true }), target, { by })).toBe(
      'CKR_KEY_NOT_WRAPPABLE',
    );
    for (const other of ['ENCRYPT', 'SIGN']) {
      expect(wrap(generateAes({ WRAP: true, [other]: true }), target, { by })).toBe(
        'CKR_KEY_NOT_WRAPPABLE',
      );
    }
  });

  test('the neighbours work: a wrapping key, a readable target, compat', () => {
    const all = generateAes({ WRAP: true, DECRYPT: true, ENCRYPT: true });
    expect(wrap(generateAes({ WRAP: true, UNWRAP: true }), target)).toBe('CKR_OK');
    expect(wrap(all, readable, { by: ECB })).toBe('CKR_OK');
    expect(wrap(all, target, { by: ECB, policy: COMPAT })).toBe('CKR_OK');
  });

  test('both halves of an RSA pair count', () => {
    const small = generateAes({ EXTRACTABLE: true }, maker(), tagOf(900), 16);
    const good = generateRsa({ WRAP: true }, { UNWRAP: true });
    const large = objectOf(good.publicKey.attributes, 4096);
    const pair = [large, good.privateKey];
    expect(wrap(large, small, { by: OAEP, relatives: pair })).toBe('CKR_OK');
    for (const half of [
      generateRsa({ WRAP: true }, { UNWRAP: true, DECRYPT: true }),
      generateRsa({ WRAP: true, ENCRYPT: true }, { UNWRAP: true }),
      generateRsa({ WRAP: true }, { UNWRAP: true, SENSITIVE: false }),
    ]) {
      expect(wrap(half.publicKey, small, { by: OAEP })).toBe('CKR_KEY_NOT_WRAPPABLE');
    }
  });
});

describe('T3: conflicting usages over time', () => {
  const after = (first: Values, then: Values) =>
    codeOf(() => set(set(generateAes(first), Object.fromEntries(off(first))), then));
  const off = (values: Values) => Object.keys(values).map((name) => [name, false]);

  test.each([
    [{ WRAP: true }, { DECRYPT: true }],
    [{ WRAP: true }, { ENCRYPT: true }],
    [{ DECRYPT: true }, { WRAP: true }],
    [{ ENCRYPT: true }, { WRAP: true }],
    [{ ENCRYPT: true }, { UNWRAP: true }],
    [{ UNWRAP: true }, { ENCRYPT: true }],
  ])('%j, then off, then %j', (first, then) => {
    expect(after(first, then)).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });

  test('two at once are no way round', () => {
    const key = generateAes({ VERIFY: true });
    expect(codeOf(() => set(key, { WRAP: true, DECRYPT: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => set(key, { WRAP: true, UNWRAP: true }))).toBe('CKR_OK');
  });

  test('a usage that was lost comes back where it conflicts with none', () => {
    expect(after({ ENCRYPT: true, DECRYPT: true }, { DECRYPT: true })).toBe('CKR_OK');
  });

  test('usages gained by one object count for copies, halves and ceilings of its value', () => {
    const key = generateAes({ VERIFY: true });
    const twin = copy(key);
    const gained = set(key, { WRAP: true });
    const known = { ceilings: [ceilingOf(key, undefined)], live: [gained, twin] };
    const became = { id: gained.id, attributes: gained.attributes, resumed: false };
    const spread = spreadOver(known, became);
    expect(spread.objects.map(({ object }) => object.id)).toEqual([twin.id]);
    const [reached] = spread.objects;
    const later = changedTo(twin, reached?.attributes ?? new Map());
    expect(codeOf(() => set(later, { DECRYPT: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(spread.ceilings[0]?.get(INTERNAL.USAGES_EVER)).toBe(gained.number(INTERNAL.USAGES_EVER));
    expect(spreadOver(knownAs(later), became).objects).toEqual([]);
    // A copy made before, and stored after: it would have forgotten.
    expect(hasMissedChanges(twin.attributes, knownAs(gained))).toBe(true);
    expect(hasMissedChanges(later.attributes, knownAs(gained))).toBe(false);
    expect(
      hasMissedChanges(twin.attributes, { ceilings: [spread.ceilings[0] ?? new Map()], live: [] }),
    ).toBe(true);
  });
});

describe('T7, T8: keys that somebody outside could know', () => {
  test('imported, unwrapped, derived and readable keys wrap no sensitive key until trusted', () => {
    const base = generateAes({ DERIVE: true });
    const kek = generateAes({ UNWRAP: true });
    const values = { WRAP: true, PRIVATE: false };
    const suspects = [
      importAes({ values }),
      unwrapAes(kek, { values }),
      deriveAes(base, { values }),
      generateAes({ WRAP: true, PRIVATE: false, SENSITIVE: false }),
      set(generateAes({ WRAP: true, PRIVATE: false, SENSITIVE: false }), { SENSITIVE: true }),
      copy(generateAes({ WRAP: true, PRIVATE: false, SENSITIVE: false }), { SENSITIVE: true }),
    ];
    for (const suspect of suspects) {
      expect(wrap(suspect, target)).toBe('CKR_KEY_NOT_WRAPPABLE');
      expect(wrap(suspect, readable)).toBe('CKR_OK');
      expect(wrap(set(suspect, { TRUSTED: true }, maker({ role: 'so' })), target)).toBe('CKR_OK');
    }
  });

  test('a public key from outside wraps readable keys only', () => {
    const local = generateRsa({ WRAP: true }, { UNWRAP: true }).publicKey;
    const attributes = new Map(local.attributes);
    attributes.delete(CKA.LOCAL);
    const foreign = objectOf(attributes, 2048);
    expect(wrap(foreign, target, { by: OAEP })).toBe('CKR_KEY_NOT_WRAPPABLE');
    expect(wrap(foreign, readable, { by: OAEP })).toBe('CKR_OK');
  });
});

describe('T12, T13: weak and malleable wraps', () => {
  test('weak wraps strong', () => {
    const kek128 = generateAes({ WRAP: true }, maker(), tagOf(1), 16);
    const small = generateAes({ EXTRACTABLE: true }, maker(), tagOf(2), 16);
    expect(wrap(kek128, target)).toBe('CKR_WRAPPING_KEY_SIZE_RANGE');
    expect(wrap(kek128, small)).toBe('CKR_OK');
    expect(wrap(kek128, readable)).toBe('CKR_OK');
    const { publicKey } = generateRsa({ WRAP: true }, { UNWRAP: true });
    expect(wrap(publicKey, small, { by: OAEP })).toBe('CKR_WRAPPING_KEY_SIZE_RANGE');
  });

  test('without integrity', () => {
    const kek = generateAes({ WRAP: true });
    expect(wrap(kek, target, { by: ECB })).toBe('CKR_KEY_NOT_WRAPPABLE');
    expect(wrap(kek, readable, { by: ECB })).toBe('CKR_OK');
  });

  test('a key under itself', () => {
    const kek = generateAes({ WRAP: true, EXTRACTABLE: true });
    expect(wrap(kek, copy(kek))).toBe('CKR_KEY_NOT_WRAPPABLE');
  });

  test('what PKCS#11 itself refuses, in compat, too', () => {
    const kek = generateAes({ WRAP: true, PRIVATE: false });
    const compat = { policy: COMPAT };
    expect(wrap(kek, generateAes(), compat)).toBe('CKR_KEY_UNEXTRACTABLE');
    const picky = generateAes({ EXTRACTABLE: true, WRAP_WITH_TRUSTED: true, SENSITIVE: false });
    expect(wrap(kek, picky, compat)).toBe('CKR_KEY_NOT_WRAPPABLE');
    expect(wrap(set(kek, { TRUSTED: true }, maker({ role: 'so' })), picky)).toBe('CKR_OK');
  });
});
