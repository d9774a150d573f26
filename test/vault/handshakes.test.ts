import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:tls';
import { expect, test } from 'vitest';
import { boundHandshakes } from '../../src/vault/handshakes.ts';
import { TestAuthority } from '../client/certificates.ts';

test('strangers who never finish their handshake cost one another their place, nobody else', async () => {
  const authority = new TestAuthority('servers of the test');
  const { cert, key } = authority.issue('127.0.0.1');
  const server = createServer({ cert, key });
  boundHandshakes(server, 3);
  server.on('secureConnection', (socket) => socket.on('error', () => undefined).resume());
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const host = '127.0.0.1';

  const honest = connect({ host, port, ca: authority.cert });
  await once(honest, 'secureConnect');
  const strangers: Socket[] = [];
  for (let count = 0; count < 8; count += 1) {
    const stranger = createConnection({ host, port });
    stranger.on('error', () => undefined).resume();
    strangers.push(stranger);
    await once(stranger, 'connect');
  }
  const late = connect({ host, port, ca: authority.cert });
  await once(late, 'secureConnect');
  await expect
    .poll(() => strangers.filter((one) => !one.readyState.startsWith('open')))
    .toHaveLength(6);
  expect([honest.destroyed, late.destroyed]).toEqual([false, false]);
  for (const socket of [honest, late, ...strangers]) socket.destroy();
  server.close();
  await once(server, 'close');
});
