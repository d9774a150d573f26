import type { Command } from 'commander';
import type { Key } from '../client/index.ts';
import { CKM, nameOf } from '../wire/pkcs11.ts';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { Failure } from './failure.ts';
import { findByName, hex } from './find-key.ts';
import { print, printJson } from './output.ts';
import { printTable } from './table.ts';
import { withSession } from './vault-session.ts';

interface ShowOptions extends SessionOptions {
  readonly label: string;
}

/** `coffer key show`: every attribute of a key that the vault may show. */
export function keyShowCommand(): Command {
  const command = newCommand('show', 'show the attributes of a key', [
    'key show --label web',
    'key show --label id:01 --json',
  ]);
  return withSessionOptions(command)
    .requiredOption('--label <LABEL>', 'the key: its label, or id:HEX')
    .action(show);
}

async function show(options: ShowOptions): Promise<void> {
  await withSession(options, async (session) => {
    const keys = await findByName(session, options.label);
    if (keys.length === 0) {
      throw new Failure(`no key is called ${options.label}`, { hint: 'coffer key list' });
    }
    const shown = await Promise.all(keys.map((key) => attributesOf(key)));
    if (options.json === true) return printJson(shown);
    for (const [i, attributes] of shown.entries()) {
      if (i > 0) print('');
      printTable(
        [
          { title: 'ATTRIBUTE', value: ([name]) => name },
          { title: 'VALUE', value: ([, value]) => spell(value) },
        ],
        Object.entries(attributes),
      );
    }
  });
}

async function attributesOf(key: Key): Promise<Readonly<Record<string, unknown>>> {
  const { attributes, ...named } = await key.attributes();
  const others = Object.entries(attributes).map(([name, value]) => [readable(name), value]);
  const all = { uniqueId: key.uniqueId, ...named, ...Object.fromEntries(others) };
  const shown = Object.entries(all).map(([name, value]) => [name, plain(value)]);
  const generated = attributes['CKA_KEY_GEN_MECHANISM'];
  const by = typeof generated === 'number' ? { keyGenMechanism: mechanismName(generated) } : {};
  return { ...Object.fromEntries(shown), ...by };
}

/** CK_UNAVAILABLE_INFORMATION: it was not generated here (PKCS#11 v3.2 §4.7). */
const UNAVAILABLE = 0xffff_ffff;

function mechanismName(number: number): string {
  return number === UNAVAILABLE ? '' : nameOf(CKM, 'CKM', number);
}

/**
 * `CKA_NEVER_EXTRACTABLE` as `neverExtractable`, like the attributes that the client names itself.
 */
function readable(name: string): string {
  const words = name.replace(/^CKA_/u, '').toLowerCase();
  return words.replaceAll(/_(.)/gu, (_, letter: string) => letter.toUpperCase());
}

/**
 * As JSON has it: bytes as hexadecimal digits, dates as days, a template as the attributes that it
 * names.
 */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return hex(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value ?? null;
}

/** An attribute that is there and says nothing shows as a dash. */
function spell(value: unknown): string {
  if (Array.isArray(value)) return value.join(',') || '-';
  if (typeof value === 'string') return value || '-';
  const text = JSON.stringify(value);
  return text === 'null' || text === EMPTY_TEMPLATE ? '-' : text;
}

const EMPTY_TEMPLATE = '{"attributes":{}}';
