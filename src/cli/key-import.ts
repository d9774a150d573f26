import type { Command } from 'commander';
import type { Key, Session } from '../client/index.ts';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { Failure } from './failure.ts';
import { typeOfKey } from './find-key.ts';
import { readWhole } from './input.ts';
import { parseJwk, secretOfJwk } from './foreign-key.ts';
import { certificateNames, parseKeyFile, pemBlockNames } from './key-file.ts';
import { CERTIFICATE_TYPE } from './key-description.ts';
import { parseSecretType } from './key-type.ts';
import { mirrored, publicTemplateFor, refuseIdleUsages } from './key-usage.ts';
import {
  newKeyTemplate,
  refuseDuplicate,
  refuseSecondCertificate,
  tellKey,
  withNewKeyOptions,
} from './new-key.ts';
import type { NewKeyOptions } from './new-key.ts';
import { warn } from './output.ts';
import { readSecret } from './secret-input.ts';
import { withSession } from './vault-session.ts';

interface ImportOptions extends SessionOptions, NewKeyOptions {
  readonly type?: ReturnType<typeof parseSecretType>;
  readonly in?: string;
  readonly passphraseFile?: string;
}

/** `coffer key import`: a key that was somewhere else before, which the vault remembers. */
export function keyImportCommand(): Command {
  const command = newCommand('import', 'bring a key or certificate from outside', [
    'key import --label tls --in tls.key.pem',
    'key import --label partner --in partner.pub.pem',
    'key import --label shared --type aes-256 --in key.bin',
  ]);
  return withNewKeyOptions(withSessionOptions(command))
    .option('--type <TYPE>', 'the input is the raw value of such a secret key', parseSecretType)
    .option(
      '--in <FILE>',
      'PKCS#8, SubjectPublicKeyInfo or X.509, PEM or DER; JWK (default: stdin)',
    )
    .option('--passphrase-file <FILE>', 'file with the passphrase of the key (default: asked)')
    .action(importFile);
}

async function importFile(options: ImportOptions): Promise<void> {
  const bytes = await readWhole(options.in);
  if (bytes.length === 0) throw emptyInput(options.in);
  try {
    await withSession(options, async (session, vault) => {
      if (options.type !== undefined) await refuseIdleUsages(vault, options.type, options.usage);
      await refuseDuplicate(session, options);
      const made =
        options.type === undefined
          ? await importDer(session, bytes, options)
          : await importSecret(session, bytes, { ...options, type: options.type });
      tellKey(options, made);
    });
  } finally {
    bytes.fill(0);
  }
}

function emptyInput(path: string | undefined): Failure {
  const isFile = path !== undefined && path !== '-';
  return new Failure(isFile ? `${path}: the file is empty` : 'the input is empty', {
    hint: 'give a key or certificate: PKCS#8, SubjectPublicKeyInfo or X.509, PEM or DER; JWK.',
  });
}

interface Made {
  readonly label: string;
  readonly id: Uint8Array;
  readonly type: string;
}

async function importSecret(
  session: Session,
  bytes: Buffer,
  options: NewKeyOptions & { readonly type: NonNullable<ImportOptions['type']> },
): Promise<Made> {
  const { name, keyType, valueBytes } = options.type;
  const jwk = parseJwk(bytes);
  const secret = jwk === null ? bytes : secretOfJwk(jwk);
  // An HMAC key may have any length (RFC 2104 §3); the others are what their name says.
  if (secret.length !== valueBytes && !name.startsWith('hmac-')) {
    throw new Failure(`${name} has ${valueBytes} bytes, and the input ${secret.length}`, {
      hint: 'the input is the key itself, without a newline at its end.',
    });
  }
  const template = { type: keyType, ...newKeyTemplate(options) };
  try {
    return await describe(await session.importKey({ secret }, template));
  } finally {
    secret.fill(0);
  }
}

async function importDer(session: Session, bytes: Buffer, options: ImportOptions): Promise<Made> {
  const { kind, der } = await parseKeyFile(bytes, () =>
    readSecret({
      file: options.passphraseFile,
      what: 'passphrase of the key',
      option: '--passphrase-file',
    }),
  );
  const [first, ...others] = pemBlockNames(bytes);
  if (others.length > 0) {
    warn(`only the first PEM block is imported, ${first}; not ${others.join(', ')}`);
  }
  try {
    const template = newKeyTemplate(options);
    if (kind === 'certificate') {
      await refuseSecondCertificate(session, options);
      return await importCertificate(session, der, template);
    }
    if (kind === 'spki') return await describe(await session.importKey({ spki: der }, template));
    return await importPair(session, der, options);
  } finally {
    der.fill(0);
  }
}

/** The private key brings its public half along, so that verifying and encrypting find one. */
async function importPair(session: Session, pkcs8: Buffer, options: NewKeyOptions): Promise<Made> {
  const { extractable, usage, ...shared } = newKeyTemplate(options);
  const halves = usage === undefined ? undefined : mirrored(usage);
  const privateKey = await session.importKey(
    { pkcs8 },
    {
      ...shared,
      ...(extractable === true ? { extractable } : {}),
      ...(halves === undefined ? {} : { usage: halves.filter((each) => !PUBLIC.has(each)) }),
    },
  );
  await session.importKey(
    { spki: await privateKey.publicKeySpki() },
    {
      ...shared,
      ...(halves === undefined ? {} : { usage: halves.filter((each) => PUBLIC.has(each)) }),
      ...publicTemplateFor(usage),
    },
  );
  return await describe(privateKey);
}

const PUBLIC: ReadonlySet<string> = new Set(['encrypt', 'verify', 'wrap', 'encapsulate']);

async function importCertificate(
  session: Session,
  value: Buffer,
  template: ReturnType<typeof newKeyTemplate>,
): Promise<Made> {
  const { label = '', id } = template;
  const names = certificateNames(value);
  const stored = await session.importObject({
    class: 'CERTIFICATE',
    certificateType: 'X_509',
    label,
    ...(id === undefined ? {} : { id }),
    value,
    ...names,
  });
  return { label: stored.label, id: stored.id, type: CERTIFICATE_TYPE };
}

async function describe(key: Key): Promise<Made> {
  return { label: key.label, id: key.id, type: await typeOfKey(key) };
}
