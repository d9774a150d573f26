import { CKA } from '../../wire/pkcs11.ts';
import type { Attributes } from '../object/attribute.ts';
import { copied } from '../object/change.ts';
import { objectIdFromBytes } from '../object/object.ts';
import { parseTemplate } from '../object/template.ts';
import { requireObject } from '../session/authorise.ts';
import { withInvocations } from './invocations.ts';
import { NO_BYTES } from './key-use.ts';
import { objectDetail, objectResult } from './object-result.ts';
import { defineOperation, requireSession } from './operation.ts';
import { makerOf, newObjectId, storeObjects } from './store-object.ts';

/** C_CopyObject. The copy has the same value, and may only lose rights. PKCS#11 v3.2 §5.7.2. */
export const copyObject = defineOperation({
  name: 'copyObject',
  audit: 'management',
  parse(scope, message) {
    const session = requireSession(scope);
    const object = requireObject(session, objectIdFromBytes(message.object ?? NO_BYTES));
    const maker = makerOf(session);
    const attributes = copied(object, parseTemplate(message.template), maker);
    return { session, maker, object, attributes };
  },
  async run(scope, { session, maker, object, attributes }) {
    const secret = object.hasSecret ? object.openSecret() : null;
    const unsealed = session.unsealed();
    const counted = withInvocations(unsealed, attributes);
    const copy = unsealed.makeObject(newObjectId(), counted, secret);
    await storeObjects(scope, session, maker, [copy]);
    return objectResult(copy);
  },
  detail: ({ object, attributes }, result) => ({
    ...objectDetail(object),
    ...(result?.object && { other: Buffer.from(result.object).toString('hex') }),
    ...(label(attributes) && { subject: label(attributes) }),
  }),
});

function label(attributes: Attributes): string {
  const value = attributes.get(CKA.LABEL);
  return typeof value === 'string' ? value : '';
}
