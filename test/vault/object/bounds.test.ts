import { describe, expect, test } from 'vitest';
import { CKA, CKM, KEY_STATE } from '../../../src/wire/pkcs11.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import { ceilingOf } from '../../../src/vault/object/ceiling.ts';
import { hasMissedChanges, spreadOver } from '../../../src/vault/object/lineage.ts';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import { copy, knownAs, set, type Values } from './attack-fixture.ts';
import {
  codeOf,
  COMPAT,
  generateAes,
  generateRsa,
  importAes,
  maker,
  template,
  unwrapAes,
} from './fixture.ts';

const { ACTIVE, PRE_ACTIVATION, SUSPENDED, DEACTIVATED, COMPROMISED } = KEY_STATE;
const kek = generateAes({ UNWRAP: true });
const key = generateAes({ EXTRACTABLE: true, ENCRYPT: true });
const INCONSISTENT = 'CKR_TEMPLATE_INCONSISTENT';

describe('a value that leaves again keeps what bounded it before', () => {
  const record = (first: Values, second: Values) =>
    ceilingOf(copy(key, second), ceilingOf(copy(key, first), undefined));

  test.each<[Values, Values, number, unknown]>([
    [{ EXTRACTABLE: false }, {}, CKA.EXTRACTABLE, undefined],
    [{ COPYABLE: false }, {}, CKA.COPYABLE, undefined],
    [{ MODIFIABLE: false }, {}, CKA.MODIFIABLE, undefined],
    [{ WRAP_WITH_TRUSTED: true }, {}, CKA.WRAP_WITH_TRUSTED, true],
    [{ KEY_STATE: COMPROMISED }, {}, INTERNAL.KEY_STATE, COMPROMISED],
    [{ START_DATE: '20260601' }, {}, CKA.START_DATE, '20260601'],
    [{ START_DATE: '20260601' }, { START_DATE: '20260501' }, CKA.START_DATE, '20260601'],
    [{ END_DATE: '20260601' }, { END_DATE: '20260701' }, CKA.END_DATE, '20260601'],
    [{ ALLOWED_MECHANISMS: [1, 2] }, {}, CKA.ALLOWED_MECHANISMS, [1, 2]],
    [{ ALLOWED_MECHANISMS: [1, 2] }, { ALLOWED_MECHANISMS: [2, 3] }, CKA.ALLOWED_MECHANISMS, [2]],
    [
      { UNWRAP_TEMPLATE: template({ SIGN: true }) },
      {},
      CKA.UNWRAP_TEMPLATE,
      template({ SIGN: true }),
    ],
  ])('%j, then %j', (first, second, type, expected) => {
    expect(record(first, second).get(type)).toEqual(expected);
    expect(record(second, first).get(type)).toEqual(expected);
  });

  test.each<[Values, Values]>([
    [{ ALLOWED_MECHANISMS: [1] }, { ALLOWED_MECHANISMS: [2] }],
    [{ WRAP_TEMPLATE: template({ SIGN: true }) }, { WRAP_TEMPLATE: template({ SIGN: false }) }],
  ])('%j and %j have nothing in common', (first, second) => {
    expect(codeOf(() => record(first, second))).toBe('CKR_KEY_NOT_WRAPPABLE');
  });

  test('a readable twin of another type does not say what it is', () => {
    const open = importAes({ values: { SENSITIVE: false, EXTRACTABLE: true }, type: 0x10 });
    const both = ceilingOf(open, ceilingOf(key, undefined));
    expect(both.get(CKA.KEY_TYPE)).toBe(key.type);
    expect(both.get(CKA.SENSITIVE)).toBe(true);
  });
});

describe('several living objects bound a value together', () => {
  const { AES_GCM, AES_CBC, AES_CTR } = CKM;
  const back = (values: Values, ...live: VaultObject[]) =>
    unwrapAes(kek, { values, known: knownAs(...live) });

  test('mechanisms that all of them have', () => {
    const one = copy(key, { ALLOWED_MECHANISMS: [AES_GCM, AES_CBC] });
    const two = copy(key, { ALLOWED_MECHANISMS: [AES_GCM, AES_CTR] });
    const mechanisms = (...live: VaultObject[]) =>
      back({}, ...live).attributes.get(CKA.ALLOWED_MECHANISMS);
    expect(mechanisms(one, two)).toEqual([AES_GCM]);
    expect(mechanisms(two, one, key)).toEqual([AES_GCM]);
    const asked = { ALLOWED_MECHANISMS: [AES_CBC] };
    expect(codeOf(() => back(asked, one, two))).toBe(INCONSISTENT);
    expect(codeOf(() => back(asked, one, key))).toBe('CKR_OK');
    const other = copy(key, { ALLOWED_MECHANISMS: [AES_CTR] });
    expect(codeOf(() => back({}, one, other))).toBe(INCONSISTENT);
  });

  test('a template that none contradicts', () => {
    const one = copy(key, { UNWRAP_TEMPLATE: template({ SIGN: true }) });
    const two = copy(key, { UNWRAP_TEMPLATE: template({ SIGN: false }) });
    expect(back({}, key, one).attributes.get(CKA.UNWRAP_TEMPLATE)).toEqual(
      template({ SIGN: true }),
    );
    expect(codeOf(() => back({}, one, two))).toBe(INCONSISTENT);
  });

  test('the shortest time', () => {
    const one = copy(key, { START_DATE: '20260301', END_DATE: '20260601' });
    const two = copy(key, { START_DATE: '20260201', END_DATE: '20260501' });
    for (const live of [
      [one, two],
      [two, one],
    ]) {
      const again = back({}, ...live);
      expect(again.text(CKA.START_DATE)).toBe('20260301');
      expect(again.text(CKA.END_DATE)).toBe('20260501');
      expect(codeOf(() => back({ END_DATE: '20260515' }, ...live))).toBe(INCONSISTENT);
    }
  });
});

describe('the state of a key is that of its value', () => {
  const spread = (to: VaultObject, from: VaultObject, resumed = false) => {
    const became = { id: from.id, attributes: from.attributes, resumed };
    const [reached] = spreadOver(knownAs(to), became).objects;
    return (reached?.attributes ?? to.attributes).get(INTERNAL.KEY_STATE);
  };

  test.each([SUSPENDED, DEACTIVATED, COMPROMISED])(
    'state %i reaches copies and halves',
    (state) => {
      expect(spread(copy(key), set(key, { KEY_STATE: state }))).toBe(state);
      const pair = generateRsa();
      expect(spread(pair.publicKey, set(pair.privateKey, { KEY_STATE: state }))).toBe(state);
      const early = generateAes({ KEY_STATE: PRE_ACTIVATION });
      expect(spread(early, set(key, { KEY_STATE: state }))).toBe(state);
      const known = knownAs(set(key, { KEY_STATE: state }));
      expect(hasMissedChanges(copy(key).attributes, known)).toBe(true);
    },
  );

  test('no better one does, but that of a resumed key', () => {
    const suspended = set(key, { KEY_STATE: SUSPENDED });
    const resumed = set(suspended, { KEY_STATE: ACTIVE });
    expect(spread(copy(suspended), resumed)).toBe(SUSPENDED);
    expect(spread(copy(suspended), resumed, true)).toBe(ACTIVE);
    expect(spread(set(key, { KEY_STATE: COMPROMISED }), resumed, true)).toBe(COMPROMISED);
    expect(spread(set(key, { KEY_STATE: COMPROMISED }), suspended)).toBe(COMPROMISED);
    expect(spread(copy(key), generateAes({ KEY_STATE: PRE_ACTIVATION }))).toBe(ACTIVE);
    expect(codeOf(() => copy(suspended, { KEY_STATE: ACTIVE }))).toBe('CKR_ATTRIBUTE_READ_ONLY');
    expect(codeOf(() => copy(key, { KEY_STATE: COMPROMISED }))).toBe('CKR_OK');
  });

  test('it comes back with a readable value, and in compat', () => {
    const readable = { SENSITIVE: false, EXTRACTABLE: true };
    const known = knownAs(set(importAes({ values: readable }), { KEY_STATE: SUSPENDED }));
    const again = importAes({ values: readable, known });
    expect(again.number(INTERNAL.KEY_STATE)).toBe(SUSPENDED);
    const by = maker({ policy: COMPAT });
    expect(importAes({ by, known }).number(INTERNAL.KEY_STATE)).toBe(SUSPENDED);
    const values = { KEY_STATE: ACTIVE };
    expect(codeOf(() => importAes({ values, known }))).toBe(INCONSISTENT);
  });
});
