import { createDecipheriv, createHash, createPublicKey, verify } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';

const KEYS = fileURLToPath(new URL('python/keys.py', import.meta.url));
const MESSAGE = Buffer.from(Array.from({ length: 20 * 256 }, (_, index) => index % 256));
/** Of keys.py: the key whose value both know. */
const VALUE = MESSAGE.subarray(0, 32);

describe('Python by PyKCS11', () => {
  const rig = useRig(['PyKCS11']);

  test('generates, signs, encrypts, wraps, and reads attributes', async () => {
    const folder = rig().at('python');
    await mkdir(folder);
    const said = await rig().run('PyKCS11', [KEYS, MODULE, rig().pin, folder]);
    expect(said.trimEnd().split('\n').at(-1)).toBe('right: logged out');
    const made = (name: string): Promise<Buffer> => readFile(`${folder}/${name}`);

    const rsa = createPublicKey(await readFile(await rig().publicKey('rsa')));
    expect(verify('sha256', MESSAGE, rsa, await made('rsa.pkcs1'))).toBe(true);
    const pss = { key: rsa, padding: 6, saltLength: 32 };
    expect(verify('sha256', MESSAGE, pss, await made('rsa.pss'))).toBe(true);
    const ec = createPublicKey({ key: await made('ec.der'), format: 'der', type: 'spki' });
    const raw = { key: ec, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', MESSAGE, raw, await made('ec.raw'))).toBe(true);
    expect(await made('digest')).toEqual(createHash('sha256').update(MESSAGE).digest());

    const sealed = await made('sealed.gcm');
    const gcm = createDecipheriv('aes-256-gcm', VALUE, Buffer.alloc(12), { authTagLength: 16 });
    gcm.setAAD(Buffer.from('aad')).setAuthTag(sealed.subarray(-16));
    expect(Buffer.concat([gcm.update(sealed.subarray(0, -16)), gcm.final()])).toEqual(MESSAGE);
    for (const mode of ['cbc', 'ctr']) {
      const cipher = createDecipheriv(`aes-256-${mode}`, VALUE, Buffer.alloc(16));
      const opened = [cipher.update(await made(`sealed.${mode}`)), cipher.final()];
      expect(Buffer.concat(opened)).toEqual(MESSAGE);
    }
  });
});
