import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Failure, messageOf } from './failure.ts';

/** A key that was written in some other form, as PKCS#8 or SubjectPublicKeyInfo DER. */
export interface ConvertedKey {
  readonly kind: 'pkcs8' | 'spki';
  readonly der: Buffer;
}

/**
 * What decides what a JSON Web Key is (RFC 7517 §4.1, RFC 7518 §6); the rest is OpenSSL's to read.
 */
export interface Jwk extends Readonly<Record<string, unknown>> {
  readonly kty: string;
}

/**
 * Opens a private key that is encrypted (PKCS#8, RFC 5958 §3, or PEM with a DEK-Info header), or
 * written as PKCS#1 or SEC 1. The caller wipes what is returned; OpenSSL's copy goes with the
 * process.
 */
export function openPrivateKey(input: Buffer, passphrase: Buffer | null): ConvertedKey {
  const isPem = input.includes('-----BEGIN ');
  try {
    const key = createPrivateKey({
      key: input,
      ...(isPem ? { format: 'pem' } : { format: 'der', type: 'pkcs8' }),
      ...(passphrase === null ? {} : { passphrase }),
    });
    return privateDer(key);
  } catch (error) {
    if (passphrase === null) throw unreadable(messageOf(error), error);
    throw new Failure('the private key cannot be decrypted', {
      hint: 'is it the right passphrase?',
      cause: error,
    });
  }
}

/** A JSON Web Key (RFC 7517) of a pair; a secret one is read by `secretOfJwk`. */
export function pairOfJwk(jwk: Jwk): ConvertedKey {
  try {
    if (jwk['d'] === undefined) {
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      return { kind: 'spki', der: key.export({ format: 'der', type: 'spki' }) };
    }
    const key = createPrivateKey({ key: jwk, format: 'jwk' });
    requireOwnPoint(key, jwk);
    return privateDer(key);
  } catch (error) {
    throw unreadable(`a JWK of type ${jwk.kty} that OpenSSL does not take`, error);
  }
}

/** OpenSSL does not look whether the public part that is written beside `d` belongs to it. */
function requireOwnPoint(key: KeyObject, jwk: Jwk): void {
  const { x, y } = createPublicKey(key).export({ format: 'jwk' });
  if (!isOwn(jwk['x'], x) || !isOwn(jwk['y'], y)) {
    throw new Error('the public part of the key is of another key');
  }
}

const isOwn = (written: unknown, computed: string | undefined): boolean =>
  written === undefined || written === computed;

/**
 * The JWK that a file holds; null when it holds something else, such as bytes that begin with a
 * brace.
 */
export function parseJwk(bytes: Buffer): Jwk | null {
  if (!/^\s*\{/u.test(bytes.subarray(0, 64).toString('latin1'))) return null;
  try {
    const found: unknown = JSON.parse(bytes.toString('utf8'));
    return isJwk(found) ? found : null;
  } catch {
    return null;
  }
}

function isJwk(found: unknown): found is Jwk {
  const isObject = typeof found === 'object' && found !== null && 'kty' in found;
  return isObject && typeof found.kty === 'string';
}

/** The bytes of a symmetric key: `k` of a JWK (RFC 7518 §6.4). The caller wipes them. */
export function secretOfJwk(jwk: Jwk): Buffer {
  const { kty, k } = jwk;
  if (kty === 'oct' && typeof k === 'string' && /^[\w-]+$/u.test(k)) {
    return Buffer.from(k, 'base64url');
  }
  throw unreadable('a JWK that is no secret key');
}

function privateDer(key: KeyObject): ConvertedKey {
  return { kind: 'pkcs8', der: key.export({ format: 'der', type: 'pkcs8' }) };
}

function unreadable(what: string, cause?: unknown): Failure {
  return new Failure(`the file is no key that can be imported: ${what}`, {
    hint: 'PKCS#8, PKCS#1, SEC 1, SubjectPublicKeyInfo, JWK or X.509.',
    cause,
  });
}
