import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { CommanderError } from 'commander';
import { newCommand } from './command.ts';
import { wrongUsage } from './failure.ts';
import type { Failure } from './failure.ts';
import { terminalWidth } from './table.ts';

/** Runs one command line. @throws {Failure} when it is refused, fails, or cannot be meant */
export async function runProgram(args: readonly string[]): Promise<void> {
  const program = await createProgram(args);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof HelpShown) return;
    throw error;
  }
}

/**
 * The command line: every command with its options, help and examples; of `args` that name a
 * command, that one alone, which starts in half the time.
 */
export async function createProgram(args: readonly string[] = []): Promise<Command> {
  const program = newCommand('coffer', 'A software HSM: keys that nobody can take out.', [
    'init && coffer serve',
    'key generate ec-p256 --label web',
    'sign --key web --in message --out message.sig',
    'key generate --help',
  ]);
  program.version(version(), '-V, --version', 'print the version');
  for (const command of (await named(args)) ?? (await everyCommand())) program.addCommand(command);
  takeOver(program);
  return program;
}

type Load = () => Promise<Command>;

interface Group {
  readonly description: string;
  readonly commands: Readonly<Record<string, Load>>;
}

/** What loads each command, in the order of the help. */
const COMMANDS: Readonly<Record<string, Load | Group>> = {
  init: async () => (await import('./init.ts')).initCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  status: async () => (await import('./status.ts')).statusCommand(),
  top: async () => (await import('./top.ts')).topCommand(),
  metrics: async () => (await import('./metrics.ts')).metricsCommand(),
  login: async () => (await import('./login.ts')).loginCommand(),
  logout: async () => (await import('./logout.ts')).logoutCommand(),
  partition: {
    description: 'make, seal, unseal and rule partitions',
    commands: {
      list: async () => (await import('./partition-list.ts')).partitionListCommand(),
      create: async () => (await import('./partition-create.ts')).partitionCreateCommand(),
      seal: async () => (await import('./partition-seal.ts')).partitionSealCommand(),
      unseal: async () => (await import('./partition-unseal.ts')).partitionUnsealCommand(),
      policy: async () => (await import('./partition-policy.ts')).partitionPolicyCommand(),
      acknowledge: async () =>
        (await import('./partition-acknowledge.ts')).partitionAcknowledgeCommand(),
      destroy: async () => (await import('./partition-destroy.ts')).partitionDestroyCommand(),
    },
  },
  user: {
    description: 'who may log in to a partition',
    commands: {
      list: async () => (await import('./user-list.ts')).userListCommand(),
      add: async () => (await import('./user-add.ts')).userAddCommand(),
      remove: async () => (await import('./user-remove.ts')).userRemoveCommand(),
      unlock: async () => (await import('./user-unlock.ts')).userUnlockCommand(),
      'set-pin': async () => (await import('./user-set-pin.ts')).userSetPinCommand(),
    },
  },
  key: {
    description: 'make, bring, show and move keys',
    commands: {
      generate: async () => (await import('./key-generate.ts')).keyGenerateCommand(),
      list: async () => (await import('./key-list.ts')).keyListCommand(),
      show: async () => (await import('./key-show.ts')).keyShowCommand(),
      public: async () => (await import('./key-public.ts')).keyPublicCommand(),
      csr: async () => (await import('./key-csr.ts')).keyCsrCommand(),
      certificate: async () => (await import('./key-certificate.ts')).keyCertificateCommand(),
      import: async () => (await import('./key-import.ts')).keyImportCommand(),
      wrap: async () => (await import('./key-wrap.ts')).keyWrapCommand(),
      unwrap: async () => (await import('./key-unwrap.ts')).keyUnwrapCommand(),
      stretch: async () => (await import('./key-stretch.ts')).keyStretchCommand(),
      derive: async () => (await import('./key-derive.ts')).keyDeriveCommand(),
      encapsulate: async () => (await import('./key-encapsulate.ts')).keyEncapsulateCommand(),
      decapsulate: async () => (await import('./key-decapsulate.ts')).keyDecapsulateCommand(),
      copy: async () => (await import('./key-copy.ts')).keyCopyCommand(),
      state: async () => (await import('./key-state.ts')).keyStateCommand(),
      destroy: async () => (await import('./key-destroy.ts')).keyDestroyCommand(),
    },
  },
  sign: async () => (await import('./sign.ts')).signCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  encrypt: async () => (await import('./encrypt.ts')).encryptCommand(),
  decrypt: async () => (await import('./decrypt.ts')).decryptCommand(),
  digest: async () => (await import('./digest.ts')).digestCommand(),
  random: async () => (await import('./random.ts')).randomCommand(),
  audit: {
    description: 'what happened, and whether the log is whole',
    commands: {
      show: async () => (await import('./audit-show.ts')).auditShowCommand(),
      verify: async () => (await import('./audit-verify.ts')).auditVerifyCommand(),
      checkpoint: async () => (await import('./audit-checkpoint.ts')).auditCheckpointCommand(),
    },
  },
  mechanisms: async () => (await import('./mechanisms.ts')).mechanismsCommand(),
  bench: async () => (await import('./bench.ts')).benchCommand(),
  'self-test': async () => (await import('./self-test.ts')).selfTestCommand(),
};

/** The command that the first words name, within its group; undefined when they name none. */
async function named([first = '', second = '']: readonly string[]): Promise<Command[] | undefined> {
  const found = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (typeof found === 'function') return [await found()];
  const load =
    found !== undefined && Object.hasOwn(found.commands, second)
      ? found.commands[second]
      : undefined;
  if (found === undefined || load === undefined) return undefined;
  return [groupOf(first, found, [await load()])];
}

async function everyCommand(): Promise<Command[]> {
  return await Promise.all(
    Object.entries(COMMANDS).map(async ([name, entry]) => {
      if (typeof entry === 'function') return await entry();
      const loaded = Object.values(entry.commands).map((load) => load());
      return groupOf(name, entry, await Promise.all(loaded));
    }),
  );
}

function groupOf(name: string, group: Group, commands: readonly Command[]): Command {
  const command = new Command(name).description(group.description);
  for (const each of commands) command.addCommand(each);
  return command;
}

/** Help was asked for and shown: the command is done, with success. */
class HelpShown extends Error {}

const ASKED_FOR_HELP = ['commander.helpDisplayed', 'commander.version'];

/**
 * Commander's own complaints become `error:` and `hint:` lines, and nothing but main ends the
 * process.
 */
function takeOver(command: Command): void {
  command.helpOption('-h, --help', 'show this help');
  command.configureOutput({ writeErr: () => undefined });
  command.configureHelp({ helpWidth: helpWidth(), showGlobalOptions: false });
  command.exitOverride((error) => {
    if (ASKED_FOR_HELP.includes(error.code)) throw new HelpShown();
    throw usageFailure(command, error);
  });
  for (const child of command.commands) takeOver(child);
}

function helpWidth(): number {
  return Math.min(terminalWidth() ?? 100, 100);
}

function usageFailure(command: Command, error: CommanderError): Failure {
  const path = pathOf(command);
  if (error.code === 'commander.help') {
    const names = command.commands.map((child) => child.name()).join(', ');
    return wrongUsage(
      `${path} needs a command: ${names}`,
      `${path} --help shows them with examples.`,
    );
  }
  const [message = '', suggestion] = error.message.replace(/^error: /u, '').split('\n');
  const hint = suggestion === undefined ? `${path} --help` : suggestion.replace(/^\(|\)$/gu, '');
  return wrongUsage(message, hint);
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** The version of package.json, which stands above both src/ and dist/. */
function version(): string {
  const path = new URL('../../package.json', import.meta.url);
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return 'unknown';
  return `coffer ${String(parsed.version)}`;
}
