import { CKA, CKA_COFFER } from '../../wire/pkcs11.ts';
import { INTERNAL } from './attribute-internal.ts';
import { ruleOfType } from './attribute-table.ts';
import type { Attributes, AttributeValue } from './attribute.ts';
import { attributeOf, equalValues, isUnset } from './attribute-value.ts';
import { objectIdFromHex } from './object.ts';
import type { ObjectId, VaultObject } from './object.ts';

export interface FindRequest {
  /** Every attribute must match; empty matches all. */
  readonly template: Attributes;
  /** What the session may see. */
  readonly visible: (object: VaultObject) => boolean;
  /** Starts behind this id, whether or not it still exists; null from the beginning. */
  readonly after: ObjectId | null;
  /** Looks no further than this id; absent or null: to the end. */
  readonly last?: ObjectId | null;
  readonly max: number;
}

export interface Found {
  readonly objects: readonly VaultObject[];
  /** There is at least one more. */
  readonly more: boolean;
}

/**
 * Ids are random: one bucket for each first byte, sorted in itself, keeps order without ever
 * sorting all.
 */
const BUCKETS = 256;
/** A larger set of candidates is met soon enough by walking all objects in order. */
const CANDIDATES_MAX = 1024;

/** Most keys of a group have one object: it stands for itself. */
type Group = Map<string, VaultObject | Set<VaultObject>>;

/**
 * The objects of a partition or of a session, found by id, label, CKA_ID or value without a walk.
 * Results come in the order of ids, which no change to other objects disturbs: so pages neither
 * repeat nor skip an object that stays.
 */
export class ObjectIndex {
  readonly #byId = new Map<string, VaultObject>();
  readonly #byLabel: Group = new Map();
  readonly #byKeyId: Group = new Map();
  readonly #byTag: Group = new Map();
  readonly #buckets: (VaultObject[] | undefined)[] = [];

  get size(): number {
    return this.#byId.size;
  }

  get(id: ObjectId): VaultObject | undefined {
    return this.#byId.get(id);
  }

  /** In no particular order. */
  values(): IterableIterator<VaultObject> {
    return this.#byId.values();
  }

  /** Adds an object, or puts a new version in the place of the one with its id. */
  put(object: VaultObject): void {
    const before = this.#byId.get(object.id);
    if (before !== undefined) this.#ungroup(before);
    this.#order(object);
    this.#byId.set(object.id, object);
    join(this.#byLabel, labelKey(object.attributes), object);
    join(this.#byKeyId, keyIdKey(object.attributes), object);
    join(this.#byTag, tagKey(object.attributes), object);
  }

  /** False when there was none. */
  remove(id: ObjectId): boolean {
    const object = this.#byId.get(id);
    if (object === undefined) return false;
    this.#byId.delete(id);
    this.#ungroup(object);
    const bucket = this.#buckets[bucketOf(id)];
    bucket?.splice(firstNotBelow(bucket, id), 1);
    return true;
  }

  clear(): void {
    this.#byId.clear();
    this.#byLabel.clear();
    this.#byKeyId.clear();
    this.#byTag.clear();
    this.#buckets.length = 0;
  }

  /** Every object of one value: copies, and both halves of a pair. */
  withTag(tag: Uint8Array): readonly VaultObject[] {
    return members(this.#byTag, tagText(tag));
  }

  /** How many objects a find may have to look at. */
  candidates(template: Attributes): number {
    const few = this.#fewest(template);
    return few === null || few.length > CANDIDATES_MAX ? this.size : few.length;
  }

  find(request: FindRequest): Found {
    const page = new Page(request);
    const few = this.#fewest(request.template);
    if (few === null || few.length > CANDIDATES_MAX) {
      this.#walk(page, request.after, request.last ?? null);
    } else {
      const sorted = few.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      for (const object of sorted) {
        const behind = request.after === null || object.id > request.after;
        const before = request.last == null || object.id <= request.last;
        if (behind && before && !page.take(object)) break;
      }
    }
    return page;
  }

  /** All objects in the order of ids, behind `after` to `last`, until the page wants no more. */
  #walk(page: Page, after: ObjectId | null, last: ObjectId | null): void {
    const start = after === null ? 0 : bucketOf(after);
    const end = last === null ? BUCKETS - 1 : bucketOf(last);
    for (let number = start; number <= end; number += 1) {
      const bucket = this.#buckets[number] ?? [];
      const from = after === null || number > start ? 0 : firstAbove(bucket, after);
      for (let at = from; at < bucket.length; at += 1) {
        const object = bucket[at];
        if (object === undefined || (last !== null && object.id > last)) return;
        if (!page.take(object)) return;
      }
    }
  }

  #fewest(template: Attributes): readonly VaultObject[] | null {
    const id = template.get(CKA.UNIQUE_ID);
    if (id instanceof Uint8Array) {
      const object = this.#byId.get(hexOf(id));
      return object === undefined ? [] : [object];
    }
    const groups: (readonly VaultObject[])[] = [];
    if (template.has(CKA.LABEL)) groups.push(members(this.#byLabel, labelKey(template)));
    if (template.has(CKA.ID)) groups.push(members(this.#byKeyId, keyIdKey(template)));
    return groups.sort((a, b) => a.length - b.length)[0] ?? null;
  }

  #order(object: VaultObject): void {
    const bucket = (this.#buckets[bucketOf(object.id)] ??= []);
    const at = firstNotBelow(bucket, object.id);
    bucket.splice(at, bucket[at]?.id === object.id ? 1 : 0, object);
  }

  #ungroup(object: VaultObject): void {
    leave(this.#byLabel, labelKey(object.attributes), object);
    leave(this.#byKeyId, keyIdKey(object.attributes), object);
    leave(this.#byTag, tagKey(object.attributes), object);
  }
}

/**
 * Where a part of all ids ends that begins behind `after` and has about one in `parts` of them;
 * null when nothing is left behind it.
 */
export function endOfPart(after: ObjectId | null, parts: number): ObjectId | null {
  const buckets = Math.max(1, Math.floor(BUCKETS / parts));
  const last = (after === null ? -1 : bucketOf(after)) + buckets;
  if (last >= BUCKETS - 1) return null;
  return objectIdFromHex(last.toString(16).padStart(2, '0').padEnd(32, 'f'));
}

/** What is found, as it grows: the request's filter and its end. */
class Page implements Found {
  readonly objects: VaultObject[] = [];
  more = false;
  readonly #request: FindRequest;
  readonly #wanted: readonly Wanted[];
  readonly #class: AttributeValue | undefined;

  constructor(request: FindRequest) {
    this.#request = request;
    this.#class = request.template.get(CKA.CLASS);
    this.#wanted = Array.from(request.template, ([type, value]) => ({
      type,
      value,
      known: ruleOfType(type) !== undefined,
      mayBeUnset: isUnset(value) || NOT_STORED.includes(type),
    }));
  }

  /** False when the page is full and one more matched. */
  take(object: VaultObject): boolean {
    // Most templates name a class: of a hundred thousand objects it rules out most, at the least
    // cost.
    if (this.#class !== undefined && this.#class !== object.class) return true;
    if (!matches(object, this.#wanted) || !this.#request.visible(object)) return true;
    this.more = this.objects.length === this.#request.max;
    if (!this.more) this.objects.push(object);
    return !this.more;
  }
}

interface Wanted {
  readonly type: number;
  readonly value: AttributeValue;
  readonly known: boolean;
  /** An object on which it is not stored can match. */
  readonly mayBeUnset: boolean;
}

const NOT_STORED: readonly number[] = [CKA.UNIQUE_ID, CKA.KEY_GEN_MECHANISM, CKA_COFFER.APPROVED];

/**
 * Every attribute equals the object's. Secrets and the vault's own are never equal: they cannot be
 * guessed at.
 */
function matches(object: VaultObject, wanted: readonly Wanted[]): boolean {
  for (const { type, value, known, mayBeUnset } of wanted) {
    const stored = known ? object.attributes.get(type) : undefined;
    if (stored === undefined) {
      const unset = mayBeUnset ? attributeOf(object, type) : undefined;
      if (unset === undefined || !equalValues(unset, value)) return false;
    } else if (stored !== value && !equalValues(stored, value)) {
      return false;
    }
  }
  return true;
}

function labelKey(attributes: Attributes): string {
  const label = attributes.get(CKA.LABEL);
  return typeof label === 'string' ? label : '';
}

function keyIdKey(attributes: Attributes): string {
  const id = attributes.get(CKA.ID);
  return id instanceof Uint8Array ? hexOf(id) : '';
}

function tagKey(attributes: Attributes): string {
  const tag = attributes.get(INTERNAL.VALUE_TAG);
  return tag instanceof Uint8Array ? tagText(tag) : '';
}

/** Half of it tells values apart, and is half the memory. */
function tagText(tag: Uint8Array): string {
  return hexOf(tag.subarray(0, 16));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

function members(group: Group, key: string): readonly VaultObject[] {
  const found = group.get(key);
  if (found === undefined) return [];
  return found instanceof Set ? [...found] : [found];
}

function join(group: Group, key: string, object: VaultObject): void {
  const found = group.get(key);
  if (found === undefined) group.set(key, object);
  else if (found instanceof Set) found.add(object);
  else group.set(key, new Set([found, object]));
}

function leave(group: Group, key: string, object: VaultObject): void {
  const found = group.get(key);
  if (found === object) group.delete(key);
  if (!(found instanceof Set)) return;
  found.delete(object);
  if (found.size === 0) group.delete(key);
}

function bucketOf(id: string): number {
  return Number.parseInt(id.slice(0, 2), 16);
}

/** Where the object of that id is, or would be. */
function firstNotBelow(bucket: readonly VaultObject[], id: string): number {
  let low = 0;
  let high = bucket.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bucket[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(bucket: readonly VaultObject[], id: string): number {
  const at = firstNotBelow(bucket, id);
  return bucket[at]?.id === id ? at + 1 : at;
}
