import { Failure } from './failure.ts';
import { openPrivateKey, pairOfJwk, parseJwk } from './foreign-key.ts';

/** What a file that holds a key or certificate turned out to be, as DER. */
export interface KeyFileContent {
  readonly kind: 'pkcs8' | 'spki' | 'certificate';
  readonly der: Buffer;
}

type FileKind = KeyFileContent['kind'] | 'other' | 'encrypted';

/** `other`: what OpenSSL makes PKCS#8 of (RFC 8017 §A.1.2, RFC 5915). */
const PEM_KINDS: Readonly<Record<string, FileKind>> = {
  'PRIVATE KEY': 'pkcs8',
  'ENCRYPTED PRIVATE KEY': 'encrypted',
  'RSA PRIVATE KEY': 'other',
  'EC PRIVATE KEY': 'other',
  'PUBLIC KEY': 'spki',
  CERTIFICATE: 'certificate',
};

const TAG = {
  INTEGER: 0x02,
  BIT_STRING: 0x03,
  OCTET_STRING: 0x04,
  OID: 0x06,
  SEQUENCE: 0x30,
  VERSION: 0xa0,
} as const;

/**
 * Reads PEM (RFC 7468), DER or a JWK (RFC 7517). The passphrase of an encrypted key is asked for
 * when it is needed, and wiped. The caller owns the bytes and wipes them.
 */
export async function parseKeyFile(
  bytes: Buffer,
  askPassphrase: () => Promise<Buffer>,
): Promise<KeyFileContent> {
  const jwk = parseJwk(bytes);
  if (jwk !== null) return pairOfJwk(jwk);
  const { kind, der } = bytes.subarray(0, 4096).includes('-----BEGIN ')
    ? parsePem(bytes)
    : { kind: kindOfDer(bytes), der: bytes };
  if (kind === 'other') return openPrivateKey(bytes, null);
  if (kind !== 'encrypted') return { kind, der };
  const passphrase = await askPassphrase();
  try {
    return openPrivateKey(bytes, passphrase);
  } finally {
    passphrase.fill(0);
  }
}

function parsePem(bytes: Buffer): { readonly kind: FileKind; readonly der: Buffer } {
  const text = bytes.toString('latin1');
  const blocks = [...text.matchAll(PEM)].filter(([, name]) => !isParameters(name));
  const [, name = '', headers = '', body = ''] = blocks[0] ?? [];
  const kind = headers.includes('ENCRYPTED') ? 'encrypted' : PEM_KINDS[name];
  if (kind !== undefined) return { kind, der: Buffer.from(body, 'base64') };
  throw new Failure(name === '' ? 'the PEM is damaged' : `a PEM of "${name}" cannot be imported`, {
    hint: name === 'OPENSSH PRIVATE KEY' ? FROM_OPENSSH : FROM_OPENSSL,
  });
}

const FROM_OPENSSL = 'make it PKCS#8: openssl pkcs8 -topk8 -in old.pem';
const FROM_OPENSSH = 'make a copy of it PKCS#8, in place: ssh-keygen -p -m PKCS8 -f COPY';

/** What the PEM blocks of a file are called, in order; parameters belong to the key after them. */
export function pemBlockNames(bytes: Buffer): string[] {
  const names = Array.from(bytes.toString('latin1').matchAll(PEM), ([, name = '']) => name);
  return names.filter((name) => !isParameters(name));
}

/** `openssl ecparam -genkey` writes the curve before the key. */
function isParameters(name: string | undefined): boolean {
  return name?.endsWith(' PARAMETERS') === true;
}

/** With the headers that OpenSSL's older encryption puts before the body (RFC 1421 §4.6). */
const PEM =
  /-----BEGIN ([A-Z0-9 ]+)-----\s*((?:[\w-]+:[^\n]*\n)*)([A-Za-z0-9+/=\s]*)-----END \1-----/gu;

/**
 * PKCS#8 is SEQUENCE { INTEGER, SEQUENCE …; SubjectPublicKeyInfo and encrypted PKCS#8 are SEQUENCE
 * { SEQUENCE { OID …, with a BIT STRING or an OCTET STRING after it.
 */
function kindOfDer(der: Buffer): Exclude<FileKind, 'other'> {
  const outer = readElement(der, 0);
  const first = readElement(der, outer.start);
  if (outer.tag === TAG.SEQUENCE && outer.end === der.length) {
    const isPkcs8 = first.tag === TAG.INTEGER && readElement(der, first.end).tag === TAG.SEQUENCE;
    if (isPkcs8) return 'pkcs8';
    if (first.tag === TAG.SEQUENCE) {
      if (readElement(der, first.start).tag !== TAG.OID) return 'certificate';
      const second = readElement(der, first.end).tag;
      if (second === TAG.BIT_STRING) return 'spki';
      if (second === TAG.OCTET_STRING) return 'encrypted';
    }
  }
  throw new Failure('the file is no key or certificate that can be imported', {
    hint: 'PKCS#8, SubjectPublicKeyInfo, JWK or X.509; raw bytes of a secret key need --type.',
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
