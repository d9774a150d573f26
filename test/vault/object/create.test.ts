import { describe, expect, test } from 'vitest';
import { CKA, CKC, CKK, CKM, CKO } from '../../../src/wire/pkcs11.ts';
import { ATTRIBUTE_RULES, type AttributeRule } from '../../../src/vault/object/attribute-table.ts';
import type { Path } from '../../../src/vault/object/attribute-table.ts';
import type { Attributes, AttributeValue } from '../../../src/vault/object/attribute.ts';
import { NEW_VALUE } from '../../../src/vault/object/ceiling.ts';
import { complete, secretMaterial } from '../../../src/vault/object/complete.ts';
import { generated, imported } from '../../../src/vault/object/create.ts';
import { draftObject } from '../../../src/vault/object/draft.ts';
import {
  AES_KEY_GEN,
  codeOf,
  COMPAT,
  deriveAes,
  generateAes,
  generateRsa,
  importAes,
  maker,
  rsaMaterial,
  STRICT,
  template,
  unwrapAes,
} from './fixture.ts';
import { Secret } from '../../../src/vault/object/secret.ts';

const PATHS: readonly Path[] = ['generate', 'import', 'unwrap', 'derive'];

/** A value of the rule's kind that is acceptable in itself. */
function sample(rule: AttributeRule): AttributeValue {
  if (rule.type === CKA.CHECK_VALUE) return new Uint8Array(0);
  if (rule.type === CKA.ALWAYS_AUTHENTICATE) return false;
  const samples: Readonly<Record<AttributeRule['kind'], AttributeValue>> = {
    flag: true,
    number: 0,
    bytes: Uint8Array.of(1),
    text: 'x',
    date: '20261231',
    numbers: [CKM.AES_GCM],
    template: new Map([[CKA.SIGN, true]]),
  };
  return samples[rule.kind];
}

function draftWith(rule: AttributeRule, objectClass: number, path: Path): string {
  const isKey = objectClass !== CKO.DATA && objectClass !== CKO.CERTIFICATE;
  const pairType = rule.keyTypes?.[0] ?? CKK.RSA;
  const keyType = isKey ? (objectClass === CKO.SECRET_KEY ? CKK.AES : pairType) : undefined;
  const given: Attributes = new Map([[rule.type, sample(rule)]]);
  return codeOf(() => draftObject({ path, objectClass, keyType, template: given, maker: maker() }));
}

describe('every attribute on every path', () => {
  const cells = ATTRIBUTE_RULES.flatMap((rule) =>
    rule.classes.flatMap((objectClass) =>
      PATHS.map((path) => [rule.name, objectClass, path, rule] as const),
    ),
  );

  test.each(cells)('CKA_%s of class %d by %s', (_name, objectClass, path, rule) => {
    const officers = rule.name === 'TRUSTED';
    const allowed = rule.paths.includes(path) && !officers;
    expect(draftWith(rule, objectClass, path)).toBe(allowed ? 'CKR_OK' : 'CKR_ATTRIBUTE_READ_ONLY');
  });

  // Written out, so that a slip in the table shows.
  test.each(['LOCAL', 'ALWAYS_SENSITIVE', 'NEVER_EXTRACTABLE', 'KEY_GEN_MECHANISM', 'UNIQUE_ID'])(
    'only the vault sets CKA_%s',
    (name) => {
      const rules = ATTRIBUTE_RULES.filter((rule) => rule.name === name);
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules) {
        for (const path of PATHS) {
          expect(draftWith(rule, rule.classes[0] ?? 0, path)).toBe('CKR_ATTRIBUTE_READ_ONLY');
        }
      }
    },
  );

  test('attributes of other classes and key types are of no such object', () => {
    const wrong: [number, number | undefined, Record<string, AttributeValue>][] = [
      [CKO.SECRET_KEY, CKK.AES, { MODULUS: Uint8Array.of(1) }],
      [CKO.PUBLIC_KEY, CKK.RSA, { SENSITIVE: true }],
      [CKO.PUBLIC_KEY, CKK.RSA, { DECRYPT: true }],
      [CKO.PRIVATE_KEY, CKK.RSA, { ENCRYPT: true }],
      [CKO.PRIVATE_KEY, CKK.EC, { PRIME_1: Uint8Array.of(1) }],
      [CKO.DATA, undefined, { SENSITIVE: true }],
      [CKO.CERTIFICATE, undefined, { WRAP: true }],
    ];
    for (const [objectClass, keyType, values] of wrong) {
      const given = template(values);
      const draft = () =>
        draftObject({ path: 'import', objectClass, keyType, template: given, maker: maker() });
      expect(codeOf(draft)).toBe('CKR_ATTRIBUTE_TYPE_INVALID');
    }
  });
});

describe('defaults', () => {
  test('a new secret key is sensitive, held in, private, a session object, and encrypts', () => {
    const key = generateAes();
    const yes = [CKA.SENSITIVE, CKA.PRIVATE, CKA.ENCRYPT, CKA.DECRYPT, CKA.LOCAL];
    const alsoYes = [CKA.ALWAYS_SENSITIVE, CKA.NEVER_EXTRACTABLE, CKA.MODIFIABLE];
    const no = [CKA.EXTRACTABLE, CKA.TOKEN, CKA.WRAP, CKA.UNWRAP, CKA.SIGN, CKA.DERIVE];
    for (const type of [...yes, ...alsoYes, CKA.COPYABLE, CKA.DESTROYABLE]) {
      expect(key.flag(type), `0x${type.toString(16)}`).toBe(true);
    }
    for (const type of [...no, CKA.TRUSTED]) {
      expect(key.flag(type), `0x${type.toString(16)}`).toBe(false);
    }
    expect(key.number(CKA.VALUE_LEN)).toBe(32);
    expect(key.number(CKA.KEY_GEN_MECHANISM)).toBe(CKM.AES_KEY_GEN);
  });

  test('only the usages asked for; a false one counts as asking', () => {
    const key = generateAes({ WRAP: true });
    expect(key.flag(CKA.WRAP)).toBe(true);
    expect(key.flag(CKA.ENCRYPT)).toBe(false);
    const none = generateAes({ ENCRYPT: false });
    expect(none.flag(CKA.DECRYPT)).toBe(false);
  });

  test('an RSA pair signs and verifies, and its halves say so', () => {
    const { publicKey, privateKey } = generateRsa();
    expect(publicKey.flag(CKA.VERIFY)).toBe(true);
    expect(publicKey.flag(CKA.ENCRYPT)).toBe(false);
    expect(publicKey.flag(CKA.PRIVATE)).toBe(false);
    expect(privateKey.flag(CKA.SIGN)).toBe(true);
    expect(privateKey.flag(CKA.DECRYPT)).toBe(false);
    expect(privateKey.flag(CKA.SENSITIVE)).toBe(true);
    expect(privateKey.bytes(CKA.MODULUS)?.byteLength).toBe(256);
    expect(privateKey.number(CKA.MODULUS_BITS)).toBeUndefined();
    expect(publicKey.number(CKA.MODULUS_BITS)).toBe(2048);
  });

  test('only what is made here is local', () => {
    expect(importAes().flag(CKA.LOCAL)).toBe(false);
    expect(importAes().flag(CKA.ALWAYS_SENSITIVE)).toBe(false);
    expect(importAes().flag(CKA.NEVER_EXTRACTABLE)).toBe(false);
    expect(unwrapAes(generateAes({ UNWRAP: true })).flag(CKA.LOCAL)).toBe(false);
    expect(deriveAes(generateAes({ DERIVE: true })).flag(CKA.LOCAL)).toBe(false);
  });

  test('the value never gets among the attributes', () => {
    expect(importAes().attributes.has(CKA.VALUE)).toBe(false);
  });
});

describe('refusals', () => {
  test('who and where', () => {
    const give = (values: Record<string, AttributeValue>, by: Parameters<typeof maker>[0]) =>
      codeOf(() => generateAes(values, maker(by)));
    expect(give({ TOKEN: true }, { readOnly: true })).toBe('CKR_SESSION_READ_ONLY');
    expect(give({ TOKEN: false }, { readOnly: true })).toBe('CKR_OK');
    expect(give({}, { role: null })).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(give({}, { role: 'so' })).toBe('CKR_USER_NOT_LOGGED_IN');
    expect(give({ PRIVATE: false }, { role: null })).toBe('CKR_OK');
    expect(give({ PRIVATE: false, TOKEN: true }, { role: null })).toBe('CKR_USER_NOT_LOGGED_IN');
  });

  test('class and type must be those of the path', () => {
    const aes = (values: Record<string, AttributeValue>) => codeOf(() => generateAes(values));
    expect(aes({ CLASS: CKO.PRIVATE_KEY })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(aes({ KEY_TYPE: CKK.GENERIC_SECRET })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(aes({ CLASS: CKO.SECRET_KEY, KEY_TYPE: CKK.AES })).toBe('CKR_OK');
    const make = (values: Record<string, AttributeValue>) =>
      codeOf(() => imported({ template: template(values), maker: maker(), keyType: null }));
    expect(make({})).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(make({ CLASS: 77 })).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(make({ CLASS: CKO.SECRET_KEY })).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(make({ CLASS: CKO.SECRET_KEY, KEY_TYPE: CKK.AES })).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(make({ CLASS: CKO.SECRET_KEY, KEY_TYPE: CKK.RSA })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(make({ CLASS: CKO.SECRET_KEY, KEY_TYPE: 999 })).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });

  test('what the value contradicts', () => {
    const draft = generated({
      template: template({ VALUE_LEN: 16 }),
      maker: maker(),
      mechanism: AES_KEY_GEN,
    });
    const join = (bytes: number, type: number = CKK.AES) =>
      codeOf(() =>
        complete(
          draft,
          secretMaterial(type, Secret.own(new Uint8Array(bytes)), new Uint8Array(32)),
          NEW_VALUE,
        ),
      );
    expect(join(16)).toBe('CKR_OK');
    expect(join(32)).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(join(17)).toBe('CKR_KEY_SIZE_RANGE');
    expect(join(16, CKK.GENERIC_SECRET)).toBe('CKR_TEMPLATE_INCONSISTENT');
    const publicKey = (values: Record<string, AttributeValue>) => {
      const given = template({ CLASS: CKO.PUBLIC_KEY, KEY_TYPE: CKK.RSA, ...values });
      const rsa = imported({ template: given, maker: maker(), keyType: null });
      return codeOf(() => complete(rsa, rsaMaterial(), NEW_VALUE));
    };
    expect(publicKey({ PUBLIC_EXPONENT: Uint8Array.of(0, 1, 0, 1) })).toBe('CKR_OK');
    expect(publicKey({ PUBLIC_EXPONENT: Uint8Array.of(3) })).toBe('CKR_TEMPLATE_INCONSISTENT');
  });

  test('values that are well-formed and not offered', () => {
    const aes = (values: Record<string, AttributeValue>) => codeOf(() => generateAes(values));
    expect(aes({ CHECK_VALUE: Uint8Array.of(1, 2, 3) })).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(aes({ CHECK_VALUE: new Uint8Array(0) })).toBe('CKR_OK');
    expect(aes({ KEY_STATE: 1 })).toBe('CKR_OK');
    expect(aes({ KEY_STATE: 3 })).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    const asks = codeOf(() => generateRsa({}, { ALWAYS_AUTHENTICATE: true }));
    expect(asks).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
  });

  test('certificates and data objects', () => {
    const der = Uint8Array.of(0x30, 0x82, 0x00, 0x02, 1, 2);
    const certificate = { CLASS: CKO.CERTIFICATE, CERTIFICATE_TYPE: CKC.X_509, SUBJECT: der };
    const make = (values: Record<string, AttributeValue>) =>
      codeOf(() => imported({ template: template(values), maker: maker(), keyType: null }));
    expect(make({ ...certificate, VALUE: der })).toBe('CKR_OK');
    expect(make({ ...certificate, VALUE: der.subarray(1) })).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(make({ ...certificate, VALUE: der.subarray(0, 5) })).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(make(certificate)).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(make({ ...certificate, URL: 'http://x' })).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(make({ CLASS: CKO.CERTIFICATE, VALUE: der })).toBe('CKR_TEMPLATE_INCOMPLETE');
    expect(make({ ...certificate, VALUE: der, CERTIFICATE_TYPE: 1 })).toBe(
      'CKR_ATTRIBUTE_VALUE_INVALID',
    );
    expect(make({ ...certificate, VALUE: der, TRUSTED: true })).toBe('CKR_ATTRIBUTE_READ_ONLY');
    const data = { CLASS: CKO.DATA, VALUE: Uint8Array.of(1), APPLICATION: 'a' };
    expect(make(data)).toBe('CKR_OK');
    const draft = imported({ template: template(data), maker: maker(), keyType: null });
    expect(complete(draft, null, NEW_VALUE).get(CKA.VALUE)).toEqual(Uint8Array.of(1));
  });
});

describe('profiles', () => {
  const conflicts: Record<string, AttributeValue>[] = [
    { WRAP: true, DECRYPT: true },
    { WRAP: true, ENCRYPT: true },
    { UNWRAP: true, ENCRYPT: true },
    { UNWRAP: true, DECRYPT: true },
  ];
  test.each(conflicts)('strict refuses %j, guarded and compat take it', (values) => {
    const by = (policy: typeof STRICT) => codeOf(() => generateAes(values, maker({ policy })));
    expect(by(STRICT)).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(by(COMPAT)).toBe('CKR_OK');
    expect(codeOf(() => generateAes(values))).toBe('CKR_OK');
  });

  test('strict looks at both halves of a pair', () => {
    const by = maker({ policy: STRICT });
    const pair = (a: Record<string, AttributeValue>, b: Record<string, AttributeValue>) =>
      codeOf(() => generateRsa(a, b, by));
    expect(pair({ WRAP: true }, { DECRYPT: true })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(pair({ ENCRYPT: true }, { UNWRAP: true })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(pair({ VERIFY: true }, { SIGN: true, DECRYPT: true })).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(pair({ WRAP: true }, { UNWRAP: true })).toBe('CKR_OK');
    expect(pair({ ENCRYPT: true }, { DECRYPT: true })).toBe('CKR_OK');
  });

  test('strict keeps secret keys private; useful pairs of usages stay', () => {
    const by = maker({ policy: STRICT });
    expect(codeOf(() => generateAes({ PRIVATE: false }, by))).toBe('CKR_TEMPLATE_INCONSISTENT');
    expect(codeOf(() => generateAes({ ENCRYPT: true, DECRYPT: true }, by))).toBe('CKR_OK');
    expect(codeOf(() => generateAes({ WRAP: true, UNWRAP: true }, by))).toBe('CKR_OK');
  });
});
