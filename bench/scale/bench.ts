/** `coffer bench --only scale`: how what a vault costs grows with what is in it. */
import { NOTHING_FOUND } from '../finding.ts';
import type { Curve, Found } from '../finding.ts';
import type { Plan } from '../plan.ts';
import { connectionCurves } from './connections.ts';
import { growth } from './growth.ts';
import { keyCurves } from './keys.ts';
import { partitionCurves } from './partitions.ts';

interface Axis {
  readonly name: string;
  readonly title: string;
  readonly measure: (plan: Plan) => Promise<readonly Curve[]>;
}

const AXES: readonly Axis[] = [
  { name: 'scale of keys', title: 'By keys in a partition', measure: keyCurves },
  {
    name: 'scale of connections',
    title: 'By connections that are open and idle',
    measure: connectionCurves,
  },
  {
    name: 'scale of partitions',
    title: 'By partitions, each unsealed by its keyfile',
    measure: partitionCurves,
  },
];

export async function benchScale(plan: Plan): Promise<Found> {
  const axes = plan.choose('scale', AXES);
  if (axes.length === 0) return NOTHING_FOUND;
  const findings = [];
  for (const { title, measure } of axes) {
    const curves = await measure(plan);
    findings.push({ kind: 'curves', title, curves, notes: curves.map(growth) } as const);
  }
  return { findings, missing: [] };
}
