import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { IvParameters } from '../aes-parameters.ts';
import type { Implementation, Key } from '../mechanism.ts';
import { keyObject } from './key-object.ts';

/** OpenSSL names it by the size of each half. */
const nameOf = ({ bits }: Key): string => `aes-${bits / 2}-xts`;

/** A data unit is one update. */
export const aesXts = {
  encrypt: (key, { iv }, data) => createCipheriv(nameOf(key), keyObject(key), iv).update(data),
  decrypt: (key, { iv }, data) => createDecipheriv(nameOf(key), keyObject(key), iv).update(data),
} satisfies Implementation<IvParameters>;
