import { setImmediate } from 'node:timers/promises';
import type { coffer } from '../../wire/gen/coffer.js';
import { LIMITS } from '../../wire/limits.ts';
import { endOfPart } from '../object/object-index.ts';
import type { Found, FindRequest } from '../object/object-index.ts';
import { objectIdFromBytes } from '../object/object.ts';
import type { ObjectId } from '../object/object.ts';
import { readAttributes } from '../object/read.ts';
import { parseTemplate, toWire, wireBytes } from '../object/template.ts';
import { objectIndexes, visible } from '../session/authorise.ts';
import type { Session } from '../session/session.ts';
import { requireTypes } from './get-attributes.ts';
import { defineOperation, requireSession, settle } from './operation.ts';
import type { ResultOf, Scope } from './operation.ts';

/** Of a found object in a message, beside its attributes. */
const OBJECT_BYTES = 32;

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
  run(scope, { session, template, max, after, types }) {
    const seen: FindRequest['visible'] = (object) => visible(session, object);
    const request = { template, visible: seen, after, max };
    return settle(findInParts(scope, session, request), (found) => pageOf(found, types));
  },
});

/** As many of the found as fit a frame with their attributes; the next page goes on there. */
function pageOf({ objects, more }: Found, types: readonly number[]): ResultOf<'findObjects'> {
  const told: coffer.v1.FoundObject.$Properties[] = [];
  let bytes = 0;
  for (const found of objects) {
    const object = Buffer.from(found.id, 'hex');
    if (types.length === 0) told.push({ object });
    else {
      const { attributes } = readAttributes(found, types);
      bytes += OBJECT_BYTES + wireBytes(attributes);
      if (told.length > 0 && bytes > LIMITS.dataBytesMax) return { objects: told, more: true };
      told.push({ object, attributes: toWire(attributes) });
    }
  }
  return { objects: told, more };
}

/**
 * Who must look through many objects does so in parts, between which everybody else has a turn. The
 * first part, which usually fills the page, is looked through at once.
 */
function findInParts(scope: Scope, session: Session, request: FindRequest): Found | Promise<Found> {
  const last = endOfTurn(session, request);
  const found = firstPage(session, { ...request, last });
  return last === null || found.more ? found : findOn(scope, session, request, found, last);
}

async function findOn(
  { vault, peer }: Scope,
  session: Session,
  request: FindRequest,
  first: Found,
  end: ObjectId,
): Promise<Found> {
  const objects = [...first.objects];
  for (let after: ObjectId | null = end; after !== null;) {
    const rest: FindRequest = { ...request, after, max: request.max - objects.length };
    const { found, last } = await vault.dearWork.walk.run(peer, async () => {
      await setImmediate();
      const next = endOfTurn(session, rest);
      return { found: firstPage(session, { ...rest, last: next }), last: next };
    });
    objects.push(...found.objects);
    if (found.more) return { objects, more: true };
    after = last;
  }
  return { objects, more: false };
}

/** Null when the rest can be looked at in one go. */
function endOfTurn(session: Session, { template, after }: FindRequest): ObjectId | null {
  let objects = 0;
  for (const index of objectIndexes(session)) objects += index.size;
  if (objects <= LIMITS.findObjectsAtOnce) return null;
  let candidates = 0;
  for (const index of objectIndexes(session)) candidates += index.candidates(template);
  const parts = candidates / LIMITS.findObjectsAtOnce;
  return parts <= 1 ? null : endOfPart(after, parts);
}

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
