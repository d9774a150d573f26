import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { CKA, CKK, CKO } from '../../../src/wire/pkcs11.ts';
import type { AttributeValue } from '../../../src/vault/object/attribute.ts';
import { changeAttributes, copied } from '../../../src/vault/object/change.ts';
import { sameValue, spreadOver } from '../../../src/vault/object/lineage.ts';
import { ObjectIndex } from '../../../src/vault/object/object-index.ts';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import { INTERNAL } from '../../../src/vault/object/attribute-internal.ts';
import { changedTo, codeOf, generateAes, importAes, maker, objectOf, template } from './fixture.ts';

/**
 * A plain model of PKCS#11's attribute rules, written from the standard and DESIGN §5 and not from
 * the table: flags of an AES key by name, with what its value could ever do.
 */
interface Model {
  flags: Set<string>;
  label: string;
  life: { ever: Set<string> };
}

const USAGES = ['ENCRYPT', 'DECRYPT', 'SIGN', 'VERIFY', 'WRAP', 'UNWRAP', 'DERIVE'];
const SETTABLE = [...USAGES, 'SENSITIVE', 'EXTRACTABLE', 'WRAP_WITH_TRUSTED', 'COPYABLE'];
const OTHERS = ['MODIFIABLE', 'DESTROYABLE', 'TOKEN', 'PRIVATE', 'TRUSTED', 'LOCAL'];
const FLAGS = [...SETTABLE, ...OTHERS, 'ALWAYS_SENSITIVE', 'NEVER_EXTRACTABLE'];
const BY_VAULT = ['LOCAL', 'ALWAYS_SENSITIVE', 'NEVER_EXTRACTABLE'];
const ENEMIES: readonly (readonly [string, string])[] = [
  ['WRAP', 'DECRYPT'],
  ['WRAP', 'ENCRYPT'],
  ['UNWRAP', 'ENCRYPT'],
  // The keys of the model are secret ones.
  ['WRAP', 'SIGN'],
  ['UNWRAP', 'SIGN'],
  ...['ENCRYPT', 'DECRYPT', 'SIGN', 'WRAP', 'UNWRAP'].map((usage) => ['DERIVE', usage] as const),
];

type Wishes = Readonly<Record<string, boolean>>;

function modelNew(wishes: Wishes, local: boolean): Model | 'refused' {
  if (BY_VAULT.some((name) => name in wishes) || wishes['TRUSTED'] === true) return 'refused';
  const flags = new Set(['SENSITIVE', 'PRIVATE', 'MODIFIABLE', 'COPYABLE', 'DESTROYABLE']);
  if (!USAGES.some((name) => name in wishes)) flags.add('ENCRYPT').add('DECRYPT');
  for (const [name, wish] of Object.entries(wishes)) {
    if (wish) flags.add(name);
    else flags.delete(name);
  }
  if (local) {
    flags.add('LOCAL');
    if (flags.has('SENSITIVE')) flags.add('ALWAYS_SENSITIVE');
    if (!flags.has('EXTRACTABLE')) flags.add('NEVER_EXTRACTABLE');
  }
  const ever = new Set(USAGES.filter((name) => flags.has(name)));
  return { flags, label: '', life: { ever } };
}

function mayChange(model: Model, wishes: Wishes, name: string, copying: boolean): boolean {
  const wish = wishes[name] === true;
  const unchanged = model.flags.has(name) === wish;
  if (BY_VAULT.includes(name) || name === 'TRUSTED') return false;
  if (name === 'TOKEN') return copying;
  if (name === 'PRIVATE') return copying && (wish || unchanged);
  if (name === 'MODIFIABLE') return copying && (!wish || unchanged);
  if (['SENSITIVE', 'WRAP_WITH_TRUSTED'].includes(name)) return wish || unchanged;
  if (['EXTRACTABLE', 'COPYABLE', 'DESTROYABLE'].includes(name)) return !wish || unchanged;
  if (!wish || unchanged) return true;
  if (copying) return false;
  const others = new Set([...model.life.ever, ...USAGES.filter((usage) => wishes[usage] === true)]);
  return !ENEMIES.some(([a, b]) => (name === a && others.has(b)) || (name === b && others.has(a)));
}

function modelChanged(model: Model, wishes: Wishes, copying: boolean): Model | 'refused' {
  if (!model.flags.has(copying ? 'COPYABLE' : 'MODIFIABLE')) return 'refused';
  if (Object.keys(wishes).some((name) => !mayChange(model, wishes, name, copying)))
    return 'refused';
  const flags = new Set(model.flags);
  for (const [name, wish] of Object.entries(wishes)) {
    if (wish) flags.add(name);
    else flags.delete(name);
  }
  for (const usage of USAGES) if (flags.has(usage)) model.life.ever.add(usage);
  return { flags, label: model.label, life: model.life };
}

class Vault {
  readonly index = new ObjectIndex();
  readonly models = new Map<string, Model>();

  add(work: () => VaultObject, model: Model | 'refused'): void {
    if (model === 'refused') {
      assert.notEqual(codeOf(work), 'CKR_OK');
      return;
    }
    const object = work();
    this.index.put(object);
    this.models.set(object.id, model);
  }

  set(object: VaultObject, wishes: Wishes): void {
    const model = this.require(object);
    const next = modelChanged(model, wishes, false);
    const work = () => changeAttributes(object, template(wishes), maker());
    if (next === 'refused') {
      assert.notEqual(codeOf(work), 'CKR_OK');
      return;
    }
    const attributes = work();
    this.index.put(changedTo(object, attributes));
    this.models.set(object.id, next);
    const tag = object.bytes(INTERNAL.VALUE_TAG) ?? new Uint8Array(0);
    const known = { ceilings: [], live: sameValue([this.index], tag) };
    for (const reached of spreadOver(known, { id: object.id, attributes, resumed: false })
      .objects) {
      this.index.put(changedTo(reached.object, reached.attributes));
    }
  }

  pick(number: number): VaultObject | undefined {
    const objects = [...this.index.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return objects[number % Math.max(1, objects.length)];
  }

  require(object: VaultObject): Model {
    const model = this.models.get(object.id);
    if (model === undefined) throw new Error('the model lacks an object');
    return model;
  }

  check(): void {
    assert.equal(this.index.size, this.models.size);
    for (const object of this.index.values()) {
      const model = this.require(object);
      const flags = FLAGS.filter((name) => object.flag(CKA[name as keyof typeof CKA]));
      assert.deepEqual(flags.sort(), [...model.flags].sort());
    }
  }

  checkFind(wishes: Wishes): void {
    const values: Record<string, AttributeValue> = { CLASS: CKO.SECRET_KEY, KEY_TYPE: CKK.AES };
    const wanted = template({ ...values, ...wishes });
    const ids: string[] = [];
    for (let after: VaultObject['id'] | null = null, more = true; more;) {
      const page = this.index.find({ template: wanted, visible: () => true, after, max: 3 });
      ids.push(...page.objects.map((object) => object.id));
      after = page.objects.at(-1)?.id ?? null;
      more = page.more;
    }
    const expected = [...this.models].filter(([, { flags }]) =>
      Object.entries(wishes).every(([name, wish]) => flags.has(name) === wish),
    );
    assert.deepEqual(ids, expected.map(([id]) => id).sort());
  }
}

const wishes = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), fc.boolean(), { maxKeys: 4, noNullPrototype: true });

const step = fc.oneof(
  fc.record({ do: fc.constant('generate' as const), wishes: wishes(FLAGS), at: fc.nat() }),
  fc.record({ do: fc.constant('import' as const), wishes: wishes(FLAGS), at: fc.nat() }),
  fc.record({ do: fc.constant('copy' as const), wishes: wishes(FLAGS), at: fc.nat() }),
  fc.record({ do: fc.constant('set' as const), wishes: wishes(SETTABLE), at: fc.nat() }),
  fc.record({ do: fc.constant('set' as const), wishes: wishes(FLAGS), at: fc.nat() }),
  fc.record({ do: fc.constant('find' as const), wishes: wishes(FLAGS), at: fc.nat() }),
  fc.record({ do: fc.constant('destroy' as const), wishes: wishes(USAGES), at: fc.nat() }),
);

test('sequences of operations do what the model of PKCS#11 does', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const vault = new Vault();
      for (const { do: deed, wishes, at } of steps) {
        const object = vault.pick(at);
        if (deed === 'generate') vault.add(() => generateAes(wishes), modelNew(wishes, true));
        if (deed === 'import') {
          vault.add(() => importAes({ values: wishes }), modelNew(wishes, false));
        }
        if (deed === 'find') vault.checkFind(wishes);
        if (object === undefined) continue;
        if (deed === 'copy') {
          const work = () => objectOf(copied(object, template(wishes), maker()));
          vault.add(work, modelChanged(vault.require(object), wishes, true));
        }
        if (deed === 'set') vault.set(object, wishes);
        if (deed === 'destroy') {
          assert.equal(vault.index.remove(object.id), true);
          vault.models.delete(object.id);
        }
        vault.check();
      }
    }),
    { numRuns: process.env['SLOW'] ? 20_000 : 600 },
  );
}, 120_000);
