/** The bench of handshakes runs, and leaves nothing behind. No figure is judged. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { whyNot } from '../../examples/tls-offload/installed.ts';
import { build, BUILD_TIMEOUT_MS, NO_CARGO } from '../pkcs11/module.ts';

const MAIN = join(import.meta.dirname, '../../bench/tls/main.ts');
const REASON = NO_CARGO ?? whyNot('engine', 'nginx');

test(
  'npm run bench:tls measures the vault beside files',
  async ({ skip }) => {
    skip(REASON !== null, REASON ?? '');
    await build();
    const temporary = mkdtempSync(join(tmpdir(), 'coffer-bench-'));
    try {
      const args = [MAIN, '--rounds', '1', '--seconds', '1', '--clients', '2'];
      const env = { ...process.env, TMPDIR: temporary };
      const { stdout } = await promisify(execFile)(process.execPath, args, { env });
      for (const work of ['TLS 1.3, ECDSA P-256', 'TLS 1.2, RSA-2048']) {
        expect(stdout).toMatch(
          new RegExp(`${work}\n.*\n  vault +[\\d.]+ .*\n(?:.*\n)?  file +[\\d.]+ `),
        );
      }
      expect(readdirSync(temporary)).toEqual([]);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  },
  BUILD_TIMEOUT_MS,
);
