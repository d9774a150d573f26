import { CKA, CKA_COFFER, CKC, CKK, CKM, CKO, KEY_STATE, nameOf } from '../wire/pkcs11.ts';
import type { coffer } from '../wire/gen/coffer.js';
import { CofferError } from './errors.ts';
import type { MechanismName } from './mechanism.ts';

/** The names of PKCS#11 without their prefixes. */
export type ClassName = keyof typeof CKO;
export type KeyTypeName = keyof typeof CKK;
/** With or without CKA_. */
export type AttributeName = keyof typeof CKA | `CKA_${keyof typeof CKA}`;
export type Usage = keyof typeof USAGES;
export type KeyStateName = keyof typeof STATES;

/** A value that goes as it is: bytes, text, flag, number. */
export type RawValue = Uint8Array | string | boolean | number;

/**
 * Attributes by readable names. `attributes` takes any other by its CKA_ name, and wins over the
 * readable ones.
 */
export type Template = {
  class?: ClassName;
  type?: KeyTypeName;
  label?: string;
  /** CKA_ID: bytes, or text as hex. */
  id?: Uint8Array | string;
  /** Kept in the partition; else it lives as long as the session. */
  token?: boolean;
  private?: boolean;
  sensitive?: boolean;
  extractable?: boolean;
  modifiable?: boolean;
  copyable?: boolean;
  destroyable?: boolean;
  trusted?: boolean;
  wrapWithTrusted?: boolean;
  /** Only these usages; the usual ones of the type when left out. */
  usage?: readonly Usage[];
  allowedMechanisms?: readonly MechanismName[];
  startDate?: Date;
  endDate?: Date;
  /** `active` when left out of a new key's. */
  state?: KeyStateName;
  /** On the lists of FIPS 140-3: read and searched for, and set by nobody. */
  approved?: boolean;
  subject?: Uint8Array;
  issuer?: Uint8Array;
  serialNumber?: Uint8Array;
  certificateType?: keyof typeof CKC;
  application?: string;
  objectId?: Uint8Array;
  /** The value of a secret key, certificate or data object. */
  value?: Uint8Array;
  /** In bytes: of a derived or unwrapped secret. */
  valueLength?: number;
  wrapTemplate?: Template;
  unwrapTemplate?: Template;
  deriveTemplate?: Template;
  encapsulateTemplate?: Template;
  decapsulateTemplate?: Template;
  attributes?: { readonly [name in AttributeName]?: RawValue };
};

/** An object's attributes as read: readable names, and all others in `attributes` by CKA_ name. */
export type ObjectAttributes = Omit<Template, 'attributes' | 'id'> & {
  id?: Uint8Array;
  attributes: { [name: string]: unknown };
};

/** CKA_ numbers of the usages. A key pair's template is split by who has which. */
const USAGES = {
  encrypt: CKA.ENCRYPT,
  decrypt: CKA.DECRYPT,
  sign: CKA.SIGN,
  verify: CKA.VERIFY,
  wrap: CKA.WRAP,
  unwrap: CKA.UNWRAP,
  derive: CKA.DERIVE,
  encapsulate: CKA.ENCAPSULATE,
  decapsulate: CKA.DECAPSULATE,
} as const;

/** States of a key by their names in SP 800-57 part 1 §7. */
const STATES = {
  'pre-activation': KEY_STATE.PRE_ACTIVATION,
  active: KEY_STATE.ACTIVE,
  suspended: KEY_STATE.SUSPENDED,
  deactivated: KEY_STATE.DEACTIVATED,
  compromised: KEY_STATE.COMPROMISED,
} as const;

/** All of them, in the order of a key's life. */
export const KEY_STATE_NAMES = Object.keys(STATES).filter((name) => isState(name));

const PUBLIC_USAGES: ReadonlySet<string> = new Set(['encrypt', 'verify', 'wrap', 'encapsulate']);

type Wire = coffer.v1.Attribute.$Properties;
type Value = Omit<Wire, 'type'>;
type Codec<T> = { write(value: T): Value; read(wire: Wire): unknown };
/** The readable names that stand for one attribute each. */
type Fields = Required<Omit<Template, 'usage' | 'attributes'>>;
type Row<T> = { readonly type: number; readonly codec: Codec<T> };

/** How each kind of value goes to the wire and comes back. */
const FLAG = codec(
  (flag: boolean) => ({ flag }),
  (wire) => wire.flag ?? false,
);
const NUMBER = codec(
  (number: number) => ({ number }),
  (wire) => wire.number ?? 0,
);
const TEXT = codec(
  (text: string) => ({ text }),
  (wire) => wire.text ?? '',
);
const BYTES = codec(
  (bytes: Uint8Array) => ({ bytes }),
  (wire) => wire.bytes ?? new Uint8Array(),
);
const HEX_OR_BYTES = codec(
  (id: Uint8Array | string) => ({ bytes: typeof id === 'string' ? parseHex(id) : id }),
  (wire) => wire.bytes ?? new Uint8Array(),
);
const DATE = codec(
  (date: Date) => ({ text: date.toISOString().slice(0, 10).replaceAll('-', '') }),
  readDate,
);
const MECHANISMS = codec(
  (names: readonly MechanismName[]) => ({ numbers: { numbers: names.map((name) => CKM[name]) } }),
  (wire) => (wire.numbers?.numbers ?? []).map((number) => bareName(CKM, number)),
);
const TEMPLATE = codec(
  (template: Template) => ({ template: encodeTemplate(template) }),
  (wire) => decodeTemplate(wire.template ?? {}),
);

/** One row a readable name. */
const FIELDS: { readonly [name in keyof Fields]: Row<Fields[name]> } = {
  class: { type: CKA.CLASS, codec: named(CKO) },
  type: { type: CKA.KEY_TYPE, codec: named(CKK) },
  label: { type: CKA.LABEL, codec: TEXT },
  id: { type: CKA.ID, codec: HEX_OR_BYTES },
  token: { type: CKA.TOKEN, codec: FLAG },
  private: { type: CKA.PRIVATE, codec: FLAG },
  sensitive: { type: CKA.SENSITIVE, codec: FLAG },
  extractable: { type: CKA.EXTRACTABLE, codec: FLAG },
  modifiable: { type: CKA.MODIFIABLE, codec: FLAG },
  copyable: { type: CKA.COPYABLE, codec: FLAG },
  destroyable: { type: CKA.DESTROYABLE, codec: FLAG },
  trusted: { type: CKA.TRUSTED, codec: FLAG },
  wrapWithTrusted: { type: CKA.WRAP_WITH_TRUSTED, codec: FLAG },
  allowedMechanisms: { type: CKA.ALLOWED_MECHANISMS, codec: MECHANISMS },
  startDate: { type: CKA.START_DATE, codec: DATE },
  endDate: { type: CKA.END_DATE, codec: DATE },
  state: { type: CKA_COFFER.KEY_STATE, codec: named(STATES) },
  approved: { type: CKA_COFFER.APPROVED, codec: FLAG },
  subject: { type: CKA.SUBJECT, codec: BYTES },
  issuer: { type: CKA.ISSUER, codec: BYTES },
  serialNumber: { type: CKA.SERIAL_NUMBER, codec: BYTES },
  certificateType: { type: CKA.CERTIFICATE_TYPE, codec: named(CKC) },
  application: { type: CKA.APPLICATION, codec: TEXT },
  objectId: { type: CKA.OBJECT_ID, codec: BYTES },
  value: { type: CKA.VALUE, codec: BYTES },
  valueLength: { type: CKA.VALUE_LEN, codec: NUMBER },
  wrapTemplate: { type: CKA.WRAP_TEMPLATE, codec: TEMPLATE },
  unwrapTemplate: { type: CKA.UNWRAP_TEMPLATE, codec: TEMPLATE },
  deriveTemplate: { type: CKA.DERIVE_TEMPLATE, codec: TEMPLATE },
  encapsulateTemplate: { type: CKA.ENCAPSULATE_TEMPLATE, codec: TEMPLATE },
  decapsulateTemplate: { type: CKA.DECAPSULATE_TEMPLATE, codec: TEMPLATE },
};

const FIELD_BY_TYPE = new Map(
  Object.entries(FIELDS).map(([name, field]) => [field.type, { name, codec: field.codec }]),
);
const USAGE_BY_TYPE = new Map<number, string>(
  Object.entries(USAGES).map(([usage, type]) => [type, usage]),
);

/**
 * As it goes on the wire, with `more` by number for what the caller did not set. Throws
 * CKR_ATTRIBUTE_TYPE_INVALID for an unknown name.
 */
export function encodeTemplate(
  template: Template,
  more: ReadonlyMap<number, RawValue> = new Map(),
): coffer.v1.Template.$Properties {
  const byType = new Map<number, Wire>();
  for (const [type, value] of more) byType.set(type, { type, ...rawWire(value) });
  const { usage = [], attributes = {}, ...fields } = template;
  for (const name of Object.keys(fields)) {
    const field = fieldName(name);
    const value = writeField(field, fields[field]);
    if (value !== null) byType.set(FIELDS[field].type, { type: FIELDS[field].type, ...value });
  }
  for (const name of usage) {
    const type = row(USAGES, name);
    byType.set(type, { type, flag: true });
  }
  for (const [name, value] of Object.entries(attributes)) {
    const type = row<number>(CKA, name.replace(/^CKA_/, ''));
    if (value !== undefined) byType.set(type, { type, ...rawWire(value) });
  }
  return { attributes: [...byType.values()] };
}

/** The same facts by readable names. */
export function decodeTemplate(template: coffer.v1.Template.$Properties): ObjectAttributes {
  const read: ObjectAttributes & Record<string, unknown> = { attributes: {} };
  const usage: string[] = [];
  for (const wire of template.attributes ?? []) {
    const type = wire.type ?? 0;
    const field = FIELD_BY_TYPE.get(type);
    const use = USAGE_BY_TYPE.get(type);
    if (use !== undefined) {
      if (wire.flag) usage.push(use);
    } else if (field !== undefined) read[field.name] = field.codec.read(wire);
    else read.attributes[nameOf(CKA, 'CKA', type)] = rawValue(wire);
  }
  return usage.length === 0 ? read : { ...read, usage: usage.filter(isUsage) };
}

/** CKA_ numbers of readable names, "usage" being all of its. */
export function attributeTypes(names: readonly string[]): number[] {
  return names.flatMap((name) => {
    if (name === 'usage') return Object.values(USAGES);
    if (isField(name)) return [FIELDS[name].type];
    return [row<number>(CKA, name.replace(/^CKA_/, ''))];
  });
}

/**
 * Which usages of a pair go to its public key and which to its private one. `usage` absent stays
 * absent: the vault's defaults.
 */
export function splitUsage(usage: readonly Usage[] | undefined): {
  publicUsage: readonly Usage[];
  privateUsage: readonly Usage[];
} {
  const all = usage ?? [];
  return {
    publicUsage: all.filter((use) => PUBLIC_USAGES.has(use)),
    privateUsage: all.filter((use) => !PUBLIC_USAGES.has(use)),
  };
}

/** "AES" of CKK 0x1f; hex for a number that this client does not know. */
export function bareName(table: Readonly<Record<string, number>>, number: number): string {
  return nameOf(table, '', number).slice(1);
}

function codec<T>(write: Codec<T>['write'], read: (wire: Wire) => unknown): Codec<T> {
  return { write, read };
}

function named<T extends string>(table: Readonly<Record<T, number>>): Codec<T> {
  return codec(
    (name: T) => ({ number: row(table, name) }),
    (wire) => bareName(table, wire.number ?? 0),
  );
}

function writeField<K extends keyof Fields>(name: K, value: Partial<Fields>[K]): Value | null {
  return value === undefined ? null : FIELDS[name].codec.write(value);
}

function fieldName(name: string): keyof Fields {
  if (isField(name)) return name;
  throw unknownName(name);
}

function isField(name: string): name is keyof Fields {
  return Object.hasOwn(FIELDS, name);
}

function row<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found !== undefined) return found;
  throw unknownName(name);
}

function unknownName(name: string): CofferError {
  const message = `no attribute or value is called ${name}`;
  return new CofferError('CKR_ATTRIBUTE_TYPE_INVALID', message, {
    hint: 'docs/CLIENT.md lists the names; others go in attributes by their CKA_ name.',
  });
}

function rawWire(value: RawValue): Omit<Wire, 'type'> {
  if (typeof value === 'boolean') return { flag: value };
  if (typeof value === 'number') return { number: value };
  return typeof value === 'string' ? { text: value } : { bytes: value };
}

function rawValue(wire: Wire): unknown {
  if (wire.template) return decodeTemplate(wire.template);
  return wire.flag ?? wire.number ?? wire.bytes ?? wire.text ?? wire.numbers?.numbers ?? null;
}

/** "20261231"; an empty date is none. */
function readDate(wire: Wire): Date | undefined {
  const text = wire.text ?? '';
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts === null ? undefined : new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`);
}

function parseHex(text: string): Uint8Array {
  if (/^(?:[0-9a-fA-F]{2})*$/.test(text)) return Buffer.from(text, 'hex');
  throw new CofferError('CKR_ATTRIBUTE_VALUE_INVALID', 'id is not hex', {
    hint: 'two digits of 0-9, a-f for each byte.',
  });
}

function isState(name: string): name is KeyStateName {
  return Object.hasOwn(STATES, name);
}

function isUsage(name: string): name is Usage {
  return Object.hasOwn(USAGES, name);
}
