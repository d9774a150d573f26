/**
 * The npm package as its user gets it: built, packed, installed in an empty folder, and used there.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const directory = mkdtempSync(join(tmpdir(), 'coffer-package-'));
const checkout = join(directory, 'checkout');
const user = join(directory, 'user');
const coffer = join(user, 'node_modules/.bin/coffer');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}
let packed: Packed;

// The user has the Node.js of these tests, and not what the checkout put on the PATH.
const path = (process.env['PATH'] ?? '').split(delimiter);
const foreign = path.filter((entry) => !entry.endsWith(join('node_modules', '.bin')));
// How this machine reaches its registry stays; what npm and Coffer are told by a surrounding `npm
// test` does not.
const network =
  /^(?:https?_proxy|no_proxy|ssl_cert_file|node_extra_ca_certs|npm_config_(?:registry|cache))$/i;
const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => network.test(name))),
  HOME: process.env['HOME'],
  PATH: [dirname(process.execPath), ...foreign].join(delimiter),
  XDG_RUNTIME_DIR: directory,
};

beforeAll(() => {
  // A copy, so that dist/ of the working tree stays what it is.
  mkdirSync(checkout);
  mkdirSync(user);
  for (const name of ['bench', 'bin', 'docs', 'examples', 'proto', 'scripts', 'src']) {
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  }
  const files = ['package.json', '.npmrc', 'LICENSE'];
  const compiler = ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.bench.json'];
  for (const name of [...files, ...compiler, 'README.md', 'SECURITY.md', 'CHANGELOG.md']) {
    cpSync(join(root, name), join(checkout, name));
  }
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  run(process.execPath, ['scripts/build.ts'], checkout);

  const list = JSON.parse(run('npm', ['pack', '--json'], checkout)) as Packed[];
  packed = list[0] ?? { filename: '', files: [] };
  writeFileSync(join(user, 'package.json'), '{ "private": true, "type": "module" }');
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  run('npm', ['install', ...flags, join(checkout, packed.filename)], user);
}, 300_000);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('holds what runs and what explains it, and nothing else', () => {
  const paths = packed.files.map((file) => file.path);
  for (const needed of ['LICENSE', 'README.md', 'SECURITY.md', 'dist/vault/main.js']) {
    expect(paths).toContain(needed);
  }
  expect(paths).toContain('dist/wire/gen/coffer.js');
  expect(paths.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([]);
  expect(paths.filter((file) => /^(?:src|test|bench|scripts|node_modules)\//.test(file))).toEqual(
    [],
  );
  expect(packed.files.find((file) => file.path === 'bin/coffer')?.mode).toBe(0o755);

  const manifest = readFileSync(join(user, 'node_modules/coffer/package.json'), 'utf8');
  const { exports } = JSON.parse(manifest) as { exports: Record<string, unknown> };
  const targets = JSON.stringify(exports).match(/dist\/[\w./-]+/g) ?? [];
  expect(targets.length).toBe(4);
  for (const target of targets) expect(paths).toContain(target);
});

test('its command line says which version it is, and helps', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(run(coffer, ['--version'], user)).toContain(version);
  expect(run('npx', ['--no-install', 'coffer', '--help'], user)).toMatch(/Usage: coffer/);
});

test('it measures itself, and says what it could compare more', () => {
  const answer = run(coffer, ['bench', '--quick', '--only', 'hmac', '--only', 'pkcs11'], user);
  expect(answer).toMatch(/^THROUGH A VAULT/m);
  expect(answer).toMatch(/^ {2}vault, 32 in flight +[\d,]+ /m);
  expect(answer).toMatch(/^NOT MEASURED$/m);
  expect(answer).toContain('  mechanisms in process: npm install tinybench');
  expect(answer).toContain('  pkcs11: the module is built in a checkout of the sources\n');

  const lacking = [
    [['--html', 'page.html'], 'plots need echarts', 'npm install echarts'],
    [['--only', 'kms', '--kms-endpoint', 'http://127.0.0.1:1'], 'the SDK of KMS', '@aws-sdk'],
  ] as const;
  for (const [args, what, remedy] of lacking) {
    const options = { cwd: user, env: environment, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(coffer, ['bench', '--quick', ...args], options);
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^error: ${what}.*\nhint: .*${remedy}`, 'm'));
  }
});

test('its declarations compile in a strict project', () => {
  writeFileSync(
    join(user, 'program.ts'),
    [
      "import { connect } from 'coffer/client';",
      "import { CKM, connect as same } from 'coffer';",
      'export const connects: typeof connect = same;',
      'export const mechanism: number = CKM.AES_GCM;',
      '// @ts-expect-error: a vault is not a number',
      'export const wrong: number = await connect();',
    ].join('\n'),
  );
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = '--noEmit --strict --module nodenext --target es2024 --types node';
  const types = [
    '--lib',
    'es2024,esnext.disposable',
    '--typeRoots',
    join(root, 'node_modules/@types'),
  ];
  const flags = [...options.split(' '), ...types, 'program.ts'];
  expect(spawnSync(process.execPath, [compiler, ...flags], { cwd: user }).stdout.toString()).toBe(
    '',
  );
});

describe('its vault', () => {
  const data = join(user, 'data');
  let vault: ChildProcess | undefined;

  afterAll(async () => {
    if (vault === undefined || vault.exitCode !== null) return;
    vault.kill('SIGTERM');
    await once(vault, 'exit');
  });

  test('is made, serves, and signs for the command line and for a program', async () => {
    writeFileSync(join(user, 'so-pin'), 'officer-1');
    writeFileSync(join(user, 'pin'), 'user-1234');
    const place = ['--dir', data];
    const pin = ['--pin-file', join(user, 'pin')];
    run(
      coffer,
      ['init', ...place, '--label', 'test', '--so-pin-file', join(user, 'so-pin'), ...pin],
      user,
    );
    vault = spawn(coffer, ['serve', ...place], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(await firstLine(vault)).toBe(`ready unix:${join(data, 'coffer.sock')}`);

    writeFileSync(join(user, 'message'), 'a message');
    run(coffer, ['key', 'generate', 'ec-p256', '--label', 'web', ...place, ...pin], user);
    const sign = ['sign', '--key', 'web', '--in', 'message', '--out', 'signature'];
    run(coffer, [...sign, ...place, ...pin], user);
    const verify = ['verify', '--key', 'web', '--in', 'message', '--signature', 'signature'];
    run(coffer, [...verify, ...place, ...pin], user);

    writeFileSync(join(user, 'program.js'), PROGRAM);
    const answer = run(
      process.execPath,
      ['program.js', join(data, 'coffer.sock'), 'user-1234'],
      user,
    );
    expect(answer.trim()).toBe('true CKR_PIN_INCORRECT');
  });
});

/**
 * What the README shows of the client, in short: a signature that verifies, a refusal by its code.
 */
const PROGRAM = `
import { connect } from 'coffer/client';
const [socket, pin] = process.argv.slice(2);
const vault = await connect({ socket });
const session = await vault.openSession('test', { user: 'user', pin });
const key = await session.findKey({ label: 'web' });
const data = Buffer.from('a message');
const good = await key.verify(data, await key.sign(data));
const other = await connect({ socket });
const wrong = other.openSession('test', { user: 'user', pin: 'wrong-1' });
const code = await wrong.catch((error) => error.code);
console.log(good, code);
await other.close();
await vault.close();
`;

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, {
    cwd,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) return '';
  for await (const line of createInterface({ input: child.stdout })) return line;
  return '';
}
