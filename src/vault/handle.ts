import type { Request, ResponseProperties } from '../wire/message.ts';
import type { Place } from './dear-work.ts';
import type { AnyOperation, Scope } from './operation/operation.ts';
import { operationOf } from './operation/table.ts';
import { answer, refuse, requireRecordable, revisionOf } from './outcome.ts';
import { authorise } from './session/authorise.ts';
import type { Peer } from './session/peer.ts';
import type { Vault } from './vault.ts';

/**
 * THE path of a request: session, operation, authorise, object, policy, mechanism, audit. Its
 * answer is there in the same tick unless the work is dear or must be durable first. Nothing
 * suspends from `authorise` to `run`, so what was allowed is still true when the key is used: what
 * had to wait for its `turn` to do dear work comes through here again.
 */
export function handle(
  vault: Vault,
  peer: Peer,
  request: Request,
  turn: Place | null = null,
): ResponseProperties | Promise<ResponseProperties> {
  let place = turn;
  let scope: Scope = { vault, peer, session: null, login: null };
  let operation: AnyOperation | null = null;
  let inputs: unknown = null;
  try {
    operation = operationOf(vault, request);
    if (request.session !== 0) {
      const session = vault.sessions.require(peer, request.session);
      scope = { vault, peer, session, login: session.login };
    }
    authorise(operation.name, peer, scope.session);
    inputs = operation.parse(scope, request[operation.name]);
    const dear = operation.dear?.(inputs) ?? null;
    if (dear !== null && place === null) {
      const next = vault.dearWork[dear].take(peer);
      if (next instanceof Promise) return startOver(next, vault, peer, request);
      place = next;
    }
    const first = operation.permit?.(scope, inputs);
    if (first instanceof Promise) return startOver(first, vault, peer, request, place);
    requireRecordable(scope, operation, inputs);
    const result = operation.run(scope, inputs);
    if (result instanceof Promise) return later(scope, operation, inputs, result, place);
    place?.release();
    return answer(scope, operation, inputs, result);
  } catch (error) {
    place?.release();
    return refuse(scope, operation, inputs, error);
  }
}

/**
 * Something had to be durable before the work, or others were before it: now the request is judged
 * anew, from the start.
 */
async function startOver(
  first: Promise<Place | void>,
  vault: Vault,
  peer: Peer,
  request: Request,
  place: Place | null = null,
): Promise<ResponseProperties> {
  let turn = place;
  try {
    turn = (await first) ?? place;
  } catch (error) {
    place?.release();
    return refuse({ vault, peer, session: null, login: null }, null, null, error);
  }
  return handle(vault, peer, request, turn);
}

async function later(
  scope: Scope,
  operation: AnyOperation,
  inputs: unknown,
  result: Promise<unknown>,
  place: Place | null,
): Promise<ResponseProperties> {
  // What is read may have been read before others change it.
  const revision = operation.audit === 'none' ? revisionOf(scope) : undefined;
  try {
    const value = await (place === null ? result : result.finally(() => place.release()));
    return await answer(scope, operation, inputs, value, revision);
  } catch (error) {
    return refuse(scope, operation, inputs, error);
  }
}
