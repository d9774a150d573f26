import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { print, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

/** `coffer audit checkpoint`: signs the log as it stands now. */
export function auditCheckpointCommand(): Command {
  const command = newCommand('checkpoint', 'sign the log as it stands now', [
    'audit checkpoint',
    'audit checkpoint --user eve --json',
  ]);
  return withSessionOptions(command, 'so').action(async (options: SessionOptions) => {
    await withSession(options, async (session) => {
      const { sequence, publicKey } = await session.audit.checkpoint();
      const base64 = Buffer.from(publicKey).toString('base64');
      if (options.json === true) return printJson({ sequence, publicKey: base64 });
      print(`block       ${sequence}`);
      print(`-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----`);
    });
  });
}
