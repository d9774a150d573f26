import { LIMITS } from '../../wire/limits.ts';
import type { Found, FindRequest } from '../object/object-index.ts';
import { objectIdFromBytes } from '../object/object.ts';
import { readAttributes } from '../object/read.ts';
import { parseTemplate, toWire } from '../object/template.ts';
import { objectIndexes, visible } from '../session/authorise.ts';
import type { Session } from '../session/session.ts';
import { requireTypes } from './get-attributes.ts';
import { defineOperation, requireSession } from './operation.ts';

/**
 * C_FindObjects, with the attributes that are usually asked for next in the same answer. PKCS#11
 * v3.2 §5.7.9.
 */
export const findObjects = defineOperation({
  name: 'findObjects',
  audit: 'none',
  parse: (scope, { template, max, after, attributes }) => ({
    session: requireSession(scope),
    template: parseTemplate(template),
    max: Math.min(max || LIMITS.findPageMax, LIMITS.findPageMax),
    after: after == null || after.byteLength === 0 ? null : objectIdFromBytes(after),
    types: requireTypes(attributes),
  }),
  run(_scope, { session, template, max, after, types }) {
    const seen: FindRequest['visible'] = (object) => visible(session, object);
    const { objects, more } = firstPage(session, { template, visible: seen, after, max });
    return {
      objects: objects.map((object) => ({
        object: Buffer.from(object.id, 'hex'),
        ...(types.length > 0 && { attributes: toWire(readAttributes(object, types).attributes) }),
      })),
      more,
    };
  },
});

/**
 * Token and session objects in one order, that of their ids, so that a page starts where the one
 * before ended.
 */
function firstPage(session: Session, request: FindRequest): Found {
  const pages = Array.from(objectIndexes(session), (index) => index.find(request));
  const found = pages.flatMap((page) => page.objects).sort((a, b) => (a.id < b.id ? -1 : 1));
  const more = found.length > request.max || pages.some((page) => page.more);
  return { objects: found.slice(0, request.max), more };
}
