import { readFileSync } from 'node:fs';

const manifest: unknown = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** "coffer 0.1.0": from the package that this file is part of. */
export const BUILD = `coffer ${versionOf(manifest)}`;

function versionOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'version' in value) {
    return String(value.version);
  }
  return 'unknown';
}
