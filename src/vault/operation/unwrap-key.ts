import { CKO } from '../../wire/pkcs11.ts';
import type { Dear } from '../dear-work.ts';
import { unwrapRefusal } from '../mechanism/self-test/failure.ts';
import { pairwiseTest } from '../mechanism/key/key-material.ts';
import { privateFromSecret } from '../mechanism/unwrapped-key.ts';
import { complete, secretMaterial } from '../object/complete.ts';
import type { Material } from '../object/complete.ts';
import { unwrapped } from '../object/create.ts';
import type { Draft } from '../object/draft.ts';
import type { VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import { parseTemplate } from '../object/template.ts';
import { Defect } from '../refusal.ts';
import { withInvocations } from './invocations.ts';
import {
  type KeyUse,
  NO_BYTES,
  dearUse,
  offered,
  parseKeyUse,
  permitKeyUse,
  useDetail,
  withOrigin,
} from './key-use.ts';
import { objectResult } from './object-result.ts';
import { defineOperation } from './operation.ts';
import type { Scope } from './operation.ts';
import { knownOf, makerOf, newObjectId, requireStill, storeObjects } from './store-object.ts';
import { publicTag } from './value-tag.ts';

/** C_UnwrapKey. What comes back never gets more than it had when it left. PKCS#11 v3.2 §5.18.4. */
export const unwrapKey = defineOperation({
  name: 'unwrapKey',
  audit: 'management',
  parse(scope, { unwrappingKey, mechanism, wrapped, template }) {
    const unknownKey = 'CKR_UNWRAPPING_KEY_HANDLE_INVALID';
    const use = parseKeyUse(scope, { key: unwrappingKey, mechanism, verb: 'unwrap', unknownKey });
    const maker = makerOf(use.session);
    const draft = unwrapped({ template: parseTemplate(template), maker, unwrapping: use.key });
    return { use, maker, draft, wrapped: wrapped ?? NO_BYTES };
  },
  // A private key is tested against its public key, whatever unwrapped it.
  dear: ({ use, draft, wrapped }) =>
    draft.objectClass === CKO.PRIVATE_KEY ? dearToTest(wrapped) : dearUse(use),
  permit: (_scope, { use }) => permitKeyUse(use, 'unwrap'),
  async run(scope, { use, maker, draft, wrapped }) {
    const { implementation, key, parameters, session } = use;
    const secret = await offered(implementation.unwrap, use)(key, parameters, wrapped);
    requireStill(session, maker);
    requireOwnReading(scope, use, secret);
    const object = openWrapped(scope, use, draft, secret);
    if (object.class === CKO.PRIVATE_KEY) {
      await pairwiseTest(scope.vault.provider, object, 'imported').catch(refuseWrapped);
    }
    await storeObjects(scope, session, maker, [object]);
    return objectResult(object);
  },
  approved: ({ use }) => use.approved,
  detail: ({ use }, result) => ({
    ...useDetail(use),
    ...(result?.object && { other: Buffer.from(result.object).toString('hex') }),
  }),
});

/** The private key of RSA with 4096 bits has 2,374 bytes of PKCS#8, wrapped some hundreds more. */
const USUAL_WRAPPED_BYTES_MAX = 3072;

/** What is in it nobody knows yet. */
function dearToTest(wrapped: Uint8Array): Dear {
  return wrapped.byteLength > USUAL_WRAPPED_BYTES_MAX ? 'makeLong' : 'make';
}

/**
 * Refuses what another mechanism wrapped, where the bytes would tell of that key. The secret is
 * disposed then.
 */
function requireOwnReading(scope: Scope, { mechanism, session }: KeyUse, secret: Secret): void {
  using other = mechanism.alsoReadAs?.(secret) ?? null;
  if (other === null) return;
  const unsealed = session.unsealed();
  const { ceilings, live } = knownOf(scope, unsealed, unsealed.valueTag(other, 'secret'));
  if (ceilings.length === 0 && [...live].length === 0) return;
  secret[Symbol.dispose]();
  refuseWrapped();
}

/**
 * Takes the secret. Nothing waits here, so that two who unwrap the same value know of each other.
 */
function openWrapped(scope: Scope, use: KeyUse, draft: Draft, secret: Secret): VaultObject {
  const unsealed = use.session.unsealed();
  const make = (owned: Secret, material: Material): VaultObject => {
    try {
      const attributes = complete(draft, material, knownOf(scope, unsealed, material.tag));
      const counted = withInvocations(unsealed, withOrigin(attributes, use));
      return unsealed.makeObject(newObjectId(), counted, owned);
    } finally {
      owned[Symbol.dispose]();
    }
  };
  if (draft.objectClass === CKO.SECRET_KEY) {
    if (draft.keyType === undefined) throw new Defect('an unwrapped key of no type');
    const tag = unsealed.valueTag(secret, 'secret');
    return make(secret, secretMaterial(draft.keyType, secret, tag));
  }
  const facts = privateFromSecret(secret);
  if (facts === null) return refuseWrapped();
  const tag = publicTag(unsealed, facts.publicInfo);
  return make(facts.secret, { ...facts, valueBytes: null, tag });
}

/** One answer for everything that can be wrong with what was unwrapped (T21 to T23). */
function refuseWrapped(): never {
  throw unwrapRefusal();
}
