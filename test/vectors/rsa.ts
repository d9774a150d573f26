import { createHash } from 'node:crypto';
import { CKA, CKK, CKM } from '../../src/wire/pkcs11.ts';
import { publicFromAttributes } from '../../src/vault/mechanism/key/key-material.ts';
import type { Key } from '../../src/vault/mechanism/mechanism.ts';
import { RSA_HASHES, type RsaHash } from '../../src/vault/mechanism/rsa-hash.ts';
import { hex, mechanismOf, pairOf, publicKeyOf, toHex } from '../vault/mechanism/test-key.ts';
import { defineRunner, type Runner } from './runner.ts';
import { bytes, type Fields, inner, text } from './wycheproof.ts';

/** "SHA-256", "SHA3-256". */
function hashOf(name: string): RsaHash {
  const spelt = name.toLowerCase().replace(/^sha-/, 'sha');
  const found = RSA_HASHES.find((hash) => hash.name === spelt);
  if (found === undefined) throw new Error(`the file is of another hash function, ${name}`);
  return found;
}

/** By its numbers: a SubjectPublicKeyInfo with parameters of PSS is not read. */
function publicKeyByNumbers(group: Fields): Key {
  const numbers = inner(group, 'publicKey');
  const attributes = new Map([
    [CKA.MODULUS, bytes(numbers, 'modulus')],
    [CKA.PUBLIC_EXPONENT, bytes(numbers, 'publicExponent')],
  ]);
  const facts = publicFromAttributes(CKK.RSA, attributes);
  return publicKeyOf(facts.publicInfo);
}

/** DigestInfo of hashes that have no mechanism of their own. RFC 8017 §9.2, note 1. */
const DIGEST_INFO: Readonly<Record<string, string>> = {
  'SHA-512/224': '302d300d06096086480165030402050500041c',
  'SHA-512/256': '3031300d060960864801650304020605000420',
};

function digestInfo(name: string, data: Uint8Array): Uint8Array {
  const prefix = DIGEST_INFO[name];
  if (prefix === undefined) throw new Error(`no DigestInfo of ${name}`);
  const digest = createHash(name.toLowerCase().replace('-', '').replace('/', '-'));
  return Buffer.concat([hex(prefix), digest.update(data).digest()]);
}

/** The files of RSA, each by the mechanism that it is of. */
export const RSA_RUNNERS: readonly Runner[] = [
  defineRunner({
    files: /^rsa_signature_\d+_sha(?!512_2)\w+$/,
    mechanism: (_, group) => hashOf(text(group, 'sha')).rsaPkcs,
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { test }, { use }) {
      const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
      const parameters = use.parse({}, 'verify');
      return (await use.implementation.verify?.(key, parameters, data, signature)) === true;
    },
  }),
  defineRunner({
    files: /^rsa_signature_\d+_sha512_2\d\d$/,
    mechanism: () => CKM.RSA_PKCS,
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { group, test }, { use }) {
      const encoded = digestInfo(text(group, 'sha'), bytes(test, 'msg'));
      const parameters = use.parse({}, 'verify');
      const signature = bytes(test, 'sig');
      return (await use.implementation.verify?.(key, parameters, encoded, signature)) === true;
    },
  }),
  defineRunner({
    files: /^rsa_pkcs1_\d+_sig_gen$/,
    mechanism: (_, group) =>
      text(group, 'sha').includes('/') ? CKM.RSA_PKCS : hashOf(text(group, 'sha')).rsaPkcs,
    prepare: (group) => pairOf(bytes(group, 'privateKeyPkcs8')).privateKey,
    async accepts(key, { group, test }, { use }) {
      const name = text(group, 'sha');
      const message = bytes(test, 'msg');
      const data = name.includes('/') ? digestInfo(name, message) : message;
      const signature = await use.implementation.sign?.(key, use.parse({}, 'sign'), data);
      return signature !== undefined && toHex(signature) === text(test, 'sig');
    },
  }),
  defineRunner({
    files: /^rsa_pkcs1_\d+$/,
    mechanism: () => CKM.RSA_PKCS,
    prepare: (group) => pairOf(bytes(group, 'privateKeyPkcs8')).privateKey,
    // A wrong padding has a plaintext, too: another than the case's.
    async accepts(key, { test }, { use }) {
      const parameters = use.parse({}, 'decrypt');
      const plaintext = await use.implementation.decrypt?.(key, parameters, bytes(test, 'ct'));
      return plaintext !== undefined && toHex(plaintext) === text(test, 'msg');
    },
  }),
  defineRunner({
    files: /^rsa_pss_(?:misc|\d+_sha(?:1|256|384|512)_mgf1(?:sha\d+)?_\d+)(?:_params)?$/,
    mechanism: (_, group) => hashOf(text(group, 'sha')).rsaPss,
    prepare: publicKeyByNumbers,
    async accepts(key, { group, test }, { use, provider }) {
      const hash = hashOf(text(group, 'sha'));
      const { mgf } = hashOf(text(group, 'mgfSha'));
      const pss = { hash: hash.digest, mgf, saltBytes: Number(group['sLen']) };
      const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
      const digest = mechanismOf(hash.digest, provider);
      const digested = digest.implementation.digest?.(digest.parse({}, 'digest'), data);
      if (digested === undefined) throw new Error('the hash has no digest');
      const given = mechanismOf(CKM.RSA_PKCS_PSS, provider);
      const parameters = use.parse({ pss }, 'verify');
      const whole = await use.implementation.verify?.(key, parameters, data, signature);
      const ofHash = given.parse({ pss }, 'verify');
      const split = await given.implementation.verify?.(key, ofHash, digested, signature);
      if (whole !== split) throw new Error('PSS of data and of its hash disagree');
      return whole === true;
    },
  }),
  defineRunner({
    files: /^rsa_oaep_(?:misc|\d+_sha(?!512_2)\d+_mgf1sha\d+)$/,
    mechanism: () => CKM.RSA_PKCS_OAEP,
    prepare: (group) => pairOf(bytes(group, 'privateKeyPkcs8')).privateKey,
    async accepts(key, { group, test }, { use }) {
      const { digest: hash } = hashOf(text(group, 'sha'));
      const { mgf } = hashOf(text(group, 'mgfSha'));
      const parameters = use.parse({ oaep: { hash, mgf, label: bytes(test, 'label') } }, 'decrypt');
      const plaintext = await use.implementation.decrypt?.(key, parameters, bytes(test, 'ct'));
      return plaintext !== undefined && toHex(plaintext) === text(test, 'msg');
    },
  }),
];
