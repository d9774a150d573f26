import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withOutput } from '../../src/cli/output-file.ts';
import { secretFromFile } from '../../src/cli/secret-input.ts';
import { findTicket, keepTicket, removeTicket } from '../../src/cli/ticket-file.ts';
import { gather, splitAt } from '../../src/cli/whole-input.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'coffer-files-'));
  chmodSync(place, 0o700);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

describe('a secret’s file', () => {
  test.each([
    [0o600, ''],
    [0o640, 'can be read by others'],
    [0o620, 'can be written by others'],
    [0o602, 'can be written by others'],
    [0o666, 'can be read and written by others'],
  ])('of mode %o is warned of: %j', (mode, warning) => {
    const path = join(place, 'pin');
    writeFileSync(path, '246810\n');
    chmodSync(path, mode);
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(secretFromFile(path).toString()).toBe('246810');
    const said = told.mock.calls.map(([text]) => String(text)).join('');
    told.mockRestore();
    if (warning === '') expect(said).toBe('');
    else expect(said).toContain(warning);
  });
});

describe('output', () => {
  test('appears whole, 0600, with nothing beside it', async () => {
    const path = join(place, 'out');
    await withOutput(path, async (sink) => {
      await sink.write(Buffer.from('one '));
      expect(readdirSync(place)).not.toContain('out');
      await sink.write(Buffer.from('two'));
    });
    expect(readFileSync(path, 'utf8')).toBe('one two');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(place)).toEqual(['out']);
  });

  test('leaves what was there when the command fails', async () => {
    const path = join(place, 'out');
    writeFileSync(path, 'before');
    const failing = withOutput(path, async (sink) => {
      await sink.write(Buffer.from('half'));
      throw new Error('forged');
    });
    await expect(failing).rejects.toThrow('forged');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(place)).toEqual(['out']);
  });

  test('goes through what is no file', async () => {
    const path = join(place, 'null');
    symlinkSync('/dev/null', path);
    await withOutput(path, (sink) => sink.write(Buffer.from('gone')));
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  test('says which path cannot be written', async () => {
    const path = join(place, 'none', 'out');
    await expect(withOutput(path, async () => undefined)).rejects.toThrow(
      /none\/out: no such file/u,
    );
    await expect(withOutput(place, async () => undefined)).rejects.toThrow(/is a directory/u);
  });
});

describe('secrets from files', () => {
  test.each([
    ['1234', '1234'],
    ['1234\n', '1234'],
    ['1234\r\n', '1234'],
    ['1234\n\n', '1234\n'],
    [' 1234 \n', ' 1234 '],
    ['12\r', '12\r'],
  ])('%j is %j', (content, secret) => {
    const path = join(place, 'pin');
    writeFileSync(path, content, { mode: 0o600 });
    expect(secretFromFile(path).toString()).toBe(secret);
  });
});

describe('tickets', () => {
  const ticket = Buffer.alloc(32, 7);
  const name = { socket: '/run/coffer.sock', partitionId: Buffer.alloc(16, 1), user: 'user' };

  test('are kept 0600 in a directory of 0700, apart by socket, partition and user', () => {
    vi.stubEnv('XDG_RUNTIME_DIR', place);
    const path = keepTicket(name, ticket);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(findTicket(name)).toEqual(ticket);
    expect(findTicket({ ...name, user: 'so' })).toBeUndefined();
    expect(findTicket({ ...name, socket: '/run/other.sock' })).toBeUndefined();
    expect(findTicket({ ...name, partitionId: Buffer.alloc(16, 2) })).toBeUndefined();
    expect(removeTicket(name)).toBe(true);
    expect(findTicket(name)).toBeUndefined();
    expect(removeTicket(name)).toBe(false);
  });

  test('are not taken from a file or directory that others can reach', () => {
    vi.stubEnv('XDG_RUNTIME_DIR', place);
    const path = keepTicket(name, ticket);
    chmodSync(path, 0o640);
    expect(() => findTicket(name)).toThrow('yours alone');
    chmodSync(path, 0o600);
    chmodSync(join(path, '..'), 0o770);
    expect(() => findTicket(name)).toThrow('yours alone');
  });

  test('do not follow a link that somebody laid first', () => {
    vi.stubEnv('XDG_RUNTIME_DIR', '');
    vi.stubEnv('TMPDIR', place);
    const elsewhere = mkdtempSync(join(place, 'elsewhere-'));
    symlinkSync(elsewhere, join(place, `coffer-${process.getuid?.() ?? 0}`));
    expect(() => keepTicket(name, ticket)).toThrow('yours alone');
  });
});

describe('input', () => {
  async function* chunks(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield await Promise.resolve(Buffer.from(part));
  }

  async function all(parts: AsyncGenerator<Uint8Array>): Promise<string> {
    let text = '';
    for await (const part of parts) text += Buffer.from(part).toString();
    return text;
  }

  test('that fits one message is whole, the rest streams, and no byte is lost', async () => {
    expect(await gather(chunks('ab', 'cd'), 4)).toEqual({ whole: Buffer.from('abcd') });
    expect(await gather(chunks(), 4)).toEqual({ whole: Buffer.alloc(0) });
    const long = await gather(chunks('ab', 'cd', 'e', 'f'), 4);
    expect(long.whole).toBeNull();
    if (long.whole === null) expect(await all(long.chunks)).toBe('abcdef');
  });

  test.each([0, 1, 2, 3, 5, 6])('splits after %i bytes', async (bytes) => {
    const { head, tail } = await splitAt(chunks('a', 'bc', 'def'), bytes);
    expect(Buffer.from(head).toString()).toBe('abcdef'.slice(0, bytes));
    expect(await all(tail)).toBe('abcdef'.slice(bytes));
  });

  test('that is shorter than its head is all head', async () => {
    const { head, tail } = await splitAt(chunks('abc'), 12);
    expect(Buffer.from(head).toString()).toBe('abc');
    expect(await all(tail)).toBe('');
  });
});

test('a directory for tickets that cannot be made is told, with what to do', () => {
  const ticket = { socket: '/run/vault.sock', partitionId: new Uint8Array(16), user: 'user' };
  // Node.js, told to make a whole path there, tries for ever.
  vi.stubEnv('XDG_RUNTIME_DIR', '/proc');
  expect(() => keepTicket(ticket, new Uint8Array(32))).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('cannot make /proc/coffer'),
      hint: expect.stringContaining('XDG_RUNTIME_DIR'),
    }),
  );
});
