import { decapsulate, encapsulate } from 'node:crypto';
import { Secret } from '../../object/secret.ts';
import { Fault } from '../../refusal.ts';
import type { Encapsulation, Implementation } from '../mechanism.ts';
import { keyObject } from './key-object.ts';

/** On the thread pool. */
export const mlKem = {
  encapsulate: (key) =>
    new Promise<Encapsulation>((resolve, reject) => {
      encapsulate(keyObject(key), (error, result) => {
        // The typings know no null.
        if (error instanceof Error) reject(new Fault('OpenSSL could not encapsulate', error));
        else resolve({ secret: Secret.own(result.sharedKey), ciphertext: result.ciphertext });
      });
    }),
  decapsulate: (key, _, ciphertext) =>
    new Promise<Secret>((resolve, reject) => {
      decapsulate(keyObject(key), ciphertext, (error, sharedKey) => {
        if (error instanceof Error) reject(new Fault('OpenSSL could not decapsulate', error));
        else resolve(Secret.own(sharedKey));
      });
    }),
} satisfies Implementation<null>;
