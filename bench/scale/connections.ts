/** What idle connections cost: memory, and those who work beside them. */
import { join } from 'node:path';
import { connect } from '../../src/client/index.ts';
import type { Key, Vault } from '../../src/client/index.ts';
import type { Curve } from '../finding.ts';
import type { Plan } from '../plan.ts';
import { VaultProcess } from '../vault-process.ts';
import { Curves } from './curves.ts';

/** The kernel queues no more of those that wait to be accepted. */
const OPENED_AT_ONCE = 64;
const SIGNATURES_AT_ONCE = 32;
const KIB = 1024;

/** One vault, to which more and more connect: each says hello, and then nothing. */
export async function connectionCurves(plan: Plan): Promise<readonly Curve[]> {
  const curves = new Curves('connections');
  using vault = new VaultProcess();
  await vault.start();
  using visit = await vault.visit();
  const { privateKey } = await visit.session.generateKeyPair('ec-p256', { label: 'bench' });
  await sign(vault, privateKey, plan.roundMs); // compiled once, before the first point
  const before = vault.residentBytes();
  const idle: Vault[] = [];
  try {
    for (const connections of plan.scale.connections) {
      plan.tell(`opening ${connections} connections`);
      await open(vault, idle, connections);
      const bytes = vault.residentBytes();
      const each = bytes === null || before === null ? null : (bytes - before) / connections / KIB;
      curves.add('resident memory', 'MiB', connections, [
        bytes === null ? null : bytes / KIB / KIB,
      ]);
      curves.add('memory a connection', 'KiB', connections, [each]);
      const [rates, cpuTimes] = [new Array<number>(), new Array<number | null>()];
      for (let round = 0; round < plan.scale.rounds; round += 1) {
        plan.tell(`ECDSA beside ${connections} connections`);
        const { perSecond, cpuUs } = await sign(vault, privateKey, plan.roundMs * 4);
        rates.push(perSecond);
        cpuTimes.push(cpuUs);
      }
      curves.add('ECDSA P-256 beside them', 'per second', connections, rates);
      curves.add('ECDSA P-256, CPU time a signature', 'µs', connections, cpuTimes);
    }
  } finally {
    for (const one of idle) one.close();
  }
  await vault.stop();
  return curves.all();
}

async function open(vault: VaultProcess, idle: Vault[], connections: number): Promise<void> {
  const socket = join(vault.directory, 'coffer.sock');
  while (idle.length < connections) {
    const count = Math.min(OPENED_AT_ONCE, connections - idle.length);
    const opened = Array.from({ length: count }, () => connect({ socket, reconnect: false }));
    idle.push(...(await Promise.all(opened)));
  }
}

async function sign(
  vault: VaultProcess,
  key: Key,
  forMs: number,
): Promise<{ readonly perSecond: number; readonly cpuUs: number | null }> {
  const message = Buffer.alloc(64);
  const before = vault.cpuMs();
  const startMs = performance.now();
  let signed = 0;
  const repeat = async (): Promise<void> => {
    do {
      await key.sign(message);
      signed += 1;
    } while (performance.now() - startMs < forMs);
  };
  await Promise.all(Array.from({ length: SIGNATURES_AT_ONCE }, repeat));
  const tookMs = performance.now() - startMs;
  const after = vault.cpuMs();
  return {
    perSecond: (signed / tookMs) * 1000,
    cpuUs: before === null || after === null ? null : ((after - before) / signed) * 1000,
  };
}
