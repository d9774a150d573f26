import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { Attributes, CertificationRequest, CertificationRequestInfo } from '@peculiar/asn1-csr';
import {
  AlgorithmIdentifier,
  Attribute,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  type GeneralName,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_ce_subjectAltName,
  id_ce_subjectKeyIdentifier,
  id_kp_clientAuth,
  id_kp_serverAuth,
  KeyUsage,
  KeyUsageFlags,
  type Name,
  SubjectAlternativeName,
  SubjectKeyIdentifier,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import { hash, randomBytes } from 'node:crypto';
import type { Key, Mechanism } from '../client/index.ts';
import { signatureToDer } from './der.ts';
import { Failure } from './failure.ts';
import { typeOfKey } from './find-key.ts';

/** What is said of a key's owner. */
export interface Claims {
  readonly subject: Name;
  readonly altNames: readonly GeneralName[];
}

interface Algorithm {
  readonly oid: string;
  readonly mechanism: Mechanism;
  /** RSA's identifiers have NULL for parameters, all others none (RFC 4055 §5, RFC 5758 §3.2). */
  readonly parameters: ArrayBuffer | null;
  readonly isEcdsa: boolean;
}

const NULL = Uint8Array.of(5, 0).buffer;
const ecdsa = (oid: string, mechanism: Mechanism): Algorithm => ({
  oid,
  mechanism,
  parameters: null,
  isEcdsa: true,
});
const eddsa = (oid: string): Algorithm => ({
  oid,
  mechanism: { mechanism: 'EDDSA' },
  parameters: null,
  isEcdsa: false,
});
const RSA: Algorithm = {
  oid: '1.2.840.113549.1.1.11',
  mechanism: { mechanism: 'SHA256_RSA_PKCS' },
  parameters: NULL,
  isEcdsa: false,
};

/** The signature that certificates of such keys usually have: RFC 5758, RFC 4055, RFC 8410. */
const ALGORITHMS: readonly (readonly [type: RegExp, algorithm: Algorithm])[] = [
  [/^ec-(?:p256|secp256k1)$/u, ecdsa('1.2.840.10045.4.3.2', { mechanism: 'ECDSA_SHA256' })],
  [/^ec-p384$/u, ecdsa('1.2.840.10045.4.3.3', { mechanism: 'ECDSA_SHA384' })],
  [/^ec-p521$/u, ecdsa('1.2.840.10045.4.3.4', { mechanism: 'ECDSA_SHA512' })],
  [/^rsa-/u, RSA],
  [/^ed25519$/u, eddsa('1.3.101.112')],
  [/^ed448$/u, eddsa('1.3.101.113')],
];

/**
 * A certification request (RFC 2986), signed by the private key in the vault. Alternative names are
 * asked for as an extension (RFC 2985 §5.4.2).
 */
export async function signRequest(key: Key, claims: Claims): Promise<Uint8Array> {
  const algorithm = await algorithmOf(key);
  const info = new CertificationRequestInfo({
    version: 0,
    subject: claims.subject,
    subjectPKInfo: await publicKeyOf(key),
    attributes: new Attributes(extensionRequest(claims)),
  });
  const request = new CertificationRequest({
    certificationRequestInfo: info,
    signatureAlgorithm: identifierOf(algorithm),
    signature: await signatureOf(key, algorithm, AsnConvert.serialize(info)),
  });
  return new Uint8Array(AsnConvert.serialize(request));
}

function extensionRequest({ altNames }: Claims): Attribute[] {
  if (altNames.length === 0) return [];
  const wanted = new Extensions([altNameExtension(altNames)]);
  return [new Attribute({ type: '1.2.840.113549.1.9.14', values: [AsnConvert.serialize(wanted)] })];
}

/** Who certifies and for how long. */
export interface SelfSigning extends Claims {
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** A certificate that may certify others, and is for nothing else. */
  readonly isAuthority: boolean;
}

/** A certificate (RFC 5280) of the key, signed by itself. */
export async function signOwnCertificate(key: Key, claims: SelfSigning): Promise<Uint8Array> {
  const algorithm = await algorithmOf(key);
  const publicKey = await publicKeyOf(key);
  const body = new TBSCertificate({
    version: Version.v3,
    serialNumber: serialNumber(),
    signature: identifierOf(algorithm),
    issuer: claims.subject,
    subject: claims.subject,
    validity: new Validity({
      notBefore: claims.notBefore,
      notAfter: claims.notAfter,
    }),
    subjectPublicKeyInfo: publicKey,
    extensions: new Extensions(extensionsOf(claims, publicKey, algorithm)),
  });
  const certificate = new Certificate({
    tbsCertificate: body,
    signatureAlgorithm: identifierOf(algorithm),
    signatureValue: await signatureOf(key, algorithm, AsnConvert.serialize(body)),
  });
  return new Uint8Array(AsnConvert.serialize(certificate));
}

function extensionsOf(
  claims: SelfSigning,
  publicKey: SubjectPublicKeyInfo,
  algorithm: Algorithm,
): Extension[] {
  const { digitalSignature, keyEncipherment, keyCertSign, cRLSign } = KeyUsageFlags;
  const ownUse = digitalSignature | (algorithm === RSA ? keyEncipherment : 0);
  const flags = claims.isAuthority ? keyCertSign | cRLSign : ownUse;
  // RFC 5280 §4.2.1.2, method 1.
  const identifier = hash('sha1', new Uint8Array(publicKey.subjectPublicKey), 'buffer');
  return [
    extension(id_ce_basicConstraints, new BasicConstraints({ cA: claims.isAuthority }), true),
    extension(id_ce_keyUsage, new KeyUsage(flags), true),
    ...(claims.isAuthority
      ? []
      : [extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_serverAuth, id_kp_clientAuth]))]),
    extension(id_ce_subjectKeyIdentifier, new SubjectKeyIdentifier(identifier)),
    ...(claims.altNames.length === 0 ? [] : [altNameExtension(claims.altNames)]),
  ];
}

function altNameExtension(altNames: readonly GeneralName[]): Extension {
  return extension(id_ce_subjectAltName, new SubjectAlternativeName([...altNames]));
}

function extension(extnID: string, value: object, critical = false): Extension {
  return new Extension({
    extnID,
    critical,
    extnValue: new OctetString(AsnConvert.serialize(value)),
  });
}

/** Positive, and of 126 random bits: nobody can foresee it (CA/B Forum BR §7.1). */
function serialNumber(): ArrayBuffer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

async function algorithmOf(key: Key): Promise<Algorithm> {
  const type = await typeOfKey(key);
  const found = ALGORITHMS.find(([pattern]) => pattern.test(type));
  if (found !== undefined) return found[1];
  throw new Failure(`${key.label} is of type ${type}, which signs no certificates here`, {
    hint: 'use a pair of type ec-p256, ec-p384, ec-p521, rsa-*, ed25519 or ed448.',
  });
}

async function publicKeyOf(key: Key): Promise<SubjectPublicKeyInfo> {
  return AsnConvert.parse(await key.publicKeySpki(), SubjectPublicKeyInfo);
}

function identifierOf({ oid, parameters }: Algorithm): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithm: oid, ...(parameters && { parameters }) });
}

async function signatureOf(
  key: Key,
  { mechanism, isEcdsa }: Algorithm,
  body: ArrayBuffer,
): Promise<ArrayBuffer> {
  const raw = await key.sign(new Uint8Array(body), mechanism);
  return Uint8Array.from(isEcdsa ? signatureToDer(raw) : raw).buffer;
}
