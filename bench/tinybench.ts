/** Loops in this process, timed by tinybench: it watches over timers and samples. */
import { Bench } from 'tinybench';
import type { Repeat } from './race.ts';

export const repeatByTinybench: Repeat = async (once, forMs) => {
  const bench = new Bench({ time: forMs, iterations: 1, warmup: false, throws: true });
  bench.add('batch', once);
  const [task] = await bench.run();
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error('tinybench measured nothing');
  return result.latency.mean;
};
