import type { Command } from 'commander';
import { answerBytes } from './answer.ts';
import {
  newCommand,
  oneOf,
  withFileOptions,
  withIndicatorOption,
  withPartitionOption,
  withVaultOptions,
} from './command.ts';
import type { VaultOptions } from './command.ts';
import { hex } from './find-key.ts';
import { readChunks } from './input.ts';
import { parseMechanism } from './mechanism-name.ts';
import { withOutput } from './output-file.ts';
import { printJson } from './output.ts';
import { withPublicSession } from './vault-session.ts';
import { gather } from './whole-input.ts';

interface DigestOptions extends VaultOptions {
  readonly partition?: string;
  readonly indicator?: boolean;
  readonly mechanism: string;
  readonly format: 'hex' | 'raw';
  readonly in?: string;
  readonly out?: string;
}

/** `coffer digest`. */
export function digestCommand(): Command {
  const command = newCommand('digest', 'compute a digest in the vault', [
    'digest --in message',
    'digest --mechanism SHA512 --format raw <message >message.sha512',
  ]);
  return withIndicatorOption(withFileOptions(withVaultOptions(withPartitionOption(command))))
    .option('--mechanism <NAME>', 'such as SHA512, SHA3_256 or BLAKE2B_512', 'SHA256')
    .option('--format <FORMAT>', 'hex or raw', oneOf('hex', 'raw'), 'hex')
    .action(digest);
}

async function digest(options: DigestOptions): Promise<void> {
  const named = parseMechanism(options.mechanism, 'digest');
  const { mechanism } = named.mechanism({});
  await withPublicSession(options, async (session) => {
    const input = await gather(readChunks(options.in));
    const bytes =
      input.whole === null
        ? await session.digestStream(input.chunks, mechanism)
        : await session.digest(input.whole, mechanism);
    if (options.json === true && options.out === undefined) {
      printJson({ mechanism: named.name, digest: hex(bytes) });
    } else if (options.format === 'raw') {
      await answerBytes(options, bytes, { field: 'digest', facts: { mechanism: named.name } });
    } else {
      await withOutput(options.out, (sink) => sink.write(Buffer.from(`${hex(bytes)}\n`)));
    }
  });
}
