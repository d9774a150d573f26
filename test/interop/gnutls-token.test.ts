import { describe, expect, test } from 'vitest';
import { MODULE } from '../pkcs11/module.ts';
import { useRig } from './rig.ts';
import type { Run } from './rig.ts';

describe('p11tool, for the officer of a token', () => {
  const rig = useRig(['p11tool']);

  function run(given: readonly string[], how: Run = {}): Promise<string> {
    return rig().run('p11tool', ['--provider', MODULE, '--batch', ...given], how);
  }

  test('initialises a token that there is, and gives its user a PIN', async () => {
    const so = (await rig().vault.pin('so')).toString().trimEnd();
    const asUser = (pin: string): Run => ({ environment: { GNUTLS_PIN: pin } });
    const pair = ['--login', '--generate-privkey', 'ecdsa', '--curve', 'secp256r1', '--label'];
    await run([...pair, 'old', 'pkcs11:token=dev'], asUser(rig().pin));
    const init = ['--initialize', '--label', 'fresh', 'pkcs11:token=dev', '--set-so-pin'];
    await run([...init, 'wrong'], { code: 1 });
    expect(await run(['--list-tokens'])).toContain('Label: dev');
    await run([...init, so]);
    expect(await run(['--list-tokens'])).toContain('Label: fresh');
    const token = 'pkcs11:token=fresh';
    const officer = { environment: { GNUTLS_SO_PIN: so } };
    await run(['--so-login', '--initialize-pin', '--set-pin', '97531', token], officer);
    const list = ['--login', '--list-all', token];
    const empty = await run(list, { ...asUser('97531'), code: 2 });
    expect(empty).toContain('No matching objects found');
    await run([...pair, 'new', token], asUser('97531'));
    expect(await run(list, asUser('97531'))).toContain('Label: new');
  });
});
