import type { GeneralName, Name } from '@peculiar/asn1-x509';
import type { Command } from 'commander';
import type { Key } from '../client/index.ts';
import { answerBytes } from './answer.ts';
import { type Claims, signRequest } from './certified.ts';
import { newCommand, oneOf, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { findKey } from './find-key.ts';
import { withOutput } from './output-file.ts';
import { printJson } from './output.ts';
import { collectAltName, parseSubject } from './subject.ts';
import { withSession } from './vault-session.ts';

/** Options of `key csr` and `key certificate`. */
export interface ClaimOptions extends SessionOptions {
  readonly label: string;
  readonly subject: Name;
  readonly san?: readonly GeneralName[];
  readonly format: 'pem' | 'der';
  readonly out?: string;
}

/** `coffer key csr`: a request to an authority, for a certificate of a key in the vault. */
export function keyCsrCommand(): Command {
  const command = newCommand('csr', 'write a certificate signing request for a key', [
    'key csr --label web --subject CN=www.example.com --san DNS:www.example.com >web.csr',
    'key csr --label web --subject CN=Ada,O=Example,C=NL --out ada.csr',
  ]);
  return withClaimOptions(withSessionOptions(command)).action(writeRequest);
}

/** Adds `--label`, `--subject`, `--san`, `--format` and `--out`. */
export function withClaimOptions(command: Command): Command {
  return command
    .requiredOption('--label <LABEL>', 'the key: its label, or id:HEX')
    .requiredOption('--subject <NAME>', 'such as CN=www.example.com,O=Example', parseSubject)
    .option('--san <NAME>', 'DNS:…, IP:…, email:… or URI:…; may be repeated', collectAltName)
    .option('--format <FORMAT>', 'pem or der', oneOf('pem', 'der'), 'pem')
    .option('--out <FILE>', 'where to write it (default: stdout)');
}

function writeRequest(options: ClaimOptions): Promise<void> {
  return writeCertified(options, 'CERTIFICATE REQUEST', signRequest);
}

/** Signs with the key of the options, and writes what came of it. */
export async function writeCertified(
  options: ClaimOptions,
  title: 'CERTIFICATE' | 'CERTIFICATE REQUEST',
  certify: (key: Key, claims: Claims) => Promise<Uint8Array>,
): Promise<void> {
  await withSession(options, async (session) => {
    const key = await findKey(session, options.label, 'private');
    const claims = { subject: options.subject, altNames: options.san ?? [] };
    const der = await certify(key, claims);
    const field = title === 'CERTIFICATE' ? 'certificate' : 'request';
    if (options.format === 'der') {
      return await answerBytes(options, der, { field, facts: { label: key.label, format: 'der' } });
    }
    const text = pem(title, der);
    if (options.json === true && options.out === undefined) {
      return printJson({ label: key.label, format: 'pem', [field]: text });
    }
    await withOutput(options.out, (sink) => sink.write(Buffer.from(text)));
  });
}

/** RFC 7468. */
function pem(title: string, der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/gu);
  return `-----BEGIN ${title}-----\n${lines?.join('\n') ?? ''}\n-----END ${title}-----\n`;
}
