import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CKA, CKK, CKO } from '../../../src/wire/pkcs11.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import type { Attributes, AttributeValue } from '../../../src/vault/object/attribute.ts';
import { ObjectIndex } from '../../../src/vault/object/object-index.ts';
import type { ObjectId, VaultObject } from '../../../src/vault/object/object.ts';
import { changedTo, generateAes, objectOf, tagOf, template } from './fixture.ts';

const all = () => true;

function findAll(index: ObjectIndex, wanted: Attributes, max = 2): VaultObject[] {
  const found: VaultObject[] = [];
  let after: ObjectId | null = null;
  for (;;) {
    const page = index.find({ template: wanted, visible: all, after, max });
    found.push(...page.objects);
    after = page.objects.at(-1)?.id ?? null;
    if (!page.more) return found;
    expect(page.objects.length).toBe(max);
  }
}

function secret(values: Readonly<Record<string, AttributeValue>>): Attributes {
  return template({ CLASS: CKO.SECRET_KEY, KEY_TYPE: CKK.AES, ...values });
}

describe('ObjectIndex', () => {
  test('finds by id, label, CKA_ID and value, and follows changes', () => {
    const index = new ObjectIndex();
    const first = generateAes({ LABEL: 'a', ID: Uint8Array.of(1) }, undefined, tagOf(1));
    const second = generateAes({ LABEL: 'a', ID: Uint8Array.of(2) }, undefined, tagOf(1));
    index.put(first);
    index.put(second);
    expect(findAll(index, template({ LABEL: 'a' })).length).toBe(2);
    expect(findAll(index, template({ LABEL: 'a', ID: Uint8Array.of(2) }))).toEqual([second]);
    expect(index.withTag(tagOf(1)).length).toBe(2);
    const id = Uint8Array.from(Buffer.from(first.id, 'hex'));
    expect(findAll(index, template({ UNIQUE_ID: id }))).toEqual([first]);
    expect(findAll(index, template({ UNIQUE_ID: new Uint8Array(16) }))).toEqual([]);
    const renamed = changedTo(first, new Map(first.attributes).set(CKA.LABEL, 'b'));
    index.put(renamed);
    expect(index.size).toBe(2);
    expect(index.get(first.id)).toBe(renamed);
    expect(findAll(index, template({ LABEL: 'a' }))).toEqual([second]);
    expect(findAll(index, template({ LABEL: 'b' }))).toEqual([renamed]);
    expect(index.remove(first.id)).toBe(true);
    expect(index.remove(first.id)).toBe(false);
    expect(index.withTag(tagOf(1))).toEqual([second]);
    index.clear();
    expect(findAll(index, new Map())).toEqual([]);
    expect(index.withTag(tagOf(1))).toEqual([]);
  });

  test('what is not stored matches as false and empty, of objects that have it', () => {
    const index = new ObjectIndex();
    index.put(objectOf(secret({})));
    index.put(objectOf(template({ CLASS: CKO.DATA, VALUE: Uint8Array.of(1) })));
    expect(findAll(index, template({ EXTRACTABLE: false })).length).toBe(1);
    expect(findAll(index, template({ LABEL: '' })).length).toBe(2);
    expect(findAll(index, template({ ID: new Uint8Array(0) })).length).toBe(1);
    expect(findAll(index, template({ CLASS: CKO.DATA })).length).toBe(1);
    expect(findAll(index, template({ VALUE: Uint8Array.of(1) })).length).toBe(1);
  });

  test('values of keys and the vault’s own attributes match nothing', () => {
    const index = new ObjectIndex();
    index.put(generateAes({ SENSITIVE: false, EXTRACTABLE: true }, undefined, tagOf(3)));
    expect(findAll(index, template({ VALUE: new Uint8Array(32) }))).toEqual([]);
    expect(findAll(index, new Map([[INTERNAL.VALUE_TAG, tagOf(3)]]))).toEqual([]);
  });

  test('shows only what is visible, and counts only that', () => {
    const index = new ObjectIndex();
    for (let number = 0; number < 10; number += 1) index.put(generateAes({ TOKEN: number < 3 }));
    const visible = (object: VaultObject) => object.flag(CKA.TOKEN);
    const page = index.find({ template: new Map(), visible, after: null, max: 3 });
    expect(page).toMatchObject({ more: false });
    expect(page.objects.length).toBe(3);
  });

  test('pages neither repeat nor skip what stays while others come and go', () => {
    const values = fc.record({ before: fc.nat(60), page: fc.integer({ min: 1, max: 7 }) });
    const changes = fc.array(fc.record({ add: fc.boolean(), at: fc.nat() }), { maxLength: 30 });
    fc.assert(
      fc.property(values, changes, ({ before, page }, changes) => {
        const index = new ObjectIndex();
        const stay = new Set<string>();
        for (let number = 0; number < before; number += 1) {
          const object = objectOf(secret({ LABEL: 'x' }));
          index.put(object);
          stay.add(object.id);
        }
        const seen: string[] = [];
        const pending = [...changes];
        for (let after: ObjectId | null = null, more = true; more;) {
          const wanted = template({ LABEL: 'x' });
          const found = index.find({ template: wanted, visible: all, after, max: page });
          seen.push(...found.objects.map((object) => object.id));
          after = found.objects.at(-1)?.id ?? null;
          more = found.more;
          const change = pending.pop();
          if (change?.add === true) index.put(objectOf(secret({ LABEL: 'x' })));
          const victim = [...index.values()][(change?.at ?? 0) % Math.max(1, index.size)];
          if (change?.add === false && victim !== undefined) {
            index.remove(victim.id);
            stay.delete(victim.id);
          }
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual([...seen].sort());
        for (const id of stay) expect(seen).toContain(id);
      }),
    );
  });

  test('many of one label come in order, too', () => {
    const index = new ObjectIndex();
    const ids: string[] = [];
    for (let number = 0; number < 3000; number += 1) {
      const object = objectOf(secret({ LABEL: number % 2 === 0 ? 'even' : 'odd' }));
      index.put(object);
      if (number % 2 === 0) ids.push(object.id);
    }
    const found = findAll(index, template({ LABEL: 'even' }), 100).map((object) => object.id);
    expect(found).toEqual(ids.sort());
  });
});
