import { note, print } from './output.ts';
import { readSecret, secretFromFile } from './secret-input.ts';

/** Options of the commands that make a partition. */
export interface NewSecretOptions {
  readonly soPinFile?: string | undefined;
  readonly pinFile?: string | undefined;
  readonly withoutUser?: boolean;
  readonly passphraseFile?: string | undefined;
}

export interface NewSecrets {
  readonly soPin: Buffer;
  /** Empty: no user is made. */
  readonly userPin: Buffer;
  /** Empty: the vault generates one where it is needed. */
  readonly passphrase: Buffer;
}

/** Reads the secrets of a new partition, from files or the terminal. The caller wipes them. */
export async function readNewSecrets(options: NewSecretOptions): Promise<NewSecrets> {
  const soPin = await readSecret({
    file: options.soPinFile,
    what: 'new PIN of the security officer',
    option: '--so-pin-file',
    isNew: true,
  });
  const userPin =
    options.withoutUser === true
      ? Buffer.alloc(0)
      : await readSecret({
          file: options.pinFile,
          what: 'new PIN of the user',
          option: '--pin-file',
          isNew: true,
        });
  const { passphraseFile } = options;
  const passphrase =
    passphraseFile === undefined ? Buffer.alloc(0) : secretFromFile(passphraseFile);
  return { soPin, userPin, passphrase };
}

/** Tells what was made, and what its owner must know now or never. */
export function tellMade(made: {
  readonly label: string;
  readonly keyfile: string;
  readonly passphrase: string;
}): void {
  print(`partition   ${made.label}`);
  if (made.keyfile !== '') {
    print(`keyfile     ${made.keyfile}`);
    note('Who has the keyfile and the data directory has the keys: back them up apart.');
  }
  if (made.passphrase !== '') {
    print(`passphrase  ${made.passphrase}`);
    note('Write the passphrase down: it is shown this once, and nothing else unseals the keys.');
  }
}
