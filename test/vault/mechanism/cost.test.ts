import { describe, expect, test } from 'vitest';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKG, CKM, CKO } from '../../../src/wire/pkcs11.ts';
import { inOwnTurn } from '../../../src/vault/mechanism/own-turn.ts';
import type {
  Curve,
  Key,
  Mechanism,
  WireMechanism,
} from '../../../src/vault/mechanism/mechanism.ts';
import { pointOfPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import { MECHANISMS } from '../../../src/vault/mechanism/table.ts';
import { knownPair, mechanismOf, type Pair, PROVIDERS, random, rsaPair } from './test-key.ts';

const CURVES: readonly Curve[] = ['P-256', 'secp256k1', 'P-384', 'P-521', 'Ed25519', 'X25519'];
const PAIRS: readonly Pair[] = [rsaPair(), ...CURVES.map(knownPair)];

type Parameters = Omit<WireMechanism, 'type'>;

function parametersOf(number: number, { curve, publicInfo }: Key): Parameters {
  const sha256 = { hash: CKM.SHA256, mgf: CKG.MGF1_SHA256 };
  if (number === CKM.RSA_PKCS_OAEP) return { oaep: sha256 };
  if (number === CKM.RSA_PKCS_PSS) return { pss: { ...sha256, saltBytes: 32 } };
  const agrees = number === CKM.ECDH1_DERIVE || number === CKM.ECDH1_COFACTOR_DERIVE;
  if (!agrees || curve === null || publicInfo === null) return {};
  return { ecdh: { kdf: CKD.NULL, publicData: pointOfPublicInfo(curve, publicInfo) } };
}

/** What wraps by a pair is told by its own tests: the work behind it is that of the pair. */
const isHybrid = ({ name }: Mechanism): boolean => name.endsWith('_AES_KEY_WRAP');

function takes({ number, keyTypes }: Mechanism, key: Key): boolean {
  if (number === CKM.BIP340_SCHNORR) return key.curve === 'secp256k1';
  return keyTypes.includes(key.type);
}

const CASES = [...MECHANISMS.values()].flatMap((mechanism) =>
  PROVIDERS.flatMap((provider) =>
    PAIRS.filter(({ privateKey }) => takes(mechanism, privateKey))
      .filter(() => !mechanism.verbs.includes('generateKeyPair') && !isHybrid(mechanism))
      .flatMap(({ privateKey, publicKey }) =>
        [privateKey, publicKey].map((key) => ({
          name: mechanism.name,
          mechanism,
          provider,
          key: { ...key, handles: new Map() },
          kind: `${key.class === CKO.PUBLIC_KEY ? 'public' : 'private'} ${key.curve ?? 'RSA'}`,
        })),
      ),
  ),
);

describe('what is dear is a promise, what is cheap is none', () => {
  test.each(CASES)('$name by $provider, $kind', async ({ mechanism, provider, key }) => {
    const { implementation, parse } = mechanismOf(mechanism.number, provider);
    const parameters = parse(parametersOf(mechanism.number, key), mechanism.verbs[0] ?? 'sign');
    const data = random(32);
    const isPublic = key.class === CKO.PUBLIC_KEY;
    const signature = random(key.curve === null ? 256 : 2 * Math.ceil(key.bits / 8));
    signature[0] = 0;
    const results: unknown[] = isPublic
      ? [
          implementation.verify?.(key, parameters, data, signature),
          implementation.encrypt?.(key, parameters, data),
        ]
      : [
          implementation.sign?.(key, parameters, data),
          implementation.derive?.(key, parameters, null),
          implementation.decrypt?.(key, parameters, signature),
          implementation.unwrap?.(key, parameters, signature),
        ];
    const done = results.filter((result) => result !== undefined);
    await Promise.allSettled(done.map((result) => Promise.resolve(result)));
    const cost = typeof mechanism.cost === 'function' ? mechanism.cost(key) : mechanism.cost;
    for (const result of done) expect(result instanceof Promise).toBe(cost === 'dear');
  });
});

describe('a turn of its own', () => {
  test('what fails is told, and does not hold up the next', async () => {
    const failing = inOwnTurn(() => {
      throw new Error('not this one');
    });
    const next = inOwnTurn(() => 'next');
    await expect(failing).rejects.toThrow('not this one');
    await expect(next).resolves.toBe('next');
  });

  test('others get theirs in between', async () => {
    const order: string[] = [];
    const works = [1, 2].map((n) => inOwnTurn(() => order.push(`work ${n}`)));
    const other = works[0]?.then(
      () =>
        new Promise<void>((resolve) => {
          process.nextTick(() => {
            order.push('other');
            resolve();
          });
        }),
    );
    await Promise.all([...works, other]);
    expect(order).toEqual(['work 1', 'other', 'work 2']);
  });
});
