import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseKeyFile } from '../../../src/cli/key-file.ts';
import { der, derBitString, TAG } from '../../../src/vault/mechanism/key/der.ts';
import { privateFromPkcs8, publicFromSpki } from '../../../src/vault/mechanism/key/key-material.ts';
import { CURVES } from '../../../src/vault/mechanism/key/key-type.ts';
import type { Curve } from '../../../src/vault/mechanism/mechanism.ts';
import { OID_EC, pointOfPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import { codeOf, hex, knownPair, newPair, random } from './test-key.ts';

/** What OpenSSL, or some version of it, takes for a key of an elliptic curve. */

const never = (): Promise<Buffer> => Promise.reject(new Error('is not encrypted'));
const VERSION_0 = hex('020100');
const VERSION_1 = hex('020101');

/** The ECParameters of P-256 by their numbers (SEC 1 §C.2), with another generator or cofactor. */
function explicit({
  generator = GENERATOR,
  cofactor = '020101',
}: { readonly generator?: Uint8Array; readonly cofactor?: string } = {}): Uint8Array {
  const field = der(TAG.SEQUENCE, hex('06072a8648ce3d0101'), hex(`022100${PRIME}`));
  const coefficients = der(
    TAG.SEQUENCE,
    hex(`0420${PRIME.slice(0, -1)}c`),
    hex('04205ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b'),
  );
  const order = hex('022100ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
  const base = der(TAG.OCTET_STRING, generator);
  return der(TAG.SEQUENCE, VERSION_1, field, coefficients, base, order, hex(cofactor));
}

const PRIME = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';
const GENERATOR = hex(
  '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
    '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
);

const pointOf = (curve: Curve): Uint8Array =>
  pointOfPublicInfo(curve, knownPair(curve).publicKey.publicInfo ?? random(1));

const spki = (parameters: Uint8Array, point: Uint8Array, oid: Uint8Array = OID_EC): Uint8Array =>
  der(TAG.SEQUENCE, der(TAG.SEQUENCE, oid, parameters), derBitString(point));

interface EcPrivate {
  readonly parameters: Uint8Array;
  /** CKA-side parts of ECPrivateKey, RFC 5915 §3. */
  readonly inner?: Uint8Array;
  readonly point?: Uint8Array;
}

function pkcs8({ parameters, inner, point }: EcPrivate): Uint8Array {
  const key = der(
    TAG.SEQUENCE,
    VERSION_1,
    der(TAG.OCTET_STRING, new Uint8Array(32).fill(0x42)),
    ...(inner === undefined ? [] : [der(TAG.CONTEXT_0, inner)]),
    ...(point === undefined ? [] : [der(TAG.CONTEXT_1, derBitString(point))]),
  );
  const algorithm = der(TAG.SEQUENCE, OID_EC, parameters);
  return der(TAG.SEQUENCE, VERSION_0, algorithm, der(TAG.OCTET_STRING, key));
}

const publicCode = (bytes: Uint8Array) => codeOf(() => publicFromSpki(bytes));
const privateCode = (bytes: Uint8Array) =>
  codeOf(() => privateFromPkcs8(bytes).secret[Symbol.dispose]());

const P_256 = CURVES['P-256'].params;

describe('curves that are not named', () => {
  test.each([
    ['P-256 by its numbers', explicit()],
    ['with another generator (CVE-2020-0601)', explicit({ generator: pointOf('P-256') })],
    ['with a cofactor of 0', explicit({ cofactor: '020100' })],
    ['implicit', hex('0500')],
  ])('%s: as a public key, and as a private one', async (_, parameters) => {
    expect(await publicCode(spki(parameters, pointOf('P-256')))).toBe('CKR_CURVE_NOT_SUPPORTED');
    expect(await privateCode(pkcs8({ parameters }))).toBe('CKR_CURVE_NOT_SUPPORTED');
  });

  test('within the private key, beside a name', async () => {
    const named = pkcs8({ parameters: P_256, inner: explicit() });
    expect(await privateCode(named)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    const another = pkcs8({ parameters: P_256, inner: CURVES.secp256k1.params });
    expect(await privateCode(another)).toBe('CKR_ATTRIBUTE_VALUE_INVALID');
    expect(await privateCode(pkcs8({ parameters: P_256, inner: P_256 }))).toBe('done');
  });

  test('in a file of SEC 1, as it becomes PKCS#8', async () => {
    const { privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'prime256v1',
      paramEncoding: 'explicit',
    });
    const file = Buffer.from(privateKey.export({ format: 'pem', type: 'sec1' }));
    const { der: bytes } = await parseKeyFile(file, never);
    expect(await privateCode(bytes)).toBe('CKR_CURVE_NOT_SUPPORTED');
  });
});

describe('keys of another curve than they say', () => {
  test.each(['secp256k1', 'brainpoolP256r1', 'P-384'] as const)('a point of %s', async (other) => {
    expect(await publicCode(spki(P_256, pointOf(other)))).toBe('CKR_PUBLIC_KEY_INVALID');
    const claimed = pkcs8({ parameters: P_256, point: pointOf(other) });
    expect(await privateCode(claimed)).toBe('CKR_PUBLIC_KEY_INVALID');
  });

  test('a curve under the identifier of another algorithm', async () => {
    const { Ed25519, Ed448 } = CURVES;
    const point = pointOf('Ed25519');
    expect(await publicCode(spki(Ed25519.params, point))).toBe('CKR_CURVE_NOT_SUPPORTED');
    const bare = (params: Uint8Array): Uint8Array =>
      der(TAG.SEQUENCE, der(TAG.SEQUENCE, params), derBitString(point));
    expect(await publicCode(bare(Ed25519.params))).toBe('done');
    expect(await publicCode(bare(Ed448.params))).toBe('CKR_PUBLIC_KEY_INVALID');
    expect(await publicCode(spki(P_256, pointOf('P-256'), Ed25519.params))).toBe(
      'CKR_PUBLIC_KEY_INVALID',
    );
  });
});

describe('public parts of another key', () => {
  test('off the curve, at infinity, hybrid, cut, long', async () => {
    const point = pointOf('P-256');
    const off = Uint8Array.from(point);
    off[64] = (off[64] ?? 0) ^ 1;
    const hybrid = Uint8Array.from(point);
    hybrid[0] = 6 + ((point[64] ?? 0) & 1);
    const long = Buffer.concat([point, random(1)]);
    for (const bad of [off, hybrid, hex('00'), point.subarray(0, 64), long, random(0)]) {
      expect(await publicCode(spki(P_256, bad))).toBe('CKR_PUBLIC_KEY_INVALID');
      const claimed = pkcs8({ parameters: P_256, point: bad });
      expect(await privateCode(claimed)).toBe('CKR_PUBLIC_KEY_INVALID');
    }
  });

  test('in PKCS#8, within the key and beside it', async () => {
    const { publicKey } = await newPair('openssl', 'P-256');
    const point = pointOfPublicInfo('P-256', publicKey.publicInfo ?? random(1));
    expect(await privateCode(pkcs8({ parameters: P_256, point }))).toBe(
      'CKR_ATTRIBUTE_VALUE_INVALID',
    );
  });

  test.each(['Ed448', 'X25519', 'X448'] as const)('of %s, in RFC 5958’s form', async (curve) => {
    const { params, scalarBytes } = CURVES[curve];
    const scalar = new Uint8Array(scalarBytes).fill(0x42);
    const form = (point: Uint8Array): Uint8Array =>
      der(
        TAG.SEQUENCE,
        VERSION_1,
        der(TAG.SEQUENCE, params),
        der(TAG.OCTET_STRING, der(TAG.OCTET_STRING, scalar)),
        derBitString(point, TAG.CONTEXT_1_PRIMITIVE),
      );
    const other = (await newPair('noble', curve)).publicKey.publicInfo ?? random(1);
    expect(await privateCode(form(pointOfPublicInfo(curve, other)))).toBe(
      'CKR_ATTRIBUTE_VALUE_INVALID',
    );
  });

  interface Jwk {
    readonly x?: string | undefined;
    readonly y?: string | undefined;
  }
  const pairs: Readonly<Record<string, () => Jwk>> = {
    'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(JWK),
    Ed25519: () => generateKeyPairSync('ed25519').privateKey.export(JWK),
    Ed448: () => generateKeyPairSync('ed448').privateKey.export(JWK),
    X25519: () => generateKeyPairSync('x25519').privateKey.export(JWK),
    X448: () => generateKeyPairSync('x448').privateKey.export(JWK),
  };

  test.each(Object.keys(pairs))('of %s, in a JWK', async (curve) => {
    const [mine, theirs] = [pairs[curve]?.() ?? {}, pairs[curve]?.() ?? {}];
    const read = async (jwk: Jwk): Promise<string> => {
      const { der: bytes } = await parseKeyFile(Buffer.from(JSON.stringify(jwk)), never);
      return await privateCode(bytes);
    };
    expect(await read(mine)).toBe('done');
    const { x, y } = theirs;
    const mixed = { ...mine, ...(x !== undefined && { x }), ...(y !== undefined && { y }) };
    // Of EC keys some versions of OpenSSL keep what is written, and the vault finds it.
    const outcome = await read(mixed).catch((error: unknown) => String(error));
    expect(outcome).toMatch(/no key that can be imported|^CKR_ATTRIBUTE_VALUE_INVALID$/u);
  });
});

const JWK = { format: 'jwk' } as const;
