import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/client/index.ts';
import { RealVault } from '../client/real-vault.ts';

/** A disk of 3 MiB. Only root may mount one; without it the suite is skipped, and says so. */
const disk = mkdtempSync(join(tmpdir(), 'coffer-disk-'));
const mounted = mountSmallDisk();
if (!mounted) console.log('skipped: the full disk (mounting a tmpfs needs root on Linux)');

function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m,mode=700', 'tmpfs', disk], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    rmSync(disk, { recursive: true, force: true });
    return false;
  }
}

describe.skipIf(!mounted)('a full disk', () => {
  let vault: RealVault;
  beforeAll(async () => {
    vault = await RealVault.start({ dir: join(disk, 'vault') });
  });
  afterAll(async () => {
    await vault.remove();
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  test('refuses changes, loses nothing, and works again once there is room', async () => {
    const pin = await vaultPin('user.pin');
    const client = await connect({ socket: join(disk, 'vault/coffer.sock') });
    const session = await client.openSession('dev', { user: 'user', pin });
    await session.generateKey('aes-256', { label: 'before' });
    const filler = join(disk, 'filler');
    await writeFile(filler, Buffer.alloc(8 << 20)).catch(() => undefined);
    expect(statSync(filler).size).toBeGreaterThan(0);

    const refusals: unknown[] = [];
    for (let round = 0; round < 40; round += 1) {
      const made = session.generateKey('aes-256', { label: `during-${round}` });
      await made.catch((error: unknown) => refusals.push(error));
      if (refusals.length === 3) break;
    }
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'CKR_DEVICE_ERROR' });
      expect(String(refusal)).toMatch(/full|cannot be written/);
    }
    // Who is not written about is still served.
    expect((await client.status()).partitions).toHaveLength(1);

    await rm(filler);
    await expect
      .poll(
        () =>
          session.generateKey('aes-256', { label: 'after' }).then(
            () => 'made',
            (error: unknown) => String(error),
          ),
        { timeout: 10_000, interval: 200 },
      )
      .toBe('made');
    client.close();

    await vault.kill();
    await vault.run({ dir: join(disk, 'vault') });
    const again = await connect({ socket: join(disk, 'vault/coffer.sock') });
    const after = await again.openSession('dev', {
      user: 'user',
      pin: await vaultPin('user.pin'),
    });
    const { data, iv } = await (await after.findKey({ label: 'before' })).encrypt(Buffer.from('x'));
    expect(data.byteLength).toBe(17);
    expect(iv.byteLength).toBe(12);
    await after.findKey({ label: 'after' });
    again.close();
  });
});

function vaultPin(name: string): Promise<Buffer> {
  return readFile(join(disk, 'vault', name));
}
