import { ed448, ED448_TORSION_SUBGROUP } from '@noble/curves/ed448.js';
import { shake256 } from '@noble/hashes/sha3.js';
import { describe, expect, test } from 'vitest';
import { CKD } from '../../../src/wire/derivation-number.ts';
import { CKM } from '../../../src/wire/pkcs11.ts';
import type { Key } from '../../../src/vault/mechanism/mechanism.ts';
import { pointOfPublicInfo } from '../../../src/vault/mechanism/key/public-key.ts';
import {
  changesOf,
  codeOf,
  hex,
  knownPair,
  mechanismOf,
  newPair,
  pairOfValue,
  PROVIDERS,
  random,
  randomLength,
  reveal,
  ROUNDS,
  toHex,
} from './test-key.ts';

interface Vector {
  readonly name: string;
  readonly curve: 'Ed25519' | 'Ed448';
  readonly seed: string;
  readonly publicKey: string;
  readonly data: string;
  readonly parameters: { readonly prehash?: boolean; readonly context?: Uint8Array } | null;
  readonly signature: string;
}

const FOO = hex('666f6f');
const PH_448 = {
  curve: 'Ed448',
  seed:
    '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42' +
    'ef7822e0d5104127dc05d6dbefde69e3ab2cec7c867c6e2c49',
  publicKey:
    '259b71c19f83ef77a7abd26524cbdb3161b590a48f7d17de3ee0ba9c52beb743' +
    'c09428a131d6b1b57303d90d8132c276d5ed3d5d01c0f53880',
  data: '616263',
} as const;
const ONE_OCTET = {
  curve: 'Ed448',
  seed:
    'c4eab05d357007c632f3dbb48489924d552b08fe0c353a0d4a1f00acda2c463a' +
    'fbea67c5e8d2877c5e3bc397a659949ef8021e954e0a12274e',
  publicKey:
    '43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c086' +
    '6aea01eb00742802b8438ea4cb82169c235160627b4c3a9480',
  data: '03',
} as const;

/** RFC 8032 §7.2 (foo), §7.3, §7.4 (blank, 1 octet, 1 octet with context), §7.5. */
const VECTORS: readonly Vector[] = [
  {
    name: 'Ed25519ctx',
    curve: 'Ed25519',
    seed: '0305334e381af78f141cb666f6199f57bc3495335a256a95bd2a55bf546663f6',
    publicKey: 'dfc9425e4f968f7f0c29f0259cf5f9aed6851c2bb4ad8bfb860cfee0ab248292',
    data: 'f726936d19c800494e3fdaff20b276a8',
    parameters: { context: FOO },
    signature:
      '55a4cc2f70a54e04288c5f4cd1e45a7bb520b36292911876cada7323198dd87a' +
      '8b36950b95130022907a7fb7c4e9b2d5f6cca685a587b4b21f4b888e4e7edb0d',
  },
  {
    name: 'Ed25519ph',
    curve: 'Ed25519',
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    data: '616263',
    parameters: { prehash: true },
    signature:
      '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae41' +
      '31f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
  },
  {
    name: 'Ed448 of nothing',
    curve: 'Ed448',
    seed:
      '6c82a562cb808d10d632be89c8513ebf6c929f34ddfa8c9f63c9960ef6e348a3' +
      '528c8a3fcc2f044e39a3fc5b94492f8f032e7549a20098f95b',
    publicKey:
      '5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778' +
      'edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180',
    data: '',
    parameters: null,
    signature:
      '533a37f6bbe457251f023c0d88f976ae2dfb504a843e34d2074fd823d41a591f' +
      '2b233f034f628281f2fd7a22ddd47d7828c59bd0a21bfd3980ff0d2028d4b18a' +
      '9df63e006c5d1c2d345b925d8dc00b4104852db99ac5c7cdda8530a113a0f4db' +
      'b61149f05a7363268c71d95808ff2e652600',
  },
  {
    ...ONE_OCTET,
    name: 'Ed448 of one octet',
    parameters: {},
    signature:
      '26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f435' +
      '2541b143c4b981b7e18f62de8ccdf633fc1bf037ab7cd779805e0dbcc0aae1cb' +
      'cee1afb2e027df36bc04dcecbf154336c19f0af7e0a6472905e799f1953d2a0f' +
      'f3348ab21aa4adafd1d234441cf807c03a00',
  },
  {
    ...ONE_OCTET,
    name: 'Ed448 with a context',
    parameters: { context: FOO },
    signature:
      'd4f8f6131770dd46f40867d6fd5d5055de43541f8c5e35abbcd001b32a89f7d2' +
      '151f7647f11d8ca2ae279fb842d607217fce6e042f6815ea000c85741de5c8da' +
      '1144a6a1aba7f96de42505d7a7298524fda538fccbbb754f578c1cad10d54d0d' +
      '5428407e85dcbc98a49155c13764e66c3c00',
  },
  {
    ...PH_448,
    name: 'Ed448ph',
    parameters: { prehash: true },
    signature:
      '822f6901f7480f3d5f562c592994d9693602875614483256505600bbc281ae38' +
      '1f54d6bce2ea911574932f52a4e6cadd78769375ec3ffd1b801a0d9b3f4030cd' +
      '433964b6457ea39476511214f97469b57dd32dbc560a9a94d00bff07620464a3' +
      'ad203df7dc7ce360c3cd3696d9d9fab90f00',
  },
  {
    ...PH_448,
    name: 'Ed448ph with a context',
    parameters: { prehash: true, context: FOO },
    signature:
      'c32299d46ec8ff02b54540982814dce9a05812f81962b649d528095916a2aa48' +
      '1065b1580423ef927ecf0af5888f90da0f6a9a85ad5dc3f280d91224ba9911a3' +
      '653d00e484e2ce232521481c8658df304bb7745a73514cdb9bf3e15784ab7128' +
      '4f8d0704a608c54a6b62d97beb511d132100',
  },
];

const wireOf = (parameters: Vector['parameters']) =>
  parameters === null ? {} : { eddsa: parameters };

describe.each(PROVIDERS)('EdDSA by %s', (provider) => {
  const { implementation, parse } = mechanismOf(CKM.EDDSA, provider);
  const verify = async (key: Key, parameters: unknown, data: Uint8Array, signature: Uint8Array) =>
    await implementation.verify?.(key, parameters, data, signature);

  test.each(VECTORS)('RFC 8032: $name, whole and streamed', async (vector) => {
    const { privateKey, publicKey } = pairOfValue(vector.curve, hex(vector.seed));
    const point = pointOfPublicInfo(vector.curve, publicKey.publicInfo ?? random(1));
    expect(toHex(point)).toBe(vector.publicKey);
    const [data, signature] = [hex(vector.data), hex(vector.signature)];
    const parameters = parse(wireOf(vector.parameters), 'sign');
    const made = await implementation.sign?.(privateKey, parameters, data);
    expect(toHex(made ?? data)).toBe(vector.signature);
    const signing = implementation.signStream?.(privateKey, parameters);
    for (const byte of data) signing?.update(Uint8Array.of(byte));
    expect(toHex((await signing?.finish()) ?? data)).toBe(vector.signature);
    expect(await verify(publicKey, parameters, data, signature)).toBe(true);
    const verifying = implementation.verifyStream?.(publicKey, parameters);
    verifying?.update(data);
    expect(await codeOf(() => verifying?.finish(signature))).toBe('done');
  });

  test.each(VECTORS)(
    '$name is no signature of another scheme, context or message',
    async (vector) => {
      const { publicKey } = pairOfValue(vector.curve, hex(vector.seed));
      const [data, signature] = [hex(vector.data), hex(vector.signature)];
      const verdict = async (given: Vector['parameters'], message: Uint8Array) => {
        const parameters = parse(wireOf(given), 'verify');
        return await verify(publicKey, parameters, message, signature);
      };
      const { prehash = false, context } = vector.parameters ?? {};
      expect(await verdict({ prehash: !prehash, context: context ?? FOO }, data)).toBe(false);
      expect(await verdict({ prehash, context: hex('666f6f00') }, data)).toBe(false);
      expect(await verdict(vector.parameters, hex(`${vector.data}00`))).toBe(false);
      if (vector.parameters !== null && Object.keys(vector.parameters).length > 0) {
        expect(await verdict(null, data)).toBe(false);
      }
    },
  );

  test('each byte of an Ed448 signature counts, and its length', async () => {
    const { privateKey, publicKey } = knownPair('Ed448');
    const data = random(20);
    const signature = (await implementation.sign?.(privateKey, null, data)) ?? data;
    for (const bad of [...changesOf(signature), signature.subarray(1), random(0)]) {
      expect(await verify(publicKey, null, data, bad)).toBe(false);
    }
  });

  test('an Ed448 signature whose S is not below the order, or whose R no signer makes', async () => {
    const { privateKey, publicKey } = knownPair('Ed448');
    const data = random(20);
    const signature = (await implementation.sign?.(privateKey, null, data)) ?? data;
    const order = BigInt(
      `0x3${'f'.repeat(55)}7cca23e9c44edb49aed63690216cc2728dc58f552378c292ab5844f3`,
    );
    const s = BigInt(`0x${toHex(signature.subarray(57).toReversed())}`);
    const above = hex((s + order).toString(16).padStart(114, '0')).toReversed();
    expect(
      await verify(publicKey, null, data, Buffer.concat([signature.subarray(0, 57), above])),
    ).toBe(false);
    for (const r of [`01${'00'.repeat(56)}`, '00'.repeat(57), `01${'00'.repeat(55)}80`]) {
      const other = Buffer.concat([hex(r), new Uint8Array(57)]);
      expect(await verify(publicKey, null, data, other)).toBe(false);
    }
  });

  test('an empty context where it would be Ed25519ctx is refused, and a long one', async () => {
    const ed25519 = knownPair('Ed25519').privateKey;
    for (const eddsa of [{}, { context: random(0) }, { prehash: false }]) {
      const parameters = parse({ eddsa }, 'sign');
      expect(await codeOf(() => implementation.sign?.(ed25519, parameters, random(1)))).toBe(
        'CKR_MECHANISM_PARAM_INVALID',
      );
      expect(await codeOf(() => implementation.signStream?.(ed25519, parameters))).toBe(
        'CKR_MECHANISM_PARAM_INVALID',
      );
    }
    expect(await codeOf(() => parse({ eddsa: { context: random(256) } }, 'sign'))).toBe(
      'CKR_MECHANISM_PARAM_INVALID',
    );
    expect(await codeOf(() => parse({ eddsa: { context: random(255) } }, 'sign'))).toBe('done');
    expect(await codeOf(() => parse({ signContext: {} }, 'sign'))).toBe(
      'CKR_MECHANISM_PARAM_INVALID',
    );
  });

  /** RFC 7748 §6.2. */
  test('X448', async () => {
    const ecdh = mechanismOf(CKM.ECDH1_DERIVE, provider);
    const { privateKey, publicKey } = pairOfValue(
      'X448',
      hex(
        '9a8f4925d1519f5775cf46b04b5800d4ee9ee8bae8bc5565d498c28d' +
          'd9c9baf574a9419744897391006382a6f127ab1d9ac2d8c0a598726b',
      ),
    );
    expect(toHex(pointOfPublicInfo('X448', publicKey.publicInfo ?? random(1)))).toBe(
      '9b08f7cc31b7e3e67d22d5aea121074a273bd2b83de09c63faa73d2c' +
        '22c5d9bbc836647241d953d40c5b12da88120d53177f80e532c41fa0',
    );
    const derive = async (publicData: Uint8Array): Promise<string> => {
      const parameters = ecdh.parse({ ecdh: { kdf: CKD.NULL, publicData } }, 'derive');
      const secret = await ecdh.implementation.derive?.(privateKey, parameters, null);
      return secret === undefined ? '' : reveal(secret);
    };
    const peer = hex(
      '3eb7a829b0cd20f5bcfc0b599b6feccf6da4627107bdb0d4f345b430' +
        '27d8b972fc3e34fb4232a13ca706dcb57aec3dae07bdc1c67bf33609',
    );
    expect(await derive(peer)).toBe(
      '07fff4181ac6cc95ec1c16a94a0f74d12da232ce40a77552281d282b' +
        'b60c0b56fd2464c335543936521c24403085d59a449a5037514a879d',
    );
    for (const low of [
      '00'.repeat(56),
      `01${'00'.repeat(55)}`,
      `fe${'ff'.repeat(27)}fe${'ff'.repeat(27)}`,
      `${'ff'.repeat(28)}fe${'ff'.repeat(27)}`,
      `${'00'.repeat(28)}${'ff'.repeat(28)}`,
      'ff'.repeat(55),
    ]) {
      expect(await codeOf(() => derive(hex(low)))).toBe('CKR_PUBLIC_KEY_INVALID');
    }
  });
});

describe('both providers agree', () => {
  const DEAR_ROUNDS = Math.ceil(ROUNDS / 5);

  test.each(['Ed25519', 'Ed448'] as const)('on %s with contexts and hashes', async (curve) => {
    for (let round = 0; round < DEAR_ROUNDS; round++) {
      const { privateKey, publicKey } = await newPair(PROVIDERS[round % 2] ?? 'noble', curve);
      const eddsa = { prehash: round % 3 === 0, context: random(1 + randomLength(254)) };
      const data = random(randomLength(300));
      const signatures = new Set<string>();
      for (const provider of PROVIDERS) {
        const { implementation, parse } = mechanismOf(CKM.EDDSA, provider);
        const fresh = { ...privateKey, handles: new Map() };
        const made = await implementation.sign?.(fresh, parse({ eddsa }, 'sign'), data);
        signatures.add(toHex(made ?? data));
      }
      expect(signatures.size).toBe(1);
      const [signature = ''] = signatures;
      const changed = hex(signature);
      changed[round % changed.byteLength] = (changed[round % changed.byteLength] ?? 0) ^ 4;
      for (const provider of PROVIDERS) {
        const { implementation, parse } = mechanismOf(CKM.EDDSA, provider);
        const fresh = { ...publicKey, handles: new Map() };
        const verdict = async (given: Uint8Array) =>
          await implementation.verify?.(fresh, parse({ eddsa }, 'verify'), data, given);
        expect(await verdict(hex(signature))).toBe(true);
        expect(await verdict(changed)).toBe(false);
      }
    }
  });
  /** Both multiply by the cofactor, as RFC 8032 §5.2.7 has it: points of small order are lost. */
  test.each(ED448_TORSION_SUBGROUP)('on an Ed448 signature with %s in its R', async (small) => {
    const seed = new Uint8Array(57).fill(0x42);
    const { scalar, pointBytes } = ed448.utils.getExtendedPublicKey(seed);
    const { Point } = ed448;
    const [data, nonce] = [random(9), 123_456_789n ** 7n];
    const r = Point.BASE.multiply(nonce).add(Point.fromHex(small)).toBytes();
    const input = Buffer.concat([Buffer.from('SigEd448\0\0'), r, pointBytes, data]);
    const hash = BigInt(`0x${toHex(shake256(input, { dkLen: 114 }).toReversed())}`);
    const s = Point.Fn.toBytes(Point.Fn.create(nonce + Point.Fn.create(hash) * scalar));
    for (const provider of PROVIDERS) {
      const { implementation } = mechanismOf(CKM.EDDSA, provider);
      const { publicKey } = knownPair('Ed448');
      const verdict = async (signature: Uint8Array) =>
        await implementation.verify?.(publicKey, null, data, signature);
      expect(await verdict(Buffer.concat([r, s]))).toBe(true);
      expect(await verdict(Buffer.concat([Point.fromHex(small).toBytes(), s]))).toBe(false);
    }
  });
});
