import type { SystemName } from '#contract/ids.ts';
import type { Transport, WireFailure, WireRequest, WireResult } from '#core/ports.ts';
import { incoming } from '#training/exchange.ts';
import { DroppedConnection, fault, type Fault } from '#training/faults.ts';
import type { TrainingApp } from '#training/faulty.ts';
import { lightspeedApp } from '#training/lightspeed-x/app.ts';
import { magentoApp } from '#training/magento/app.ts';
import type { Rng } from '#training/rng.ts';
import { dieAt, type Life } from '#test/simulation/pc.ts';
import type { Sim } from '#test/simulation/sim.ts';
import { tell } from '#test/simulation/sim.ts';
import { ruleOfWrite } from '#test/simulation/wire-rules.ts';
import { isWrite, writeOf } from '#test/simulation/writes.ts';

/** The state of the way between the PC and the two systems. */
export class Wire {
  networkUp = true;
  /** A system that nobody reaches. */
  down = new Set<SystemName>();
  /** No more trouble: the end of a seed. */
  quiet = false;
  /** How often the process died. */
  deaths = 0;
  #apps: Record<SystemName, TrainingApp> | null = null;

  /** How one life of the agent reaches the systems. */
  transport(sim: () => Sim, rng: Rng, life: Life): Transport {
    return {
      send: async (request) => {
        const result = await sim().clock.during(this.#send(sim(), rng, life, request));
        return life.alive ? result : new Promise<never>(() => undefined);
      },
    };
  }

  async #send(sim: Sim, rng: Rng, life: Life, request: WireRequest): Promise<WireResult> {
    const system: SystemName = new URL(request.url).port === '1' ? 'magento' : 'lightspeed';
    if (!life.alive) return failure(false, 'aborted', 'the process is gone');
    if (!this.networkUp) return failure(false, 'offline', 'no network');
    if (this.down.has(system)) return failure(false, 'refused', `${system} is down`);
    const write = isWrite(request);
    if (write) ruleOfWrite(sim, request);
    if (this.#dies(sim, rng, life, write, 'before a call left')) return failure(false, 'aborted', 'the process is gone');
    const result = await this.#travel(sim, rng, system, request, write);
    if (this.#dies(sim, rng, life, write, 'before an answer was read')) return failure(true, 'aborted', 'the process is gone');
    return result;
  }

  /** The process may die at a commit or a call. */
  isDeadly({ plan }: Sim): boolean {
    return !this.quiet && this.deaths < plan.deaths;
  }

  /** Reads are so many that they would get all the deaths. */
  #dies(sim: Sim, rng: Rng, life: Life, write: boolean, where: string): boolean {
    if (!life.alive || !this.isDeadly(sim)) return false;
    if (!rng.chance(sim.plan.crashAtCall / (write ? 1 : 20))) return false;
    dieAt(life, where);
    return true;
  }

  async #travel(sim: Sim, rng: Rng, system: SystemName, request: WireRequest, write: boolean): Promise<WireResult> {
    const slow = write || rng.chance(0.1);
    if (slow) await sim.clock.sleep(rng.int(20, 400));
    const struck = !this.quiet && rng.chance(write ? sim.plan.writeFault : sim.plan.readFault);
    if (!struck) {
      const result = await this.#ask(sim, system, request, null);
      if (slow) await sim.clock.sleep(rng.int(10, 300));
      return result;
    }
    sim.faults += 1;
    return this.#strike(sim, rng, system, request, write);
  }

  async #strike(sim: Sim, rng: Rng, system: SystemName, request: WireRequest, write: boolean): Promise<WireResult> {
    const kind = write ? rng.pick(writeTroubles) : rng.pick(readTroubles);
    tell(sim, `fault ${kind} on ${request.method} ${new URL(request.url).pathname}`);
    if (kind === 'refused') return failure(false, 'refused', 'connection refused');
    if (kind === 'late') return this.#late(sim, rng, system, request);
    if (kind === 'slow') {
      await sim.clock.sleep(rng.int(1_000, 12_000));
      return this.#ask(sim, system, request, null);
    }
    if (kind === 'duplicate') sim.excuses.deliveredTwice.add(writeOf(sim.world, request)?.key ?? '');
    const result = await this.#ask(sim, system, request, troubles[kind](system));
    await sim.clock.sleep(rng.int(10, 300));
    return result;
  }

  /** The connection ends and the request is done all the same, a while later: well before the effect counts as settled. */
  async #late(sim: Sim, rng: Rng, system: SystemName, request: WireRequest): Promise<WireResult> {
    const patience = rng.int(100, 4_000);
    const arrives = patience + rng.int(500, 11_000);
    sim.clock.outside(arrives, () => void sim.clock.during(this.#ask(sim, system, request, null)));
    await sim.clock.sleep(patience);
    return failure(true, 'timeout', 'no answer in time');
  }

  async #ask(sim: Sim, system: SystemName, request: WireRequest, struck: Fault | null): Promise<WireResult> {
    this.#apps ??= { magento: magentoApp(sim.world), lightspeed: lightspeedApp(sim.world) };
    if (struck !== null) sim.world.faults.unshift(struck);
    try {
      const answer = await this.#apps[system].answer(incoming(request.method, request.url, request.headers, request.body ?? ''));
      return { kind: 'answer', ...answer };
    } catch (error) {
      if (!(error instanceof DroppedConnection)) throw error;
      return failure(true, 'reset', error.message);
    }
  }
}

function failure(sent: boolean, reason: WireFailure['reason'], detail: string): WireFailure {
  return { kind: 'failure', sent, reason, detail };
}

const troubles = {
  dropBefore: (system: SystemName) => fault(system, 'dropBefore'),
  dropAfterEffect: (system: SystemName) => fault(system, 'dropAfterEffect'),
  truncated: (system: SystemName) => fault(system, 'truncated'),
  duplicate: (system: SystemName) => fault(system, 'duplicate'),
  html: (system: SystemName) => fault(system, 'html'),
  htmlAfter: (system: SystemName) => fault(system, 'html', { afterEffect: true }),
  limited: (system: SystemName) => fault(system, 'status', { status: 429 }),
  unauthorized: (system: SystemName) => fault(system, 'status', { status: 401 }),
  broken: (system: SystemName) => fault(system, 'status', { status: 500 }),
  brokenAfter: (system: SystemName) => fault(system, 'status', { status: 500, afterEffect: true }),
  gatewayAfter: (system: SystemName) => fault(system, 'status', { status: 502, afterEffect: true }),
  unavailable: (system: SystemName) => fault(system, 'status', { status: 503 }),
};

const writeTroubles = ['refused', 'late', 'late', 'slow', ...(Object.keys(troubles) as (keyof typeof troubles)[])] as const;
const readTroubles = ['refused', 'slow', 'dropBefore', 'truncated', 'html', 'limited', 'unauthorized', 'broken', 'unavailable'] as const;
