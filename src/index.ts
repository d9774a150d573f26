/**
 * The package `coffer`: the client, and the numbers of PKCS#11 that it speaks. `coffer/client` is
 * the client alone.
 */
export * from './client/index.ts';
export * from './wire/pkcs11.ts';
export { CKR, ckrName, type CkrName } from './wire/status.ts';
