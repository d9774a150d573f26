import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mechanismsPage, PAGE } from './mechanisms-page.ts';

test('docs/MECHANISMS.md is what the table says: npm run mechanisms', ({ skip }) => {
  skip(!('createMac' in crypto), 'this Node.js has fewer mechanisms than the page');
  expect(readFileSync(PAGE, 'utf8')).toBe(mechanismsPage());
});
