import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { cp, mkdir, readFile, readlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Module from 'pkcs11js';
import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';
import type { Rig } from './rig.ts';

type Pkcs11 = typeof Module;

const require = createRequire(import.meta.url);
const P256 = Buffer.from('06082a8648ce3d030107', 'hex');
/** Where binding.gyp has it; dl.cpp and others include the rest of its sources. */
const SOURCES = ['dl', 'common', 'main'].map((name) => `src/${name}.cpp`);

/**
 * pkcs11js from npm, in this process. Its native part would be built by an install script, which
 * are off: it is compiled here, with the headers that come with this Node.js.
 */
describe('pkcs11js', () => {
  const rig = useRig(['g++'], async (ready) => {
    const folder = ready.at('node_modules/pkcs11js');
    await cp(dirname(require.resolve('pkcs11js/package.json')), folder, { recursive: true });
    await mkdir(join(folder, 'build/Release'), { recursive: true });
    await compile(ready, folder);
    pkcs11js = require(folder) as Pkcs11;
    open(ready);
  });
  let pkcs11js: Pkcs11;

  async function compile(ready: Rig, folder: string): Promise<void> {
    const node = await readlink(process.execPath).catch(() => process.execPath);
    const headers = join(dirname(node), '../include/node');
    const includes = [`-I${join(folder, 'includes')}`, `-I${headers}`, '-I/usr/include/node'];
    const how = ['-std=c++17', '-shared', '-fPIC', '-DNAPI_DISABLE_CPP_EXCEPTIONS', ...includes];
    const sources = SOURCES.map((file) => join(folder, file));
    await ready.run('g++', [...how, ...sources, '-o', join(folder, 'build/Release/pkcs11.node')]);
  }

  let module: InstanceType<Pkcs11['PKCS11']>;
  let session: Buffer;

  function open({ vault, pin }: Rig): void {
    process.env['COFFER_SOCKET'] = vault.socket;
    module = new pkcs11js.PKCS11();
    module.load(MODULE);
    module.C_Initialize();
    const [slot] = module.C_GetSlotList(true);
    if (slot === undefined) throw new Error('no slot');
    const flags = pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION;
    session = module.C_OpenSession(slot, flags);
    module.C_Login(session, pkcs11js.CKU_USER, pin);
  }

  test('signs what node:crypto verifies, at once and by promises', async () => {
    const p = pkcs11js;
    const keys = module.C_GenerateKeyPair(
      session,
      { mechanism: p.CKM_EC_KEY_PAIR_GEN },
      [
        { type: p.CKA_EC_PARAMS, value: P256 },
        { type: p.CKA_TOKEN, value: true },
        { type: p.CKA_LABEL, value: 'js' },
      ],
      [
        { type: p.CKA_TOKEN, value: true },
        { type: p.CKA_SIGN, value: true },
        { type: p.CKA_LABEL, value: 'js' },
      ],
    );
    const key = createPublicKey(await readFile(await rig().publicKey('js')));
    const mechanism = { mechanism: p.CKM_ECDSA_SHA256 };
    const message = randomBytes(1000);
    const right = (signature: Buffer): boolean =>
      verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);

    module.C_SignInit(session, mechanism, keys.privateKey);
    const signature = module.C_Sign(session, message, Buffer.alloc(256));
    expect(right(signature)).toBe(true);
    module.C_SignInit(session, mechanism, keys.privateKey);
    expect(right(await module.C_SignAsync(session, message, Buffer.alloc(256)))).toBe(true);
    module.C_VerifyInit(session, mechanism, keys.publicKey);
    expect(module.C_Verify(session, message, signature)).toBe(true);
    module.C_VerifyInit(session, mechanism, keys.publicKey);
    expect(() => module.C_Verify(session, message.subarray(1), signature)).toThrow(
      'CKR_SIGNATURE_INVALID',
    );
  });

  test('encrypts by AES-GCM and AES-CBC, and says what is refused', () => {
    const p = pkcs11js;
    const usage = [
      { type: p.CKA_ENCRYPT, value: true },
      { type: p.CKA_DECRYPT, value: true },
    ];
    const generation = { mechanism: p.CKM_AES_KEY_GEN };
    const template = [{ type: p.CKA_VALUE_LEN, value: 32 }, ...usage];
    const key = module.C_GenerateKey(session, generation, template);
    const gcm = { type: p.CK_PARAMS_AES_GCM_v240, iv: randomBytes(12), ivBits: 96, tagBits: 128 };
    const plain = randomBytes(333);
    for (const mechanism of [
      { mechanism: p.CKM_AES_GCM, parameter: { ...gcm, aad: Buffer.from('aad') } },
      { mechanism: p.CKM_AES_CBC_PAD, parameter: randomBytes(16) },
    ]) {
      module.C_EncryptInit(session, mechanism, key);
      const sealed = Buffer.from(module.C_Encrypt(session, plain, Buffer.alloc(1024)));
      module.C_DecryptInit(session, mechanism, key);
      expect(module.C_Decrypt(session, sealed, Buffer.alloc(1024))).toEqual(plain);
    }
    const value = [{ type: p.CKA_VALUE }];
    expect(() => module.C_GetAttributeValue(session, key, value)).toThrow(
      'CKR_ATTRIBUTE_SENSITIVE',
    );
    const sign = { mechanism: p.CKM_SHA256_HMAC };
    expect(() => module.C_SignInit(session, sign, key)).toThrow('CKR_KEY_TYPE_INCONSISTENT');
  });

  test('finds keys, and reads and changes their attributes', () => {
    const p = pkcs11js;
    module.C_FindObjectsInit(session, [
      { type: p.CKA_CLASS, value: p.CKO_PRIVATE_KEY },
      { type: p.CKA_LABEL, value: 'js' },
    ]);
    const [key] = module.C_FindObjects(session, 10);
    module.C_FindObjectsFinal(session);
    if (key === undefined) throw new Error('no key');
    const asked = [{ type: p.CKA_SENSITIVE }, { type: p.CKA_EC_PARAMS }, { type: p.CKA_LABEL }];
    const [sensitive, params, label] = module.C_GetAttributeValue(session, key, asked);
    expect(sensitive?.value).toEqual(Buffer.from([1]));
    expect(params?.value).toEqual(P256);
    expect(label?.value).toEqual(Buffer.from('js'));
    module.C_SetAttributeValue(session, key, [{ type: p.CKA_LABEL, value: 'renamed' }]);
    const [renamed] = module.C_GetAttributeValue(session, key, [{ type: p.CKA_LABEL }]);
    expect(renamed?.value).toEqual(Buffer.from('renamed'));
  });

  test('ends, and begins again', () => {
    module.C_Logout(session);
    module.C_CloseSession(session);
    module.C_Finalize();
    expect(() => module.C_GetSlotList(true)).toThrow('CKR_CRYPTOKI_NOT_INITIALIZED');
    module.close();
    open(rig());
    module.C_Finalize();
    module.close();
  });
});
