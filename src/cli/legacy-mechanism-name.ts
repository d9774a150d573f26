import type { NamedMechanism } from './mechanism-name.ts';

/** What is off until an officer sets the policy switch legacy. */
export const LEGACY_NAMES: readonly NamedMechanism[] = [
  cbc('DES3_CBC_PAD'),
  cbc('DES3_CBC'),
  { name: 'DES3_ECB', verbs: ['encrypt'], mechanism: () => ({ mechanism: 'DES3_ECB' }) },
  { name: 'MD5', verbs: ['digest'], mechanism: () => ({ mechanism: 'MD5' }) },
  {
    name: 'HMAC_MD5',
    verbs: ['sign'],
    takes: ['macBytes'],
    mechanism: ({ macBytes }) =>
      macBytes === undefined
        ? { mechanism: 'MD5_HMAC' }
        : { mechanism: 'MD5_HMAC_GENERAL', macBytes },
  },
];

function cbc(name: 'DES3_CBC' | 'DES3_CBC_PAD'): NamedMechanism {
  return {
    name,
    verbs: ['encrypt'],
    ivBytes: 8,
    mechanism: ({ iv }) => ({ mechanism: name, iv: iv ?? new Uint8Array() }),
  };
}
