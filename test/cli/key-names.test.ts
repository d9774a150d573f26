import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseJwk, secretOfJwk } from '../../src/cli/foreign-key.ts';
import { parseKeyFile, pemBlockNames } from '../../src/cli/key-file.ts';
import { keyTypeName, parseKeyType } from '../../src/cli/key-type.ts';
import { mirrored, parseUsages, publicTemplateFor } from '../../src/cli/key-usage.ts';
import { chooseMechanism, parseMechanism } from '../../src/cli/mechanism-name.ts';

describe('mechanism names', () => {
  test.each([
    ['RSA_PSS_SHA256', 'sign', { mechanism: 'SHA256_RSA_PKCS_PSS' }],
    ['CKM_SHA256_RSA_PKCS_PSS', 'sign', { mechanism: 'SHA256_RSA_PKCS_PSS' }],
    ['RSA_PKCS1_SHA256', 'sign', { mechanism: 'SHA256_RSA_PKCS' }],
    ['sha512-rsa-pkcs', 'sign', { mechanism: 'SHA512_RSA_PKCS' }],
    ['ECDSA_SHA384', 'sign', { mechanism: 'ECDSA_SHA384' }],
    ['CKM_SHA_1_HMAC', 'sign', { mechanism: 'SHA_1_HMAC' }],
    ['eddsa', 'sign', { mechanism: 'EDDSA' }],
    ['CKM_SHA_1', 'digest', { mechanism: 'SHA_1' }],
    ['RSA_OAEP_SHA1', 'encrypt', { mechanism: 'RSA_PKCS_OAEP', hash: 'SHA1' }],
    ['CKM_RSA_PKCS_OAEP', 'wrap', { mechanism: 'RSA_PKCS_OAEP', hash: 'SHA256' }],
    ['KWP', 'wrap', { mechanism: 'AES_KEY_WRAP_KWP' }],
  ] as const)('%s', (name, verb, mechanism) => {
    expect(parseMechanism(name, verb).mechanism({})).toEqual(mechanism);
  });

  test('a mechanism that does something else is refused', () => {
    expect(() => parseMechanism('AES_GCM', 'sign')).toThrow('cannot be used to sign');
    expect(() => parseMechanism('AES_CBC_PAD', 'wrap')).toThrow('cannot be used to wrap');
    expect(() => parseMechanism('__proto__', 'sign')).toThrow('no mechanism');
    expect(() => parseMechanism('constructor', 'sign')).toThrow('no mechanism');
  });

  test.each([
    ['sign', 'ec-p256', 'ECDSA_SHA256'],
    ['sign', 'ec-p224', 'ECDSA_SHA224'],
    ['sign', 'ec-brainpoolp256r1', 'ECDSA_SHA256'],
    ['sign', 'ec-brainpoolp384r1', 'ECDSA_SHA384'],
    ['sign', 'ec-brainpoolp512r1', 'ECDSA_SHA512'],
    ['sign', 'ec-p384', 'ECDSA_SHA384'],
    ['sign', 'ec-p521', 'ECDSA_SHA512'],
    ['sign', 'ec-secp256k1', 'ECDSA_SHA256'],
    ['sign', 'ed25519', 'EDDSA'],
    ['sign', 'ed448', 'EDDSA'],
    ['sign', 'rsa-3072', 'RSA_PSS_SHA256'],
    ['sign', 'ml-dsa-87', 'ML_DSA'],
    ['sign', 'slh-dsa-shake-192f', 'SLH_DSA'],
    ['sign', 'ml-kem-768', undefined],
    ['sign', 'hmac-sha384', 'HMAC_SHA384'],
    ['sign', 'generic-160', 'HMAC_SHA256'],
    ['encrypt', 'aes-128', 'AES_GCM'],
    ['encrypt', 'aes-xts-512', 'AES_XTS'],
    ['sign', 'aes-xts-512', undefined],
    ['wrap', 'aes-xts-256', undefined],
    ['encrypt', 'rsa-2048', 'RSA_OAEP_SHA256'],
    ['wrap', 'aes-256', 'AES_KEY_WRAP_KWP'],
    ['wrap', 'rsa-4096', 'RSA_OAEP_SHA256'],
    ['sign', 'x25519', undefined],
    ['sign', 'aes-256', 'AES_CMAC'],
    ['encrypt', 'ec-p256', undefined],
  ] as const)('to %s with %s: %s', (verb, keyType, name) => {
    expect(chooseMechanism({ named: undefined, verb, keyType })?.name).toBe(name);
  });
});

describe('key types', () => {
  const none = {
    valueBytes: undefined,
    modulus: undefined,
    ecParams: undefined,
    parameterSet: undefined,
  };

  test('are told from attributes as they are asked for', () => {
    const modulus = Buffer.alloc(257, 0xff).fill(0, 0, 1);
    const p256 = Buffer.from('06082a8648ce3d030107', 'hex');
    expect(keyTypeName({ ...none, keyType: 'AES', valueBytes: 32 })).toBe('aes-256');
    expect(keyTypeName({ ...none, keyType: 'AES_XTS', valueBytes: 64 })).toBe('aes-xts-512');
    expect(keyTypeName({ ...none, keyType: 'SHA_1_HMAC', valueBytes: 64 })).toBe('hmac-sha1');
    expect(keyTypeName({ ...none, keyType: 'GENERIC_SECRET', valueBytes: 5 })).toBe('generic-40');
    expect(keyTypeName({ ...none, keyType: 'RSA', modulus })).toBe('rsa-2048');
    expect(keyTypeName({ ...none, keyType: 'ML_DSA', parameterSet: 2 })).toBe('ml-dsa-65');
    expect(keyTypeName({ ...none, keyType: 'ML_KEM', parameterSet: 2 })).toBe('ml-kem-768');
    const slhDsa = keyTypeName({ ...none, keyType: 'SLH_DSA', parameterSet: 12 });
    expect(slhDsa).toBe('slh-dsa-shake-256f');
    expect(keyTypeName({ ...none, keyType: 'EC', ecParams: p256 })).toBe('ec-p256');
    expect(keyTypeName({ ...none, keyType: 'EC', ecParams: Buffer.from('0500', 'hex') })).toBe(
      'ec',
    );
  });

  test('generic secrets are counted in bits', () => {
    expect(parseKeyType('generic-256')).toMatchObject({
      keyType: 'GENERIC_SECRET',
      valueBytes: 32,
    });
    for (const name of [
      'generic-0',
      'generic-',
      'generic-9',
      'generic-1e3',
      'generic--8',
      'toString',
    ]) {
      expect(() => parseKeyType(name)).toThrow(/is no type of key|multiple of 8 bits/u);
    }
  });

  test('usages of a pair are mirrored', () => {
    expect(mirrored(parseUsages('sign'))).toEqual(['sign', 'verify']);
    expect(mirrored(parseUsages('wrap,unwrap'))).toEqual(['wrap', 'unwrap']);
    expect(publicTemplateFor(parseUsages('sign'))).toEqual({});
    expect(publicTemplateFor(undefined)).toEqual({});
    expect(publicTemplateFor(parseUsages('derive')).attributes).toMatchObject({ VERIFY: false });
  });
});

describe('key files', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
  const PASSPHRASE = 'correct horse';
  const never = (): Promise<Buffer> => Promise.reject(new Error('asked for a passphrase'));
  const answer = (text: string) => () => Promise.resolve(Buffer.from(text));

  test.each(['pem', 'der'] as const)('as %s', async (format) => {
    const plain = Buffer.from(pair.privateKey.export({ format, type: 'pkcs8' }));
    const spki = Buffer.from(pair.publicKey.export({ format, type: 'spki' }));
    expect(await parseKeyFile(plain, never)).toMatchObject({ kind: 'pkcs8', der: pkcs8 });
    expect(await parseKeyFile(spki, never)).toMatchObject({
      kind: 'spki',
      der: pair.publicKey.export({ format: 'der', type: 'spki' }),
    });
  });

  test('of OpenSSL’s older forms, and as JWK, become PKCS#8', async () => {
    const sec1 = Buffer.from(pair.privateKey.export({ format: 'pem', type: 'sec1' }));
    const pkcs1 = Buffer.from(rsa.privateKey.export({ format: 'pem', type: 'pkcs1' }));
    const jwk = Buffer.from(JSON.stringify(pair.privateKey.export({ format: 'jwk' })));
    const rsaDer = rsa.privateKey.export({ format: 'der', type: 'pkcs8' });
    expect(await parseKeyFile(sec1, never)).toEqual({ kind: 'pkcs8', der: pkcs8 });
    expect(await parseKeyFile(pkcs1, never)).toEqual({ kind: 'pkcs8', der: rsaDer });
    expect(await parseKeyFile(jwk, never)).toEqual({ kind: 'pkcs8', der: pkcs8 });
    const publicJwk = Buffer.from(JSON.stringify(rsa.publicKey.export({ format: 'jwk' })));
    expect(await parseKeyFile(publicJwk, never)).toEqual({
      kind: 'spki',
      der: rsa.publicKey.export({ format: 'der', type: 'spki' }),
    });
  });

  test.each([
    ['pem', 'pkcs8'],
    ['der', 'pkcs8'],
    ['pem', 'sec1'],
  ] as const)(
    'encrypted as %s of %s, open with the right passphrase only',
    async (format, type) => {
      const encryption = { cipher: 'aes-256-cbc', passphrase: PASSPHRASE };
      const file = Buffer.from(pair.privateKey.export({ format, type, ...encryption } as never));
      expect(await parseKeyFile(file, answer(PASSPHRASE))).toEqual({ kind: 'pkcs8', der: pkcs8 });
      await expect(parseKeyFile(file, answer('wrong'))).rejects.toThrow('cannot be decrypted');
      await expect(parseKeyFile(file, never)).rejects.toThrow('asked for a passphrase');
    },
  );

  test('of another kind are refused, with the way out', async () => {
    const dsa = Buffer.from(
      '-----BEGIN DSA PRIVATE KEY-----\nMII=\n-----END DSA PRIVATE KEY-----\n',
    );
    await expect(parseKeyFile(dsa, never)).rejects.toThrow('a PEM of "DSA PRIVATE KEY" cannot');
    const openssh =
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3A=\n-----END OPENSSH PRIVATE KEY-----\n';
    await expect(parseKeyFile(Buffer.from(openssh), never)).rejects.toMatchObject({
      hint: expect.stringContaining('ssh-keygen -p -m PKCS8 -f'),
    });
    const cut = Buffer.from('-----BEGIN PRIVATE KEY-----\nMII');
    await expect(parseKeyFile(cut, never)).rejects.toThrow('damaged');
    for (const hex of ['', '30', '3082', '3080', '300100', '30030201', '308400000001', '7b7d']) {
      const bytes = Buffer.from(hex, 'hex');
      await expect(parseKeyFile(bytes, never)).rejects.toThrow('no key or certificate');
    }
    const oddJwk = Buffer.from('{"kty":"EC","crv":"P-1"}');
    await expect(parseKeyFile(oddJwk, never)).rejects.toThrow('a JWK of type EC');
  });

  test('of several PEM blocks: the first counts, after the parameters of its curve', async () => {
    const sec1 = pair.privateKey.export({ format: 'pem', type: 'sec1' });
    const spki = pair.publicKey.export({ format: 'pem', type: 'spki' });
    const curve = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
    const file = Buffer.from(curve + sec1 + spki);
    expect(pemBlockNames(file)).toEqual(['EC PRIVATE KEY', 'PUBLIC KEY']);
    expect(await parseKeyFile(file, never)).toEqual({ kind: 'pkcs8', der: pkcs8 });
    const other = Buffer.from(spki + sec1);
    expect(pemBlockNames(other)).toEqual(['PUBLIC KEY', 'EC PRIVATE KEY']);
    expect(await parseKeyFile(other, never)).toMatchObject({ kind: 'spki' });
    expect(pemBlockNames(pkcs8)).toEqual([]);
  });

  test('of a secret key as JWK hold its bytes; raw bytes that begin with a brace are raw', () => {
    const jwk = parseJwk(Buffer.from('{"kty":"oct","k":"AAECAw"}'));
    expect(jwk && secretOfJwk(jwk)).toEqual(Buffer.from([0, 1, 2, 3]));
    expect(() => secretOfJwk({ kty: 'EC' })).toThrow('no secret key');
    expect(parseJwk(Buffer.from('{ no json'))).toBeNull();
    expect(parseJwk(Buffer.from('{"a":1}'))).toBeNull();
  });
});
