import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const DIRECTORY = join(import.meta.dirname, '../../proto/coffer/v1');

interface Field {
  readonly name: string;
  readonly type: string;
  readonly repeated: boolean;
  /** Fields of one group exclude each other; empty: none. */
  readonly oneof: string;
}

const MESSAGES = new Map<string, Field[]>();
const ENUMS = new Map<string, number[]>();
for (const name of readdirSync(DIRECTORY)) parse(readFileSync(join(DIRECTORY, name), 'utf8'));

/** The names of the fields of a oneof: the operations of Request, say. */
export function choices(message: string, oneof: string): string[] {
  return fieldsOf(message)
    .filter((field) => field.oneof === oneof)
    .map(({ name }) => name);
}

/**
 * Any value of a message as proto/ declares it, `depth` messages deep; `chosen` names its oneof's
 * field.
 */
export function messageOf(
  message: string,
  depth: number,
  chosen: Readonly<Record<string, string>> = {},
): fc.Arbitrary<Record<string, unknown>> {
  const groups = new Map<string, Field[]>();
  for (const field of fieldsOf(message)) {
    const group = field.oneof === '' ? field.name : field.oneof;
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  const parts = Array.from(groups, ([group, fields]) => {
    const wanted = chosen[group];
    const among = wanted === undefined ? fields : fields.filter(({ name }) => name === wanted);
    const one = fc.oneof(...among.map((field) => fieldOf(field, depth)));
    return wanted === undefined ? fc.oneof(one, fc.constant({})) : one;
  });
  return fc.tuple(...parts).map((all): Record<string, unknown> => Object.assign({}, ...all));
}

function fieldOf(field: Field, depth: number): fc.Arbitrary<Record<string, unknown>> {
  if (MESSAGES.has(field.type) && depth === 0) return fc.constant({});
  const value = valueOf(field.type, depth);
  const whole = field.repeated ? fc.array(value, { minLength: 1, maxLength: 3 }) : value;
  return whole.map((one) => ({ [field.name]: one }));
}

function valueOf(type: string, depth: number): fc.Arbitrary<unknown> {
  const scalar = SCALARS[type];
  if (scalar !== undefined) return scalar;
  const values = ENUMS.get(type);
  return values === undefined ? messageOf(type, depth - 1) : fc.constantFrom(...values);
}

const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  uint32: fc.integer({ min: 0, max: 0xffff_ffff }),
  double: fc.double({ noNaN: true }),
  bool: fc.boolean(),
  bytes: fc.uint8Array({ maxLength: 40 }),
  string: fc.string({ unit: 'grapheme', maxLength: 12 }),
};

function fieldsOf(message: string): readonly Field[] {
  const fields = MESSAGES.get(message);
  if (fields === undefined) throw new Error(`proto/ has no message ${message}`);
  return fields;
}

/**
 * Enough of the language for proto/: blocks of messages, enums and oneofs, a declaration a line.
 */
function parse(text: string): void {
  let message: Field[] = [];
  let values: number[] | null = null;
  let oneof = '';
  for (const line of text.split('\n').map((one) => one.replace(/\/\/.*/, '').trim())) {
    const block = /^(message|enum|oneof) (\w+) \{(\})?/.exec(line);
    const [, kind, name = '', empty] = block ?? [];
    if (kind === 'message') MESSAGES.set(name, (message = []));
    if (kind === 'enum') ENUMS.set(name, (values = []));
    if (kind === 'oneof') oneof = name;
    if (line === '}' && oneof !== '') oneof = '';
    else if (line === '}' || empty !== undefined) values = null;
    const field = /^(repeated )?(\w+) (\w+) = \d+( \[.*\])?;/.exec(line);
    const value = /^\w+ = (\d+);/.exec(line)?.[1];
    if (values !== null && value !== undefined) values.push(Number(value));
    else if (field !== null) {
      const [, repeated, type = '', snake = ''] = field;
      const camel = snake.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      message.push({ name: camel, type, repeated: repeated !== undefined, oneof });
    }
  }
}
