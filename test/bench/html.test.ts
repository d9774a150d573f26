/** The page with plots stands alone, and shows what was found. */
import { describe, expect, test } from 'vitest';
import type { Comparison, Finding } from '../../bench/finding.ts';
import { page } from '../../bench/html/page.ts';
import type { Figures } from '../../bench/race.ts';
import type { Result } from '../../bench/result.ts';

const spread = (median: number) => ({ median, min: median / 2, max: median * 2 });

function figures(contender: string, inFlight: number, connections: number): Figures {
  return {
    contender,
    inFlight,
    connections,
    perSecond: spread(1000 * Math.max(1, inFlight)),
    ofFirst: spread(1),
    latencyUs: null,
    cpuUs: null,
    ofFirstByCpu: null,
    beyondFirstUs: null,
  };
}

const COMPARISON: Comparison = {
  work: 'KMS sign <ECDSA> & "more"',
  bytes: 64,
  figures: [
    figures('node:crypto', 0, 0),
    figures('vault, 1 in flight', 1, 1),
    figures('vault, 8 in flight', 8, 1),
    figures('vault, 32 in flight', 32, 1),
    figures('vault, 32 in flight over 8', 32, 8),
  ],
};

const US = {
  p50: spread(100),
  p90: spread(150),
  p99: spread(400),
  'p99.9': spread(900),
  max: spread(1234),
};

const FINDINGS: readonly Finding[] = [
  { kind: 'comparisons', title: 'Through a vault', comparisons: [COMPARISON], notes: ['noted'] },
  {
    kind: 'latencies',
    title: 'Latency',
    comparisons: [
      {
        work: 'sign',
        throughput: 10_000,
        figures: [
          {
            contender: 'at 50 % of throughput',
            perSecond: 5000,
            fraction: 0.5,
            requests: 10_000,
            us: US,
            p99OfFirst: spread(1),
            cpuUs: null,
            lateUs: spread(5),
            distribution: [0, 0.5, 0.9, 0.99, 0.999, 1].map((share) => ({
              share,
              us: 100 + share,
            })),
          },
        ],
      },
    ],
  },
  {
    kind: 'modules',
    title: 'Modules',
    comparisons: [
      {
        work: 'ECDSA',
        mechanism: 'CKM_ECDSA',
        processes: 1,
        threads: 8,
        figures: [
          {
            contender: 'Coffer',
            perSecond: spread(12_000),
            lead: spread(1),
            programUs: spread(10),
            serverUs: spread(60),
            latencyUs: { p50: 10, p99: 20 },
          },
        ],
      },
    ],
  },
  {
    kind: 'handshakes',
    title: 'Handshakes',
    comparisons: [
      {
        work: 'TLS 1.3, ECDSA P-256',
        figures: [
          {
            contender: 'vault',
            perSecond: spread(150),
            ofFile: spread(1),
            nginxUs: spread(800),
            serverUs: null,
            clientUs: spread(2000),
          },
        ],
      },
    ],
  },
  {
    kind: 'curves',
    title: 'Scale',
    curves: [
      {
        name: 'unseal',
        of: 'keys',
        unit: 'ms',
        points: [
          { at: 1000, value: spread(60) },
          { at: 100_000, value: spread(4000) },
        ],
      },
    ],
  },
  {
    kind: 'quantities',
    title: 'Start',
    quantities: [{ name: 'start to ready', unit: 'ms', value: spread(600) }],
  },
];

function resultOf(findings: readonly Finding[]): Result {
  return {
    when: '2026-01-02T03:04:05.678Z',
    command: 'coffer bench --quick',
    tookS: 50,
    machineUsd: 0.36,
    findings,
    missing: ['pkcs11: <not> installed'],
    machine: {
      version: '1.2.3',
      commit: '0123456789abcdef',
      dirty: true,
      node: 'v26.0.0',
      openssl: '3.5.0',
      cpu: 'A <fast> CPU',
      cores: 2,
      load: 1.25,
    },
  };
}

describe('the page', () => {
  const html = page(resultOf(FINDINGS));

  test('needs no network and runs no script', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|\son\w+=/i);
    expect(html).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('is readable on light and dark: what is written takes the colour of the page', () => {
    expect(html).toContain('prefers-color-scheme: dark');
    const texts = [...html.matchAll(/<text [^>]*fill="([^"]*)"/g)].map((match) => match[1]);
    expect(texts.length).toBeGreaterThan(50);
    expect(new Set(texts)).toEqual(new Set(['currentColor']));
  });

  test('has plots of what was found, each with machine and versions under it', () => {
    const titles = [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map((match) => match[1]);
    expect(titles).toEqual([
      'Cost of a million operations',
      'Throughput by concurrency: KMS sign &lt;ECDSA&gt; &amp; &quot;more&quot;',
      'Through a vault',
      'Latency: sign',
      'Through PKCS#11, 8 at once',
      'TLS handshakes',
      'unseal',
    ]);
    const captions = [...html.matchAll(/<figcaption>(.*?)<\/figcaption>/gs)];
    expect(captions).toHaveLength(titles.length);
    for (const [caption] of captions) {
      expect(caption).toContain('Coffer 1.2.3 (0123456789ab, changed), Node.js v26.0.0');
      expect(caption).toContain('A &lt;fast&gt; CPU, 2 cores, load 1.3');
    }
    expect(html.match(/<svg role="img"/g)).toHaveLength(titles.length);
    expect(html).toContain('start to ready');
    expect(html).toContain('pkcs11: &lt;not&gt; installed');
    expect(html).toContain('<code>coffer bench --quick</code>');
  });

  test('takes names for text', () => {
    expect(html).not.toMatch(/<ECDSA>|<fast>|<not>/);
  });

  test('reckons cost by the highest throughput', () => {
    // $0.36 an hour is $100 a million seconds; 32,000 a second.
    expect(html).toContain('>0.0031</text>');
    expect(html).toContain('>3</text>');
  });

  test('of a result without anything has no plot', () => {
    expect(page(resultOf([]))).not.toContain('<svg');
  });
});
