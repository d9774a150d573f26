import { Failure } from './failure.ts';

/** What a file that holds a key or certificate turned out to be, as DER. */
export interface KeyFileContent {
  readonly kind: 'pkcs8' | 'spki' | 'certificate';
  readonly der: Buffer;
}

const PEM_KINDS: Readonly<Record<string, KeyFileContent['kind']>> = {
  'PRIVATE KEY': 'pkcs8',
  'PUBLIC KEY': 'spki',
  CERTIFICATE: 'certificate',
};

const TAG = { INTEGER: 0x02, OID: 0x06, SEQUENCE: 0x30, VERSION: 0xa0 } as const;

/** Reads PEM (RFC 7468) or DER. The caller owns the bytes and wipes them. */
export function parseKeyFile(bytes: Buffer): KeyFileContent {
  if (!bytes.subarray(0, 4096).includes('-----BEGIN '))
    return { kind: kindOfDer(bytes), der: bytes };
  const text = bytes.toString('latin1');
  const match = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/u.exec(text);
  const [, name = '', body = ''] = match ?? [];
  const kind = PEM_KINDS[name];
  if (kind !== undefined) return { kind, der: Buffer.from(body, 'base64') };
  throw new Failure(name === '' ? 'the PEM is damaged' : `a PEM of "${name}" cannot be imported`, {
    hint: 'make it PKCS#8 without a passphrase: openssl pkcs8 -topk8 -nocrypt -in old.pem',
  });
}

/**
 * PKCS#8 is SEQUENCE { INTEGER, SEQUENCE …; SubjectPublicKeyInfo is SEQUENCE { SEQUENCE { OID ….
 */
function kindOfDer(der: Buffer): KeyFileContent['kind'] {
  const outer = readElement(der, 0);
  const first = readElement(der, outer.start);
  if (outer.tag === TAG.SEQUENCE && outer.end === der.length) {
    const isPkcs8 = first.tag === TAG.INTEGER && readElement(der, first.end).tag === TAG.SEQUENCE;
    if (isPkcs8) return 'pkcs8';
    if (first.tag === TAG.SEQUENCE) {
      return readElement(der, first.start).tag === TAG.OID ? 'spki' : 'certificate';
    }
  }
  throw new Failure('the file is no key or certificate that can be imported', {
    hint: 'PKCS#8, SubjectPublicKeyInfo or X.509; raw bytes of a secret key need --type.',
  });
}

/** The fields of an X.509 certificate that PKCS#11 wants beside it, as DER (RFC 5280 §4.1). */
export function certificateNames(der: Buffer): {
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly serialNumber: Buffer;
} {
  const tbs = readElement(der, readElement(der, 0).start);
  const first = readElement(der, tbs.start);
  const serial = first.tag === TAG.VERSION ? readElement(der, first.end) : first;
  const algorithm = readElement(der, serial.end);
  const issuer = readElement(der, algorithm.end);
  const validity = readElement(der, issuer.end);
  const subject = readElement(der, validity.end);
  const whole = (from: { end: number }, to: { end: number }): Buffer =>
    der.subarray(from.end, to.end);
  const serialAt = first.tag === TAG.VERSION ? first.end : tbs.start;
  return {
    subject: whole(validity, subject),
    issuer: whole(algorithm, issuer),
    serialNumber: der.subarray(serialAt, serial.end),
  };
}

interface Element {
  readonly tag: number;
  /** Where its content starts … */
  readonly start: number;
  /** … and where it ends, which is within the input. */
  readonly end: number;
}

function readElement(der: Buffer, at: number): Element {
  const first = der[at + 1] ?? 0;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + lengthBytes;
  if (lengthBytes > 4 || start > der.length) throw damaged();
  const length = lengthBytes === 0 ? first : der.readUIntBE(at + 2, lengthBytes);
  if (start + length > der.length) throw damaged();
  return { tag: der[at] ?? 0, start, end: start + length };
}

function damaged(): Failure {
  return new Failure('the file is no key or certificate that can be imported: its DER is damaged', {
    hint: 'raw bytes of a secret key need --type, such as --type aes-256.',
  });
}
