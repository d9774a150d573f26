/** Handshakes as a table for the terminal. */
import { number, percent, row } from '../table.ts';
import type { HandshakeComparison } from './bench.ts';

const HEADS = ['', 'per second', 'spread', 'of file', 'nginx µs', 'server µs', 'client µs'];

export function handshakeReport(comparisons: readonly HandshakeComparison[]): string[] {
  const tables = comparisons.flatMap(({ work, figures }) => [
    '',
    work,
    cells(HEADS),
    ...figures.map(({ contender, perSecond, ofFile, nginxUs, serverUs, clientUs }) =>
      cells([
        `  ${contender}`,
        number(perSecond.median),
        percent(perSecond),
        ofFile.median.toFixed(2),
        number(nginxUs?.median),
        number(serverUs?.median),
        number(clientUs.median),
      ]),
    ),
  ]);
  return [
    ...tables,
    '',
    'µs: CPU time a handshake. server: the vault. of file: by pairs of one round, median.',
  ];
}

function cells(texts: readonly string[]): string {
  return row(texts.map((text, at) => ({ text, width: at === 0 ? 22 : 12 })));
}
