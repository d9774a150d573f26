import { describe, expect, test } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
import type { ProviderName } from '../../../src/vault/mechanism/mechanism.ts';
import {
  changesOf,
  codeOf,
  hex,
  mechanismOf,
  PROVIDERS,
  random,
  randomLength,
  secretKeyOf,
  SYMMETRIC_ROUNDS,
  toHex,
} from './test-key.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, at) => 0x40 + at);
const LONG = Uint8Array.from({ length: 200 }, (_, at) => at);
const customization = Uint8Array.from(Buffer.from('My Tagged Application'));

/** NIST's examples for SP 800-185, KMAC samples 1 to 6. */
const SAMPLES = [
  [
    1,
    CKM.KMAC128,
    false,
    '00010203',
    'e5780b0d3ea6f7d3a429c5706aa43a00fadbd7d49628839e3187243f456ee14e',
  ],
  [
    2,
    CKM.KMAC128,
    true,
    '00010203',
    '3b1fba963cd8b0b59e8c1a6d71888b7143651af8ba0a7070c0979e2811324aa5',
  ],
  [
    3,
    CKM.KMAC128,
    true,
    toHex(LONG),
    '1f5b4e6cca02209e0dcb5ca635b89a15e271ecc760071dfd805faa38f9729230',
  ],
  [
    4,
    CKM.KMAC256,
    true,
    '00010203',
    '20c570c31346f703c9ac36c61c03cb64c3970d0cfc787e9b79599d273a68d2f7' +
      'f69d4cc3de9d104a351689f27cf6f5951f0103f33f4f24871024d9c27773a8dd',
  ],
  [
    5,
    CKM.KMAC256,
    false,
    toHex(LONG),
    '75358cf39e41494e949707927cee0af20a3ff553904c86b08f21cc414bcfd691' +
      '589d27cf5e15369cbbff8b9a4c2eb17800855d0235ff635da82533ec6b759b69',
  ],
  [
    6,
    CKM.KMAC256,
    true,
    toHex(LONG),
    'b58618f71f92e1d56c1b8c55ddd7cd188b97b4ca4d99831eb2699a837da2e4d9' +
      '70fbacfde50033aea585f1a2708510c32d07880801bd182898fe476876fc8965',
  ],
] as const;

async function sign(provider: ProviderName, number: number, kmac: object, data: Uint8Array) {
  const { implementation, parse } = mechanismOf(number, provider);
  const key = secretKeyOf(CKK.GENERIC_SECRET, KEY);
  const mac = await implementation.sign?.(key, parse({ kmac }, 'sign'), data);
  if (mac === undefined) throw new Error('the mechanism does not sign');
  return mac;
}

describe.each(PROVIDERS)('KMAC by %s', (provider) => {
  test.each(SAMPLES)('is sample %i of NIST', async (_, number, isCustom, data, mac) => {
    const kmac = isCustom ? { customization } : {};
    expect(toHex(await sign(provider, number, kmac, hex(data)))).toBe(mac);
  });

  test('takes its message in parts, and verifies no other MAC', async () => {
    const { implementation, parse } = mechanismOf(CKM.KMAC128, provider);
    const key = secretKeyOf(CKK.GENERIC_SECRET, KEY);
    const parsed = parse({ kmac: { customization, macBytes: 20 } }, 'verify');
    const mac = await sign(provider, CKM.KMAC128, { customization, macBytes: 20 }, LONG);
    const stream = implementation.signStream?.(key, parsed);
    stream?.update(LONG.subarray(0, 100));
    stream?.update(LONG.subarray(100));
    expect(await stream?.finish()).toEqual(mac);
    expect(await implementation.verify?.(key, parsed, LONG, mac)).toBe(true);
    for (const changed of [...changesOf(mac), mac.subarray(1), mac.subarray(0, 14)]) {
      expect(await implementation.verify?.(key, parsed, LONG, changed)).toBe(false);
    }
    const whole = await sign(provider, CKM.KMAC128, { customization }, LONG);
    // Another length is another MAC, not a part of it: SP 800-185 §4.3.
    expect(toHex(whole).startsWith(toHex(mac))).toBe(false);
  });
});

test.each([{ macBytes: 13 }, { macBytes: 513 }, { customization: new Uint8Array(513) }])(
  'KMAC refuses %j',
  async (kmac) => {
    const { parse } = mechanismOf(CKM.KMAC128, 'noble');
    expect(await codeOf(() => parse({ kmac }, 'sign'))).toBe('CKR_MECHANISM_PARAM_INVALID');
  },
);

test('KMAC of both providers agrees on random inputs', async () => {
  for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
    const number = round % 2 === 0 ? CKM.KMAC128 : CKM.KMAC256;
    const kmac = { customization: random(randomLength(60)), macBytes: 14 + randomLength(200) };
    const value = random(4 + randomLength(300));
    const data = random(randomLength(400));
    const macs = PROVIDERS.map((provider) => {
      const { implementation, parse } = mechanismOf(number, provider);
      const key = secretKeyOf(CKK.GENERIC_SECRET, value);
      return implementation.sign?.(key, parse({ kmac }, 'sign'), data);
    });
    expect(macs[0]).toBeDefined();
    expect(Buffer.compare((await macs[0]) ?? data, (await macs[1]) ?? KEY)).toBe(0);
  }
});
