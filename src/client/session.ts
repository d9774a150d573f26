import { LIMITS } from '../wire/limits.ts';
import type { coffer } from '../wire/gen/coffer.js';
import { AuditReader, Policy, Users, roleName } from './administration.ts';
import type { RoleName } from './administration.ts';
import type { CallOptions } from './call.ts';
import { CofferError, ConnectionError } from './errors.ts';
import { findFacts, findOneKey, objectOf } from './find.ts';
import { Key } from './key.ts';
import type { UseOptions } from './key.ts';
import { pairRecipe, secretRecipe, takesLong } from './key-kind.ts';
import type { PairKind, SecretKind } from './key-kind.ts';
import { encodeMechanism } from './mechanism.ts';
import { pbkdf2Mechanism } from './mechanism/key-derivation.ts';
import type { Pbkdf2Parameters } from './mechanism/key-derivation.ts';
import type { MechanismName } from './mechanism.ts';
import { withPin } from './pin.ts';
import type { Pin } from './pin.ts';
import type { SessionLine } from './session-line.ts';
import { nothing, readFacts } from './stored-object.ts';
import type { StoredObject } from './stored-object.ts';
import { VERB, collect } from './stream.ts';
import type { StreamInput } from './stream.ts';
import { encodeTemplate, splitUsage } from './template.ts';
import type { Template } from './template.ts';

/** What RSA of 8192 bits takes to make on a busy machine, with one before it in line. */
const LONG_TIMEOUT_MS = 300_000;

/** A template for a pair: what is said applies to both halves, `public` and `private` to one. */
export type PairTemplate = Template & {
  readonly publicTemplate?: Template;
  readonly privateTemplate?: Template;
};

/**
 * DER: a private key as PKCS#8 (RFC 5208), a public one as SubjectPublicKeyInfo; or a secret key's
 * value.
 */
export type KeyFile = { pkcs8: Uint8Array } | { spki: Uint8Array } | { secret: Uint8Array };

/** One session on one partition. It outlives the connection; its session objects do not. */
export class Session {
  /** Of the partition: the officer's. */
  readonly users: Users;
  readonly policy: Policy;
  /** The auditor's. */
  readonly audit: AuditReader;
  readonly #line: SessionLine;
  readonly #closed: () => void;

  /** By `vault.openSession`. */
  constructor(line: SessionLine, closed: () => void) {
    this.#line = line;
    this.#closed = closed;
    this.users = new Users(line);
    this.policy = new Policy(line);
    this.audit = new AuditReader(line);
  }

  get partition(): { id: Uint8Array; label: string } {
    return { id: this.#line.partitionId, label: this.#line.partitionLabel };
  }

  /** Who is logged in to the partition on this vault connection. */
  get user(): { name: string; role: RoleName | 'none' } | null {
    const { login } = this.#line;
    return login === null || login.refused
      ? null
      : { name: login.user, role: roleName(login.role) };
  }

  /**
   * What resumes this login elsewhere; 32 bytes as secret as the PIN, until logout, seal or expiry.
   */
  get ticket(): { bytes: Uint8Array; expiresInS: number } | null {
    const { login } = this.#line;
    return login === null || login.refused
      ? null
      : { bytes: login.ticket, expiresInS: login.ticketExpiresInS };
  }

  /** All sessions of this vault connection on the partition share the login. */
  async login(user: string, pin: Pin, options?: CallOptions): Promise<void> {
    if (this.#line.login?.refused) this.#line.login = null;
    await withPin(pin, (bytes) =>
      this.#line.ask('login', () => ({ user, pin: bytes }), this.#loggedIn, options),
    );
  }

  /** Logs in by a ticket of another connection. */
  async resume(ticket: Uint8Array, options?: CallOptions): Promise<void> {
    if (this.#line.login?.refused) this.#line.login = null;
    await this.#line.ask('resume', () => ({ ticket }), this.#loggedIn, options);
  }

  /** Ends the login, and every login that came from its ticket. */
  async logout(options?: CallOptions): Promise<void> {
    if (this.#line.login?.refused) {
      this.#line.login = null;
      return;
    }
    await this.#line.ask('logout', () => ({}), nothing, options);
    this.#line.login = null;
  }

  /**
   * The own PIN; counts as an attempt, as a login does. Needs no login; one of this user stays, and
   * has another ticket.
   */
  changePin(
    user: string,
    pins: { oldPin: Pin; newPin: Pin },
    options?: CallOptions,
  ): Promise<void> {
    return withPin(pins.oldPin, (oldPin) =>
      withPin(pins.newPin, (newPin) =>
        this.#line.ask(
          'changePin',
          () => ({ user, oldPin, newPin }),
          ({ ticket, ticketExpiresInS }) => {
            const { login } = this.#line;
            if (login?.user !== user || !ticket?.byteLength) return;
            login.ticket = ticket;
            login.ticketExpiresInS = ticketExpiresInS ?? 0;
          },
          options,
        ),
      ),
    );
  }

  /** Kept in the partition unless the template says `token: false`. */
  async generateKey(
    kind: SecretKind,
    template: Template = {},
    options?: CallOptions,
  ): Promise<Key> {
    const recipe = secretRecipe(kind) ?? unknownKind(kind);
    const uniqueId = await this.#line.ask(
      'generateKey',
      () => ({
        mechanism: encodeMechanism(recipe.mechanism),
        template: encodeTemplate(this.#kept(template), recipe.attributes),
      }),
      objectId,
      options,
    );
    return this.#key(uniqueId, options);
  }

  /**
   * A secret key out of a password, by PBKDF2. Whoever knows the password knows the key, so that it
   * wraps no key that is sensitive. The template says its type and length.
   */
  async stretchPassword(
    parameters: Pbkdf2Parameters,
    template: Template,
    options?: CallOptions,
  ): Promise<Key> {
    const uniqueId = await this.#line.ask(
      'generateKey',
      () => ({
        mechanism: pbkdf2Mechanism(parameters),
        template: encodeTemplate({ class: 'SECRET_KEY', ...this.#kept(template) }),
      }),
      objectId,
      options,
    );
    return this.#key(uniqueId, options);
  }

  /** Both halves get the template; usages go to the half that has them. */
  async generateKeyPair(
    kind: PairKind,
    template: PairTemplate = {},
    options?: CallOptions,
  ): Promise<{ publicKey: Key; privateKey: Key }> {
    const recipe = pairRecipe(kind) ?? unknownKind(kind);
    const { publicTemplate = {}, privateTemplate = {}, usage, ...both } = template;
    const { publicUsage, privateUsage } = splitUsage(usage);
    const { sensitive, extractable, ...shared } = this.#kept(both);
    // Only a private half can be these; a public key has no such attribute.
    const secrecy = { ...only('sensitive', sensitive), ...only('extractable', extractable) };
    const made = await this.#line.ask(
      'generateKeyPair',
      () => ({
        mechanism: encodeMechanism(recipe.mechanism),
        publicTemplate: encodeTemplate(
          { ...shared, usage: publicUsage, ...publicTemplate },
          recipe.attributes,
        ),
        privateTemplate: encodeTemplate({
          ...shared,
          ...secrecy,
          usage: privateUsage,
          ...privateTemplate,
        }),
      }),
      (output) => ({ open: output.publicKey ?? NOTHING, secret: output.privateKey ?? NOTHING }),
      takesLong(recipe) ? { timeoutMs: LONG_TIMEOUT_MS, ...options } : options,
    );
    const [openFacts, secretFacts] = await Promise.all([
      readFacts(this.#line, made.open, options),
      readFacts(this.#line, made.secret, options),
    ]);
    const publicKey = new Key(this.#line, openFacts);
    return { publicKey, privateKey: new Key(this.#line, secretFacts, publicKey) };
  }

  /** A key from outside. It was readable there: the vault remembers that. */
  async importKey(file: KeyFile, template: Template = {}, options?: CallOptions): Promise<Key> {
    const { secret, ...der } = { secret: undefined, ...file };
    const kept = this.#kept(template);
    const full: Template =
      secret === undefined
        ? { class: 'pkcs8' in file ? 'PRIVATE_KEY' : 'PUBLIC_KEY', ...kept }
        : { class: 'SECRET_KEY', ...kept, value: secret };
    const uniqueId = await this.#line.ask(
      'importObject',
      () => ({ ...der, template: encodeTemplate(full) }),
      objectId,
      options,
    );
    return this.#key(uniqueId, options);
  }

  /** A certificate, data, or a key by its attributes. */
  async importObject(template: Template, options?: CallOptions): Promise<StoredObject | Key> {
    const uniqueId = await this.#line.ask(
      'importObject',
      () => ({ template: encodeTemplate(this.#kept(template)) }),
      objectId,
      options,
    );
    return objectOf(this.#line, await readFacts(this.#line, uniqueId, options));
  }

  /**
   * The one key that matches; a pair is its private key. CKR_KEY_HANDLE_INVALID for none, and for
   * several.
   */
  findKey(template: Template, options?: CallOptions): Promise<Key> {
    return findOneKey(this.#line, template, options);
  }

  /** Every object that matches, fetched page by page as it is iterated. */
  async *find(
    template: Template = {},
    options?: CallOptions & { pageSize?: number },
  ): AsyncGenerator<StoredObject | Key, void, undefined> {
    for await (const facts of findFacts(this.#line, template, options)) {
      yield objectOf(this.#line, facts);
    }
  }

  /** From the vault's generator. */
  async random(length: number, options?: CallOptions): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (let left = length; left > 0; left -= LIMITS.randomBytesMax) {
      const part = { length: Math.min(left, LIMITS.randomBytesMax) };
      parts.push(
        await this.#line.ask(
          'generateRandom',
          () => part,
          (output) => output.data ?? NOTHING,
          options,
        ),
      );
    }
    return Buffer.concat(parts);
  }

  digest(
    data: Uint8Array,
    mechanism: MechanismName = 'SHA256',
    options?: CallOptions,
  ): Promise<Uint8Array> {
    if (data.byteLength > this.#line.channel.dataBytesMax) {
      return this.digestStream([data], mechanism, options);
    }
    return this.#line.ask(
      'digest',
      () => ({ mechanism: encodeMechanism(mechanism), data }),
      (output) => output.digest ?? NOTHING,
      options,
    );
  }

  async digestStream(
    input: StreamInput,
    mechanism: MechanismName = 'SHA256',
    options?: CallOptions,
  ): Promise<Uint8Array> {
    const encoded = (): coffer.v1.Mechanism.$Properties => encodeMechanism(mechanism);
    const work = { verb: VERB.DIGEST, mechanism: encoded, options };
    return (await collect(this.#line, work, input)).data;
  }

  /** `key.unwrap`, with the unwrapping key named first. */
  unwrap(
    unwrappingKey: Key,
    wrapped: Uint8Array,
    template: Template,
    options?: UseOptions,
  ): Promise<Key> {
    return unwrappingKey.unwrap(wrapped, template, options);
  }

  /** Ends every session and login of the partition, and drops its keys from memory. */
  seal(options?: CallOptions): Promise<void> {
    return this.#line.ask('sealPartition', () => ({}), nothing, options);
  }

  acknowledgeAlarm(alarm: string, options?: CallOptions): Promise<void> {
    return this.#line.ask('acknowledgeAlarm', () => ({ alarm }), nothing, options);
  }

  /**
   * The partition, every key in it, every unseal method; the label once more, so that it is the one
   * meant.
   */
  destroyPartition(confirmLabel: string, options?: CallOptions): Promise<void> {
    return this.#line.ask('destroyPartition', () => ({ confirmLabel }), nothing, options);
  }

  /** Its session objects are destroyed. The login's ticket stays good: `logout` ends that. */
  async close(): Promise<void> {
    const line = this.#line;
    if (line.closed) return;
    const closing = line.channel.stands(line.epoch)
      ? line.askOn(line.epoch, 'closeSession', () => ({}), nothing)
      : Promise.resolve();
    line.closed = true;
    this.#closed();
    await closing.catch((error: unknown) => {
      // With the connection the session ended too: that is what was asked.
      if (!(error instanceof ConnectionError)) throw error;
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  readonly #loggedIn = (output: coffer.v1.LoginResult.$Properties, epoch: number): void => {
    this.#line.login = {
      user: output.user ?? '',
      role: output.role ?? 0,
      ticket: output.ticket ?? NOTHING,
      ticketExpiresInS: output.ticketExpiresInS ?? 0,
      epoch,
      refused: false,
    };
  };

  async #key(uniqueId: Uint8Array, options?: CallOptions): Promise<Key> {
    try {
      return new Key(this.#line, await readFacts(this.#line, uniqueId, options));
    } catch (error) {
      // The key is made: whatever became of looking at it, making it again would make another.
      throw error instanceof ConnectionError ? doneBefore(error) : error;
    }
  }

  #kept(template: Template): Template {
    return { token: !this.#line.readOnly, ...template };
  }
}

function doneBefore({ code, message, hint, cause }: ConnectionError): ConnectionError {
  return new ConnectionError(code, message, { hint, cause, maybeDone: true });
}

const NOTHING = new Uint8Array();

function objectId(output: coffer.v1.ObjectResult.$Properties): Uint8Array {
  return output.object ?? NOTHING;
}

function only<K extends string>(name: K, value: boolean | undefined): { [key in K]?: boolean };
function only(name: string, value: boolean | undefined): Record<string, boolean> {
  return value === undefined ? {} : { [name]: value };
}

function unknownKind(kind: string): never {
  throw new CofferError('CKR_ARGUMENTS_BAD', `no key type is called ${kind}`, {
    hint: 'such as aes-256, hmac-sha256, ec-p256, ed25519, rsa-3072.',
  });
}
