import { describe, expect, test } from 'vitest';
import { CKA, CKK, CKM, CKO, KEY_STATE } from '../../../src/wire/pkcs11.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import type { AttributeValue } from '../../../src/vault/object/attribute.ts';
import { ceilingOf, type Known } from '../../../src/vault/object/ceiling.ts';
import { changeAttributes, copied } from '../../../src/vault/object/change.ts';
import { spreadUsages } from '../../../src/vault/object/lineage.ts';
import { checkName } from '../../../src/vault/object/name.ts';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import { requireUse } from '../../../src/vault/object/use.ts';
import { requireWrappable } from '../../../src/vault/object/wrap-policy.ts';
import type { Mechanism } from '../../../src/vault/mechanism/mechanism.ts';
import type { Policy } from '../../../src/vault/partition/policy.ts';
import {
  changedTo,
  codeOf,
  COMPAT,
  deriveAes,
  ECB,
  generateAes,
  generateRsa,
  GUARDED,
  importAes,
  KWP,
  maker,
  mechanism,
  NOW,
  OAEP,
  objectOf,
  tagOf,
  template,
  unwrapAes,
} from './fixture.ts';

type Values = Readonly<Record<string, AttributeValue>>;

function set(object: VaultObject, values: Values, by = maker()): VaultObject {
  return changedTo(object, changeAttributes(object, template(values), by));
}

function copy(object: VaultObject, values: Values = {}, by = maker()): VaultObject {
  return objectOf(copied(object, template(values), by), object.bits);
}

interface WrapOptions {
  readonly by?: Mechanism;
  readonly policy?: Policy;
  readonly relatives?: readonly VaultObject[];
}

function wrap(wrapping: VaultObject, target: VaultObject, options: WrapOptions = {}): string {
  const { by = KWP, policy = GUARDED, relatives = [wrapping] } = options;
  return codeOf(() => requireWrappable({ wrapping, target, mechanism: by, policy, relatives }));
}

const knownAs = (...live: VaultObject[]): Known => ({ ceiling: undefined, live });
const leftAs = (object: VaultObject): Known => ({
  ceiling: ceilingOf(object, undefined),
  live: [],
});

const target = generateAes({ EXTRACTABLE: true });
const readable = generateAes({ EXTRACTABLE: true, SENSITIVE: false });

describe('T1, T2: wrap and decrypt', () => {
  test.each([KWP, ECB])('a key that could encrypt or decrypt wraps no sensitive key', (by) => {
    expect(wrap(generateAes({ WRAP: true, DECRYPT: true }), target, { by })).toBe(
      'CKR_KEY_NOT_WRAPPABLE',
    );
    expect(wrap(generateAes({ WRAP: true, ENCRYPT: true }), target, { by })).toBe(
      'CKR_KEY_NOT_WRAPPABLE',
    );
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
    const key = generateAes({ SIGN: true });
    expect(codeOf(() => set(key, { WRAP: true, DECRYPT: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => set(key, { WRAP: true, UNWRAP: true }))).toBe('CKR_OK');
  });

  test('a usage that was lost comes back where it conflicts with none', () => {
    expect(after({ ENCRYPT: true, DECRYPT: true }, { DECRYPT: true })).toBe('CKR_OK');
  });

  test('usages gained by one object count for copies, halves and ceilings of its value', () => {
    const key = generateAes({ SIGN: true });
    const twin = copy(key);
    const gained = set(key, { WRAP: true });
    const known = { ceiling: ceilingOf(key, undefined), live: [gained, twin] };
    const spread = spreadUsages(gained.id, gained.attributes, known);
    expect(spread.objects.map(({ object }) => object.id)).toEqual([twin.id]);
    const [reached] = spread.objects;
    const later = changedTo(twin, reached?.attributes ?? new Map());
    expect(codeOf(() => set(later, { DECRYPT: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(spread.ceiling?.get(INTERNAL.USAGES_EVER)).toBe(gained.number(INTERNAL.USAGES_EVER));
    expect(spreadUsages(gained.id, gained.attributes, knownAs(later)).objects).toEqual([]);
  });
});

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
    const unknown = { ceiling: undefined, live: [] };
    expect(back({ SENSITIVE: false }, unknown)).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(unwrapAes(kek, { known: unknown }).flag(CKA.SENSITIVE)).toBe(true);
    expect(unwrapAes(kek, { known: unknown }).flag(CKA.EXTRACTABLE)).toBe(false);
    expect(back({ SENSITIVE: false, EXTRACTABLE: true }, leftAs(readable))).toBe('CKR_OK');
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
    const known = { ceiling: ceilingOf(data, undefined), live };
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

describe('T9: CKA_TRUSTED', () => {
  test('only the officer sets it, by no path the user', () => {
    const key = generateAes({ WRAP: true });
    expect(codeOf(() => generateAes({ TRUSTED: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => importAes({ values: { TRUSTED: true } }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => set(key, { TRUSTED: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(key, { TRUSTED: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const giver = generateAes({ UNWRAP: true, UNWRAP_TEMPLATE: template({ TRUSTED: true }) });
    expect(codeOf(() => unwrapAes(giver))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const base = generateAes({ DERIVE: true, DERIVE_TEMPLATE: template({ TRUSTED: true }) });
    expect(codeOf(() => deriveAes(base))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => generateAes({ TRUSTED: false }))).toBe('CKR_OK');
  });

  test('the officer trusts a private key, changes nothing else of it, and takes trust back', () => {
    const so = maker({ role: 'so' });
    const trusted = set(generateAes({ WRAP: true }), { TRUSTED: true }, so);
    expect(trusted.flag(CKA.TRUSTED)).toBe(true);
    expect(set(trusted, { TRUSTED: false }, so).flag(CKA.TRUSTED)).toBe(false);
    expect(codeOf(() => set(trusted, { LABEL: 'x' }, so))).toBe('CKR_USER_NOT_LOGGED_IN');
    const both = { TRUSTED: true, DECRYPT: true };
    expect(codeOf(() => set(trusted, both, so))).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(copy(trusted).flag(CKA.TRUSTED)).toBe(false);
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

describe('T18: sticky attributes', () => {
  const key = generateAes({ WRAP_WITH_TRUSTED: true, ALLOWED_MECHANISMS: [CKM.AES_GCM] });
  test.each<Values>([
    { SENSITIVE: false },
    { EXTRACTABLE: true },
    { WRAP_WITH_TRUSTED: false },
    { LOCAL: true },
    { ALWAYS_SENSITIVE: false },
    { NEVER_EXTRACTABLE: false },
    { ALLOWED_MECHANISMS: [CKM.AES_GCM, CKM.AES_ECB] },
    { ALLOWED_MECHANISMS: [] },
    { CLASS: CKO.DATA },
    { KEY_TYPE: CKK.GENERIC_SECRET },
    { VALUE: new Uint8Array(32) },
    { UNIQUE_ID: new Uint8Array(16) },
  ])('%j by set and by copy', (values) => {
    expect(codeOf(() => set(key, values))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(key, values))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const compat = maker({ policy: COMPAT });
    expect(codeOf(() => set(key, values, compat))).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });
});

describe('T19: templates of wrapping, unwrapping and base keys', () => {
  test('wrap only what matches, in flags, numbers, bytes, lists, nested', () => {
    const inner = template({ SIGN: true, LABEL: 'x' });
    const values: Values = {
      KEY_TYPE: CKK.AES,
      ID: Uint8Array.of(7),
      EXTRACTABLE: true,
      ALLOWED_MECHANISMS: [CKM.AES_GCM, CKM.AES_CTR],
      UNWRAP_TEMPLATE: inner,
    };
    const kek = generateAes({ WRAP: true, WRAP_TEMPLATE: template(values) });
    expect(wrap(kek, generateAes(values))).toBe('CKR_OK');
    const others: Values[] = [
      { ...values, ID: Uint8Array.of(8) },
      { ...values, ALLOWED_MECHANISMS: [CKM.AES_GCM] },
      { ...values, UNWRAP_TEMPLATE: template({ SIGN: true }) },
      { EXTRACTABLE: true },
    ];
    for (const other of others) {
      expect(wrap(kek, generateAes(other))).toBe('CKR_KEY_NOT_WRAPPABLE');
    }
  });

  test('no template guesses a value', () => {
    const guess = template({ VALUE: new Uint8Array(32) });
    const kek = generateAes({ WRAP: true, WRAP_TEMPLATE: guess });
    expect(wrap(kek, readable)).toBe('CKR_KEY_NOT_WRAPPABLE');
  });

  test('unwrapped keys have what is enforced, and no template says otherwise', () => {
    const inner = template({ SIGN: true });
    const enforced = { ENCRYPT: true, LABEL: 'made', UNWRAP_TEMPLATE: inner, SENSITIVE: true };
    const kek = generateAes({ UNWRAP: true, UNWRAP_TEMPLATE: template(enforced) });
    const key = unwrapAes(kek);
    expect(key.flag(CKA.ENCRYPT)).toBe(true);
    expect(key.flag(CKA.DECRYPT)).toBe(false);
    expect(key.label).toBe('made');
    expect(key.attributes.get(CKA.UNWRAP_TEMPLATE)).toEqual(inner);
    const same = { LABEL: 'made', UNWRAP_TEMPLATE: template({ SIGN: true }) };
    expect(codeOf(() => unwrapAes(kek, { values: same }))).toBe('CKR_OK');
    const others: Values[] = [
      { LABEL: 'other' },
      { ENCRYPT: false },
      { UNWRAP_TEMPLATE: template({ SIGN: false }) },
      { UNWRAP_TEMPLATE: template({ SIGN: true, WRAP: true }) },
    ];
    for (const values of others) {
      expect(codeOf(() => unwrapAes(kek, { values }))).toBe('CKR_TEMPLATE_INCONSISTENT');
    }
    expect(codeOf(() => set(kek, { UNWRAP_TEMPLATE: inner }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(kek, { UNWRAP_TEMPLATE: new Map() }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });

  test('derived keys likewise', () => {
    const given = template({ SIGN: true });
    const base = generateAes({ DERIVE: true, DERIVE_TEMPLATE: given });
    expect(deriveAes(base).flag(CKA.SIGN)).toBe(true);
    const values = { SIGN: false };
    expect(codeOf(() => deriveAes(base, { values }))).toBe('CKR_TEMPLATE_INCONSISTENT');
  });
});

describe('T20, T30: mechanisms, dates, states, flags of the object', () => {
  const GCM = mechanism({ number: CKM.AES_GCM });
  const use = (key: VaultObject, usage: 'encrypt' | 'decrypt', nowMs = NOW, by = GCM) =>
    codeOf(() => requireUse(key, usage, by, { nowMs, policy: GUARDED }));

  test('a mechanism that is not allowed', () => {
    const key = generateAes({ ALLOWED_MECHANISMS: [CKM.AES_GCM] });
    expect(use(key, 'encrypt')).toBe('CKR_OK');
    expect(use(key, 'encrypt', NOW, ECB)).toBe('CKR_MECHANISM_INVALID');
    expect(use(copy(key), 'encrypt', NOW, ECB)).toBe('CKR_MECHANISM_INVALID');
  });

  test('dates bound protection, to the last millisecond of UTC', () => {
    const key = generateAes({ START_DATE: '20260601', END_DATE: '20260630' });
    const [start, end] = [Date.UTC(2026, 5, 1), Date.UTC(2026, 6, 1)];
    expect(use(key, 'encrypt', start - 1)).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
    expect(use(key, 'encrypt', start)).toBe('CKR_OK');
    expect(use(key, 'encrypt', end - 1)).toBe('CKR_OK');
    expect(use(key, 'encrypt', end)).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
    expect(use(key, 'decrypt', end)).toBe('CKR_OK');
  });

  test('states let protect and process as SP 800-57 says, and go one way', () => {
    const key = generateAes();
    const cells: [number, boolean, boolean][] = [
      [KEY_STATE.SUSPENDED, false, false],
      [KEY_STATE.DEACTIVATED, false, true],
      [KEY_STATE.COMPROMISED, false, true],
    ];
    for (const [state, protects, processes] of cells) {
      const next = set(key, { KEY_STATE: state });
      expect(use(next, 'encrypt') === 'CKR_OK').toBe(protects);
      expect(use(next, 'decrypt') === 'CKR_OK').toBe(processes);
    }
    const early = generateAes({ KEY_STATE: KEY_STATE.PRE_ACTIVATION });
    expect(use(early, 'decrypt')).toBe('CKR_KEY_FUNCTION_NOT_PERMITTED');
    expect(use(set(early, { KEY_STATE: KEY_STATE.ACTIVE }), 'encrypt')).toBe('CKR_OK');
    const ended = set(key, { KEY_STATE: KEY_STATE.DEACTIVATED });
    const again = { KEY_STATE: KEY_STATE.ACTIVE };
    expect(codeOf(() => set(ended, again))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(ended, again))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(copy(ended).number(INTERNAL.KEY_STATE)).toBe(KEY_STATE.DEACTIVATED);
  });

  test('MODIFIABLE and COPYABLE', () => {
    const fixed = generateAes({ MODIFIABLE: false, END_DATE: '20260101' });
    expect(codeOf(() => set(fixed, { LABEL: 'x' }))).toBe('CKR_ACTION_PROHIBITED');
    expect(codeOf(() => copy(fixed, { LABEL: 'x' }))).toBe('CKR_OK');
    expect(codeOf(() => copy(fixed, { END_DATE: '' }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(fixed, { MODIFIABLE: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(generateAes({ COPYABLE: false })))).toBe('CKR_ACTION_PROHIBITED');
    const uncopyable = set(generateAes(), { COPYABLE: false });
    expect(codeOf(() => set(uncopyable, { COPYABLE: true }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
  });
});

describe('T35: names', () => {
  const of = (text: string) => codeOf(() => checkName(text, 32));
  test.each(['alice', 'Alice', 'web server 1', 'Žofie', '鍵'])('%j is a name', (text) => {
    expect(of(text)).toBe('CKR_OK');
  });

  test.each([
    '',
    ' alice',
    'alice ',
    'al\0ice',
    'al\nice',
    'al\u007fice',
    'Z\u030Cofie',
    'al\u00a0ice',
    'al\u200bice',
    '\u202ealice',
    '\ufeffalice',
    'ﬁle',
    'ａlice',
    '\ud800',
    'x'.repeat(33),
    'é'.repeat(17),
  ])('%j is none', (text) => {
    expect(of(text)).toBe('CKR_ARGUMENTS_BAD');
  });
});
