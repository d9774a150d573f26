import type { Command } from 'commander';
import type { Key } from '../client/index.ts';
import { answerBytes } from './answer.ts';
import { newCommand } from './command.ts';
import { additionalData, given, withEncryptOptions } from './encrypt.ts';
import type { EncryptOptions } from './encrypt.ts';
import { Failure } from './failure.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { readChunks } from './input.ts';
import { mechanismFor } from './mechanism-name.ts';
import type { NamedMechanism } from './mechanism-name.ts';
import { withSession } from './vault-session.ts';
import { gather, splitAt } from './whole-input.ts';

/**
 * `coffer decrypt`: with the private or secret key of a label. A forged AES-GCM ciphertext leaves
 * no output.
 */
export function decryptCommand(): Command {
  const command = newCommand('decrypt', 'decrypt what encrypt made', [
    'decrypt --key data --in sealed --out plain',
    'decrypt --key data --aad header <sealed >plain',
  ]);
  return withEncryptOptions(command).action(decrypt);
}

async function decrypt(options: EncryptOptions): Promise<void> {
  await withSession(options, async (session) => {
    const key = await findKey(session, options.key, 'private');
    const type = await typeOfKey(key);
    const named = mechanismFor({ named: options.mechanism, verb: 'encrypt', keyType: type });
    const aad = await additionalData(options, named);
    await answerBytes(options, decrypted(key, named, { aad, in: options.in }), {
      field: 'plaintext',
      facts: { key: key.label, mechanism: named.name },
    });
  });
}

async function* decrypted(
  key: Key,
  named: NamedMechanism,
  from: { readonly aad: Uint8Array | undefined; readonly in: string | undefined },
): AsyncGenerator<Uint8Array> {
  const ivBytes = named.ivBytes ?? 0;
  const { head: iv, tail } = await splitAt(readChunks(from.in), ivBytes);
  if (iv.length < ivBytes) {
    throw new Failure('the input is shorter than an IV, so it is no ciphertext of encrypt');
  }
  const mechanism = named.mechanism({
    ...given('iv', ivBytes === 0 ? undefined : iv),
    ...given('aad', from.aad),
  });
  const input = await gather(tail);
  if (input.whole === null) yield* key.decryptStream(input.chunks, mechanism);
  else yield await key.decrypt(input.whole, mechanism);
}
