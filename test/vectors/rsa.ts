import { CKM } from '../../src/wire/pkcs11.ts';
import { type Hash, HASHES } from '../../src/vault/mechanism/hash.ts';
import { mechanismOf, pairOf, publicKeyOf, toHex } from '../vault/mechanism/test-key.ts';
import { defineRunner, type Run, type Runner } from './runner.ts';
import { bytes, text } from './wycheproof.ts';

function hashOf({ hash }: Run['named']): Hash {
  const found = HASHES.find(({ name }) => name === hash);
  if (found === undefined) throw new Error('the file is of another hash function');
  return found;
}

/** The files of RSA, each by the mechanism that it is of. */
export const RSA_RUNNERS: readonly Runner[] = [
  defineRunner({
    files: /^rsa_signature_(?:2048|3072|4096)_(?<hash>sha(?:1|224|256|384|512))$/,
    mechanism: (named) => hashOf(named).rsaPkcs,
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { test }, { use }) {
      const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
      const parameters = use.parse({}, 'verify');
      return (await use.implementation.verify?.(key, parameters, data, signature)) === true;
    },
  }),
  defineRunner({
    files: /^rsa_pss_\d+_(?<hash>sha\d+)_mgf1_\d+$/,
    mechanism: (named) => hashOf(named).rsaPss,
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { group, test }, { use, provider, named }) {
      const hash = hashOf(named);
      const pss = { hash: hash.digest, mgf: hash.mgf, saltBytes: Number(group['sLen']) };
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
    files: /^rsa_oaep_\d+_(?<hash>sha(?:1|224|256|384|512))_mgf1\k<hash>$/,
    mechanism: () => CKM.RSA_PKCS_OAEP,
    prepare: (group) => pairOf(bytes(group, 'privateKeyPkcs8')).privateKey,
    async accepts(key, { test }, { use, named }) {
      const hash = hashOf(named);
      const oaep = { hash: hash.digest, mgf: hash.mgf, label: bytes(test, 'label') };
      const parameters = use.parse({ oaep }, 'decrypt');
      const plaintext = await use.implementation.decrypt?.(key, parameters, bytes(test, 'ct'));
      return plaintext !== undefined && toHex(plaintext) === text(test, 'msg');
    },
  }),
];
