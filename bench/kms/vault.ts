/** The requests of a KMS, asked of a vault. */
import type { Session } from '../../src/client/index.ts';
import type { Kms } from './kms.ts';

const IV_BYTES = 12;
const DATA_KEY_BYTES = 32;

/** With keys that are made in the vault and stay there. */
export async function vaultKms(session: Session): Promise<Kms> {
  const aes = await session.generateKey('aes-256', { label: 'bench-kms' });
  const pair = await session.generateKeyPair('ec-p256', { label: 'bench-kms' });
  const encrypt = async (plaintext: Uint8Array): Promise<Uint8Array> => {
    const { iv, data } = await aes.encrypt(plaintext);
    return Buffer.concat([iv, data]);
  };
  return {
    name: 'vault',
    encrypt,
    decrypt: (ciphertext) =>
      aes.decrypt(ciphertext.subarray(IV_BYTES), { iv: ciphertext.subarray(0, IV_BYTES) }),
    // Two requests, where a KMS takes one.
    async generateDataKey() {
      const plaintext = await session.random(DATA_KEY_BYTES);
      return { plaintext, ciphertext: await encrypt(plaintext) };
    },
    sign: async (message) => derOf(await pair.privateKey.sign(message)),
    publicKey: () => pair.privateKey.publicKeySpki(),
  };
}

/** r ‖ s as the SEQUENCE of RFC 3279 §2.2.3, which is what a KMS answers. */
function derOf(signature: Uint8Array): Uint8Array {
  const half = signature.byteLength / 2;
  const content = [signature.subarray(0, half), signature.subarray(half)].flatMap(integerOf);
  return Uint8Array.from([0x30, content.length, ...content]);
}

function integerOf(bytes: Uint8Array): number[] {
  const digits = [...bytes];
  while (digits.length > 1 && digits[0] === 0) digits.shift();
  if ((digits[0] ?? 0) >= 0x80) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}
