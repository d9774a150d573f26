import type { Key } from './mechanism.ts';
import { HASH_FUNCTIONS } from './hash.ts';
import type { SelfTestCase } from './self-test-cases.ts';
import { secretKeyOf } from './self-test-key.ts';
import { DIGESTS, HMACS } from './self-test-vectors.ts';
import { MORE_DIGESTS, MORE_HMACS } from './self-test-vectors-symmetric.ts';
import { MAC_BYTES_MIN } from './mac.ts';

type Entry = readonly [number, SelfTestCase];

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const text = (ascii: string): Uint8Array => Uint8Array.from(Buffer.from(ascii));

const digests = { ...DIGESTS, ...MORE_DIGESTS };
const hmacs = { ...HMACS, ...MORE_HMACS };

/** Digest, HMAC, cut HMAC and key generation of every hash function. */
const hashCases = HASH_FUNCTIONS.flatMap((hash): Entry[] => {
  const key = (): Key => secretKeyOf(hash.hmacKeyType, new Uint8Array(20).fill(0x0b));
  const mac = hex(hmacs[hash.name]);
  const whole = { kind: 'mac', key, parameters: {}, data: text('Hi There'), mac } as const;
  const cut = {
    ...whole,
    parameters: { macGeneral: { macBytes: MAC_BYTES_MIN } },
    mac: mac.subarray(0, MAC_BYTES_MIN),
  };
  return [
    [hash.digest, { kind: 'digest', data: text('abc'), digest: hex(digests[hash.name]) }],
    [hash.hmac, whole],
    [hash.hmacGeneral, cut],
    [hash.keyGen, { kind: 'generateKey', keyBytes: hash.bytes }],
  ];
});

/** One case for each symmetric mechanism that self-test-cases.ts has not. */
export const SYMMETRIC_CASES: readonly Entry[] = [...hashCases];
