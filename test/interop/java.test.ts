import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';

const KEYS = fileURLToPath(new URL('java/Keys.java', import.meta.url));

// Java wants to read what it derives, and makes keys for it with no usage but to sign.
const ATTRIBUTES = `
attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
  CKA_SIGN = true
  CKA_DERIVE = true
  CKA_SENSITIVE = false
  CKA_EXTRACTABLE = true
}
attributes(generate, CKO_SECRET_KEY, CKK_GENERIC_SECRET) = {
  CKA_SENSITIVE = false
  CKA_EXTRACTABLE = true
}
`;

/** A machine with more to do than this starts a Java in a while. */
const TIMEOUT_MS = 180_000;

describe('Java', () => {
  const rig = useRig(['java', 'javac', 'keytool', 'openssl'], async (ready) => {
    const plain = `name = Coffer\nlibrary = ${MODULE}\n`;
    await writeFile(ready.at('java.cfg'), plain);
    await writeFile(ready.at('derive.cfg'), plain + ATTRIBUTES);
  });
  const at = (name: string): string => rig().at(name);

  function keytool(...given: readonly string[]): Promise<string> {
    const provider = ['-providerClass', 'sun.security.pkcs11.SunPKCS11'];
    const store = ['-keystore', 'NONE', '-storetype', 'PKCS11', '-storepass:env', 'COFFER_PIN'];
    const all = [...given, ...store, ...provider, '-providerArg', at('java.cfg')];
    return rig().run('keytool', all, { environment: { COFFER_PIN: rig().pin } });
  }

  test(
    'keytool makes keys, certificates and requests in the vault, and finds them',
    async () => {
      for (const [alias, kind] of [
        ['web', ['-keyalg', 'EC', '-groupname', 'secp256r1']],
        ['rsa', ['-keyalg', 'RSA', '-keysize', '2048']],
        ['pss', ['-keyalg', 'RSA', '-keysize', '2048', '-sigalg', 'RSASSA-PSS']],
      ] as const) {
        await keytool('-genkeypair', ...kind, '-alias', alias, '-dname', `CN=${alias}`);
        await keytool('-exportcert', '-rfc', '-alias', alias, '-file', at(`${alias}.crt`));
        const check = ['verify', '-CAfile', at(`${alias}.crt`), at(`${alias}.crt`)];
        expect(await rig().run('openssl', check)).toContain('OK');
        await keytool('-certreq', '-alias', alias, '-file', at(`${alias}.csr`));
        const request = ['req', '-in', at(`${alias}.csr`), '-verify', '-noout'];
        expect(await rig().run('openssl', request)).toContain('verify OK');
      }
      const listed = await keytool('-list');
      for (const alias of ['web', 'rsa', 'pss'])
        expect(listed).toContain(`${alias}, PrivateKeyEntry`);
      await keytool('-delete', '-alias', 'rsa');
      expect(await keytool('-list')).not.toContain('rsa, PrivateKeyEntry');
    },
    TIMEOUT_MS,
  );

  test(
    'SunPKCS11 signs, encrypts, derives and authenticates as software does',
    async () => {
      const said = await rig().run('java', [KEYS, at('derive.cfg'), rig().pin]);
      for (const what of [
        'secp521r1 SHA512withECDSA',
        'secp256r1 ECDH',
        'SHA384withRSASSA-PSS',
        'AES/GCM/NoPadding of the vault',
        'HmacSHA512',
        'deleted',
        'random',
      ])
        expect(said).toContain(`right: ${what}\n`);
    },
    TIMEOUT_MS,
  );
});
