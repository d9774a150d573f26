import { CKA, CKA_COFFER, CKO } from '../wire/pkcs11.ts';
import type { coffer } from '../wire/gen/coffer.js';
import type { CallOptions } from './call.ts';
import { CofferError } from './errors.ts';
import type { SessionLine } from './session-line.ts';
import { attributeTypes, bareName, decodeTemplate, encodeTemplate } from './template.ts';
import type { AttributeName, ObjectAttributes, Template } from './template.ts';

/** What is known of an object without asking: read once, when it was made or found. */
export type Facts = {
  readonly uniqueId: Uint8Array;
  readonly objectClass: number;
  readonly keyType: number;
  readonly label: string;
  readonly id: Uint8Array;
  readonly ecParams: Uint8Array | null;
  readonly approved: boolean;
};

/** The attributes that Facts are made of. */
export const FACT_TYPES: readonly number[] = [
  CKA.CLASS,
  CKA.KEY_TYPE,
  CKA.LABEL,
  CKA.ID,
  CKA.EC_PARAMS,
  CKA_COFFER.APPROVED,
];

/**
 * An object in the vault: a certificate, data, or a key. It stays valid across reconnects, unless
 * it is a session object.
 */
export class StoredObject {
  protected readonly line: SessionLine;
  protected readonly facts: Facts;

  constructor(line: SessionLine, facts: Facts) {
    this.line = line;
    this.facts = facts;
  }

  /** CKA_UNIQUE_ID, 16 bytes: the vault's name for it, never used twice. */
  get uniqueId(): Uint8Array {
    return this.facts.uniqueId;
  }

  /** CKA_ID: the user's name for a key; a pair shares it. */
  get id(): Uint8Array {
    return this.facts.id;
  }

  get label(): string {
    return this.facts.label;
  }

  /** "SECRET_KEY", "PRIVATE_KEY", "PUBLIC_KEY", "CERTIFICATE", "DATA". */
  get class(): string {
    return bareName(CKO, this.facts.objectClass);
  }

  /**
   * Named attributes, or all that the object may show; what such an object does not have is left
   * out. CKR_ATTRIBUTE_SENSITIVE when a named one is held back.
   */
  attributes(
    names: readonly (keyof Template | AttributeName)[] = [],
    options?: CallOptions,
  ): Promise<ObjectAttributes> {
    return this.line.ask(
      'getAttributes',
      () => ({ object: this.uniqueId, types: attributeTypes(names) }),
      ({ attributes, sensitive }) => {
        if (sensitive?.length) throw heldBack(sensitive);
        return decodeTemplate(attributes ?? {});
      },
      options,
    );
  }

  /**
   * All of the template, or nothing. The label that this object shows is the one it was found with.
   */
  set(template: Template, options?: CallOptions): Promise<void> {
    return this.line.ask(
      'setAttributes',
      () => ({ object: this.uniqueId, template: encodeTemplate(template) }),
      nothing,
      options,
    );
  }

  /** Gone for good, here and in every session. */
  destroy(options?: CallOptions): Promise<void> {
    return this.line.ask('destroyObject', () => ({ object: this.uniqueId }), nothing, options);
  }
}

/** The facts of an object from its attributes as they came. */
export function factsOf(
  uniqueId: Uint8Array,
  template: coffer.v1.Template.$Properties | null | undefined,
): Facts {
  const byType = new Map((template?.attributes ?? []).map((wire) => [wire.type ?? 0, wire]));
  return {
    uniqueId,
    objectClass: byType.get(CKA.CLASS)?.number ?? CKO.DATA,
    keyType: byType.get(CKA.KEY_TYPE)?.number ?? NO_KEY_TYPE,
    label: byType.get(CKA.LABEL)?.text ?? '',
    id: byType.get(CKA.ID)?.bytes ?? new Uint8Array(),
    ecParams: byType.get(CKA.EC_PARAMS)?.bytes ?? null,
    approved: byType.get(CKA_COFFER.APPROVED)?.flag === true,
  };
}

/** Asks for the facts of an object that has just been made. */
export function readFacts(
  line: SessionLine,
  uniqueId: Uint8Array,
  options?: CallOptions,
): Promise<Facts> {
  return line.ask(
    'getAttributes',
    () => ({ object: uniqueId, types: [...FACT_TYPES] }),
    ({ attributes }) => factsOf(uniqueId, attributes),
    options,
  );
}

/** CK_UNAVAILABLE_INFORMATION: certificates and data have no key type. */
const NO_KEY_TYPE = 0xffff_ffff;

export function nothing(): void {}

function heldBack(types: readonly number[]): CofferError {
  const names = types.map((type) => `CKA_${bareName(CKA, type)}`).join(', ');
  return new CofferError('CKR_ATTRIBUTE_SENSITIVE', `the object does not show ${names}`, {
    hint: 'a sensitive key leaves only wrapped.',
  });
}
