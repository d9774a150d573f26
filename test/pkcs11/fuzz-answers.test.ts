import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CKR } from '../../src/wire/status.ts';
import { RealVault } from '../client/real-vault.ts';
import { HostileProxy } from './hostile-proxy.ts';
import { build, BUILD_TIMEOUT_MS, MODULE, NO_CARGO, PROBE } from './module.ts';
import type { NamedTrick } from './tricks.ts';
import { MEASURED, TRICKS } from './tricks.ts';

/**
 * What the probe does, by the name that it says: which answer is spoiled, and how it looks at it.
 */
interface Case {
  /** The field of the answer in a Response: proto/coffer/v1/message.proto. */
  readonly kind: number;
  /** Its output has one length, and no other is taken. */
  readonly isMeasured?: boolean;
  /** It is tried on answers that never come, too. */
  readonly isPatient?: boolean;
  /** It begins with a new connection. */
  readonly isHandshake?: boolean;
}

const CASES: Readonly<Record<string, Case>> = {
  hello: { kind: 10, isHandshake: true, isPatient: true },
  openSession: { kind: 20, isHandshake: true },
  resume: { kind: 24, isHandshake: true, isPatient: true },
  C_GetSlotList: { kind: 11 },
  C_GetMechanismList: { kind: 12 },
  C_Login: { kind: 22, isPatient: true },
  C_Logout: { kind: 23 },
  C_GenerateRandom: { kind: 65, isMeasured: true },
  C_FindObjectsInit: { kind: 55 },
  C_GetAttributeValue: { kind: 56 },
  'C_GetAttributeValue of a template': { kind: 56 },
  C_SetAttributeValue: { kind: 57 },
  C_CreateObject: { kind: 52, isMeasured: true },
  C_CopyObject: { kind: 53, isMeasured: true },
  C_DestroyObject: { kind: 54 },
  C_GenerateKey: { kind: 50, isMeasured: true, isPatient: true },
  C_GenerateKeyPair: { kind: 51, isMeasured: true },
  C_UnwrapKey: { kind: 67, isMeasured: true },
  C_WrapKey: { kind: 66 },
  C_Sign: { kind: 62, isMeasured: true, isPatient: true },
  C_SignFinal: { kind: 72, isMeasured: true },
  C_Verify: { kind: 63 },
  C_Digest: { kind: 64, isMeasured: true },
  C_Encrypt: { kind: 60, isMeasured: true },
  C_Decrypt: { kind: 61 },
  'C_EncryptUpdate, the first': { kind: 70 },
  C_EncryptUpdate: { kind: 71 },
  C_EncryptFinal: { kind: 72, isMeasured: true },
  C_DecryptFinal: { kind: 72 },
  C_EncryptMessage: { kind: 60, isMeasured: true },
  C_DecryptMessage: { kind: 61, isMeasured: true },
  C_EncryptMessageBegin: { kind: 70, isMeasured: true },
  C_EncryptMessageNext: { kind: 72, isMeasured: true },
};

/** Long enough for a busy machine, where no trick is played. */
const TIMEOUT_MS = 1500;

let vault: RealVault;
let proxy: HostileProxy;

describe('answers as no vault gives them', () => {
  beforeAll(async () => {
    if (NO_CARGO !== null) return;
    await build();
    vault = await RealVault.start();
    proxy = await HostileProxy.start(join(vault.directory, 'hostile.sock'), vault.socket);
  }, BUILD_TIMEOUT_MS);
  afterAll(async () => {
    if (NO_CARGO !== null) return;
    await proxy.stop();
    await vault.remove();
  });
  beforeEach(({ skip }) => skip(NO_CARGO !== null, NO_CARGO ?? ''));

  test('crash no program, and write to no buffer what was not asked for', async () => {
    const pin = (await vault.pin('user')).toString().trimEnd();
    const child = spawn(PROBE, [MODULE, pin, 'hostile'], {
      env: {
        ...process.env,
        COFFER_SOCKET: join(vault.directory, 'hostile.sock'),
        COFFER_PIN_FILE: vault.pinFile,
        COFFER_TIMEOUT_MS: String(TIMEOUT_MS),
      },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const judge = new Judge((line) => child.stdin.write(`${line}\n`));
    createInterface({ input: child.stdout }).on('line', (line) => judge.hear(line));
    const [code, signal] = await once(child, 'close');
    expect({ code, signal, last: judge.last, said }).toEqual({
      code: 0,
      signal: null,
      last: 'hostile: as it should be',
      said: '',
    });
    expect(judge.wrong).toEqual([]);
    expect(judge.played).toEqual(Object.keys(CASES));
    expect(judge.turns).toBeGreaterThan(1000);
  }, 300_000);
});

/** Speaks with the probe: it says a case, and waits; is told to go, answers, and waits. */
class Judge {
  readonly wrong: string[] = [];
  readonly played: string[] = [];
  turns = 0;
  last = '';
  readonly #say: (line: string) => void;
  #tricks: NamedTrick[] = [];
  #trick: NamedTrick | undefined;
  #spoiled = 0;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  hear(line: string): void {
    this.last = line;
    const [, rv] = /^answered ([0-9a-f]+)$/.exec(line) ?? [];
    if (rv !== undefined) this.#judge(Number.parseInt(rv, 16));
    else if (CASES[line] !== undefined) this.#start(line, CASES[line]);
  }

  #start(name: string, { kind, isHandshake, isPatient }: Case): void {
    if (this.played.at(-1) !== name) {
      this.played.push(name);
      this.#tricks = TRICKS.filter((trick) => trick.slow !== true || isPatient === true);
    }
    this.#trick = this.#tricks.shift();
    if (this.#trick === undefined) {
      this.#say('next');
      return;
    }
    if (isHandshake === true) proxy.cut();
    this.#spoiled = proxy.spoiled;
    proxy.arm(this.#trick.play, kind);
    this.#say('go');
  }

  #judge(rv: number): void {
    proxy.disarm();
    this.turns += 1;
    const name = this.played.at(-1) ?? '';
    const trick = this.#trick;
    const given = CASES[name];
    if (trick !== undefined && given !== undefined && !isRight(rv, name, trick)) {
      this.wrong.push(`${name}, ${trick.name}: 0x${rv.toString(16)}`);
    }
    // A spoiled ticket is refused the next time, and the PIN file logs in.
    const mayBeSpared = name === 'resume';
    if (proxy.spoiled === this.#spoiled && !mayBeSpared)
      this.wrong.push(`${name}: no answer was spoiled`);
    this.#say('on');
  }
}

function isRight(rv: number, name: string, { name: trick, expected }: NamedTrick): boolean {
  const isMeasured = CASES[name]?.isMeasured === true && MEASURED.has(trick);
  if (expected === 'harmless') return rv === CKR.CKR_OK;
  if (expected === 'any' && !isMeasured) return true;
  // Who says no hello right is no vault, and so there is none.
  return rv === (name === 'hello' ? CKR.CKR_DEVICE_REMOVED : CKR.CKR_DEVICE_ERROR);
}
