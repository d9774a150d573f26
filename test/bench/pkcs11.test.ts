/** What the comparison of PKCS#11 modules takes for right, and how it is written down. */
import { describe, expect, test } from 'vitest';
import type { Found } from '../../bench/finding.ts';
import { requireRight } from '../../bench/pkcs11/bench.ts';
import type { ModuleComparison } from '../../bench/pkcs11/bench.ts';
import { moduleMarkdown, moduleReport } from '../../bench/pkcs11/report.ts';
import { makeKeys, WORKS } from '../../bench/pkcs11/works.ts';

const SINCE = { wallUs: 1, cpuUs: 1 };

describe('what a module did', () => {
  const keys = makeKeys();
  const once = { input: Buffer.alloc(64), iv: Buffer.alloc(12), output: Buffer.alloc(256, 1) };

  test.each(WORKS)('is found out when it is wrong: $name', (work) => {
    expect(() => requireRight('X', work, keys, { ...once, sinceStart: SINCE })).toThrow(
      `X gets ${work.name} wrong`,
    );
  });

  test('is taken for nothing when the check takes everything', () => {
    const [work] = WORKS;
    if (work === undefined) throw new Error('there are works');
    const lenient = { ...work, check: () => true };
    expect(() => requireRight('X', lenient, keys, { ...once, sinceStart: SINCE })).toThrow(
      `${work.name} is not checked`,
    );
  });
});

describe('the table', () => {
  const one = { median: 1, min: 1, max: 1 };
  const latencyUs = { p50: 10, p99: 20 };
  const figures = { perSecond: { median: 1000, min: 900, max: 1100 }, programUs: one, latencyUs };
  const comparisons: readonly ModuleComparison[] = [
    {
      work: 'HMAC',
      mechanism: 'CKM_SHA256_HMAC',
      processes: 1,
      threads: 8,
      figures: [
        { ...figures, contender: 'Coffer', lead: one, serverUs: one },
        {
          ...figures,
          contender: 'Other',
          lead: { median: 1.5, min: 1.25, max: 2 },
          serverUs: null,
        },
      ],
    },
  ];
  const found: Found = {
    findings: [{ kind: 'modules', title: 'Modules', comparisons }],
    missing: ['Third is not measured: apt install third'],
  };

  test('has a row for each module', () => {
    expect(moduleReport(comparisons).join('\n')).toMatch(
      /HMAC \(.*8 threads\n {2}Coffer .* ±10 %.*\n {2}Other .* 1\.50×.*….*\n/,
    );
    expect(moduleReport(comparisons).filter((line) => line.length > 100)).toEqual([]);
  });

  test('is Markdown for a document', () => {
    const lines = moduleMarkdown(found).trimEnd().split('\n');
    expect(lines[2]).toContain(
      '| HMAC, `CKM_SHA256_HMAC` | 8 threads | Coffer | 1,000 | ±10 % |  |  | 1.00 | 1.00 | 10.0 |',
    );
    expect(lines[3]).toContain('| Other | 1,000 | ±10 % | 1.50× | 1.25 … 2.00 |');
    expect(lines.at(-1)).toBe('- Third is not measured: apt install third');
    const columns = lines.filter((line) => line.startsWith('|')).map((l) => l.split('|').length);
    expect(new Set(columns).size).toBe(1);
  });
});
