import { CKA, CKK, CKO } from '../../wire/pkcs11.ts';
import {
  pairwiseTest,
  privateFromAttributes,
  privateFromPkcs8,
  publicFromAttributes,
  publicFromSpki,
} from '../mechanism/key/key-material.ts';
import type { PublicFacts } from '../mechanism/key/key-material.ts';
import { requireDes3Key } from '../mechanism/key/des3-key.ts';
import type { Attributes } from '../object/attribute.ts';
import { NEW_VALUE } from '../object/ceiling.ts';
import { complete, secretMaterial } from '../object/complete.ts';
import type { Material } from '../object/complete.ts';
import { imported } from '../object/create.ts';
import { numberOf, type Draft } from '../object/draft.ts';
import type { VaultObject } from '../object/object.ts';
import { Secret } from '../object/secret.ts';
import { parseTemplate } from '../object/template.ts';
import type { Unsealed } from '../partition/partition.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session/session.ts';
import { withInvocations } from './invocations.ts';
import { dearToMake } from './key-use.ts';
import { newKeyDetail, objectResult } from './object-result.ts';
import { defineOperation, requireSession } from './operation.ts';
import type { Scope } from './operation.ts';
import { knownOf, makerOf, newObjectId, storeObjects } from './store-object.ts';
import { publicTag } from './value-tag.ts';

/** A value from outside, checked; null for certificates and data objects. */
interface Value {
  readonly secret: Secret | null;
  readonly material: (unsealed: Unsealed) => Material;
  readonly keyType: number;
}

/** C_CreateObject. PKCS#11 v3.2 §5.7.1. */
export const importObject = defineOperation({
  name: 'importObject',
  audit: 'management',
  parse(scope, { template: wire, pkcs8, spki }) {
    const session = requireSession(scope);
    const template = parseTemplate(wire);
    const maker = makerOf(session);
    const value = valueOf(template, filled(pkcs8), filled(spki));
    try {
      const draft = imported({ template, maker, keyType: value?.keyType ?? null });
      return { session, maker, draft, value };
    } catch (error) {
      value?.secret?.[Symbol.dispose]();
      throw error;
    }
  },
  async run(scope, { session, maker, draft, value }) {
    const object = makeImported(scope, session.unsealed(), draft, value);
    if (object.class === CKO.PRIVATE_KEY) {
      await pairwiseTestInTurn(scope, session, object);
    }
    await storeObjects(scope, session, maker, [object]);
    return objectResult(object);
  },
  detail: ({ draft }, result) => newKeyDetail(draft.attributes, null, result?.object),
});

/**
 * Uses no key but the one that was sent with the request; so only the session is looked at anew.
 */
async function pairwiseTestInTurn(
  { vault, peer }: Scope,
  session: Session,
  object: VaultObject,
): Promise<void> {
  const line = dearToMake(object.type === CKK.RSA ? object.bits : 0);
  await vault.dearWork[line].run(peer, () => {
    session.unsealed();
    return pairwiseTest(vault.provider, object, 'imported');
  });
}

function makeImported(
  scope: Scope,
  unsealed: Unsealed,
  draft: Draft,
  value: Value | null,
): VaultObject {
  if (value === null) {
    return unsealed.makeObject(newObjectId(), complete(draft, null, NEW_VALUE), null);
  }
  try {
    const material = value.material(unsealed);
    const attributes = complete(draft, material, knownOf(scope, unsealed, material.tag));
    const counted = withInvocations(unsealed, attributes);
    return unsealed.makeObject(newObjectId(), counted, value.secret);
  } finally {
    value.secret?.[Symbol.dispose]();
  }
}

/** How the value of each class is brought in. */
const READERS: Readonly<Record<number, (template: Attributes) => Value>> = {
  [CKO.SECRET_KEY]: secretValue,
  [CKO.PRIVATE_KEY]: (template) =>
    privateValue(privateFromAttributes(keyTypeOf(template), template)),
  [CKO.PUBLIC_KEY]: (template) => publicValue(publicFromAttributes(keyTypeOf(template), template)),
};

function valueOf(
  template: Attributes,
  pkcs8: Uint8Array | null,
  spki: Uint8Array | null,
): Value | null {
  const objectClass = numberOf(template, CKA.CLASS) ?? -1;
  if (pkcs8 !== null || spki !== null) {
    if (pkcs8 !== null && spki === null && objectClass === CKO.PRIVATE_KEY) {
      return privateValue(privateFromPkcs8(pkcs8));
    }
    if (spki !== null && pkcs8 === null && objectClass === CKO.PUBLIC_KEY) {
      return publicValue(publicFromSpki(spki));
    }
    throw new Refusal('CKR_TEMPLATE_INCONSISTENT', 'the file is not of the class of the template', {
      hint: 'pkcs8 goes with CKO_PRIVATE_KEY, spki with CKO_PUBLIC_KEY, and only one of them.',
    });
  }
  return READERS[objectClass]?.(template) ?? null;
}

function secretValue(template: Attributes): Value {
  const bytes = template.get(CKA.VALUE);
  if (!(bytes instanceof Uint8Array)) {
    throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_VALUE');
  }
  const keyType = keyTypeOf(template);
  const secret = Secret.own(bytes);
  if (keyType === CKK.DES3) requireDes3Key(secret);
  return {
    secret,
    keyType,
    material: (unsealed) => secretMaterial(keyType, secret, unsealed.valueTag(secret, 'secret')),
  };
}

function privateValue(facts: PublicFacts & { readonly secret: Secret }): Value {
  return { ...publicValue(facts), secret: facts.secret };
}

function publicValue(facts: PublicFacts): Value {
  return {
    secret: null,
    keyType: facts.type,
    material: (unsealed) => ({
      type: facts.type,
      attributes: facts.attributes,
      publicInfo: facts.publicInfo,
      valueBytes: null,
      tag: publicTag(unsealed, facts.publicInfo),
    }),
  };
}

function keyTypeOf(template: Attributes): number {
  const type = numberOf(template, CKA.KEY_TYPE);
  if (type === undefined) {
    throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_KEY_TYPE');
  }
  return type;
}

function filled(bytes: Uint8Array | null | undefined): Uint8Array | null {
  return bytes != null && bytes.byteLength > 0 ? bytes : null;
}
