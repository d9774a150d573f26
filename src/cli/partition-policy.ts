import type { Command } from 'commander';
import { newCommand, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { wrongUsage } from './failure.ts';
import { printJson } from './output.ts';
import { printTable } from './table.ts';
import { withSession } from './vault-session.ts';

/** `coffer partition policy`: shows the switches, or sets some. */
export function partitionPolicyCommand(): Command {
  const command = newCommand('policy', 'show the policy of a partition, or set switches of it', [
    'partition policy',
    'partition policy profile=strict attempts-max=5',
  ]);
  return withSessionOptions(command, 'so')
    .argument('[switch=value...]', 'what to set')
    .action(policy);
}

async function policy(assignments: readonly string[], options: SessionOptions): Promise<void> {
  const wanted = Object.fromEntries(assignments.map((text) => parseAssignment(text)));
  await withSession(options, async (session) => {
    const switches =
      assignments.length === 0 ? await session.policy.get() : await session.policy.set(wanted);
    if (options.json === true) return printJson(switches);
    printTable(
      [
        { title: 'SWITCH', value: ([name]) => name },
        { title: 'VALUE', value: ([, value]) => value },
      ],
      Object.entries(switches),
    );
  });
}

function parseAssignment(text: string): [name: string, value: string] {
  const match = /^([^=]+)=(.*)$/u.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined) return [match[1], match[2]];
  throw wrongUsage(`${text} is not SWITCH=VALUE`, 'such as attempts-max=5.');
}
