import { createPublicKey } from 'node:crypto';
import type { Command } from 'commander';
import type { Key, Session } from '../client/index.ts';
import { answerBytes } from './answer.ts';
import { newCommand, oneOf, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { Failure } from './failure.ts';
import { findByName, findKey } from './find-key.ts';
import { withOutput } from './output-file.ts';
import { printJson } from './output.ts';
import { withSession } from './vault-session.ts';

interface PublicOptions extends SessionOptions {
  readonly label: string;
  readonly format: 'pem' | 'der' | 'jwk';
  readonly out?: string;
}

/** `coffer key public`: the public key of a pair. */
export function keyPublicCommand(): Command {
  const command = newCommand('public', 'write the public key: PEM, DER or JWK', [
    'key public --label web >web.pem',
    'key public --label web --format jwk',
    'key public --label web --format der --out web.der',
  ]);
  return withSessionOptions(command)
    .requiredOption('--label <LABEL>', 'the key: its label, or id:HEX')
    .option('--format <FORMAT>', 'pem, der or jwk', oneOf('pem', 'der', 'jwk'), 'pem')
    .option('--out <FILE>', 'where to write it (default: stdout)')
    .action(writePublic);
}

async function writePublic(options: PublicOptions): Promise<void> {
  await withSession(options, async (session) => {
    const key = await eitherHalf(session, options.label);
    const spki = await key.publicKeySpki();
    if (options.format === 'der') {
      const facts = { label: key.label, format: 'der' };
      return await answerBytes(options, spki, { field: 'publicKey', facts });
    }
    const text = options.format === 'pem' ? await key.publicKeyPem() : `${jwkOf(spki)}\n`;
    if (options.json === true && options.out === undefined) {
      const publicKey: unknown = options.format === 'jwk' ? JSON.parse(text) : text;
      return printJson({ label: key.label, format: options.format, publicKey });
    }
    await withOutput(options.out, (sink) => sink.write(Buffer.from(text)));
  });
}

/** A private key knows its public key too: a pair whose public half is gone still has one. */
async function eitherHalf(session: Session, name: string): Promise<Key> {
  const classes = (await findByName(session, name)).map((key) => key.class);
  if (classes.includes('PUBLIC_KEY')) return await findKey(session, name, 'public');
  const key = await findKey(session, name, 'private');
  if (key.class === 'PRIVATE_KEY') return key;
  throw new Failure(`${name} is a secret key, which has no public key`);
}

function jwkOf(spki: Uint8Array): string {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    return JSON.stringify(key.export({ format: 'jwk' }));
  } catch (error) {
    throw new Failure('this key has no JWK form', { hint: 'use --format pem.', cause: error });
  }
}
