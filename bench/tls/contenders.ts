/** The same keys and certificates in three places, and an nginx for each. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Nginx } from '../../examples/tls-offload/nginx.ts';
import { OffloadVault } from '../../examples/tls-offload/offload-vault.ts';
import { freePort } from '../../examples/tls-offload/port.ts';
import { cpuMsOf } from '../process-cpu.ts';

const KEYS = ['ecdsa', 'rsa'] as const;
export type KeyName = (typeof KEYS)[number];

export interface Contender {
  readonly name: string;
  readonly nginx: Nginx;
  readonly ports: Readonly<Record<KeyName, number>>;
  /** CPU time so far of the process that holds the keys, if that is not nginx. */
  readonly serverCpuMs: () => number | null;
}

interface Bench {
  readonly directory: string;
  readonly workers: number;
  readonly cleanUp: AsyncDisposableStack;
}

const SOFTHSM = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
];
const TOKEN = 'tls';
/** Of a token that lives for a minute: softhsm2-util takes it as an argument only. */
const SOFTHSM_PIN = '24681357';

/** The files last: others are compared with them. */
export async function startContenders(
  bench: Bench,
): Promise<{ contenders: Contender[]; missing: string[] }> {
  const { directory, cleanUp } = bench;
  cleanUp.defer(() => rmSync(directory, { recursive: true, force: true }));
  makeKeys(directory);
  const vault = cleanUp.use(await OffloadVault.open(join(directory, 'coffer')));
  for (const key of KEYS) {
    await vault.coffer('key', 'import', '--label', key, '--in', join(directory, `${key}.key`));
  }
  const contenders = [
    await start(bench, {
      name: 'vault',
      environment: vault.environment,
      keyOf: (key) => engineKey(key, vault.pinFile),
      serverCpuMs: () => cpuMsOf(vault.pid),
    }),
  ];
  const missing: string[] = [];
  const module = SOFTHSM.find((path) => existsSync(path));
  if (module === undefined) missing.push('tls, SoftHSM2: apt install softhsm2');
  else contenders.push(await startSoftHsm(bench, module));
  contenders.push(
    await start(bench, {
      name: 'file',
      environment: process.env,
      keyOf: (key) => join(directory, `${key}.key`),
    }),
  );
  return { contenders, missing };
}

function makeKeys(directory: string): void {
  const generate = {
    ecdsa: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
    rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  };
  for (const key of KEYS) {
    const file = join(directory, `${key}.key`);
    const quiet = { stdio: 'ignore' } as const;
    execFileSync('openssl', ['genpkey', ...generate[key], '-out', file], quiet);
    const request = ['req', '-x509', '-new', '-key', file, '-subj', '/CN=localhost', '-days', '2'];
    execFileSync('openssl', [...request, '-out', join(directory, `${key}.pem`)], quiet);
  }
}

async function startSoftHsm(bench: Bench, module: string): Promise<Contender> {
  const { directory } = bench;
  const tokens = join(directory, 'softhsm');
  mkdirSync(tokens);
  const configuration = join(directory, 'softhsm2.conf');
  writeFileSync(configuration, `directories.tokendir = ${tokens}\nobjectstore.backend = file\n`);
  const environment = {
    ...process.env,
    SOFTHSM2_CONF: configuration,
    PKCS11_MODULE_PATH: module,
    OPENSSL_CONF: '/dev/null',
  };
  const pinFile = join(directory, 'softhsm.pin');
  writeFileSync(pinFile, SOFTHSM_PIN, { mode: 0o600 });
  const run = (...args: readonly string[]): void => {
    execFileSync('softhsm2-util', args, { env: environment, stdio: 'ignore' });
  };
  run('--init-token', '--free', '--label', TOKEN, '--so-pin', SOFTHSM_PIN, '--pin', SOFTHSM_PIN);
  for (const [at, key] of KEYS.entries()) {
    const named = ['--label', key, '--id', `0${at + 1}`];
    run(
      '--import',
      join(directory, `${key}.key`),
      '--token',
      TOKEN,
      '--pin',
      SOFTHSM_PIN,
      ...named,
    );
  }
  return await start(bench, {
    name: 'SoftHSM2',
    environment,
    keyOf: (key) => engineKey(key, pinFile),
  });
}

const engineKey = (key: KeyName, pinFile: string): string =>
  `engine:pkcs11:pkcs11:token=${TOKEN};object=${key};type=private?pin-source=file:${pinFile}`;

interface Kind {
  readonly name: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly keyOf: (key: KeyName) => string;
  readonly serverCpuMs?: () => number | null;
}

async function start({ directory, workers, cleanUp }: Bench, kind: Kind): Promise<Contender> {
  const { name, environment, keyOf, serverCpuMs = () => null } = kind;
  const ports = { ecdsa: await freePort(), rsa: await freePort() };
  const serve = (key: KeyName) =>
    [ports[key], [{ certificate: join(directory, `${key}.pem`), key: keyOf(key) }]] as const;
  const nginx = cleanUp.use(
    await Nginx.start({
      directory: join(directory, `nginx-${name}`),
      workers,
      environment,
      ports: new Map(KEYS.map(serve)),
    }),
  );
  return { name, nginx, ports, serverCpuMs };
}
