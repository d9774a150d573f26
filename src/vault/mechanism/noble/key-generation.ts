import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { ed448, x448 } from '@noble/curves/ed448.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Secret } from '../../object/secret.ts';
import { Refusal } from '../../refusal.ts';
import { CURVES } from '../key/key-type.ts';
import { isSlhDsaSet } from '../key/slh-dsa-set.ts';
import type { Curve, Implementation } from '../mechanism.ts';
import { PARAMETER_SETS } from '../key/parameter-set.ts';
import { parameterSetPkcs8 } from '../key/parameter-set-private.ts';
import { parameterSetPublic } from '../key/parameter-set-public.ts';
import { ecPkcs8 } from '../key/private-key.ts';
import { ecPublicInfo } from '../key/public-key.ts';
import { inOwnTurn } from '../own-turn.ts';
import { weierstrassCurve } from './ecdsa.ts';
import { pairOfSeed } from './lattice.ts';

export const secretKey: Implementation<null> = {
  generateKey: (_, keyBytes) => Secret.own(randomBytes(keyBytes)),
};

interface RawPair {
  readonly scalar: Uint8Array;
  readonly point: Uint8Array;
}

function weierstrassPair(curve: Curve): RawPair {
  const noble = weierstrassCurve({ curve });
  const scalar = noble.utils.randomSecretKey();
  return { scalar, point: noble.getPublicKey(scalar, false) };
}

type BytePairs = Pick<typeof ed25519, 'getPublicKey'> & {
  readonly utils: Pick<typeof ed25519.utils, 'randomSecretKey'>;
};

/** Curves whose private keys are byte strings. */
const BYTE_PAIRS: ReadonlyMap<Curve, BytePairs> = new Map<Curve, BytePairs>([
  ['Ed25519', ed25519],
  ['Ed448', ed448],
  ['X25519', x25519],
  ['X448', x448],
]);

function rawPair(curve: Curve): RawPair {
  const noble = BYTE_PAIRS.get(curve);
  if (noble === undefined) return weierstrassPair(curve);
  const scalar = noble.utils.randomSecretKey();
  return { scalar, point: noble.getPublicKey(scalar) };
}

export const curvePair: Implementation<null> = {
  async generateKeyPair(_, { curve }) {
    if (curve === undefined) {
      throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_EC_PARAMS');
    }
    const facts = CURVES[curve];
    const { scalar, point } = rawPair(curve);
    const secret = Secret.own(ecPkcs8(facts, scalar, point));
    scalar.fill(0);
    return { publicInfo: ecPublicInfo(facts, point), secret };
  },
};

/** From a random seed, which is kept as the private key. */
export const parameterSetPair: Implementation<null> = {
  async generateKeyPair(_, { parameterSet }) {
    if (parameterSet === undefined || isSlhDsaSet(parameterSet)) {
      throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_PARAMETER_SET');
    }
    const facts = PARAMETER_SETS[parameterSet];
    return await inOwnTurn(() => {
      const seed = randomBytes(facts.seedBytes);
      const { publicKey, secretKey } = pairOfSeed(parameterSet, seed);
      secretKey.fill(0);
      const secret = Secret.own(parameterSetPkcs8(facts, { seed, expanded: null }));
      seed.fill(0);
      return { publicInfo: parameterSetPublic(facts, publicKey).publicInfo, secret };
    });
  },
};
