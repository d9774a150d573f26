import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A certificate with its key, PEM. */
export type Identity = { readonly cert: string; readonly key: string };

/** A certificate authority that lives as long as a test. RFC 5280; ECDSA P-256. */
export class TestAuthority {
  readonly cert: string;
  readonly #name: string;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(name: string) {
    this.#name = name;
    const basic = extension('551d13', true, seq(tlv(0x01, Buffer.from([0xff]))));
    this.cert = this.#issue(name, this.#keys.publicKey, [basic]);
  }

  /** For one host name or IPv4 address, which is also the subject. */
  issue(host: string): Identity {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const address = /^\d+(\.\d+){3}$/.test(host);
    const name = address
      ? tlv(0x87, Buffer.from(host.split('.').map(Number)))
      : tlv(0x82, Buffer.from(host));
    const cert = this.#issue(host, publicKey, [extension('551d11', false, seq(name))]);
    return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }) };
  }

  #issue(subject: string, publicKey: KeyObject, extensions: Buffer[]): string {
    const algorithm = seq(oid('2a8648ce3d040302'));
    const body = seq(
      tlv(0xa0, integer(Buffer.from([2]))),
      integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
      algorithm,
      distinguishedName(this.#name),
      seq(utcTime('240101000000Z'), utcTime('491231235959Z')),
      distinguishedName(subject),
      publicKey.export({ type: 'spki', format: 'der' }),
      tlv(0xa3, seq(...extensions)),
    );
    const signature = sign('sha256', body, this.#keys.privateKey);
    const der = seq(body, algorithm, tlv(0x03, Buffer.concat([Buffer.from([0]), signature])));
    const base64 = der.toString('base64').match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${base64.join('\n')}\n-----END CERTIFICATE-----\n`;
  }
}

function distinguishedName(commonName: string): Buffer {
  const attribute = seq(oid('550403'), tlv(0x0c, Buffer.from(commonName)));
  return seq(tlv(0x31, attribute));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  const flag = critical ? [tlv(0x01, Buffer.from([0xff]))] : [];
  return seq(oid(id), ...flag, tlv(0x04, value));
}

function seq(...parts: Buffer[]): Buffer {
  return tlv(0x30, Buffer.concat(parts));
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'));
}

function integer(bytes: Buffer): Buffer {
  return tlv(0x02, bytes);
}

function utcTime(time: string): Buffer {
  return tlv(0x17, Buffer.from(time));
}

/** X.690 §8.1: tag, definite length, value. */
function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}
