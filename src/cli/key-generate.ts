import type { Command } from 'commander';
import { PAIR_KIND_NAMES, SECRET_KIND_NAMES } from '../client/index.ts';
import type { Key, PairKind, SecretKind, Session } from '../client/index.ts';
import { newCommand, withIndicatorOption, withSessionOptions } from './command.ts';
import type { SessionOptions } from './command.ts';
import { KEY_TYPE_NAMES, parseKeyType } from './key-type.ts';
import type { KeyType } from './key-type.ts';
import { mirrored, publicTemplateFor, refuseIdleUsages } from './key-usage.ts';
import { newKeyTemplate, refuseDuplicate, tellKey, withNewKeyOptions } from './new-key.ts';
import type { NewKeyOptions } from './new-key.ts';
import { withProgress } from './output.ts';
import { withSession } from './vault-session.ts';

type GenerateOptions = SessionOptions & NewKeyOptions;

/** `coffer key generate`: a key that no one has seen and no one will. */
export function keyGenerateCommand(): Command {
  const command = newCommand('generate', 'make a key in the vault', [
    'key generate ec-p256 --label web',
    'key generate aes-256 --label kek --usage wrap,unwrap',
    'key generate rsa-3072 --label ca --id 01 --json',
  ]);
  return withNewKeyOptions(withIndicatorOption(withSessionOptions(command)))
    .argument('<type>', KEY_TYPE_NAMES, parseKeyType)
    .action(async (type: KeyType, options: GenerateOptions) => {
      await withSession(options, async (session, vault) => {
        await refuseIdleUsages(vault, type, options.usage);
        await refuseDuplicate(session, options);
        const generating = generate(session, type, options);
        const { label, id } = await withProgress(`making ${type.name}`, generating);
        tellKey(options, { label, id, type: type.name });
      });
    });
}

async function generate(session: Session, type: KeyType, options: GenerateOptions): Promise<Key> {
  const template = newKeyTemplate(options);
  if (isSecretKind(type)) return await session.generateKey(type.name, template);
  if (!isPairKind(type)) throw new TypeError(`the client cannot make ${type.name}`);
  const { usage } = options;
  const { privateKey } = await session.generateKeyPair(type.name, {
    ...template,
    ...(usage === undefined ? {} : { usage: mirrored(usage) }),
    publicTemplate: publicTemplateFor(usage),
  });
  return privateKey;
}

function isSecretKind(type: KeyType): type is KeyType & { readonly name: SecretKind } {
  return SECRET_KIND_NAMES.includes(type.name) || !type.isPair;
}

function isPairKind(type: KeyType): type is KeyType & { readonly name: PairKind } {
  return PAIR_KIND_NAMES.includes(type.name);
}
