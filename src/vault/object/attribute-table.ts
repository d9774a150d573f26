import { CKA, CKA_COFFER, CKK, CKO, KEY_STATE } from '../../wire/pkcs11.ts';

/** How an attribute's value is written: it fixes the field of the wire's Attribute. */
export type ValueKind = 'flag' | 'number' | 'bytes' | 'text' | 'date' | 'numbers' | 'template';

/** How an object comes to be. */
export type Path = 'generate' | 'import' | 'unwrap' | 'derive';

/**
 * What may happen to an attribute after creation. A copy may do what C_SetAttributeValue may, and
 * what is named here. `frozen`: nothing. `free`: anything. `rises`: false to true. `falls`: true to
 * false. `narrows`: to a subset. `once`: from empty. `usage`: rules of usage.ts. `state`: rules of
 * key-state.ts. `officer`: by the SO, anything. `copy`, `copyRises`, `copyFalls`: in a copy only.
 */
export type ChangeRule =
  | 'frozen'
  | 'free'
  | 'rises'
  | 'falls'
  | 'narrows'
  | 'once'
  | 'usage'
  | 'state'
  | 'officer'
  | 'copy'
  | 'copyRises'
  | 'copyFalls';

/** Everything known about an attribute of some classes of objects. */
export interface AttributeRule {
  readonly type: number;
  /** Without CKA_. */
  readonly name: string;
  readonly kind: ValueKind;
  /** CKO_ numbers. */
  readonly classes: readonly number[];
  /** CKK_ numbers; null: all. */
  readonly keyTypes: readonly number[] | null;
  /** Where a template may give it; elsewhere CKR_ATTRIBUTE_READ_ONLY. */
  readonly paths: readonly Path[];
  readonly change: ChangeRule;
  /** When no template gives it; undefined: false, empty, or for a number not there. */
  readonly initial: boolean | number | undefined;
  /** Part of the secret: never stored among the attributes, and read only of readable keys. */
  readonly secret: boolean;
  /** Of PKCS#11 v3.2. */
  readonly clause: string;
}

const EVERY = [CKO.DATA, CKO.CERTIFICATE, CKO.PUBLIC_KEY, CKO.PRIVATE_KEY, CKO.SECRET_KEY];
const KEYS = [CKO.PUBLIC_KEY, CKO.PRIVATE_KEY, CKO.SECRET_KEY];
const CLOSED = [CKO.PRIVATE_KEY, CKO.SECRET_KEY];
const OPEN = [CKO.DATA, CKO.CERTIFICATE, CKO.PUBLIC_KEY];
const PAIR = [CKO.PUBLIC_KEY, CKO.PRIVATE_KEY];
const WRAPPING = [CKO.PUBLIC_KEY, CKO.SECRET_KEY];
const [DATA, CERTIFICATE] = [[CKO.DATA], [CKO.CERTIFICATE]];
const [PUBLIC, PRIVATE, SECRET] = [[CKO.PUBLIC_KEY], [CKO.PRIVATE_KEY], [CKO.SECRET_KEY]];
const RSA = [CKK.RSA];
const CURVES = [CKK.EC, CKK.EC_EDWARDS, CKK.EC_MONTGOMERY];
const LATTICES = [CKK.ML_DSA, CKK.ML_KEM];
const SETS = [...LATTICES, CKK.SLH_DSA];
const KEM = [CKK.ML_KEM];

const NEW: readonly Path[] = ['generate', 'import', 'unwrap', 'derive'];
const IMPORT: readonly Path[] = ['import'];
const SIZED: readonly Path[] = ['generate', 'unwrap', 'derive'];
const ASKED: readonly Path[] = ['generate', 'import'];
const VAULT: readonly Path[] = [];

type Options = Partial<Pick<AttributeRule, 'keyTypes' | 'initial' | 'secret'>>;

/** The whole table. A type may have a row for each of several classes; its kind is one. */
export const ATTRIBUTE_RULES: readonly AttributeRule[] = [
  // Every object: §4.4, §4.5
  row('number', 'CLASS', EVERY, NEW, 'frozen', '§4.2'),
  row('flag', 'TOKEN', EVERY, NEW, 'copy', '§4.4'),
  row('flag', 'PRIVATE', CLOSED, NEW, 'copyRises', '§4.4', { initial: true }),
  row('flag', 'PRIVATE', OPEN, NEW, 'copyRises', '§4.4'),
  row('flag', 'MODIFIABLE', EVERY, NEW, 'copyFalls', '§4.4', { initial: true }),
  row('flag', 'COPYABLE', EVERY, NEW, 'falls', '§4.4', { initial: true }),
  row('flag', 'DESTROYABLE', EVERY, NEW, 'falls', '§4.4', { initial: true }),
  row('text', 'LABEL', EVERY, NEW, 'free', '§4.4'),
  row('bytes', 'UNIQUE_ID', EVERY, VAULT, 'frozen', '§4.4.1'),

  // Data objects
  row('text', 'APPLICATION', DATA, NEW, 'free', '§4.5'),
  row('bytes', 'OBJECT_ID', DATA, NEW, 'free', '§4.5'),
  row('bytes', 'VALUE', DATA, NEW, 'free', '§4.5'),

  // X.509 public key certificates
  row('number', 'CERTIFICATE_TYPE', CERTIFICATE, NEW, 'frozen', '§4.6.2'),
  row('flag', 'TRUSTED', CERTIFICATE, NEW, 'officer', '§4.6.2'),
  row('number', 'CERTIFICATE_CATEGORY', CERTIFICATE, NEW, 'frozen', '§4.6.2', { initial: 0 }),
  row('number', 'JAVA_MIDP_SECURITY_DOMAIN', CERTIFICATE, NEW, 'frozen', '§4.6.3', { initial: 0 }),
  row('bytes', 'SUBJECT', CERTIFICATE, NEW, 'frozen', '§4.6.3'),
  row('bytes', 'ID', CERTIFICATE, NEW, 'free', '§4.6.3'),
  row('bytes', 'ISSUER', CERTIFICATE, NEW, 'free', '§4.6.3'),
  row('bytes', 'SERIAL_NUMBER', CERTIFICATE, NEW, 'free', '§4.6.3'),
  row('bytes', 'VALUE', CERTIFICATE, NEW, 'frozen', '§4.6.3'),
  row('text', 'URL', CERTIFICATE, NEW, 'frozen', '§4.6.3'),
  row('bytes', 'HASH_OF_SUBJECT_PUBLIC_KEY', CERTIFICATE, NEW, 'frozen', '§4.6.3'),
  row('bytes', 'HASH_OF_ISSUER_PUBLIC_KEY', CERTIFICATE, NEW, 'frozen', '§4.6.3'),
  row('number', 'NAME_HASH_ALGORITHM', CERTIFICATE, NEW, 'frozen', '§4.6.3'),
  row('bytes', 'PUBLIC_KEY_INFO', CERTIFICATE, NEW, 'frozen', '§4.6.2'),
  row('date', 'START_DATE', CERTIFICATE, NEW, 'free', '§4.6.2'),
  row('date', 'END_DATE', CERTIFICATE, NEW, 'free', '§4.6.2'),

  // Every key
  row('number', 'KEY_TYPE', KEYS, NEW, 'frozen', '§4.7'),
  row('bytes', 'ID', KEYS, NEW, 'free', '§4.7'),
  row('date', 'START_DATE', KEYS, NEW, 'free', '§4.7'),
  row('date', 'END_DATE', KEYS, NEW, 'free', '§4.7'),
  row('flag', 'DERIVE', KEYS, NEW, 'usage', '§4.7'),
  row('flag', 'LOCAL', KEYS, VAULT, 'frozen', '§4.7'),
  row('number', 'KEY_GEN_MECHANISM', KEYS, VAULT, 'frozen', '§4.7'),
  row('numbers', 'ALLOWED_MECHANISMS', KEYS, NEW, 'narrows', '§4.7'),
  keyState(),
  approval(),

  // Usages, by what can do them
  row('flag', 'ENCRYPT', WRAPPING, NEW, 'usage', '§4.8'),
  row('flag', 'VERIFY', WRAPPING, NEW, 'usage', '§4.8'),
  row('flag', 'VERIFY_RECOVER', PUBLIC, NEW, 'usage', '§4.8'),
  row('flag', 'WRAP', WRAPPING, NEW, 'usage', '§4.8'),
  row('flag', 'DECRYPT', CLOSED, NEW, 'usage', '§4.9'),
  row('flag', 'SIGN', CLOSED, NEW, 'usage', '§4.9'),
  row('flag', 'SIGN_RECOVER', PRIVATE, NEW, 'usage', '§4.9'),
  row('flag', 'UNWRAP', CLOSED, NEW, 'usage', '§4.9'),
  row('flag', 'ENCAPSULATE', PUBLIC, NEW, 'usage', '§4.8', { keyTypes: KEM }),
  row('flag', 'DECAPSULATE', PRIVATE, NEW, 'usage', '§4.9', { keyTypes: KEM }),

  // What protects the value, and what it may do to others
  row('flag', 'SENSITIVE', CLOSED, NEW, 'rises', '§4.9', { initial: true }),
  row('flag', 'EXTRACTABLE', CLOSED, NEW, 'falls', '§4.9'),
  row('flag', 'ALWAYS_SENSITIVE', CLOSED, VAULT, 'frozen', '§4.9'),
  row('flag', 'NEVER_EXTRACTABLE', CLOSED, VAULT, 'frozen', '§4.9'),
  row('flag', 'WRAP_WITH_TRUSTED', CLOSED, NEW, 'rises', '§4.9'),
  row('flag', 'TRUSTED', WRAPPING, NEW, 'officer', '§4.8'),
  row('template', 'WRAP_TEMPLATE', WRAPPING, NEW, 'once', '§4.8'),
  row('template', 'UNWRAP_TEMPLATE', CLOSED, NEW, 'once', '§4.9'),
  row('template', 'DERIVE_TEMPLATE', CLOSED, NEW, 'once', '§4.9'),
  row('template', 'ENCAPSULATE_TEMPLATE', PUBLIC, NEW, 'once', '§4.8', { keyTypes: KEM }),
  row('template', 'DECAPSULATE_TEMPLATE', PRIVATE, NEW, 'once', '§4.9', { keyTypes: KEM }),
  row('flag', 'ALWAYS_AUTHENTICATE', PRIVATE, NEW, 'frozen', '§4.9'),

  // Values of secret keys. A check value would tell a short key (T16): only the empty one is
  // accepted.
  row('bytes', 'VALUE', SECRET, IMPORT, 'frozen', '§4.10', { secret: true }),
  row('number', 'VALUE_LEN', SECRET, SIZED, 'frozen', '§6.8'),
  row('bytes', 'CHECK_VALUE', SECRET, NEW, 'frozen', '§4.10'),
  row('bytes', 'CHECK_VALUE', CERTIFICATE, NEW, 'frozen', '§4.6.2'),

  // Values of key pairs
  row('bytes', 'SUBJECT', PAIR, NEW, 'free', '§4.8'),
  row('bytes', 'PUBLIC_KEY_INFO', PAIR, IMPORT, 'frozen', '§4.8'),
  row('bytes', 'MODULUS', PAIR, IMPORT, 'frozen', '§6.1.2', { keyTypes: RSA }),
  row('number', 'MODULUS_BITS', PUBLIC, ASKED, 'frozen', '§6.1.2', { keyTypes: RSA }),
  row('bytes', 'PUBLIC_EXPONENT', PAIR, ASKED, 'frozen', '§6.1.2', { keyTypes: RSA }),
  row('bytes', 'PRIVATE_EXPONENT', PRIVATE, IMPORT, 'frozen', '§6.1.3', partOf(RSA)),
  row('bytes', 'PRIME_1', PRIVATE, IMPORT, 'frozen', '§6.1.3', partOf(RSA)),
  row('bytes', 'PRIME_2', PRIVATE, IMPORT, 'frozen', '§6.1.3', partOf(RSA)),
  row('bytes', 'EXPONENT_1', PRIVATE, IMPORT, 'frozen', '§6.1.3', partOf(RSA)),
  row('bytes', 'EXPONENT_2', PRIVATE, IMPORT, 'frozen', '§6.1.3', partOf(RSA)),
  row('bytes', 'COEFFICIENT', PRIVATE, IMPORT, 'frozen', '§6.1.3', partOf(RSA)),
  row('bytes', 'EC_PARAMS', PAIR, ASKED, 'frozen', '§6.3.3', { keyTypes: CURVES }),
  row('bytes', 'EC_POINT', PUBLIC, IMPORT, 'frozen', '§6.3.3', { keyTypes: CURVES }),
  row('bytes', 'VALUE', PRIVATE, IMPORT, 'frozen', '§6.3.4', partOf([...CURVES, ...SETS])),
  row('number', 'PARAMETER_SET', PAIR, ASKED, 'frozen', '§6.67.2', { keyTypes: SETS }),
  row('bytes', 'VALUE', PUBLIC, IMPORT, 'frozen', '§6.67.2', { keyTypes: SETS }),
  row('bytes', 'SEED', PRIVATE, IMPORT, 'frozen', '§6.67.3', partOf(LATTICES)),
];

const BY_CLASS = new Map<number, Map<number, AttributeRule>>();
const KIND_BY_TYPE = new Map<number, AttributeRule>();
for (const rule of ATTRIBUTE_RULES) {
  KIND_BY_TYPE.set(rule.type, rule);
  for (const objectClass of rule.classes) {
    const rules = BY_CLASS.get(objectClass) ?? new Map<number, AttributeRule>();
    BY_CLASS.set(objectClass, rules.set(rule.type, rule));
  }
}

const NO_RULES: ReadonlyMap<number, AttributeRule> = new Map();

/** Any row of a type: its kind and name; undefined for a type that Coffer does not know. */
export function ruleOfType(type: number): AttributeRule | undefined {
  return KIND_BY_TYPE.get(type);
}

/** The rows of a class, by type; none for an unknown class. */
export function rulesOfClass(objectClass: number): ReadonlyMap<number, AttributeRule> {
  return BY_CLASS.get(objectClass) ?? NO_RULES;
}

/** The row of an attribute that objects of this class and key type have. */
export function ruleFor(
  objectClass: number,
  keyType: number | undefined,
  type: number,
): AttributeRule | undefined {
  const rule = rulesOfClass(objectClass).get(type);
  if (rule?.keyTypes === null || rule === undefined) return rule;
  return keyType !== undefined && rule.keyTypes.includes(keyType) ? rule : undefined;
}

/** "CKA_SENSITIVE"; a number that Coffer does not know in hex. */
export function attributeName(type: number): string {
  const rule = KIND_BY_TYPE.get(type);
  return rule === undefined ? `attribute 0x${type.toString(16)}` : `CKA_${rule.name}`;
}

function row(
  kind: ValueKind,
  name: keyof typeof CKA,
  classes: readonly number[],
  paths: readonly Path[],
  change: ChangeRule,
  clause: string,
  options: Options = {},
): AttributeRule {
  return {
    type: CKA[name],
    name,
    kind,
    classes,
    paths,
    change,
    clause,
    keyTypes: options.keyTypes ?? null,
    initial: options.initial,
    secret: options.secret ?? false,
  };
}

function partOf(keyTypes: readonly number[]): Options {
  return { keyTypes, secret: true };
}

/** SP 800-57 part 1 §7; a vendor attribute, since PKCS#11 has no word for it. */
function keyState(): AttributeRule {
  return {
    ...row('number', 'CLASS', KEYS, NEW, 'state', 'SP 800-57 §7', { initial: KEY_STATE.ACTIVE }),
    type: CKA_COFFER.KEY_STATE,
    name: 'COFFER_KEY_STATE',
  };
}

/** docs/APPROVED.md; read only, and no part of a record. */
function approval(): AttributeRule {
  return {
    ...row('flag', 'CLASS', KEYS, VAULT, 'frozen', 'SP 800-140C'),
    type: CKA_COFFER.APPROVED,
    name: 'COFFER_APPROVED',
  };
}
