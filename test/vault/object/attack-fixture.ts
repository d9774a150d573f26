import type { AttributeValue } from '../../../src/vault/object/attribute.ts';
import { ceilingOf, type Known } from '../../../src/vault/object/ceiling.ts';
import { changeAttributes, copied } from '../../../src/vault/object/change.ts';
import type { VaultObject } from '../../../src/vault/object/object.ts';
import { requireWrappable } from '../../../src/vault/object/wrap-policy.ts';
import type { Mechanism } from '../../../src/vault/mechanism/mechanism.ts';
import type { Policy } from '../../../src/vault/partition/policy.ts';
import {
  changedTo,
  codeOf,
  generateAes,
  GUARDED,
  KWP,
  maker,
  objectOf,
  template,
} from './fixture.ts';

export type Values = Readonly<Record<string, AttributeValue>>;

export function set(object: VaultObject, values: Values, by = maker()): VaultObject {
  return changedTo(object, changeAttributes(object, template(values), by));
}

export function copy(object: VaultObject, values: Values = {}, by = maker()): VaultObject {
  return objectOf(copied(object, template(values), by), object.bits);
}

export interface WrapOptions {
  readonly by?: Mechanism;
  readonly policy?: Policy;
  readonly relatives?: readonly VaultObject[];
}

export function wrap(
  wrapping: VaultObject,
  target: VaultObject,
  options: WrapOptions = {},
): string {
  const { by = KWP, policy = GUARDED, relatives = [wrapping] } = options;
  return codeOf(() => requireWrappable({ wrapping, target, mechanism: by, policy, relatives }));
}

export const knownAs = (...live: VaultObject[]): Known => ({ ceilings: [], live });
export const leftAs = (object: VaultObject): Known => ({
  ceilings: [ceilingOf(object, undefined)],
  live: [],
});

export const target = generateAes({ EXTRACTABLE: true });
export const readable = generateAes({ EXTRACTABLE: true, SENSITIVE: false });
