import { Failure } from './failure.ts';
import { withOutput } from './output-file.ts';
import { printJson } from './output.ts';

export interface AnswerOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * Writes bytes as the command's answer: raw to `--out` or stdout, or with `--json` as base64 under
 * `field` beside `facts`.
 */
export async function answerBytes(
  options: AnswerOptions,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  json: { readonly field: string; readonly facts?: Readonly<Record<string, unknown>> },
): Promise<void> {
  const chunks = bytes instanceof Uint8Array ? [bytes] : bytes;
  if (options.json === true && options.out === undefined) {
    const held: Uint8Array[] = [];
    for await (const chunk of chunks) held.push(chunk);
    printJson({ ...json.facts, [json.field]: Buffer.concat(held).toString('base64') });
    return;
  }
  refuseTerminal(options);
  let total = 0;
  await withOutput(options.out, async (sink) => {
    for await (const chunk of chunks) {
      total += chunk.length;
      await sink.write(chunk);
    }
  });
  if (options.json === true) printJson({ ...json.facts, out: options.out, bytes: total });
}

/** Bytes on a screen are noise, and may be escape sequences. */
function refuseTerminal(options: AnswerOptions): void {
  if (!process.stdout.isTTY || (options.out !== undefined && options.out !== '-')) return;
  throw new Failure('the answer is bytes, which a terminal cannot show', {
    hint: 'name a file with --out, or use --json, or send it into a pipe.',
  });
}
