import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/wire/limits.ts';
import { Asking } from '../asking.ts';
import { MemoryVault } from '../memory-vault.ts';

let web: MemoryVault;

beforeEach(async () => {
  web = await MemoryVault.start();
});
afterEach(() => web.remove());

/** One connection, its session, and the ticket that it has. */
class LoggedIn {
  readonly asking: Asking;
  readonly session: number;
  ticket: Uint8Array = new Uint8Array();

  private constructor(asking: Asking, session: number) {
    this.asking = asking;
    this.session = session;
  }

  static async byPin(): Promise<LoggedIn> {
    const asking = new Asking(web.vault);
    const made = new LoggedIn(asking, await asking.session('web'));
    const login = { user: 'user', pin: Buffer.from('246810') };
    const answer = await asking.ask({ login }, made.session);
    if (answer.outcome === 'login') made.ticket = answer.login.ticket ?? made.ticket;
    return made;
  }

  async resumed(ownTicket: boolean): Promise<LoggedIn> {
    const asking = new Asking(web.vault);
    const made = new LoggedIn(asking, await asking.session('web'));
    const resume = { ticket: this.ticket, ownTicket };
    const answer = await asking.ask({ resume }, made.session);
    if (answer.outcome === 'resume') made.ticket = answer.resume.ticket ?? made.ticket;
    return made;
  }

  async logout(): Promise<void> {
    const answer = await this.asking.ask({ logout: {} }, this.session);
    if (answer.outcome !== 'logout') throw new Error(answer.error?.name ?? '');
  }

  get isLoggedIn(): boolean {
    return web.vault.sessions.require(this.asking.peer, this.session).login !== null;
  }
}

describe('a login resumed with a ticket of its own', () => {
  test('ends alone, and with the one that it came of', async () => {
    const parent = await LoggedIn.byPin();
    const one = await parent.resumed(true);
    const two = await parent.resumed(true);
    expect(one.ticket).toHaveLength(32);
    expect(
      new Set([parent, one, two].map(({ ticket }) => Buffer.from(ticket).toString())).size,
    ).toBe(3);
    await one.logout();
    expect([parent.isLoggedIn, one.isLoggedIn, two.isLoggedIn]).toEqual([true, false, true]);
    expect((await one.resumed(false)).isLoggedIn).toBe(false);
    await parent.logout();
    expect([parent.isLoggedIn, two.isLoggedIn]).toEqual([false, false]);
    expect((await two.resumed(false)).isLoggedIn).toBe(false);
  });

  test('is resumed by its ticket, and then ends with that', async () => {
    const parent = await LoggedIn.byPin();
    const child = await parent.resumed(true);
    const again = await child.resumed(false);
    const grandchild = await child.resumed(true);
    expect(again.ticket).toEqual(child.ticket);
    await again.logout();
    const states = [parent, child, again, grandchild].map(({ isLoggedIn }) => isLoggedIn);
    expect(states).toEqual([true, false, false, false]);
    expect((await grandchild.resumed(false)).isLoggedIn).toBe(false);
  });

  test('ends what came of it, over any number of logins between, and nothing above it', async () => {
    let last = await LoggedIn.byPin();
    const line = [last];
    for (let depth = 1; depth <= 4; depth++) line.push((last = await last.resumed(true)));
    const states = () => line.map(({ isLoggedIn }) => isLoggedIn);
    await line[2]?.logout();
    expect(states()).toEqual([true, true, false, false, false]);
    expect((await line[4]?.resumed(true))?.isLoggedIn).toBe(false);
    await line[0]?.logout();
    expect(states()).toEqual([false, false, false, false, false]);
  });

  test('is the same ticket once too many logins lie between', async () => {
    let last = await LoggedIn.byPin();
    for (let depth = 0; depth < LIMITS.ticketOriginsMax; depth++) last = await last.resumed(true);
    const beyond = await last.resumed(true);
    expect(beyond.isLoggedIn).toBe(true);
    expect(beyond.ticket).toEqual(last.ticket);
  });

  test('leaves the ticket as it was to who does not ask for another', async () => {
    const parent = await LoggedIn.byPin();
    const same = await parent.resumed(false);
    expect(same.ticket).toEqual(parent.ticket);
    await same.logout();
    expect(parent.isLoggedIn).toBe(false);
  });

  test('outlives neither a change of PIN nor a seal', async () => {
    const parent = await LoggedIn.byPin();
    const child = await parent.resumed(true);
    const pins = { oldPin: Buffer.from('246810'), newPin: Buffer.from('97531') };
    await parent.asking.ask({ changePin: { user: 'user', ...pins } }, parent.session);
    expect([parent.isLoggedIn, child.isLoggedIn]).toEqual([true, false]);
    expect((await child.resumed(false)).isLoggedIn).toBe(false);
  });
});
