import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/wire/limits.ts';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKG, CKM } from '../../../src/wire/pkcs11.ts';
import type { CkrName } from '../../../src/wire/status.ts';
import type { Verb, WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
import { MECHANISMS, requireMechanism } from '../../../src/vault/mechanism/table.ts';
import { codeOf, hex, PROVIDERS, random, toHex } from './test-key.ts';

const PARAM: CkrName = 'CKR_MECHANISM_PARAM_INVALID';
const iv = (bytes: number) => ({ iv: { iv: random(bytes) } });
const gcm = (ivBytes: number, more: object = {}) => ({ gcm: { iv: random(ivBytes), ...more } });
const ctr = (blockBytes: number, counterBits: number) => ({
  ctr: { counterBlock: random(blockBytes), counterBits },
});
const pss = (hash: number, mgf: number, saltBytes = 32) => ({ pss: { hash, mgf, saltBytes } });
const oaep = (hash: number, mgf: number, labelBytes = 0) => ({
  oaep: { hash, mgf, label: random(labelBytes) },
});
const ecdh = (kdf: number, publicBytes: number, sharedBytes: number) => ({
  ecdh: { kdf, publicData: random(publicBytes), sharedData: random(sharedBytes) },
});

type Row = readonly [
  name: string,
  number: number,
  verb: Verb,
  parameters: Omit<WireMechanism, 'type'>,
  expected: CkrName | 'done',
];

const ROWS: readonly Row[] = [
  ['GCM: no IV for encryption is generated', CKM.AES_GCM, 'encrypt', gcm(0), 'done'],
  ['GCM: no parameters at all for encryption', CKM.AES_GCM, 'encrypt', {}, 'done'],
  ['GCM: no IV for decryption', CKM.AES_GCM, 'decrypt', gcm(0), PARAM],
  ['GCM: no IV for unwrapping', CKM.AES_GCM, 'unwrap', gcm(0), PARAM],
  ['GCM: IV of 1 byte', CKM.AES_GCM, 'encrypt', gcm(1), PARAM],
  ['GCM: IV of 11 bytes', CKM.AES_GCM, 'encrypt', gcm(11), PARAM],
  ['GCM: IV of 16 bytes', CKM.AES_GCM, 'encrypt', gcm(16), PARAM],
  ['GCM: tag of 128 bits', CKM.AES_GCM, 'encrypt', gcm(12, { tagBits: 128 }), 'done'],
  ['GCM: tag of 96 bits', CKM.AES_GCM, 'encrypt', gcm(12, { tagBits: 96 }), PARAM],
  ['GCM: tag of 16 bits, meant as bytes', CKM.AES_GCM, 'decrypt', gcm(12, { tagBits: 16 }), PARAM],
  [
    'GCM: the longest additional data',
    CKM.AES_GCM,
    'encrypt',
    gcm(12, { aad: random(LIMITS.aadBytesMax) }),
    'done',
  ],
  [
    'GCM: additional data too long',
    CKM.AES_GCM,
    'encrypt',
    gcm(12, { aad: random(LIMITS.aadBytesMax + 1) }),
    PARAM,
  ],
  ['GCM: parameters of another kind', CKM.AES_GCM, 'encrypt', iv(12), PARAM],
  ['CBC: IV of 16 bytes', CKM.AES_CBC, 'encrypt', iv(16), 'done'],
  ['CBC: IV of 12 bytes', CKM.AES_CBC, 'encrypt', iv(12), PARAM],
  ['CBC: no parameters', CKM.AES_CBC_PAD, 'decrypt', {}, PARAM],
  ['ECB: an IV', CKM.AES_ECB, 'encrypt', iv(16), PARAM],
  ['CTR: 1 counter bit', CKM.AES_CTR, 'encrypt', ctr(16, 1), 'done'],
  ['CTR: no counter bits', CKM.AES_CTR, 'encrypt', ctr(16, 0), PARAM],
  ['CTR: 129 counter bits', CKM.AES_CTR, 'encrypt', ctr(16, 129), PARAM],
  ['CTR: block of 15 bytes', CKM.AES_CTR, 'encrypt', ctr(15, 128), PARAM],
  ["KW: the standard's IV", CKM.AES_KEY_WRAP, 'wrap', { iv: { iv: hex('a6'.repeat(8)) } }, 'done'],
  ['KW: another IV', CKM.AES_KEY_WRAP, 'wrap', { iv: { iv: new Uint8Array(8) } }, PARAM],
  ["KWP: the standard's IV", CKM.AES_KEY_WRAP_KWP, 'wrap', { iv: { iv: hex('a65959a6') } }, 'done'],
  ['KWP: the IV of KW', CKM.AES_KEY_WRAP_KWP, 'wrap', { iv: { iv: hex('a6'.repeat(8)) } }, PARAM],
  ['HMAC: any parameters', CKM.SHA256_HMAC, 'sign', iv(1), PARAM],
  ['EDDSA: any parameters', CKM.EDDSA, 'sign', iv(1), PARAM],
  ['ECDH: X9.63', CKM.ECDH1_DERIVE, 'derive', ecdh(CKD.SHA256_KDF, 32, 10), 'done'],
  ['ECDH: shared data without a KDF', CKM.ECDH1_DERIVE, 'derive', ecdh(CKD.NULL, 32, 1), PARAM],
  ['ECDH: a KDF that is unknown', CKM.ECDH1_DERIVE, 'derive', ecdh(0x99, 32, 0), PARAM],
  ['ECDH: KDF left out', CKM.ECDH1_DERIVE, 'derive', ecdh(0, 32, 0), PARAM],
  ['ECDH: no peer', CKM.ECDH1_DERIVE, 'derive', ecdh(CKD.NULL, 0, 0), PARAM],
  ['ECDH: no parameters', CKM.ECDH1_DERIVE, 'derive', {}, PARAM],
  [
    'ECDH: shared data too long',
    CKM.ECDH1_DERIVE,
    'derive',
    ecdh(CKD.SHA256_KDF, 32, LIMITS.aadBytesMax + 1),
    PARAM,
  ],
  ['PSS: matching', CKM.SHA256_RSA_PKCS_PSS, 'sign', pss(CKM.SHA256, CKG.MGF1_SHA256), 'done'],
  ['PSS: the usual, unsaid', CKM.SHA256_RSA_PKCS_PSS, 'sign', {}, 'done'],
  ['PSS: another hash', CKM.SHA256_RSA_PKCS_PSS, 'sign', pss(CKM.SHA384, CKG.MGF1_SHA384), PARAM],
  ['PSS: another MGF', CKM.SHA256_RSA_PKCS_PSS, 'sign', pss(CKM.SHA256, CKG.MGF1_SHA1), 'done'],
  ['PSS: an unknown MGF', CKM.SHA256_RSA_PKCS_PSS, 'sign', pss(CKM.SHA256, 99), PARAM],
  ['PSS: SHA-3', CKM.SHA3_256_RSA_PKCS_PSS, 'sign', pss(CKM.SHA3_256, CKG.MGF1_SHA3_256), 'done'],
  ['PSS: a cut hash', CKM.RSA_PKCS_PSS, 'sign', pss(CKM.SHA512_256, CKG.MGF1_SHA256), PARAM],
  ['PSS: a salt too long', CKM.RSA_PKCS_PSS, 'sign', pss(CKM.SHA256, CKG.MGF1_SHA256, 1025), PARAM],
  ['PSS of a hash: unsaid', CKM.RSA_PKCS_PSS, 'sign', {}, PARAM],
  ['PSS of a hash: an HMAC', CKM.RSA_PKCS_PSS, 'sign', pss(CKM.SHA256_HMAC, 2), PARAM],
  ['OAEP: matching', CKM.RSA_PKCS_OAEP, 'encrypt', oaep(CKM.SHA_1, CKG.MGF1_SHA1, 9), 'done'],
  ['OAEP: another MGF', CKM.RSA_PKCS_OAEP, 'encrypt', oaep(CKM.SHA256, CKG.MGF1_SHA1), PARAM],
  ['OAEP: unsaid', CKM.RSA_PKCS_OAEP, 'encrypt', {}, PARAM],
  [
    'OAEP: label too long',
    CKM.RSA_PKCS_OAEP,
    'encrypt',
    oaep(CKM.SHA256, CKG.MGF1_SHA256, LIMITS.aadBytesMax + 1),
    PARAM,
  ],
];

describe('parameters', () => {
  test.each(ROWS)('%s', async (_, number, verb, parameters, expected) => {
    const mechanism = requireMechanism(number);
    expect(await codeOf(() => mechanism.parse({ ...parameters, type: number }, verb))).toBe(
      expected,
    );
  });

  test('no generated IV is given twice, over many draws', () => {
    const mechanism = requireMechanism(CKM.AES_GCM);
    const seen = new Set<string>();
    for (let count = 0; count < 3000; count += 1) {
      const iv = mechanism.generatedIv?.(mechanism.parse({ type: CKM.AES_GCM }, 'encrypt'));
      seen.add(Buffer.from(iv ?? []).toString('hex'));
    }
    expect(seen.size).toBe(3000);
    for (const iv of seen) expect(iv).toHaveLength(24);
  });

  test('a generated IV is fresh, and returned; a given one is not', () => {
    const mechanism = requireMechanism(CKM.AES_GCM);
    const made = Array.from({ length: 50 }, () =>
      mechanism.generatedIv?.(mechanism.parse({ type: CKM.AES_GCM }, 'wrap')),
    );
    const distinct = new Set(made.map((bytes) => toHex(bytes ?? new Uint8Array(0))));
    expect(distinct.size).toBe(50);
    expect([...distinct].every((text) => text.length === 24)).toBe(true);
    const given = mechanism.parse({ type: CKM.AES_GCM, ...gcm(12) }, 'encrypt');
    expect(mechanism.generatedIv?.(given)).toBeNull();
  });

  test('an unknown mechanism', async () => {
    expect(await codeOf(() => requireMechanism(0x12345))).toBe('CKR_MECHANISM_INVALID');
  });
});

test('every mechanism has a function for each of its verbs, and for no other', () => {
  const verbs = [
    'encrypt',
    'decrypt',
    'sign',
    'verify',
    'digest',
    'wrap',
    'unwrap',
    'derive',
  ] as const;
  for (const mechanism of MECHANISMS.values()) {
    for (const provider of PROVIDERS) {
      const implementation = mechanism.providers[provider];
      if (implementation === undefined) continue;
      const can = verbs.filter((verb) => implementation[verb] !== undefined);
      const says = verbs.filter((verb) => mechanism.verbs.includes(verb));
      expect([mechanism.name, can]).toEqual([mechanism.name, says]);
    }
    const count = Object.values(mechanism.providers).length;
    expect([mechanism.name, count]).toEqual([mechanism.name, mechanism.only === undefined ? 2 : 1]);
  }
});
