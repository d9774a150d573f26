import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKA, CKK, CKO } from '../../../src/wire/pkcs11.ts';
import type { AttributeValue } from '../../../src/vault/object/attribute.ts';
import { Defect } from '../../../src/vault/refusal.ts';
import { der, derBitString, TAG } from '../../../src/vault/mechanism/key/der.ts';
import {
  keyFacts,
  pairwiseTest,
  privateFromAttributes,
  privateFromPkcs8,
  publicFromAttributes,
  publicFromSpki,
} from '../../../src/vault/mechanism/key/key-material.ts';
import { CURVES, strengthBits } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Curve } from '../../../src/vault/mechanism/mechanism.ts';
import { ecPkcs8 } from '../../../src/vault/mechanism/key/private-key.ts';
import { ecPublicInfo, pointOfPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import { EC_KEYS } from '../../../src/vault/mechanism/self-test/vectors.ts';
import {
  changesOf,
  codeOf,
  hex,
  knownPair,
  mechanismOf,
  newPair,
  PROVIDERS,
  random,
  reveal,
  toHex,
} from './test-key.ts';

const CURVE_NAMES = Object.values(CURVES).map(({ name }) => name);
const PAIR_GEN: Readonly<Record<number, number>> = {
  [CKK.EC]: 0x1040,
  [CKK.EC_EDWARDS]: 0x1055,
  [CKK.EC_MONTGOMERY]: 0x1056,
};
const attributes = (...rows: readonly (readonly [number, AttributeValue])[]) =>
  new Map<number, AttributeValue>(rows);

describe.each(CURVE_NAMES)('%s', (curve) => {
  test.each(PROVIDERS)(
    'what %s generates is canonical, and passes the pairwise test',
    async (provider) => {
      const generator = mechanismOf(PAIR_GEN[CURVES[curve].keyType] ?? 0, provider);
      const made = await generator.implementation.generateKeyPair?.(null, { curve });
      if (made === undefined) throw new Error('no generation');
      const bytes = hex(reveal(made.secret));
      const facts = privateFromPkcs8(Uint8Array.from(bytes));
      expect(toHex(facts.publicInfo)).toBe(toHex(made.publicInfo));
      expect(reveal(facts.secret)).toBe(toHex(bytes));
      expect(publicFromSpki(made.publicInfo)).toMatchObject({ curve, bits: CURVES[curve].bits });
      for (const tester of PROVIDERS) {
        const { privateKey } = await newPair(provider, curve);
        await expect(pairwiseTest(tester, privateKey, 'generated')).resolves.toBeUndefined();
      }
    },
  );

  test('a private key with the public half of another fails the pairwise test', async () => {
    const mine = knownPair(curve).privateKey;
    const { publicKey } = await newPair('openssl', curve);
    for (const provider of PROVIDERS) {
      const mixed = { ...mine, publicInfo: publicKey.publicInfo, handles: new Map() };
      expect(await codeOf(() => pairwiseTest(provider, mixed, 'imported'))).toBe(
        'CKR_ATTRIBUTE_VALUE_INVALID',
      );
      await expect(pairwiseTest(provider, mixed, 'generated')).rejects.toThrow(Defect);
    }
  });

  test('attributes come back as the key they came from', () => {
    const { publicInfo } = knownPair(curve).publicKey;
    const facts = publicFromSpki(publicInfo ?? random(0));
    const again = publicFromAttributes(facts.type, facts.attributes);
    expect(toHex(again.publicInfo)).toBe(toHex(facts.publicInfo));
    const rows = attributes(
      ...facts.attributes,
      [CKA.CLASS, CKO.PUBLIC_KEY],
      [CKA.KEY_TYPE, facts.type],
    );
    expect(keyFacts(rows)).toEqual({ bits: facts.bits, curve, parameterSet: null });
  });

  test('each byte of the public key counts, or leads to another key', async () => {
    const publicInfo = knownPair(curve).publicKey.publicInfo ?? random(0);
    for (const changed of changesOf(publicInfo)) {
      const code = await codeOf(() => {
        expect(toHex(publicFromSpki(changed).publicInfo)).not.toBe(toHex(publicInfo));
      });
      expect(['done', 'CKR_PUBLIC_KEY_INVALID', 'CKR_CURVE_NOT_SUPPORTED']).toContain(code);
    }
    for (let length = 0; length < publicInfo.byteLength; length++) {
      expect(await codeOf(() => publicFromSpki(publicInfo.subarray(0, length)))).toBe(
        'CKR_PUBLIC_KEY_INVALID',
      );
    }
    expect(await codeOf(() => publicFromSpki(Buffer.concat([publicInfo, random(1)])))).toBe(
      'CKR_PUBLIC_KEY_INVALID',
    );
  });
});

describe('EC private keys', () => {
  const canonical = hex(EC_KEYS['P-256']);

  test('a changed or cut PKCS#8 is refused, and never crashes', async () => {
    for (const changed of changesOf(canonical)) {
      expect(await codeOf(() => privateFromPkcs8(changed))).not.toBe('done');
    }
    for (let length = 0; length < canonical.byteLength; length++) {
      const code = await codeOf(() => privateFromPkcs8(canonical.slice(0, length)));
      expect(code).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    }
  });

  test('without its public part, or with its curve twice, it becomes canonical', () => {
    const value = hex('c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721');
    const bare = privateFromPkcs8(ecPkcs8(CURVES['P-256'], value, null));
    expect(reveal(bare.secret)).toBe(toHex(canonical));
    const { params } = CURVES['P-256'];
    const inner = der(
      TAG.SEQUENCE,
      hex('020101'),
      der(TAG.OCTET_STRING, value),
      der(TAG.CONTEXT_0, params),
    );
    const algorithm = der(TAG.SEQUENCE, hex('06072a8648ce3d0201'), params);
    const twice = (key: Uint8Array): Uint8Array =>
      der(TAG.SEQUENCE, hex('020100'), algorithm, der(TAG.OCTET_STRING, key));
    expect(reveal(privateFromPkcs8(twice(inner)).secret)).toBe(toHex(canonical));
  });

  test.each([
    'P-224',
    'P-256',
    'P-384',
    'P-521',
    'secp256k1',
    'brainpoolP256r1',
    'brainpoolP384r1',
    'brainpoolP512r1',
  ] as const)('on %s: zero, the order and above are refused', async (curve) => {
    const { params, order, scalarBytes } = CURVES[curve];
    const import_ = (value: Uint8Array): Promise<string> =>
      codeOf(() => {
        const rows = attributes([CKA.EC_PARAMS, params], [CKA.VALUE, value]);
        privateFromAttributes(CKK.EC, rows).secret[Symbol.dispose]();
      });
    const above = Uint8Array.from(order ?? []);
    const below = Uint8Array.from(order ?? []);
    below[scalarBytes - 1] = (below[scalarBytes - 1] ?? 1) - 1;
    for (const bad of [new Uint8Array(0), new Uint8Array(scalarBytes), above, random(200)]) {
      expect(await import_(bad)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    }
    expect(await import_(below)).toBe('done');
    expect(await import_(Uint8Array.of(0, 0, 7))).toBe('done');
  });

  test('the value that was imported is overwritten, also when it is refused', async () => {
    const value = random(32);
    const rows = attributes([CKA.EC_PARAMS, CURVES['P-256'].params], [CKA.VALUE, value]);
    await codeOf(() => privateFromAttributes(CKK.EC, rows));
    expect(toHex(value)).toBe('00'.repeat(32));
    const bytes = canonical.slice(0, -1);
    await codeOf(() => privateFromPkcs8(bytes));
    expect(bytes.every((byte) => byte === 0)).toBe(true);
  });

  test('an Ed25519 key in the form of RFC 5958 is read when its public part fits', async () => {
    const { publicKey, privateKey } = knownPair('Ed25519');
    using secret = privateKey.openSecret();
    const seed = hex(reveal(secret)).subarray(-32);
    const form = (point: Uint8Array): Uint8Array =>
      der(
        TAG.SEQUENCE,
        hex('020101'),
        der(TAG.SEQUENCE, CURVES.Ed25519.params),
        der(TAG.OCTET_STRING, der(TAG.OCTET_STRING, seed)),
        derBitString(point, TAG.CONTEXT_1_PRIMITIVE),
      );
    const point = pointOfPublicInfo('Ed25519', publicKey.publicInfo ?? random(44));
    expect(privateFromPkcs8(form(point)).publicInfo).toEqual(publicKey.publicInfo);
    const other = pointOfPublicInfo(
      'Ed25519',
      (await newPair('noble', 'Ed25519')).publicKey.publicInfo ?? random(44),
    );
    expect(await codeOf(() => privateFromPkcs8(form(other)))).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });
});

describe('public points', () => {
  const refuses = (curve: Curve, point: Uint8Array): Promise<string> =>
    codeOf(() => publicFromSpki(ecPublicInfo(CURVES[curve], point)));

  test.each([
    'P-224',
    'P-256',
    'P-384',
    'P-521',
    'secp256k1',
    'brainpoolP256r1',
    'brainpoolP384r1',
    'brainpoolP512r1',
  ] as const)('on %s', async (curve) => {
    const { pointBytes, fieldBytes, params, keyType } = CURVES[curve];
    const good = pointOfPublicInfo(curve, knownPair(curve).publicKey.publicInfo ?? random(0));
    const off = Uint8Array.from(good);
    off[pointBytes - 1] = (off[pointBytes - 1] ?? 0) ^ 1;
    const over = new Uint8Array(pointBytes).fill(0xff);
    over[0] = 4;
    for (const bad of [off, over, Uint8Array.of(0), good.subarray(1), random(0)]) {
      expect(await refuses(curve, bad)).toBe('CKR_PUBLIC_KEY_INVALID');
    }
    const compressed = Buffer.concat([
      Uint8Array.of(2 + ((good[pointBytes - 1] ?? 0) & 1)),
      good.subarray(1, 1 + fieldBytes),
    ]);
    const rows = attributes([CKA.EC_PARAMS, params], [CKA.EC_POINT, compressed]);
    expect(pointOfPublicInfo(curve, publicFromAttributes(keyType, rows).publicInfo)).toEqual(good);
  });

  test.each([
    ['the identity', `01${'00'.repeat(31)}`],
    ['order 2', `ec${'ff'.repeat(30)}7f`],
    ['order 4', '00'.repeat(32)],
    ['order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['order 8, negative', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'],
    ['the identity, not canonical', `ee${'ff'.repeat(30)}7f`],
    ['y = p', `ed${'ff'.repeat(30)}7f`],
    ['y above p', `f0${'ff'.repeat(30)}7f`],
    ['x = 0 with its sign set', `01${'00'.repeat(30)}80`],
    ['no point of the curve', `02${'00'.repeat(31)}`],
  ])('Ed25519: %s is refused', async (_, point) => {
    expect(await refuses('Ed25519', hex(point))).toBe('CKR_PUBLIC_KEY_INVALID');
  });

  test.each([
    ['the identity', `01${'00'.repeat(56)}`],
    ['order 2', `fe${'ff'.repeat(27)}fe${'ff'.repeat(27)}00`],
    ['order 4', '00'.repeat(57)],
    ['order 4, negative', `${'00'.repeat(56)}80`],
    ['y = p', `${'ff'.repeat(28)}fe${'ff'.repeat(27)}00`],
    ['y = p + 1', `${'00'.repeat(28)}${'ff'.repeat(28)}00`],
    ['x = 0 with its sign set', `01${'00'.repeat(55)}80`],
    ['a bit above the coordinate', `01${'00'.repeat(55)}01`],
    ['56 bytes', `05${'00'.repeat(55)}`],
  ])('Ed448: %s is refused', async (_, point) => {
    expect(await refuses('Ed448', hex(point))).toBe('CKR_PUBLIC_KEY_INVALID');
  });

  test('curves that are not offered, or of another key type', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'brainpoolP256t1' });
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    expect(await codeOf(() => publicFromSpki(spki))).toBe('CKR_CURVE_NOT_SUPPORTED');
    const rows = attributes([CKA.EC_PARAMS, CURVES.Ed25519.params], [CKA.EC_POINT, random(32)]);
    expect(await codeOf(() => publicFromAttributes(CKK.EC, rows))).toBe('CKR_CURVE_NOT_SUPPORTED');
    expect(await codeOf(() => publicFromAttributes(CKK.EC, new Map()))).toBe(
      'CKR_TEMPLATE_INCOMPLETE',
    );
  });
});

test('strength of keys, SP 800-57 part 1 table 2', () => {
  const strength = (type: number, bits: number, curve: Curve | null = null): number =>
    strengthBits({ type, bits, curve, parameterSet: null });
  expect([128, 192, 256].map((bits) => strength(CKK.AES, bits))).toEqual([128, 192, 256]);
  expect([2048, 3072, 4096].map((bits) => strength(CKK.RSA, bits))).toEqual([112, 128, 152]);
  expect(strength(CKK.RSA, 3064)).toBe(112);
  expect(strength(CKK.GENERIC_SECRET, 512)).toBe(256);
  const curves = CURVE_NAMES.map((curve) => strength(CURVES[curve].keyType, 0, curve));
  expect(curves).toEqual([112, 128, 192, 260, 128, 128, 192, 256, 128, 224, 128, 224]);
});
