import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CKK, CKM } from '../../../src/wire/pkcs11.ts';
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
} from './test-key.ts';

type Tls = NonNullable<WireMechanism['tls']>;

interface Derivation {
  readonly number: number;
  readonly value: Uint8Array;
  readonly tls: Tls;
  readonly bytes: number | null;
}

async function derive(provider: ProviderName, given: Derivation): Promise<string> {
  const { number, value, tls, bytes } = given;
  const { implementation, parse } = mechanismOf(number, provider);
  const parameters = parse({ tls }, 'derive');
  const key = secretKeyOf(CKK.GENERIC_SECRET, value);
  const secret = await implementation.derive?.(key, parameters, bytes);
  if (secret === undefined) throw new Error('the mechanism does not derive');
  return reveal(secret);
}

const text = (ascii: string): Uint8Array => Uint8Array.from(Buffer.from(ascii));
const [clientRandom, serverRandom] = [random(32), random(32)];
const BAD = 'CKR_MECHANISM_PARAM_INVALID';

/** CAVP: TLS 1.2, SHA-256. */
const PREMASTER =
  'f8938ecc9edebc5030c0c6a441e213cd24e6f770a50dda07876f8d55da062bca' +
  'db386b411fd4fe4313a604fce6c17fbc';
const MASTER =
  '202c88c00f84a17a20027079604787461176455539e705be730890602c289a50' +
  '01e34eeb3a043e5d52a65e66125188bf';

describe.each(PROVIDERS)('TLS 1.2 by %s', (provider) => {
  test('makes the master secret of CAVP, of 48 bytes', async () => {
    const tls = {
      hash: CKM.SHA256,
      clientRandom: hex('36c129d01a3200894b9179faac589d9835d58775f9b5ea3587cb8fd0364cae8c'),
      serverRandom: hex('f6c9575ed7ddd73e1f7d16eca115415812a43c2b747daaaae043abfb50053fce'),
    };
    const given = { number: CKM.TLS12_MASTER_KEY_DERIVE_DH, value: hex(PREMASTER), tls };
    expect(await derive(provider, { ...given, bytes: null })).toBe(MASTER);
    expect(await derive(provider, { ...given, bytes: 48 })).toBe(MASTER);
    expect(await codeOf(() => derive(provider, { ...given, bytes: 32 }))).toBe(
      'CKR_KEY_SIZE_RANGE',
    );
  });

  test('binds the extended one to the handshake, and others to a label and a context', async () => {
    const value = random(32);
    const sessionHash = random(48);
    const p = (seed: Uint8Array): Buffer => {
      const hmac = (data: Uint8Array) => createHmac('sha384', value).update(data).digest();
      return hmac(Buffer.concat([hmac(seed), seed]));
    };
    const extended = { hash: CKM.SHA384, sessionHash };
    const number = CKM.TLS12_EXTENDED_MASTER_KEY_DERIVE_DH;
    const seed = Buffer.concat([text('extended master secret'), sessionHash]);
    expect(await derive(provider, { number, value, tls: extended, bytes: null })).toBe(
      p(seed).toString('hex'),
    );
    const exported = { hash: CKM.SHA384, label: text('EXPORTER-x'), clientRandom, serverRandom };
    const of = (tls: Tls) => derive(provider, { number: CKM.TLS_KDF, value, tls, bytes: 48 });
    const bare = Buffer.concat([text('EXPORTER-x'), clientRandom, serverRandom]);
    expect(await of(exported)).toBe(p(bare).toString('hex'));
    const told = Buffer.concat([bare, hex('0002'), text('hi')]);
    expect(await of({ ...exported, context: text('hi') })).toBe(p(told).toString('hex'));
  });

  const randoms = { hash: CKM.SHA256, clientRandom, serverRandom };
  test.each<[number, Tls]>([
    [CKM.TLS12_MASTER_KEY_DERIVE_DH, {}],
    [CKM.TLS12_MASTER_KEY_DERIVE_DH, { ...randoms, serverRandom: random(31) }],
    [CKM.TLS12_MASTER_KEY_DERIVE_DH, { ...randoms, hash: CKM.SHA_1 }],
    [CKM.TLS12_MASTER_KEY_DERIVE_DH, { ...randoms, sessionHash: random(32) }],
    [CKM.TLS12_EXTENDED_MASTER_KEY_DERIVE_DH, { ...randoms, sessionHash: random(32) }],
    [CKM.TLS12_EXTENDED_MASTER_KEY_DERIVE_DH, { hash: CKM.SHA256, sessionHash: random(48) }],
    [CKM.TLS12_EXTENDED_MASTER_KEY_DERIVE_DH, { hash: CKM.SHA256 }],
    [CKM.TLS_KDF, randoms],
    [CKM.TLS_KDF, { ...randoms, label: text('key expansion') }],
    [CKM.TLS_KDF, { ...randoms, label: text('master secret') }],
    [CKM.TLS12_KDF, { ...randoms, label: text('server finished') }],
    [CKM.TLS12_KDF, { ...randoms, label: random(256) }],
    [CKM.TLS12_KDF, { ...randoms, label: text('x'), context: random(8193) }],
  ])('mechanism %i refuses %j', async (number, tls) => {
    expect(await codeOf(() => mechanismOf(number, provider).parse({ tls }, 'derive'))).toBe(BAD);
  });

  test('says how long a key for another protocol is', async () => {
    const tls = { ...randoms, label: text('x') };
    const given = { number: CKM.TLS_KDF, value: random(48), tls };
    expect(await codeOf(() => derive(provider, { ...given, bytes: null }))).toBe(
      'CKR_TEMPLATE_INCOMPLETE',
    );
    expect(await codeOf(() => derive(provider, { ...given, bytes: 1025 }))).toBe(
      'CKR_KEY_SIZE_RANGE',
    );
  });
});

test('both providers agree on random inputs', async () => {
  const hashes = [CKM.SHA256, CKM.SHA384, CKM.SHA512];
  for (let round = 0; round < SYMMETRIC_ROUNDS; round++) {
    const tls = {
      hash: hashes[round % 3] ?? 0,
      label: text('EXPORTER-').subarray(0, 1 + randomLength(8)),
      clientRandom: random(32),
      serverRandom: random(32),
      context: random(randomLength(50)),
    };
    const value = random(1 + randomLength(200));
    const given = { number: CKM.TLS12_KDF, value, tls, bytes: 1 + randomLength(200) };
    expect(await derive('noble', given)).toBe(await derive('openssl', given));
  }
});
