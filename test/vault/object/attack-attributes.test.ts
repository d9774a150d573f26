import { describe, expect, test } from 'vitest';
import { CKA, CKK, CKM, CKO, KEY_STATE } from '../../../src/wire/pkcs11.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import { checkName } from '../../../src/vault/object/name.ts';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import { requireUse } from '../../../src/vault/object/use.ts';
import {
  codeOf,
  COMPAT,
  deriveAes,
  ECB,
  generateAes,
  GUARDED,
  importAes,
  maker,
  mechanism,
  NOW,
  template,
  unwrapAes,
} from './fixture.ts';

import { type Values, set, copy, wrap, readable } from './attack-fixture.ts';

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

describe('the officer', () => {
  const so = maker({ role: 'so' });
  const open = generateAes({ PRIVATE: false, EXTRACTABLE: true });

  test.each<Values>([
    { SIGN: true },
    { ENCRYPT: false },
    { SENSITIVE: true },
    { EXTRACTABLE: false },
    { WRAP_WITH_TRUSTED: true },
    { ALLOWED_MECHANISMS: [CKM.AES_GCM] },
    { START_DATE: '20260601' },
    { END_DATE: '20260601' },
    { UNWRAP_TEMPLATE: template({ SIGN: true }) },
    { COPYABLE: false },
    { DESTROYABLE: false },
    { KEY_STATE: KEY_STATE.COMPROMISED },
    { LABEL: 'x', SENSITIVE: true },
  ])('does not set %j of a key that everybody sees', (values) => {
    expect(codeOf(() => set(open, values, so))).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(codeOf(() => set(open, values))).toBe('CKR_OK');
  });

  test('sets trust, label and id of it', () => {
    const named = set(open, { LABEL: 'backup', ID: Uint8Array.of(1), TRUSTED: true }, so);
    expect(named.label).toBe('backup');
    expect(named.flag(CKA.TRUSTED)).toBe(true);
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
