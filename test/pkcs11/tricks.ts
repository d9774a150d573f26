import type { Answer, Field, Spoiled, Trick } from './hostile-proxy.ts';
import { fieldsOf, frame, lengthDelimited, messageOf, response, varint } from './hostile-proxy.ts';

/**
 * What must come of a trick. `refused`: the function answers CKR_DEVICE_ERROR. `harmless`: it
 * succeeds. `any`: it answers, and its buffers are as they should be.
 */
export type Expected = 'refused' | 'harmless' | 'any';

export interface NamedTrick {
  readonly name: string;
  readonly expected: Expected;
  /** It costs the module's time-out. */
  readonly slow?: boolean;
  readonly play: Trick;
}

/** Field numbers of proto/coffer/v1. */
const ERROR = 2;
const CLOSE_SESSION = 21;
const GET_ATTRIBUTES = 56;
const SIGN = 62;
const UNWRAP_TEMPLATE = 0x4000_0212;
const CKR_BUFFER_TOO_SMALL = 0x150;

const KIB = 1024;

const refused = (name: string, play: Trick): NamedTrick => ({ name, expected: 'refused', play });
const harmless = (name: string, play: Trick): NamedTrick => ({ name, expected: 'harmless', play });
const any = (name: string, play: Trick): NamedTrick => ({ name, expected: 'any', play });

const whole = (answer: Answer): Buffer => frame(response(answer));
const pieces = (...given: readonly Uint8Array[]): Spoiled => ({ pieces: given });
const instead = (answer: Answer, changed: Partial<Answer>): Spoiled =>
  pieces(whole({ ...answer, ...changed }));

/** Of the frame and the envelope: they spoil any answer. */
const ENVELOPE: readonly NamedTrick[] = [
  refused('cut, and the connection ends', (a) => ({
    pieces: [whole(a).subarray(0, -1)],
    end: true,
  })),
  refused('nothing, and the connection ends', () => ({ pieces: [], end: true })),
  refused('a length of 4 GiB', (a) => pieces(Buffer.alloc(4, 0xff), whole(a))),
  refused('a frame over the limit', () => pieces(frame(Buffer.alloc(1100 * KIB)))),
  refused('an empty frame', () => pieces(frame(Buffer.alloc(0)))),
  refused('a message cut within its frame', (a) => pieces(frame(response(a).subarray(0, -1)))),
  refused('no message', () => pieces(frame(Buffer.alloc(64, 0xff)))),
  refused('an answer that says nothing', ({ id }) =>
    pieces(frame(Buffer.concat([varint(1 << 3), varint(id)]))),
  ),
  refused('an answer of another kind', (a) => {
    const field = a.field === CLOSE_SESSION ? SIGN : CLOSE_SESSION;
    return instead(a, { field, payload: Buffer.alloc(0) });
  }),
  refused('templates a hundred deep', (a) => {
    let template: Buffer = Buffer.alloc(0);
    for (let depth = 0; depth < 100; depth += 1) {
      template = lengthDelimited(1, lengthDelimited(7, template));
    }
    return instead(a, { field: GET_ATTRIBUTES, payload: lengthDelimited(1, template) });
  }),
  refused('an error with the code of success', (a) => error(a, 0)),
  refused('an error about a buffer that the vault does not see', (a) =>
    error(a, CKR_BUFFER_TOO_SMALL),
  ),
  any('an error with a code of no standard', (a) => error(a, 0xffff_ffff)),
  any('an empty result', (a) => instead(a, { payload: Buffer.alloc(0) })),
  harmless('byte by byte', (a) => pieces(...Array.from(whole(a), (byte) => Uint8Array.of(byte)))),
  harmless('twice', (a) => pieces(whole(a), whole(a))),
  harmless('after answers that nobody asked for', (a) =>
    pieces(whole({ ...a, id: 0 }), whole({ ...a, id: 0xffff_ffff }), whole(a)),
  ),
  { ...refused('silence', () => pieces()), slow: true },
  { ...refused('for another request', (a) => instead(a, { id: a.id + 1000 })), slow: true },
];

/** Bits flipped at places all over the frame, which are the same in each run. */
const FLIPS = Array.from({ length: 12 }, (_, turn): NamedTrick =>
  any(`with a bit flipped at ${turn}/12`, (a) => {
    const body = response(a);
    const bit = Math.floor(((turn + 0.5) / 12) * body.byteLength * 8);
    const at = bit >>> 3;
    body.writeUInt8(body.readUInt8(at) ^ (1 << (bit & 7)), at);
    return pieces(frame(body));
  }),
);

/** Changes each field of the result. */
function everyField(name: string, change: (field: Field) => readonly Field[]): NamedTrick {
  return any(name, (a) =>
    instead(a, { payload: messageOf(fieldsOf(a.payload).flatMap((field) => change(field))) }),
  );
}

function everyBytes(name: string, change: (bytes: Buffer) => Buffer): NamedTrick {
  return everyField(name, (one) =>
    'bytes' in one ? [{ field: one.field, bytes: change(one.bytes) }] : [one],
  );
}

/** Of what is in the result. Functions whose output has one length refuse all of `MEASURED`. */
export const MEASURED = new Set([
  'longer by a byte',
  'longer by 600 KiB',
  'half',
  'an empty result',
]);
const CONTENT: readonly NamedTrick[] = [
  everyBytes('longer by a byte', (bytes) => Buffer.concat([bytes, Buffer.alloc(1, 0x5a)])),
  everyBytes('longer by 600 KiB', (bytes) => Buffer.concat([bytes, Buffer.alloc(600 * KIB, 0x5a)])),
  everyBytes('half', (bytes) => bytes.subarray(0, bytes.byteLength >>> 1)),
  everyField('each field twice', (field) => [field, field]),
  everyField('each field a thousand times', (field) => Array.from({ length: 1000 }, () => field)),
  everyField('each number at its end', (one) =>
    'bytes' in one ? [one] : [{ field: one.field, number: 0xffff_ffff }],
  ),
  everyField('more to come, for ever', (field) => [field, { field: 2, number: 1 }]),
  any('attributes within attributes', (a) => {
    const text = lengthDelimited(4, Buffer.from('text'));
    const label = lengthDelimited(1, Buffer.concat([varint(1 << 3), varint(3), text]));
    const nested = (inner: Buffer): Buffer => {
      const type = Buffer.concat([varint(1 << 3), varint(UNWRAP_TEMPLATE)]);
      return lengthDelimited(1, Buffer.concat([type, lengthDelimited(7, inner)]));
    };
    const payload = lengthDelimited(1, nested(Buffer.concat([nested(label), nested(label)])));
    return a.field === GET_ATTRIBUTES ? instead(a, { payload }) : pieces(whole(a));
  }),
];

export const TRICKS: readonly NamedTrick[] = [...ENVELOPE, ...FLIPS, ...CONTENT];

function error(answer: Answer, code: number): Spoiled {
  const payload = Buffer.concat([varint(1 << 3), varint(code)]);
  return instead(answer, { field: ERROR, payload });
}
