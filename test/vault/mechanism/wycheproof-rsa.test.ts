import { readdirSync } from 'node:fs';
import { describe } from 'vitest';
import { CKM } from '../../../src/wire/pkcs11.ts';
import { type Hash, HASHES } from '../../../src/vault/mechanism/hash.ts';
import { mechanismOf, pairOf, publicKeyOf, toHex } from './test-key.ts';
import {
  bytes,
  type Case,
  FOLDER,
  hasVectors,
  text,
  type Waiver,
  wycheproof,
} from './wycheproof.ts';

/** Files whose hash, MGF and sizes this build has. */
function filesOf(pattern: RegExp): readonly { file: string; hash: Hash; mgfHash: string }[] {
  if (!hasVectors) return [];
  return readdirSync(FOLDER).flatMap((name) => {
    const match = pattern.exec(name);
    const hash = HASHES.find((candidate) => candidate.name === match?.groups?.['hash']);
    if (match === null || hash === undefined) return [];
    const mgfHash = match.groups?.['mgf'] ?? hash.name;
    return [{ file: name.replace('_test.json.gz', ''), hash, mgfHash }];
  });
}

const exponentOf = ({ group }: Case): string => {
  const key = group['publicKey'];
  const found = typeof key === 'object' && key !== null ? Object.entries(key) : [];
  return String(found.find(([name]) => name === 'publicExponent')?.[1] ?? '');
};

const SMALL_EXPONENT: Waiver = {
  reason: 'public exponents below 65537 are refused (FIPS 186-5 §A.1.1)',
  expected: 'rejected',
  applies: (entry) => /^0*(?:3|11)$/.test(exponentOf(entry)),
};

describe('RSA PKCS#1 v1.5', () => {
  for (const { file, hash } of filesOf(/^rsa_signature_(?:2048|3072|4096)_(?<hash>sha\d+)_test/)) {
    wycheproof({
      file,
      providers: ['openssl'],
      waivers: [SMALL_EXPONENT],
      prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
      async accepts(key, { test }, provider) {
        const { implementation, parse } = mechanismOf(hash.rsaPkcs, provider);
        const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
        return (await implementation.verify?.(key, parse({}, 'verify'), data, signature)) === true;
      },
    });
  }
});

describe('RSA PSS', () => {
  for (const { file, hash } of filesOf(/^rsa_pss_\d+_(?<hash>sha\d+)_mgf1_\d+_test/)) {
    wycheproof({
      file,
      providers: ['openssl'],
      waivers: [SMALL_EXPONENT],
      prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
      async accepts(key, { group, test }, provider) {
        const pss = { hash: hash.digest, mgf: hash.mgf, saltBytes: Number(group['sLen']) };
        const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
        const hashing = mechanismOf(hash.rsaPss, provider);
        const digest = mechanismOf(hash.digest, provider);
        const digested = digest.implementation.digest?.(digest.parse({}, 'digest'), data);
        const given = mechanismOf(CKM.RSA_PKCS_PSS, provider);
        const whole = await hashing.implementation.verify?.(
          key,
          hashing.parse({ pss }, 'verify'),
          data,
          signature,
        );
        const split =
          digested !== undefined &&
          (await given.implementation.verify?.(
            key,
            given.parse({ pss }, 'verify'),
            digested,
            signature,
          ));
        if (whole !== split) throw new Error('PSS of data and of its hash disagree');
        return whole === true;
      },
    });
  }
});

describe('RSA OAEP', () => {
  const files = filesOf(/^rsa_oaep_\d+_(?<hash>sha\d+)_mgf1(?<mgf>sha\d+)_test/);
  for (const { file, hash } of files.filter(({ hash, mgfHash }) => mgfHash === hash.name)) {
    wycheproof({
      file,
      providers: ['openssl'],
      prepare: (group) => pairOf(bytes(group, 'privateKeyPkcs8')).privateKey,
      async accepts(key, { test }, provider) {
        const { implementation, parse } = mechanismOf(CKM.RSA_PKCS_OAEP, provider);
        const oaep = { hash: hash.digest, mgf: hash.mgf, label: bytes(test, 'label') };
        const parameters = parse({ oaep }, 'decrypt');
        const plaintext = await implementation.decrypt?.(key, parameters, bytes(test, 'ct'));
        return plaintext !== undefined && toHex(plaintext) === text(test, 'msg');
      },
    });
  }
});
