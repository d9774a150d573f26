import { describe, expect, test } from 'vitest';
import { CKA, CKA_COFFER, CKK, CKO, KEY_STATE } from '../../../src/wire/pkcs11.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import { ATTRIBUTE_RULES } from '../../../src/vault/object/attribute-table.ts';
import { UNAVAILABLE } from '../../../src/vault/object/attribute-value.ts';
import { readAttributes } from '../../../src/vault/object/read.ts';
import { generateAes, generateRsa, importAes, objectOf, template } from './fixture.ts';

describe('reading attributes', () => {
  test.each([
    [{}, 'sensitive'],
    [{ EXTRACTABLE: true }, 'sensitive'],
    [{ SENSITIVE: false }, 'sensitive'],
    [{ SENSITIVE: false, EXTRACTABLE: true }, 'needsSecret'],
  ] as const)('CKA_VALUE of %j is %s', (values, where) => {
    const reading = readAttributes(generateAes(values), [CKA.VALUE, CKA.VALUE_LEN]);
    expect(reading[where]).toEqual([CKA.VALUE]);
    expect(reading.attributes).toEqual(new Map([[CKA.VALUE_LEN, 32]]));
  });

  test('every part of a sensitive private key is held back', () => {
    const { privateKey } = generateRsa();
    const parts = ATTRIBUTE_RULES.filter(
      (rule) => rule.secret && rule.keyTypes?.includes(CKK.RSA) === true,
    );
    const types = parts.map((rule) => rule.type);
    expect(types.length).toBe(6);
    expect(readAttributes(privateKey, types)).toEqual({
      attributes: new Map(),
      sensitive: types,
      invalid: [],
      needsSecret: [],
    });
    expect(readAttributes(privateKey, [CKA.VALUE]).invalid).toEqual([CKA.VALUE]);
  });

  test('what such an object lacks, and the vault’s own attributes, are invalid', () => {
    const types = [CKA.MODULUS, 0x1234, INTERNAL.VALUE_TAG, INTERNAL.USAGES_EVER];
    const reading = readAttributes(generateAes(), [...types, CKA.SIGN]);
    expect(reading.invalid).toEqual(types);
    expect(reading.attributes).toEqual(new Map([[CKA.SIGN, false]]));
  });

  test('all of an object: what it has, unset ones included, and no secret', () => {
    const object = generateAes({ SENSITIVE: false, EXTRACTABLE: true });
    const { attributes, sensitive, invalid, needsSecret } = readAttributes(object, []);
    expect([sensitive, invalid, needsSecret]).toEqual([[], [], []]);
    expect(attributes.has(CKA.VALUE)).toBe(false);
    expect(attributes.get(CKA.LABEL)).toBe('');
    expect(attributes.get(CKA.WRAP)).toBe(false);
    expect(attributes.get(CKA.ENCRYPT)).toBe(true);
    expect(attributes.get(CKA_COFFER.KEY_STATE)).toBe(KEY_STATE.ACTIVE);
    expect(attributes.get(CKA.UNIQUE_ID)).toEqual(Uint8Array.from(Buffer.from(object.id, 'hex')));
    expect(attributes.get(CKA_COFFER.APPROVED)).toBe(true);
    expect([...attributes.keys()].filter((type) => type >= 0x80000000)).toEqual(
      Object.values(CKA_COFFER),
    );
  });

  test('an imported key has no generation mechanism, a name hash that was not given is left out', () => {
    const imported = readAttributes(importAes(), [CKA.KEY_GEN_MECHANISM]);
    expect(imported.attributes.get(CKA.KEY_GEN_MECHANISM)).toBe(UNAVAILABLE);
    const certificate = objectOf(template({ CLASS: CKO.CERTIFICATE, CERTIFICATE_TYPE: 0 }));
    expect(readAttributes(certificate, []).attributes.has(CKA.NAME_HASH_ALGORITHM)).toBe(false);
    expect(readAttributes(certificate, [CKA.NAME_HASH_ALGORITHM]).invalid).toEqual([
      CKA.NAME_HASH_ALGORITHM,
    ]);
  });

  test('parts of an EC key are of its type', () => {
    const values = { CLASS: CKO.PRIVATE_KEY, KEY_TYPE: CKK.EC, EXTRACTABLE: true };
    const key = objectOf(template(values));
    expect(readAttributes(key, [CKA.VALUE, CKA.PRIME_1])).toMatchObject({
      needsSecret: [CKA.VALUE],
      invalid: [CKA.PRIME_1],
    });
  });
});
