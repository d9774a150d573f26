import { CKA } from '../../wire/pkcs11.ts';
import { requireMayMake, type Maker } from '../object/maker.ts';
import { objectIdFromBytes, type VaultObject } from '../object/object.ts';
import { Refusal } from '../refusal.ts';
import { ownerOf, requireObject } from '../session/authorise.ts';
import { forgetCount, handOver } from './invocations.ts';
import { NO_BYTES } from './key-use.ts';
import { defineOperation, requireSession } from './operation.ts';
import { isLive, makerOf, requireStill } from './store-object.ts';

/** C_DestroyObject. PKCS#11 v3.2 §5.7.3. */
export const destroyObject = defineOperation({
  name: 'destroyObject',
  audit: 'management',
  parse(scope, { object: id }) {
    const session = requireSession(scope);
    return {
      session,
      maker: makerOf(session),
      object: requireObject(session, objectIdFromBytes(id ?? NO_BYTES)),
    };
  },
  permit(_scope, { maker, object }) {
    requireMayDestroy(object, maker);
  },
  async run(scope, { session, maker, object }) {
    const unsealed = session.unsealed();
    if (object.flag(CKA.TOKEN)) {
      await unsealed.mutate((change) => {
        // Asked again: the login may have ended, and the object changed, while others were written.
        requireStill(session, maker);
        const current = unsealed.objects.get(object.id) ?? object;
        requireMayDestroy(current, maker);
        handOver(change, unsealed, current);
        change.removeObject(object.id);
      });
    } else {
      ownerOf(session, object.id)?.objects.remove(object.id);
      session.peer.changes += 1;
    }
    object.dropHandles();
    forgetCount(unsealed, object, isLive(scope, unsealed));
    return {};
  },
  detail: ({ object }) => ({ object: object.id, label: object.text(CKA.LABEL) ?? '' }),
});

function requireMayDestroy(object: VaultObject, maker: Maker): void {
  requireMayMake(object.attributes, maker);
  if (object.flag(CKA.DESTROYABLE)) return;
  throw new Refusal('CKR_ACTION_PROHIBITED', 'CKA_DESTROYABLE of the object is false', {
    hint: 'Nobody destroys it but by destroying its partition.',
  });
}
