/** The same work, asked of a vault through the client. */
import type { Key, Session } from '../src/client/index.ts';
import type { KeyMaterial } from './bare-crypto.ts';
import type { Contender } from './contender.ts';

const LABELS = { aes: 'bench-aes', hmac: 'bench-hmac', p256: 'bench-p256' } as const;

/** Both sides must have the keys for their answers to be compared. */
export async function importKeys(session: Session, keys: KeyMaterial): Promise<void> {
  await Promise.all([
    session.importKey({ secret: keys.aes256 }, { type: 'AES', label: LABELS.aes }),
    session.importKey({ secret: keys.hmac }, { type: 'GENERIC_SECRET', label: LABELS.hmac }),
    session.importKey({ pkcs8: keys.p256 }, { label: LABELS.p256 }),
    // Verification needs the public half as an object of its own.
    session.importKey({ spki: keys.spki }, { label: LABELS.p256 }),
  ]);
}

export interface VaultKeys {
  readonly aes: Key;
  readonly hmac: Key;
  readonly p256: Key;
  readonly open: Key;
}

/** What `importKeys` imported, as seen by this session. */
export async function keysOf(session: Session): Promise<VaultKeys> {
  return {
    aes: await session.findKey({ label: LABELS.aes }),
    hmac: await session.findKey({ label: LABELS.hmac }),
    p256: await session.findKey({ label: LABELS.p256, class: 'PRIVATE_KEY' }),
    open: await session.findKey({ label: LABELS.p256, class: 'PUBLIC_KEY' }),
  };
}

export function vaultContender({ aes, hmac, p256, open }: VaultKeys): Contender {
  return {
    name: 'vault',
    encrypt: (plaintext) => aes.encrypt(plaintext),
    decrypt: ({ iv, data }) => aes.decrypt(data, { iv }),
    sign: (data) => p256.sign(data),
    verify: (data, signature) => open.verify(data, signature),
    mac: (data) => hmac.sign(data, { mechanism: 'SHA256_HMAC' }),
  };
}
