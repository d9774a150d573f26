import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  parseSwitch,
  POLICY_SWITCHES,
  policyFromAttributes,
  policySwitches,
  policyToAttributes,
} from '../../../src/vault/partition/policy.ts';
import { Fault, Refusal } from '../../../src/vault/refusal.ts';
import { codeOf } from '../object/fixture.ts';

const GOOD: readonly (readonly [string, readonly string[]])[] = [
  ['profile', ['strict', 'guarded', 'compat']],
  ['attempts-max', ['3', '10', '15']],
  ['pin-bytes-min', ['4', '64']],
  ['ticket-seconds', ['60', '28800', '86400']],
  ['cbc-pad-unwrap', ['on', 'off']],
  ['rsa-pkcs1-encryption', ['on', 'off']],
  ['rsa-raw', ['on', 'off']],
  ['legacy', ['on', 'off']],
  ['approved-only', ['on', 'off']],
  ['audit-durable', ['management', 'all']],
];
const BAD: readonly (readonly [string, readonly string[]])[] = [
  ['profile', ['', 'Strict', 'fips', 'toString']],
  ['attempts-max', ['2', '16', '', '-3', '3.0', '0x4', ' 4', '1e1', '03', 'NaN']],
  ['pin-bytes-min', ['3', '65']],
  ['ticket-seconds', ['59', '86401', '1e3']],
  ['cbc-pad-unwrap', ['', 'true', 'ON']],
  ['rsa-pkcs1-encryption', ['', 'yes']],
  ['rsa-raw', ['', '1']],
  ['legacy', ['', 'yes']],
  ['approved-only', ['', 'yes', 'Off']],
  ['audit-durable', ['none', '']],
];

describe('policy', () => {
  test('is guarded unless the officer says otherwise', () => {
    expect(policySwitches(DEFAULT_POLICY)).toEqual([
      { name: 'profile', value: 'guarded' },
      { name: 'attempts-max', value: '10' },
      { name: 'pin-bytes-min', value: '4' },
      { name: 'ticket-seconds', value: '28800' },
      { name: 'cbc-pad-unwrap', value: 'off' },
      { name: 'rsa-pkcs1-encryption', value: 'off' },
      { name: 'rsa-raw', value: 'off' },
      { name: 'legacy', value: 'off' },
      { name: 'approved-only', value: 'off' },
      { name: 'audit-durable', value: 'management' },
    ]);
    expect(GOOD.map(([name]) => name)).toEqual(POLICY_SWITCHES.map(({ name }) => name));
  });

  test.each(GOOD)('%s takes %j, and keeps it in its record', (name, values) => {
    for (const value of values) {
      const policy = parseSwitch(DEFAULT_POLICY, name, value);
      expect(policySwitches(policy)).toContainEqual({ name, value });
      expect(policyFromAttributes(policyToAttributes(policy))).toEqual(policy);
    }
  });

  test.each(BAD)('%s refuses %j', (name, values) => {
    for (const value of values) {
      const code = codeOf(() => parseSwitch(DEFAULT_POLICY, name, value));
      expect(code).toBe('CKR_ARGUMENTS_BAD');
    }
  });

  test('a bad value is refused with the range, and where to look', () => {
    expect(() => parseSwitch(DEFAULT_POLICY, 'attempts-max', '2')).toThrow(
      expect.objectContaining({
        message: 'the policy switch attempts-max takes a whole number from 3 to 15',
        hint: 'The policy stays as it was: coffer partition policy shows it.',
      }),
    );
  });

  test('an unknown switch is refused with the names that there are', () => {
    const parse = () => parseSwitch(DEFAULT_POLICY, '__proto__', 'on');
    expect(parse).toThrow(Refusal);
    expect(parse).toThrow('no policy switch');
  });

  test('a record: what it lacks has its default, what is unacceptable is a Fault', () => {
    const attributes = new Map(policyToAttributes(DEFAULT_POLICY));
    const [first] = POLICY_SWITCHES;
    if (first === undefined) throw new Error('no switches');
    attributes.delete(first.attribute);
    expect(policyFromAttributes(attributes)).toEqual(DEFAULT_POLICY);
    for (const value of ['anything', 3, true]) {
      attributes.set(first.attribute, value);
      expect(() => policyFromAttributes(attributes)).toThrow(Fault);
    }
  });
});
