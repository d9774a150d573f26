import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'coffer-generated-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('src/wire/gen is what proto/ generates', () => {
  const script = join(root, 'scripts/generate-wire.ts');
  execFileSync(process.execPath, [script, join(directory, 'coffer.js')], { stdio: 'pipe' });
  for (const name of ['coffer.js', 'coffer.d.ts']) {
    const fresh = readFileSync(join(directory, name));
    const committed = readFileSync(join(root, 'src/wire/gen', name));
    // Not toEqual: nobody can read a difference of half a megabyte.
    expect(fresh.equals(committed), `${name} differs: npm run generate`).toBe(true);
  }
});
