import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import {
  newCommand,
  oneOf,
  wholeNumber,
  withIndicatorOption,
  withSessionOptions,
} from './command.ts';
import { signatureFromDer } from './der.ts';
import { Failure, fileFailure } from './failure.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { readChunks } from './input.ts';
import { orderBytesOf } from './key-type.ts';
import { mechanismFor } from './mechanism-name.ts';
import { note, printJson } from './output.ts';
import { signParameters } from './sign.ts';
import type { SignOptions } from './sign.ts';
import { withSession } from './vault-session.ts';
import { gather } from './whole-input.ts';

interface VerifyOptions extends Omit<SignOptions, 'out'> {
  readonly signature: string;
}

/**
 * `coffer verify`: with the public or secret key of a label. Exit status 1 when the signature is
 * not of the input.
 */
export function verifyCommand(): Command {
  const command = newCommand('verify', 'verify a signature', [
    'verify --key web --in message --signature message.sig',
    'verify --key web --signature message.sig --format raw <message',
  ]);
  return withIndicatorOption(withSessionOptions(command))
    .requiredOption('--key <LABEL>', 'the key: its label, or id:HEX')
    .requiredOption('--signature <FILE>', 'the signature')
    .option('--in <FILE>', 'what was signed (default: stdin)')
    .option('--mechanism <NAME>', 'as it was signed (default: the usual one of the key)')
    .option(
      '--format <FORMAT>',
      'ECDSA: der, or raw for r and s side by side',
      oneOf('der', 'raw'),
      'der',
    )
    .option('--mac-bytes <N>', 'HMAC: its first N bytes alone', wholeNumber(1, 64))
    .option('--context <TEXT>', 'as it was signed')
    .action(verify);
}

async function verify(options: VerifyOptions): Promise<void> {
  const given = await readFile(options.signature).catch((error: unknown) => {
    throw fileFailure(options.signature, error);
  });
  await withSession(options, async (session) => {
    const key = await findKey(session, options.key, 'public');
    const type = await typeOfKey(key);
    const named = mechanismFor({ named: options.mechanism, verb: 'sign', keyType: type });
    const ivBytes = named.ivBytes ?? 0;
    const mechanism = named.mechanism({
      ...signParameters(options, named),
      ...(ivBytes > 0 && { iv: given.subarray(0, ivBytes) }),
    });
    const orderBytes = orderBytesOf(type);
    const isDer = named.isEcdsa === true && options.format === 'der' && orderBytes !== undefined;
    const signature = isDer ? signatureFromDer(given, orderBytes) : given.subarray(ivBytes);
    const input = await gather(readChunks(options.in));
    const verified =
      input.whole === null
        ? await key.verifyStream(input.chunks, signature, mechanism)
        : await key.verify(input.whole, signature, mechanism);
    if (!verified) {
      throw new Failure(`the signature does not verify with ${key.label} by ${named.name}`, {
        hint: 'the input, the signature, the key or the mechanism is another one.',
      });
    }
    if (options.json === true) printJson({ verified, key: key.label, mechanism: named.name });
    else note(`verified with ${key.label} by ${named.name}`);
  });
}
