import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { find } from './programs.ts';
import type { ProgramName } from './programs.ts';
import { useRig } from './rig.ts';

const SLOW = process.env['SLOW'] === '1';
const TIMEOUT_MS = 600_000;

describe('under valgrind', () => {
  beforeEach(({ skip }) => skip(!SLOW, 'SLOW=1 runs it'));
  const programs = ['valgrind', 'pkcs11-tool', 'p11tool'] as const;
  const rig = useRig(programs, async (ready) => {
    const session = await ready.session();
    await session.generateKeyPair('ec-p256', { label: 'ec', id: '01', token: true });
    await session.generateKeyPair('rsa-2048', { label: 'rsa', id: '02', token: true });
    await writeFile(ready.at('message'), 'a message');
  });

  /**
   * What valgrind holds against the module: errors and leaks with a frame of it. What programs do
   * by themselves is theirs.
   */
  async function faults(program: ProgramName, ...given: readonly string[]): Promise<string[]> {
    const log = rig().at('valgrind.log');
    const how = ['--leak-check=full', '--num-callers=30', `--log-file=${log}`];
    const environment = { GNUTLS_PIN: rig().pin };
    const all = [...how, find(program) ?? program, ...given];
    await rig().run('valgrind', all, { environment, code: 'any', timeoutMs: TIMEOUT_MS });
    const said = (await readFile(log, 'utf8')).replaceAll(/^==\d+== ?/gmu, '');
    expect(said).toContain('ERROR SUMMARY');
    return said.split('\n\n').filter((part) => part.includes(`(in ${MODULE})`));
  }

  test(
    'pkcs11-tool finds the module clean',
    async () => {
      const tool = ['--module', MODULE, '--login', '--pin', rig().pin];
      expect(await faults('pkcs11-tool', ...tool, '--test')).toEqual([]);
      const threads = ['--test-threads', 'ILGISLT0', '--test-threads', 'ILGISLT0'];
      expect(await faults('pkcs11-tool', '--module', MODULE, ...threads)).toEqual([]);
      const files = ['-i', rig().at('message'), '-o', rig().at('signature')];
      const sign = ['--sign', '-m', 'ECDSA-SHA256', '--id', '01', ...files];
      expect(await faults('pkcs11-tool', ...tool, ...sign)).toEqual([]);
      const make = ['--keygen', '--key-type', 'aes:32', '--id', '20', '--usage-wrap'];
      expect(await faults('pkcs11-tool', ...tool, ...make, '--sensitive')).toEqual([]);
      const wrong = ['--module', MODULE, '--login', '--pin', 'wrong', '-O'];
      expect(await faults('pkcs11-tool', ...wrong)).toEqual([]);
      expect(await faults('pkcs11-tool', ...tool, '-O')).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'p11tool finds the module clean',
    async () => {
      const tool = ['--provider', MODULE, '--batch', '--login'];
      expect(await faults('p11tool', ...tool, '--list-all', 'pkcs11:token=dev')).toEqual([]);
      const key = 'pkcs11:token=dev;object=rsa;type=private';
      expect(await faults('p11tool', ...tool, '--test-sign', key)).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
