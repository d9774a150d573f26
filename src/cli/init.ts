import type { Command } from 'commander';
import { resolve } from 'node:path';
import { newCommand, oneOf, pinFile, withVaultOptions } from './command.ts';
import type { VaultOptions } from './command.ts';
import { Failure, wrongUsage } from './failure.ts';
import { parseJsonObject, textOf } from './json-line.ts';
import { readNewSecrets, tellMade } from './new-partition.ts';
import type { NewSecretOptions, NewSecrets } from './new-partition.ts';
import { note, print, printJson, withProgress } from './output.ts';
import { dataDirectory } from './place.ts';
import { runVaultProgram } from './vault-program.ts';

interface InitOptions extends VaultOptions, NewSecretOptions {
  readonly label: string;
  readonly unseal: 'keyfile' | 'passphrase';
  readonly keyfileDir?: string;
}

/** What the vault's program answers, one line of JSON. */
interface Made {
  readonly id: string;
  readonly label: string;
  /** Empty when there is none. */
  readonly keyfile: string;
  /** The one that was generated; empty when there is none. */
  readonly passphrase: string;
}

/** `coffer init`: makes the data directory and its first partition. */
export function initCommand(): Command {
  const command = newCommand('init', 'make a vault with one partition', [
    'init',
    'init --label payments --so-pin-file so.pin --pin-file user.pin',
    'init --unseal passphrase',
  ]);
  return withVaultOptions(command)
    .option('--label <LABEL>', 'name of the partition, at most 32 bytes', 'coffer')
    .option('--unseal <METHOD>', 'keyfile or passphrase', oneOf('keyfile', 'passphrase'), 'keyfile')
    .option('--so-pin-file <FILE>', 'PIN of the security officer (default: asked)')
    .option('--pin-file <FILE>', 'PIN of the user (COFFER_PIN_FILE; default: asked)')
    .option('--without-user', 'make no user: the officer adds them later')
    .option(
      '--passphrase-file <FILE>',
      'a passphrase of yours (default: a strong one is generated)',
    )
    .option('--keyfile-dir <DIR>', 'where to keep the keyfile (default: DIR/unseal)')
    .action(init);
}

async function init(options: InitOptions): Promise<void> {
  if (options.passphraseFile !== undefined && options.unseal !== 'passphrase') {
    throw wrongUsage('--passphrase-file goes with --unseal passphrase');
  }
  const dir = dataDirectory(options);
  const secrets = await readNewSecrets({ ...options, pinFile: pinFile(options) });
  const input = joinSecrets(secrets);
  const request = {
    dir,
    label: options.label,
    unseal: options.unseal,
    ...(options.keyfileDir === undefined ? {} : { keyfileDirectory: resolve(options.keyfileDir) }),
  };
  const args = ['init', JSON.stringify(request)];
  const run = runVaultProgram({ program: 'main', args, input });
  const { status, stdout } = await withProgress('making the vault', run);
  if (status !== 0) {
    process.exitCode = status;
    return;
  }
  if (options.json === true) printJson({ dir, ...parseMade(stdout) });
  else tell(dir, parseMade(stdout));
}

/**
 * As the vault's program reads them: each with its length before it, unsigned 32-bit big-endian.
 * They are overwritten.
 */
function joinSecrets({ soPin, userPin, passphrase }: NewSecrets): Buffer {
  const secrets = [soPin, userPin, passphrase];
  const total = secrets.reduce((sum, secret) => sum + 4 + secret.length, 0);
  const joined = Buffer.alloc(total);
  let at = 0;
  for (const secret of secrets) {
    at = joined.writeUInt32BE(secret.length, at);
    at += secret.copy(joined, at);
    secret.fill(0);
  }
  return joined;
}

function parseMade(stdout: string): Made {
  try {
    const told = parseJsonObject(stdout);
    return {
      id: textOf(told, 'id'),
      label: textOf(told, 'label'),
      keyfile: textOf(told, 'keyfile'),
      passphrase: textOf(told, 'passphrase'),
    };
  } catch (error) {
    throw new Failure('the vault was made, and its answer cannot be read', { cause: error });
  }
}

function tell(dir: string, made: Made): void {
  print(`vault       ${dir}`);
  tellMade(made);
  note('Start it with: coffer serve');
}
