import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';
import type { Run } from './rig.ts';

describe('pkcs11-tool, for the officer of a token', () => {
  const rig = useRig(['pkcs11-tool']);

  function run(given: readonly string[], how: Run = {}): Promise<string> {
    return rig().run('pkcs11-tool', ['--module', MODULE, ...given], how);
  }

  test('initialises a token that there is, and gives its user a PIN', async () => {
    const so = ['--so-pin', (await rig().vault.pin('so')).toString().trimEnd()];
    const key = ['--keygen', '--key-type', 'aes:32', '--label'];
    await run(['--login', '--pin', rig().pin, ...key, 'old']);
    const init = ['--init-token', '--label', 'fresh'];
    const made = await run([...init, ...so, '--init-pin', '--pin', '97531']);
    expect(made).toContain('Token successfully initialized');
    expect(made).toContain('User PIN successfully initialized');
    expect(await run(['-L'])).toMatch(/token label *: *fresh\n/u);
    const user = ['--login', '--pin', '97531'];
    expect(await run([...user, '--list-objects'])).not.toContain('old');
    await run([...user, ...key, 'new']);
    expect(await run([...user, '--list-objects'])).toContain('new');
    const wrong = await run([...init, '--so-pin', 'wrong'], { code: 1 });
    expect(wrong).toContain('CKR_PIN_INCORRECT');
    expect(await run(['-L'])).toContain('SO PIN count low');
    expect(await run([...user, '--list-objects'])).toContain('new');
  });
});
