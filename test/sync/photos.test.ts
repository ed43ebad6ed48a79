import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestPhotoBytes } from '#contract/photos.ts';
import { actOnOrder, placeWebOrder } from '#training/operations.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';
import { photoIds, picture } from '#test/support/picture.ts';
import { bothEnds } from '#test/support/transfers.ts';

const dayMs = 86_400_000;
const days = 5;

let chain: Chain;
let store: ReturnType<typeof counter>;
let clicks = 0;
const nextId = photoIds();
beforeEach(async () => {
  chain = await startChain({
    products: 60,
    change: (config) => ({
      ...config,
      stores: config.stores.map((one) => ({ ...one, clickAndCollect: { ...one.clickAndCollect, forgetCustomerDays: days } })),
    }),
  });
  store = counter(chain);
  await store.minutes(1);
});
afterEach(() => chain.stop());

const click = () => ({ requestId: `photo-click-${(clicks += 1)}`, person: 'Alix' });
const jpeg = picture();
const sha256 = createHash('sha256').update(jpeg).digest('hex');

function journal(): Journal {
  const open = chain.agent.store(store.storeId)?.host?.journal;
  if (open === undefined) throw new Error('the journal is not open');
  return open;
}

const entries = (kind: string) =>
  journal()
    .sql<[string], { subject: string; person: string | null; data: string }>(
      'SELECT subject, person, data FROM entries WHERE kind = ? ORDER BY seq',
    )
    .all(kind);
const kept = () => journal().sql<[], { n: number }>('SELECT count(*) AS n FROM photos').get()?.n;

async function keep(bytes = jpeg, photoId = nextId()): Promise<string> {
  return (await chain.rpc.photos.keep({ storeId: store.storeId, photoId, person: 'Alix', jpeg: bytes.toString('base64') })).photoId;
}

async function sent(): Promise<string> {
  const [sku = ''] = store.skus(1);
  const made = placeWebOrder(chain.world, { store: null, lines: [{ sku, quantity: 2 }], paid: true });
  if (!made.ok) throw new Error(made.problem);
  const number = String(made.value.document['increment_id']);
  const source = chain.config.stores[1]?.sourceCode ?? '';
  expect(actOnOrder(chain.world, number, 'ship', { arguments: { extension_attributes: { source_code: source } } }).status).toBe(200);
  await store.minutes(2);
  return number;
}

/** One piece of an order comes back, with its picture; `answer` asks for it again as the window would after a lost answer. */
async function takeBack(number: string, photoId: string, piece = 0) {
  const { orders } = await chain.rpc.returnDesk.find({ storeId: store.storeId, text: number });
  const orderId = orders[0]?.orderId ?? 0;
  const itemId = (await chain.rpc.returnDesk.order({ storeId: store.storeId, orderId })).lines[0]?.itemId ?? 0;
  const pieces = [{ itemId, quantity: 1, reason: 'unknown', condition: 'faulty' as const, disposition: 'damaged' as const }];
  const request = { storeId: store.storeId, orderId, pieces, tender: 'web' as const };
  const { fingerprint } = await chain.rpc.returnDesk.preview(request);
  const input = { ...request, ...click(), fingerprint, photos: [{ piece, photoId }] };
  return { ...(await chain.rpc.returnDesk.start(input)), again: () => chain.rpc.returnDesk.start(input) };
}

test('a piece that came back keeps its picture across a crash; its entry has the SHA-256 alone, and the chain holds', async () => {
  const number = await sent();
  chain.network.up = false;
  const photoId = await keep();
  await keep(jpeg, photoId);
  const { detail, again } = await takeBack(number, photoId);
  expect(detail.pieceList).toMatchObject([{ photo: photoId }]);
  expect((await again()).detail.id).toBe(detail.id);
  expect(entries('return.taken').map(({ data }) => JSON.parse(data) as unknown)).toMatchObject([{ pieces: [{ photo: sha256 }] }]);
  await chain.crash();
  chain.network.up = true;
  await store.minutes(3);
  const { deletedAt, ...photo } = await chain.rpc.photos.get({ storeId: store.storeId, photoId });
  expect(photo).toEqual({ photoId, jpeg: jpeg.toString('base64') });
  expect(Math.round((deletedAt - chain.clock.now()) / dayMs)).toBe(days);
  expect(kept()).toBe(1);
  expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
  expect(JSON.stringify(chain.log)).not.toContain(jpeg.toString('base64').slice(0, 12));
});

test('a picture is of one piece: one that is gone, or used, or of no piece takes nothing back', async () => {
  const number = await sent();
  const photoId = await keep();
  const gone = { code: 'NOT_FOUND', data: { reason: 'photo.gone' } };
  await expect(takeBack(number, nextId())).rejects.toMatchObject(gone);
  await expect(takeBack(number, photoId, 1)).rejects.toMatchObject(gone);
  await takeBack(number, photoId);
  await expect(takeBack(number, photoId)).rejects.toMatchObject(gone);
  expect(entries('return.taken')).toHaveLength(1);
});

test('what a return shows goes with it when it is taken back', async () => {
  const number = await sent();
  chain.network.up = false;
  const { detail } = await takeBack(number, await keep());
  await chain.rpc.returnDesk.withdraw({ storeId: store.storeId, returnId: detail.id, ...click() });
  expect(kept()).toBe(0);
});

test('of what was wrong with a transfer the store that reported it alone has the picture; it goes with its report', async () => {
  const { origin, destination, underWay, confirmClose, minutes } = bothEnds(chain);
  const [sku = '', foreign = ''] = store.skus(2);
  const id = await underWay([{ sku, quantity: 2 }]);
  await destination.begin(id);
  await destination.count(id, sku, 2);
  const about = () => ({ ...destination.click(id), device: destination.device, quantity: 1 });
  const [photoId, mistaken] = [await keep(), await keep()];
  const wet = { ...about(), sku, kind: 'damaged' as const, note: 'wet', photoId };
  const { transfer } = await chain.rpc.transfers.report(wet);
  expect((await chain.rpc.transfers.report(wet)).transfer.discrepancyList).toEqual(transfer.discrepancyList);
  expect(transfer.discrepancyList).toMatchObject([{ kind: 'damaged', note: 'wet', photo: photoId }]);
  expect(entries('transfer.reported').map(({ data }) => JSON.parse(data) as unknown)).toMatchObject([{ photo: sha256 }]);
  await expect(chain.rpc.transfers.report({ ...about(), sku: foreign, kind: 'wrongItem', photoId })).rejects.toMatchObject({
    data: { reason: 'photo.gone' },
  });
  const wrong = await chain.rpc.transfers.report({ ...about(), sku: foreign, kind: 'wrongItem', photoId: mistaken });
  const reportId = wrong.transfer.discrepancyList.find((one) => one.photo === mistaken)?.id ?? '';
  await chain.rpc.transfers.withdrawReport({ ...destination.click(id), device: destination.device, reportId });
  expect(kept()).toBe(1);
  await confirmClose(id);
  await minutes(3);
  expect((await destination.get(id)).discrepancyList).toMatchObject([{ photo: photoId }]);
  expect((await origin.get(id)).discrepancyList).toMatchObject([{ kind: 'damaged', note: 'wet', photo: null }]);
  await expect(chain.rpc.photos.get({ storeId: origin.storeId, photoId })).rejects.toMatchObject({ data: { reason: 'photo.gone' } });
});

test('it goes after as many days as customers do, and what nobody named after one; the fact stays', async () => {
  const number = await sent();
  const { detail } = await takeBack(number, await keep());
  const unnamed = await keep();
  await store.minutes(3);
  chain.clock.jump(dayMs);
  await store.minutes(5);
  await expect(chain.rpc.photos.get({ storeId: store.storeId, photoId: unnamed })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(kept()).toBe(1);
  chain.clock.jump((days - 1) * dayMs);
  await store.minutes(5);
  expect(kept()).toBe(0);
  expect(entries('photo.forgotten')).toMatchObject([{ subject: detail.id, person: null, data: JSON.stringify({ sha256 }) }]);
  const { pieceList } = await chain.rpc.returnDesk.get({ storeId: store.storeId, returnId: detail.id });
  expect(pieceList).toMatchObject([{ photo: null, quantity: 1 }]);
  expect((await chain.rpc.system.verifyJournal({ storeId: store.storeId })).findings).toEqual([]);
});

test('somebody on it may ask for it to go at once, once; and it goes with the customer of its order', async () => {
  const number = await sent();
  const photoId = await keep();
  await takeBack(number, photoId);
  const asked = { storeId: store.storeId, photoId, ...click() };
  const { journal: seq } = await chain.rpc.photos.forget(asked);
  expect((await chain.rpc.photos.forget(asked)).journal).toBe(seq);
  await expect(chain.rpc.photos.forget({ ...asked, ...click() })).rejects.toMatchObject({ data: { reason: 'photo.gone' } });
  expect(entries('photo.forgotten')).toMatchObject([{ person: 'Alix' }]);

  const pickup = await store.order(true);
  await store.ready(pickup);
  await store.minutes(2);
  await store.handOver(pickup);
  await store.minutes(2);
  await takeBack(pickup.incrementId, await keep());
  expect(kept()).toBe(1);
  await chain.rpc.keeping.forgetCustomer(store.click(pickup));
  expect(kept()).toBe(0);
});

test.each([
  ['no JPEG', 'notJpeg', Buffer.from('<html>')],
  ['too large', 'tooLarge', Buffer.alloc(largestPhotoBytes + 1, 0xff)],
  ['saying where it was taken', 'saysMore', picture(0xff, 0xe1, 0, 6, 69, 120, 105, 102)],
])('%s: refused in words, and nothing is kept', async (_what, reason, bytes) => {
  await expect(keep(bytes)).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: `photo.${reason}` } });
  expect(kept()).toBe(0);
});
