import { CKA } from '../../wire/pkcs11.ts';
import { requireMayMake } from '../object/maker.ts';
import { objectIdFromBytes } from '../object/object.ts';
import { Refusal } from '../refusal.ts';
import { ownerOf, requireObject } from '../session/authorise.ts';
import { NO_BYTES } from './key-use.ts';
import { defineOperation, requireSession } from './operation.ts';
import { makerOf } from './store-object.ts';

/** C_DestroyObject. PKCS#11 v3.2 §5.7.3. */
export const destroyObject = defineOperation({
  name: 'destroyObject',
  audit: 'management',
  parse(scope, { object: id }) {
    const session = requireSession(scope);
    return { session, object: requireObject(session, objectIdFromBytes(id ?? NO_BYTES)) };
  },
  permit(_scope, { session, object }) {
    const maker = makerOf(session);
    requireMayMake(object.attributes, maker);
    if (object.flag(CKA.DESTROYABLE)) return;
    throw new Refusal('CKR_ACTION_PROHIBITED', 'CKA_DESTROYABLE of the object is false', {
      hint: 'Nobody destroys it but by destroying its partition.',
    });
  },
  async run(_scope, { session, object }) {
    if (object.flag(CKA.TOKEN)) {
      await session.unsealed().mutate((change) => change.removeObject(object.id));
    } else {
      ownerOf(session, object.id)?.objects.remove(object.id);
    }
    object.dropHandles();
    return {};
  },
  detail: ({ object }) => ({ object: object.id, label: object.text(CKA.LABEL) ?? '' }),
});
