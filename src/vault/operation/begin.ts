import { coffer } from '../../wire/gen/coffer.js';
import { LIMITS } from '../../wire/limits.ts';
import type { Implementation, Stream, WireMechanism } from '../mechanism/mechanism.ts';
import { Refusal } from '../refusal.ts';
import { NO_BYTES, offered, parseKeyUse, parseDigest, permitKeyUse, useDetail } from './key-use.ts';
import type { KeyUse } from './key-use.ts';
import { defineOperation, requireSession } from './operation.ts';
import { OpenStream } from './stream.ts';
import type { StreamVerb } from './stream.ts';

const VERBS: Readonly<Record<number, StreamVerb>> = {
  [coffer.v1.Verb.ENCRYPT]: 'encrypt',
  [coffer.v1.Verb.DECRYPT]: 'decrypt',
  [coffer.v1.Verb.SIGN]: 'sign',
  [coffer.v1.Verb.VERIFY]: 'verify',
  [coffer.v1.Verb.DIGEST]: 'digest',
};

type Starter = (
  use: Pick<KeyUse, 'implementation' | 'mechanism' | 'parameters'>,
  key: KeyUse | null,
) => Stream;

/** How each verb begins; a digest has no key, the others never lack one. */
const STARTERS: Readonly<Record<StreamVerb, Starter>> = {
  encrypt: keyed((implementation) => implementation.encryptStream),
  decrypt: keyed((implementation) => implementation.decryptStream),
  sign: keyed((implementation) => implementation.signStream),
  verify: keyed((implementation) => implementation.verifyStream),
  digest: (use) => offered(use.implementation.digestStream, use)(use.parameters),
};

/** Begins a stream: C_EncryptInit and its like. PKCS#11 v3.2 §5.8 to §5.15. */
export const begin = defineOperation({
  name: 'begin',
  audit: 'use',
  parse(scope, { verb: wireVerb, key, mechanism: given }) {
    const verb = VERBS[wireVerb ?? 0];
    if (verb === undefined) throw new Refusal('CKR_ARGUMENTS_BAD', 'the stream names no verb');
    const session = requireSession(scope);
    if (session.streams.size >= LIMITS.streamsPerSessionMax) {
      throw new Refusal('CKR_OPERATION_ACTIVE', 'the session has as many streams as it may', {
        hint: 'Finish or cancel a stream first.',
      });
    }
    const { mechanism, keptBytes } = ownCopy(given);
    return verb === 'digest'
      ? { verb, use: null, session, keptBytes, ...parseDigest(scope, session, mechanism) }
      : { ...withUse(verb, parseKeyUse(scope, { key, mechanism, verb })), keptBytes };
  },
  permit: (_scope, { use, verb }) =>
    use !== null && verb !== 'digest' ? permitKeyUse(use, verb) : undefined,
  run(scope, inputs) {
    const { verb, use, session, mechanism, approved, parameters, keptBytes } = inputs;
    const { peer } = scope;
    const stream = STARTERS[verb](inputs, use);
    const number = session.takeStreamNumber();
    const budget = scope.vault.streamBudget;
    const named = { verb, use, mechanism, approved };
    session.streams.set(number, new OpenStream({ ...named, stream, keptBytes, budget, peer }));
    const generated = verb === 'encrypt' ? mechanism.generatedIv?.(parameters) : null;
    return { stream: number, iv: generated ?? NO_BYTES };
  },
  approved: ({ approved }) => approved,
  detail: ({ use, mechanism }) => (use === null ? { mechanism: mechanism.name } : useDetail(use)),
});

/**
 * The mechanism in memory of its own, and how much that is. A stream outlives its request, whose
 * bytes lie among those of others and of fields that nobody asked for: to keep a view of them is to
 * keep a mebibyte.
 */
function ownCopy(given: WireMechanism | null | undefined) {
  if (given === null || given === undefined) return { mechanism: given, keptBytes: 0 };
  const bytes = new Uint8Array(coffer.v1.Mechanism.encode(given).finish());
  return { mechanism: coffer.v1.Mechanism.decode(bytes), keptBytes: bytes.byteLength };
}

function withUse(verb: StreamVerb, use: KeyUse) {
  const { session, mechanism, parameters, implementation, approved } = use;
  return { verb, use, session, mechanism, parameters, implementation, approved };
}

function keyed(
  pick: (
    implementation: Implementation<unknown>,
  ) => ((key: KeyUse['key'], parameters: unknown) => Stream) | undefined,
): Starter {
  return (use, keyUse) => {
    const start = offered(pick(use.implementation), use);
    if (keyUse === null) throw new Refusal('CKR_KEY_HANDLE_INVALID', 'the stream needs a key');
    return start(keyUse.key, use.parameters);
  };
}
