import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTable, textWidth } from '../../src/cli/table.ts';

const COLUMNS = [
  { title: 'LABEL', value: (row: readonly string[]) => row[0] ?? '' },
  { title: 'TYPE', value: (row: readonly string[]) => row[1] ?? '' },
  { title: 'SIZE', value: (row: readonly string[]) => row[2] ?? '', align: 'right' as const },
];

describe('tables', () => {
  test('columns are as wide as their widest cell', () => {
    expect(
      formatTable(
        COLUMNS,
        [
          ['web', 'ec-p256', '1'],
          ['a', 'rsa', '100'],
        ],
        Infinity,
      ),
    ).toEqual(['LABEL  TYPE     SIZE', 'web    ec-p256     1', 'a      rsa       100']);
  });

  test('a narrow terminal cuts the widest cells, and no line wraps', () => {
    const rows = [['a label that is rather long', 'ec-p256', '1']];
    expect(formatTable(COLUMNS, rows, 30)).toEqual([
      'LABEL            TYPE     SIZE',
      'a label that i…  ec-p256     1',
    ]);
  });

  test('no line is wider than the terminal, whatever the cells are', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell)),
        fc.integer({ min: 1, max: 120 }),
        (rows, width) => {
          for (const line of formatTable(COLUMNS, rows, width)) {
            expect(textWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  test('wide characters count twice', () => {
    expect(textWidth('鍵')).toBe(2);
    expect(formatTable(COLUMNS, [['鍵鍵鍵', 'x', '1']], Infinity)[1]).toBe('鍵鍵鍵  x        1');
  });

  test('a label cannot move the cursor or start a line of its own', () => {
    const [, line = ''] = formatTable(COLUMNS, [['a\u001b[2Jb\nc\u202ed', 'x', '1']], Infinity);
    expect(line).toMatch(/^ab\ufffdc\ufffdd {2}x/u);
  });
});
