import { join } from 'node:path';
import type { Write } from './compose.ts';
import { type AuditFile, formatName, type OpenAuditFile } from './files.ts';

/**
 * Carries out writes in order, each durable before the next; what fails is done again from its
 * beginning.
 */
export class Appender {
  readonly #directory: string;
  readonly #open: OpenAuditFile;
  #file: AuditFile | null = null;
  #name = '';
  /**
   * A write of ours was begun and did not finish: what is behind its position is ours, and can be
   * cut.
   */
  #begun = false;

  constructor(directory: string, open: OpenAuditFile) {
    this.#directory = directory;
    this.#open = open;
  }

  async append(write: Write): Promise<void> {
    const file = await this.#fileOf(formatName(write.file));
    const size = file.size();
    if (size === null) throw new Error(`${this.#name} was removed`);
    if (this.#begun && size !== write.position) await file.truncate(write.position);
    else if (size !== write.position) throw new Error(`another program changed ${this.#name}`);
    this.#begun = true;
    await file.write(write.bytes, write.position);
    await file.sync();
    this.#begun = false;
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #fileOf(name: string): Promise<AuditFile> {
    if (this.#file !== null && this.#name === name) return this.#file;
    await this.close();
    this.#file = await this.#open(join(this.#directory, name));
    this.#name = name;
    return this.#file;
  }
}

/** Joins writes that follow each other in one file: one write and one sync for all of them. */
export function joinWrites(writes: readonly Write[]): Write[] {
  const joined: Write[] = [];
  let run: Write[] = [];
  for (const write of writes) {
    const first = run[0];
    if (first !== undefined && formatName(first.file) !== formatName(write.file)) {
      joined.push(joinRun(run, first));
      run = [];
    }
    run.push(write);
  }
  const first = run[0];
  if (first !== undefined) joined.push(joinRun(run, first));
  return joined;
}

function joinRun(run: readonly Write[], first: Write): Write {
  if (run.length === 1) return first;
  return { ...first, bytes: Buffer.concat(run.map((write) => write.bytes)) };
}
