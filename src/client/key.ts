import { CKA, CKK, CKM, CKO } from '../wire/pkcs11.ts';
import type { coffer } from '../wire/gen/coffer.js';
import type { CallOptions } from './call.ts';
import { CofferError } from './errors.ts';
import { defaultMechanism } from './key-kind.ts';
import { AUTHENTICATED, encodeMechanism } from './mechanism.ts';
import type {
  DeriveMechanism,
  Mechanism,
  MechanismName,
  MechanismParameters,
} from './mechanism.ts';
import type { SessionLine } from './session-line.ts';
import { StoredObject, readFacts } from './stored-object.ts';
import type { Facts } from './stored-object.ts';
import { VERB, begin, collect, transform } from './stream.ts';
import type { StreamInput, StreamWork } from './stream.ts';
import { bareName, encodeTemplate } from './template.ts';
import type { Template } from './template.ts';

/** A mechanism and its parameters, or parameters for the usual mechanism of the key. */
export type UseOptions = (Mechanism | ({ mechanism?: undefined } & MechanismParameters)) &
  CallOptions;

/** GCM: the data ends with the tag, and `iv` is needed to decrypt. */
export type Encrypted = { readonly data: Uint8Array; readonly iv: Uint8Array };

type What = 'sign' | 'encrypt' | 'wrap';

/**
 * A key in the vault. What a pair's public half does (verify, encrypt, wrap) its private key does
 * too, through the public key that is stored with it. Input over one message streams by itself; the
 * Stream methods never hold it whole.
 */
export class Key extends StoredObject {
  #public: Key | null;

  constructor(line: SessionLine, facts: Facts, publicKey: Key | null = null) {
    super(line, facts);
    this.#public = facts.objectClass === CKO.PRIVATE_KEY ? publicKey : this;
  }

  /** "AES", "EC", "RSA", … */
  get type(): string {
    return bareName(CKK, this.facts.keyType);
  }

  /**
   * On the lists of FIPS 140-3, by type, size, curve and origin: docs/APPROVED.md. Whether a use is
   * approved depends on the mechanism, too: `onApproval` of `openSession`.
   */
  get approved(): boolean {
    return this.facts.approved;
  }

  /** ECDSA: r ‖ s, each as long as the order. */
  sign(data: Uint8Array, options: UseOptions = {}): Promise<Uint8Array> {
    if (data.byteLength > this.line.channel.dataBytesMax) return this.signStream([data], options);
    return this.line.ask(
      'sign',
      () => ({ key: this.uniqueId, mechanism: this.#mechanism('sign', options), data }),
      (output) => output.signature ?? NOTHING,
      options,
    );
  }

  /** False for a signature that is not of this data by this key; throws for everything else. */
  async verify(
    data: Uint8Array,
    signature: Uint8Array,
    options: UseOptions = {},
  ): Promise<boolean> {
    if (data.byteLength > this.line.channel.dataBytesMax) {
      return this.verifyStream([data], signature, options);
    }
    const { uniqueId: key } = this.#public ?? (await this.publicKey(options));
    return trueUnlessInvalid(
      this.line.ask(
        'verify',
        () => ({ key, mechanism: this.#mechanism('sign', options), data, signature }),
        () => undefined,
        options,
      ),
    );
  }

  async encrypt(data: Uint8Array, options: UseOptions = {}): Promise<Encrypted> {
    const { uniqueId: key } = this.#public ?? (await this.publicKey(options));
    if (data.byteLength > this.line.channel.dataBytesMax) {
      const encrypted = await collect(this.line, this.#encrypting(key, options), [data]);
      return { data: encrypted.data, iv: ivOf(encrypted.iv, options) };
    }
    return this.line.ask(
      'encrypt',
      () => ({ key, mechanism: this.#mechanism('encrypt', options), data }),
      (output) => ({ data: output.data ?? NOTHING, iv: ivOf(output.iv, options) }),
      options,
    );
  }

  decrypt(data: Uint8Array, options: UseOptions = {}): Promise<Uint8Array> {
    if (data.byteLength > this.line.channel.dataBytesMax) {
      return collect(this.line, this.#decrypting(options), [data]).then((out) => out.data);
    }
    return this.line.ask(
      'decrypt',
      () => ({ key: this.uniqueId, mechanism: this.#mechanism('encrypt', options), data }),
      (output) => output.data ?? NOTHING,
      options,
    );
  }

  /** The other key, encrypted under this one. */
  async wrap(
    other: Key,
    options: UseOptions = {},
  ): Promise<{ wrapped: Uint8Array; iv: Uint8Array }> {
    const { uniqueId: wrappingKey } = this.#public ?? (await this.publicKey(options));
    return this.line.ask(
      'wrapKey',
      () => ({ wrappingKey, mechanism: this.#mechanism('wrap', options), key: other.uniqueId }),
      (output) => ({ wrapped: output.wrapped ?? NOTHING, iv: ivOf(output.iv, options) }),
      options,
    );
  }

  /**
   * A key that came wrapped under this one. Kept in the partition unless the template says `token:
   * false`.
   */
  async unwrap(wrapped: Uint8Array, template: Template, options: UseOptions = {}): Promise<Key> {
    const uniqueId = await this.line.ask(
      'unwrapKey',
      () => ({
        unwrappingKey: this.uniqueId,
        mechanism: this.#mechanism('wrap', options),
        wrapped,
        template: encodeTemplate({ token: !this.line.readOnly, ...template }),
      }),
      (output) => output.object ?? NOTHING,
      options,
    );
    return new Key(this.line, await readFacts(this.line, uniqueId, options));
  }

  /**
   * A key that this one derives: with the public key of a peer, or by a KDF. A session's key by
   * default: say `token: true` to keep it.
   */
  async derive(mechanism: DeriveMechanism & CallOptions, template: Template): Promise<Key> {
    const uniqueId = await this.line.ask(
      'deriveKey',
      () => ({
        baseKey: this.uniqueId,
        mechanism: encodeMechanism(mechanism),
        template: encodeTemplate({ class: 'SECRET_KEY', token: false, ...template }),
      }),
      (output) => output.object ?? NOTHING,
      mechanism,
    );
    return new Key(this.line, await readFacts(this.line, uniqueId, mechanism));
  }

  /**
   * A new secret of 32 bytes for the owner of this pair (ML-KEM): the key that it is here, and the
   * ciphertext in which it goes there. A session's key by default, as of `derive`.
   */
  async encapsulate(
    template: Template,
    options: CallOptions = {},
  ): Promise<{ key: Key; ciphertext: Uint8Array }> {
    const { uniqueId: publicKey } = this.#public ?? (await this.publicKey(options));
    const { object, ciphertext } = await this.line.ask(
      'encapsulateKey',
      () => ({
        publicKey,
        mechanism: { type: CKM.ML_KEM },
        template: encodeTemplate({ class: 'SECRET_KEY', token: false, ...template }),
      }),
      (output) => ({ object: output.object ?? NOTHING, ciphertext: output.ciphertext ?? NOTHING }),
      options,
    );
    const key = new Key(this.line, await readFacts(this.line, object, options));
    return { key, ciphertext };
  }

  /** The key of a ciphertext. A ciphertext for another key gives another secret, and no error. */
  async decapsulate(
    ciphertext: Uint8Array,
    template: Template,
    options: CallOptions = {},
  ): Promise<Key> {
    const uniqueId = await this.line.ask(
      'decapsulateKey',
      () => ({
        privateKey: this.uniqueId,
        mechanism: { type: CKM.ML_KEM },
        ciphertext,
        template: encodeTemplate({ class: 'SECRET_KEY', token: false, ...template }),
      }),
      (output) => output.object ?? NOTHING,
      options,
    );
    return new Key(this.line, await readFacts(this.line, uniqueId, options));
  }

  /** A second object with the same value and stricter or equal attributes. */
  async copy(template: Template = {}, options?: CallOptions): Promise<Key> {
    const uniqueId = await this.line.ask(
      'copyObject',
      () => ({ object: this.uniqueId, template: encodeTemplate(template) }),
      (output) => output.object ?? NOTHING,
      options,
    );
    return new Key(this.line, await readFacts(this.line, uniqueId, options));
  }

  /** SubjectPublicKeyInfo DER (RFC 5280 §4.1.2.7), of a public or private key. */
  publicKeySpki(options?: CallOptions): Promise<Uint8Array> {
    return this.line.ask(
      'getAttributes',
      () => ({ object: this.uniqueId, types: [CKA.PUBLIC_KEY_INFO] }),
      ({ attributes }) => {
        const spki = attributes?.attributes?.[0]?.bytes;
        if (spki?.byteLength) return spki;
        throw new CofferError('CKR_ATTRIBUTE_TYPE_INVALID', 'a secret key has no public key');
      },
      options,
    );
  }

  /** The same as PEM (RFC 7468 §13). */
  async publicKeyPem(options?: CallOptions): Promise<string> {
    const base64 = Buffer.from(await this.publicKeySpki(options)).toString('base64');
    const lines = base64.match(/.{1,64}/g) ?? [];
    return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
  }

  /**
   * The public key of this pair as it is stored in the partition; a public or secret key is its
   * own.
   */
  async publicKey(options?: CallOptions): Promise<Key> {
    this.#public ??= await this.#findPublicKey(options);
    return this.#public;
  }

  /** The output begins at once; stop iterating, or never begin, and the session's end cleans up. */
  async encryptStream(
    input: StreamInput,
    options: UseOptions = {},
  ): Promise<{ iv: Uint8Array; data: AsyncGenerator<Uint8Array, void, undefined> }> {
    const { uniqueId } = this.#public ?? (await this.publicKey(options));
    const work = this.#encrypting(uniqueId, options);
    const begun = await begin(this.line, work);
    return { iv: ivOf(begun.iv, options), data: transform(this.line, work, begun, input) };
  }

  /**
   * AES_GCM: the first byte comes after the vault has verified the last. The others have nothing to
   * verify by.
   */
  async *decryptStream(
    input: StreamInput,
    options: UseOptions = {},
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const work = this.#decrypting(options);
    yield* transform(this.line, work, await begin(this.line, work), input);
  }

  async signStream(input: StreamInput, options: UseOptions = {}): Promise<Uint8Array> {
    const work = {
      verb: VERB.SIGN,
      key: this.uniqueId,
      mechanism: () => this.#mechanism('sign', options),
      options,
    };
    return (await collect(this.line, work, input)).data;
  }

  async verifyStream(
    input: StreamInput,
    signature: Uint8Array,
    options: UseOptions = {},
  ): Promise<boolean> {
    const { uniqueId: key } = this.#public ?? (await this.publicKey(options));
    const mechanism = (): coffer.v1.Mechanism.$Properties => this.#mechanism('sign', options);
    const work = { verb: VERB.VERIFY, key, mechanism, signature, options };
    return trueUnlessInvalid(collect(this.line, work, input));
  }

  #encrypting(key: Uint8Array, options: UseOptions): StreamWork {
    const mechanism = (): coffer.v1.Mechanism.$Properties => this.#mechanism('encrypt', options);
    return { verb: VERB.ENCRYPT, key, mechanism, options };
  }

  #decrypting(options: UseOptions): StreamWork {
    const name = this.#mechanismName('encrypt', options);
    return {
      verb: VERB.DECRYPT,
      key: this.uniqueId,
      mechanism: () => this.#mechanism('encrypt', options),
      heldBack: AUTHENTICATED.has(name),
      options,
    };
  }

  #mechanism(what: What, options: UseOptions): coffer.v1.Mechanism.$Properties {
    return encodeMechanism({ ...options, mechanism: this.#mechanismName(what, options) });
  }

  #mechanismName(what: What, options: UseOptions): MechanismName {
    const name = options.mechanism ?? defaultMechanism(what, this.facts);
    if (name !== null) return name;
    throw new CofferError('CKR_MECHANISM_INVALID', `a key of type ${this.type} cannot ${what}`, {
      hint: 'name a mechanism if it can.',
    });
  }

  async #findPublicKey(options?: CallOptions): Promise<Key> {
    const spki = Buffer.from(await this.publicKeySpki(options));
    const found = await this.line.ask(
      'findObjects',
      () => ({
        template: encodeTemplate({
          class: 'PUBLIC_KEY',
          attributes: { CKA_PUBLIC_KEY_INFO: spki },
        }),
        max: 1,
      }),
      (output) => output.objects?.[0]?.object ?? null,
      options,
    );
    if (found === null) throw noPublicKey();
    return new Key(this.line, {
      ...this.facts,
      uniqueId: found,
      objectClass: CKO.PUBLIC_KEY,
    });
  }
}

const NOTHING = new Uint8Array();

/** A wrong signature is an answer; anything else that goes wrong is an error. */
function trueUnlessInvalid(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    (error: unknown) => {
      if (error instanceof CofferError && INVALID.has(error.code)) return false;
      throw error;
    },
  );
}

const INVALID: ReadonlySet<string> = new Set(['CKR_SIGNATURE_INVALID', 'CKR_SIGNATURE_LEN_RANGE']);

function noPublicKey(): CofferError {
  const message = 'the public key of this private key is not in the partition';
  return new CofferError('CKR_KEY_HANDLE_INVALID', message, {
    hint: 'import it from publicKeySpki(), or use it outside the vault.',
  });
}

function ivOf(made: Uint8Array | null | undefined, options: UseOptions): Uint8Array {
  if (made?.byteLength) return made;
  if ('nonce' in options) return options.nonce ?? NOTHING;
  return ('iv' in options ? options.iv : undefined) ?? NOTHING;
}
