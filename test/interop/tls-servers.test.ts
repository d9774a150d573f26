/** Other TLS servers of docs/TLS_OFFLOAD.md, whose keys are in a vault: OpenSSL's, and Java's. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyNot } from '../../examples/tls-offload/installed.ts';
import { startJavaServer } from '../../examples/tls-offload/java-server.ts';
import { OffloadVault } from '../../examples/tls-offload/offload-vault.ts';
import type { Identity } from '../../examples/tls-offload/offload-vault.ts';
import { startOpensslServer } from '../../examples/tls-offload/openssl-server.ts';
import { freePort, untilOpen } from '../../examples/tls-offload/port.ts';
import type { Program } from '../../examples/tls-offload/program.ts';
import { build, BUILD_TIMEOUT_MS, NO_CARGO } from '../pkcs11/module.ts';
import { handshake } from './tls-handshake.ts';

/** The engine makes the certificates, for Java too. */
const REASON = NO_CARGO ?? whyNot('engine');
const TIMEOUT_MS = 120_000;

type Start = (vault: OffloadVault, port: number, keys: [Identity, Identity]) => Promise<Program>;

const SERVERS: readonly { name: string; none: string | null; start: Start; answer: RegExp }[] = [
  { name: 'openssl s_server', none: REASON, start: startOpensslServer, answer: /^<HTML>/u },
  { name: 'Java', none: REASON ?? whyNot('java'), start: startJavaServer, answer: /^Java\n$/u },
];

let directory: string;
let vault: OffloadVault;
let identities: [Identity, Identity];

describe('a server with its keys in a vault', () => {
  beforeAll(async () => {
    if (REASON !== null) return;
    await build();
    directory = await mkdtemp(join(tmpdir(), 'coffer-tls-'));
    vault = await OffloadVault.open(directory);
    identities = [
      await vault.identity('ec-p256', 'ecdsa'),
      await vault.identity('rsa-2048', 'rsa'),
    ];
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (REASON !== null) return;
    await vault.stop();
    await rm(directory, { recursive: true, force: true });
  });

  for (const { name, none, start, answer } of SERVERS) {
    test(
      `${name} signs by either key, and goes on when the vault was restarted`,
      async ({ skip }) => {
        skip(none !== null, none ?? '');
        const port = await freePort();
        await using server = await start(vault, port, identities);
        await untilOpen(port);
        const ca = identities.map(({ certificate }) => readFileSync(certificate));
        const everyWay = async (): Promise<void> => {
          for (const version of ['TLSv1.3', 'TLSv1.2'] as const) {
            for (const [keyType, sigalgs] of [
              ['ec', 'ECDSA+SHA256'],
              // The certificate itself is signed by PKCS #1 v1.5: Java wants that allowed.
              ['rsa', 'rsa_pss_rsae_sha256:RSA+SHA256'],
            ] as const) {
              const met = await handshake({ port, ca, version, sigalgs });
              expect(met).toMatchObject({ version, keyType });
              expect(met.body).toMatch(answer);
            }
          }
        };
        await everyWay();
        for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
          await vault.stop(signal);
          await expect(handshake({ port, ca })).rejects.toThrow(/alert|disconnected|reset/);
          await vault.start();
          await everyWay();
        }
        expect(server.isRunning).toBe(true);
      },
      TIMEOUT_MS,
    );
  }
});
