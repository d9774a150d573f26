import { CKA } from '../../wire/pkcs11.ts';
import { keyIsApproved } from '../mechanism/approval.ts';
import { requireKeyType } from '../mechanism/key/key-type.ts';
import { NEW_VALUE } from '../object/ceiling.ts';
import { complete, secretMaterial } from '../object/complete.ts';
import { requireAllowance } from '../object/allowance.ts';
import { generated, stretched } from '../object/create.ts';
import { numberOf } from '../object/draft.ts';
import type { Draft } from '../object/draft.ts';
import { parseTemplate } from '../object/template.ts';
import { Defect, Refusal } from '../refusal.ts';
import { requireApprovedMechanism } from './approved-only.ts';
import { withInvocations } from './invocations.ts';
import { offered, parseMechanism, withOrigin } from './key-use.ts';
import { newKeyDetail, objectResult } from './object-result.ts';
import { defineOperation, requireSession } from './operation.ts';
import { knownOf, makerOf, newObjectId, requireStill, storeObjects } from './store-object.ts';

/** C_GenerateKey. PKCS#11 v3.2 §5.18.1. */
export const generateKey = defineOperation({
  name: 'generateKey',
  audit: 'management',
  parse(scope, message) {
    const session = requireSession(scope);
    const parsed = parseMechanism(scope, message.mechanism, 'generateKey');
    const maker = makerOf(session);
    requireAllowance(parsed.mechanism, 'generateKey', maker.policy);
    const template = parseTemplate(message.template);
    const { mechanism } = parsed;
    const make = mechanism.knownOutside === true ? stretched : generated;
    const draft = make({ template, maker, mechanism });
    requireApprovedMechanism(maker.policy, mechanism);
    return { session, maker, draft, keyBytes: keyBytesOf(draft), ...parsed };
  },
  dear: ({ mechanism }) => (mechanism.cost === 'dear' ? 'make' : null),
  async run(scope, { session, maker, draft, keyBytes, mechanism, implementation, parameters }) {
    const generate = offered(implementation.generateKey, { mechanism });
    using secret = await generate(parameters, keyBytes);
    requireStill(session, maker);
    const unsealed = session.unsealed();
    const tag = unsealed.valueTag(secret, 'secret');
    const material = secretMaterial(typeOf(draft), secret, tag);
    const attributes =
      mechanism.knownOutside === true
        ? withOrigin(complete(draft, material, knownOf(scope, unsealed, tag)), mechanism)
        : complete(draft, material, NEW_VALUE);
    const counted = withInvocations(unsealed, attributes);
    const object = unsealed.makeObject(newObjectId(), counted, secret);
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
