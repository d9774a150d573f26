import type { coffer } from '../wire/gen/coffer.js';
import type { OpName } from '../wire/message.ts';
import type { Binding, CallOptions, Input, Output } from './call.ts';
import type { Approval, Channel } from './channel.ts';
import { CofferError } from './errors.ts';

/**
 * Who is logged in to a partition on this vault's connection; all its sessions there share it
 * (PKCS#11 v3.2 §5.6).
 */
export type Login = {
  readonly user: string;
  readonly role: coffer.v1.Role;
  ticket: Uint8Array;
  ticketExpiresInS: number;
  /** The connection on which it stands. */
  epoch: number;
  /** The vault took the ticket no more: everything is refused until someone logs in or out. */
  refused: boolean;
};

/** Logins by partition, in hex. */
export type Logins = Map<string, Login>;

/**
 * What a session asks through: one session of the vault after another, as connections come and go.
 */
export class SessionLine implements Binding {
  handle = 0;
  epoch = 0;
  readonly channel: Channel;
  readonly readOnly: boolean;
  readonly onApproval: ((approval: Approval) => void) | null;
  partitionId: Uint8Array = new Uint8Array();
  partitionLabel = '';
  closed = false;
  readonly #logins: Logins;
  #restoring: Promise<void> | null = null;

  constructor(
    channel: Channel,
    logins: Logins,
    options: Pick<SessionLine, 'readOnly' | 'onApproval'>,
  ) {
    this.channel = channel;
    this.#logins = logins;
    this.readOnly = options.readOnly;
    this.onApproval = options.onApproval;
  }

  /** Opens the session for the first time. */
  async open(partition: coffer.v1.OpenSession.$Properties, options?: CallOptions): Promise<void> {
    const input = { ...partition, readOnly: this.readOnly };
    await this.channel.ask({
      op: 'openSession',
      input: () => input,
      read: (opened, epoch) => {
        this.partitionId = opened.partitionId ?? new Uint8Array();
        this.partitionLabel = opened.partitionLabel ?? '';
        this.handle = opened.session ?? 0;
        this.epoch = epoch;
      },
      options,
    });
  }

  ask<O extends OpName, T>(
    op: O,
    input: () => Input<O>,
    read: (output: Output<O>, epoch: number) => T,
    options?: CallOptions,
  ): Promise<T> {
    return this.#ask(op, input, read, null, options);
  }

  /** For what lives on one connection only. */
  askOn<O extends OpName, T>(
    epoch: number,
    op: O,
    input: () => Input<O>,
    read: (output: Output<O>) => T,
    options?: CallOptions,
  ): Promise<T> {
    return this.#ask(op, input, read, epoch, options);
  }

  get login(): Login | null {
    return this.#logins.get(this.#partition) ?? null;
  }

  set login(login: Login | null) {
    if (login === null) this.#logins.delete(this.#partition);
    else this.#logins.set(this.#partition, login);
  }

  /**
   * The next session is opened by the next call. One restoration at a time, however many calls wait
   * for it.
   */
  restore(): Promise<void> {
    this.#restoring ??= this.#restore().finally(() => {
      this.#restoring = null;
    });
    return this.#restoring;
  }

  get #partition(): string {
    return Buffer.from(this.partitionId).toString('hex');
  }

  #ask<O extends OpName, T>(
    op: O,
    input: () => Input<O>,
    read: (output: Output<O>, epoch: number) => T,
    epoch: number | null,
    options: CallOptions | undefined,
  ): Promise<T> {
    if (this.closed) return Promise.reject(sessionClosed());
    const { onApproval } = this;
    return this.channel.ask({ op, input, read, binding: this, epoch, options, onApproval });
  }

  async #restore(): Promise<void> {
    if (this.closed) throw sessionClosed();
    const { login } = this;
    if (login?.refused) throw notLoggedIn();
    const opened = await this.channel.ask({
      op: 'openSession',
      input: () => ({ partitionId: this.partitionId, readOnly: this.readOnly }),
      read: (output, epoch) => ({ handle: output.session ?? 0, epoch }),
    });
    if (login !== null && login.epoch !== opened.epoch) await this.#resume(login, opened);
    this.handle = opened.handle;
    this.epoch = opened.epoch;
  }

  async #resume(login: Login, opened: { handle: number; epoch: number }): Promise<void> {
    try {
      await this.channel.ask({
        op: 'resume',
        input: () => ({ ticket: login.ticket }),
        read: (output) => {
          login.ticket = output.ticket ?? login.ticket;
          login.ticketExpiresInS = output.ticketExpiresInS ?? 0;
        },
        binding: { ...opened, restore: () => Promise.reject(sessionClosed()) },
        epoch: opened.epoch,
      });
    } catch (error) {
      if (!(error instanceof CofferError)) throw error;
      // Another session of this partition was faster: the login is the connection's.
      if (error.code !== 'CKR_USER_ALREADY_LOGGED_IN') {
        login.refused = true;
        throw notLoggedIn(error);
      }
    }
    login.epoch = opened.epoch;
  }
}

function sessionClosed(): CofferError {
  return new CofferError('CKR_SESSION_CLOSED', 'this session was closed', {
    hint: 'open another one.',
  });
}

function notLoggedIn(cause?: CofferError): CofferError {
  const message = 'the connection was lost, and the vault takes the ticket of this login no more';
  return new CofferError('CKR_USER_NOT_LOGGED_IN', message, { hint: 'log in again.', cause });
}
