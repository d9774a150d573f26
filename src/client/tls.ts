import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { dialStream } from './transport.ts';
import type { Dial } from './transport.ts';

/** A vault over TCP. PEM or DER as node:tls takes them. */
export type TlsOptions = {
  readonly host: string;
  readonly port: number;
  /** The CA that signed the vault's certificate; the system's are not asked. */
  readonly ca: string | Uint8Array | readonly string[];
  /** This client's certificate and key: the vault answers nobody without. */
  readonly cert: string | Uint8Array;
  readonly key: string | Uint8Array;
  /** The name that the vault's certificate must bear; the host when absent. */
  readonly servername?: string | undefined;
};

/** Mutual TLS 1.3, the certificate and its name always verified, whatever the environment says. */
export function tlsDial(options: TlsOptions): Dial {
  const { host, port } = options;
  const servername = options.servername ?? (isIP(host) === 0 ? host : undefined);
  return (events, { timeoutMs }) => {
    const socket = connect({
      host,
      port,
      ca: pem(options.ca),
      cert: buffer(options.cert),
      key: buffer(options.key),
      minVersion: 'TLSv1.3',
      maxVersion: 'TLSv1.3',
      rejectUnauthorized: true,
      // RFC 6066 §3: an address is no server name; then the certificate must bear the address.
      ...(servername === undefined ? {} : { servername }),
    });
    socket.setNoDelay(true);
    return dialStream(socket, {
      ready: 'secureConnect',
      peer: `the vault at ${host}:${port}`,
      timeoutMs,
      events,
    });
  };
}

function pem(ca: TlsOptions['ca']): string | Buffer | string[] {
  return typeof ca === 'string' || ca instanceof Uint8Array ? buffer(ca) : [...ca];
}

function buffer(value: string | Uint8Array): string | Buffer {
  return typeof value === 'string' ? value : Buffer.from(value);
}
