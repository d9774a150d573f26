import { describe, expect, test } from 'vitest';
import type { Key, Session } from '../../src/client/index.ts';
import type { Request } from '../../src/wire/message.ts';
import { ScriptedVault, ordinary, refused } from './scripted-vault.ts';
import type { Answer } from './scripted-vault.ts';

const GCM = { mechanism: 'AES_GCM', iv: new Uint8Array(12) } as const;
const LONG = Uint8Array.from({ length: 2500 }, (_, index) => index);

describe('input over one message', () => {
  test('is cut into pieces that the vault takes, by sign, verify, digest, encrypt and decrypt', async () => {
    const { key, session, pieces } = await start(echo);
    expect(await key.sign(LONG, { mechanism: 'SHA256_HMAC' })).toEqual(Buffer.from([9]));
    expect(pieces()).toEqual([1000, 1000, 500]);
    expect(await key.verify(LONG, Uint8Array.of(9))).toBe(true);
    expect([...(await session.digest(LONG))]).toEqual([9]);
    const { data, iv } = await key.encrypt(LONG, { mechanism: 'AES_GCM' });
    expect(Buffer.from(data).subarray(0, 2500).equals(LONG)).toBe(true);
    expect(data.byteLength).toBe(2501);
    expect(iv.byteLength).toBe(12);
  });

  test('a false signature is false, any other refusal is thrown', async () => {
    let refusal = refused('CKR_SIGNATURE_INVALID');
    const { key } = await start((request) => (request.op === 'finish' ? refusal : echo(request)));
    expect(await key.verifyStream([LONG], Uint8Array.of(1))).toBe(false);
    refusal = refused('CKR_KEY_FUNCTION_NOT_PERMITTED');
    await expect(key.verifyStream([LONG], Uint8Array.of(1))).rejects.toMatchObject({
      code: 'CKR_KEY_FUNCTION_NOT_PERMITTED',
    });
  });
});

describe('decryption with a tag', () => {
  test('shows nothing before the end, then all of it, page by page', async () => {
    const pages = [5, 6, 7];
    const { key, asked } = await start((request) => {
      if (request.op === 'begin') return { begin: { stream: 4 } };
      if (request.op === 'update') return { update: {} };
      if (request.op !== 'finish' && request.op !== 'read') return null;
      const page = { data: Uint8Array.of(pages.shift() ?? 0), more: pages.length > 0 };
      return request.op === 'finish' ? { finish: page } : { read: page };
    });
    const plain: number[] = [];
    for await (const piece of key.decryptStream([LONG], GCM)) plain.push(...piece);
    expect(plain).toEqual([5, 6, 7]);
    expect(asked()).toEqual(['begin', 'update', 'update', 'update', 'finish', 'read', 'read']);
  });

  test('a forged end yields nothing', async () => {
    const { key } = await start((request) =>
      request.op === 'finish' ? refused('CKR_AEAD_DECRYPT_FAILED') : echo(request, true),
    );
    const seen: Uint8Array[] = [];
    const reading = (async () => {
      for await (const piece of key.decryptStream([LONG], GCM)) seen.push(piece);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'CKR_AEAD_DECRYPT_FAILED' });
    expect(seen).toEqual([]);
  });

  test('a vault that shows plaintext early is not believed', async () => {
    const { key, asked } = await start((request) => echo(request));
    const first = key.decryptStream([LONG], GCM).next();
    await expect(first).rejects.toMatchObject({ code: 'EPROTO' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked()).toEqual(['begin', 'update', 'cancel']);
  });
});

describe('a stream that is left early', () => {
  test('by its reader is cancelled', async () => {
    const { key, asked } = await start(echo);
    const { data } = await key.encryptStream([LONG, LONG], GCM);
    for await (const piece of data) {
      expect(piece.byteLength).toBe(1000);
      break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked()).toEqual(['begin', 'update', 'cancel']);
  });

  test('by its input is cancelled, with the error of the input', async () => {
    const { key, asked } = await start(echo);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(1);
      await Promise.resolve();
      throw new Error('disk gone');
    }
    await expect(key.signStream(broken(), { mechanism: 'SHA256_HMAC' })).rejects.toThrow(
      'disk gone',
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked()).toEqual(['begin', 'update', 'cancel']);
  });
});

/** Gives back what it gets, and one byte at the end; `quiet` holds it back. */
function echo(request: Request, quiet = false): Answer {
  const data = quiet ? new Uint8Array() : (request.update?.data ?? new Uint8Array());
  const answers: Partial<Record<string, Answer>> = {
    begin: { begin: { stream: 4, iv: new Uint8Array(12) } },
    update: { update: { data } },
    finish: { finish: { data: Uint8Array.of(9) } },
    cancel: { cancel: {} },
  };
  return answers[request.op ?? ''] ?? null;
}

/**
 * A key on a vault that takes 1000 bytes a message; signatures and digests have no output before
 * the end.
 */
async function start(script: (request: Request) => Answer) {
  let verb = 0;
  const scripted = new ScriptedVault((request) => {
    if (request.begin) verb = request.begin.verb ?? 0;
    const answer = script(request);
    const silent = request.op === 'update' && verb > 2;
    return silent ? { update: {} } : (answer ?? ordinary(request));
  });
  scripted.dataBytesMax = 1000;
  const vault = await scripted.connect();
  const session: Session = await vault.openSession('main');
  const key: Key = await session.findKey({ label: 'k' });
  scripted.peer.requests.length = 0;
  return {
    key,
    session,
    asked: () => scripted.asked,
    pieces: () =>
      scripted.peer.requests.flatMap(({ update }) =>
        update ? [update.data?.byteLength ?? 0] : [],
      ),
  };
}
