import { describe } from 'vitest';
import { CKA, CKD, CKM } from '../../../src/wire/pkcs11.ts';
import { DerReader, TAG } from '../../../src/vault/mechanism/der.ts';
import { HASHES } from '../../../src/vault/mechanism/hash.ts';
import { publicFromSpki } from '../../../src/vault/mechanism/key-material.ts';
import { CURVES } from '../../../src/vault/mechanism/key-type.ts';
import type { Curve, ProviderName } from '../../../src/vault/mechanism/mechanism.ts';
import { Refusal } from '../../../src/vault/refusal.ts';
import { mechanismOf, pairOfValue, publicKeyOf, reveal } from './test-key.ts';
import { bytes, text, wycheproof } from './wycheproof.ts';

const CURVE_NAMES: readonly (readonly [file: string, curve: Curve])[] = [
  ['secp256r1', 'P-256'],
  ['secp384r1', 'P-384'],
  ['secp521r1', 'P-521'],
  ['secp256k1', 'secp256k1'],
];

/** Files that exist; P-384 with SHA-256 has no p1363 twin. */
const ECDSA_FILES: Readonly<Record<string, readonly string[]>> = {
  secp256r1: ['sha256', 'sha512'],
  secp384r1: ['sha256', 'sha384', 'sha512'],
  secp521r1: ['sha512'],
  secp256k1: ['sha256', 'sha512'],
};

const isSlow = (curve: Curve): boolean => CURVES[curve].fieldBytes > 32;

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

function ecdsaSuite(file: string, curve: Curve, hashName: string): void {
  const hash = HASHES.find(({ name }) => name === hashName);
  const isRaw = file.endsWith('_p1363');
  wycheproof({
    file,
    slow: isSlow(curve),
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { test }, provider) {
      const { implementation, parse } = mechanismOf(hash?.ecdsa ?? 0, provider);
      const given = bytes(test, 'sig');
      const signature = isRaw ? given : rawSignature(curve, given);
      const data = bytes(test, 'msg');
      return (await implementation.verify?.(key, parse({}, 'verify'), data, signature)) === true;
    },
  });
}

describe('ECDSA', () => {
  for (const [name, curve] of CURVE_NAMES) {
    for (const hash of ECDSA_FILES[name] ?? []) {
      ecdsaSuite(`ecdsa_${name}_${hash}`, curve, hash);
      if (!(name === 'secp384r1' && hash === 'sha256')) {
        ecdsaSuite(`ecdsa_${name}_${hash}_p1363`, curve, hash);
      }
    }
  }
});

describe('EdDSA', () => {
  wycheproof({
    file: 'ed25519',
    prepare: (group) => publicKeyOf(bytes(group, 'publicKeyDer')),
    async accepts(key, { test }, provider) {
      const { implementation, parse } = mechanismOf(CKM.EDDSA, provider);
      const [data, signature] = [bytes(test, 'msg'), bytes(test, 'sig')];
      return (await implementation.verify?.(key, parse({}, 'verify'), data, signature)) === true;
    },
  });
});

interface Agreement {
  readonly curve: Curve;
  readonly value: Uint8Array;
  readonly publicData: Uint8Array;
  readonly shared: string;
}

async function agrees(agreement: Agreement, provider: ProviderName): Promise<boolean> {
  const { implementation, parse } = mechanismOf(CKM.ECDH1_DERIVE, provider);
  const { privateKey } = pairOfValue(agreement.curve, agreement.value);
  const parameters = parse({ ecdh: { kdf: CKD.NULL, publicData: agreement.publicData } }, 'derive');
  const secret = await implementation.derive?.(privateKey, parameters, null);
  return secret !== undefined && reveal(secret) === agreement.shared;
}

describe('ECDH', () => {
  for (const [name, curve] of CURVE_NAMES.filter(([, curve]) => curve !== 'secp256k1')) {
    wycheproof({
      file: `ecdh_${name}_ecpoint`,
      slow: isSlow(curve),
      prepare: () => null,
      accepts: (_, { test }, provider) =>
        agrees(
          {
            curve,
            value: bytes(test, 'private'),
            publicData: bytes(test, 'public'),
            shared: text(test, 'shared'),
          },
          provider,
        ),
    });
  }

  for (const [name, curve] of CURVE_NAMES) {
    wycheproof({
      file: `ecdh_${name}`,
      slow: isSlow(curve),
      prepare: () => null,
      accepts(_, { test }, provider) {
        const facts = publicFromSpki(bytes(test, 'public'));
        const point = facts.attributes.get(CKA.EC_POINT);
        if (!(point instanceof Uint8Array) || facts.curve !== curve) return false;
        const [value, shared] = [bytes(test, 'private'), text(test, 'shared')];
        return agrees({ curve, value, publicData: point, shared }, provider);
      },
    });
  }

  wycheproof({
    file: 'x25519',
    waivers: [
      {
        reason: 'a result of zeros is refused: the point is of low order (RFC 7748 §6.1)',
        expected: 'rejected',
        applies: ({ test }) => /^0+$/.test(text(test, 'shared')),
      },
      {
        reason: 'twist and non-canonical points must be taken (RFC 7748 §5)',
        expected: 'accepted',
        applies: ({ test }) => text(test, 'result') === 'acceptable',
      },
    ],
    prepare: () => null,
    accepts: (_, { test }, provider) =>
      agrees(
        {
          curve: 'X25519',
          value: bytes(test, 'private'),
          publicData: bytes(test, 'public'),
          shared: text(test, 'shared'),
        },
        provider,
      ),
  });
});
