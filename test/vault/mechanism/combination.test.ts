import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { HASH_FUNCTIONS } from '../../../src/vault/mechanism/hash.ts';
import type { ProviderName, WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import {
  codeOf,
  hex,
  mechanismOf,
  PROVIDERS,
  random,
  randomLength,
  reveal,
  secretKeyOf,
  SYMMETRIC_ROUNDS,
  toHex,
} from './test-key.ts';

interface Derivation {
  readonly number: number;
  readonly value: Uint8Array;
  readonly parameters?: Omit<WireMechanism, 'type'>;
  readonly bytes: number | null;
  readonly second?: Uint8Array;
  readonly provider?: ProviderName;
}

/** The derived bytes, in hex. */
async function derive(given: Derivation): Promise<string> {
  const { implementation, parse } = mechanismOf(given.number, given.provider ?? 'noble');
  const second = given.second === undefined ? null : secretKeyOf(CKK.GENERIC_SECRET, given.second);
  const key = secretKeyOf(CKK.GENERIC_SECRET, given.value);
  const parameters = parse(given.parameters ?? {}, 'derive');
  const secret = await implementation.derive?.(key, parameters, given.bytes, second);
  if (secret === undefined) throw new Error('the mechanism does not derive');
  return reveal(secret);
}

const added = (data: Uint8Array) => ({ derivationData: { data } });
const BAD = 'CKR_MECHANISM_PARAM_INVALID';

/** The examples of PKCS#11 v3.2 §6.43. */
test('bytes are put side by side, added and taken as PKCS#11 shows', async () => {
  const value = hex('01234567');
  const data = added(hex('89abcdef'));
  const of = (number: number, bytes: number | null) =>
    derive({ number, value, parameters: data, bytes });
  expect(await of(CKM.CONCATENATE_BASE_AND_DATA, null)).toBe('0123456789abcdef');
  expect(await of(CKM.CONCATENATE_BASE_AND_DATA, 6)).toBe('0123456789ab');
  expect(await of(CKM.CONCATENATE_BASE_AND_DATA, 3)).toBe('012345');
  expect(await of(CKM.CONCATENATE_DATA_AND_BASE, null)).toBe('89abcdef01234567');
  expect(await of(CKM.XOR_BASE_AND_DATA, null)).toBe('88888888');
  const parameters = { derivationKey: { key: random(16) } };
  const number = CKM.CONCATENATE_BASE_AND_KEY;
  const second = hex('89abcdef');
  expect(await derive({ number, value, parameters, second, bytes: null })).toBe('0123456789abcdef');
  const extract = { extractKey: { firstBit: 21 } };
  const base = hex('329f84a9');
  expect(
    await derive({
      number: CKM.EXTRACT_KEY_FROM_KEY,
      value: base,
      parameters: extract,
      bytes: 2,
    }),
  ).toBe('9526');
});

test('bits are taken from anywhere, and after the last comes the first', async () => {
  for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
    const value = random(1 + randomLength(40));
    const firstBit = randomLength(value.byteLength * 8 - 1);
    const bytes = 1 + randomLength(value.byteLength - 1);
    const bits = Array.from(value, (byte) => byte.toString(2).padStart(8, '0')).join('');
    const taken = (bits + bits).slice(firstBit, firstBit + bytes * 8);
    const expected = taken.replaceAll(/.{8}/g, (byte) =>
      Number.parseInt(byte, 2).toString(16).padStart(2, '0'),
    );
    const parameters = { extractKey: { firstBit } };
    const number = CKM.EXTRACT_KEY_FROM_KEY;
    expect(await derive({ number, value, parameters, bytes })).toBe(expected);
  }
});

test('no more is taken than there is', async () => {
  const value = random(16);
  const data = random(8);
  const code = (number: number, bytes: number) =>
    codeOf(() => derive({ number, value, parameters: added(data), bytes }));
  expect(await code(CKM.CONCATENATE_BASE_AND_DATA, 24)).toBe('done');
  expect(await code(CKM.CONCATENATE_BASE_AND_DATA, 25)).toBe('CKR_KEY_SIZE_RANGE');
  expect(await code(CKM.XOR_BASE_AND_DATA, 9)).toBe('CKR_KEY_SIZE_RANGE');
  const number = CKM.EXTRACT_KEY_FROM_KEY;
  const extract = (firstBit: number, bytes: number) =>
    codeOf(() => derive({ number, value, parameters: { extractKey: { firstBit } }, bytes }));
  expect(await extract(0, 17)).toBe('CKR_KEY_SIZE_RANGE');
  expect(await extract(127, 16)).toBe('done');
  expect(await extract(128, 16)).toBe(BAD);
  const whole = codeOf(() =>
    derive({
      number: CKM.CONCATENATE_BASE_AND_DATA,
      value: random(1024),
      parameters: added(random(1)),
      bytes: null,
    }),
  );
  expect(await whole).toBe('CKR_KEY_SIZE_RANGE');
});

test.each([
  [CKM.CONCATENATE_BASE_AND_DATA, {}],
  [CKM.CONCATENATE_BASE_AND_DATA, added(new Uint8Array(0))],
  [CKM.CONCATENATE_BASE_AND_DATA, added(new Uint8Array(1025))],
  [CKM.CONCATENATE_BASE_AND_KEY, {}],
  [CKM.CONCATENATE_BASE_AND_KEY, { derivationKey: {} }],
  [CKM.XOR_BASE_AND_DATA, { extractKey: { firstBit: 1 } }],
  [CKM.EXTRACT_KEY_FROM_KEY, {}],
  [CKM.SHA256_KEY_DERIVATION, added(new Uint8Array(1))],
])('mechanism %i refuses %j', async (number, parameters) => {
  const { parse } = mechanismOf(number, 'noble');
  expect(await codeOf(() => parse(parameters, 'derive'))).toBe(BAD);
});

describe.each(PROVIDERS)('digests of keys by %s', (provider) => {
  test('are those of the hash, cut where less is wanted', async () => {
    const value = random(40);
    for (const { name, label, bytes } of HASH_FUNCTIONS.filter(({ approved }) => approved)) {
      const number = Object.entries(CKM).find(([one]) => one === `${label}_KEY_DERIVATION`)?.[1];
      const known = createHash(name).update(value).digest('hex');
      const of = (wanted: number | null) =>
        derive({ number: number ?? 0, value, bytes: wanted, provider });
      expect(await of(null)).toBe(known);
      expect(await of(14)).toBe(known.slice(0, 28));
      expect(await codeOf(() => of(bytes + 1))).toBe('CKR_KEY_SIZE_RANGE');
    }
  });

  test('are of any length by SHAKE, which has none of its own', async () => {
    const value = random(200);
    for (const [name, number] of [
      ['shake128', CKM.SHAKE_128_KEY_DERIVATION],
      ['shake256', CKM.SHAKE_256_KEY_DERIVATION],
    ] as const) {
      const of = (bytes: number | null) => derive({ number, value, bytes, provider });
      const known = createHash(name, { outputLength: 1024 }).update(value).digest();
      for (const bytes of [14, 168, 1024]) {
        expect(await of(bytes)).toBe(toHex(known.subarray(0, bytes)));
      }
      expect(await codeOf(() => of(null))).toBe('CKR_TEMPLATE_INCOMPLETE');
      expect(await codeOf(() => of(1025))).toBe('CKR_KEY_SIZE_RANGE');
    }
  });
});
