import { CKA } from '../../wire/pkcs11.ts';
import { keyIsApproved } from '../mechanism/approval.ts';
import { curveFromParams } from '../mechanism/key/key-type.ts';
import { parameterSetOf } from '../mechanism/key/parameter-set.ts';
import { pairwiseTest, publicFromSpki } from '../mechanism/key/key-material.ts';
import type { KeyPairSpec } from '../mechanism/mechanism.ts';
import { NEW_VALUE } from '../object/ceiling.ts';
import { complete } from '../object/complete.ts';
import type { Material } from '../object/complete.ts';
import { generatedPair } from '../object/create.ts';
import { numberOf } from '../object/draft.ts';
import type { Draft } from '../object/draft.ts';
import { parseTemplate } from '../object/template.ts';
import type { Unsealed } from '../partition/partition.ts';
import { unapprovedKey } from './approved-only.ts';
import { dearToMake, offered, parseMechanism } from './key-use.ts';
import { idBytes, newKeyDetail } from './object-result.ts';
import { defineOperation, requireSession } from './operation.ts';
import { makerOf, newObjectId, requireStill, storeObjects } from './store-object.ts';
import { publicTag } from './value-tag.ts';

/**
 * C_GenerateKeyPair, with a pairwise consistency test before anyone gets the pair. PKCS#11 v3.2
 * §5.18.2.
 */
export const generateKeyPair = defineOperation({
  name: 'generateKeyPair',
  audit: 'management',
  parse(scope, message) {
    const session = requireSession(scope);
    const parsed = parseMechanism(scope, message.mechanism, 'generateKeyPair');
    const maker = makerOf(session);
    const drafts = generatedPair({
      publicTemplate: parseTemplate(message.publicTemplate),
      privateTemplate: parseTemplate(message.privateTemplate),
      maker,
      mechanism: parsed.mechanism,
    });
    const spec = specOf(drafts.publicKey);
    const approved = parsed.mechanism.approved && pairIsApproved(drafts.publicKey, spec);
    // Before the work: a pair can take seconds.
    if (maker.policy.approvedOnly && !approved) throw unapprovedKey();
    return { session, maker, drafts, spec, approved, ...parsed };
  },
  dear: ({ spec }) => dearToMake(spec.modulusBits ?? 0),
  async run(scope, inputs) {
    const { session, maker, drafts, spec, mechanism, implementation, parameters } = inputs;
    const generate = offered(implementation.generateKeyPair, { mechanism });
    const { publicInfo, secret } = await generate(parameters, spec);
    try {
      requireStill(session, maker);
      const unsealed = session.unsealed();
      const material = pairMaterial(unsealed, publicInfo);
      const publicKey = unsealed.makeObject(
        newObjectId(),
        complete(drafts.publicKey, material, NEW_VALUE),
        null,
      );
      const attributes = complete(drafts.privateKey, material, NEW_VALUE);
      const privateKey = unsealed.makeObject(newObjectId(), attributes, secret);
      await pairwiseTest(scope.vault.provider, privateKey, 'generated');
      await storeObjects(scope, session, maker, [publicKey, privateKey]);
      return { publicKey: idBytes(publicKey), privateKey: idBytes(privateKey) };
    } finally {
      secret[Symbol.dispose]();
    }
  },
  approved: ({ approved }) => approved,
  detail: ({ drafts, mechanism }, result) => ({
    ...newKeyDetail(drafts.privateKey.attributes, mechanism, result?.privateKey),
    ...(result?.publicKey && { other: Buffer.from(result.publicKey).toString('hex') }),
  }),
});

function pairIsApproved({ keyType = -1 }: Draft, spec: KeyPairSpec): boolean {
  const { modulusBits = 0, curve = null, publicExponent } = spec;
  return keyIsApproved({ type: keyType, bits: modulusBits, curve, publicExponent });
}

function pairMaterial(unsealed: Unsealed, publicInfo: Uint8Array): Material {
  const facts = publicFromSpki(publicInfo);
  return { ...facts, valueBytes: null, tag: publicTag(unsealed, facts.publicInfo) };
}

/**
 * What the public template says of size, curve or parameter set; the implementation refuses what it
 * lacks.
 */
function specOf(draft: Draft): KeyPairSpec {
  const { asked, keyType } = draft;
  const modulusBits = numberOf(asked, CKA.MODULUS_BITS);
  const publicExponent = asked.get(CKA.PUBLIC_EXPONENT);
  const params = asked.get(CKA.EC_PARAMS);
  const parameterSet = numberOf(asked, CKA.PARAMETER_SET);
  return {
    ...(modulusBits !== undefined && { modulusBits }),
    ...(publicExponent instanceof Uint8Array && { publicExponent }),
    ...(params instanceof Uint8Array &&
      keyType !== undefined && { curve: curveFromParams(keyType, params).name }),
    ...(parameterSet !== undefined &&
      keyType !== undefined && { parameterSet: parameterSetOf(keyType, parameterSet).name }),
  };
}
