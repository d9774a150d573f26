import { describe, expect, test } from 'vitest';
import { keyIsApproved, useIsApproved } from '../../../src/vault/mechanism/approval.ts';
import type { ApprovalFacts } from '../../../src/vault/mechanism/approval.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Verb, WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import { MECHANISMS, requireMechanism } from '../../../src/vault/mechanism/table.ts';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKG, CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { hex, random } from './test-key.ts';

const facts = (type: number, bits: number, more: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  type,
  bits,
  curve: null,
  ...more,
});

describe('a key is approved', () => {
  const LISTED: readonly string[] = ['P-224', 'P-256', 'P-384', 'P-521', 'Ed25519', 'Ed448'];

  test.each(Object.values(CURVES))('on $name, if SP 800-186 recommends it', ({ keyType, name }) => {
    const approved = keyIsApproved(facts(keyType, 256, { curve: name }));
    expect(approved).toBe(LISTED.includes(name));
  });

  test.each([
    ['AES', CKK.AES, 128, true],
    ['ChaCha20', CKK.CHACHA20, 256, false],
    ['HMAC of 112 bits', CKK.SHA256_HMAC, 112, true],
    ['HMAC of 104 bits', CKK.SHA256_HMAC, 104, false],
    ['HMAC of BLAKE2b', CKK.BLAKE2B_256_HMAC, 256, false],
    ['HMAC of MD5', CKK.MD5_HMAC, 256, false],
    ['3DES', CKK.DES3, 192, false],
    ['a short secret', CKK.GENERIC_SECRET, 64, false],
    ['a secret', CKK.GENERIC_SECRET, 256, true],
    ['RSA of 2048 bits', CKK.RSA, 2048, true],
    ['RSA of 1024 bits', CKK.RSA, 1024, false],
    ['RSA of 2049 bits', CKK.RSA, 2049, false],
    ['ML-DSA', CKK.ML_DSA, 10496, true],
    ['ML-KEM', CKK.ML_KEM, 6400, true],
    ['SLH-DSA', CKK.SLH_DSA, 256, true],
    ['what nobody knows', 0x7fff_0000, 256, false],
  ])('%s', (_, type, bits, approved) => {
    expect(keyIsApproved(facts(type, bits))).toBe(approved);
  });

  test.each([
    ['010001', true],
    ['03', false],
    ['0010', false],
    ['010002', false],
    [`01${'00'.repeat(31)}01`, false],
    ['ff'.repeat(32), true],
  ])('RSA with exponent %s: %s', (exponent, approved) => {
    const given = facts(CKK.RSA, 2048, { publicExponent: hex(exponent) });
    expect(keyIsApproved(given)).toBe(approved);
  });
});

test('what is legacy is on no list, moves no keys, and has no verb without its switch', () => {
  const legacy = [...MECHANISMS.values()].filter(({ name }) => /DES|MD5/u.test(name));
  expect(legacy).toHaveLength(7);
  const moving: readonly Verb[] = ['wrap', 'unwrap', 'derive', 'encapsulate', 'decapsulate'];
  for (const { name, approved, verbs, switches } of legacy) {
    expect([name, approved, verbs.filter((verb) => moving.includes(verb))]).toEqual([
      name,
      false,
      [],
    ]);
    expect(verbs.map((verb) => switches?.[verb])).toEqual(verbs.map(() => 'legacy'));
  }
});

test('what approved generation makes is approved, but for keys of BLAKE2b', () => {
  const generators = [...MECHANISMS.values()].filter(
    ({ approved, verbs, name }) =>
      approved &&
      !name.startsWith('BLAKE2B') &&
      (verbs.includes('generateKey') || verbs.includes('generateKeyPair')),
  );
  expect(generators.length).toBeGreaterThan(10);
  for (const { name, keyTypes } of generators) {
    const judged = keyTypes.map((type) => keyIsApproved(facts(type, 4096, { curve: 'P-256' })));
    expect([name, judged]).toEqual([name, keyTypes.map(() => true)]);
  }
});

describe('a use', () => {
  const approved = { approved: true, bits: 256, curve: 'Ed25519' } as const;
  const pss = (saltBytes: number) => ({
    pss: { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256, saltBytes },
  });
  const ecdh = (kdf: number) => ({ ecdh: { kdf, publicData: random(65) } });
  const gcm = { gcm: { iv: new Uint8Array(12).fill(1) } };

  type Row = readonly [string, number, Verb, Omit<WireMechanism, 'type'>, boolean];
  test.each<Row>([
    ['GCM with the IV of the vault', CKM.AES_GCM, 'encrypt', {}, true],
    ['GCM with the IV of the caller', CKM.AES_GCM, 'encrypt', gcm, false],
    ['GCM that decrypts', CKM.AES_GCM, 'decrypt', gcm, true],
    ['GCM that wraps with an IV', CKM.AES_GCM, 'wrap', gcm, false],
    ['GCM that unwraps', CKM.AES_GCM, 'unwrap', gcm, true],
    ['GMAC, whose IV is the caller’s', CKM.AES_GMAC, 'sign', { iv: gcm.gcm }, false],
    ['GMAC that verifies', CKM.AES_GMAC, 'verify', { iv: gcm.gcm }, true],
    ['KWP', CKM.AES_KEY_WRAP_KWP, 'wrap', {}, true],
    ['CBC of data', CKM.AES_CBC, 'encrypt', { iv: { iv: random(16) } }, true],
    ['CBC of a key', CKM.AES_CBC, 'wrap', { iv: { iv: random(16) } }, false],
    ['ECB of a key, back', CKM.AES_ECB, 'unwrap', {}, false],
    ['a signature with SHA-1', CKM.ECDSA_SHA1, 'sign', {}, false],
    ['an old signature with SHA-1', CKM.ECDSA_SHA1, 'verify', {}, true],
    ['the same of RSA', CKM.SHA1_RSA_PKCS, 'verify', {}, true],
    ['HMAC with SHA-1', CKM.SHA_1_HMAC, 'sign', {}, true],
    ['RSA of what the caller hashed', CKM.RSA_PKCS, 'sign', {}, false],
    ['RSA of what the caller hashed', CKM.RSA_PKCS, 'verify', {}, false],
    ['ECDSA of what the caller hashed', CKM.ECDSA, 'sign', {}, false],
    ['PSS', CKM.SHA256_RSA_PKCS_PSS, 'sign', pss(32), true],
    ['PSS without a salt', CKM.SHA256_RSA_PKCS_PSS, 'sign', pss(0), true],
    ['PSS with a salt over the hash', CKM.SHA256_RSA_PKCS_PSS, 'sign', pss(33), false],
    ['ECDH with SHA-256', CKM.ECDH1_DERIVE, 'derive', ecdh(CKD.SHA256_KDF), true],
    ['ECDH with SHA-1', CKM.ECDH1_DERIVE, 'derive', ecdh(CKD.SHA1_KDF), false],
    ['ECDH without a KDF', CKM.ECDH1_DERIVE, 'derive', ecdh(CKD.NULL), false],
    ['Ed25519', CKM.EDDSA, 'sign', {}, true],
    ['Ed25519ctx', CKM.EDDSA, 'sign', { eddsa: { context: random(3) } }, false],
    ['Ed25519ph', CKM.EDDSA, 'verify', { eddsa: { prehash: true, context: random(3) } }, true],
    ['AES-GCM-SIV', CKM.AES_GCM_SIV, 'decrypt', gcm, false],
  ])('%s', (_, type, verb, parameters, expected) => {
    const mechanism = requireMechanism(type);
    const parsed = mechanism.parse({ ...parameters, type }, verb);
    expect(useIsApproved(mechanism, verb, approved, parsed)).toBe(expected);
    // With no key that is not approved is any use so.
    expect(useIsApproved(mechanism, verb, { ...approved, approved: false }, parsed)).toBe(false);
  });

  test('what is not approved has no verb left but verify', () => {
    for (const { approved: listed, legacyVerbs, name } of MECHANISMS.values()) {
      if (legacyVerbs === undefined) continue;
      expect([name, listed ? [] : legacyVerbs.filter((verb) => verb !== 'verify')]).toEqual([
        name,
        [],
      ]);
    }
  });
});
