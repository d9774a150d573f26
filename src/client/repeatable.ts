import type { OpName } from '../wire/message.ts';

/**
 * What is asked again, once, when the connection broke before the answer came; with the reason why
 * twice is as good as once. Everything else has an effect: it is never repeated, and the caller
 * hears that it may have been done.
 */
export const REPEATABLE: Readonly<Partial<Record<OpName, string>>> = {
  hello: 'begins every connection',
  status: 'reads',
  statistics: 'reads',
  listMechanisms: 'reads',
  resume: 'a ticket stays good; asked within the reopening of a session only',
  openSession: 'the session of the broken connection ended with it',
  listUsers: 'reads',
  getPolicy: 'reads',
  findObjects: 'reads',
  getAttributes: 'reads',
  readAudit: 'reads',
  verify: 'computes; changes nothing',
  digest: 'computes; changes nothing',
  decrypt: 'computes; changes nothing',
  sign: 'a second signature over the same data says nothing that the first did not',
  encrypt: 'a second ciphertext, under an IV of its own when the vault makes the IV',
  wrapKey: 'a second blob of the same key for the same wrapping key',
  generateRandom: 'other bytes are as good',
  checkpoint: 'signs what the log says now',
};
