/**
 * How many threads there are, and for whom. Libuv makes its pool when the first work arrives, as
 * large as the environment says at that moment: `main.ts` imports this file before any other.
 */
import { availableParallelism } from 'node:os';

const cores = Math.max(1, availableParallelism());

/** Dear work that runs at once. */
export const DEAR_PLACES = {
  /** Signatures and the like, of a few milliseconds: as many as can make progress. */
  use: cores,
  /** Key pairs that are made, or tested when they come from outside: up to seconds each. */
  make: Math.max(1, Math.floor(cores / 2)),
  /** RSA of more than 4096 bits, of up to a minute: others who make keys do not wait for those. */
  makeLong: 1,
} as const;

/** A pair from outside has two primes and a signature tested at once. */
const THREADS_OF_MAKING = 3;
/** For the disk, and for PINs and passphrases: they never wait for a thread behind dear work. */
const RESERVED = 4;

const makers = DEAR_PLACES.make + DEAR_PLACES.makeLong;
const needed = DEAR_PLACES.use + makers * THREADS_OF_MAKING + RESERVED;
const given = Number(process.env['UV_THREADPOOL_SIZE'] ?? 0);
if (!(given >= needed)) process.env['UV_THREADPOOL_SIZE'] = String(needed);
