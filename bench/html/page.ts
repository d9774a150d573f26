/** A result as one page that needs nothing else: no network, no script, light and dark. */
import { quantityReport, report } from '../report.ts';
import type { Machine, Result } from '../result.ts';
import { costFigure, figuresOf } from './figure.ts';
import type { Figure } from './figure.ts';

export function page(result: Result): string {
  const { findings, missing, machine, command, tookS, when } = result;
  const cost = costFigure(findings, result.machineUsd);
  const sections = findings.map((finding) => {
    const figures = figuresOf(finding);
    const table =
      finding.kind === 'quantities' ? `<pre>${text(quantityReport(finding.quantities))}</pre>` : '';
    const notes = figures.length > 0 && finding.notes !== undefined ? finding.notes : [];
    const said = notes.length === 0 ? '' : `<pre>${text(notes)}</pre>`;
    const body = figures.map((figure) => drawn(figure, machine)).join('') + table + said;
    return `<section><h2>${escaped(finding.title)}</h2>${body}</section>`;
  });
  const money = cost === null ? '' : `<section><h2>Cost</h2>${drawn(cost, machine)}</section>`;
  const left =
    missing.length === 0
      ? ''
      : `<section><h2>Not measured</h2><ul>${missing.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Coffer, measured</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Coffer, measured</h1>
<p>${escaped(machineLine(machine))}. ${escaped(when.slice(0, 10))}, ${tookS.toFixed(0)} s.</p>
<p>To repeat: <code>${escaped(command)}</code></p>
</header>
${money}
${sections.join('\n')}
${left}
<section><h2>All figures</h2><details><summary>As the terminal has them</summary><pre>${escaped(report(result))}</pre></details></section>
</body>
</html>
`;
}

function drawn({ title, svg, caption }: Figure, machine: Machine): string {
  const labelled = svg.replace('<svg ', `<svg role="img" aria-label="${escaped(title)}" `);
  return (
    `<figure><h3>${escaped(title)}</h3>${labelled}` +
    `<figcaption>${escaped(caption)} ${escaped(machineLine(machine))}.</figcaption></figure>`
  );
}

function machineLine({ version, commit, dirty, node, openssl, cpu, cores, load }: Machine): string {
  const state = commit === null ? '' : ` (${commit.slice(0, 12)}${dirty ? ', changed' : ''})`;
  const software = `Coffer ${version}${state}, Node.js ${node}, OpenSSL ${openssl}`;
  return `${software}; ${cpu}, ${cores} cores, load ${load.toFixed(1)} at the end`;
}

function text(lines: readonly string[]): string {
  return escaped(lines.join('\n').trim());
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(raw: string): string {
  return raw.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fdfdfc; --ink: #1d2329; --soft: #5d6670;
  --line: #d9dde1; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181c; --ink: #e4e8ec; --soft: #9aa4ae; --line: #333b43; }
}
body { margin: 0 auto; padding: 2rem 1.2rem 4rem; max-width: 54rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 2rem; margin: 0 0 .5rem; }
h2 { margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line);
  font-size: 1.35rem; }
h3 { margin: 0 0 .6rem; font-size: 1.05rem; }
header p, figcaption { color: var(--soft); }
figure { margin: 1.6rem 0 2.2rem; }
figcaption { font-size: .85rem; }
svg { display: block; width: 100%; height: auto; color: var(--ink); }
pre { overflow-x: auto; padding: .8rem; border: 1px solid var(--line); border-radius: 6px;
  font: 12px/1.45 ui-monospace, monospace; }
summary { cursor: pointer; }
@media print { details pre { white-space: pre-wrap; } }
`;
