import { CKA, KEY_STATE } from '../../wire/pkcs11.ts';
import { INTERNAL } from '../object/attribute-internal.ts';
import { attributeName } from '../object/attribute-table.ts';
import { ceilingId, ceilingOf } from '../object/ceiling.ts';
import { changeAttributes } from '../object/change.ts';
import { objectIdFromBytes } from '../object/object.ts';
import { parseTemplate } from '../object/template.ts';
import { requireObjectToTrust } from '../session/authorise.ts';
import { requireCeilingRoom } from './ceilings.ts';
import { withInvocations } from './invocations.ts';
import { NO_BYTES } from './key-use.ts';
import { objectDetail } from './object-result.ts';
import { defineOperation, requireSession } from './operation.ts';
import { commitPlan, makerOf, planOf } from './store-object.ts';
import type { Plan } from './store-object.ts';

/** C_SetAttributeValue: all of the template, or nothing. PKCS#11 v3.2 §5.7.6. */
export const setAttributes = defineOperation({
  name: 'setAttributes',
  audit: 'management',
  parse(scope, message) {
    const session = requireSession(scope);
    const id = objectIdFromBytes(message.object ?? NO_BYTES);
    const object = requireObjectToTrust(session, id);
    return { session, maker: makerOf(session), object, template: parseTemplate(message.template) };
  },
  permit(_scope, { object, template, maker }) {
    changeAttributes(object, template, maker);
  },
  async run(scope, { session, maker, object, template }) {
    const unsealed = session.unsealed();
    await commitPlan(scope, session, maker, (): Plan => {
      // Looked up again: others may have changed it while this one waited for its turn.
      const current = requireObjectToTrust(session, object.id);
      const attributes = changeAttributes(current, template, maker);
      const changed = unsealed.changeObject(current, attributes);
      const resumed = template.get(INTERNAL.KEY_STATE) === KEY_STATE.ACTIVE;
      const plan = planOf(scope, unsealed, maker, { objects: [changed], resumed });
      const tag = changed.bytes(INTERNAL.VALUE_TAG);
      if (tag === undefined || template.get(CKA.TRUSTED) !== true) return plan;
      const id = ceilingId(tag);
      requireCeilingRoom(unsealed, id);
      const before = unsealed.records('ceiling').get(id);
      const ceiling = withInvocations(unsealed, ceilingOf(changed, before));
      return { ...plan, ceilings: [[id, ceiling]] };
    });
    return {};
  },
  detail: ({ object, template }) => ({
    ...objectDetail(object),
    subject: Array.from(template.keys(), attributeName).join(','),
  }),
});
