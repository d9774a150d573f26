import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryLine, parseLine, timestamp } from '../../../src/vault/audit/line.ts';
import { SIGN } from './fixture.ts';

const TIME = Date.parse('2026-01-31T23:59:59.007Z');

describe('an entry line', () => {
  test('has the fields in their order', () => {
    expect(entryLine(123, TIME, { ...SIGN, other: 'cd', subject: 's', value: 'v' })).toBe(
      '{"n":123,"t":"2026-01-31T23:59:59.007Z","op":"sign","outcome":"CKR_OK","user":"user",' +
        '"role":"user","peer":"unix:12","client":"web","session":7,' +
        '"object":"0123456789abcdef0123456789abcdef","other":"cd","label":"tls",' +
        '"mechanism":"ECDSA_SHA256","bytes":512,"subject":"s","value":"v"}\n',
    );
  });

  test.each([
    ['a newline', 'a\n{"n":2}', 'a\\u000a{\\"n\\":2}'],
    ['an escape sequence', '\u001b[2J', '\\u001b[2J'],
    ['a line separator', '\u2028', '\\u2028'],
    ['a right-to-left override', '\u202etxt', '\\u202etxt'],
    ['DEL and C1', '\u007f\u009b', '\\u007f\\u009b'],
    ['letters outside ASCII', 'ß漢😀', '\\u00df\\u6f22\\ud83d\\ude00'],
    ['a lone surrogate', '\ud83d', '\\ufffd'],
    ['quote and backslash', '"\\', '\\"\\\\'],
  ])('escapes %s', (_, label, escaped) => {
    const line = entryLine(1, TIME, { op: 'sign', outcome: 'CKR_OK', label });
    expect(line).toContain(`"label":"${escaped}"}\n`);
  });

  test('any strings make one bounded line of printable ASCII that reads back (T36)', () => {
    const text = fc.string({ unit: 'binary', maxLength: 600 });
    fc.assert(
      fc.property(text, text, text, fc.nat(), (client, label, value, bytes) => {
        const entry = { op: 'sign', outcome: 'CKR_OK', client, label, bytes, value } as const;
        const line = entryLine(9, TIME, entry);
        expect(line).toMatch(/^[\x20-\x7e]+\n$/);
        expect(line.length).toBeLessThan(6 * 256 * 3 + 200);
        const parsed = parseLine(line.slice(0, -1));
        if (parsed?.kind !== 'entry') throw new Error('not an entry');
        if (Buffer.byteLength(label) <= 256) expect(parsed.entry.label).toBe(label.toWellFormed());
        else expect(parsed.entry.label?.endsWith('...')).toBe(true);
        expect(Buffer.byteLength(parsed.entry.label ?? '')).toBeLessThanOrEqual(256);
      }),
    );
  });

  test.each([Number.NaN, -1, 1.5, Infinity, 2 ** 60])('refuses the number %s', (bytes) => {
    expect(() => entryLine(1, TIME, { op: 'x', outcome: 'CKR_OK', bytes })).toThrow('whole');
  });

  test.each([
    ['another field', '"outcome":"CKR_OK"', '"outcome":"CKR_OK","pin":"1234"'],
    ['a field twice', '"op":"sign"', '"op":"sign","op":"sign"'],
    ['another order', '"op":"sign","outcome":"CKR_OK"', '"outcome":"CKR_OK","op":"sign"'],
    ['a space', '"op":"sign"', '"op": "sign"'],
    ['another escape', 'tls', '\\u0074ls'],
    ['a number as text', '"session":7', '"session":"7"'],
    ['a text as number', '"user":"user"', '"user":1'],
    ['a negative number', '"session":7', '"session":-7'],
    ['a number spelt otherwise', '"session":7', '"session":7.0'],
    ['a leading zero', '"n":123', '"n":0123'],
    ['an inherited name', '"label"', '"__proto__"'],
    ['text behind it', '512}', '512}x'],
    ['its end cut', '512}', '512'],
  ])('with %s is no line', (_, from, to) => {
    const line = entryLine(123, TIME, SIGN).slice(0, -1);
    expect(parseLine(line)).not.toBeNull();
    expect(parseLine(line.replace(from, to))).toBeNull();
  });
});

describe('timestamp', () => {
  test('is what Date says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (ms) => {
        expect(timestamp(ms)).toBe(new Date(ms).toISOString());
      }),
    );
  });

  test.each([
    [Number.NaN, '1970-01-01T00:00:00.000Z'],
    [-1, '1970-01-01T00:00:00.000Z'],
    [Infinity, '9999-12-31T23:59:59.999Z'],
    [1e300, '9999-12-31T23:59:59.999Z'],
  ])('stays in RFC 3339 for a clock at %s', (ms, expected) => {
    expect(timestamp(ms)).toBe(expected);
  });
});
