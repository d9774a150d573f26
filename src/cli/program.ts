import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { CommanderError } from 'commander';
import { auditCheckpointCommand } from './audit-checkpoint.ts';
import { auditShowCommand } from './audit-show.ts';
import { auditVerifyCommand } from './audit-verify.ts';
import { newCommand } from './command.ts';
import { decryptCommand } from './decrypt.ts';
import { digestCommand } from './digest.ts';
import { encryptCommand } from './encrypt.ts';
import { wrongUsage } from './failure.ts';
import type { Failure } from './failure.ts';
import { initCommand } from './init.ts';
import { keyCopyCommand } from './key-copy.ts';
import { keyDestroyCommand } from './key-destroy.ts';
import { keyGenerateCommand } from './key-generate.ts';
import { keyImportCommand } from './key-import.ts';
import { keyListCommand } from './key-list.ts';
import { keyPublicCommand } from './key-public.ts';
import { keyShowCommand } from './key-show.ts';
import { keyStateCommand } from './key-state.ts';
import { keyUnwrapCommand } from './key-unwrap.ts';
import { keyWrapCommand } from './key-wrap.ts';
import { loginCommand } from './login.ts';
import { logoutCommand } from './logout.ts';
import { mechanismsCommand } from './mechanisms.ts';
import { partitionAcknowledgeCommand } from './partition-acknowledge.ts';
import { partitionCreateCommand } from './partition-create.ts';
import { partitionDestroyCommand } from './partition-destroy.ts';
import { partitionListCommand } from './partition-list.ts';
import { partitionPolicyCommand } from './partition-policy.ts';
import { partitionSealCommand } from './partition-seal.ts';
import { partitionUnsealCommand } from './partition-unseal.ts';
import { randomCommand } from './random.ts';
import { selfTestCommand } from './self-test.ts';
import { serveCommand } from './serve.ts';
import { signCommand } from './sign.ts';
import { statusCommand } from './status.ts';
import { terminalWidth } from './table.ts';
import { userAddCommand } from './user-add.ts';
import { userListCommand } from './user-list.ts';
import { userRemoveCommand } from './user-remove.ts';
import { userSetPinCommand } from './user-set-pin.ts';
import { userUnlockCommand } from './user-unlock.ts';
import { verifyCommand } from './verify.ts';

/** Runs one command line. @throws {Failure} when it is refused, fails, or cannot be meant */
export async function runProgram(args: readonly string[]): Promise<void> {
  const program = createProgram();
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof HelpShown) return;
    throw error;
  }
}

/** The whole command line: every command with its options, help and examples. */
export function createProgram(): Command {
  const program = newCommand('coffer', 'A software HSM: keys that nobody can take out.', [
    'init && coffer serve',
    'key generate ec-p256 --label web',
    'sign --key web --in message --out message.sig',
    'key generate --help',
  ]);
  program.version(version(), '-V, --version', 'print the version');
  for (const command of topLevel()) program.addCommand(command);
  takeOver(program);
  return program;
}

function topLevel(): readonly Command[] {
  return [
    initCommand(),
    serveCommand(),
    statusCommand(),
    loginCommand(),
    logoutCommand(),
    group('partition', 'make, seal, unseal and rule partitions', [
      partitionListCommand(),
      partitionCreateCommand(),
      partitionSealCommand(),
      partitionUnsealCommand(),
      partitionPolicyCommand(),
      partitionAcknowledgeCommand(),
      partitionDestroyCommand(),
    ]),
    group('user', 'who may log in to a partition', [
      userListCommand(),
      userAddCommand(),
      userRemoveCommand(),
      userUnlockCommand(),
      userSetPinCommand(),
    ]),
    group('key', 'make, bring, show and move keys', [
      keyGenerateCommand(),
      keyListCommand(),
      keyShowCommand(),
      keyPublicCommand(),
      keyImportCommand(),
      keyWrapCommand(),
      keyUnwrapCommand(),
      keyCopyCommand(),
      keyStateCommand(),
      keyDestroyCommand(),
    ]),
    signCommand(),
    verifyCommand(),
    encryptCommand(),
    decryptCommand(),
    digestCommand(),
    randomCommand(),
    group('audit', 'what happened, and whether the log is whole', [
      auditShowCommand(),
      auditVerifyCommand(),
      auditCheckpointCommand(),
    ]),
    mechanismsCommand(),
    selfTestCommand(),
  ];
}

function group(name: string, description: string, commands: readonly Command[]): Command {
  const command = new Command(name).description(description);
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
