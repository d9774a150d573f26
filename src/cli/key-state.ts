import type { Command } from 'commander';
import { KEY_STATE_NAMES } from '../client/index.ts';
import type { Key, KeyStateName, Session } from '../client/index.ts';
import { newCommand, oneOf, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { confirm } from './confirm.ts';
import { requireOneKey } from './find-key.ts';
import { note, print, printJson } from './output.ts';
import { withSession } from './vault-session.ts';

interface StateOptions extends SessionOptions {
  readonly label: string;
  readonly set?: KeyStateName;
  readonly yes?: boolean;
}

/** `coffer key state`: where a key is in its life, and on to the next. SP 800-57 part 1 §7. */
export function keyStateCommand(): Command {
  const command = newCommand(
    'state',
    'show or set the state of a key, of a pair with both halves',
    [
      'key state --label web',
      'key state --label web --set suspended',
      'key state --label web --set compromised --yes',
    ],
  );
  command.summary(command.description()).description(`${command.description()}\n${MEANING}`);
  return withSessionOptions(command)
    .requiredOption('--label <LABEL>', 'the key: its label, or id:HEX')
    .option('--set <STATE>', KEY_STATE_NAMES.join(', '), oneOf(...KEY_STATE_NAMES))
    .option('--yes', 'do not ask before a state that has no way back')
    .action(state);
}

const MEANING = `
States:
  pre-activation  does nothing yet
  active          does all that its usages allow
  suspended       does nothing until it is active again
  deactivated     only decrypts, verifies and unwraps what there is; for ever
  compromised     the same, and says that it may be known to others; for ever`;

async function state(options: StateOptions): Promise<void> {
  await withSession(options, async (session) => {
    const next = options.set;
    if (next === undefined) return await show(session, options);
    const halves = await requireOneKey(session, options.label);
    if (IS_FINAL.has(next)) {
      await confirm(`Make ${options.label} ${next}, for ever?`, options);
    }
    for (const half of halves) await half.set({ state: next });
    if (options.json === true) printJson({ label: options.label, state: next });
    else note(`${options.label} is ${next}`);
  });
}

/** A key never gets back to protecting anything from here. */
const IS_FINAL: ReadonlySet<KeyStateName> = new Set(['deactivated', 'compromised']);

async function show(session: Session, options: StateOptions): Promise<void> {
  const halves = await requireOneKey(session, options.label);
  const states = await Promise.all(halves.map((half) => stateOf(half)));
  if (options.json === true) printJson({ label: options.label, state: states[0] });
  // A program may have set the halves of a pair apart.
  else print([...new Set(states)].join(', '));
}

async function stateOf(key: Key): Promise<KeyStateName> {
  const { state: found } = await key.attributes(['state']);
  return found ?? 'active';
}
