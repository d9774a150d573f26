import type { Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { answerBytes } from './answer.ts';
import {
  newCommand,
  oneOf,
  wholeNumber,
  withFileOptions,
  withIndicatorOption,
  withSessionOptions,
} from './command.ts';
import type { SessionOptions } from './command.ts';
import { signatureToDer } from './der.ts';
import { given } from './encrypt.ts';
import { findKey, typeOfKey } from './find-key.ts';
import { readChunks } from './input.ts';
import { mechanismFor, requireTaken } from './mechanism-name.ts';
import type { NamedMechanism, ParameterInput } from './mechanism-name.ts';
import { gather } from './whole-input.ts';
import { withSession } from './vault-session.ts';

/** Options of `sign` and `verify`. */
export interface SignOptions extends SessionOptions {
  readonly key: string;
  readonly mechanism?: string;
  readonly format: 'der' | 'raw';
  readonly macBytes?: number;
  readonly context?: string;
  readonly in?: string;
  readonly out?: string;
}

interface SigningOptions extends SignOptions {
  readonly deterministic?: boolean;
}

/** `coffer sign`: with the private or secret key of a label. */
export function signCommand(): Command {
  const command = newCommand('sign', 'sign with a private or secret key', [
    'sign --key web --in message --out message.sig',
    'sign --key legacy --mechanism RSA_PKCS1_SHA256 <message >message.sig',
    'sign --key web --format raw --json --in message',
  ]);
  return withFileOptions(withIndicatorOption(withSessionOptions(command)))
    .requiredOption('--key <LABEL>', 'the key: its label, or id:HEX')
    .option('--mechanism <NAME>', 'such as RSA_PKCS1_SHA256 (default: the usual one of the key)')
    .option(
      '--format <FORMAT>',
      'ECDSA: der, or raw for r and s side by side',
      oneOf('der', 'raw'),
      'der',
    )
    .option('--mac-bytes <N>', 'HMAC: its first N bytes alone', wholeNumber(1, 64))
    .option('--context <TEXT>', 'EDDSA, ML_DSA, SLH_DSA: what the signature is for')
    .option('--deterministic', 'ML_DSA, SLH_DSA: the same signature each time')
    .action(sign);
}

/** `--mac-bytes`, `--context` and `--deterministic`, for a mechanism that understands them. */
export function signParameters(options: SigningOptions, named: NamedMechanism): ParameterInput {
  const { macBytes, context, deterministic } = options;
  if (macBytes !== undefined) requireTaken(named, 'macBytes', '--mac-bytes');
  if (context !== undefined) requireTaken(named, 'context', '--context');
  if (deterministic === true) requireTaken(named, 'hedge', '--deterministic');
  return {
    ...(macBytes === undefined ? {} : { macBytes }),
    ...(context === undefined ? {} : { context: Buffer.from(context) }),
    ...(deterministic === true ? { hedge: 'deterministic' } : {}),
  };
}

async function sign(options: SigningOptions): Promise<void> {
  await withSession(options, async (session) => {
    const key = await findKey(session, options.key, 'private');
    const type = await typeOfKey(key);
    const named = mechanismFor({ named: options.mechanism, verb: 'sign', keyType: type });
    const iv = named.ivBytes === undefined ? undefined : randomBytes(named.ivBytes);
    const mechanism = named.mechanism({ ...signParameters(options, named), ...given('iv', iv) });
    const input = await gather(readChunks(options.in));
    const raw =
      input.whole === null
        ? await key.signStream(input.chunks, mechanism)
        : await key.sign(input.whole, mechanism);
    const asDer = named.isEcdsa === true && options.format === 'der';
    const signature = asDer ? signatureToDer(raw) : raw;
    await answerBytes(options, iv === undefined ? signature : Buffer.concat([iv, signature]), {
      field: 'signature',
      facts: { key: key.label, mechanism: named.name },
    });
  });
}
