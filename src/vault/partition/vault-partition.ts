import type { AuditLog } from '../audit/audit.ts';
import { writeAuditLabel } from '../audit/log.ts';
import type { Secret } from '../object/secret.ts';
import { Refusal } from '../refusal.ts';
import type { PartitionId, StoredPartition } from '../storage/storage.ts';
import { Damage } from './damage.ts';
import { sealed, type OpenPartition } from './open-partition.ts';
import type { Partition, PartitionState, Unsealed, UnsealMethod } from './partition.ts';
import { Revision } from './revision.ts';
import { UnsealAttempts } from './unseal-attempts.ts';
import { slotMethod } from './unseal-slot.ts';
import { openPartition, type Surroundings } from './unsealing.ts';

/** The state of a partition, and the way from one to another. */
export class VaultPartition implements Partition {
  readonly id: PartitionId;
  readonly slot: number;
  readonly revision: Revision;
  readonly #around: Surroundings;
  readonly #requireFreeLabel: (label: string) => void;
  #stored: StoredPartition;
  #state: PartitionState = 'sealed';
  #failure = '';
  #open: OpenPartition | null = null;
  /** Unsealing and sealing take turns. */
  #turn: Promise<void> = Promise.resolve();
  readonly #attempts = new UnsealAttempts();
  #labelWritten: Promise<void> = Promise.resolve();

  /** `requireFreeLabel` throws CKR_ARGUMENTS_BAD for a label that is malformed or taken. */
  constructor(
    around: Surroundings,
    stored: StoredPartition,
    requireFreeLabel: (label: string) => void,
  ) {
    this.#around = around;
    this.#requireFreeLabel = requireFreeLabel;
    this.id = stored.id;
    this.slot = stored.slot;
    this.revision = new Revision(around.revision);
    this.#stored = stored;
    if (stored.unsealSlots.length === 0) this.#state = 'uninitialised';
  }

  get label(): string {
    return this.#open?.contents.stored.label ?? this.#stored.label;
  }

  get state(): PartitionState {
    return this.#state;
  }

  get failure(): string {
    return this.#failure;
  }

  get auditPublicKey(): Uint8Array {
    return this.#stored.auditPublicKey;
  }

  get unsealMethods(): readonly UnsealMethod[] {
    const methods = new Set<UnsealMethod>();
    for (const slot of this.#stored.unsealSlots) {
      try {
        methods.add(slotMethod(slot));
      } catch (error) {
        if (!(error instanceof Damage)) throw error; // unsealing says what is wrong with it
      }
    }
    return [...methods];
  }

  unsealed(): Unsealed {
    if (this.#open !== null && this.#state === 'unsealed') return this.#open;
    if (this.#state === 'failed') throw failed(this.label, this.#failure);
    throw sealed(this);
  }

  async unseal(secret: Secret, peer: number | null = null): Promise<void> {
    try {
      requireSealed(this);
      await this.#attempts.admit(peer, () => this.#inTurn(() => this.#attempt(secret, peer)));
    } finally {
      secret[Symbol.dispose]();
    }
  }

  get openAudit(): AuditLog | null {
    return this.#open?.audit ?? null;
  }

  async seal(): Promise<void> {
    await this.#inTurn(() => this.#seal());
  }

  /** Why its keyfile did not open it at start; it stays sealed. */
  noteFailure(reason: string): void {
    this.#failure = reason;
    this.revision.advance();
  }

  /** Somebody else wrote to the partition: what is in memory is not what is stored. */
  foreignChange(): void {
    if (this.#open !== null) this.#fail('another process changed the partition');
  }

  /** It was removed from the store: nothing opens it any more. */
  retire(): void {
    this.#state = 'uninitialised';
    this.revision.advance();
    this.#stored = { ...this.#stored, unsealSlots: [] };
  }

  /**
   * A stranger's wrong secret is counted, told to the operator, and recorded at the next unseal.
   */
  async #attempt(secret: Secret, peer: number | null): Promise<void> {
    requireSealed(this);
    // A keyfile's secret is tried at no cost, and is not to be guessed.
    if (this.unsealMethods.includes('passphrase')) this.#attempts.requireTry();
    try {
      await this.#unseal(secret);
    } catch (error) {
      const wrong = error instanceof Refusal && error.code === 'CKR_PIN_INCORRECT';
      if (wrong && peer !== null) this.#noteWrong(peer);
      throw error;
    }
    const { wrong } = this.#attempts;
    this.#attempts.reset();
    if (wrong === 0) return;
    const outcome = 'CKR_PIN_INCORRECT';
    this.#open?.audit.record({ op: 'unseal.failed', outcome, value: String(wrong) });
  }

  /** Told at the first, second, fourth, eighth …: a flood of them must not fill the log's disk. */
  #noteWrong(peer: number): void {
    this.#attempts.countWrong();
    const { wrong } = this.#attempts;
    if ((wrong & (wrong - 1)) !== 0) return;
    const times = wrong === 1 ? 'once' : `${wrong} times`;
    this.#around.log(
      `a wrong secret was given ${times} to unseal partition ${this.label}, now by connection ${peer}`,
    );
  }

  async #unseal(secret: Secret): Promise<void> {
    if (this.#state === 'uninitialised') {
      throw new Refusal('CKR_TOKEN_NOT_RECOGNIZED', 'the partition has no unseal method');
    }
    try {
      await this.#labelWritten;
      this.#stored = await this.#readAgain();
      this.#open = await openPartition(this.#around, this.#stored, secret, {
        partition: this,
        requireFreeLabel: this.#requireFreeLabel,
        onConflict: () => this.foreignChange(),
        onChanged: () => this.revision.advance(),
        onRenamed: (label) => this.#renamed(label),
      });
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.#state = 'failed';
      this.#failure = error.message;
      this.revision.advance();
      throw failed(this.label, error.message);
    }
    this.#state = 'unsealed';
    this.#failure = '';
    this.revision.advance();
  }

  /** In memory is what was read at start; in the store is what counts. */
  async #readAgain(): Promise<StoredPartition> {
    const stored = await this.#around.storage.partition(this.id);
    if (stored === null) throw new Damage('it is not in the store any more');
    return stored;
  }

  /** Keys go whatever fails on the way; the first failure is told then. */
  async #seal(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    // At once: while the last changes and entries are written, nobody uses a key any more.
    this.#state = 'sealed';
    this.revision.advance();
    const failures: unknown[] = [];
    const attempt = async (step: () => Promise<void>): Promise<void> => {
      await step().catch((error: unknown) => failures.push(error));
    };
    await attempt(() => open.drain());
    await this.#labelWritten;
    // A conflict among the last changes has closed and erased everything already.
    if (this.#open === null) return;
    await attempt(() => open.audit.close());
    await attempt(() => open.commitAuditHead());
    await attempt(() => open.flushAnchor());
    this.#stored = open.contents.stored;
    await open.erase();
    this.#open = null;
    if (failures.length > 0) throw failures[0];
  }

  #fail(reason: string): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    this.#state = 'failed';
    this.#failure = reason;
    this.revision.advance();
    void open.erase();
    const { log } = this.#around;
    log(`partition ${this.label} failed: ${reason}`);
    void open.audit.close().catch((error: unknown) => {
      log(`the audit log of partition ${this.label} did not close`, error);
    });
  }

  /** The label beside the log is for people who look while the vault is down. */
  #renamed(label: string): void {
    const { directory, log } = this.#around;
    this.#labelWritten = this.#labelWritten
      .then(() => writeAuditLabel(directory, { partition: this.id, label }))
      .catch((error: unknown) => log(`the label of an audit log could not be written`, error));
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {}); // its caller hears of it
    await turn;
  }
}

/** Throws CKR_FUNCTION_REJECTED when there is nothing to unseal. */
export function requireSealed({ state, label }: Partition): void {
  if (state !== 'unsealed') return;
  throw new Refusal('CKR_FUNCTION_REJECTED', `partition ${label} is unsealed already`, {
    hint: 'nothing was done, and the secret was not looked at.',
  });
}

function failed(label: string, reason: string): Refusal {
  return new Refusal('CKR_DEVICE_ERROR', `partition ${label} failed: ${reason}`, {
    hint: 'stop the vault and restore a backup; docs/OPERATIONS.md says how.',
  });
}
