import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAddress } from './address.ts';
import { newCommand, oneOf, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { Failure, wrongUsage } from './failure.ts';
import { dataDirectory, socketPath } from './place.ts';
import { becomeVault } from './vault-program.ts';

interface ServeOptions extends VaultOptions {
  readonly dev?: boolean;
  readonly tcp?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tlsClientCa?: string;
  readonly provider: 'openssl' | 'noble';
  readonly keyfileDir?: string;
  readonly anchorDir?: string;
}

/** `coffer serve`: becomes the vault, in the foreground. */
export function serveCommand(): Command {
  const command = newCommand('serve', 'serve in the foreground; prints "ready …" when it does', [
    'serve',
    'serve --dev --dir .coffer',
    'serve --tcp 0.0.0.0:7443 --tls-cert a.crt --tls-key a.key --tls-client-ca ca.crt',
  ]);
  return withVaultOptions(command)
    .option('--dev', 'make what is missing first: directory, partition, PINs in 0600 files')
    .option('--tcp <HOST:PORT>', 'listen there too, with mutual TLS 1.3')
    .option('--tls-cert <FILE>', 'certificate of the vault, PEM')
    .option('--tls-key <FILE>', 'its private key, PEM')
    .option('--tls-client-ca <FILE>', 'who signs the certificates of clients, PEM')
    .option('--provider <NAME>', 'openssl or noble', oneOf('openssl', 'noble'), 'openssl')
    .option('--keyfile-dir <DIR>', 'where keyfiles are (default: DIR/unseal)')
    .option('--anchor-dir <DIR>', 'where the anchors against rollback are kept (default: none)')
    .action((options: ServeOptions) => serve(options));
}

function serve(options: ServeOptions): void {
  const dir = dataDirectory(options);
  if (options.dev !== true && !existsSync(dir)) {
    throw new Failure(`${dir} does not exist`, {
      hint: 'make a vault with coffer init, or try one with coffer serve --dev.',
    });
  }
  becomeVault({
    dir,
    socket: socketPath(options),
    dev: options.dev === true,
    provider: options.provider,
    ...tcpListener(options),
    ...(options.keyfileDir === undefined ? {} : { keyfileDirectory: resolve(options.keyfileDir) }),
    ...(options.anchorDir === undefined ? {} : { anchorDirectory: resolve(options.anchorDir) }),
  });
}

function tcpListener(options: ServeOptions): { tcp?: object } {
  const { tcp, tlsCert, tlsKey, tlsClientCa } = options;
  const files = [tlsCert, tlsKey, tlsClientCa];
  if (tcp === undefined) {
    if (files.every((file) => file === undefined)) return {};
    throw wrongUsage('--tls-cert, --tls-key and --tls-client-ca go with --tcp <HOST:PORT>');
  }
  if (tlsCert === undefined || tlsKey === undefined || tlsClientCa === undefined) {
    throw wrongUsage(
      '--tcp needs --tls-cert, --tls-key and --tls-client-ca',
      'a vault listens on TCP with mutual TLS 1.3 only.',
    );
  }
  const { host, port } = parseAddress(tcp);
  return {
    tcp: {
      host,
      port,
      cert: resolve(tlsCert),
      key: resolve(tlsKey),
      clientCa: resolve(tlsClientCa),
    },
  };
}
