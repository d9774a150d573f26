import { generateKeyPair, randomBytes } from 'node:crypto';
import { Secret } from '../../object/secret.ts';
import { Fault, Refusal } from '../../refusal.ts';
import { isSlhDsaSet } from '../key/slh-dsa-set.ts';
import type { Curve, Implementation, KeyPairMaterial, LatticeSet } from '../mechanism.ts';
import { rsaSpec } from '../rsa-parameters.ts';

export const secretKey: Implementation<null> = {
  generateKey: (_, keyBytes) => Secret.own(randomBytes(keyBytes)),
};

/** The canonical forms. */
export const ENCODING = {
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
} as const;

type Done = (error: Error | null, publicKey: Buffer, privateKey: Buffer) => void;

/** On the thread pool. What OpenSSL writes is the canonical form. */
export function pair(generate: (done: Done) => void): Promise<KeyPairMaterial> {
  return new Promise((resolve, reject) => {
    generate((error, publicInfo, privateKey) => {
      if (error) reject(new Fault('OpenSSL could not generate a key pair', error));
      else resolve({ publicInfo, secret: Secret.own(privateKey) });
    });
  });
}

export const rsaPair: Implementation<null> = {
  async generateKeyPair(_, spec) {
    const numbers = rsaSpec(spec);
    return await pair((done) => generateKeyPair('rsa', { ...numbers, ...ENCODING }, done));
  },
};

const CURVE_PAIRS: Readonly<Record<Curve, (done: Done) => void>> = {
  'P-224': (done) => generateKeyPair('ec', { namedCurve: 'secp224r1', ...ENCODING }, done),
  'P-256': (done) => generateKeyPair('ec', { namedCurve: 'prime256v1', ...ENCODING }, done),
  'P-384': (done) => generateKeyPair('ec', { namedCurve: 'secp384r1', ...ENCODING }, done),
  'P-521': (done) => generateKeyPair('ec', { namedCurve: 'secp521r1', ...ENCODING }, done),
  secp256k1: (done) => generateKeyPair('ec', { namedCurve: 'secp256k1', ...ENCODING }, done),
  brainpoolP256r1: (done) =>
    generateKeyPair('ec', { namedCurve: 'brainpoolP256r1', ...ENCODING }, done),
  brainpoolP384r1: (done) =>
    generateKeyPair('ec', { namedCurve: 'brainpoolP384r1', ...ENCODING }, done),
  brainpoolP512r1: (done) =>
    generateKeyPair('ec', { namedCurve: 'brainpoolP512r1', ...ENCODING }, done),
  Ed25519: (done) => generateKeyPair('ed25519', ENCODING, done),
  Ed448: (done) => generateKeyPair('ed448', ENCODING, done),
  X25519: (done) => generateKeyPair('x25519', ENCODING, done),
  X448: (done) => generateKeyPair('x448', ENCODING, done),
};

export const curvePair: Implementation<null> = {
  async generateKeyPair(_, { curve }) {
    if (curve === undefined) {
      throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_EC_PARAMS');
    }
    return await pair(CURVE_PAIRS[curve]);
  },
};

const PARAMETER_SET_PAIRS: Readonly<Record<LatticeSet, (done: Done) => void>> = {
  'ML-DSA-44': (done) => generateKeyPair('ml-dsa-44', ENCODING, done),
  'ML-DSA-65': (done) => generateKeyPair('ml-dsa-65', ENCODING, done),
  'ML-DSA-87': (done) => generateKeyPair('ml-dsa-87', ENCODING, done),
  'ML-KEM-512': (done) => generateKeyPair('ml-kem-512', ENCODING, done),
  'ML-KEM-768': (done) => generateKeyPair('ml-kem-768', ENCODING, done),
  'ML-KEM-1024': (done) => generateKeyPair('ml-kem-1024', ENCODING, done),
};

/** The private key is its seed. */
export const parameterSetPair: Implementation<null> = {
  async generateKeyPair(_, { parameterSet }) {
    if (parameterSet === undefined || isSlhDsaSet(parameterSet)) {
      throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_PARAMETER_SET');
    }
    return await pair(PARAMETER_SET_PAIRS[parameterSet]);
  },
};
