import { Channel } from './channel.ts';
import type { ReconnectOptions } from './channel.ts';
import { tlsDial } from './tls.ts';
import type { TlsOptions } from './tls.ts';
import type { Dial } from './transport.ts';
import { defaultSocket, unixDial } from './unix.ts';
import { Vault } from './vault.ts';

export type ConnectOptions = {
  /**
   * Path of the vault's unix socket. Without any of socket, tls and transport: COFFER_SOCKET, else
   * the default.
   */
  readonly socket?: string | undefined;
  /** Over TCP instead, by mutual TLS 1.3. */
  readonly tls?: TlsOptions | undefined;
  /** Over something else instead: in tests, `memoryDial`. */
  readonly transport?: Dial | undefined;
  /** What the audit log calls this program; at most 64 bytes. */
  readonly name?: string | undefined;
  /** 30 seconds. A call waits no longer, in the queue, on the way and in the vault together. */
  readonly requestTimeoutMs?: number | undefined;
  /** False: a lost connection stays lost. */
  readonly reconnect?: Partial<ReconnectOptions> | false | undefined;
};

const REQUEST_TIMEOUT_MS = 30_000;
/** About three seconds in all: a vault that is being restarted is back by then. */
const RECONNECT: ReconnectOptions = { attempts: 6, delayMs: 100, delayMsMax: 2_000 };

/**
 * Connects to a vault. Rejects with a ConnectionError when nobody answers, a CofferError when the
 * vault refuses. The connection keeps the process alive until `vault.close()`.
 */
export async function connect(options: ConnectOptions = {}): Promise<Vault> {
  const { tls, reconnect = {} } = options;
  const dial =
    options.transport ??
    (tls === undefined ? unixDial(options.socket ?? defaultSocket()) : tlsDial(tls));
  const channel = await Channel.open({
    dial,
    name: options.name ?? 'coffer/client',
    requestTimeoutMs: options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
    reconnect: reconnect === false ? null : { ...RECONNECT, ...reconnect },
  });
  return new Vault(channel);
}

export type { CallOptions } from './call.ts';
export type { Approval, ReconnectOptions } from './channel.ts';
export { CofferError, ConnectionError } from './errors.ts';
export type { CkrCode } from './errors.ts';
export { Key } from './key.ts';
export type { Encrypted, UseOptions } from './key.ts';
export { CURVES, PAIR_KIND_NAMES, SECRET_KIND_NAMES } from './key-kind.ts';
export type { CurveName, PairKind, SecretKind } from './key-kind.ts';
export type {
  DeriveMechanism,
  EcdhKdfName,
  EcdhMechanism,
  EcdhWrapMechanism,
  EddsaMechanism,
  HashSignContextMechanism,
  SignContextMechanism,
  HashName,
  HkdfMechanism,
  KbkdfMechanism,
  KbkdfPart,
  KeyDerivationMechanism,
  KmacMechanism,
  Mechanism,
  MechanismName,
  PlainMechanism,
  PrfHashName,
  OaepMechanism,
  PssMechanism,
  RsaAesKeyWrapMechanism,
  RsaHashName,
} from './mechanism.ts';
export type { Pbkdf2Parameters } from './mechanism/key-derivation.ts';
export { memoryDial, memoryPair } from './memory.ts';
export type { Pin } from './pin.ts';
export { REPEATABLE } from './repeatable.ts';
export { Session } from './session.ts';
export type { KeyFile, PairTemplate } from './session.ts';
export type { PolicySwitches, RoleName, UserInfo } from './administration.ts';
export { latencyQuantileUs, requestsOf, statisticsBetween } from './statistics.ts';
export type { LatencyCount, OperationStatistics, VaultStatistics } from './statistics.ts';
export { StoredObject } from './stored-object.ts';
export type { StreamInput } from './stream.ts';
export { KEY_STATE_NAMES } from './template.ts';
export type { AttributeName, KeyStateName, ObjectAttributes, Template, Usage } from './template.ts';
export type { TlsOptions } from './tls.ts';
export type { Dial, Transport, TransportEvents } from './transport.ts';
export { defaultSocket } from './unix.ts';
export { Vault } from './vault.ts';
export type {
  MechanismInfo,
  NewPartition,
  PartitionInfo,
  PinInfo,
  PartitionName,
  SessionOptions,
  UnsealMethodName,
  VaultStatus,
} from './vault.ts';
