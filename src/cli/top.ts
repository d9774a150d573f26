import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { latencyQuantileUs, requestsOf, statisticsBetween } from '../client/index.ts';
import type { OperationStatistics, Vault, VaultStatistics } from '../client/index.ts';
import { newCommand, wholeNumber, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { print, printable, printJson } from './output.ts';
import { formatTable, truncate } from './table.ts';
import type { Column } from './table.ts';
import { withVault } from './vault-session.ts';

interface TopOptions extends VaultOptions {
  readonly interval: number;
  readonly count?: number;
}

const INTERVAL_S_MAX = 3600;
const COUNT_MAX = 1_000_000_000;
/** ECMA-48: cursor position, erase in line, erase in page. */
const HOME = '\u001b[H';
const TO_END_OF_LINE = '\u001b[K';
const TO_END = '\u001b[J';

/** `coffer top`: what the vault is doing. */
export function topCommand(): Command {
  const command = newCommand('top', 'what the vault is doing: requests, latencies, queues', [
    'top',
    'top --interval 5',
    'top --count 1 --json',
  ]);
  return withVaultOptions(command)
    .option('--interval <SECONDS>', 'between two looks', wholeNumber(1, INTERVAL_S_MAX), 1)
    .option(
      '--count <N>',
      'look so many times (default: until Ctrl-C; once where stdout is no terminal)',
      wholeNumber(1, COUNT_MAX),
    )
    .action(top);
}

async function top(options: TopOptions): Promise<void> {
  const looks = options.count ?? (process.stdout.isTTY ? Infinity : 1);
  await withVault(options, async (vault) => watch(vault, options, looks));
}

async function watch(vault: Vault, options: TopOptions, looks: number): Promise<void> {
  const screen = options.json === true ? null : screenOf(process.stdout);
  let earlier = await vault.statistics();
  // Nobody at a terminal waits for the first interval before there is something to see.
  if (screen !== null) paintScreen(screen, earlier, vault.build);
  for (let look = 0; look < looks; look++) {
    await sleep(options.interval * 1000);
    const later = await vault.statistics();
    const between = statisticsBetween(earlier, later);
    earlier = later;
    if (options.json === true) printJson(jsonOf(between));
    else if (screen === null) print(describe(between, vault.build).join('\n'));
    else paintScreen(screen, between, vault.build);
  }
}

/** One look for programs: what was asked for between two looks, and how long that was. */
export function jsonOf(seen: VaultStatistics): object {
  const { uptimeMs: intervalMs, operations, ...others } = seen;
  return { intervalMs, operations: operations.filter((tally) => requestsOf(tally) > 0), ...others };
}

type Screen = Pick<typeof process.stdout, 'columns' | 'rows' | 'write'>;

/** Null where stdout is no terminal, or one that does not know its size. */
function screenOf(stdout: typeof process.stdout): Screen | null {
  return stdout.isTTY && stdout.columns > 0 && stdout.rows > 0 ? stdout : null;
}

/** In the place of the look before, line by line: a screen that is cleared first flickers. */
function paintScreen(screen: Screen, seen: VaultStatistics, build: string): void {
  // The last line stays free for the cursor.
  const { columns: width, rows } = screen;
  const lines = describe(seen, build, { width, height: rows - 1 });
  screen.write(`${HOME}${lines.map((line) => `${line}${TO_END_OF_LINE}\n`).join('')}${TO_END}`);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The lines of one look: no more than fit, and none wider. */
export function describe(
  seen: VaultStatistics,
  build: string,
  { width, height }: Size = { width: Infinity, height: Infinity },
): string[] {
  const seconds = seen.uptimeMs / 1000;
  const busy = seen.operations.filter((tally) => requestsOf(tally) > 0);
  const all = busy.reduce((sum, tally) => sum + requestsOf(tally), 0);
  const queues = seen.queues.map(
    ({ name, places, busy: at, waiting }) => `${name} ${at}/${places} +${waiting}`,
  );
  const head = [
    `${printable(build)}  ${perSecond(all, seconds)} requests/s  ` +
      `${Math.round(seen.cpuMs / (10 * seconds))} % CPU  ` +
      `${Math.round(seen.residentBytes / 2 ** 20)} MiB`,
    `${seen.connections} connections  ${seen.sessions} sessions  ${seen.inFlight} in flight  ` +
      `audit ${auditLag(seen)}`,
    `threads  ${queues.join('  ')}`,
    `event loop  ${lateness(seen)}`,
    '',
  ].map((line) => truncate(line, width));
  const rows = busy.toSorted((a, b) => requestsOf(b) - requestsOf(a));
  const room = Math.max(1, height - head.length - 1);
  if (rows.length <= room) return [...head, ...formatTable(columns(seconds), rows, width)];
  const shown = formatTable(columns(seconds), rows.slice(0, room - 1), width);
  return [...head, ...shown, truncate(`and ${rows.length - room + 1} more`, width)];
}

function lateness({ eventLoop }: VaultStatistics): string {
  if (eventLoop === null) return 'not measured yet';
  return `p99 ${eventLoop.delayP99Ms.toFixed(1)} ms, max ${eventLoop.delayMaxMs.toFixed(1)} ms late`;
}

function auditLag({ audit }: VaultStatistics): string {
  const waiting = audit.reduce((sum, log) => sum + log.waiting, 0);
  const lagMs = Math.max(0, ...audit.map((log) => log.lagMs));
  return `${waiting} waiting, ${lagMs.toFixed(0)} ms behind`;
}

function latencyColumn(title: string, part: number): Column<OperationStatistics> {
  return {
    title,
    value: ({ latencies }) => spellUs(latencyQuantileUs(latencies, part)),
    align: 'right',
  };
}

function columns(seconds: number): readonly Column<OperationStatistics>[] {
  return [
    { title: 'OPERATION', value: ({ operation }) => operation, minWidth: 12 },
    { title: 'MECHANISM', value: ({ mechanism }) => mechanism || '-', minWidth: 12 },
    { title: '/S', value: (tally) => perSecond(requestsOf(tally), seconds), align: 'right' },
    latencyColumn('P50', 0.5),
    latencyColumn('P99', 0.99),
    latencyColumn('MAX', 1),
    { title: 'REFUSED', value: refusals },
  ];
}

function refusals({ outcomes }: OperationStatistics): string {
  const refused = Object.entries(outcomes).filter(
    ([outcome, count]) => outcome !== 'CKR_OK' && count > 0,
  );
  return refused.map(([outcome, count]) => `${count} ${outcome}`).join(', ') || '-';
}

function perSecond(count: number, seconds: number): string {
  const rate = seconds > 0 ? count / seconds : 0;
  return rate >= 10 || rate === 0 ? String(Math.round(rate)) : rate.toFixed(1);
}

function spellUs(us: number): string {
  if (us < 1000) return `${us.toFixed(0)} µs`;
  return us < 1e6 ? `${(us / 1000).toFixed(1)} ms` : `${(us / 1e6).toFixed(1)} s`;
}
