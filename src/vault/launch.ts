import { Refusal } from './refusal.ts';

/** What `coffer serve` decided, as it hands it to the vault's process: no secrets. */
export interface ServeOptions {
  readonly dir: string;
  readonly socket: string;
  /** Initialise what is missing. */
  readonly dev: boolean;
  readonly provider: 'openssl' | 'noble';
  readonly tcp: TcpPaths | null;
  /** Where keyfiles are; null: `<dir>/unseal`. */
  readonly keyfileDirectory: string | null;
  /** Where anchors are kept; null: none. */
  readonly anchorDirectory: string | null;
  /**
   * For tests: names of mechanisms whose known answers are changed, so that their self-tests fail
   * and the vault answers status only. It can do nothing else, and the command line has no way to
   * say it.
   */
  readonly failSelfTests: readonly string[];
}

/** Paths of PEM files. */
export interface TcpPaths {
  readonly host: string;
  readonly port: number;
  readonly cert: string;
  readonly key: string;
  readonly clientCa: string;
}

export interface InitOptions {
  readonly dir: string;
  readonly label: string;
  readonly unseal: 'keyfile' | 'passphrase';
  readonly keyfileDirectory: string | null;
}

/** Throws CKR_ARGUMENTS_BAD for anything else than what the command line makes. */
export function parseServeOptions(json: string): ServeOptions {
  const options = parseObject(json);
  const provider = options['provider'] ?? 'openssl';
  if (provider !== 'openssl' && provider !== 'noble') throw bad('provider');
  const dir = text(options, 'dir');
  const tcp = options['tcp'];
  return {
    dir,
    socket: optionalText(options, 'socket') ?? `${dir}/coffer.sock`,
    dev: options['dev'] === true,
    provider,
    tcp: tcp === undefined || tcp === null ? null : parseTcp(tcp),
    keyfileDirectory: optionalText(options, 'keyfileDirectory'),
    anchorDirectory: optionalText(options, 'anchorDirectory'),
    failSelfTests: names(options['failSelfTests']),
  };
}

/** Throws CKR_ARGUMENTS_BAD. */
export function parseInitOptions(json: string): InitOptions {
  const options = parseObject(json);
  const unseal = options['unseal'] ?? 'keyfile';
  if (unseal !== 'keyfile' && unseal !== 'passphrase') throw bad('unseal');
  return {
    dir: text(options, 'dir'),
    label: text(options, 'label'),
    unseal,
    keyfileDirectory: optionalText(options, 'keyfileDirectory'),
  };
}

type Options = Readonly<Record<string, unknown>>;

function parseTcp(value: unknown): TcpPaths {
  if (!isObject(value)) throw bad('tcp');
  const port = value['port'];
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw bad('tcp.port');
  }
  return {
    host: text(value, 'host'),
    port,
    cert: text(value, 'cert'),
    key: text(value, 'key'),
    clientCa: text(value, 'clientCa'),
  };
}

function parseObject(json: string): Options {
  try {
    const value: unknown = JSON.parse(json);
    if (isObject(value)) return value;
  } catch {
    // Told below.
  }
  throw bad('the options');
}

function isObject(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(options: Options, name: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw bad(name);
  return value;
}

function optionalText(options: Options, name: string): string | null {
  return options[name] === undefined || options[name] === null ? null : text(options, name);
}

function names(value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  throw bad('failSelfTests');
}

function bad(what: string): Refusal {
  return new Refusal('CKR_ARGUMENTS_BAD', `${what} is missing or not acceptable`, {
    hint: 'This program is started by coffer: see coffer serve --help.',
  });
}
