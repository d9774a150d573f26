import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RealVault } from '../client/real-vault.ts';

const LAUNCHER = resolve(import.meta.dirname, '../../bin/coffer');
const TIMEOUT_MS = 60_000;

let real: RealVault;

beforeAll(async () => {
  real = await RealVault.start();
}, TIMEOUT_MS);

afterAll(async () => real.remove());

interface Ran {
  readonly status: number | null;
  readonly told: string;
  readonly said: string;
}

/** Runs `coffer` as the user of the vault. */
async function coffer(args: readonly string[]): Promise<Ran> {
  const named = ['--socket', real.socket, '--pin-file', real.pinFile];
  const child = spawn(LAUNCHER, [...args, ...named], { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, told, said };
}

async function labels(): Promise<readonly string[]> {
  const { told } = await coffer(['key', 'list', '--json']);
  return (JSON.parse(told) as { readonly label: string }[]).map(({ label }) => label);
}

describe('coffer key encapsulate', { timeout: TIMEOUT_MS }, () => {
  beforeAll(async () => {
    const { status, said } = await coffer(['key', 'generate', 'ml-kem-512', '--label', 'kem']);
    if (status !== 0) throw new Error(said);
  }, TIMEOUT_MS);

  const encapsulate = (type: string, out: string): Promise<Ran> =>
    coffer(`key encapsulate --with kem --label shared --type ${type} --out ${out}`.split(' '));

  test('makes no key when its ciphertext has no place', async () => {
    const { status, said } = await encapsulate('aes-256', join(real.directory, 'none', 'kem'));
    expect(status).toBe(1);
    expect(said).toMatch(/^error: .*no such file or directory\nhint: /u);
    expect(await labels()).not.toContain('shared');
  });

  test('destroys the key whose ciphertext was not written', async () => {
    const { status, said } = await encapsulate('aes-256', '/dev/full');
    expect(status).toBe(1);
    expect(said).toContain('no space left');
    expect(await labels()).not.toContain('shared');
  });

  test.each(['aes-128', 'generic-128', 'hmac-sha512'])('refuses %s', async (type) => {
    const { status, said } = await encapsulate(type, join(real.directory, 'kem'));
    expect(status).toBe(2);
    expect(said).toMatch(/^error: .* and what ML-KEM shares 32\nhint: such as --type aes-256/u);
    expect(await labels()).not.toContain('shared');
  });
});

describe('an empty label', { timeout: TIMEOUT_MS }, () => {
  test.each([
    'key generate aes-256 --label',
    'key import --in /dev/null --label',
    'key unwrap --with kek --type aes-256 --in /dev/null --label',
    'key encapsulate --with kem --type aes-256 --out /dev/null --label',
    'key decapsulate --with kem --type aes-256 --in /dev/null --label',
    'key copy --label web --to',
  ])('is refused: coffer %s', async (command) => {
    const { status, said } = await coffer([...command.split(' '), '']);
    expect(status).toBe(2);
    expect(said).toBe('error: the label is empty\nhint: give the key a name, such as web-2027.\n');
  });
});

describe('coffer key import', { timeout: TIMEOUT_MS }, () => {
  test('says that the file is empty', async () => {
    const { status, said } = await coffer('key import --label none --in /dev/null'.split(' '));
    expect(status).toBe(1);
    expect(said).toMatch(/^error: \/dev\/null: the file is empty\nhint: give a key or /u);
  });

  test('takes the first of several PEM blocks, and says which it leaves', async () => {
    const pair = generateKeyPairSync('ed25519');
    const path = join(real.directory, 'two.pem');
    const blocks = [
      pair.privateKey.export({ format: 'pem', type: 'pkcs8' }),
      pair.publicKey.export({ format: 'pem', type: 'spki' }),
    ];
    writeFileSync(path, blocks.join(''), { mode: 0o600 });
    const { status, said } = await coffer(['key', 'import', '--label', 'two', '--in', path]);
    expect(said).toMatch(
      /^warning: only the first PEM block is imported, PRIVATE KEY; not PUBLIC KEY\ntwo: ed25519,/u,
    );
    expect(status).toBe(0);
  });
});

describe('coffer mechanisms', { timeout: TIMEOUT_MS }, () => {
  const run = async (...args: readonly string[]): Promise<string> => {
    const child = spawn(LAUNCHER, ['mechanisms', '--socket', real.socket, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect(await once(child, 'close')).toEqual([0, null]);
    return told;
  };

  test('says sizes in bits, as its page does', async () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../docs/MECHANISMS.md'), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| 0x'));
    const wanted = rows.map((line) => {
      const cells = line.split(' | ');
      return [Number(cells[0]?.slice(2)), `CKM_${cells[1]}`, cells[3], cells[7]?.slice(0, -2)];
    });
    const found = JSON.parse(await run('--json')) as readonly {
      readonly number: number;
      readonly name: string;
      readonly keyBitsMin: number;
      readonly keyBitsMax: number;
      readonly clause: string;
    }[];
    const told = found.map(({ number, name, keyBitsMin, keyBitsMax, clause }) => {
      const sizes = keyBitsMin === keyBitsMax ? String(keyBitsMin) : `${keyBitsMin}–${keyBitsMax}`;
      return [number, name, keyBitsMax === 0 ? '–' : sizes, clause];
    });
    expect(told.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(wanted);
    expect(await run()).toMatch(/^MECHANISM +KEYS +BITS .*\n(?:.*\n)*AES_GCM +AES +128-256 /u);
  });
});

describe('usages that no mechanism serves', { timeout: TIMEOUT_MS }, () => {
  test.each([
    ['ec-p256', 'encrypt', /can encrypt with a key ec-p256/, /usages of ec-p256: .*sign,verify/],
    ['hmac-sha256', 'sign,wrap', /can wrap with a key hmac-sha256/, /usages of hmac-sha256: sign/],
    ['ed25519', 'derive,unwrap', /can derive or unwrap with/, /usages of ed25519: sign,verify;/],
  ])('are refused: %s for %s', async (type, usage, error, hint) => {
    const label = `idle-${type}`;
    const refused = await coffer(['key', 'generate', type, '--label', label, '--usage', usage]);
    expect(refused.status).toBe(1);
    expect(refused.said).toMatch(error);
    expect(refused.said).toMatch(hint);
    expect(await labels()).not.toContain(label);
  });

  test('and those that one serves are not', async () => {
    for (const [type, usage] of [
      ['ec-p256', 'derive'],
      ['aes-256', 'wrap,unwrap'],
    ] as const) {
      const args = ['key', 'generate', type, '--label', `idle-${usage}`, '--usage', usage];
      expect(await coffer(args)).toMatchObject({ status: 0 });
    }
  });
});

test(
  'a second certificate of a label is told, as a second key is',
  { timeout: TIMEOUT_MS },
  async () => {
    const path = join(real.directory, 'twice.crt');
    const make = ['key', 'certificate', '--label', 'twice', '--subject', 'CN=twice', '--out', path];
    await coffer(['key', 'generate', 'ec-p256', '--label', 'twice']);
    expect(await coffer(make)).toMatchObject({ status: 0 });
    const take = ['key', 'import', '--label', 'twice-certificate', '--in', path];
    expect(await coffer(take)).toMatchObject({ status: 0 });
    const refused = await coffer(take);
    expect(refused.status).toBe(1);
    expect(refused.said).toMatch(
      /a certificate called twice-certificate exists\nhint: .*--allow-dup/,
    );
    expect(await coffer([...take, '--allow-duplicate'])).toMatchObject({ status: 0 });
  },
);
