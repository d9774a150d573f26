import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../refusal.ts';
import { inOwnTurn } from '../own-turn.ts';
import type { SignatureResult, SignatureWork } from './signature-work.ts';
import type { SignatureAnswer, SignatureCall } from './signature-worker.ts';

/**
 * noble signs by SLH-DSA in 0.3 to 80 seconds, and makes a key in 0.05 to 8: these threads keep
 * that off the event loop. A thread takes a tenth of a second to start, so the first quick pieces
 * of work of a vault, which are its self-tests, are computed on the event loop, each in a turn of
 * its own.
 */
const FEW = 8;
/** A thread that had nothing to do for so long ends. */
const IDLE_MS = 10_000;
const THREADS_MAX = Math.max(1, availableParallelism());

const threads = new Set<SignatureThread>();
let computed = 0;

/**
 * Computes on a thread, or in a turn of the event loop; the work's buffers move there. Rejects with
 * a Fault when a thread dies.
 */
export function signatureWork(work: SignatureWork): Promise<SignatureResult> {
  if (computed >= FEW || !isQuick(work)) return leastBusy().compute(work);
  computed += 1;
  // Most vaults never compute this: noble's part of it takes 20 ms to load.
  return inOwnTurn(async () => (await import('./signature-work.ts')).computeSignature(work));
}

/** What self-tests ask for. */
function isQuick({ verb, set }: SignatureWork): boolean {
  if (set === 'ML-DSA-44') return true;
  return verb !== 'sign' && (set === 'SLH-DSA-SHA2-128f' || set === 'SLH-DSA-SHA2-128s');
}

/** A thread that is free, or a new one, or the one with the least to do. */
function leastBusy(): SignatureThread {
  const all = [...threads];
  const [first] = all;
  const least = all.reduce((a, b) => (b.pending < a.pending ? b : a), first ?? startThread());
  return least.pending > 0 && threads.size < THREADS_MAX ? startThread() : least;
}

function startThread(): SignatureThread {
  const thread = new SignatureThread();
  threads.add(thread);
  return thread;
}

interface Pending {
  readonly resolve: (result: SignatureResult) => void;
  readonly reject: (fault: Fault) => void;
}

class SignatureThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #idle: NodeJS.Timeout;
  #calls = 0;

  constructor() {
    // The worker is the sibling of this file, in a checkout (.ts) and in the package (.js).
    const file = `./signature-worker${extname(new URL(import.meta.url).pathname)}`;
    this.#worker = new Worker(new URL(file, import.meta.url), { stdin: false, env: {} });
    this.#worker.on('message', (answer: SignatureAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end());
    this.#idle = setTimeout(() => this.#rest(), IDLE_MS);
    this.#idle.unref();
    this.#worker.unref();
  }

  get pending(): number {
    return this.#pending.size;
  }

  compute(work: SignatureWork): Promise<SignatureResult> {
    return new Promise((resolve, reject) => {
      this.#calls += 1;
      this.#pending.set(this.#calls, { resolve, reject });
      // Who waits for an answer keeps the process alive; who does not, does not.
      this.#worker.ref();
      this.#worker.postMessage({ id: this.#calls, work } satisfies SignatureCall, buffersOf(work));
    });
  }

  #settle({ id, result }: SignatureAnswer): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#worker.unref();
    this.#idle.refresh();
    pending?.resolve(result);
  }

  #rest(): void {
    if (this.#pending.size > 0) this.#idle.refresh();
    else this.#end();
  }

  #end(error?: unknown): void {
    threads.delete(this);
    clearTimeout(this.#idle);
    void this.#worker.terminate();
    for (const { reject } of this.#pending.values()) {
      reject(new Fault('a thread for signatures ended', error));
    }
    this.#pending.clear();
  }
}

/** The key moves, and leaves no copy behind. */
function buffersOf({ key }: SignatureWork): ArrayBuffer[] {
  return key.buffer instanceof ArrayBuffer && key.buffer.byteLength === key.byteLength
    ? [key.buffer]
    : [];
}
