import { CofferError, connect } from '../client/index.ts';
import type { Approval, Session, Vault } from '../client/index.ts';
import { partitionLabel, pinFile } from './command.ts';
import type { SessionOptions, VaultOptions } from './command.ts';
import { Failure } from './failure.ts';
import { note } from './output.ts';
import { socketPath } from './place.ts';
import { readSecret, secretFromFile } from './secret-input.ts';
import { findTicket, removeTicket } from './ticket-file.ts';
import type { TicketName } from './ticket-file.ts';

/**
 * Making an RSA key of 4096 bits on a busy machine takes its time, and somebody at a terminal can
 * press Ctrl-C.
 */
const REQUEST_TIMEOUT_MS = 180_000;

/** Connects to the vault that the options name, works, and disconnects. */
export async function withVault<T>(
  options: VaultOptions,
  work: (vault: Vault) => Promise<T>,
): Promise<T> {
  const vault = await connect({
    socket: socketPath(options),
    name: 'coffer',
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
    reconnect: false,
  });
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

/** Works inside the partition without a login: what anyone who may connect can ask. */
export async function withPublicSession<T>(
  options: VaultOptions & { readonly partition?: string; readonly indicator?: boolean },
  work: (session: Session, vault: Vault) => Promise<T>,
): Promise<T> {
  return await withVault(options, async (vault) => {
    const told = options.indicator === true ? { onApproval: tellApproval } : {};
    return await work(await vault.openSession(partitionLabel(options), told), vault);
  });
}

/** `--indicator`: a line for each use of a key. */
function tellApproval({ operation, approved }: Approval): void {
  note(`indicator: ${operation} ${approved ? 'approved' : 'not approved'}`);
}

/** Logs in to the partition that the options name, and works there. */
export async function withSession<T>(
  options: SessionOptions,
  work: (session: Session, vault: Vault) => Promise<T>,
): Promise<T> {
  return await withPublicSession(options, async (session, vault) => {
    await logIn(session, options);
    return await work(session, vault);
  });
}

/**
 * Logs in: by the PIN file where one is named, which then must be right; else by the ticket that
 * `coffer login` kept; else by a PIN asked on the terminal.
 */
async function logIn(session: Session, options: SessionOptions): Promise<void> {
  const named = pinFile(options);
  if (named === undefined && (await resume(session, ticketName(session, options)))) return;
  await logInByPin(session, options);
}

/** Logs in by PIN alone, as `coffer login` does. */
export async function logInByPin(session: Session, options: SessionOptions): Promise<void> {
  const named = pinFile(options);
  const pin = named === undefined ? await askPin(options) : secretFromFile(named);
  try {
    await session.login(options.user, pin);
  } catch (error) {
    throw refusedLogin(error, options);
  } finally {
    pin.fill(0);
  }
}

/**
 * COFFER_PIN_FILE applies to whoever logs in, and most often holds the PIN of `user`: an officer
 * who forgot it must not lock themselves out by trying on.
 */
export function refusedLogin(
  error: unknown,
  options: { readonly user: string; readonly pinFile?: string },
): unknown {
  const exported = options.pinFile === undefined ? pinFile(options) : undefined;
  const isWrongPin = error instanceof CofferError && error.code === 'CKR_PIN_INCORRECT';
  if (!isWrongPin || exported === undefined || options.user === 'user') return error;
  const from = `the PIN was that of COFFER_PIN_FILE, ${exported}`;
  return new Failure(error.message, {
    hint: `${from}: name the file of ${options.user} with --pin-file. ${error.hint}`,
    cause: error,
  });
}

async function askPin(options: SessionOptions): Promise<Buffer> {
  try {
    return await readSecret({
      file: undefined,
      what: `PIN of ${options.user}`,
      option: '--pin-file',
    });
  } catch (error) {
    if (!(error instanceof Failure) || error.cause !== 'no terminal') throw error;
    throw new Failure(
      `${options.user} is not logged in, and there is no terminal to ask for the PIN`,
      {
        hint: 'name a PIN file with --pin-file or COFFER_PIN_FILE, or run coffer login first.',
      },
    );
  }
}

/**
 * Resumes the kept login; false, and the ticket is forgotten, when there is none or the vault takes
 * it no more.
 */
export async function resume(session: Session, name: TicketName): Promise<boolean> {
  const ticket = findTicket(name);
  if (ticket === undefined) return false;
  try {
    await session.resume(ticket);
    return true;
  } catch (error) {
    if (!(error instanceof CofferError)) throw error;
    removeTicket(name);
    note(`the login of ${name.user} has ended`);
    return false;
  }
}

/** Under which name the ticket of this login is kept. */
export function ticketName(session: Session, options: SessionOptions): TicketName {
  return {
    socket: socketPath(options),
    partitionId: session.partition.id,
    user: options.user,
  };
}
