import { join } from 'node:path';

import { LIMITS } from '../wire/limits.ts';
import { ByteBudget } from './byte-budget.ts';
import { openDearWork } from './dear-work.ts';
import { Listeners } from './listen.ts';
import type { ProviderName } from './mechanism/mechanism.ts';
import { Partitions } from './partition/partitions.ts';
import { openAccess } from './session/access.ts';
import { Statistics } from './statistics.ts';
import type { Storage } from './storage/storage.ts';
import { DEAR_PLACES } from './thread-pool.ts';
import type { Vault } from './vault.ts';

/** What a vault is made of: the world around it, and what became of its self-tests. */
export interface Composition {
  readonly storage: Storage;
  /** The data directory: audit logs, and keyfiles unless they are elsewhere. */
  readonly directory: string;
  readonly keyfileDirectory: string | null;
  readonly anchorDirectory: string | null;
  readonly provider: ProviderName;
  /**
   * Empty, or which self-tests failed: then nothing is unsealed, and nothing but status answers.
   */
  readonly failure: string;
  readonly abort: Vault['abort'];
  readonly log: Vault['log'];
}

/**
 * Puts the rooms together: partitions loaded and unsealed where their keyfile is, no socket open.
 */
export async function composeVault(
  parts: Composition,
): Promise<{ readonly vault: Vault; readonly listeners: Listeners }> {
  const startedMs = performance.now();
  const { failure, provider, abort, log } = parts;
  const partitions = await Partitions.open({
    storage: parts.storage,
    directory: parts.directory,
    keyfileDirectory: parts.keyfileDirectory ?? join(parts.directory, 'unseal'),
    anchorDirectory: parts.anchorDirectory,
    unsealAtStart: failure === '',
    log,
  });
  const vault: Vault = {
    partitions,
    ...openAccess(),
    provider,
    streamBudget: new ByteBudget({
      max: LIMITS.streamsHeldBytesMax,
      shareMax: LIMITS.streamsHeldPerConnectionBytesMax,
    }),
    statistics: new Statistics(),
    dearWork: openDearWork(DEAR_PLACES),
    startedMs,
    connections: () => listeners.connections,
    failure,
    stopping: false,
    abort,
    log,
  };
  const listeners = new Listeners(() => vault);
  return { vault, listeners };
}
