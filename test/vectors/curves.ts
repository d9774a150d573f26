import { CKD } from '../../src/wire/derivation-number.ts';
import { CKA, CKM } from '../../src/wire/pkcs11.ts';
import { DerReader, TAG } from '../../src/vault/mechanism/key/der.ts';
import { CURVE_HASHES } from '../../src/vault/mechanism/curve-hash.ts';
import { publicFromSpki } from '../../src/vault/mechanism/key/key-material.ts';
import { CURVES } from '../../src/vault/mechanism/key/key-type.ts';
import type { Curve } from '../../src/vault/mechanism/mechanism.ts';
import { Refusal } from '../../src/vault/refusal.ts';
import { pairOfValue, publicKeyOf, reveal } from '../vault/mechanism/test-key.ts';
import { defineRunner, type Run, type Runner } from './runner.ts';
import { bytes, text } from './wycheproof.ts';

const CURVE_NAMES: Readonly<Record<string, Curve>> = {
  secp224r1: 'P-224',
  secp256r1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  secp256k1: 'secp256k1',
};

function curveOf({ curve }: Run['named']): Curve {
  const name = CURVE_NAMES[curve ?? ''];
  if (name === undefined) throw new Error('the file is of another curve');
  return name;
}

const isSlow = (named: Run['named']): boolean => CURVES[curveOf(named)].fieldBytes > 32;

/** DER to r ‖ s. What has no place in r ‖ s is refused here, as a PKCS#11 client would. */
function rawSignature(curve: Curve, signature: Uint8Array): Uint8Array {
  const outer = new DerReader(signature, 'CKR_SIGNATURE_INVALID');
  const sequence = outer.enter(TAG.SEQUENCE);
  outer.end();
  const { scalarBytes } = CURVES[curve];
  const raw = new Uint8Array(2 * scalarBytes);
  for (const end of [scalarBytes, 2 * scalarBytes]) {
    const number = sequence.takeUnsigned();
    if (number.byteLength > scalarBytes) throw new Refusal('CKR_SIGNATURE_INVALID', 'too long');
    raw.set(number, end - number.byteLength);
  }
  sequence.end();
  return raw;
}

interface Agreement {
  readonly curve: Curve;
  readonly value: Uint8Array;
  readonly publicData: Uint8Array;
  readonly shared: string;
}

async function agrees(agreement: Agreement, { use }: Run): Promise<boolean> {
  const { implementation, parse } = use;
  const { privateKey } = pairOfValue(agreement.curve, agreement.value);
  const parameters = parse({ ecdh: { kdf: CKD.NULL, publicData: agreement.publicData } }, 'derive');
  const secret = await implementation.derive?.(privateKey, parameters, null);
  return secret !== undefined && reveal(secret) === agreement.shared;
}

/** The files of curves, each by the mechanism that it is of. */
export const CURVE_RUNNERS: readonly Runner[] = [
  defineRunner({
    files:
      /^ecdsa_(?<curve>secp224r1|secp256r1|secp384r1|secp521r1|secp256k1)_(?<hash>sha3_\d+|sha\d+)(?:(?<raw>_p1363)|_bitcoin)?$/,
    mechanism: ({ hash }) =>
      CURVE_HASHES.find(({ name }) => name === hash?.replace('_', '-'))?.ecdsa ?? null,
    slow: isSlow,
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { test }, { use, named }) {
      const given = bytes(test, 'sig');
      const signature = named['raw'] === undefined ? rawSignature(curveOf(named), given) : given;
      const data = bytes(test, 'msg');
      const parameters = use.parse({}, 'verify');
      return (await use.implementation.verify?.(key, parameters, data, signature)) === true;
    },
  }),
  defineRunner({
    files: /^ed(?:25519|448)$/,
    mechanism: () => CKM.EDDSA,
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { test }, { use }) {
      const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
      const parameters = use.parse({}, 'verify');
      return (await use.implementation.verify?.(key, parameters, data, signature)) === true;
    },
  }),
  defineRunner({
    files: /^ecdh_(?<curve>secp224r1|secp256r1|secp384r1|secp521r1)_ecpoint$/,
    mechanism: () => CKM.ECDH1_DERIVE,
    slow: isSlow,
    prepare: () => null,
    accepts: (_, { test }, run) =>
      agrees(
        {
          curve: curveOf(run.named),
          value: bytes(test, 'private'),
          publicData: bytes(test, 'public'),
          shared: text(test, 'shared'),
        },
        run,
      ),
  }),
  defineRunner({
    files: /^ecdh_(?<curve>secp224r1|secp256r1|secp384r1|secp521r1|secp256k1)$/,
    mechanism: () => CKM.ECDH1_DERIVE,
    slow: isSlow,
    prepare: () => null,
    accepts(_, { test }, run) {
      const curve = curveOf(run.named);
      const facts = publicFromSpki(bytes(test, 'public'));
      const point = facts.attributes.get(CKA.EC_POINT);
      if (!(point instanceof Uint8Array) || facts.curve !== curve) return false;
      const [value, shared] = [bytes(test, 'private'), text(test, 'shared')];
      return agrees({ curve, value, publicData: point, shared }, run);
    },
  }),
  defineRunner({
    files: /^x(?<curve>25519|448)$/,
    mechanism: () => CKM.ECDH1_DERIVE,
    prepare: () => null,
    accepts: (_, { test }, run) =>
      agrees(
        {
          curve: run.named['curve'] === '448' ? 'X448' : 'X25519',
          value: bytes(test, 'private'),
          publicData: bytes(test, 'public'),
          shared: text(test, 'shared'),
        },
        run,
      ),
  }),
];
