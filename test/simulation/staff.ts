import { errors } from '#contract/errors.ts';
import type { EffectRow } from '#contract/outbox.ts';
import type { DriftRow } from '#contract/stock.ts';
import type { PickupRow } from '#contract/pickups.ts';
import { paymentTypeNamed, paySale } from '#training/operations.ts';
import { saleDue } from '#training/lightspeed-x/sale-row.ts';
import { sourceItem, sourceItemKey } from '#training/magento/stock.ts';
import { finishDesk } from '#test/simulation/desk.ts';
import { finishFloor } from '#test/simulation/floor.ts';
import { breach, tell, type Sim } from '#test/simulation/sim.ts';

/** The store's people, who work through the contract and nothing else. */

type Step = 'startPicking' | 'stage' | 'markReady' | 'handOver' | 'putBackDone';

interface Click {
  storeId: string;
  pickupId: string;
  requestId: string;
  person: string;
}

/** Who clicks, and the request of the click. */
export interface Who {
  requestId: string;
  person: string;
}

/** A screen somebody left open: what it showed then is what they act on later. */
const usual: Record<PickupRow['state'], readonly Step[]> = {
  waiting: ['markReady'],
  new: ['startPicking', 'startPicking', 'stage', 'markReady'],
  picking: ['stage', 'markReady', 'startPicking'],
  short: ['startPicking', 'markReady'],
  staged: ['markReady', 'markReady', 'startPicking'],
  ready: ['handOver', 'handOver', 'markReady', 'stage'],
  expired: ['handOver', 'putBackDone'],
  collected: ['handOver', 'putBackDone'],
  putBack: ['putBackDone', 'putBackDone', 'handOver'],
  cancelled: ['markReady', 'putBackDone'],
};

export class Staff {
  #clicks = 0;
  #stale: { storeId: string; row: PickupRow }[] = [];
  /** Clicks whose answer never came: a person does them again. */
  #unanswered: { step: Step; click: Click; receipt: string | null }[] = [];

  /** One thing somebody in one of the stores does now. */
  async work(sim: Sim): Promise<void> {
    const { rng } = sim;
    const again = this.#unanswered.pop();
    if (again !== undefined) {
      await this.#click(sim, again.step, again.click, again.receipt);
      return;
    }
    const storeId = rng.pick(sim.world.stores).id;
    const rows = await this.queue(sim, storeId);
    if (rows.length === 0) return;
    const stale = rng.chance(0.08) ? this.#stale.shift() : undefined;
    const fresh = rows.filter((row) => row.state !== 'collected' && row.state !== 'cancelled');
    const row = stale?.row ?? rng.pick(rng.chance(0.9) && fresh.length > 0 ? fresh : rows);
    if (rng.chance(0.15)) this.#stale.push({ storeId, row });
    const step = rng.pick(usual[row.state]);
    const click = this.#next(stale?.storeId ?? storeId, row);
    const receipt = row.payment === 'paid' || rng.chance(0.6) ? null : `R-${this.#clicks}`;
    const first = await this.#click(sim, step, click, receipt);
    if (first === null || !rng.chance(0.15)) return;
    const second = await this.#click(sim, step, click, receipt);
    if (second !== null && second !== first) breach(sim, 'J2', `${step} ${click.requestId} was journal ${first}, then ${second}`);
  }

  /** Somebody decides about what waits for a person. */
  async decide(sim: Sim): Promise<void> {
    const { rng } = sim;
    const storeId = rng.pick(sim.world.stores).id;
    const { rows } = await this.ask(sim, () => sim.pc.rpc.outbox.list({ storeId, only: 'held' }), { rows: [] as EffectRow[], total: 0 });
    const waiting = rows.filter((row) => row.actions.length > 0);
    if (waiting.length === 0) return;
    const row = rng.pick(waiting);
    const actions = row.actions.filter((one) => one.action !== 'skip' && one.action !== 'edit');
    if (actions.length > 0) await this.#decide(sim, storeId, row, rng.pick(actions).action);
  }

  /** Everything that can be finished is finished: the last hour of the last day. Answers whether there was anything to do. */
  async finish(sim: Sim, round: number): Promise<boolean> {
    let busy = false;
    for (const { id: storeId } of sim.world.stores) {
      for (const row of await this.queue(sim, storeId)) {
        if (sim.plan.floor > 0 && (await finishFloor(sim, this, storeId, row))) {
          busy = true;
          continue;
        }
        const step = last[row.state];
        if (step === null) continue;
        if (step === 'handOver' && row.payment !== 'paid') {
          busy = payAtCounter(sim, row) || busy;
          continue;
        }
        busy = true;
        await this.#click(sim, step, this.#next(storeId, row), null);
      }
      if (sim.plan.desk > 0) busy = (await finishDesk(sim, this, storeId)) || busy;
      busy = (await this.#settle(sim, storeId, round)) || busy;
    }
    return busy;
  }

  /** What still waits for a person: cured and sent again, and left in the end. */
  async #settle(sim: Sim, storeId: string, round: number): Promise<boolean> {
    const { rows } = await this.ask(sim, () => sim.pc.rpc.outbox.list({ storeId, only: 'held', limit: 500 }), {
      rows: [] as EffectRow[],
      total: 0,
    });
    const waiting = rows.filter((row) => row.state === 'rejected');
    for (const row of waiting) {
      if (row.kind === 'magento.notifyReady') restock(sim, row.subject);
      await this.#decide(sim, storeId, row, round <= 3 ? 'sendAsItWas' : 'skip');
    }
    return waiting.length > 0;
  }

  /** One click about stock; the answer is kept, and given again when the same click is repeated (J2). */
  async say(sim: Sim, storeId: string, call: (who: Who) => Promise<{ journal: number }>): Promise<void> {
    await this.does(sim, storeId, call);
  }

  /** The same, with what was answered; null when it was refused or never answered. */
  async does<T extends { journal: number }>(sim: Sim, storeId: string, call: (who: Who) => Promise<T>): Promise<T | null> {
    const who = this.person();
    const done = await this.ask(sim, () => call(who), null);
    if (done === null) return null;
    sim.acknowledged.push({ storeId, requestId: who.requestId, journal: done.journal });
    if (!sim.rng.chance(0.15)) return done;
    const again = await this.ask(sim, () => call(who), null);
    if (again !== null && again.journal !== done.journal)
      breach(sim, 'J2', `${who.requestId} was journal ${done.journal}, then ${again.journal}`);
    return done;
  }

  async releaseSomething(sim: Sim, storeId: string): Promise<void> {
    const { rows } = await this.ask(sim, () => sim.pc.rpc.stock.heldList({ storeId }), { rows: [] });
    if (rows.length === 0) return;
    const { id, sku } = sim.rng.pick(rows);
    tell(sim, `${storeId}: a piece of ${sku} is good again`);
    await this.say(sim, storeId, (who) => sim.pc.rpc.stock.heldRelease({ storeId, ...who, id }));
  }

  async startReconcile(sim: Sim, storeId: string): Promise<void> {
    tell(sim, `${storeId}: a reconcile is started`);
    await this.ask(sim, () => sim.pc.rpc.stock.reconcileStart({ storeId, ...this.person() }), null);
  }

  async mend(sim: Sim, storeId: string): Promise<void> {
    const { rows } = await this.ask(sim, () => sim.pc.rpc.stock.driftList({ storeId, limit: 500 }), {
      rows: [] as DriftRow[],
      next: null,
      total: 0,
    });
    for (const row of rows)
      tell(sim, `${storeId}: drift of ${row.sku}: ${row.cause}, expected ${row.expected ?? '-'}, Magento ${row.magento ?? '-'}`);
    await this.ask(sim, () => sim.pc.rpc.stock.driftMend({ storeId, skus: null, ...this.person() }), null);
  }

  /** Both systems are read whole, in every store, and what differs is mended. */
  async reconcile(sim: Sim): Promise<void> {
    for (const { id: storeId } of sim.world.stores) {
      await this.startReconcile(sim, storeId);
      for (let wait = 0; wait < 120 && !sim.pc.dead; wait += 1) {
        await sim.clock.advance(5_000);
        if ((await sim.pc.rpc.stock.reconcileStatus({ storeId })).state === 'done') break;
      }
      await this.mend(sim, storeId);
    }
  }

  /** Who clicks next, and the request of the click. */
  person(): Who {
    this.#clicks += 1;
    return { requestId: `stock-click-${sim36(this.#clicks)}`, person: this.#clicks % 2 === 0 ? 'Alix' : 'Bo' };
  }

  async #decide(sim: Sim, storeId: string, row: EffectRow, action: EffectRow['actions'][number]['action']): Promise<void> {
    this.#clicks += 1;
    const requestId = `decision-${sim.seed}-${this.#clicks}`;
    tell(sim, `${storeId}: somebody decides “${action}” about ${row.kind} of ${row.subject} (${row.problem ?? ''})`);
    const decided = await this.ask(
      sim,
      () => sim.pc.rpc.outbox.decide({ storeId, effectId: row.id, requestId, person: 'Alix', action }),
      null,
    );
    if (decided !== null && action === 'skip') sim.excuses.skipped.add(`${row.kind} ${row.subject}`);
  }

  #next(storeId: string, row: PickupRow): Click {
    this.#clicks += 1;
    return {
      storeId,
      pickupId: row.id,
      requestId: `click-${sim36(this.#clicks)}-${row.incrementId}`,
      person: this.#clicks % 2 === 0 ? 'Alix' : 'Bo',
    };
  }

  /** What the queue of a store shows. */
  async queue(sim: Sim, storeId: string): Promise<PickupRow[]> {
    const { rows } = await this.ask(sim, () => sim.pc.rpc.pickups.list({ storeId, limit: 500 }), {
      rows: [] as PickupRow[],
      next: null,
      total: 0,
    });
    return rows;
  }

  /** Answers the journal number of a step that was taken, null of one that was refused or never answered. */
  async #click(sim: Sim, step: Step, click: Click, receipt: string | null): Promise<number | null> {
    tell(sim, `${click.storeId}: ${click.person} clicks ${step} (${click.requestId})`);
    const taken = await this.ask(sim, () => send(sim, step, click, receipt), null);
    if (sim.pc.dead) this.#unanswered.push({ step, click, receipt });
    if (taken === null) return null;
    sim.acknowledged.push({ storeId: click.storeId, requestId: click.requestId, journal: taken.journal });
    return taken.journal;
  }

  /** A refusal of the contract's own is an answer; anything else is a bug, unless the process just died. */
  async ask<T>(sim: Sim, call: () => Promise<T>, otherwise: T): Promise<T> {
    if (sim.pc.dead) return otherwise;
    try {
      const answer = await call();
      return sim.pc.dead ? otherwise : answer;
    } catch (error) {
      if (sim.pc.dead) return otherwise;
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code in errors) tell(sim, `  refused: ${code} ${String(error)}`);
      else breach(sim, 'contract', `a call failed with ${String(error)} ${String(error instanceof Error ? error.cause : '')}`);
      return otherwise;
    }
  }
}

/** Answers whether there was a sale to pay; the till tells the app of it later. */
function payAtCounter(sim: Sim, row: PickupRow): boolean {
  const sale = [...sim.world.till.sales.values()].find((one) => one.sourceId === row.incrementId && one.state === 'pending');
  if (sale === undefined || saleDue(sale) <= 0) return false;
  paySale(sim.world, sale.id, { paymentTypeId: paymentTypeNamed(sim.world, 'Cash') });
  return true;
}

const last: Record<PickupRow['state'], Step | null> = {
  waiting: null,
  new: 'markReady',
  picking: 'markReady',
  short: 'startPicking',
  staged: 'markReady',
  ready: 'handOver',
  expired: 'handOver',
  collected: null,
  putBack: 'putBackDone',
  cancelled: null,
};

function sim36(count: number): string {
  return count.toString(36).padStart(6, '0');
}

function send(sim: Sim, step: Step, click: Click, receipt: string | null) {
  const { pickups } = sim.pc.rpc;
  if (step === 'handOver') return pickups.handOver({ ...click, collectedBy: 'customer', proof: 'code', receipt });
  if (step === 'stage') return pickups.stage({ ...click, bin: 'A-3' });
  return pickups[step](click);
}

/** Magento lacked the pieces in this store's source: somebody corrects the number there. */
function restock(sim: Sim, incrementId: string): void {
  const order = [...sim.world.shop.orders.values()].find((one) => one.document.increment_id === incrementId);
  const source = order?.document.extension_attributes['pickup_location_code'];
  if (order === undefined || typeof source !== 'string') return;
  for (const item of order.document.items) {
    const row = sourceItem(sim.world, source, item.sku);
    if (row === undefined || row.quantity >= item.qty_ordered) continue;
    sim.world.shop.sourceItems.set(sourceItemKey(source, item.sku), { ...row, quantity: item.qty_ordered, status: 1 });
    sim.excuses.editedInMagento.add(`${source}/${item.sku}`);
  }
}
