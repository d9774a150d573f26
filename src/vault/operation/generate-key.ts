import { CKA } from '../../wire/pkcs11.ts';
import { keyIsApproved } from '../mechanism/approval.ts';
import { requireKeyType } from '../mechanism/key/key-type.ts';
import { NEW_VALUE } from '../object/ceiling.ts';
import { complete, secretMaterial } from '../object/complete.ts';
import { generated } from '../object/create.ts';
import { numberOf } from '../object/draft.ts';
import type { Draft } from '../object/draft.ts';
import { parseTemplate } from '../object/template.ts';
import { Defect, Refusal } from '../refusal.ts';
import { requireApprovedMechanism } from './approved-only.ts';
import { offered, parseMechanism } from './key-use.ts';
import { newKeyDetail, objectResult } from './object-result.ts';
import { defineOperation, requireSession } from './operation.ts';
import { makerOf, newObjectId, storeObjects } from './store-object.ts';

/** C_GenerateKey. PKCS#11 v3.2 §5.18.1. */
export const generateKey = defineOperation({
  name: 'generateKey',
  audit: 'management',
  parse(scope, message) {
    const session = requireSession(scope);
    const parsed = parseMechanism(scope, message.mechanism, 'generateKey');
    const maker = makerOf(session);
    const template = parseTemplate(message.template);
    const draft = generated({ template, maker, mechanism: parsed.mechanism });
    requireApprovedMechanism(maker.policy, parsed.mechanism);
    return { session, maker, draft, keyBytes: keyBytesOf(draft), ...parsed };
  },
  async run(scope, { session, maker, draft, keyBytes, mechanism, implementation, parameters }) {
    const unsealed = session.unsealed();
    const secret = offered(implementation.generateKey, { mechanism })(parameters, keyBytes);
    const material = secretMaterial(typeOf(draft), secret, unsealed.valueTag(secret, 'secret'));
    const attributes = complete(draft, material, NEW_VALUE);
    const object = unsealed.makeObject(newObjectId(), attributes, secret);
    await storeObjects(scope, session, maker, [object]);
    return objectResult(object);
  },
  approved: ({ draft, mechanism, keyBytes }) =>
    mechanism.approved && keyIsApproved({ type: typeOf(draft), bits: keyBytes * 8, curve: null }),
  detail: ({ draft, mechanism }, result) =>
    newKeyDetail(draft.attributes, mechanism, result?.object),
});

/** CKA_VALUE_LEN, or the length of the type; refused before anything of that size is made. */
function keyBytesOf(draft: Draft): number {
  const type = requireKeyType(typeOf(draft));
  const keyBytes = numberOf(draft.asked, CKA.VALUE_LEN) ?? type.defaultSecretBytes;
  if (keyBytes === null) {
    throw new Refusal('CKR_TEMPLATE_INCOMPLETE', 'the template has no CKA_VALUE_LEN');
  }
  if (!type.allowsSecretBytes(keyBytes)) {
    throw new Refusal('CKR_KEY_SIZE_RANGE', 'a key of this type does not have this length');
  }
  return keyBytes;
}

function typeOf(draft: Draft): number {
  if (draft.keyType === undefined) throw new Defect('a generated key of no type');
  return draft.keyType;
}
