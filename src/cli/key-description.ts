import type { Key, StoredObject } from '../client/index.ts';
import { bytesOrNone, hex, numberOrNone } from './find-key.ts';
import { KEY_FACT_NAMES, keyTypeName } from './key-type.ts';

/** What `coffer key list` says of a key. */
export interface KeyDescription {
  /** CKA_ID in hex; empty when it has none. */
  readonly id: string;
  readonly label: string;
  /** As `coffer key generate` takes it. */
  readonly type: string;
  readonly usage: readonly string[];
  readonly sensitive: boolean;
  readonly extractable: boolean;
  /** Made in the vault, and never elsewhere. */
  readonly local: boolean;
}

const ASKED = ['usage', 'sensitive', 'extractable', 'LOCAL', ...KEY_FACT_NAMES] as const;

/** The classes of keys as the command line writes them. */
export const CLASS_NAMES: Readonly<Record<string, string>> = {
  SECRET_KEY: 'secret-key',
  PRIVATE_KEY: 'private-key',
  PUBLIC_KEY: 'public-key',
  CERTIFICATE: 'certificate',
};

/** The TYPE of every certificate: the vault keeps no other (PKCS#11 v3.2 §4.6.3). */
export const CERTIFICATE_TYPE = 'x509';

/** A certificate in the words of a key: it has no usage in the vault, and is open to all. */
export function describeCertificate(certificate: StoredObject): KeyDescription {
  const { id, label } = certificate;
  return {
    id: hex(id),
    label,
    type: CERTIFICATE_TYPE,
    usage: [],
    sensitive: false,
    extractable: true,
    local: false,
  };
}

/** Asks for what describes a key. */
export async function describeKey(key: Key): Promise<KeyDescription> {
  const found = await key.attributes(ASKED);
  const isPublic = key.class === 'PUBLIC_KEY';
  return {
    id: hex(key.id),
    label: key.label,
    type: keyTypeName({
      keyType: key.type,
      valueBytes: found.valueLength,
      modulus: bytesOrNone(found.attributes['CKA_MODULUS']),
      ecParams: bytesOrNone(found.attributes['CKA_EC_PARAMS']),
      parameterSet: numberOrNone(found.attributes['CKA_PARAMETER_SET']),
    }),
    usage: found.usage ?? [],
    sensitive: found.sensitive ?? false,
    extractable: found.extractable ?? isPublic,
    local: found.attributes['CKA_LOCAL'] === true,
  };
}
