/** CPU time of processes, where there is a /proc to read it from. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const TICKS_PER_SECOND = 100;

/** So far, in milliseconds; null where nobody can tell. */
export function cpuMsOf(pid: number): number | null {
  return threadsCpuMs(pid) ?? processCpuMs(pid);
}

/** With that of its children, and of theirs: those that still run. */
export function cpuMsWithChildren(pid: number): number | null {
  const own = cpuMsOf(pid);
  if (own === null) return null;
  return childrenOf(pid).reduce((sum, child) => sum + (cpuMsWithChildren(child) ?? 0), own);
}

/** In nanoseconds, where the kernel keeps them: threads of a vault end only with it. */
function threadsCpuMs(pid: number): number | null {
  try {
    const folder = `/proc/${pid}/task`;
    const times = readdirSync(folder).map((thread) =>
      Number(readFileSync(join(folder, thread, 'schedstat'), 'utf8').split(' ')[0]),
    );
    return times.reduce((sum, time) => sum + time, 0) / 1e6;
  } catch {
    return null;
  }
}

/** utime and stime of proc(5), in ticks: fields 14 and 15. */
function processCpuMs(pid: number): number | null {
  const fields = statOf(pid);
  return fields === null
    ? null
    : ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return all.filter((other) => Number(statOf(other)?.[1]) === pid);
}

/** The fields of proc(5) from the third on, counted from behind the program's name. */
function statOf(pid: number): string[] | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

export function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
