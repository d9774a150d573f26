/** What a program of the vault answers: an object on one line. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Parses an object. @throws {SyntaxError} when it is anything else */
export function parseJsonObject(line: string): JsonObject {
  const value: unknown = JSON.parse(line);
  if (isObject(value)) return value;
  throw new SyntaxError('not a JSON object');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is text; empty when it is absent or anything else. */
export function textOf(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === 'string' ? value : '';
}
