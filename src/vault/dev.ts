import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ServeOptions } from './launch.ts';
import type { Partitions } from './partition/partitions.ts';
import { DEFAULT_POLICY } from './partition/policy.ts';
import { initialUsers } from './session/user.ts';

/** Digits of a generated PIN: ten guesses find one of these once in ten thousand million. */
const PIN_DIGITS = 12;
const LABEL = 'dev';

/**
 * `serve --dev`: makes what is missing for a first try (one partition, PINs in 0600 files beside
 * it), and says on stderr what it made and what to try. Does nothing but greet where a partition
 * exists.
 */
export async function initialiseForDevelopment(
  partitions: Partitions,
  { dir }: ServeOptions,
): Promise<void> {
  const soPinFile = join(dir, 'so.pin');
  const userPinFile = join(dir, 'user.pin');
  const made = partitions.list().length === 0;
  if (made) {
    // The files first: a partition whose PINs nobody knows would be of no use after a crash in
    // between. PINs that are there already stay: they may be of a database that is only elsewhere.
    const soPin = await keptPin(soPinFile);
    const userPin = await keptPin(userPinFile);
    const { pinBytesMin } = DEFAULT_POLICY;
    const users = await initialUsers({ soPin, userPin, pinBytesMin });
    await partitions.create({ label: LABEL, method: 'keyfile', passphrase: null, users });
  }
  // Where `coffer init` made the partition, its PINs are where their owner put them.
  const hasUserPinFile = existsSync(userPinFile);
  process.stderr.write(greeting({ made, dir, soPinFile, userPinFile, hasUserPinFile }));
}

function greeting(facts: {
  readonly made: boolean;
  readonly dir: string;
  readonly soPinFile: string;
  readonly userPinFile: string;
  readonly hasUserPinFile: boolean;
}): string {
  const { made, dir, soPinFile, userPinFile } = facts;
  const pinFile = facts.hasUserPinFile ? ` COFFER_PIN_FILE=${userPinFile}` : '';
  const first = made
    ? `Made a partition "${LABEL}" in ${dir}, unsealed by a keyfile beside it.\n` +
      `PINs: ${userPinFile} (user), ${soPinFile} (security officer).\n`
    : `Serving ${dir}.\n`;
  return (
    `${first}For development: whoever can read that directory can use the keys.\n\n` +
    `In another terminal, try:\n` +
    `  export COFFER_DIR=${dir}${pinFile}\n` +
    `  ./bin/coffer key generate ec-p256 --label web\n` +
    `  echo hello | ./bin/coffer sign --key web --out hello.sig\n` +
    `  ./bin/coffer key public --label web\n\n`
  );
}

/** The PIN in the file; where there is no file yet, a new one that is written to it. */
async function keptPin(path: string): Promise<Uint8Array> {
  if (existsSync(path)) return withoutNewline(await readFile(path));
  const pin = generatePin();
  await writeSecretFile(path, pin);
  return pin;
}

function withoutNewline(bytes: Buffer): Uint8Array {
  return bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes;
}

function generatePin(): Uint8Array {
  const pin = Buffer.alloc(PIN_DIGITS);
  for (let at = 0; at < PIN_DIGITS; at += 1) pin[at] = 0x30 + randomInt(10);
  return pin;
}

/** 0600 and durable. */
async function writeSecretFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
