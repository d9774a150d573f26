import type { Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Key } from '../client/index.ts';
import { answerBytes } from './answer.ts';
import { newCommand, withFileOptions, withIndicatorOption, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { fileFailure } from './failure.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { readChunks } from './input.ts';
import { mechanismFor, requireTaken } from './mechanism-name.ts';
import type { NamedMechanism } from './mechanism-name.ts';
import { withSession } from './vault-session.ts';
import { gather } from './whole-input.ts';

/** Options of `encrypt` and `decrypt`. */
export interface EncryptOptions extends SessionOptions {
  readonly key: string;
  readonly mechanism?: string;
  readonly aad?: string;
  readonly in?: string;
  readonly out?: string;
}

/** `coffer encrypt`: with the public or secret key of a label. */
export function encryptCommand(): Command {
  const command = newCommand('encrypt', 'encrypt: AES-GCM gives IV, ciphertext and tag in one', [
    'encrypt --key data --in plain --out sealed',
    'encrypt --key data --aad header --in plain --out sealed',
    'encrypt --key data --json <plain',
  ]);
  return withEncryptOptions(command).action(encrypt);
}

/** Adds what `encrypt` and `decrypt` share. */
export function withEncryptOptions(command: Command): Command {
  return withFileOptions(withIndicatorOption(withSessionOptions(command)))
    .requiredOption('--key <LABEL>', 'the key: its label, or id:HEX')
    .option('--mechanism <NAME>', 'such as AES_CBC_PAD (default: the usual one of the key)')
    .option(
      '--aad <FILE>',
      'additional data that is authenticated and not encrypted (AEAD mechanisms)',
    );
}

async function encrypt(options: EncryptOptions): Promise<void> {
  await withSession(options, async (session) => {
    const key = await findKey(session, options.key, 'public');
    const type = await typeOfKey(key);
    const named = mechanismFor({ named: options.mechanism, verb: 'encrypt', keyType: type });
    const aad = await additionalData(options, named);
    await answerBytes(options, encrypted(key, named, { aad, in: options.in }), {
      field: 'ciphertext',
      facts: { key: key.label, mechanism: named.name },
    });
  });
}

/** IV, ciphertext, tag: in the order in which they come. */
async function* encrypted(
  key: Key,
  named: NamedMechanism,
  from: { readonly aad: Uint8Array | undefined; readonly in: string | undefined },
): AsyncGenerator<Uint8Array> {
  // The vault makes the IV of GCM: 12 bytes that must never come twice. CBC and CTR want a block
  // that nobody can foresee.
  const { ivBytes } = named;
  const iv = ivBytes === 8 || ivBytes === 16 ? randomBytes(ivBytes) : undefined;
  const mechanism = named.mechanism({ ...given('iv', iv), ...given('aad', from.aad) });
  const input = await gather(readChunks(from.in));
  if (input.whole !== null) {
    const answer = await key.encrypt(input.whole, mechanism);
    if (ivBytes !== undefined) yield iv ?? answer.iv;
    yield answer.data;
    return;
  }
  const answer = await key.encryptStream(input.chunks, mechanism);
  if (ivBytes !== undefined) yield iv ?? answer.iv;
  yield* answer.data;
}

/** A property that is there when its value is. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [name in Name]?: Value };
export function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}

/** The bytes of `--aad`. */
export async function additionalData(
  options: { readonly aad?: string },
  named: NamedMechanism,
): Promise<Uint8Array | undefined> {
  const { aad } = options;
  if (aad === undefined) return undefined;
  requireTaken(named, 'aad', '--aad');
  return await readFile(aad).catch((error: unknown) => {
    throw fileFailure(aad, error);
  });
}
