import { checkPrime } from 'node:crypto';
import { Fault } from '../../refusal.ts';

/**
 * Rounds of Miller and Rabin with random bases: whoever chose the number passes with it once in
 * 4^64 tries (FIPS 186-5 §B.3). OpenSSL does no fewer for a number that comes from outside.
 */
const ROUNDS = 64;

/** Whether a big-endian number is prime, on the thread pool. It is read before this returns. */
export function isPrime(candidate: Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    checkPrime(candidate, { checks: ROUNDS }, (error, verdict) => {
      if (error) reject(new Fault('OpenSSL could not test a prime', error));
      else resolve(verdict);
    });
  });
}
