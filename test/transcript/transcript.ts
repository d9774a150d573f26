/** One command of a transcript and what it must answer. */
export interface Step {
  readonly command: string;
  /** stdout and stderr, newline ended, with `…` for what may differ. */
  readonly output: string;
  readonly status: number;
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

/**
 * The steps of a transcript. Comments and empty lines stand before the first command or after an
 * empty line.
 */
export function parseTranscript(text: string): Step[] {
  const steps: Step[] = [];
  let open: { command: string; output: string[]; status: number; line: number } | null = null;
  const close = (): void => {
    if (open !== null)
      steps.push({ ...open, output: open.output.map((line) => `${line}\n`).join('') });
    open = null;
  };
  for (const [i, line] of text.split('\n').entries()) {
    const status = /^\[(\d+)\]$/u.exec(line)?.[1];
    if (line.startsWith('$ ')) {
      close();
      open = { command: line.slice(2), output: [], status: 0, line: i + 1 };
    } else if (open !== null && line.startsWith('> ') && open.output.length === 0) {
      open.command += `\n${line.slice(2)}`;
    } else if (open !== null && status !== undefined) {
      open.status = Number(status);
    } else if (line.startsWith('#')) {
      close();
    } else if (open !== null && !(line === '' && isGap(text, i))) {
      open.output.push(line);
    }
  }
  close();
  return steps;
}

/** An empty line before a comment, a command or the end separates steps; any other is output. */
function isGap(text: string, at: number): boolean {
  const next = text
    .split('\n')
    .slice(at)
    .find((line) => line !== '');
  return next === undefined || next.startsWith('$ ') || next.startsWith('#');
}

/** The expected output as a regular expression. */
export function pattern(expected: string): RegExp {
  const lines = expected.split(/(?<=\n)/u).map((line) => {
    if (line === '…\n') return '(?:.*\\n)*?';
    return line
      .split('…')
      .map((part) => escapeRegExp(part))
      .join('.*');
  });
  return new RegExp(`^${lines.join('')}$`, 'u');
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
