import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../refusal.ts';
import { inOwnTurn } from '../own-turn.ts';
import { computeRsa, type RsaResult, type RsaWork } from './rsa-work.ts';
import type { RsaAnswer, RsaCall } from './rsa-worker.ts';

/**
 * RSA's private operations on bytes as they are take 0.4 to 60 ms, and node:crypto has no
 * asynchronous form of them: these threads keep them off the event loop and use all cores. A thread
 * takes 40 ms to start, so the first few operations of a vault, among them its self-tests, are
 * computed on the event loop, each in a turn of its own.
 */
const FEW = 8;
/** By a longer modulus even the first would hold the event loop for long. */
const FEW_MODULUS_BITS_MAX = 4096;
/** A thread that had nothing to do for so long ends, and with it the handles it was sent. */
const IDLE_MS = 10_000;
const THREADS_MAX = Math.max(1, availableParallelism());

const threads = new Set<RsaThread>();
let computed = 0;

/**
 * Computes on a thread, or in a turn of the event loop. Rejects with a Fault when a thread dies.
 */
export function rsaWork(work: RsaWork): Promise<RsaResult> {
  computed = Math.min(computed + 1, FEW + 1);
  const isLong = (work.with.key.asymmetricKeyDetails?.modulusLength ?? 0) > FEW_MODULUS_BITS_MAX;
  return computed > FEW || isLong ? leastBusy().compute(work) : inOwnTurn(() => computeRsa(work));
}

/** A thread that is free, or a new one, or the one with the least to do. */
function leastBusy(): RsaThread {
  const all = [...threads];
  const [first] = all;
  const least = all.reduce((a, b) => (b.pending < a.pending ? b : a), first ?? startThread());
  return least.pending > 0 && threads.size < THREADS_MAX ? startThread() : least;
}

function startThread(): RsaThread {
  const thread = new RsaThread();
  threads.add(thread);
  return thread;
}

interface Pending {
  readonly resolve: (result: RsaResult) => void;
  readonly reject: (fault: Fault) => void;
}

class RsaThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #idle: NodeJS.Timeout;
  #calls = 0;

  constructor() {
    // The worker is the sibling of this file, in a checkout (.ts) and in the package (.js).
    const file = `./rsa-worker${extname(new URL(import.meta.url).pathname)}`;
    this.#worker = new Worker(new URL(file, import.meta.url), { stdin: false, env: {} });
    this.#worker.on('message', (answer: RsaAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end());
    this.#idle = setTimeout(() => this.#rest(), IDLE_MS);
    this.#idle.unref();
    this.#worker.unref();
  }

  get pending(): number {
    return this.#pending.size;
  }

  compute(work: RsaWork): Promise<RsaResult> {
    return new Promise((resolve, reject) => {
      this.#calls += 1;
      this.#pending.set(this.#calls, { resolve, reject });
      // Who waits for an answer keeps the process alive; who does not, does not.
      this.#worker.ref();
      // A view is cloned with all the memory under it, which may hold other requests: a copy is
      // not.
      const own = { ...work, data: Uint8Array.from(work.data) };
      this.#worker.postMessage({ id: this.#calls, work: own } satisfies RsaCall, []);
    });
  }

  #settle({ id, result }: RsaAnswer): void {
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
      reject(new Fault('a thread for RSA ended', error));
    }
    this.#pending.clear();
  }
}
