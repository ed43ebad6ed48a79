import type { SystemName } from '#contract/ids.ts';
import { allScopes } from '#training/lightspeed-x/state.ts';
import { setDiskFull } from '#test/simulation/pc.ts';
import { breach, tell, type Sim } from '#test/simulation/sim.ts';
import type { Wire } from '#test/simulation/wire.ts';

const minute = 60_000;

/** Trouble that lasts, and its end. */
export class Trouble {
  #wire: Wire;
  #ends: { at: number; end: () => Promise<void> | void }[] = [];
  #long: number | null;

  constructor(wire: Wire, longOutageMs: number | null) {
    this.#wire = wire;
    this.#long = longOutageMs;
  }

  async happen(sim: Sim): Promise<void> {
    const { rng } = sim;
    sim.faults += 1;
    const kind = rng.pick([
      'network',
      'network',
      'system',
      'clock',
      'token',
      'secondOpener',
      'crash',
      'wake',
      'maintenance',
      'disk',
    ] as const);
    switch (kind) {
      case 'network':
        return this.#cutNetwork(sim);
      case 'system':
        return this.#systemDown(sim, rng.pick(['magento', 'lightspeed']));
      case 'maintenance':
        return this.#maintenance(sim);
      case 'disk':
        return this.#fillDisk(sim);
      case 'clock':
        return this.#setClock(sim);
      case 'token':
        return this.#revoke(sim, rng.pick(['magento', 'lightspeed']));
      case 'secondOpener':
        return secondOpener(sim);
      case 'crash':
        tell(sim, 'the process is killed');
        return sim.pc.kill();
      case 'wake':
        tell(sim, 'the PC wakes up');
        return sim.pc.agent.wake();
    }
  }

  /** Ends what is due. */
  async endDue(sim: Sim): Promise<void> {
    const due = this.#ends.filter((one) => one.at <= sim.clock.now());
    this.#ends = this.#ends.filter((one) => !due.includes(one));
    for (const { end } of due) await end();
  }

  /** All trouble is over; the clock is set right. */
  async endAll(sim: Sim): Promise<void> {
    this.#wire.quiet = true;
    while (this.#ends.length > 0) for (const { end } of this.#ends.splice(0)) await end();
    sim.pc.clockOffset = 0;
    tell(sim, 'all trouble is over');
  }

  #cutNetwork(sim: Sim): void {
    const long = this.#long;
    this.#long = null;
    const ms = long ?? sim.rng.int(1, 20) * minute;
    tell(sim, `the network is cut for ${Math.round(ms / minute)} min`);
    this.#wire.networkUp = false;
    this.#until(sim, ms, () => {
      tell(sim, 'the network is back');
      this.#wire.networkUp = true;
    });
  }

  #systemDown(sim: Sim, system: SystemName): void {
    const ms = sim.rng.chance(0.02) ? 1_440 * minute : sim.rng.int(1, 20) * minute;
    tell(sim, `${system} is down for ${Math.round(ms / minute)} min`);
    this.#wire.down.add(system);
    this.#until(sim, ms, () => {
      tell(sim, `${system} is back`);
      this.#wire.down.delete(system);
    });
  }

  #maintenance(sim: Sim): void {
    tell(sim, 'the shop is in maintenance');
    sim.world.shop.maintenance = true;
    this.#until(sim, sim.rng.int(1, 15) * minute, () => {
      sim.world.shop.maintenance = false;
    });
  }

  #fillDisk(sim: Sim): void {
    tell(sim, 'the disk is full');
    setDiskFull(true);
    sim.diskFull += 1;
    this.#until(sim, sim.rng.int(1, 6) * minute, () => {
      sim.diskFull -= 1;
      if (sim.diskFull > 0) return;
      tell(sim, 'the disk has room again');
      setDiskFull(false);
    });
  }

  #setClock(sim: Sim): void {
    const ms = sim.rng.pick([-1_440, -180, -60, -7, 3, 20, 120, 1_440]) * minute;
    sim.pc.clockOffset += ms;
    tell(sim, `somebody sets the PC's clock by ${ms / minute} min`);
  }

  /** The token is revoked; later somebody enters a new one in the settings. */
  #revoke(sim: Sim, system: SystemName): void {
    const { shop, till, ids } = sim.world;
    tell(sim, `the token of ${system} is revoked`);
    if (system === 'magento') shop.integration.revoked = true;
    else {
      const token = till.tokens.get(till.token);
      if (token !== undefined) token.revoked = true;
    }
    this.#until(sim, sim.rng.int(1, 15) * minute, async () => {
      const token = ids.hex(32);
      if (system === 'magento') {
        shop.integration.token = token;
        shop.integration.revoked = false;
      } else {
        const user = till.tokens.get(till.token)?.userId ?? '';
        till.token = token;
        till.tokens.set(token, { scopes: new Set(allScopes), revoked: false, userId: user, windowStart: sim.world.now(), calls: 0 });
      }
      await this.#enter(sim, system, token);
    });
  }

  /** Whoever may not now, because nobody can sign in while the disk is full, does it a while later. */
  async #enter(sim: Sim, system: SystemName, token: string): Promise<void> {
    tell(sim, `a new token for ${system} is entered`);
    if (await entered(sim, system, token)) return;
    this.#until(sim, minute, () => this.#enter(sim, system, token));
  }

  #until(sim: Sim, ms: number, end: () => Promise<void> | void): void {
    this.#ends.push({ at: sim.clock.now() + ms, end });
  }
}

async function entered(sim: Sim, system: SystemName, token: string): Promise<boolean> {
  if (sim.pc.dead) {
    sim.pc.secrets = { ...sim.pc.secrets, [system]: token };
    return true;
  }
  try {
    await sim.pc.rpc.settings.saveConnection({ system, baseUrl: sim.pc.config[system].baseUrl, token, person: 'Bo' });
    return true;
  } catch (error) {
    if (!sim.plan.signsIn) throw error;
    return false;
  }
}

/** J4: one process per journal; the second one is told so and touches nothing. */
async function secondOpener(sim: Sim): Promise<void> {
  // What the first one could not open itself, for a full disk, nobody has.
  if (sim.pc.dead || sim.pc.agent.stores().some((store) => store.journal !== 'open')) return;
  const states = await sim.pc.secondOpener();
  tell(sim, `a second agent finds the journals ${states.join(', ')}`);
  if (states.some((state) => state !== 'locked')) breach(sim, 'J4', `a second agent opened a journal: ${states.join(', ')}`);
}
