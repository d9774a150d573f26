import type { Command } from 'commander';
import { Key } from '../client/index.ts';
import type { ObjectAttributes, StoredObject } from '../client/index.ts';
import { CKM, nameOf } from '../wire/pkcs11.ts';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { bytesOrNone, hex, numberOrNone, requireListed } from './find-key.ts';
import { CERTIFICATE_TYPE, CLASS_NAMES } from './key-description.ts';
import { keyTypeName } from './key-type.ts';
import { paint, print, printJson, printable } from './output.ts';
import { printTable } from './table.ts';
import { withSession } from './vault-session.ts';

interface ShowOptions extends SessionOptions {
  readonly label: string;
}

/** `coffer key show`: every attribute of a key that the vault may show. */
export function keyShowCommand(): Command {
  const command = newCommand('show', 'show the attributes of a key or certificate', [
    'key show --label web',
    'key show --label id:01 --json',
  ]);
  return withSessionOptions(command)
    .requiredOption('--label <LABEL>', 'the key or certificate: its label, or id:HEX')
    .action(show);
}

async function show(options: ShowOptions): Promise<void> {
  await withSession(options, async (session) => {
    const objects = await requireListed(session, options.label);
    const halves = await Promise.all(objects.map((object) => halfOf(object)));
    if (options.json === true) return printJson(halves.map((half) => jsonOf(half.attributes)));
    for (const [i, half] of halves.entries()) {
      if (i > 0) print('');
      print(paint('bold', printable(half.heading), process.stdout));
      printTable(
        [
          { title: 'ATTRIBUTE', value: ([name]) => name },
          { title: 'VALUE', value: ([, value]) => spell(value) },
        ],
        Object.entries(half.attributes),
      );
    }
  });
}

type Values = Readonly<Record<string, unknown>>;

/** One object: a secret key, one key of a pair, or a certificate. */
interface Half {
  /** `web: private-key, ec-p256`. */
  readonly heading: string;
  readonly attributes: Values;
}

async function halfOf(object: StoredObject): Promise<Half> {
  const found = await object.attributes();
  const type = object instanceof Key ? typeName(object, found) : CERTIFICATE_TYPE;
  return {
    heading: `${object.label}: ${CLASS_NAMES[object.class] ?? object.class}, ${type}`,
    attributes: { uniqueId: object.uniqueId, ...flatten(found) },
  };
}

function typeName(key: Key, found: ObjectAttributes): string {
  return keyTypeName({
    keyType: key.type,
    valueBytes: found.valueLength,
    modulus: bytesOrNone(found.attributes['CKA_MODULUS']),
    ecParams: bytesOrNone(found.attributes['CKA_EC_PARAMS']),
    parameterSet: numberOrNone(found.attributes['CKA_PARAMETER_SET']),
  });
}

/** Attributes that the client names and those that it does not, under names of one kind. */
function flatten(found: { readonly attributes: Values }): Values {
  const { attributes, ...named } = found;
  const others = Object.entries(attributes).map(([name, value]) => [readable(name), value]);
  const all: Values = { ...named, ...Object.fromEntries(others) };
  const generated = all['keyGenMechanism'];
  if (typeof generated !== 'number') return all;
  return { ...all, keyGenMechanism: mechanismName(generated) };
}

/** CK_UNAVAILABLE_INFORMATION: it was not generated here (PKCS#11 v3.2 §4.7). */
const UNAVAILABLE = 0xffff_ffff;

function mechanismName(number: number): string | null {
  return number === UNAVAILABLE ? null : nameOf(CKM, '', number).slice(1);
}

/**
 * `CKA_NEVER_EXTRACTABLE` as `neverExtractable`, like the attributes that the client names itself.
 */
function readable(name: string): string {
  const words = name.replace(/^CKA_/u, '').toLowerCase();
  return words.replaceAll(/_(.)/gu, (_, letter: string) => letter.toUpperCase());
}

/** For programs: bytes as hexadecimal digits, dates as days, what is not set as null. */
function jsonOf(values: Values): Values {
  const members = Object.entries(values).map(([name, value]) => [name, jsonValue(value)]);
  return Object.fromEntries(members);
}

function jsonValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return hex(value);
  if (value instanceof Date) return day(value);
  if (isTemplate(value)) return jsonOf(flatten(value));
  return value ?? null;
}

/** For people. An attribute that is there and says nothing shows as a dash. */
function spell(value: unknown): string {
  if (value instanceof Uint8Array) return spellBytes(value) || '-';
  if (value instanceof Date) return day(value);
  if (Array.isArray(value)) return value.join(',') || '-';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isTemplate(value)) {
    const rows = Object.entries(flatten(value)).map(([name, each]) => `${name}=${spell(each)}`);
    return rows.join(' ') || '-';
  }
  if (typeof value === 'string' || typeof value === 'number') return String(value) || '-';
  return '-';
}

/** Nobody reads a modulus on a terminal; into a pipe goes all of it. */
const SHOWN_BYTES_MAX = 32;
const SHOWN_BYTES = 16;

function spellBytes(bytes: Uint8Array): string {
  if (!process.stdout.isTTY || bytes.length <= SHOWN_BYTES_MAX) return hex(bytes);
  return `${hex(bytes.subarray(0, SHOWN_BYTES))}… (${bytes.length} bytes)`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** CKA_WRAP_TEMPLATE and its like, as the client reads them. */
function isTemplate(value: unknown): value is { readonly attributes: Values } {
  return typeof value === 'object' && value !== null && 'attributes' in value;
}
