/** The same work, asked of a vault through the client. */
import type { Session } from '../src/client/index.ts';
import type { KeyMaterial } from './bare-crypto.ts';
import type { Contender } from './contender.ts';

/** Imports the keys: both sides must have them for their answers to be compared. */
export async function vaultContender(session: Session, keys: KeyMaterial): Promise<Contender> {
  const [aes, hmac, p256] = await Promise.all([
    session.importKey({ secret: keys.aes256 }, { type: 'AES', label: 'bench-aes' }),
    session.importKey({ secret: keys.hmac }, { type: 'GENERIC_SECRET', label: 'bench-hmac' }),
    session.importKey({ pkcs8: keys.p256 }, { label: 'bench-p256' }),
  ]);
  // Verification needs the public half as an object of its own.
  const { spki } = keys;
  const open = await session.importKey({ spki }, { label: 'bench-p256' });
  return {
    name: 'vault',
    encrypt: (plaintext) => aes.encrypt(plaintext),
    decrypt: ({ iv, data }) => aes.decrypt(data, { iv }),
    sign: (data) => p256.sign(data),
    verify: (data, signature) => open.verify(data, signature),
    mac: (data) => hmac.sign(data, { mechanism: 'SHA256_HMAC' }),
  };
}
