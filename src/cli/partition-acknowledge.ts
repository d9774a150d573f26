import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { note, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

/** `coffer partition acknowledge`: the officer knows of an alarm and lets work go on. */
export function partitionAcknowledgeCommand(): Command {
  const command = newCommand('acknowledge', 'acknowledge an alarm, so that keys work again', [
    'partition acknowledge rollback',
  ]);
  return withSessionOptions(command, 'so')
    .argument('<alarm>', 'as coffer status names it')
    .action(async (alarm: string, options: SessionOptions) => {
      await withSession(options, async (session) => {
        await session.acknowledgeAlarm(alarm);
        if (options.json === true) printJson({ acknowledged: alarm });
        else note(`${alarm} is acknowledged`);
      });
    });
}
