import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { describe as describeLook } from '../../src/cli/top.ts';
import { connect } from '../../src/client/index.ts';
import type { PartitionInfo, VaultStatistics, VaultStatus } from '../../src/client/index.ts';
import { prometheusText } from '../../src/cli/prometheus.ts';
import { latencyBoundUs, LATENCY_BUCKETS } from '../../src/wire/latency.ts';
import { RealVault } from '../client/real-vault.ts';

const LAUNCHER = resolve(import.meta.dirname, '../../bin/coffer');

let real: RealVault;
let running: ChildProcess[] = [];

beforeAll(async () => {
  real = await RealVault.start();
}, 30_000);

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }
  running = [];
});

afterAll(async () => real.remove());

/** Runs `coffer metrics`; resolves with the address it says. */
async function serveMetrics(address: string, socket = real.socket): Promise<string> {
  const child = spawn(LAUNCHER, ['metrics', '--listen', address, '--socket', socket], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trim().replace('ready ', '');
}

/** Everything in the text format: families declared once, each sample of a declared family. */
function samplesOf(text: string): Map<string, number> {
  const declared = new Set<string>();
  const samples = new Map<string, number>();
  expect(text.endsWith('\n')).toBe(true);
  for (const line of text.trimEnd().split('\n')) {
    const type = /^# TYPE (\w+) (?:counter|gauge|histogram)$/u.exec(line);
    if (type !== null) {
      expect(declared.has(type[1] ?? '')).toBe(false);
      declared.add(type[1] ?? '');
    }
    if (line.startsWith('#')) continue;
    const sample = /^(\w+)(\{(?:\w+="(?:[^"\\\n]|\\.)*",?)*\})? (\S+)$/u.exec(line);
    if (sample === null) throw new Error(`no sample: ${line}`);
    const [, name = '', labels = '', value = ''] = sample;
    expect(declared.has(name) || declared.has(name.replace(/_(?:bucket|sum|count)$/u, ''))).toBe(
      true,
    );
    expect(samples.has(name + labels)).toBe(false);
    expect(Number(value)).not.toBeNaN();
    samples.set(name + labels, Number(value));
  }
  return samples;
}

describe('coffer metrics', () => {
  test('serves what the vault did, in the text format of Prometheus', async () => {
    const vault = await connect({ socket: real.socket });
    const session = await vault.openSession('dev', { user: 'user', pin: await real.pin('user') });
    const pair = await session.generateKeyPair('ec-p256', { label: 'web' });
    for (let n = 0; n < 5; n++) await pair.privateKey.sign(Buffer.from('data'));
    vault.close();
    const response = await fetch(await serveMetrics('127.0.0.1:0'));
    expect(response.headers.get('content-type')).toContain('version=0.0.4');
    const samples = samplesOf(await response.text());
    const labels = 'operation="sign",mechanism="ECDSA_SHA256"';
    expect(samples.get('coffer_up')).toBe(1);
    expect(samples.get(`coffer_requests_total{${labels},outcome="CKR_OK"}`)).toBe(5);
    expect(samples.get(`coffer_request_duration_seconds_count{${labels}}`)).toBe(5);
    expect(samples.get(`coffer_request_duration_seconds_bucket{${labels},le="+Inf"}`)).toBe(5);
    expect(samples.get('coffer_partition_state{partition="dev",state="unsealed"}')).toBe(1);
    expect([...samples.keys()].join('\n')).not.toContain('"web"');
  });

  test('serves nothing else, and no other method', async () => {
    const address = await serveMetrics('127.0.0.1:0');
    expect((await fetch(new URL('/', address))).status).toBe(404);
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(404);
  });

  test('says that a vault is down, and goes on', async () => {
    const address = await serveMetrics('127.0.0.1:0', join(real.directory, 'none.sock'));
    for (let round = 0; round < 2; round++) {
      const text = await (await fetch(address)).text();
      expect([...samplesOf(text)]).toEqual([['coffer_up', 0]]);
    }
  });

  test('may listen on a socket, which is gone with it', async () => {
    const path = join(real.directory, 'metrics.sock');
    expect(await serveMetrics(`unix:${path}`)).toBe(`unix:${path}`);
    const status = await new Promise((done, fail) => {
      httpRequest({ socketPath: path, path: '/metrics' }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', fail)
        .end();
    });
    expect(status).toBe(200);
    const [child] = running;
    if (child === undefined) throw new Error('nothing runs');
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    ['nonsense', 2, 'such as 127.0.0.1:7443'],
    ['127.0.0.1', 2, 'such as 127.0.0.1:7443'],
    ['127.0.0.1:99999', 2, 'such as 127.0.0.1:7443'],
    [':1', 2, 'such as 127.0.0.1:7443'],
    ['unix:', 2, 'such as unix:/run/coffer/metrics.sock'],
    ['unix:/nonexistent/a.sock', 1, 'make the directory first'],
    ['unix:/dev/null/a.sock', 1, 'choose another'],
  ])('refuses %s', async (address, status, hint) => {
    const child = spawn(LAUNCHER, ['metrics', '--listen', address], { stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(status);
    expect(said).toMatch(/^error: .*\nhint: /u);
    expect(said).toContain(`hint: ${hint}`);
  });
});

describe('coffer top', () => {
  test('shows one look where stdout is no terminal', async () => {
    const child = spawn(LAUNCHER, ['top', '--socket', real.socket], { stdio: 'pipe' });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(told).toMatch(/requests\/s .*\n.* in flight .*\nthreads {2}use 0\/\d/u);
    expect(told).toContain('OPERATION');
  });

  test('tells programs the interval, and the operations that had requests', async () => {
    const child = spawn(LAUNCHER, ['top', '--json', '--count', '1', '--socket', real.socket], {
      stdio: 'pipe',
    });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect(await once(child, 'close')).toEqual([0, null]);
    const look = JSON.parse(told) as { readonly operations: readonly { outcomes: object }[] };
    expect(look).toMatchObject({ intervalMs: expect.any(Number), connections: 1 });
    expect(look).not.toHaveProperty('uptimeMs');
    expect(look.operations.length).toBeGreaterThan(0);
    for (const { outcomes } of look.operations) {
      expect(Object.values(outcomes).some((count) => Number(count) > 0)).toBe(true);
    }
  });

  test('puts the busiest first, with rates of the time between and what was refused', () => {
    const tally = (operation: string, outcomes: Record<string, number>) => ({
      operation,
      mechanism: 'AES_GCM',
      outcomes,
      latencies: [
        { leUs: 16, count: 90 },
        { leUs: 4096, count: 10 },
      ],
      latencySumUs: 0,
    });
    const lines = describeLook(
      {
        uptimeMs: 2000,
        operations: [
          tally('decrypt', { CKR_OK: 2, CKR_AEAD_DECRYPT_FAILED: 18 }),
          tally('encrypt', { CKR_OK: 100 }),
          tally('sign', { CKR_OK: 0 }),
        ],
        connections: 1,
        sessions: 1,
        inFlight: 0,
        queues: [{ name: 'use', places: 2, busy: 1, waiting: 4 }],
        eventLoop: null,
        audit: [{ partition: 'web', entries: 5, waiting: 2, lagMs: 3 }],
        cpuMs: 1000,
        residentBytes: 2 ** 20,
      },
      'coffer',
    );
    expect(lines[0]).toMatch(/ 60 requests\/s {2}50 % CPU {2}1 MiB/u);
    expect(lines[1]).toMatch(/2 waiting, 3 ms behind/u);
    expect(lines[2]).toMatch(/use 1\/2 \+4/u);
    expect(lines.slice(6).map((line) => line.split(/ {2,}/u))).toEqual([
      ['encrypt', 'AES_GCM', '50', '16 µs', '4.1 ms', '4.1 ms', '-'],
      ['decrypt', 'AES_GCM', '10', '16 µs', '4.1 ms', '4.1 ms', '18 CKR_AEAD_DECRYPT_FAILED'],
    ]);
  });

  test('fits a terminal: no line is wider, and what has no room is counted', () => {
    const operations = Array.from({ length: 30 }, (_, number) => ({
      operation: `operation-${number}`,
      mechanism: 'A_MECHANISM_OF_A_LONG_NAME',
      outcomes: { CKR_OK: 100 - number, CKR_KEY_FUNCTION_NOT_PERMITTED: 7, CKR_PIN_INCORRECT: 1 },
      latencies: [{ leUs: 16, count: 108 - number }],
      latencySumUs: 0,
    }));
    const seen = {
      uptimeMs: 1000,
      operations,
      connections: 10_000,
      sessions: 16_000,
      inFlight: 2048,
      queues: ['use', 'make', 'makeLong', 'walk'].map((name) => ({
        name,
        places: 2,
        busy: 2,
        waiting: 2048,
      })),
      eventLoop: { delayP50Ms: 1, delayP99Ms: 2, delayMaxMs: 3 },
      audit: [],
      cpuMs: 10,
      residentBytes: 2 ** 30,
    };
    for (const [width, height] of [
      [80, 23],
      [40, 10],
      [200, 60],
    ] as const) {
      const lines = describeLook(seen, 'coffer 0.1.0', { width, height });
      expect(lines.length).toBeLessThanOrEqual(height);
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      const told = lines.filter((line) => line.startsWith('operation-')).length;
      if (told < 30) expect(lines.at(-1)).toBe(`and ${30 - told} more`);
    }
  });
});

describe('the text format', () => {
  const partition = (label: string): PartitionInfo => ({
    id: new Uint8Array(16),
    label,
    state: 'unsealed',
    failure: '',
    unsealMethods: ['keyfile'],
    profile: 'guarded',
    objects: 1,
    users: 1,
    sessions: 0,
    alarms: [],
    approvedOnly: false,
    allowed: [],
    pins: { so: 'set', user: 'set' },
  });
  const status = (partitions: readonly PartitionInfo[]): VaultStatus => ({
    build: 'coffer 0.1.0',
    provider: 'openssl',
    node: 'v26',
    openssl: '3.5',
    uptimeS: 1,
    connections: 1,
    failure: '',
    partitions,
  });
  const statistics = (operations: VaultStatistics['operations']): VaultStatistics => ({
    uptimeMs: 1000,
    operations,
    connections: 1,
    sessions: 0,
    inFlight: 0,
    queues: [],
    eventLoop: null,
    audit: [],
    cpuMs: 1,
    residentBytes: 1,
  });

  test('has labels that may hold anything escaped, and each family once', () => {
    const labels = ['a"b', 'c\\d', 'e{f}=g', 'ä, ö'];
    const text = prometheusText({
      status: status(labels.map(partition)),
      statistics: statistics([]),
    });
    const names = [...samplesOf(text).keys()].filter((name) =>
      name.startsWith('coffer_partition_o'),
    );
    expect(names).toEqual([
      'coffer_partition_objects{partition="a\\"b"}',
      'coffer_partition_objects{partition="c\\\\d"}',
      'coffer_partition_objects{partition="e{f}=g"}',
      'coffer_partition_objects{partition="ä, ö"}',
    ]);
    // "# HELP" comes before "# TYPE", and both before the first sample.
    const families = text.matchAll(/^# HELP (\w+) .+\n# TYPE (\w+) \w+\n\2/gmu);
    const declared = [...text.matchAll(/^# TYPE/gmu)].length;
    expect([...families].filter(([, help, type]) => help === type)).toHaveLength(declared);
    for (const [, name] of text.matchAll(/^# TYPE (\w+) counter$/gmu))
      expect(name).toMatch(/_total$/u);
  });

  test('has histograms whose buckets grow to +Inf, which is their count', () => {
    const latencies = Array.from({ length: LATENCY_BUCKETS }, (_, bucket) => ({
      leUs: latencyBoundUs(bucket),
      count: 1,
    }));
    const outcomes = { CKR_OK: LATENCY_BUCKETS - 5, CKR_DEVICE_ERROR: 5 };
    const sign = { operation: 'sign', mechanism: 'ECDSA', outcomes, latencies, latencySumUs: 7e6 };
    const text = prometheusText({ status: status([]), statistics: statistics([sign]) });
    const name = 'coffer_request_duration_seconds';
    const buckets = [...samplesOf(text)]
      .filter(([sample]) => sample.startsWith(`${name}_bucket`))
      .map(([sample, value]) => [/le="(.*)"/u.exec(sample)?.[1], value] as const);
    expect(buckets.at(-1)).toEqual(['+Inf', LATENCY_BUCKETS]);
    const bounds = buckets.slice(0, -1).map(([le]) => Number(le));
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    // Four to a doubling: each holds all buckets of the vault up to its bound.
    for (const [le, value] of buckets.slice(0, -1)) {
      expect(value).toBe(latencies.filter(({ leUs }) => leUs <= Number(le) * 1e6).length);
    }
    // The longest are in no bucket but +Inf: they have no bound.
    expect(buckets.at(-2)?.[1]).toBeLessThan(LATENCY_BUCKETS);
    const samples = samplesOf(text);
    const labels = '{operation="sign",mechanism="ECDSA"}';
    expect(samples.get(`${name}_count${labels}`)).toBe(LATENCY_BUCKETS);
    expect(samples.get(`${name}_sum${labels}`)).toBe(7);
  });
});
