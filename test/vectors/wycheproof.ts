import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '../..');
const SUFFIX = '_test.json.gz';

const FOLDER = join(process.env['COFFER_VECTORS'] ?? join(ROOT, '../shared/vectors'), 'wycheproof');

/** Why there are no vectors; null when there are. */
export const missing: string | null = existsSync(FOLDER)
  ? null
  : 'the Wycheproof vectors are not here: set COFFER_VECTORS to the folder that holds `wycheproof`';

/** A test or a group: the fields that a schema has, read by name. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Case {
  readonly group: Fields;
  readonly test: Fields;
}

/** Files by their name without `_test.json.gz`, in order; none when there are no vectors. */
export function vectorFiles(): readonly string[] {
  if (missing !== null) return [];
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(SUFFIX));
  return names.map((name) => name.slice(0, -SUFFIX.length)).sort();
}

/** The groups of a file. */
export function groupsOf(file: string): readonly Fields[] {
  const packed = readFileSync(join(FOLDER, file + SUFFIX));
  const parsed: unknown = JSON.parse(gunzipSync(packed).toString('utf8'));
  return arrayOf(isFields(parsed) ? parsed['testGroups'] : undefined);
}

/** The tests of a group. */
export function testsOf(group: Fields): readonly Fields[] {
  return arrayOf(group['tests']);
}

/** A field that is text or a number; empty when it is not there. */
export function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A field in hexadecimal. */
export const bytes = (fields: Fields, name: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text(fields, name), 'hex'));

/** A field that holds fields; empty when it is not there. */
export function inner(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isFields(value) ? value : {};
}

function arrayOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw new Error('the vector file has another shape');
  return value.filter(isFields);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
