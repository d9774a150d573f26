import { Key } from '../client/index.ts';
import type { Session, StoredObject, Template } from '../client/index.ts';
import { Failure } from './failure.ts';
import { parseHex } from './command.ts';
import { KEY_FACT_NAMES, keyTypeName } from './key-type.ts';

/** Which half of a pair a command works with; a secret key is both. */
export type Half = 'private' | 'public';

const CLASSES: Readonly<Record<Half, ReadonlySet<string>>> = {
  private: new Set(['PRIVATE_KEY', 'SECRET_KEY']),
  public: new Set(['PUBLIC_KEY', 'SECRET_KEY']),
};

/**
 * The key that `name` means: its label, or `id:HEX` its CKA_ID or unique id.
 *
 * @throws {Failure} when there is none, or more than one
 */
export async function findKey(session: Session, name: string, half: Half): Promise<Key> {
  const named = await findByName(session, name);
  const found = named.filter((key) => CLASSES[half].has(key.class));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only !== undefined) {
    throw new Failure(`${found.length} keys are called ${name}`, {
      hint: `name one by its id: ${found.map((key) => `id:${nameOf(key)}`).join(' ')}`,
    });
  }
  if (named.length > 0) {
    throw new Failure(`of ${name} there is no ${half} key`, {
      hint: `coffer key show --label ${name} says what there is.`,
    });
  }
  throw noKeyCalled(name);
}

/**
 * Every half of every key that `name` means, the half that is to be guarded first.
 *
 * @throws {Failure} when there is none
 */
async function requireByName(session: Session, name: string): Promise<Halves> {
  const found = await findByName(session, name);
  const [first, ...rest] = found.toSorted((a, b) => rank(a) - rank(b));
  if (first === undefined) throw noKeyCalled(name);
  return [first, ...rest];
}

type Halves = readonly [Key, ...Key[]];

function rank(object: StoredObject): number {
  if (object.class === 'CERTIFICATE') return 2;
  return object.class === 'PUBLIC_KEY' ? 1 : 0;
}

/**
 * The halves of the one key that `name` means.
 *
 * @throws {Failure} when there is none, or more than one
 */
export async function requireOneKey(session: Session, name: string): Promise<Halves> {
  const halves = await requireByName(session, name);
  const ids = new Set(halves.map((half) => `${nameOf(half)} ${half.type}`));
  const classes = new Set(halves.map((half) => half.class));
  if (ids.size === 1 && classes.size === halves.length) return halves;
  throw new Failure(`several keys are called ${name}`, {
    hint: `name one by its id: ${[...ids].map((id) => `id:${id.split(' ')[0]}`).join(' ')}`,
  });
}

/** What names a key among others: its CKA_ID, or where it has none its unique id. */
function nameOf(key: Key): string {
  return hex(key.id.length > 0 ? key.id : key.uniqueId);
}

function noKeyCalled(name: string): Failure {
  return new Failure(`no key is called ${name}`, { hint: 'coffer key list shows them all.' });
}

/** Every half of every key that `name` means. */
export async function findByName(session: Session, name: string): Promise<readonly Key[]> {
  return (await findListedByName(session, name)).filter((object) => object instanceof Key);
}

/**
 * The one key that `name` means, as its halves; or, where no key is called so, the one certificate:
 * a certificate usually has the id of its key, and its unique id tells it from that.
 *
 * @throws {Failure} when there is none, or more than one
 */
export async function requireOneListed(
  session: Session,
  name: string,
): Promise<readonly StoredObject[]> {
  const found = await findListedByName(session, name);
  const [only] = found;
  if (only === undefined || found.some((object) => object instanceof Key)) {
    return await requireOneKey(session, name);
  }
  if (found.length === 1) return [only];
  throw new Failure(`${found.length} certificates are called ${name}`, {
    hint: `name one by its id: ${found.map((object) => `id:${hex(object.uniqueId)}`).join(' ')}`,
  });
}

/**
 * Every key and certificate that `name` means, what is to be guarded first.
 *
 * @throws {Failure} when there is none
 */
export async function requireListed(
  session: Session,
  name: string,
): Promise<readonly StoredObject[]> {
  const found = await findListedByName(session, name);
  if (found.length === 0) throw noKeyCalled(name);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

async function findListedByName(session: Session, name: string): Promise<readonly StoredObject[]> {
  const id = /^id:(.*)$/u.exec(name)?.[1];
  if (id === undefined) return await findListed(session, { label: name });
  const bytes = parseHex(id);
  // 16 bytes may be a CKA_ID, too, but no two objects have one unique id.
  const unique = { attributes: { CKA_UNIQUE_ID: bytes } };
  const byUniqueId = bytes.length === 16 ? await findListed(session, unique) : [];
  return byUniqueId.length > 0 ? byUniqueId : await findListed(session, { id: bytes });
}

/** Every key and certificate that matches: what `coffer key list` shows. */
export async function findListed(
  session: Session,
  template: Template = {},
): Promise<StoredObject[]> {
  const found: StoredObject[] = [];
  for await (const object of session.find(template)) {
    if (object instanceof Key || object.class === 'CERTIFICATE') found.push(object);
  }
  return found;
}

/** The TYPE of a key, as `coffer key generate` takes it. */
export async function typeOfKey(key: Key): Promise<string> {
  const { valueLength, attributes } = await key.attributes(KEY_FACT_NAMES);
  return keyTypeName({
    keyType: key.type,
    valueBytes: valueLength,
    modulus: bytesOrNone(attributes['CKA_MODULUS']),
    ecParams: bytesOrNone(attributes['CKA_EC_PARAMS']),
    parameterSet: numberOrNone(attributes['CKA_PARAMETER_SET']),
  });
}

/** An attribute as bytes; undefined when it is absent, empty, or no byte array. */
export function bytesOrNone(value: unknown): Uint8Array | undefined {
  return value instanceof Uint8Array && value.length > 0 ? value : undefined;
}

/** An attribute as a number; undefined when it is absent, or none. */
export function numberOrNone(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Bytes as hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
