import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CofferError } from '../../src/client/index.ts';
import { pairRecipe, secretRecipe } from '../../src/client/key-kind.ts';
import { encodeMechanism } from '../../src/client/mechanism.ts';
import {
  attributeTypes,
  decodeTemplate,
  encodeTemplate,
  splitUsage,
} from '../../src/client/template.ts';
import type { Template } from '../../src/client/template.ts';
import { CKD } from '../../src/wire/derivation-number.ts';
import { CKA, CKG, CKK, CKM, CKO } from '../../src/wire/pkcs11.ts';

describe('templates', () => {
  test('readable names become CKA_ numbers of the right kind', () => {
    const { attributes } = encodeTemplate({
      class: 'PRIVATE_KEY',
      type: 'EC',
      label: 'web',
      id: '0aff',
      sensitive: true,
      usage: ['sign'],
      endDate: new Date('2026-12-31T10:00:00Z'),
      allowedMechanisms: ['ECDSA'],
      unwrapTemplate: { extractable: false },
      attributes: { CKA_ALWAYS_AUTHENTICATE: true, EC_POINT: Uint8Array.of(4) },
    });
    expect(attributes).toEqual([
      { type: CKA.CLASS, number: CKO.PRIVATE_KEY },
      { type: CKA.KEY_TYPE, number: CKK.EC },
      { type: CKA.LABEL, text: 'web' },
      { type: CKA.ID, bytes: Buffer.from([0x0a, 0xff]) },
      { type: CKA.SENSITIVE, flag: true },
      { type: CKA.END_DATE, text: '20261231' },
      { type: CKA.ALLOWED_MECHANISMS, numbers: { numbers: [CKM.ECDSA] } },
      {
        type: CKA.UNWRAP_TEMPLATE,
        template: { attributes: [{ type: CKA.EXTRACTABLE, flag: false }] },
      },
      { type: CKA.SIGN, flag: true },
      { type: CKA.ALWAYS_AUTHENTICATE, flag: true },
      { type: CKA.EC_POINT, bytes: Uint8Array.of(4) },
    ]);
  });

  test('what is encoded reads back, whatever is set', () => {
    const template = fc.record<Template>(
      {
        class: fc.constantFrom('DATA', 'SECRET_KEY', 'PUBLIC_KEY'),
        type: fc.constantFrom('AES', 'RSA', 'EC_EDWARDS'),
        label: fc.string(),
        id: fc.uint8Array(),
        token: fc.boolean(),
        extractable: fc.boolean(),
        usage: fc.subarray(['encrypt', 'decrypt', 'sign'], { minLength: 1 }),
        value: fc.uint8Array(),
        valueLength: fc.nat(),
        wrapTemplate: fc.constant({ attributes: {}, label: 'inner' }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(template, (given) => {
        expect(decodeTemplate(encodeTemplate(given))).toEqual({ attributes: {}, ...given });
      }),
    );
  });

  test('attributes without a readable name come out by their CKA_ name', () => {
    const attributes = [
      { type: CKA.MODULUS_BITS, number: 3072 },
      { type: 0x8000_0001, flag: true },
    ];
    expect(decodeTemplate({ attributes }).attributes).toEqual({
      CKA_MODULUS_BITS: 3072,
      CKA_0x80000001: true,
    });
  });

  test('an unknown name, value or hex is refused, also from a prototype', () => {
    const untyped = (template: unknown) => () => encodeTemplate(Object(template));
    for (const wrong of [
      { colour: 'red' },
      { class: 'KEY' },
      { usage: ['fly'] },
      { attributes: { CKA_NONE: true } },
      { toString: 'x' },
      { type: 'constructor' },
    ]) {
      expect(untyped(wrong)).toThrow(
        expect.objectContaining({ code: 'CKR_ATTRIBUTE_TYPE_INVALID' }),
      );
    }
    expect(() => encodeTemplate({ id: 'abc' })).toThrow(CofferError);
  });

  test('usages of a pair go to the half that has them', () => {
    expect(splitUsage(['sign', 'verify', 'derive', 'encrypt'])).toEqual({
      publicUsage: ['verify', 'encrypt'],
      privateUsage: ['sign', 'derive'],
    });
  });

  test('names of attributes to read', () => {
    expect(attributeTypes(['label', 'CKA_MODULUS', 'EC_POINT'])).toEqual([
      CKA.LABEL,
      CKA.MODULUS,
      CKA.EC_POINT,
    ]);
    expect(attributeTypes(['usage'])).toContain(CKA.DERIVE);
  });
});

describe('mechanisms', () => {
  test('parameters and their defaults', () => {
    const iv = new Uint8Array(16);
    expect(encodeMechanism('AES_GCM')).toEqual({ type: CKM.AES_GCM, gcm: {} });
    expect(encodeMechanism('EDDSA')).toEqual({ type: CKM.EDDSA });
    expect(encodeMechanism({ mechanism: 'AES_CBC', iv })).toEqual({
      type: CKM.AES_CBC,
      iv: { iv },
    });
    expect(encodeMechanism({ mechanism: 'AES_CTR', counterBlock: iv }).ctr).toEqual({
      counterBlock: iv,
      counterBits: 128,
    });
    expect(encodeMechanism('SHA384_RSA_PKCS_PSS').pss).toEqual({
      hash: CKM.SHA384,
      mgf: CKG.MGF1_SHA384,
      saltBytes: 48,
    });
    expect(
      encodeMechanism({ mechanism: 'RSA_PKCS_PSS', hash: 'SHA512', saltBytes: 0 }).pss,
    ).toEqual({
      hash: CKM.SHA512,
      mgf: CKG.MGF1_SHA512,
      saltBytes: 0,
    });
    expect(encodeMechanism({ mechanism: 'RSA_PKCS_OAEP', mgf: 'SHA1' }).oaep).toEqual({
      hash: CKM.SHA256,
      mgf: CKG.MGF1_SHA1,
    });
    const publicData = Uint8Array.of(4);
    expect(encodeMechanism({ mechanism: 'ECDH1_DERIVE', publicData }).ecdh).toEqual({
      kdf: CKD.NULL,
      publicData,
    });
    expect(encodeMechanism('HKDF_DERIVE').hkdf).toEqual({
      extract: true,
      expand: true,
      hash: CKM.SHA256,
    });
    const saltKey = { uniqueId: Uint8Array.of(7) };
    const extract = { mechanism: 'HKDF_DERIVE', step: 'extract', hash: 'SHA1', saltKey } as const;
    expect(encodeMechanism(extract).hkdf).toEqual({
      extract: true,
      expand: false,
      hash: CKM.SHA_1,
      saltKey: saltKey.uniqueId,
    });
  });

  test('a missing parameter and an unknown name are refused before anything is sent', () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => encodeMechanism('AES_CBC')).toThrow(code('CKR_MECHANISM_PARAM_INVALID'));
    expect(() => encodeMechanism('AES_CTR')).toThrow(code('CKR_MECHANISM_PARAM_INVALID'));
    const untyped: unknown = { mechanism: 'ROT13' };
    expect(() => encodeMechanism(Object(untyped))).toThrow(code('CKR_MECHANISM_INVALID'));
  });
});

describe('kinds of keys', () => {
  test('sizes of generic secrets are whole bytes', () => {
    expect(secretRecipe('generic-256')?.attributes.get(CKA.VALUE_LEN)).toBe(32);
    for (const wrong of [
      'generic-0',
      'generic-7',
      'generic-',
      'generic-1e3',
      'aes-512',
      'toString',
    ]) {
      expect(secretRecipe(wrong)).toBeNull();
    }
  });

  test('a pair says its curve or its modulus', () => {
    expect(pairRecipe('rsa-3072')?.attributes.get(CKA.MODULUS_BITS)).toBe(3072);
    expect(pairRecipe('ed25519')?.mechanism).toBe('EC_EDWARDS_KEY_PAIR_GEN');
    expect(pairRecipe('ec-p192')).toBeNull();
  });
});
