import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeText } from '#contract/codes.ts';
import type { PaperAsk } from '#contract/printing.ts';
import { transferLabel, transferReference } from '#core/transfer-label.ts';
import { fault, type FaultKind } from '#training/faults.ts';
import { asWorld } from '#training/ledger.ts';
import {
  addConsignmentProduct,
  createConsignment,
  removeConsignmentProduct,
  updateConsignment,
  updateConsignmentProduct,
} from '#training/lightspeed-x/consignments.ts';
import { allScopes } from '#training/lightspeed-x/state.ts';
import { changeToken, sellAtTill } from '#training/operations.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';
import { bothEnds } from '#test/support/transfers.ts';

let chain: Chain;
let ends: ReturnType<typeof bothEnds>;
let skus: string[];
beforeEach(async () => {
  chain = await startChain({ products: 60 });
  ends = bothEnds(chain);
  skus = counter(chain).skus(3);
  await ends.minutes(1);
});
afterEach(() => chain.stop());

const sku = (index = 0): string => skus[index] ?? '';
const productId = (of: string): string => chain.world.till.productIds.get(of.toLowerCase()) ?? '';

describe('from request to receipt', () => {
  test('every piece is in one place at any moment, and each store sells online what it really has', async () => {
    const { origin, destination } = ends;
    const [had, , has] = ends.pieces(sku());
    const id = await ends.ask([{ sku: sku(), quantity: 3 }]);
    await ends.minutes(2);
    expect((await origin.list('toApprove')).rows).toMatchObject([{ id, state: 'requested', pieces: 3, till: 'OPEN', madeAtTill: false }]);
    expect(ends.consignment()).toMatchObject({ status: 'OPEN', products: [{ productId: productId(sku()), count: 3 }] });

    await chain.rpc.transfers.approve(origin.click(id));
    await origin.begin(id);
    for (let piece = 1; piece <= 3; piece += 1)
      expect(await origin.scan(id, sku())).toMatchObject({ kind: 'counted', counted: piece, wanted: 3, allDone: piece === 3 });
    expect(await origin.scan(id, sku())).toMatchObject({ kind: 'enough', wanted: 3 });
    await ends.minutes(1);
    // In the box: the till still counts them, and nobody can buy them online any more.
    expect([origin.onHand(sku()), origin.online(sku())]).toEqual([had, (had ?? 0) - 3]);
    await chain.rpc.transfers.pack({ ...origin.click(id), device: origin.device, boxes: 1 });
    const preview = await chain.rpc.transfers.preview({ storeId: origin.storeId, transferId: id });
    expect(preview.consequences.map((one) => one.code)).toEqual(['sent', 'inTransit', 'notForSale']);
    await chain.rpc.transfers.send({ ...origin.click(id), fingerprint: preview.fingerprint });
    await ends.minutes(2);
    expect(ends.pieces(sku())).toEqual([(had ?? 0) - 3, 3, has]);
    expect([origin.online(sku()), destination.online(sku())]).toEqual([(had ?? 0) - 3, has]);
    expect((await destination.list('toReceive')).rows).toMatchObject([{ id, state: 'sent', till: 'SENT' }]);
    expect((await origin.get(id)).whereabouts).toMatchObject({ atOrigin: 0, inTransit: 3, atDestination: 0 });

    await destination.begin(id);
    for (let piece = 1; piece <= 3; piece += 1) await destination.scan(id, sku());
    await ends.confirmClose(id);
    await ends.minutes(2);
    expect(ends.pieces(sku())).toEqual([(had ?? 0) - 3, 0, (has ?? 0) + 3]);
    expect([origin.online(sku()), destination.online(sku())]).toEqual([(had ?? 0) - 3, (has ?? 0) + 3]);
    for (const end of [origin, destination]) {
      expect(await end.get(id)).toMatchObject({
        state: 'closed',
        till: 'RECEIVED',
        owed: 0,
        whereabouts: { atDestination: 3, missing: 0 },
      });
      expect((await end.list('done')).rows).toHaveLength(1);
      expect(await end.exceptions()).toEqual([]);
      expect((await end.rpc().system.verifyJournal({ storeId: end.storeId })).findings).toEqual([]);
    }
  });

  test('short, damaged and what was not in it: typed, and each number explained; late pieces are counted when they come', async () => {
    const { destination, origin } = ends;
    const [, , has = 0] = ends.pieces(sku());
    const foreign = ends.pieces(sku(2));
    const id = await ends.underWay([
      { sku: sku(), quantity: 4 },
      { sku: sku(1), quantity: 1 },
    ]);
    await destination.begin(id);
    await destination.count(id, sku(), 3);
    await destination.count(id, sku(1), 2);
    const report = { ...destination.click(id), device: destination.device };
    await chain.rpc.transfers.report({ ...report, sku: sku(), kind: 'damaged', quantity: 1, note: 'wet' });
    await expect(
      chain.rpc.transfers.report({ ...destination.click(id), device: destination.device, sku: sku(), kind: 'damaged', quantity: 3 }),
    ).rejects.toMatchObject({ data: { reason: 'transfer.moreThanReceived' } });
    const wrong = { ...destination.click(id), device: destination.device, sku: sku(2), kind: 'notInShipment' as const, quantity: 1 };
    await expect(chain.rpc.transfers.report({ ...wrong, sku: sku(1), kind: 'wrongItem' })).rejects.toMatchObject({
      data: { reason: 'transfer.skuIsThere' },
    });
    const mistaken = await chain.rpc.transfers.report({ ...wrong, quantity: 9 });
    const reportId = mistaken.transfer.discrepancyList.find((one) => one.kind === 'notInShipment')?.id ?? '';
    await chain.rpc.transfers.withdrawReport({ ...destination.click(id), device: destination.device, reportId });
    await chain.rpc.transfers.report({ ...wrong, ...destination.click(id), note: 'on top of the box' });
    const { consequences } = await chain.rpc.transfers.preview({ storeId: destination.storeId, transferId: id });
    expect(consequences.map((one) => one.code)).toEqual(['received', 'forSale', 'held', 'foreign', 'short', 'over']);
    await ends.confirmClose(id);
    await ends.minutes(3);
    expect(destination.onHand(sku())).toBe(has + 3);
    expect(destination.online(sku())).toBe(has + 2);
    const { rows } = await destination.list('discrepancies');
    expect(rows).toMatchObject([{ id, discrepancies: 4 }]);
    const kinds = (await destination.get(id)).discrepancyList.map((one) => [one.kind, one.sku, one.quantity]);
    expect(kinds).toEqual([
      ['short', sku(), 1],
      ['over', sku(1), 1],
      ['damaged', sku(), 1],
      ['notInShipment', sku(2), 1],
    ]);
    // The store it came from reads all of it at the till, notes too, and no stock has moved for what was not part of it.
    expect((await origin.list('discrepancies')).rows).toMatchObject([{ id, discrepancies: 4 }]);
    expect((await origin.get(id)).discrepancyList.map((one) => [one.kind, one.sku, one.quantity, one.note])).toEqual([
      ['short', sku(), 1, ''],
      ['over', sku(1), 1, ''],
      ['damaged', sku(), 1, 'wet'],
      ['notInShipment', sku(2), 1, 'on top of the box'],
    ]);
    expect([ends.pieces(sku(2)), await origin.exceptions()]).toEqual([foreign, []]);
    expect((await destination.get(id)).whereabouts).toMatchObject({ inTransit: 0, atDestination: 5, missing: 1, over: 1 });

    await destination.begin(id);
    await destination.scan(id, sku());
    await ends.confirmClose(id);
    await ends.minutes(2);
    expect(destination.onHand(sku())).toBe(has + 4);
    expect((await destination.get(id)).whereabouts).toMatchObject({ missing: 0 });
    expect(ends.effects('stock_adjustment')).toHaveLength(1);
    await chain.rpc.transfers.settle({ ...destination.click(id), note: 'asked' });
    expect((await destination.list('discrepancies')).rows).toEqual([]);
  });

  test('offered goods need no approval there', async () => {
    const { origin, destination } = ends;
    const { transfer } = await chain.rpc.transfers.request({
      storeId: origin.storeId,
      requestId: 'transfer-give-1',
      person: 'Bo',
      direction: 'give',
      outletId: chain.config.stores[0]?.outletId ?? '',
      reason: 'other',
      lines: [{ sku: sku(), quantity: 2 }],
    });
    expect(transfer).toMatchObject({ role: 'origin', state: 'approved' });
    await ends.send(transfer.id, { [sku()]: 2 });
    await ends.minutes(3);
    expect((await destination.list('toReceive')).rows).toMatchObject([{ id: transfer.id, pieces: 2 }]);
  });
});

describe('its papers', () => {
  const print = (ask: PaperAsk) =>
    chain.rpc.printing.print({ ...ends.origin.click(''), requestId: `papers-${ask.paper}`, ask, language: 'en', copies: 1 });
  const meaning = (storeId: string, code: string) => chain.rpc.scan.identify({ storeId, code });

  test('the slip’s code and each box’s open the transfer at both ends, and nowhere before it is known there', async () => {
    const { origin, destination } = ends;
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    const [slip, box] = [null, 2].map((of) => codeText({ kind: 'transfer', reference: transferReference(id), box: of }));
    expect(await meaning(destination.storeId, slip ?? '')).toMatchObject({ kind: 'transfer', transferId: id, box: null });
    expect(await meaning(origin.storeId, slip ?? '')).toMatchObject({ kind: 'unknown', tried: ['transfer'] });
    await ends.minutes(2);
    for (const { storeId } of [origin, destination])
      expect(await meaning(storeId, box ?? '')).toEqual({ kind: 'transfer', transferId: id, label: transferLabel(id), box: 2 });
  });

  test('there is no slip before anything is picked; printed again it is a copy under its first number, of what the till says left', async () => {
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    await ends.minutes(2);
    const slip: PaperAsk = { paper: 'packingSlip', transferId: id };
    await chain.rpc.transfers.approve(ends.origin.click(id));
    await expect(print(slip)).rejects.toMatchObject({ data: { reason: 'nothingPacked' } });
    await ends.send(id, { [sku()]: 1 });
    await ends.minutes(2);
    const { print: first, sheet } = await print(slip);
    expect(first).toMatchObject({ paper: 'packingSlip', label: transferLabel(id) });
    expect(sheet?.html).toContain(codeText({ kind: 'transfer', reference: transferReference(id), box: null }));
    const again = await chain.rpc.printing.reprint({ ...ends.origin.click(''), journal: first.journal, copies: 1 });
    expect(again.print.first).toBe(first.journal);
    expect(again.sheet?.html).toContain('COPY');
    expect(await meaning(ends.origin.storeId, codeText({ kind: 'paper', journal: first.journal }))).toMatchObject({
      subject: { kind: 'transfer', transferId: id },
    });
    await expect(print({ paper: 'boxLabel', transferId: id, box: 3 })).rejects.toMatchObject({ data: { reason: 'noSuchBox' } });
  });
});

describe('what to bring where', () => {
  test('what runs out here and another store can spare is suggested with why, asked for once, and not suggested again', async () => {
    const { origin, destination } = ends;
    const suggest = async (storeId: string) => (await chain.rpc.transfers.suggest({ storeId })).rows.filter((row) => row.sku === sku());
    expect(await suggest(destination.storeId)).toEqual([]);
    const [there = 0, , here = 0] = ends.pieces(sku());
    const sold = here - 1;
    sellAtTill(chain.world, { store: destination.storeId, lines: [{ sku: sku(), quantity: sold }], tender: 'Cash' });
    await ends.minutes(2);
    // Fourteen days at this pace, less what is left here; the other store keeps one to show.
    const quantity = Math.min(there - 1, Math.ceil(sold / 2) - 1);
    const [row, ...more] = await suggest(destination.storeId);
    expect([row, more]).toMatchObject([
      { quantity, here: { free: 1, sold, need: Math.ceil(sold / 2) }, there: { free: there, sold: 0, need: 1 } },
      [],
    ]);
    expect(await suggest(origin.storeId)).toEqual([]);
    await ends.ask([{ sku: sku(), quantity }]);
    expect(await suggest(destination.storeId)).toEqual([]);
  });

  test('what needs somebody stands with the store that has to do it; every piece of the chain is counted once, wherever it is', async () => {
    const { origin, destination } = ends;
    const waiting = async () => {
      const both = await Promise.all([origin, destination].map(({ storeId }) => chain.rpc.transfers.waiting({ storeId })));
      return both.map((one) => [one.toApprove.count, one.toReceive.count, one.discrepancies.count]);
    };
    const units = async () => {
      const { transfers, ...counts } = await chain.rpc.transfers.units({ storeId: destination.storeId, sku: sku() });
      return { ...counts, transfers: transfers.map((one) => [one.id, one.pieces]) };
    };
    const { total } = await units();
    const id = await ends.ask([{ sku: sku(), quantity: 3 }]);
    await ends.minutes(2);
    expect(await waiting()).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ]);
    await chain.rpc.transfers.approve(origin.click(id));
    await ends.send(id, { [sku()]: 3 });
    await ends.minutes(2);
    expect(await waiting()).toEqual([
      [0, 0, 0],
      [0, 1, 0],
    ]);
    expect(await units()).toEqual({ inStores: total - 3, held: 0, inTransit: 3, missing: 0, total, twice: 0, transfers: [[id, 3]] });
    await ends.close(id, { [sku()]: 1 });
    await ends.minutes(3);
    expect(await waiting()).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ]);
    expect(await units()).toEqual({ inStores: total - 2, held: 0, inTransit: 0, missing: 2, total, twice: 0, transfers: [[id, 2]] });
    await chain.rpc.transfers.settle({ ...destination.click(id), note: 'lost by the carrier' });
    expect(await units()).toMatchObject({ total: total - 2, missing: 0, transfers: [] });
  });
});

describe('exactly once', () => {
  const writes: [string, string][] = [
    ['POST', '/consignments$'],
    ['POST', '/consignments/[^/]+/products$'],
    ['PUT', '/consignments/[^/]+$'],
    ['PUT', '/products/'],
  ];
  const troubles: FaultKind[] = ['dropBefore', 'dropAfterEffect'];
  test.each(writes)('%s %s, whatever happens to it on the way', async (method, path) => {
    const [had = 0, , has = 0] = ends.pieces(sku());
    for (const kind of troubles) chain.world.faults.push(fault('lightspeed', kind, { method, path }));
    const id = await ends.ask([
      { sku: sku(), quantity: 2 },
      { sku: sku(1), quantity: 1 },
    ]);
    await ends.minutes(4);
    await chain.rpc.transfers.approve(ends.origin.click(id));
    await ends.send(id, { [sku()]: 2, [sku(1)]: 1 });
    await ends.minutes(4);
    await ends.close(id, { [sku()]: 2, [sku(1)]: 1 });
    await ends.minutes(4);
    expect(chain.world.faults).toEqual([]);
    expect(await ends.origin.outbox()).toEqual([]);
    expect(await ends.destination.outbox()).toEqual([]);
    for (const kind of ['consignment.created', 'consignment.sent', 'consignment.received'])
      expect([kind, ends.effects(kind).length]).toEqual([kind, 1]);
    expect(ends.consignment().products.map((one) => [one.count, one.received])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(ends.pieces(sku())).toEqual([had - 2, 0, has + 2]);
  });

  test('both stores work through a day without network; what they did reaches the till once it is back', async () => {
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    await ends.minutes(2);
    chain.network.up = false;
    await chain.rpc.transfers.approve(ends.origin.click(id));
    await ends.send(id, { [sku()]: 1 });
    chain.clock.jump(6 * 3_600_000);
    await ends.minutes(1);
    expect(ends.consignment().status).toBe('OPEN');
    chain.network.up = true;
    await ends.minutes(6);
    expect(ends.consignment()).toMatchObject({ status: 'SENT', products: [{ count: 1 }] });
    chain.network.up = false;
    await ends.close(id, { [sku()]: 1 });
    await chain.crash();
    chain.network.up = true;
    await ends.minutes(6);
    expect(ends.consignment()).toMatchObject({ status: 'RECEIVED', products: [{ received: 1 }] });
    expect(await ends.origin.get(id)).toMatchObject({ state: 'closed', discrepancies: 0 });
  });

  test('made twice on the way: both stores mean the same one, to its end', async () => {
    chain.world.faults.push(fault('lightspeed', 'duplicate', { method: 'POST', path: '/consignments$', count: 1 }));
    const [had = 0, , has = 0] = ends.pieces(sku());
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    await ends.minutes(4);
    expect(chain.world.till.consignments.size).toBe(2);
    await chain.rpc.transfers.approve(ends.origin.click(id));
    await ends.send(id, { [sku()]: 2 });
    await ends.minutes(4);
    await ends.close(id, { [sku()]: 2 });
    await ends.minutes(4);
    expect(ends.pieces(sku())).toEqual([had - 2, 0, has + 2]);
    for (const end of [ends.origin, ends.destination])
      expect(await end.get(id)).toMatchObject({ state: 'closed', till: 'RECEIVED', owed: 0 });
    const consignments = [...chain.world.till.consignments.values()].map((row) => `${row.status}, ${row.products.length} rows`);
    expect(consignments.toSorted()).toEqual(['OPEN, 0 rows', 'RECEIVED, 1 rows']);
  });

  test('the same click twice is one piece, and one transfer', async () => {
    const id = await ends.underWay([{ sku: sku(), quantity: 2 }]);
    await ends.destination.begin(id);
    const first = await ends.destination.scan(id, sku(), { requestId: 'same-scan' });
    expect(await ends.destination.scan(id, sku(), { requestId: 'same-scan' })).toEqual(first);
    expect(await ends.destination.get(id)).toMatchObject({ lineList: [{ received: 1 }] });
  });
});

describe('at the till, by somebody else', () => {
  function madeAtTill(): string {
    const [destination, origin] = chain.config.stores;
    const body = { name: 'Friday van', type: 'OUTLET', outlet_id: destination?.outletId ?? '', source_outlet_id: origin?.outletId ?? '' };
    return asWorld(chain.world.ledger, () => {
      createConsignment(chain.world, body);
      const { id } = ends.consignment();
      addConsignmentProduct(chain.world, id, { product_id: productId(sku()), count: '2' });
      addConsignmentProduct(chain.world, id, { product_id: productId(sku()), count: '1' });
      return id;
    });
  }
  const change = (id: string, status: string) => asWorld(chain.world.ledger, () => updateConsignment(chain.world, id, { status }));

  test('a transfer made there appears here, the same product in two rows as one line, and stays in step to its end', async () => {
    const { origin, destination } = ends;
    const consignment = madeAtTill();
    await ends.minutes(2);
    const [row] = (await origin.list('toApprove')).rows;
    expect(row).toMatchObject({ madeAtTill: true, note: 'Friday van', pieces: 3, lines: 1 });
    const id = row?.id ?? '';
    change(consignment, 'SENT');
    await ends.minutes(2);
    expect(await origin.get(id)).toMatchObject({ state: 'sent', lineList: [{ sent: 3 }] });
    expect(await destination.get(id)).toMatchObject({ state: 'sent' });
    await ends.close(id, { [sku()]: 3 });
    await ends.minutes(2);
    const { status, products } = ends.consignment();
    expect([status, products.reduce((sum, one) => sum + (one.received ?? 0), 0)]).toEqual(['RECEIVED', 3]);
    expect(await origin.get(id)).toMatchObject({ state: 'closed', discrepancies: 0 });
  });

  test('sent there with a product less than was picked here: what the till moved is what left, and the list says so', async () => {
    const { origin, destination } = ends;
    const id = await ends.ask([
      { sku: sku(0), quantity: 3 },
      { sku: sku(1), quantity: 2 },
    ]);
    await ends.minutes(2);
    await chain.rpc.transfers.approve(origin.click(id));
    chain.network.up = false;
    await ends.send(id, { [sku(0)]: 3, [sku(1)]: 2 });
    const { id: consignment } = ends.consignment();
    asWorld(chain.world.ledger, () => removeConsignmentProduct(chain.world, consignment, productId(sku(1))));
    change(consignment, 'SENT');
    chain.network.up = true;
    await ends.minutes(10);
    const { lineList } = await origin.get(id);
    expect(Object.fromEntries(lineList.map((line) => [line.sku, line.sent]))).toEqual({ [sku(0)]: 3, [sku(1)]: 0 });
    expect(await destination.get(id)).toMatchObject({ state: 'sent' });
    expect((await destination.get(id)).lineList.reduce((sum, line) => sum + line.sent, 0)).toBe(3);
    expect(await origin.outbox()).toEqual([]);
  });

  test('received there while it is counted here: the till’s count stands, and a person sees both side by side', async () => {
    const { destination } = ends;
    const id = await ends.underWay([{ sku: sku(), quantity: 3 }]);
    await destination.begin(id);
    await destination.scan(id, sku());
    const { id: consignment } = ends.consignment();
    asWorld(chain.world.ledger, () => updateConsignmentProduct(chain.world, consignment, productId(sku()), { received: '3' }));
    change(consignment, 'RECEIVED');
    await ends.minutes(2);
    expect(await destination.get(id)).toMatchObject({ state: 'closed', holder: null, lineList: [{ received: 3 }] });
    expect(await destination.exceptions()).toMatchObject([{ kind: 'transferCountsDiffer', params: { counts: `${sku()}: 1 / 3` } }]);
    expect(ends.effects('consignment.received')).toEqual([]);
  });

  test('received there before an offline count gets through: one wins, nothing is booked twice', async () => {
    const { destination } = ends;
    const id = await ends.underWay([{ sku: sku(), quantity: 3 }]);
    const [, , has = 0] = ends.pieces(sku());
    chain.network.up = false;
    await ends.close(id, { [sku()]: 2 });
    const { id: consignment } = ends.consignment();
    asWorld(chain.world.ledger, () => updateConsignmentProduct(chain.world, consignment, productId(sku()), { received: '3' }));
    change(consignment, 'RECEIVED');
    chain.network.up = true;
    await ends.minutes(5);
    expect(destination.onHand(sku())).toBe(has + 3);
    expect(await destination.outbox()).toEqual([]);
    expect((await destination.exceptions()).map((one) => one.kind)).toEqual(['transferCountsDiffer']);
  });

  test('cancelled there while it is picked: it leaves the list, is asked for by its id, and a person is told', async () => {
    const { origin } = ends;
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    await ends.minutes(2);
    await chain.rpc.transfers.approve(origin.click(id));
    await origin.begin(id);
    await origin.scan(id, sku());
    const before = origin.onHand(sku());
    change(ends.consignment().id, 'CANCELLED');
    await ends.minutes(7);
    expect(await origin.get(id)).toMatchObject({ state: 'cancelled', till: 'CANCELLED' });
    expect((await origin.exceptions()).map((one) => one.kind)).toEqual(['transferCancelledAtTill']);
    expect(origin.online(sku())).toBe(before);
  });
});

test('a token without the scope of transfers stops nothing else', async () => {
  changeToken(chain.world, { system: 'lightspeed', scopes: allScopes.filter((scope) => !scope.startsWith('consignments')) });
  await ends.minutes(3);
  const { connections } = await chain.rpc.system.status({ storeId: ends.origin.storeId });
  expect(connections.map((one) => one.state)).toEqual(['online', 'online']);
});

describe('taking it back', () => {
  test('asked for and no longer wanted: the other store sees it go', async () => {
    const { origin, destination } = ends;
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    await ends.minutes(2);
    const { consequences, fingerprint } = await chain.rpc.transfers.previewCancel({ storeId: destination.storeId, transferId: id });
    expect(consequences.map((one) => one.code)).toEqual(['neverSent']);
    await chain.rpc.transfers.cancel({ ...destination.click(id), fingerprint });
    await ends.minutes(7);
    expect(ends.consignment().status).toBe('CANCELLED');
    expect((await origin.list('done')).rows).toMatchObject([{ id, state: 'cancelled' }]);
    expect(await origin.exceptions()).toEqual([]);
  });

  test('cancelled at the till before it was ever listed here: asked for by its id, and gone', async () => {
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    await chain.clock.advance(2_500);
    asWorld(chain.world.ledger, () => updateConsignment(chain.world, ends.consignment().id, { status: 'CANCELLED' }));
    await ends.minutes(8);
    expect(await ends.destination.get(id)).toMatchObject({ state: 'cancelled', till: 'CANCELLED' });
  });

  test('sent and called back: the origin counts its pieces again, by its own words', async () => {
    const { origin } = ends;
    const [had = 0] = ends.pieces(sku());
    const id = await ends.underWay([{ sku: sku(), quantity: 2 }]);
    const { consequences, fingerprint } = await chain.rpc.transfers.previewCancel({ storeId: origin.storeId, transferId: id });
    expect(consequences.map((one) => one.code)).toEqual(['takenBack', 'notArriving']);
    await chain.rpc.transfers.cancel({ ...origin.click(id), fingerprint });
    await ends.minutes(3);
    expect(ends.pieces(sku())[0]).toBe(had);
    expect(origin.online(sku())).toBe(had);
  });

  test('counted as none, or as some and then as none: nothing is set aside, and the journal is sound', async () => {
    const { origin } = ends;
    const [had = 0] = ends.pieces(sku());
    const id = await ends.ask([
      { sku: sku(), quantity: 2 },
      { sku: sku(1), quantity: 1 },
    ]);
    await ends.minutes(2);
    await chain.rpc.transfers.approve(origin.click(id));
    await origin.begin(id);
    await origin.count(id, sku(1), 0);
    await origin.count(id, sku(), 2);
    await ends.minutes(1);
    expect(origin.online(sku())).toBe(had - 2);
    await origin.count(id, sku(), 0);
    await ends.minutes(1);
    expect(origin.online(sku())).toBe(had);
    expect((await chain.rpc.system.verifyJournal({ storeId: origin.storeId })).findings).toEqual([]);
  });

  test('declined: nothing moves, and who asked is told', async () => {
    const { origin, destination } = ends;
    const id = await ends.ask([{ sku: sku(), quantity: 2 }]);
    await ends.minutes(2);
    await chain.rpc.transfers.decline({ ...origin.click(id), note: 'we need them' });
    await ends.minutes(7);
    expect((await destination.list('done')).rows).toMatchObject([{ id, state: 'cancelled' }]);
    await expect(chain.rpc.transfers.approve(origin.click(id))).rejects.toMatchObject({ data: { reason: 'transfer.wasDeclined' } });
  });
});

describe('one device at a time', () => {
  test('another device is told who counts and since when, may take over, and the first one then may not go on', async () => {
    const { destination } = ends;
    const id = await ends.underWay([{ sku: sku(), quantity: 3 }]);
    await destination.begin(id);
    await destination.scan(id, sku());
    const tablet = { device: 'the-other-tablet' };
    await expect(destination.begin(id, tablet)).rejects.toMatchObject({
      data: { reason: 'transfer.heldElsewhere', params: { person: 'Alix' } },
    });
    await destination.begin(id, { ...tablet, takeOver: true });
    expect(await destination.scan(id, sku(), tablet)).toMatchObject({ kind: 'counted', counted: 2 });
    await expect(destination.scan(id, sku())).rejects.toMatchObject({ data: { reason: 'transfer.heldElsewhere' } });
  });

  test('counts are kept over several sessions; where only scans count, typing is refused', async () => {
    const { destination } = ends;
    const id = await ends.underWay([{ sku: sku(), quantity: 3 }]);
    await destination.begin(id);
    await destination.count(id, sku(), 1);
    await chain.rpc.transfers.pause({ ...destination.click(id), device: destination.device });
    await chain.crash();
    await destination.begin(id, { device: 'the-other-tablet', forceScan: true });
    await expect(
      chain.rpc.transfers.count({ ...destination.click(id), device: 'the-other-tablet', sku: sku(), quantity: 3 }),
    ).rejects.toMatchObject({ data: { reason: 'transfer.scanOnly' } });
    expect(await destination.scan(id, sku(), { device: 'the-other-tablet' })).toMatchObject({ counted: 2 });
    expect(await destination.scan(id, 'NO-SUCH-CODE', { device: 'the-other-tablet' })).toMatchObject({ kind: 'unknownCode' });
    expect(await destination.scan(id, sku(2), { device: 'the-other-tablet' })).toMatchObject({ kind: 'notInTransfer', sku: sku(2) });
  });
});
