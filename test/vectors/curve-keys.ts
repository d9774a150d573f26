import { CKD } from '../../src/wire/derivation-number.ts';
import { CKA, CKK, CKM } from '../../src/wire/pkcs11.ts';
import { Failure } from '../../src/cli/failure.ts';
import { parseKeyFile } from '../../src/cli/key-file.ts';
import { publicFromSpki } from '../../src/vault/mechanism/key/key-material.ts';
import { CURVES, type CurveFacts } from '../../src/vault/mechanism/key/key-type.ts';
import { pointOfPublicInfo } from '../../src/vault/mechanism/key/public-key.ts';
import { Refusal } from '../../src/vault/refusal.ts';
import { pairOf, pairOfValue, reveal, toHex } from '../vault/mechanism/test-key.ts';
import { curveOfOid } from './curve-oid.ts';
import { defineRunner, type Run, type Runner } from './runner.ts';
import { type Fields, inner, text } from './wycheproof.ts';

/** The DER of a key, as `coffer key import` reads it. A Failure is a rejection. */
async function derOf(test: Fields, name: 'public' | 'private', form: string): Promise<Buffer> {
  const file = {
    asn: () => Buffer.from(text(test, name), 'hex'),
    pem: () => Buffer.from(text(test, name)),
    jwk: () => Buffer.from(JSON.stringify(registered(inner(test, name)))),
    webcrypto: () => Buffer.from(JSON.stringify(registered(inner(test, name)))),
  };
  const read = new Map(Object.entries(file)).get(form);
  if (read === undefined) throw new Error('the file is of another form');
  try {
    const content = await parseKeyFile(read(), () => Promise.reject(new Error('not encrypted')));
    return content.der;
  } catch (error) {
    if (error instanceof Failure) throw new Refusal('CKR_ATTRIBUTE_VALUE_INVALID', 'not read');
    throw error;
  }
}

/** secp256k1 had another name before it was registered: RFC 8812 §3.1. */
function registered(jwk: Fields): Fields {
  return jwk['crv'] === 'P-256K' ? { ...jwk, crv: 'secp256k1' } : jwk;
}

const NAMES: Readonly<Record<string, CurveFacts>> = {
  secp224r1: CURVES['P-224'],
  secp256r1: CURVES['P-256'],
  secp384r1: CURVES['P-384'],
  secp521r1: CURVES['P-521'],
  secp256k1: CURVES.secp256k1,
  x25519: CURVES.X25519,
  x448: CURVES.X448,
};

/** Imports both keys as a vault does, and agrees by them. */
async function agrees(test: Fields, { use, named }: Run): Promise<boolean> {
  const curve = NAMES[named['curve'] ?? '']?.name;
  const spki = await derOf(test, 'public', named['form'] ?? '');
  const { privateKey } = pairOf(await derOf(test, 'private', named['form'] ?? ''));
  const peer = publicFromSpki(spki);
  if (curve === undefined || peer.curve !== curve || privateKey.curve !== curve) return false;
  const publicData = pointOfPublicInfo(curve, peer.publicInfo);
  const parameters = use.parse({ ecdh: { kdf: CKD.NULL, publicData } }, 'derive');
  const secret = await use.implementation.derive?.(privateKey, parameters, null);
  return secret !== undefined && reveal(secret) === text(test, 'shared');
}

const number = (test: Fields, name: string): bigint => BigInt(`0x${text(test, name)}`);

/** That a curve is the one of the file: its order, its cofactor, and the point of the key 1. */
function isCurve(curve: CurveFacts, test: Fields): boolean {
  const { name, fieldBytes, scalarBytes, order } = curve;
  const one = new Uint8Array(scalarBytes);
  one[scalarBytes - 1] = 1;
  const point = pairOfValue(name, one).publicKey;
  const { attributes } = publicFromSpki(point.publicInfo ?? one);
  const encoded = attributes.get(CKA.EC_POINT);
  const base = encoded instanceof Uint8Array ? toHex(encoded.subarray(-2 * fieldBytes)) : '';
  const expected = ['gx', 'gy'].map((of) =>
    number(test, of)
      .toString(16)
      .padStart(2 * fieldBytes, '0'),
  );
  const isOrder = order !== null && BigInt(`0x${toHex(order)}`) === number(test, 'n');
  return isOrder && Number(test['h']) === 1 && base === expected.join('');
}

/** The files of keys in the forms that programs exchange, and of the curves themselves. */
export const CURVE_KEY_RUNNERS: readonly Runner[] = [
  defineRunner({
    files: /^(?:ecdh_)?(?<curve>secp\d+[rk]1|x25519|x448)_(?<form>pem|webcrypto|asn|jwk)$/,
    mechanism: () => CKM.ECDH1_DERIVE,
    slow: ({ curve }) => (NAMES[curve ?? '']?.fieldBytes ?? 0) > 32,
    prepare: () => null,
    accepts: (_, { test }, run) => agrees(test, run),
  }),
  defineRunner({
    files: /^ec_prime_order_curves$/,
    mechanism: () => CKM.EC_KEY_PAIR_GEN,
    prepare: () => null,
    accepts(_, { test }) {
      const curve = curveOfOid(text(test, 'oid'));
      return curve?.keyType === CKK.EC && isCurve(curve, test);
    },
  }),
];
