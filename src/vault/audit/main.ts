/**
 * The program that reads audit logs, with the vault running or not:
 * `node main.ts verify|show '{"dir": …, "partition": …, "json": …}'`. Exit status 1: the log does
 * not verify.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CheckpointVerifier } from '../mechanism/openssl/audit-keys.ts';
import { codeOf } from '../storage/directory.ts';
import { type LogPlace, locateLog, printable } from './locate.ts';
import { entryTable, readEntries } from './show.ts';
import { UnverifiedLog, type VerifiedLog, verifyLog } from './verify.ts';

interface ReaderOptions {
  readonly dir: string;
  readonly partition: string | undefined;
  /** Path of the checkpoints' public key; else the one beside the log. */
  readonly publicKey: string | undefined;
  readonly json: boolean;
  readonly limit: number | undefined;
  readonly op: string | undefined;
  readonly user: string | undefined;
  readonly since: string | undefined;
}

const LIMIT_DEFAULT = 50;

const VERBS: ReadonlyMap<string, (options: ReaderOptions) => Promise<void>> = new Map([
  ['verify', verify],
  ['show', show],
]);

async function verify(options: ReaderOptions): Promise<void> {
  const place = await locateLog(options.dir, options.partition);
  const verifier = await verifierOf(place, options.publicKey);
  const verified = await verifyLog({ ...place, verifier });
  const lines = options.json
    ? [JSON.stringify({ partition: place.partition, label: place.label, ...verified })]
    : describe(place, verified);
  process.stdout.write(lines.join('\n') + '\n');
  if (options.publicKey === undefined) {
    note(
      'checked with the public key beside the log, which is only as trustworthy as that folder; ' +
        'give a copy kept elsewhere with --public-key.',
    );
  }
}

async function show(options: ReaderOptions): Promise<void> {
  const { folder } = await locateLog(options.dir, options.partition);
  const { op, user, since } = options;
  const sinceMs = since === undefined ? undefined : Date.parse(since);
  if (Number.isNaN(sinceMs)) throw new TypeError('since is not a time');
  const { entries, strangeLines } = await readEntries(folder, {
    limit: options.limit ?? LIMIT_DEFAULT,
    ...(op === undefined ? {} : { op }),
    ...(user === undefined ? {} : { user }),
    ...(sinceMs === undefined ? {} : { sinceMs }),
  });
  const width = process.stdout.isTTY ? process.stdout.columns : Infinity;
  const lines = options.json
    ? entries.map(({ text }) => text)
    : entryTable(
        entries.map(({ line }) => line),
        width,
      );
  if (lines.length > 0) process.stdout.write(lines.join('\n') + '\n');
  if (strangeLines > 0) {
    note(`${strangeLines} lines are not the vault's; coffer audit verify says where.`);
  }
}

function describe(place: LogPlace, verified: VerifiedLog): string[] {
  const name =
    place.label === '' ? place.partition : `${printable(place.label)} (${place.partition})`;
  const { blocks, unsigned, unfinishedBytes } = verified;
  const lines = [
    `the audit log of ${name} is whole and unaltered`,
    `blocks       ${blocks}`,
    `entries      ${verified.entries}`,
    `checkpoints  ${verified.checkpoints}`,
    `from         ${verified.from}`,
    `to           ${verified.to}`,
    `head         block ${blocks}, ${verified.head}`,
  ];
  if (verified.lost > 0) {
    lines.push(
      `the vault noted ${verified.lost} times that the log was not the one it had written: audit show --op audit.lost`,
    );
  }
  if (unsigned > 0) {
    lines.push(
      `the last ${unsigned} of ${blocks} blocks are chained, but not yet signed by a checkpoint`,
    );
  }
  if (unfinishedBytes > 0) {
    lines.push(`${unfinishedBytes} bytes at the end are a block being written, or left by a crash`);
  }
  return lines;
}

async function verifierOf(place: LogPlace, given: string | undefined): Promise<CheckpointVerifier> {
  const path = given ?? join(place.folder, 'public-key.pem');
  try {
    return new CheckpointVerifier(await readFile(path));
  } catch (error) {
    throw new UnverifiedLog(
      `${path} cannot be used as the public key: ${KEY_FILE_ERRORS[codeOf(error)] ?? NO_PUBLIC_KEY}`,
      'give the Ed25519 public key of the log, PEM or DER, with --public-key: ' +
        'coffer audit checkpoint prints it.',
    );
  }
}

const NO_PUBLIC_KEY = 'it holds no Ed25519 public key';
const KEY_FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is not a directory',
  EISDIR: 'it is a directory',
  EACCES: 'this user may not read it',
};

function note(text: string): void {
  process.stderr.write(`note: ${text}\n`);
}

function parseOptions(text: string): ReaderOptions {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw new TypeError('options are no object');
  const fields = new Map<string, unknown>(Object.entries(parsed));
  const string = (name: string): string | undefined => {
    const value = fields.get(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    throw new TypeError(`${name} is not a string`);
  };
  const dir = string('dir');
  if (dir === undefined) throw new TypeError('dir is missing');
  const limit = fields.get('limit') ?? undefined;
  if (
    limit !== undefined &&
    (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 1)
  ) {
    throw new TypeError('limit is not a whole number from 1');
  }
  return {
    dir,
    partition: string('partition'),
    publicKey: string('publicKey'),
    json: fields.get('json') === true,
    limit,
    op: string('op'),
    user: string('user'),
    since: string('since'),
  };
}

function explain(error: unknown): readonly [message: string, hint: string] {
  if (error instanceof UnverifiedLog) return [error.message, error.hint];
  if (error instanceof Error && 'code' in error) {
    return [
      `the audit log cannot be read: ${error.message}`,
      'run as the user that runs the vault.',
    ];
  }
  throw error;
}

// `coffer audit show | head` closes the pipe early; that is no failure.
process.stdout.on('error', () => process.exit(0));

const [verb = '', json = '{}'] = process.argv.slice(2);
const run = VERBS.get(verb);
if (run === undefined) {
  process.stderr.write('error: the audit reader is asked to verify or to show\n');
  process.exitCode = 2;
} else {
  try {
    await run(parseOptions(json));
  } catch (error) {
    const [message, hint] = explain(error);
    process.stderr.write(`error: ${message}\nhint: ${hint}\n`);
    process.exitCode = 1;
  }
}
