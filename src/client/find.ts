import { CKO } from '../wire/pkcs11.ts';
import type { CallOptions } from './call.ts';
import { CofferError } from './errors.ts';
import { Key } from './key.ts';
import type { SessionLine } from './session-line.ts';
import { FACT_TYPES, StoredObject, factsOf } from './stored-object.ts';
import type { Facts } from './stored-object.ts';
import { encodeTemplate } from './template.ts';
import type { Template } from './template.ts';

const KEY_CLASSES: ReadonlySet<number> = new Set([CKO.PUBLIC_KEY, CKO.PRIVATE_KEY, CKO.SECRET_KEY]);

/** All that match, page by page; objects made meanwhile may or may not be among them. */
export async function* findFacts(
  line: SessionLine,
  template: Template,
  options: CallOptions & { pageSize?: number } = {},
): AsyncGenerator<Facts, void, undefined> {
  const wire = encodeTemplate(template);
  let after: Uint8Array = new Uint8Array();
  for (let more = true; more;) {
    const page = await line.ask(
      'findObjects',
      () => ({ template: wire, max: options.pageSize ?? 0, after, attributes: [...FACT_TYPES] }),
      (output) => ({
        objects: (output.objects ?? []).map(({ object, attributes }) =>
          factsOf(object ?? new Uint8Array(), attributes),
        ),
        more: output.more ?? false,
      }),
      options,
    );
    yield* page.objects;
    const last = page.objects.at(-1);
    more = page.more && last !== undefined;
    if (last !== undefined) after = last.uniqueId;
  }
}

/** A key where it is one. */
export function objectOf(line: SessionLine, facts: Facts): StoredObject | Key {
  const isKey = KEY_CLASSES.has(facts.objectClass);
  return isKey ? new Key(line, facts) : new StoredObject(line, facts);
}

/** The one key that matches; the two halves of one pair count as one, its private key. */
export async function findOneKey(
  line: SessionLine,
  template: Template,
  options?: CallOptions,
): Promise<Key> {
  const found: Facts[] = [];
  for await (const facts of findFacts(line, template, { ...options, pageSize: PAGE })) {
    if (KEY_CLASSES.has(facts.objectClass)) found.push(facts);
    if (found.length > 2) break;
  }
  const [first, second] = found;
  if (first === undefined) throw noSuchKey(template);
  if (second === undefined) return new Key(line, first);
  const pair = found.length === 2 ? await asPair(line, first, second, options) : null;
  if (pair === null) throw severalKeys(template);
  return pair;
}

/** Enough to tell one, a pair, and several. */
const PAGE = 8;

/**
 * Two keys are a pair when one is public, one private, and their public key is the same; labels and
 * ids prove nothing.
 */
async function asPair(
  line: SessionLine,
  first: Facts,
  second: Facts,
  options?: CallOptions,
): Promise<Key | null> {
  const [secret, open] = first.objectClass === CKO.PRIVATE_KEY ? [first, second] : [second, first];
  const classes = secret.objectClass === CKO.PRIVATE_KEY && open.objectClass === CKO.PUBLIC_KEY;
  if (!classes || secret.keyType !== open.keyType) return null;
  const publicKey = new Key(line, open);
  const key = new Key(line, secret, publicKey);
  const [one, other] = await Promise.all([
    key.publicKeySpki(options),
    publicKey.publicKeySpki(options),
  ]);
  return Buffer.compare(one, other) === 0 ? key : null;
}

function noSuchKey(template: Template): CofferError {
  return new CofferError('CKR_KEY_HANDLE_INVALID', `no key matches ${described(template)}`, {
    hint: 'a private key shows only after a login; see `coffer key list`.',
  });
}

function severalKeys(template: Template): CofferError {
  const message = `several keys match ${described(template)}`;
  return new CofferError('CKR_KEY_HANDLE_INVALID', message, {
    hint: 'narrow it by id, class or type.',
  });
}

/** The names that a person gave; values of other attributes are not repeated. */
function described({ label, id, class: objectClass, type }: Template): string {
  const idHex = typeof id === 'string' ? id : id && Buffer.from(id).toString('hex');
  const named = Object.entries({ label, id: idHex, class: objectClass, type });
  const text = named.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return text.length === 0 ? 'this template' : text.join(', ');
}
