import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CK_DKM_LENGTH, CK_SP800_108 } from '../../../src/wire/derivation-number.ts';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import { HASH_FUNCTIONS } from '../../../src/vault/mechanism/hash.ts';
import type { Key, ProviderName, WireMechanism } from '../../../src/vault/mechanism/mechanism.ts';
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
} from './test-key.ts';

type Kbkdf = NonNullable<WireMechanism['kbkdf']>;

interface Derivation {
  readonly number: number;
  readonly key: Key;
  readonly kbkdf: Kbkdf;
  readonly bytes: number | null;
}

/** The derived bytes, in hex. */
async function derive(provider: ProviderName, given: Derivation): Promise<string> {
  const { implementation, parse } = mechanismOf(given.number, provider);
  const parameters = parse({ kbkdf: given.kbkdf }, 'derive');
  const secret = await implementation.derive?.(given.key, parameters, given.bytes);
  if (secret === undefined) throw new Error('the mechanism does not derive');
  return reveal(secret);
}

const { ITERATION_VARIABLE, COUNTER, DKM_LENGTH, BYTE_ARRAY } = CK_SP800_108;
const VARIABLE = { type: ITERATION_VARIABLE };
const data = (bytes: Uint8Array) => ({ type: BYTE_ARRAY, bytes });
const counter = (widthBits: number, littleEndian = false) => ({
  type: ITERATION_VARIABLE,
  widthBits,
  littleEndian,
});
const optional = (widthBits: number) => ({ type: COUNTER, widthBits });
const length = (widthBits: number, lengthMethod: number = CK_DKM_LENGTH.SUM_OF_KEYS) => ({
  type: DKM_LENGTH,
  widthBits,
  lengthMethod,
});

/** The files of CAVP for SP 800-108: section, COUNT. */
const CAVP = [
  {
    name: 'KDFCTR_gen, CMAC_AES128, BEFORE_FIXED, 8_BITS, COUNT=0',
    number: CKM.SP800_108_COUNTER_KDF,
    prf: CKM.AES_CMAC,
    ki: 'dff1e50ac0b69dc40f1051d46c2b069c',
    fixed:
      'c16e6e02c5a3dcc8d78b9ac1306877761310455b4e41469951d9e6c2245a' +
      '064b33fd8c3b01203a7824485bf0a64060c4648b707d2607935699316ea5',
    parts: (fixed: Uint8Array) => [counter(8), data(fixed)],
    ko: '8be8f0869b3c0ba97b71863d1b9f7813',
  },
  {
    name: 'KDFCTR_gen, CMAC_AES128, BEFORE_FIXED, 8_BITS, COUNT=10',
    number: CKM.SP800_108_COUNTER_KDF,
    prf: CKM.AES_CMAC,
    ki: '682e814d872397eba71170a693514904',
    fixed:
      'e323cdfa7873a0d72cd86ffb4468744f097db60498f7d0e3a43bafd2d1af' +
      '675e4a88338723b1236199705357c47bf1d89b2f4617a340980e6331625c',
    parts: (fixed: Uint8Array) => [counter(8), data(fixed)],
    ko: 'dac9b6ca405749cfb065a0f1e42c7c4224d3d5db32fdafe9dee6ca193316f2c7',
  },
  {
    name: 'KDFFeedback_gen without counter, HMAC_SHA256, COUNT=1',
    number: CKM.SP800_108_FEEDBACK_KDF,
    prf: CKM.SHA256_HMAC,
    ki: '1a447b7de28c60baf5ad6dea64d067a1d952cf0881a8cb7c72901648603a6171',
    iv: '742a3eb6e80c154f9c581f81ec5d54d264988c42af9ebd01a5d8dba8373ae658',
    fixed:
      '24a71d67390e0a1e9ca5f08ca3bf231408126fa23c6163685f680b6efabbcbf7' +
      '9bef4ca449f5b9196c08c72fb3780035d20f6d',
    parts: (fixed: Uint8Array) => [VARIABLE, data(fixed)],
    ko:
      '2f185293c600e6287644d5180231b2f225ee83076708a362106a974f2ca7c2a3' +
      'eb557eba5693f0afd9a87e43102703dc3f55ba2edd93c9c87f85556a246de03f',
  },
  {
    name: 'KDFFeedback_gen without counter, HMAC_SHA256, COUNT=5 (no IV)',
    number: CKM.SP800_108_FEEDBACK_KDF,
    prf: CKM.SHA256_HMAC,
    ki: '1505f4a0902c59feed020c34a34f59ce21091e8cce43a2b69be5324b15e2cb86',
    fixed:
      '9c369f208367a3d5ae27ef50939cb582da0e44ccf2786fa0f0ed050f4951b8ba' +
      '723ed62d4ca914d13a3808dd940f71dee823d9',
    parts: (fixed: Uint8Array) => [VARIABLE, data(fixed)],
    ko:
      '5b9537a0889bf60891e20e3e078541de238526026df804172995968ba82298c9' +
      'ce159d1156e90536f24e2743f6b8e91a1a0ae8c0b553246f4848e2525a4c1d19',
  },
  {
    name: 'KDFDblPipeline_gen, CMAC_AES128, AFTER_ITER, 32_BITS, COUNT=1',
    number: CKM.SP800_108_DOUBLE_PIPELINE_KDF,
    prf: CKM.AES_CMAC,
    ki: 'be5891fc6fa41a9a1f2326c3c2a4d27a',
    fixed:
      '08f704a2f507dc79ad715bee54b3df13fd068c3e61d014b29d7e05f4252649d3' +
      '71fe1582d390942ae998cab8e44a54404496f9',
    parts: (fixed: Uint8Array) => [VARIABLE, optional(32), data(fixed)],
    ko:
      '87d65160cd4d49103aaf1638ca49b3a232dd1217ae9ab1757bdce3078cbe7f8e' +
      'a156c7cae559348c32522b32c3c6ce9e9cf57c375e6588aab23340148f3e8e5c',
  },
];

const keyFor = (prf: number, bytes: Uint8Array): Key =>
  secretKeyOf(prf === CKM.AES_CMAC ? CKK.AES : CKK.GENERIC_SECRET, bytes);

describe.each(PROVIDERS)('SP 800-108 by %s', (provider) => {
  test.each(CAVP)('is that of CAVP: $name', async (entry) => {
    const { number, prf, ki, iv = '', fixed, parts, ko } = entry;
    const kbkdf = { prf, data: parts(hex(fixed)), iv: hex(iv) };
    const given = { number, key: keyFor(prf, hex(ki)), kbkdf, bytes: ko.length / 2 };
    expect(await derive(provider, given)).toBe(ko);
  });

  test('reads numbers of every width, either way round, and lengths of either kind', async () => {
    const value = random(32);
    const key = keyFor(CKM.SHA256_HMAC, value);
    const read = async (parts: Kbkdf['data'], bytes: number) => {
      const kbkdf = { prf: CKM.SHA256_HMAC, data: parts ?? [] };
      return await derive(provider, { number: CKM.SP800_108_COUNTER_KDF, key, kbkdf, bytes });
    };
    const first = (input: string) => createHmac('sha256', value).update(hex(input)).digest('hex');
    expect(await read([counter(24)], 32)).toBe(first('000001'));
    expect(await read([counter(16, true)], 32)).toBe(first('0100'));
    expect(await read([counter(8), length(16)], 30)).toBe(first('0100f0').slice(0, 60));
    const ofSegments = length(64, CK_DKM_LENGTH.SUM_OF_SEGMENTS);
    expect(await read([ofSegments, counter(8)], 30)).toBe(first('000000000000010001').slice(0, 60));
    const backwards = { ...length(16), littleEndian: true };
    expect(await read([counter(8), backwards], 32)).toBe(first('010001'));
  });

  const base = secretKeyOf(CKK.GENERIC_SECRET, new Uint8Array(32).fill(7));
  const label = data(Buffer.from('label'));
  const refused = (number: number, kbkdf: Kbkdf, bytes = 32, key = base) =>
    codeOf(() =>
      derive(provider, { number, key, bytes, kbkdf: { prf: CKM.SHA256_HMAC, ...kbkdf } }),
    );

  test.each<[string, number, Kbkdf]>([
    ['nothing', CKM.SP800_108_COUNTER_KDF, {}],
    ['no counter', CKM.SP800_108_COUNTER_KDF, { data: [label] }],
    ['two counters', CKM.SP800_108_COUNTER_KDF, { data: [counter(8), counter(8)] }],
    ['an optional one', CKM.SP800_108_COUNTER_KDF, { data: [optional(8)] }],
    ['no width', CKM.SP800_108_COUNTER_KDF, { data: [counter(0)] }],
    ['a part of a byte', CKM.SP800_108_COUNTER_KDF, { data: [counter(12)] }],
    ['too wide', CKM.SP800_108_COUNTER_KDF, { data: [counter(40)] }],
    ['an IV', CKM.SP800_108_COUNTER_KDF, { data: [counter(8)], iv: random(8) }],
    ['an IV', CKM.SP800_108_DOUBLE_PIPELINE_KDF, { data: [VARIABLE], iv: random(8) }],
    ['no variable', CKM.SP800_108_FEEDBACK_KDF, { data: [optional(8), label] }],
    ['two variables', CKM.SP800_108_FEEDBACK_KDF, { data: [VARIABLE, VARIABLE] }],
    ['two lengths', CKM.SP800_108_FEEDBACK_KDF, { data: [VARIABLE, length(8), length(8)] }],
    ['a length of nothing', CKM.SP800_108_FEEDBACK_KDF, { data: [VARIABLE, length(16, 3)] }],
    ['a length too wide', CKM.SP800_108_FEEDBACK_KDF, { data: [VARIABLE, length(72)] }],
    ['a key', CKM.SP800_108_FEEDBACK_KDF, { data: [VARIABLE, { type: 5, bytes: random(16) }] }],
    ['a digest', CKM.SP800_108_FEEDBACK_KDF, { prf: CKM.SHA256, data: [VARIABLE] }],
    ['BLAKE2b', CKM.SP800_108_FEEDBACK_KDF, { prf: CKM.BLAKE2B_256_HMAC, data: [VARIABLE] }],
    ['too long', CKM.SP800_108_FEEDBACK_KDF, { data: [VARIABLE, data(random(8193))] }],
    ['too many', CKM.SP800_108_COUNTER_KDF, { data: [counter(8), ...Array(32).fill(label)] }],
  ])('refuses %s in %i', async (_, number, kbkdf) => {
    expect(await refused(number, kbkdf)).toBe('CKR_MECHANISM_PARAM_INVALID');
  });

  test('makes no more than its counter and its length can tell', async () => {
    const counting = { data: [counter(8)] };
    const aes = secretKeyOf(CKK.AES, random(16));
    expect(await refused(CKM.SP800_108_COUNTER_KDF, counting, 1024)).toBe('done');
    for (const bytes of [0, 1025]) {
      expect(await refused(CKM.SP800_108_COUNTER_KDF, counting, bytes)).toBe('CKR_KEY_SIZE_RANGE');
    }
    const told = { data: [counter(8), length(8)] };
    expect(await refused(CKM.SP800_108_COUNTER_KDF, told, 31)).toBe('done');
    expect(await refused(CKM.SP800_108_COUNTER_KDF, told, 32)).toBe('CKR_KEY_SIZE_RANGE');
    const cmac = { prf: CKM.AES_CMAC, ...counting };
    expect(await refused(CKM.SP800_108_COUNTER_KDF, cmac, 1024, aes)).toBe('done');
  });

  test('takes the keys of its function alone', async () => {
    const counting = { data: [counter(8)] };
    const aes = secretKeyOf(CKK.AES, random(16));
    const other = secretKeyOf(CKK.SHA512_HMAC, random(64));
    const wrong = 'CKR_KEY_TYPE_INCONSISTENT';
    expect(await refused(CKM.SP800_108_COUNTER_KDF, counting, 32, aes)).toBe(wrong);
    expect(await refused(CKM.SP800_108_COUNTER_KDF, counting, 32, other)).toBe(wrong);
    const cmac = { prf: CKM.AES_CMAC, ...counting };
    expect(await refused(CKM.SP800_108_COUNTER_KDF, cmac, 32, base)).toBe(wrong);
    const sha512 = { prf: CKM.SHA512_HMAC, ...counting };
    expect(await refused(CKM.SP800_108_COUNTER_KDF, sha512, 32, other)).toBe('done');
  });
});

test('SP 800-108 of both providers agrees on random inputs', async () => {
  const prfs = [
    CKM.AES_CMAC,
    ...HASH_FUNCTIONS.filter((one) => one.approved).map((one) => one.hmac),
  ];
  const modes = [
    CKM.SP800_108_COUNTER_KDF,
    CKM.SP800_108_FEEDBACK_KDF,
    CKM.SP800_108_DOUBLE_PIPELINE_KDF,
  ];
  for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
    const number = modes[round % modes.length] ?? 0;
    const prf = prfs[round % prfs.length] ?? 0;
    const counting = number === CKM.SP800_108_COUNTER_KDF;
    const parts = [
      ...(counting ? [counter(8 * (1 + randomLength(3)), round % 2 === 0)] : [VARIABLE]),
      ...(counting || round % 2 === 0 ? [] : [optional(8 * (1 + randomLength(3)))]),
      data(random(randomLength(100))),
      length(8 * (2 + randomLength(6))),
    ].toSorted(() => randomLength(2) - 1);
    const iv = number === CKM.SP800_108_FEEDBACK_KDF ? random(randomLength(40)) : random(0);
    const bytes = 1 + randomLength(300);
    const value = random(prf === CKM.AES_CMAC ? 16 + 8 * randomLength(2) : 1 + randomLength(150));
    const given = { number, key: keyFor(prf, value), kbkdf: { prf, data: parts, iv }, bytes };
    const again = { ...given, key: keyFor(prf, value) };
    expect(await derive('noble', again)).toBe(await derive('openssl', given));
  }
});
