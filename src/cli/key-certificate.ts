import type { Command } from 'commander';
import { signOwnCertificate } from './certified.ts';
import { newCommand, wholeNumber, withSessionOptions } from './command.ts';
import { type ClaimOptions, withClaimOptions, writeCertified } from './key-csr.ts';

interface CertificateOptions extends ClaimOptions {
  readonly days: number;
  readonly ca?: boolean;
}

const DAYS = 30;
const DAYS_MAX = 36_500;
const DAY_MS = 86_400_000;

/** `coffer key certificate`: signed by the key itself, for experiments and closed circles. */
export function keyCertificateCommand(): Command {
  const command = newCommand('certificate', 'write a certificate of a key, signed by itself', [
    'key certificate --label web --subject CN=localhost --san DNS:localhost >web.crt',
    'key certificate --label root --subject CN=Root --ca --days 365 --out ca.crt',
  ]);
  return withClaimOptions(withSessionOptions(command))
    .option('--days <N>', 'how long it is valid', wholeNumber(1, DAYS_MAX), DAYS)
    .option('--ca', 'one that certifies others')
    .action(writeCertificate);
}

function writeCertificate(options: CertificateOptions): Promise<void> {
  // Whole seconds, which is what a certificate can say.
  const now = Math.floor(Date.now() / 1000) * 1000;
  const validity = {
    notBefore: new Date(now),
    notAfter: new Date(now + options.days * DAY_MS),
    isAuthority: options.ca === true,
  };
  return writeCertified(options, 'CERTIFICATE', (key, claims) =>
    signOwnCertificate(key, { ...claims, ...validity }),
  );
}
