import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { secretBytes } from '../../../src/vault/mechanism/secret-reader.ts';
import { Secret } from '../../../src/vault/object/secret.ts';
import { openVault, secretOf, someVault } from './vault-fixture.ts';

describe('unsealing', () => {
  test('happens at start where the keyfile lies there, and says why where it does not open', async () => {
    const { directory, storage, partitions, partition } = await someVault();
    const { partition: two } = await partitions.create({
      label: 'two',
      method: 'keyfile',
      users: [],
    });
    const { partition: three } = await partitions.create({
      label: 'three',
      method: 'keyfile',
      users: [],
    });
    await partitions.close();
    const path = (id: string): string => join(directory, 'unseal', `${id}.key`);
    writeFileSync(path(two.id), randomBytes(32), { mode: 0o600 });
    rmSync(path(three.id));
    const again = await openVault({ directory, storage });
    expect(again.list().map(({ label, state }) => [label, state])).toEqual([
      ['one', 'unsealed'],
      ['two', 'sealed'],
      ['three', 'sealed'],
    ]);
    expect(again.byId(two.id)?.failure).toContain('does not unseal');
    expect(again.byId(three.id)?.failure).toBe('');
    expect(again.byId(partition.id)?.slot).toBe(0);
  });

  test('refuses a keyfile that others can read, is a link, or of another length; clients hear no path', async () => {
    const logged: string[] = [];
    const { directory, partitions, partition, keyfile } = await someVault({
      log: (message) => logged.push(message),
    });
    await partition.seal();
    const path = join(directory, 'unseal', `${partition.id}.key`);
    rmSync(path);
    writeFileSync(path, keyfile, { mode: 0o644 });
    await expect(partitions.unsealByKeyfile(partition)).rejects.toMatchObject({
      message: `${partition.id}.key has mode 0644: others may reach it`,
      hint: `chmod 0600 ${partition.id}.key`,
    });
    expect(logged.at(-1)).toBe(`${partition.id}.key has mode 0644: others may reach it: ${path}`);
    rmSync(path);
    writeFileSync(`${path}.real`, keyfile, { mode: 0o600 });
    symlinkSync(`${path}.real`, path);
    await expect(partitions.unsealByKeyfile(partition)).rejects.toMatchObject({
      message: `${partition.id}.key is a symbolic link`,
    });
    rmSync(path);
    execFileSync('mkfifo', ['-m', '600', path]);
    await expect(partitions.unsealByKeyfile(partition)).rejects.toMatchObject({
      message: `${partition.id}.key is not a file`,
    });
    rmSync(path);
    mkdirSync(path, { mode: 0o700 });
    await expect(partitions.unsealByKeyfile(partition)).rejects.toMatchObject({
      message: `${partition.id}.key is not a file`,
    });
    rmdirSync(path);
    for (const length of [0, 31, 33, 4096]) {
      writeFileSync(path, randomBytes(length));
      rmSync(path);
      writeFileSync(path, randomBytes(length), { mode: 0o600 });
      await expect(partitions.unsealByKeyfile(partition)).rejects.toThrow('32 bytes');
    }
    rmSync(path);
    await expect(partitions.unsealByKeyfile(partition)).rejects.toMatchObject({
      code: 'CKR_TOKEN_NOT_PRESENT',
      message: `there is no keyfile ${partition.id}.key`,
    });
    expect(partition.state).toBe('sealed');
  });

  test('with a wrong keyfile is CKR_PIN_INCORRECT, erases it and changes nothing', async () => {
    const { partition, keyfile } = await someVault();
    await partition.seal();
    for (const wrong of [randomBytes(32), randomBytes(31), randomBytes(33), new Uint8Array(0)]) {
      const secret = secretOf(wrong);
      await expect(partition.unseal(secret)).rejects.toMatchObject({ code: 'CKR_PIN_INCORRECT' });
      expect(() => secretBytes(secret)).toThrow('erased');
      expect(partition.state).toBe('sealed');
    }
    for (let bit = 0; bit < 256; bit += 37) {
      const flipped = Uint8Array.from(keyfile);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(partition.unseal(secretOf(flipped))).rejects.toMatchObject({
        code: 'CKR_PIN_INCORRECT',
      });
    }
    await partition.unseal(secretOf(keyfile));
    expect(partition.state).toBe('unsealed');
  });

  test('with a passphrase: generated, chosen, wrong, short', async () => {
    const { partitions, directory } = await someVault();
    const made = await partitions.create({ label: 'p', method: 'passphrase', users: [] });
    expect(made.keyfile).toBeNull();
    expect(existsSync(join(directory, 'unseal', `${made.partition.id}.key`))).toBe(false);
    expect(made.passphrase?.toString()).toMatch(
      /^([0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/,
    );
    await made.partition.seal();
    expect(made.partition.unsealMethods).toEqual(['passphrase']);
    await expect(
      made.partition.unseal(secretOf(Buffer.from('aaaa-bbbb-cccc-dddd-eeee'))),
    ).rejects.toMatchObject({ code: 'CKR_PIN_INCORRECT' });
    await made.partition.unseal(secretOf(made.passphrase ?? randomBytes(1)));
    expect(made.partition.state).toBe('unsealed');

    const chosen = Buffer.from('correct horse battery');
    const other = await partitions.create({
      label: 'q',
      method: 'passphrase',
      passphrase: secretOf(chosen),
      users: [],
    });
    expect(other.passphrase).toBeNull();
    await other.partition.seal();
    await other.partition.unseal(secretOf(chosen));
    for (const length of [1, 11, 256]) {
      const passphrase = Secret.own(randomBytes(length));
      await expect(
        partitions.create({ label: 'r', method: 'passphrase', passphrase, users: [] }),
      ).rejects.toMatchObject({ code: 'CKR_PIN_LEN_RANGE' });
      expect(() => secretBytes(passphrase)).toThrow('erased');
    }
  });

  test('by several at once happens once; too many are told to wait', async () => {
    const { partition, keyfile } = await someVault();
    await partition.seal();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => partition.unseal(secretOf(keyfile))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const told = results.flatMap((each) =>
      each.status === 'rejected' ? [each.reason.message] : [],
    );
    expect(told.filter((message) => message.includes('at once'))).toHaveLength(4);
    expect(told.filter((message) => message.includes('already'))).toHaveLength(3);
    expect(partition.state).toBe('unsealed');
  });

  test('of an unsealed partition is refused, whatever the secret, which is erased', async () => {
    const { partition, partitions, keyfile } = await someVault();
    for (const bytes of [keyfile, randomBytes(3)]) {
      const secret = secretOf(bytes);
      await expect(partition.unseal(secret)).rejects.toMatchObject({
        code: 'CKR_FUNCTION_REJECTED',
        message: 'partition one is unsealed already',
      });
      expect(() => secretBytes(secret)).toThrow('erased');
    }
    await expect(partitions.unsealByKeyfile(partition)).rejects.toMatchObject({
      code: 'CKR_FUNCTION_REJECTED',
    });
  });

  test('wrong passphrases delay the next, are told, and recorded when the right one comes', async () => {
    const logged: string[] = [];
    const { partitions } = await someVault({ log: (message) => logged.push(message) });
    const { partition } = await partitions.create({
      label: 'p',
      method: 'passphrase',
      passphrase: secretOf(Buffer.from('correct horse')),
      users: [],
    });
    await partition.seal();
    const guess = async (text: string, peer: number): Promise<void> => {
      await partition.unseal(secretOf(Buffer.from(text)), peer);
    };
    for (const peer of [7, 8, 9]) {
      await expect(guess('wrong guess', peer)).rejects.toMatchObject({ code: 'CKR_PIN_INCORRECT' });
    }
    await expect(guess('correct horse', 10)).rejects.toMatchObject({
      code: 'CKR_FUNCTION_REJECTED',
      retryAfterMs: expect.any(Number),
    });
    expect(logged).toEqual([
      'a wrong secret was given once to unseal partition p, now by connection 7',
      'a wrong secret was given 2 times to unseal partition p, now by connection 8',
    ]);
    await new Promise((done) => setTimeout(done, 1050));
    await guess('correct horse', 10);
    await partition.unsealed().audit.flush();
    const log = readdirSync(partitions.auditDirectory(partition.id)).findLast((name) =>
      name.endsWith('.jsonl'),
    );
    const lines = readFileSync(join(partitions.auditDirectory(partition.id), log ?? ''), 'utf8');
    expect(lines).toContain('"op":"unseal.failed","outcome":"CKR_PIN_INCORRECT","value":"3"');
  });

  test('by a wrong keyfile delays nobody: it costs nothing, and is not to be guessed', async () => {
    const { partition, keyfile } = await someVault();
    await partition.seal();
    for (let peer = 1; peer < 20; peer += 1) {
      await expect(partition.unseal(secretOf(randomBytes(32)), peer)).rejects.toMatchObject({
        code: 'CKR_PIN_INCORRECT',
      });
    }
    await partition.unseal(secretOf(keyfile), 20);
  });
});
