import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameError } from '../../src/wire/frame.ts';
import { LIMITS } from '../../src/wire/limits.ts';
import {
  decodeRequest,
  decodeResponse,
  encodeRequest,
  encodeResponse,
} from '../../src/wire/message.ts';
import { choices, messageOf } from './schema.ts';

const RUNS = { numRuns: process.env['SLOW'] === '1' ? 2000 : 60 };
/** A request, an operation, a template, its attributes, and one template inside. */
const DEPTH = 5;

const body = (frame: Uint8Array): Buffer => Buffer.from(frame.subarray(4));
const hexOf = (frame: Uint8Array): string => Buffer.from(frame).toString('hex');

describe('every message comes back as it was', () => {
  test.each(choices('Request', 'op'))('request %s', (op) => {
    fc.assert(
      fc.property(messageOf('Request', DEPTH, { op }), (request) => {
        const frame = encodeRequest(request);
        const back = decodeRequest(body(frame));
        expect(back.op).toBe(op);
        expect(hexOf(encodeRequest(back))).toBe(hexOf(frame));
      }),
      RUNS,
    );
  });

  test.each(choices('Response', 'outcome'))('response %s', (outcome) => {
    fc.assert(
      fc.property(messageOf('Response', DEPTH, { outcome }), (response) => {
        const frame = encodeResponse(response);
        const back = decodeResponse(body(frame));
        expect(back.outcome).toBe(outcome);
        expect(hexOf(encodeResponse(back))).toBe(hexOf(frame));
      }),
      RUNS,
    );
  });
});

describe('what is no message', () => {
  /** Decoded or refused with an Error: nothing else, and at once. */
  function decodes(bytes: Uint8Array): boolean {
    try {
      decodeRequest(bytes);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      return false;
    }
  }

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect([true, false]).toContain(decodes(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  test('a request with each byte cut off and each byte changed', () => {
    fc.assert(
      fc.property(
        messageOf('Request', DEPTH),
        fc.integer({ min: 1, max: 255 }),
        (request, change) => {
          const whole = body(encodeRequest(request));
          for (let at = 0; at < whole.byteLength; at += 1) {
            expect([true, false]).toContain(decodes(whole.subarray(0, at)));
            const changed = Buffer.from(whole);
            changed[at] = (changed[at] ?? 0) ^ change;
            expect([true, false]).toContain(decodes(changed));
          }
        },
      ),
      RUNS,
    );
  });

  test('templates in templates, without end', () => {
    let nested = Buffer.alloc(0);
    // Field 2 of Attribute's template, and field 1 of Template, whatever they hold: groups of
    // bytes.
    for (let depth = 0; depth < 2000; depth += 1) {
      const length = varint(nested.byteLength);
      nested = Buffer.concat([Buffer.from([0x3a]), length, nested]);
      nested = Buffer.concat([Buffer.from([0x0a]), varint(nested.byteLength), nested]);
    }
    const generate = Buffer.concat([Buffer.from([0x12]), varint(nested.byteLength), nested]);
    // generate_key = 50, length-delimited.
    const whole = Buffer.concat([varint((50 << 3) | 2), varint(generate.byteLength), generate]);
    expect(decodes(whole)).toBe(false);
    let groups = Buffer.from([0x0b]);
    for (let depth = 0; depth < 16; depth += 1) groups = Buffer.concat([groups, groups]);
    expect(decodes(groups)).toBe(false);
  });

  test('a million small fields', () => {
    const fields = Buffer.alloc(LIMITS.frameBytesMax);
    for (let at = 0; at < fields.byteLength; at += 2) fields.set([0x08, 0x01], at);
    expect(() => decodeRequest(fields)).toThrow(FrameError);
    // Unknown ones are skipped, and counted, too.
    for (let at = 0; at < fields.byteLength; at += 2) fields.set([0x78, 0x01], at);
    expect(() => decodeRequest(fields)).toThrow(FrameError);
    // As many as a message may have are read.
    expect(decodes(fields.subarray(0, 2 * LIMITS.messageFieldsMax))).toBe(true);
  });

  test('unknown fields are not kept', () => {
    const frame = encodeRequest({ id: 7, status: {} });
    const more = Buffer.concat([body(frame), Buffer.from([0xfa, 0x7f, 0x03, 1, 2, 3])]);
    expect(hexOf(encodeRequest(decodeRequest(more)))).toBe(hexOf(frame));
  });
});

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  return Buffer.from([...bytes, rest]);
}
