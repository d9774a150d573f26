import { Secret } from '../../object/secret.ts';
import { CKO } from '../../../wire/pkcs11.ts';
import type {
  Implementation,
  Key,
  KeyPairMaterial,
  Mechanism,
  ProviderName,
  Verb,
  WireMechanism,
} from '../mechanism.ts';
import { sameBytes } from '../key/der.ts';
import { pairwiseTest } from '../key/pairwise-test.ts';
import { publicFromSpki } from '../key/public-key.ts';
import { secretBytes } from '../secret-reader.ts';
import { SELF_TEST_CASES, type SelfTestCase } from './cases.ts';
import type { Pair } from './test-key.ts';
import { implementationOf, MECHANISMS, requireMechanism } from '../table.ts';
import { prehashMessage } from '../noble/prehash.ts';
import { sourceOf } from './sources.ts';

/** What became of one mechanism's self-test. */
export interface SelfTestResult {
  /** "AES_GCM". */
  readonly mechanism: string;
  /** The provider that computed: where one has no such mechanism, the other. */
  readonly provider: ProviderName;
  readonly ok: boolean;
  /** How long it took: what delays the start. */
  readonly ms: number;
  /** Where the known answer comes from. */
  readonly source: string;
  /** Empty, or what failed. */
  readonly detail: string;
}

export type SelfTestReport = readonly SelfTestResult[];

export interface SelfTestOptions {
  /**
   * For tests: the known answers of these CKM_ numbers are changed, so that their tests must fail.
   */
  readonly corrupt?: ReadonlySet<number>;
  /** For tests: these CKM_ numbers alone. */
  readonly only?: ReadonlySet<number>;
}

/**
 * Runs the known-answer test of every mechanism as `provider` would compute it. FIPS 140-3 IG
 * 10.3.A, ISO/IEC 19790 §7.10. Never throws: a mechanism that throws has failed.
 */
export async function runSelfTests(
  provider: ProviderName,
  options: SelfTestOptions = {},
): Promise<SelfTestReport> {
  const results: SelfTestResult[] = [];
  const bases = answersOfNoble();
  for (const mechanism of MECHANISMS.values()) {
    if (options.only?.has(mechanism.number) === false) continue;
    const used = mechanism.only ?? provider;
    const corrupt = options.corrupt?.has(mechanism.number) === true;
    const startMs = performance.now();
    const detail = await failureOf({ mechanism, provider: used, corrupt, bases });
    const ms = performance.now() - startMs;
    const kind = SELF_TEST_CASES.get(mechanism.number)?.kind;
    const source = kind === undefined ? '' : sourceOf(mechanism, kind);
    const ok = detail === '';
    results.push({ mechanism: mechanism.name, provider: used, ok, ms, source, detail });
  }
  return results;
}

/** What `Vault.failure` says of a report: empty when everything passed. */
export function failureText(report: SelfTestReport): string {
  const failed = report.filter((test) => !test.ok);
  return failed.map((test) => `${test.mechanism} (${test.provider})`).join(', ');
}

/** Whether noble gives the known answer of a mechanism. */
type Bases = (number: number) => Promise<boolean>;

interface Subject {
  readonly mechanism: Mechanism;
  readonly provider: ProviderName;
  readonly corrupt: boolean;
  readonly bases: Bases;
}

/** Each answer is asked for once. */
function answersOfNoble(): Bases {
  const known = new Map<number, Promise<boolean>>();
  const bases: Bases = (number) => {
    const mechanism = requireMechanism(number);
    const answer =
      known.get(number) ??
      failureOf({ mechanism, provider: 'noble', corrupt: false, bases }).then(isNothing);
    known.set(number, answer);
    return answer;
  };
  return bases;
}

const isNothing = (detail: string): boolean => detail === '';

async function failureOf(subject: Subject): Promise<string> {
  const known = SELF_TEST_CASES.get(subject.mechanism.number);
  if (known === undefined) return 'has no self-test';
  try {
    const test = new Test(subject);
    return (await test.run(known)) ? '' : 'does not give its known answer';
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : 'of an unknown cause'}`;
  }
}

type CaseOf<K extends SelfTestCase['kind']> = Extract<SelfTestCase, { kind: K }>;

class Test {
  readonly #mechanism: Mechanism;
  readonly #provider: ProviderName;
  readonly #implementation: Implementation<unknown>;
  readonly #corrupt: boolean;
  readonly #bases: Bases;

  constructor({ mechanism, provider, corrupt, bases }: Subject) {
    this.#bases = bases;
    this.#mechanism = mechanism;
    this.#provider = provider;
    this.#implementation = implementationOf(mechanism, provider);
    this.#corrupt = corrupt;
  }

  async run(known: SelfTestCase): Promise<boolean> {
    if (known.kind === 'cipher') return await this.#cipher(known);
    if (known.kind === 'wrap') return await this.#wrap(known);
    if (known.kind === 'mac') return await this.#mac(known);
    if (known.kind === 'digest') return await this.#digest(known);
    if (known.kind === 'signature') {
      return (await this.#signature(known)) && (await this.#decryption(known));
    }
    if (known.kind === 'prehash') return await this.#prehash(known);
    if (known.kind === 'verification') return await this.#verification(known);
    if (known.kind === 'oaep') return await this.#oaep(known);
    if (known.kind === 'randomWrap') return await this.#randomWrap(known);
    if (known.kind === 'derive') return await this.#derive(known);
    if (known.kind === 'stretch') return await this.#stretch(known);
    if (known.kind === 'kem') return await this.#kem(known);
    if (known.kind === 'generateKey') return await this.#generateKey(known);
    if (known.kind === 'generateKeyPair') return await this.#generateKeyPair(known);
    return await this.#pairwise(known.pair().privateKey);
  }

  async #cipher(known: CaseOf<'cipher'>) {
    const { key, parameters, plaintext, ciphertext } = known;
    const made = key();
    const { encrypt, decrypt } = this.#implementation;
    const encrypted = await encrypt?.(made, this.#parse(parameters, 'encrypt'), plaintext);
    const decrypted = await decrypt?.(made, this.#parse(parameters, 'decrypt'), ciphertext);
    const same = this.#same(encrypted, ciphertext) && this.#same(decrypted, plaintext);
    // To wrap is to encrypt a key: the same bytes give the same answer.
    if (!this.#mechanism.verbs.includes('wrap')) return same;
    return same && (await this.#wrap({ ...known, kind: 'wrap' }));
  }

  async #wrap({ key, parameters, plaintext, ciphertext }: CaseOf<'wrap'>) {
    const made = key();
    const { wrap, unwrap } = this.#implementation;
    using target = Secret.own(Uint8Array.from(plaintext));
    const wrapped = await wrap?.(made, this.#parse(parameters, 'wrap'), target);
    using unwrapped = await unwrap?.(made, this.#parse(parameters, 'unwrap'), ciphertext);
    return this.#same(wrapped, ciphertext) && this.#same(bytesOf(unwrapped), plaintext);
  }

  async #mac({ key, parameters, data, mac }: CaseOf<'mac'>) {
    const made = key();
    const { sign, verify } = this.#implementation;
    const signed = await sign?.(made, this.#parse(parameters, 'sign'), data);
    const verified = await verify?.(
      made,
      this.#parse(parameters, 'verify'),
      data,
      this.#known(mac),
    );
    return this.#same(signed, mac) && verified === true;
  }

  async #digest({ data, digest }: CaseOf<'digest'>) {
    return this.#same(this.#implementation.digest?.(this.#parse({}, 'digest'), data), digest);
  }

  /**
   * The known signature verifies, a changed one does not, and a new one does, or is the known one.
   */
  async #signature({ pair, parameters, data, signature, deterministic }: CaseOf<'signature'>) {
    const { privateKey, publicKey } = pair();
    const { sign, verify } = this.#implementation;
    const parsed = this.#parse(parameters, 'verify');
    const good = await verify?.(publicKey, parsed, data, this.#known(signature));
    const bad = await verify?.(publicKey, parsed, data, flipped(signature));
    const made = await sign?.(privateKey, this.#parse(parameters, 'sign'), data);
    if (made === undefined || good !== true || bad !== false) return false;
    if (deterministic) return this.#same(made, signature);
    return (await verify?.(publicKey, parsed, data, made)) === true;
  }

  async #prehash({ base, prehash, message }: CaseOf<'prehash'>) {
    const digest = prehash.hash(Buffer.from('abc'));
    const made = prehashMessage(prehash, new Uint8Array(0), digest);
    return this.#same(made, message) && (await this.#bases(base));
  }

  /**
   * The known signature verifies, and a changed one does not. What is signed is verified before it
   * leaves, each time.
   */
  async #verification({ pair, parameters, data, signature }: CaseOf<'verification'>) {
    const { publicKey } = pair();
    const { verify } = this.#implementation;
    const parsed = this.#parse(parameters, 'verify');
    const good = await verify?.(publicKey, parsed, data, this.#known(signature));
    const bad = await verify?.(publicKey, parsed, data, flipped(signature));
    return good === true && bad === false;
  }

  /** One that is changed gives another plaintext, or none. */
  async #decryption({ pair, parameters, decryption }: CaseOf<'signature'>): Promise<boolean> {
    if (decryption === undefined) return true;
    const { privateKey, publicKey } = pair();
    const { encrypt, decrypt } = this.#implementation;
    const parsed = this.#parse(parameters, 'decrypt');
    const known = await decrypt?.(privateKey, parsed, decryption.ciphertext);
    const made = await encrypt?.(publicKey, parsed, decryption.plaintext);
    const again = made === undefined ? made : await decrypt?.(privateKey, parsed, made);
    const other = await decrypt?.(privateKey, parsed, flipped(decryption.ciphertext));
    const differs = other === undefined || !sameBytes(other, decryption.plaintext);
    if (!(await this.#wrapsAndUnwraps(pair(), decryption))) return false;
    return (
      differs && this.#same(known, decryption.plaintext) && this.#same(again, decryption.plaintext)
    );
  }

  /** Of one that wraps, too: what is encrypted is unwrapped, and what is wrapped comes back. */
  async #wrapsAndUnwraps(
    { privateKey, publicKey }: Pair,
    { ciphertext, plaintext }: NonNullable<CaseOf<'signature'>['decryption']>,
  ): Promise<boolean> {
    const { wrap, unwrap } = this.#implementation;
    if (wrap === undefined || unwrap === undefined) return true;
    using known = await unwrap(privateKey, this.#parse({}, 'unwrap'), ciphertext);
    using target = Secret.own(Uint8Array.from(plaintext));
    const made = await wrap(publicKey, this.#parse({}, 'wrap'), target);
    using again = await unwrap(privateKey, this.#parse({}, 'unwrap'), made);
    return this.#same(bytesOf(known), plaintext) && this.#same(bytesOf(again), plaintext);
  }

  async #oaep({ pair, parameters, plaintext, ciphertext }: CaseOf<'oaep'>) {
    const { privateKey, publicKey } = pair();
    const { encrypt, decrypt } = this.#implementation;
    const parsed = this.#parse(parameters, 'decrypt');
    const known = await decrypt?.(privateKey, parsed, ciphertext);
    const made = await encrypt?.(publicKey, this.#parse(parameters, 'encrypt'), plaintext);
    if (made === undefined) return false;
    const again = await decrypt?.(privateKey, parsed, made);
    const { wrap, unwrap } = this.#implementation;
    using target = Secret.own(Uint8Array.from(plaintext));
    const wrapped = await wrap?.(publicKey, this.#parse(parameters, 'wrap'), target);
    if (wrapped === undefined) return false;
    using key = await unwrap?.(privateKey, this.#parse(parameters, 'unwrap'), wrapped);
    const answers = [known, again, bytesOf(key)];
    return answers.every((answer) => this.#same(answer, plaintext));
  }

  async #randomWrap({ pair, parameters, secret, wrapped }: CaseOf<'randomWrap'>) {
    const { privateKey, publicKey } = pair();
    const { wrap, unwrap } = this.#implementation;
    const parsed = this.#parse(parameters, 'unwrap');
    using known = await unwrap?.(privateKey, parsed, wrapped);
    using target = Secret.own(Uint8Array.from(secret));
    const made = await wrap?.(publicKey, this.#parse(parameters, 'wrap'), target);
    if (made === undefined) return false;
    using again = await unwrap?.(privateKey, parsed, made);
    return this.#same(bytesOf(known), secret) && this.#same(bytesOf(again), secret);
  }

  async #derive({ key, parameters, secret, second }: CaseOf<'derive'>) {
    const parsed = this.#parse(parameters, 'derive');
    const { derive } = this.#implementation;
    using derived = await derive?.(key(), parsed, secret.byteLength, second?.() ?? null);
    return this.#same(bytesOf(derived), secret);
  }

  async #stretch({ parameters, secret }: CaseOf<'stretch'>) {
    const parsed = this.#parse(parameters(), 'generateKey');
    using made = await this.#implementation.generateKey?.(parsed, secret.byteLength);
    return this.#same(bytesOf(made), secret);
  }

  /** The known ciphertext gives its secret, and what is encapsulated anew comes back. */
  async #kem({ pair, ciphertext, secret }: CaseOf<'kem'>) {
    const { privateKey, publicKey } = pair();
    const { encapsulate, decapsulate } = this.#implementation;
    const parsed = this.#parse({}, 'decapsulate');
    using known = await decapsulate?.(privateKey, parsed, ciphertext);
    const made = await encapsulate?.(publicKey, this.#parse({}, 'encapsulate'));
    if (made === undefined) return false;
    using fresh = made.secret;
    using again = await decapsulate?.(privateKey, parsed, made.ciphertext);
    const agree = again !== undefined && sameBytes(secretBytes(fresh), secretBytes(again));
    return agree && this.#same(bytesOf(known), secret);
  }

  /** There is no known answer of a random generator: the length, and never the same twice. */
  async #generateKey({ keyBytes }: CaseOf<'generateKey'>) {
    const parsed = this.#parse({}, 'generateKey');
    using first = await this.#implementation.generateKey?.(parsed, keyBytes);
    using second = await this.#implementation.generateKey?.(parsed, keyBytes);
    const [one, other] = [bytesOf(first), bytesOf(second)];
    if (one?.byteLength !== keyBytes || other === undefined || this.#corrupt) return false;
    return Buffer.compare(one, other) !== 0;
  }

  async #generateKeyPair({ spec, keyType }: CaseOf<'generateKeyPair'>) {
    const parsed = this.#parse({}, 'generateKeyPair');
    const pair = await this.#implementation.generateKeyPair?.(parsed, spec);
    if (pair === undefined) return false;
    using _ = pair.secret;
    return publicFromSpki(pair.publicInfo).type === keyType && (await this.#pairwise(keyOf(pair)));
  }

  async #pairwise(privateKey: Key): Promise<boolean> {
    await pairwiseTest(this.#provider, privateKey, 'generated');
    return !this.#corrupt;
  }

  #parse(parameters: Omit<WireMechanism, 'type'>, verb: Verb): unknown {
    return this.#mechanism.parse({ ...parameters, type: this.#mechanism.number }, verb);
  }

  #known(answer: Uint8Array): Uint8Array {
    return this.#corrupt ? flipped(answer) : answer;
  }

  #same(actual: Uint8Array | undefined, expected: Uint8Array): boolean {
    return actual !== undefined && Buffer.compare(actual, this.#known(expected)) === 0;
  }
}

function bytesOf(secret: Secret | undefined): Uint8Array | undefined {
  return secret === undefined ? undefined : secretBytes(secret);
}

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[copy.byteLength >> 1] = (copy[copy.byteLength >> 1] ?? 0) ^ 1;
  return copy;
}

/** The private key of a new pair, which keeps the secret. */
function keyOf({ publicInfo, secret }: KeyPairMaterial): Key {
  const { type, bits, curve, parameterSet } = publicFromSpki(publicInfo);
  const bytes = secretBytes(secret);
  return {
    class: CKO.PRIVATE_KEY,
    type,
    bits,
    curve,
    parameterSet,
    publicInfo,
    openSecret: () => Secret.own(Uint8Array.from(bytes)),
    handles: new Map(),
  };
}
