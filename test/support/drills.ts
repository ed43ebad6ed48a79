import type { ExceptionRow } from '#contract/exceptions.ts';
import type { PickupDetail, PickupState } from '#contract/pickups.ts';
import type { Tender } from '#contract/return-desk.ts';
import type { Trouble, TroubleNext } from '#contract/training.ts';
import type { ExceptionKind } from '#core/exception-kind.ts';
import type { Chain } from '#test/support/chain.ts';

type Rpc = Pick<
  Chain['rpc'],
  'catalog' | 'exceptions' | 'keeping' | 'outbox' | 'pickups' | 'returnDesk' | 'returns' | 'short' | 'stock' | 'transfers'
>;

/** A store of the training world, and whoever works there. */
export interface Floor {
  rpc: Rpc;
  storeId: string;
  /** A shopper orders three pieces here; answers the order's number. */
  place(paid: boolean): Promise<string>;
  /** From the menu. */
  make(trouble: Trouble): Promise<unknown>;
  /** Waits until it is so. */
  until(what: string, check: () => Promise<boolean>): Promise<void>;
}

/** How a kind of question is practised: what the store does before it can be made, and then for it to show, and how it is answered. */
export interface Drill {
  before?: (floor: Floor) => Promise<unknown>;
  /** What the store is told to do next. */
  next?: { says: TroubleNext; do: (floor: Floor) => Promise<unknown> };
  /** One of the question's actions, or the step of the store that ends it. */
  answer: string | ((floor: Floor, row: ExceptionRow) => Promise<unknown>);
}

let clicks = 0;
const by = () => ({ requestId: `drill-click-${(clicks += 1)}`, person: 'Alix' });
const click = ({ storeId }: Floor, pickup: { id: string }) => ({ storeId, pickupId: pickup.id, ...by() });

/** Known here, its sale at the till. */
async function arrived(floor: Floor, paid = true): Promise<PickupDetail> {
  const number = await floor.place(paid);
  let pickup: PickupDetail | undefined;
  await floor.until(`${number} arrives`, async () => {
    const { rows } = await floor.rpc.pickups.list({ storeId: floor.storeId, search: number });
    const [row] = rows;
    pickup = row && (await floor.rpc.pickups.get({ storeId: floor.storeId, pickupId: row.id }));
    return (pickup?.saleNumber ?? null) !== null;
  });
  if (pickup === undefined) throw new Error(`${number} did not arrive`);
  return pickup;
}

async function pickedOn(floor: Floor): Promise<PickupDetail> {
  const pickup = await arrived(floor);
  await floor.rpc.pickups.startPicking(click(floor, pickup));
  return pickup;
}

const nothingOwed = async ({ rpc, storeId }: Floor) => {
  const { rows } = await rpc.outbox.list({ storeId, only: 'open' });
  return rows.every((row) => row.kind === 'magento.sourceItems' || row.state === 'rejected');
};

async function ready(floor: Floor, paid = true): Promise<PickupDetail> {
  const pickup = await arrived(floor, paid);
  await floor.rpc.pickups.markReady(click(floor, pickup));
  await floor.until(`${pickup.incrementId} is ready in Magento`, () => nothingOwed(floor));
  return pickup;
}

const handOver = (floor: Floor, pickup: PickupDetail, receipt: string | null = null) =>
  floor.rpc.pickups.handOver({ ...click(floor, pickup), collectedBy: 'customer', proof: 'code', receipt });

async function handedOver(floor: Floor): Promise<PickupDetail> {
  const pickup = await ready(floor);
  await handOver(floor, pickup);
  await floor.until(`${pickup.incrementId} left the till`, () => nothingOwed(floor));
  return pickup;
}

const inState = (floor: Floor, pickup: { id: string }, state: PickupState) => async () =>
  (await floor.rpc.pickups.get({ storeId: floor.storeId, pickupId: pickup.id })).state === state;

/** One piece of an order that was handed over comes back to the desk. */
async function takeBack(floor: Floor, tender: Tender): Promise<string> {
  const { rpc, storeId } = floor;
  const { incrementId } = await handedOver(floor);
  let order: Awaited<ReturnType<Rpc['returnDesk']['order']>> | undefined;
  await floor.until(`${incrementId} can come back`, async () => {
    const { orders } = await rpc.returnDesk.find({ storeId, text: incrementId });
    order = orders[0] && (await rpc.returnDesk.order({ storeId, orderId: orders[0].orderId }));
    return (order?.returnable ?? 0) > 0;
  });
  const itemId = order?.lines.find((line) => line.returnable > 0)?.itemId ?? 0;
  const pieces = [{ itemId, quantity: 1, reason: 'unknown', condition: 'asNew' as const, disposition: 'sell' as const }];
  const request = { storeId, orderId: order?.orderId ?? 0, pieces, tender, shipping: false };
  const { fingerprint } = await rpc.returnDesk.preview(request);
  return (await rpc.returnDesk.start({ ...request, ...by(), fingerprint })).detail.id;
}

async function compare(floor: Floor): Promise<void> {
  const { rpc, storeId } = floor;
  const run = async () => (await rpc.stock.reconcileStatus({ storeId })).finishedAt ?? 0;
  const before = await run();
  await rpc.stock.reconcileStart({ storeId, ...by() });
  await floor.until('both systems were compared', async () => (await run()) > before);
}

/** So many SKUs of one range are published: what trouble with stock comes to. */
async function stockRead(floor: Floor): Promise<void> {
  const { rpc, storeId } = floor;
  const published = async () =>
    (await rpc.stock.search({ storeId, search: 'TOTE' })).rows.filter(({ stores }) =>
      stores.some((at) => at.storeId === storeId && at.state === 'published'),
    ).length;
  await floor.until('the stock was read and published', async () => (await published()) >= 5);
}

/** What another store sends stands in the list of what comes. */
async function coming(floor: Floor): Promise<string> {
  let id: string | undefined;
  await floor.until('the transfer is on its way here', async () => {
    const { rows } = await floor.rpc.transfers.list({ storeId: floor.storeId, tab: 'toReceive' });
    id = rows[0]?.id;
    return id !== undefined;
  });
  return id ?? '';
}

const receive = async (floor: Floor) =>
  floor.rpc.transfers.begin({ storeId: floor.storeId, transferId: await coming(floor), device: 'drill-device', ...by() });

/** The second time once Magento has said what it keeps reserved of what was found the first time. */
async function compareTwice(floor: Floor): Promise<void> {
  const { rpc, storeId } = floor;
  await compare(floor);
  const isReserved = async () => (await rpc.stock.driftList({ storeId })).rows.every((row) => row.reserved !== null);
  await floor.until('Magento said what is reserved', isReserved);
  await compare(floor);
}

const comparedTwice = { says: 'compareTwice', do: compareTwice } as const;
const compared = { says: 'compare', do: compare } as const;

/** Every kind of question, by what it takes to see it and to be rid of it. */
export const drills: Record<ExceptionKind, Drill> = {
  orderWithoutLocation: { answer: 'ignore' },
  sourceWithoutStore: { answer: 'ignore' },
  orderOnHold: { before: pickedOn, answer: 'ignore' },
  orderChangedOnline: { before: pickedOn, answer: 'done' },
  cancelledOnline: {
    before: pickedOn,
    answer: (floor, { pickupId }) => floor.rpc.pickups.putBackDone(click(floor, { id: pickupId ?? '' })),
  },
  notCollected: {
    before: ready,
    answer: (floor, { pickupId }) => floor.rpc.keeping.extend({ ...click(floor, { id: pickupId ?? '' }), days: 3 }),
  },
  saleVoidedAtTill: { before: arrived, answer: 'ignore' },
  fulfilledAtTill: { before: arrived, answer: 'ignore' },
  movedAfterReady: { before: ready, answer: 'here' },
  goodsElsewhere: { answer: 'ignore' },

  handedOverRefunded: {
    before: arrived,
    next: {
      says: 'handOverThenOver',
      async do(floor) {
        const { rows } = await floor.rpc.pickups.list({ storeId: floor.storeId, tab: 'toPick', sort: 'placed', descending: true });
        const pickup = await floor.rpc.pickups.get({ storeId: floor.storeId, pickupId: rows[0]?.id ?? '' });
        await floor.rpc.pickups.markReady(click(floor, pickup));
        await handOver(floor, pickup);
        await floor.make('over');
      },
    },
    answer: 'ignore',
  },
  refundNotCollected: {
    async before(floor) {
      const pickup = await ready(floor);
      await floor.make('notCollected');
      await floor.until(`${pickup.incrementId} is given up`, inState(floor, pickup, 'expired'));
    },
    next: {
      says: 'putBack',
      async do(floor) {
        const about = async () => (await floor.rpc.pickups.list({ storeId: floor.storeId, tab: 'putBack' })).rows[0];
        const pickup = await about();
        if (pickup === undefined) throw new Error('nothing to put back');
        await floor.until('the refund was seen', async () => (await about())?.pieces === 0);
        const { fingerprint } = await floor.rpc.keeping.previewNotCollected({ storeId: floor.storeId, pickupId: pickup.id });
        await floor.rpc.keeping.notCollected({ ...click(floor, pickup), fingerprint });
      },
    },
    answer: 'done',
  },
  receiptNotFound: {
    before: async (floor) => handOver(floor, await ready(floor, false), 'T-77'),
    answer: 'ignore',
  },
  saleTotalDiffers: { answer: 'ignore' },
  refundDiffers: {
    next: {
      says: 'refundSomething',
      async do(floor) {
        const pickup = await arrived(floor);
        const lines = [{ lineId: pickup.items[0]?.id ?? '', missing: 1, reason: 'missing' as const }];
        await floor.rpc.short.report({ ...click(floor, pickup), lines });
        const { fingerprint } = await floor.rpc.short.preview({ storeId: floor.storeId, pickupId: pickup.id });
        await floor.rpc.short.confirm({ ...click(floor, pickup), fingerprint });
      },
    },
    answer: 'ignore',
  },
  returnVoidedAtTill: {
    async before(floor) {
      await handedOver(floor);
      const done = async () => (await floor.rpc.returns.list({ storeId: floor.storeId, tab: 'done' })).rows.length;
      const before = await done();
      await floor.make('returnVoidedAtTill');
      await floor.until('the return is matched and refunded', async () => (await done()) > before);
    },
    answer: 'ignore',
  },
  deskReturnVoided: {
    async before(floor) {
      await takeBack(floor, 'till');
      await floor.until('the till has the parked return', () => nothingOwed(floor));
    },
    answer: 'ignore',
  },
  deskReturnLeft: {
    next: {
      says: 'refundToWeb',
      async do(floor) {
        await takeBack(floor, 'web');
        const { rpc, storeId } = floor;
        let effectId: string | undefined;
        await floor.until('the refund waits for a person', async () => {
          const { rows } = await rpc.outbox.list({ storeId, only: 'held' });
          effectId = rows.find((row) => row.kind === 'magento.refundLines' && row.state === 'rejected')?.id;
          return effectId !== undefined;
        });
        await rpc.outbox.decide({ storeId, effectId: effectId ?? '', action: 'skip', ...by() });
      },
    },
    answer: 'done',
  },

  skuUnknownOnline: { answer: 'ignore' },
  skuUnknownAtTill: { before: stockRead, answer: 'ignore' },
  skuTwiceAtTill: { before: stockRead, answer: 'ignore' },
  skuNotCounted: { before: stockRead, answer: 'ignore' },
  stockRefused: { before: stockRead, answer: 'ignore' },
  stockDrift: { before: stockRead, next: compared, answer: 'ignore' },
  stockOverPromised: { before: stockRead, next: compared, answer: 'ignore' },
  stockNotReserved: { before: arrived, next: compared, answer: 'ignore' },
  stockLeftReserved: { before: stockRead, next: comparedTwice, answer: 'ignore' },

  transferCountsDiffer: {
    async before(floor) {
      await floor.make('transferCountsDiffer');
      await receive(floor);
    },
    answer: 'ignore',
  },
  transferCancelledAtTill: {
    async before(floor) {
      await floor.make('transferCancelledAtTill');
      await coming(floor);
    },
    answer: 'ignore',
  },

  mappingDiffers: {
    next: { says: 'compareMapping', do: ({ rpc, storeId }) => rpc.catalog.checkMapping({ storeId }) },
    answer: 'ignore',
  },
  clockWrong: { answer: (floor) => floor.make('over') },
  rowUnreadable: { answer: 'ignore' },
  journalRecovered: { answer: 'done' },
  journalRestored: { answer: 'done' },
  pinRecovered: { answer: 'known' },
};
