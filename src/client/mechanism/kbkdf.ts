import { CK_DKM_LENGTH, CK_SP800_108 } from '../../wire/derivation-number.ts';
import { CKM } from '../../wire/pkcs11.ts';
import type { PrfHashName } from '../mechanism.ts';
import { needed, type WireParameters } from './parameter.ts';

export type KbkdfName =
  'SP800_108_COUNTER_KDF' | 'SP800_108_FEEDBACK_KDF' | 'SP800_108_DOUBLE_PIPELINE_KDF';

/**
 * A part of what the PRF reads. `counter` in the counter mode is the iteration variable; in the
 * others `variable` is, and a counter may stand beside it. `length` is that of the key in bits, or
 * of all output that it is taken from.
 */
export type KbkdfPart =
  | { part: 'variable' }
  | { part: 'counter'; bits: 8 | 16 | 24 | 32; littleEndian?: boolean }
  | { part: 'length'; bits: number; of?: 'keys' | 'segments'; littleEndian?: boolean }
  | { part: 'data'; data: Uint8Array };

/**
 * SP 800-108, by HMAC with SHA256 when `prf` is left out; AES_CMAC is for AES keys. What the PRF
 * reads is a counter of 32 bits, `label`, a zero, `context` and the key's length in 32 bits, or
 * instead of them `parts`. `iv` is for the feedback mode.
 */
export type KbkdfMechanism = {
  mechanism: KbkdfName;
  prf?: PrfHashName | 'AES_CMAC';
  label?: Uint8Array;
  context?: Uint8Array;
  parts?: readonly KbkdfPart[];
  iv?: Uint8Array;
};

type Given = Partial<Omit<KbkdfMechanism, 'mechanism'>>;
type WireKbkdf = NonNullable<WireParameters['kbkdf']>;
type WirePart = NonNullable<WireKbkdf['data']>[number];

/** How parameters of this family go on the wire. */
export const KBKDF_PARAMETERS = {
  SP800_108_COUNTER_KDF: (given: Given) => kbkdf('counter', given),
  SP800_108_FEEDBACK_KDF: (given: Given) => kbkdf('other', given),
  SP800_108_DOUBLE_PIPELINE_KDF: (given: Given) => kbkdf('other', given),
} as const satisfies Record<KbkdfName, (given: Given) => WireParameters>;

function kbkdf(mode: 'counter' | 'other', given: Given): WireParameters {
  const { prf = 'SHA256', parts = usual(mode, given), iv } = given;
  return {
    kbkdf: {
      prf: prfNumber(prf),
      data: parts.map((part) => wirePart(mode, part)),
      ...(iv === undefined ? {} : { iv }),
    },
  };
}

function prfNumber(prf: PrfHashName | 'AES_CMAC'): number {
  if (prf === 'AES_CMAC') return CKM.AES_CMAC;
  return prf === 'SHA1' ? CKM.SHA_1_HMAC : CKM[`${prf}_HMAC`];
}

/** The encoding that SP 800-108 §4 shows. */
function usual(mode: 'counter' | 'other', { label, context }: Given): readonly KbkdfPart[] {
  return [
    ...(mode === 'counter' ? [] : [{ part: 'variable' } as const]),
    { part: 'counter', bits: 32 },
    { part: 'data', data: needed('label', label) },
    { part: 'data', data: Uint8Array.of(0) },
    ...(context === undefined ? [] : [{ part: 'data', data: context } as const]),
    { part: 'length', bits: 32 },
  ];
}

function wirePart(mode: 'counter' | 'other', part: KbkdfPart): WirePart {
  if (part.part === 'variable') return { type: CK_SP800_108.ITERATION_VARIABLE };
  if (part.part === 'data') return { type: CK_SP800_108.BYTE_ARRAY, bytes: part.data };
  const format = { widthBits: part.bits, littleEndian: part.littleEndian === true };
  if (part.part === 'counter') {
    const type = mode === 'counter' ? CK_SP800_108.ITERATION_VARIABLE : CK_SP800_108.COUNTER;
    return { type, ...format };
  }
  const { SUM_OF_KEYS, SUM_OF_SEGMENTS } = CK_DKM_LENGTH;
  const lengthMethod = part.of === 'segments' ? SUM_OF_SEGMENTS : SUM_OF_KEYS;
  return { type: CK_SP800_108.DKM_LENGTH, ...format, lengthMethod };
}
