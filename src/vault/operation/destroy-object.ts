import { CKA } from '../../wire/pkcs11.ts';
import { objectIdFromBytes } from '../object/object.ts';
import { Refusal } from '../refusal.ts';
import { ownerOf, requireObject } from '../session/authorise.ts';
import { NO_BYTES } from './key-use.ts';
import { defineOperation, requireSession } from './operation.ts';

/** C_DestroyObject. PKCS#11 v3.2 §5.7.3. */
export const destroyObject = defineOperation({
  name: 'destroyObject',
  audit: 'management',
  parse(scope, { object: id }) {
    const session = requireSession(scope);
    return { session, object: requireObject(session, objectIdFromBytes(id ?? NO_BYTES)) };
  },
  permit(_scope, { session, object }) {
    if (object.flag(CKA.TOKEN)) session.requireReadWrite();
    if (!object.flag(CKA.DESTROYABLE)) {
      throw new Refusal('CKR_ACTION_PROHIBITED', 'the object is not destroyable', {
        hint: 'CKA_DESTROYABLE=false is for the life of an object.',
      });
    }
  },
  async run(_scope, { session, object }) {
    if (object.flag(CKA.TOKEN)) {
      await session.unsealed().mutate((change) => change.removeObject(object.id));
    } else {
      ownerOf(session, object.id)?.objects.remove(object.id);
    }
    object.handles.clear();
    return {};
  },
  detail: ({ object }) => ({ object: object.id, label: object.text(CKA.LABEL) ?? '' }),
});
