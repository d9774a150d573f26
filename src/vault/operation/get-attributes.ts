import { LIMITS } from '../../wire/limits.ts';
import { exportPlaintext } from '../mechanism/export-plaintext.ts';
import { objectIdFromBytes } from '../object/object.ts';
import { readAttributes } from '../object/read.ts';
import { toWire } from '../object/template.ts';
import { Refusal } from '../refusal.ts';
import { requireObjectToTrust } from '../session/authorise.ts';
import { NO_BYTES } from './key-use.ts';
import { objectDetail } from './object-result.ts';
import { defineOperation, requireSession } from './operation.ts';
import { recordAct } from './record-act.ts';

/**
 * C_GetAttributeValue. The value of a key that is neither sensitive nor held in is told, and that
 * is recorded before it is. PKCS#11 v3.2 §5.7.5.
 */
export const getAttributes = defineOperation({
  name: 'getAttributes',
  audit: 'none',
  parse(scope, { object: id, types }) {
    const session = requireSession(scope);
    const asked = requireTypes(types);
    const object = requireObjectToTrust(session, objectIdFromBytes(id ?? NO_BYTES));
    return { session, object, types: asked };
  },
  run(scope, { session, object, types }) {
    const { attributes, sensitive, invalid, needsSecret } = readAttributes(object, types);
    const rest = { sensitive: [...sensitive], invalid: [...invalid] };
    if (needsSecret.length === 0) return { attributes: toWire(attributes), ...rest };
    const { login } = session;
    if (login !== null && login.role !== 'user') {
      // The officer looks at keys in order to trust them, not to read them.
      return { attributes: toWire(attributes), ...rest, sensitive: [...sensitive, ...needsSecret] };
    }
    const plaintext = exportPlaintext(object, needsSecret);
    const told = toWire(new Map([...attributes, ...plaintext]));
    return recordAct(session.unsealed().audit, 'getAttributes', scope, objectDetail(object)).then(
      () => ({ attributes: told, ...rest }),
    );
  },
});

/** The types that a request asks for: as many as a template can have. Throws CKR_ARGUMENTS_BAD. */
export function requireTypes(types: readonly number[] | null | undefined): readonly number[] {
  const max = LIMITS.templateAttributesMax;
  if ((types?.length ?? 0) <= max) return types ?? [];
  throw new Refusal('CKR_ARGUMENTS_BAD', `ask for at most ${max} attributes`);
}
