import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dialStream } from './transport.ts';
import type { Dial } from './transport.ts';

/** A vault on this machine, by the path of its socket. */
export function unixDial(path: string): Dial {
  return (events, { timeoutMs }) =>
    dialStream(connect({ path }), {
      ready: 'connect',
      peer: `the vault at ${path}`,
      timeoutMs,
      events,
    });
}

/**
 * Where the socket is when nobody says: COFFER_SOCKET, else `coffer.sock` in the data directory.
 */
export function defaultSocket(env: NodeJS.ProcessEnv = process.env): string {
  const socket = env['COFFER_SOCKET'];
  if (socket) return socket;
  const data = env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return join(env['COFFER_DIR'] || join(data, 'coffer'), 'coffer.sock');
}
