import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { Failure, errorCode, fileFailure } from './failure.ts';
import { runtimeDirectory } from './place.ts';

/** Which login a ticket resumes. */
export interface TicketName {
  /** Absolute path of the vault's socket. */
  readonly socket: string;
  /** 16 bytes: a label may come to mean another partition. */
  readonly partitionId: Uint8Array;
  readonly user: string;
}

const TICKET_BYTES = 32;

/** Keeps a ticket in a 0600 file of the runtime directory, and answers its path. */
export function keepTicket(name: TicketName, ticket: Uint8Array): string {
  const path = ticketPath(name);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, ticket, { mode: 0o600, flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileFailure(path, error);
  }
  return path;
}

/** The ticket that `coffer login` kept, if there is one. */
export function findTicket(name: TicketName): Uint8Array | undefined {
  const path = ticketPath(name);
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw fileFailure(path, error);
  }
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.uid !== userInfo().uid || (found.mode & 0o077) !== 0) {
      throw new Failure(`${path} is not a file that is yours alone, so its ticket is not used`, {
        hint: 'remove it, and log in again with coffer login.',
      });
    }
    const ticket = readFileSync(file);
    return ticket.length === TICKET_BYTES ? ticket : undefined;
  } finally {
    closeSync(file);
  }
}

/** Removes a kept ticket; true when there was one. */
export function removeTicket(name: TicketName): boolean {
  const existed = findTicket(name) !== undefined;
  rmSync(ticketPath(name), { force: true });
  return existed;
}

function ticketPath(name: TicketName): string {
  const hash = createHash('sha256');
  for (const part of [name.socket, Buffer.from(name.partitionId).toString('hex'), name.user]) {
    hash.update(part).update('\0');
  }
  return join(runtimeDirectory(), `${hash.digest('hex').slice(0, 32)}.ticket`);
}
