import { createHash } from 'node:crypto';
import { setLevel } from '#training/lightspeed-x/state.ts';
import { createRng } from '#training/rng.ts';
import { createWorld, type World } from '#training/world.ts';
import { checkFloor } from '#test/simulation/floor-rules.ts';
import { worksOnTheFloor } from '#test/simulation/floor.ts';
import { checkDesk } from '#test/simulation/desk-rules.ts';
import { worksAtTheDesk } from '#test/simulation/desk.ts';
import { LedgerRules } from '#test/simulation/ledger-rules.ts';
import { LogRules } from '#test/simulation/log-rules.ts';
import { Pc } from '#test/simulation/pc.ts';
import * as people from '#test/simulation/people.ts';
import { planOf, type Cast } from '#test/simulation/plan.ts';
import { checkAcknowledged, checkEnd, checkHeldLanes, checkReplica, countMoving, countOpen } from '#test/simulation/quiet-rules.ts';
import { breach, tell, type Breach, type Sim } from '#test/simulation/sim.ts';
import { SignIn } from '#test/simulation/sign-in.ts';
import { Staff } from '#test/simulation/staff.ts';
import { checkStock } from '#test/simulation/stock-rules.ts';
import { adminTypesQuantity, staffTendsStock } from '#test/simulation/stock-people.ts';
import { Storyteller } from '#test/simulation/storyteller.ts';
import * as tills from '#test/simulation/tills.ts';
import { movesGoodsBetweenStores } from '#test/simulation/transfer-people.ts';
import { checkSetAside, checkTransfers } from '#test/simulation/transfer-rules.ts';
import { Trouble } from '#test/simulation/trouble.ts';
import { Wire } from '#test/simulation/wire.ts';
import { VirtualClock } from '#test/support/virtual-clock.ts';

export interface SeedResult {
  seed: number;
  breaches: Breach[];
  steps: number;
  faults: number;
  /** Of both ledgers and every entry: the same seed has the same one. */
  hash: string;
  story: string[];
}

/** Where people's doings show first. */
const news = ['till.sales', 'till.inventory', 'shop.orders', 'shop.openOrders'];
const counterNews = ['shop.sentOrders', 'till.consignments', 'till.consignment'];
/** Nobody changes how the till is set up: what each start and the streams' own pace read of it is all there is. Nothing is read before it. */
const tillSetUp = new Set(['till.outlets', 'till.registers', 'till.taxes', 'till.paymentTypes', 'till.outletTaxes']);

const start = Date.parse('2026-11-23T09:00:00Z');
const minute = 60_000;
/** Far more than there is to finish. */
const mostRounds = 10;

export interface SeedOptions {
  hours?: number | null;
  story?: boolean;
  cast?: Cast;
}

/** Runs one seed from a fresh chain to its quiet end, or to the first breach. */
export async function runSeed(seed: number, options: SeedOptions = {}): Promise<SeedResult> {
  const run = new Run(seed, options);
  try {
    await run.live();
    return run.result();
  } finally {
    run.remove();
  }
}

/** One to three pieces of everything in every store, in both systems. */
function makeScarce(world: World): void {
  const rng = createRng(world.seed ^ 0x2222_2222);
  for (const store of world.stores) {
    for (const item of world.shop.sourceItems.values()) {
      if (item.source_code !== store.sourceCode) continue;
      item.quantity = rng.int(1, 3);
      setLevel(world.till, world.till.productIds.get(item.sku.toLowerCase()) ?? '', store.outletId, item.quantity, world.ids);
    }
  }
}

class Run {
  readonly #sim: Sim;
  readonly #wire = new Wire();
  readonly #trouble: Trouble;
  readonly #staff = new Staff();
  /** Null where nobody signs in. */
  readonly #signIn: SignIn | null;
  readonly #ledger = new LedgerRules();
  readonly #teller = new Storyteller();
  #entries = createHash('sha256');

  constructor(seed: number, { hours = null, story = false, cast = 'brisk' }: SeedOptions) {
    const plan = planOf(seed, hours, cast);
    const clock = new VirtualClock(start);
    const world = createWorld({
      seed,
      now: () => clock.now(),
      sleep: (ms) => clock.sleep(ms),
      stores: plan.stores,
      products: plan.products,
    });
    if (plan.scarce) makeScarce(world);
    const wireRng = createRng(seed ^ 0x77777777);
    const deathRng = createRng(seed ^ 0x3333_3333);
    const signIn = plan.signsIn ? new SignIn(seed, () => this.#sim) : null;
    this.#signIn = signIn;
    const logRules = new LogRules(() => this.#sim);
    const pc = new Pc({
      world,
      clock,
      rng: createRng(seed ^ 0x1111_1111),
      opening: plan.opening,
      keepDays: plan.floor > 0 ? 1 : 7,
      dies: () => this.#wire.isDeadly(this.#sim) && deathRng.chance(plan.crashAtCommit),
      transport: (life) => this.#wire.transport(() => this.#sim, wireRng, life),
      through: (call) => signIn?.through(call) ?? call.send(call.input),
      onLog: (event, facts) => logRules.line(event, facts),
      onStandstill: () => breach(this.#sim, 'driver', 'the agent goes on and on at one instant'),
    });
    this.#trouble = new Trouble(this.#wire, plan.longOutageMs);
    this.#sim = {
      seed,
      plan,
      rng: createRng(seed ^ 0x5555_5555),
      clock,
      world,
      pc,
      acknowledged: [],
      excuses: {
        notifiedByAdmin: new Set(),
        deliveredTwice: new Set(),
        skipped: new Set(),
        refunded: new Set(),
        refundedBeside: new Set(),
        handedOut: new Set(),
        editedInMagento: new Set(),
        touchedAtTill: new Set(),
      },
      left: [],
      breaches: [],
      steps: 0,
      faults: 0,
      diskFull: 0,
      story: story ? [] : null,
    };
  }

  async live(): Promise<void> {
    const sim = this.#sim;
    tell(sim, `seed ${sim.seed}: ${JSON.stringify(sim.plan)}`);
    await this.#boot();
    const end = sim.plan.hours === null ? null : start + sim.plan.hours * 3_600_000;
    while (sim.breaches.length === 0 && (end === null ? sim.steps < sim.plan.steps : sim.clock.now() < end)) {
      await this.#pass(Math.round(-Math.log(1 - sim.rng.next()) * sim.plan.gapMs));
      await this.#step();
      this.#look();
    }
    if (sim.breaches.length === 0) await this.#finish();
  }

  result(): SeedResult {
    const { seed, breaches, steps, faults, story } = this.#sim;
    return { seed, breaches, steps, faults, hash: this.#hash(), story: story ?? [] };
  }

  remove(): void {
    this.#sim.pc.remove();
  }

  /** Time goes by; whoever dies meanwhile is started again. */
  async #pass(ms: number): Promise<void> {
    const { clock, pc } = this.#sim;
    const until = clock.now() + ms;
    while (clock.now() < until && this.#sim.breaches.length === 0) {
      await clock.advance(until - clock.now(), () => pc.dead || this.#sim.breaches.length > 0);
      if (pc.dead) await this.#rise();
    }
    if (pc.dead) await this.#rise();
    await this.#trouble.endDue(this.#sim);
  }

  async #rise(): Promise<void> {
    const sim = this.#sim;
    tell(sim, `the process died ${sim.pc.diedAt}`);
    sim.faults += 1;
    this.#wire.deaths += 1;
    sim.pc.bury();
    const pause = sim.rng.chance(0.7) ? 0 : sim.rng.int(1_000, 10 * minute);
    if (pause > 0) await sim.clock.advance(pause);
    await this.#boot();
    checkAcknowledged(sim);
  }

  async #boot(): Promise<void> {
    const sim = this.#sim;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      await sim.pc.start();
      if (!sim.pc.dead) {
        tell(sim, 'the agent runs');
        return;
      }
      tell(sim, `the process died ${sim.pc.diedAt} while it started`);
      this.#wire.deaths += 1;
      sim.pc.bury();
    }
    breach(sim, 'J5', 'the agent does not start');
  }

  async #step(): Promise<void> {
    const sim = this.#sim;
    const { rng } = sim;
    sim.steps += 1;
    await this.#signIn?.hire();
    if (rng.chance(sim.plan.trouble)) return this.#trouble.happen(sim);
    if (rng.chance(sim.plan.goods)) return this.#moveGoods();
    if (sim.plan.floor > 0 && rng.chance(sim.plan.floor))
      return worksOnTheFloor(sim, this.#staff, (at, storeId) => this.#staff.queue(at, storeId));
    if (sim.plan.desk > 0 && rng.chance(sim.plan.desk)) return worksAtTheDesk(sim, this.#staff);
    if (sim.plan.transfers > 0 && rng.chance(sim.plan.transfers)) return movesGoodsBetweenStores(sim, this.#staff);
    if (this.#signIn !== null && rng.chance(0.03)) return this.#signIn.mistype();
    const what = rng.next();
    if (what < 0.24) return people.shopperOrders(sim);
    if (what < 0.7) return this.#staff.work(sim);
    if (what < 0.76) return this.#staff.decide(sim);
    if (what < 0.84) return people.cashierTakesMoney(sim);
    if (what < 0.87) return people.cashierSells(sim);
    if (what < 0.88) return people.cashierVoids(sim);
    if (what < 0.91) return people.adminActs(sim, 'cancel');
    if (what < 0.93) return people.adminActs(sim, 'hold');
    if (what < 0.95) return people.adminActs(sim, 'unhold');
    if (what < 0.96) return people.adminActs(sim, 'refund');
    if (what < 0.97) return people.adminRefundsAPiece(sim);
    if (what < 0.98) return people.adminNotifies(sim);
    if (what < 0.99) return people.adminRenames(sim);
    if (!sim.pc.dead) await checkHeldLanes(sim);
  }

  /** Stock is moved or spoken of, by somebody who has no pickup in hand. */
  async #moveGoods(): Promise<void> {
    const sim = this.#sim;
    const what = sim.rng.next();
    if (what < 0.4) return staffTendsStock(sim, this.#staff);
    if (what < 0.5) return adminTypesQuantity(sim);
    if (what < 0.6) return people.cashierSells(sim);
    if (what < 0.7) return tills.cashierRefunds(sim);
    if (what < 0.78) return tills.cashierExchanges(sim);
    if (what < 0.86) return tills.cashierLayby(sim);
    if (what < 0.95) return tills.managerAdjusts(sim);
    return tills.managerArchives(sim);
  }

  /** After every step. */
  #look(): void {
    this.#ledger.check(this.#sim);
    if (this.#sim.plan.transfers > 0) checkSetAside(this.#sim);
    this.#teller.tellNews(this.#sim);
  }

  async #finish(): Promise<void> {
    const sim = this.#sim;
    if (sim.pc.dead) await this.#rise();
    await this.#trouble.endAll(sim);
    people.tidyUp(sim);
    await this.#untilReachable();
    await this.#untilSent(3 * minute);
    await (sim.plan.looksMidway ? this.#lookMidway() : this.#readNews());
    if (sim.breaches.length > 0) return;
    await this.#lastRounds();
    if (sim.breaches.length > 0) return;
    await checkEnd(sim);
    await checkFloor(sim);
    if (sim.plan.desk > 0) await checkDesk(sim);
    if (sim.plan.transfers > 0) checkTransfers(sim);
    this.#signIn?.check();
    await checkStock(sim, 'quiet');
    if (sim.breaches.length > 0 || !sim.plan.reconciles) return;
    await this.#reconcile();
    if (sim.breaches.length === 0) await checkStock(sim, 'reconciled');
  }

  /** Everyone finishes what was begun, until nobody has anything left to do though everything was read. */
  async #lastRounds(): Promise<void> {
    const sim = this.#sim;
    let wasRead = false;
    for (let round = 1; round <= mostRounds && sim.breaches.length === 0; round += 1) {
      tell(sim, `the last round ${round}`);
      await this.#signIn?.lastHour();
      const busy = (await this.#staff.finish(sim, round)) && round < mostRounds;
      if (!busy && wasRead && countOpen(sim) === 0) return;
      wasRead = !busy;
      await this.#untilSent((busy ? 2 : 30) * minute);
      await (busy ? this.#readNews() : this.#readAll());
      if (busy) await this.#untilSent(minute);
      this.#look();
    }
  }

  async #readAll(): Promise<void> {
    if (this.#sim.plan.transfers > 0) await this.#readEveryTransfer();
    await this.#readWhole(2 * minute);
  }

  /** While pickups are open, which is when most terms of a stock count. */
  async #lookMidway(): Promise<void> {
    const sim = this.#sim;
    await this.#readWhole(3 * minute);
    this.#look();
    if (sim.breaches.length > 0) return;
    checkReplica(sim);
    await checkFloor(sim);
    if (countOpen(sim) === 0) await checkStock(sim, 'quiet');
  }

  /** Everything is read and compared, what differs is mended; then Magento is right, whatever was typed there. */
  async #reconcile(): Promise<void> {
    const sim = this.#sim;
    await this.#staff.reconcile(sim);
    await this.#untilSent(5 * minute);
  }

  /** What was cancelled at the till is only found by asking for it, some minutes later. */
  async #readEveryTransfer(): Promise<void> {
    this.#sim.clock.jump(6 * minute);
    await this.#read(['till.consignments']);
    await this.#read(['till.consignment']);
  }

  /** Both systems answer again; that is found out without anybody's help. */
  async #untilReachable(): Promise<void> {
    const { clock, pc } = this.#sim;
    const end = clock.now() + 10 * minute;
    const { magento, lightspeed } = pc.agent.gateways;
    const opened = () => pc.agent.stores().every((store) => store.journal === 'open');
    const online = () => opened() && [magento, lightspeed].every((gateway) => gateway.connection().state === 'online');
    while (!online() && clock.now() < end && this.#sim.breaches.length === 0) await this.#pass(10_000);
    if (!online()) breach(this.#sim, 'C1', 'a system answers again and is not asked');
  }

  /** As long as something is owed, but no longer than this. */
  async #untilSent(atMostMs: number): Promise<void> {
    const { clock } = this.#sim;
    const end = clock.now() + atMostMs;
    await this.#pass(2_000);
    while (clock.now() < end && this.#goesOn() && this.#sim.breaches.length === 0) await this.#pass(15_000);
  }

  #goesOn(): boolean {
    return (this.#sim.plan.waits ? countOpen(this.#sim) : countMoving(this.#sim)) > 0;
  }

  /** Everything is read, what follows from it is sent, and what that changed is read too. */
  async #readWhole(atMostMs: number): Promise<void> {
    const done = (): number => this.#sim.world.ledger.entries.length;
    const before = done();
    await this.#read();
    await this.#untilSent(atMostMs);
    if (done() > before) await this.#readNews();
  }

  async #readNews(): Promise<void> {
    const { desk, transfers } = this.#sim.plan;
    await this.#read(desk + transfers > 0 ? [...news, ...counterNews] : news);
  }

  /** Somebody presses “read now” instead of waiting for the slowest stream; all that people's doings may show in by default. */
  async #read(names?: readonly string[]): Promise<void> {
    const { pc, world, clock } = this.#sim;
    const end = clock.now() + 3 * minute;
    let unread = world.stores.length;
    for (const { id } of world.stores) {
      const pull = pc.agent.store(id)?.host?.pull;
      if (pull === undefined) continue;
      const chosen = names ?? pull.streams().flatMap(({ name, readAt }) => (tillSetUp.has(name) && readAt !== null ? [] : [name]));
      void pull.now(chosen).then((failures) => {
        unread -= 1;
        for (const one of failures) breach(this.#sim, 'C1', `${one.stream} cannot be read: ${one.problem.kind}`);
      });
    }
    while (unread > 0 && clock.now() < end && this.#sim.breaches.length === 0) await this.#pass(2_000);
    if (unread > 0 && this.#sim.breaches.length === 0) breach(this.#sim, 'C1', 'the streams are not read in three minutes');
  }

  #hash(): string {
    this.#entries.update(JSON.stringify(this.#sim.world.ledger.entries));
    for (const { journal } of this.#sim.pc.journals()) {
      for (const { hash } of journal.sql<[], { hash: Buffer }>('SELECT hash FROM entries ORDER BY seq').all()) this.#entries.update(hash);
    }
    return this.#entries.digest('hex');
  }
}
