import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CofferError, connect } from '../../src/client/index.ts';
import type { Key, Session, Template, Vault } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';

/** Policy switches and PINs of the partitions that cases have to themselves. */
const PIN = Buffer.from('attacker-1');
const SO_PIN = Buffer.from('officer-22');

/**
 * A vault process of its own for one file of attacks: a user who is the attacker and holds the PIN,
 * the officer on a connection apart, and the audit log as it lies on disk.
 */
export class Arena implements AsyncDisposable {
  readonly vault: RealVault;
  /** The attacker's connection and session. */
  readonly client: Vault;
  readonly user: Session;
  readonly officer: Session;
  readonly #others: Vault[] = [];

  private constructor(vault: RealVault, client: Vault, user: Session, officer: Session) {
    this.vault = vault;
    this.client = client;
    this.user = user;
    this.officer = officer;
  }

  static async start(): Promise<Arena> {
    const vault = await RealVault.start();
    const client = await connect({ socket: vault.socket });
    const user = await client.openSession('dev', { user: 'user', pin: await vault.pin('user') });
    const other = await connect({ socket: vault.socket });
    const officer = await other.openSession('dev', { user: 'so', pin: await vault.pin('so') });
    const arena = new Arena(vault, client, user, officer);
    arena.#others.push(other);
    return arena;
  }

  /** Another program of the same user. */
  async connection(): Promise<Vault> {
    const vault = await connect({ socket: this.vault.socket });
    this.#others.push(vault);
    return vault;
  }

  /** A partition of its own, with its user logged in on a connection of its own. */
  async partition(label: string, switches: Record<string, string> = {}): Promise<Session> {
    await this.client.createPartition({ label, soPin: SO_PIN, userPin: PIN });
    const vault = await this.connection();
    const officer = await vault.openSession(label, { user: 'so', pin: Buffer.from(SO_PIN) });
    if (Object.keys(switches).length > 0) await officer.policy.set(switches);
    await officer.logout();
    await officer.close();
    return await vault.openSession(label, { user: 'user', pin: Buffer.from(PIN) });
  }

  /** The code that the call is refused with; what the log has no line of is told apart. */
  async refusal(op: string, call: () => Promise<unknown>, label?: string): Promise<string> {
    const lines = new Map<string, number>();
    for (const { code, count } of await this.#outcomes(op, label)) lines.set(code, count);
    const code = await codeOf(call());
    const after = (await this.#outcomes(op, label)).find((line) => line.code === code);
    return (after?.count ?? 0) > (lines.get(code) ?? 0) ? code : `${code}, not audited`;
  }

  /** Every line of the audit log of a partition, as it lies on disk. */
  async log(label = 'dev'): Promise<string[]> {
    const found = (await this.client.partitions()).find((one) => one.label === label);
    const directory = join(this.vault.directory, 'audit', hex(found?.id ?? new Uint8Array()));
    const names = (await readdir(directory)).filter((name) => name.endsWith('.jsonl'));
    const files = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
    return files.flatMap((text) => text.split('\n').slice(0, -1));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const vault of [this.client, ...this.#others]) vault.close();
    await this.vault.remove();
  }

  async #outcomes(op: string, label?: string): Promise<{ code: string; count: number }[]> {
    const counts = new Map<string, number>();
    for (const line of await this.log(label)) {
      const code = new RegExp(`"op":"${op}","outcome":"(\\w+)"`).exec(line)?.[1];
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return Array.from(counts, ([code, count]) => ({ code, count }));
  }
}

/** The CKR_ name that a call is refused with, CKR_OK when it is not. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'CKR_OK';
  } catch (error) {
    if (error instanceof CofferError) return error.code;
    throw error;
  }
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/**
 * What an officer, or a careful program, sets up: a key that wraps and unwraps and nothing else.
 */
export function wrappingKey(session: Session, template: Template = {}): Promise<Key> {
  return session.generateKey('aes-256', { usage: ['wrap', 'unwrap'], ...template });
}

/** A key to steal. It may leave, wrapped, as backups do. */
export function target(session: Session, template: Template = {}): Promise<Key> {
  return session.generateKey('aes-256', {
    usage: ['encrypt', 'decrypt'],
    extractable: true,
    ...template,
  });
}

/** A key that the attacker knows. */
export function known(session: Session, value: Uint8Array, template: Template = {}): Promise<Key> {
  return session.importKey(
    { secret: Uint8Array.from(value) },
    {
      type: 'AES',
      sensitive: false,
      extractable: true,
      usage: ['encrypt', 'decrypt'],
      ...template,
    },
  );
}

export const KNOWN = (): Buffer => randomBytes(32);

const PROBE = Buffer.alloc(16, 0x5a);

/** What a key does to a known block: a test for candidates, without the value. */
export async function oracleOf(key: Key): Promise<(candidate: Uint8Array) => boolean> {
  if (key.type === 'AES') {
    const { data } = await key.encrypt(PROBE, { mechanism: 'AES_ECB' });
    return (candidate) => {
      const name = CIPHERS[candidate.byteLength];
      if (name === undefined) return false;
      const cipher = createCipheriv(name, candidate, null).setAutoPadding(false);
      return cipher.update(PROBE).equals(Buffer.from(data));
    };
  }
  const mac = await key.sign(PROBE, { mechanism: 'SHA256_HMAC' });
  return (candidate) =>
    createHmac('sha256', candidate).update(PROBE).digest().equals(Buffer.from(mac));
}

const CIPHERS: Readonly<Record<number, string>> = {
  16: 'aes-128-ecb',
  24: 'aes-192-ecb',
  32: 'aes-256-ecb',
};

/** Every window of a key's length in what the attacker holds. */
export function leaks(bytes: Uint8Array, isKey: (candidate: Uint8Array) => boolean): boolean {
  for (const length of [16, 24, 32]) {
    for (let at = 0; at + length <= bytes.byteLength; at += 1) {
      if (isKey(bytes.subarray(at, at + length))) return true;
    }
  }
  return false;
}
