import { takeSecretReader } from '../object/secret.ts';

/** Only files of mechanism/ import this: the wall around key bytes, kept by test/tidy.test.ts. */
export const secretBytes = takeSecretReader();
