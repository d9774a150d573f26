import { complete, secretMaterial } from '../object/complete.ts';
import type { Draft } from '../object/draft.ts';
import type { VaultObject } from '../object/object.ts';
import type { Secret } from '../object/secret.ts';
import { Defect } from '../refusal.ts';
import { withInvocations } from './invocations.ts';
import { useDetail, withOrigin, type KeyUse } from './key-use.ts';
import type { AuditDetail, Scope } from './operation.ts';
import {
  knownOf,
  newObjectId,
  requireStill,
  storeObjects,
  type Requester,
} from './store-object.ts';

/** A secret key that another key makes: by derivation, encapsulation or decapsulation. */
export interface FromKey {
  readonly use: KeyUse;
  readonly maker: Requester;
  readonly draft: Draft;
}

/** Stores the secret as the draft says, within what is known of its value. */
export async function storeDerived(
  scope: Scope,
  { use, maker, draft }: FromKey,
  secret: Secret,
): Promise<VaultObject> {
  const { session } = use;
  requireStill(session, maker);
  const unsealed = session.unsealed();
  if (draft.keyType === undefined) throw new Defect('a derived key of no type');
  const tag = unsealed.valueTag(secret, 'secret');
  const material = secretMaterial(draft.keyType, secret, tag);
  const attributes = complete(draft, material, knownOf(scope, unsealed, tag));
  const counted = withInvocations(unsealed, withOrigin(attributes, use));
  const object = unsealed.makeObject(newObjectId(), counted, secret);
  await storeObjects(scope, session, maker, [object]);
  return object;
}

/** What the audit log is told: the key at work, and the new one once it exists. */
export function derivedDetail(
  { use }: FromKey,
  result: { readonly object?: Uint8Array | null } | null,
): AuditDetail {
  return {
    ...useDetail(use),
    ...(result?.object && { other: Buffer.from(result.object).toString('hex') }),
  };
}
