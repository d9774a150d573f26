import type { Command } from 'commander';
import { Key } from '../client/index.ts';
import type { Session, StoredObject } from '../client/index.ts';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { findListed, hex } from './find-key.ts';
import { CLASS_NAMES, describeCertificate, describeKey } from './key-description.ts';
import type { KeyDescription } from './key-description.ts';
import { note, printJson } from './output.ts';
import { printTable } from './table.ts';
import type { Column } from './table.ts';
import { withSession } from './vault-session.ts';

/** A key as its owner thinks of it: a pair is one. */
interface ListedKey extends KeyDescription {
  readonly class: string;
  /** CKA_UNIQUE_ID of each half. */
  readonly objects: readonly string[];
}

/** `coffer key list`. */
export function keyListCommand(): Command {
  const command = newCommand(
    'list',
    'list the keys and certificates of a partition; a pair is one key',
    ['key list', 'key list --json'],
  );
  return withSessionOptions(command).action(async (options: SessionOptions) => {
    await withSession(options, async (session) => {
      const listed = pairUp(await describeAll(session));
      if (options.json === true) return printJson(listed);
      if (listed.length === 0) note('no keys yet: coffer key generate ec-p256 --label web');
      else printTable(COLUMNS, listed);
    });
  });
}

const COLUMNS: readonly Column<ListedKey>[] = [
  { title: 'LABEL', value: ({ label }) => label, minWidth: 12 },
  { title: 'TYPE', value: ({ type }) => type, minWidth: 10 },
  { title: 'ID', value: ({ id }) => id },
  { title: 'CLASS', value: ({ class: objectClass }) => objectClass },
  { title: 'USAGE', value: ({ usage }) => usage.join(','), minWidth: 8 },
  { title: 'EXTRACTABLE', value: ({ extractable }) => (extractable ? 'yes' : 'no'), minWidth: 3 },
];

type Described = KeyDescription & { readonly key: StoredObject };

/** As many at once as a connection takes: the client queues what is more. */
async function describeAll(session: Session): Promise<Described[]> {
  const found = await findListed(session);
  return await Promise.all(found.map(async (key) => ({ ...(await describe(key)), key })));
}

async function describe(object: StoredObject): Promise<KeyDescription> {
  return object instanceof Key ? await describeKey(object) : describeCertificate(object);
}

/** A private and a public key of one label, id and type are the halves of a pair. */
function pairUp(described: readonly Described[]): ListedKey[] {
  const publicHalves = new Map<string, Described[]>();
  for (const each of described) {
    if (each.key.class !== 'PUBLIC_KEY') continue;
    publicHalves.set(pairName(each), [...(publicHalves.get(pairName(each)) ?? []), each]);
  }
  const listed = described
    .filter((each) => each.key.class !== 'PUBLIC_KEY')
    .map((each) =>
      listedKey(each, each.key.class === 'PRIVATE_KEY' ? take(publicHalves, each) : undefined),
    );
  const alone = [...publicHalves.values()].flat().map((each) => listedKey(each, undefined));
  return [...listed, ...alone].sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
}

function take(halves: Map<string, Described[]>, of: Described): Described | undefined {
  const [first, ...rest] = halves.get(pairName(of)) ?? [];
  halves.set(pairName(of), rest);
  return first;
}

function pairName({ label, id, type }: Described): string {
  return JSON.stringify([label, id, type]);
}

function listedKey(one: Described, other: Described | undefined): ListedKey {
  const { key, ...description } = one;
  const alone = CLASS_NAMES[key.class] ?? key.class;
  return {
    ...description,
    class: other === undefined ? alone : 'key-pair',
    usage: [...new Set([...one.usage, ...(other?.usage ?? [])])],
    objects: [one, ...(other === undefined ? [] : [other])].map((half) => hex(half.key.uniqueId)),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
