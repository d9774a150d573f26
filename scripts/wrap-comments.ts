/**
 * Wraps comment lines over 100 columns, which prettier leaves alone. A part of `npm run format`.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COLUMNS = 100;
const root = join(import.meta.dirname, '..');
const files = globSync('{src,test,bench,examples,scripts}/**/*.ts', { cwd: root });

for (const file of process.argv.length > 2 ? process.argv.slice(2) : files) {
  if (file.includes('wire/gen/')) continue;
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const wrapped = wrapComments(text);
  if (wrapped !== text) writeFileSync(path, wrapped);
}

/**
 * Each comment paragraph from its first long line on; what comes before that line stays as it is.
 */
function wrapComments(text: string): string {
  const from = text.split('\n');
  const to: string[] = [];
  for (let index = 0; index < from.length; index += 1) {
    const line = from[index] ?? '';
    const single = /^(\s*)\/\*\* (.*) \*\/$/.exec(line);
    const prose = /^(\s*(?:\/\/|\*)\s+)(.*)$/.exec(line);
    // A directive speaks of the line after it.
    const directive = /^\s*\/\/ (?:oxlint|@ts)-/.test(line);
    if (line.length <= COLUMNS || directive) to.push(line);
    else if (single !== null) {
      const [, indent = '', words = ''] = single;
      to.push(`${indent}/**`, ...wrap(words, `${indent} * `), `${indent} */`);
    } else if (prose === null) to.push(line);
    else {
      const [, prefix = '', first = ''] = prose;
      let words = first;
      // What a list item or a clause runs on with is indented alike, and starts no item of its own.
      const indent = prefix + ' '.repeat(/^(?:[-*]|\d+\.)\s+/.exec(first)?.[0].length ?? 0);
      while (continues(from[index + 1], indent)) {
        index += 1;
        words += ` ${(from[index] ?? '').trim().replace(/^(?:\/\/|\*)\s+/, '')}`;
      }
      to.push(...wrap(words, prefix, indent));
    }
  }
  return to.join('\n');
}

function continues(line: string | undefined, indent: string): boolean {
  if (line === undefined || !line.startsWith(indent) || line.trim() === '*/') return false;
  return /^(?!(?:[-*|@`]|\d+\.)|oxlint)\S/.test(line.slice(indent.length));
}

function wrap(words: string, prefix: string, indent = prefix): string[] {
  const lines: string[] = [];
  let line = prefix;
  for (const word of words.split(' ')) {
    const start = lines.length === 0 ? prefix : indent;
    if (line !== start && line.length + word.length > COLUMNS) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
