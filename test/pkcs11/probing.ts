import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { MODULE, PROBE } from './module.ts';

/** What to do when the probe says a line; it waits until that is done. */
export type Steps = Readonly<Record<string, () => Promise<unknown> | void>>;

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
}

/** What it says matters to who reads a failure. */
export const CONTENT: Ended = {
  code: 0,
  signal: null,
  said: expect.stringContaining('as it should be'),
};

export interface ProbeOptions {
  readonly steps: Steps;
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs pkcs11/examples/probe on the module, with a PIN and the name of a part. */
export async function runProbe(
  given: readonly string[],
  { steps, environment }: ProbeOptions,
): Promise<Ended> {
  const child = spawn(PROBE, [MODULE, ...given], { env: { ...process.env, ...environment } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    said += `${line}\n`;
    const step = steps[line];
    if (step === undefined) return;
    void Promise.resolve(step()).then(
      () => child.stdin.write('\n'),
      (error: unknown) => {
        said += `${line} failed: ${String(error)}\n`;
        child.kill();
      },
    );
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, said };
}
