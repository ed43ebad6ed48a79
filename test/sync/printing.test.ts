import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkFormat, PaperAsk, PrintedPaper } from '#contract/printing.ts';
import type { PickupDetail } from '#contract/pickups.ts';
import type { Printers } from '#core/ports.ts';
import { sendRaw } from '#agent/http/raw-printer.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';
import { networkPrinter, type NetworkPrinter } from '#test/support/network-printer.ts';
import { readReceipt } from '#test/support/receipt.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let paper: NetworkPrinter;
let clicks = 0;
/** What this PC's own printer was given. */
let spooled: Parameters<Printers['system']>[0][];

beforeEach(async () => {
  paper = await networkPrinter();
  spooled = [];
  const printers: Printers = {
    network: sendRaw,
    system: (job) => {
      spooled.push(job);
      return Promise.resolve(job.printer === 'Office' ? { ok: true } : { ok: false, sent: false, reason: 'noPrinter', detail: '' });
    },
    list: () => Promise.resolve(['Office']),
  };
  chain = await startChain({
    products: 60,
    printers,
    change: (config) => ({ ...config, stores: config.stores.slice(0, 1), training: false }),
  });
  store = counter(chain);
  await chain.clock.advance(60_000);
});
afterEach(async () => {
  await chain.stop();
  await paper.close();
});

const click = () => ({ storeId: store.storeId, requestId: `print-${(clicks += 1)}-request`, person: 'Alix' });
const roll: NetworkFormat = { language: 'escpos', paperMm: 80 };

function onNetwork(which: PrintedPaper, format: NetworkFormat = roll, port = paper.port) {
  return chain.rpc.printing.savePrinter({ ...click(), paper: which, printer: { kind: 'network', host: '127.0.0.1', port, format } });
}
const print = (ask: PaperAsk, by = click()) => chain.rpc.printing.print({ ...by, ask, language: 'en' });
const labelOf = (pickup: PickupDetail): PaperAsk => ({ paper: 'bagLabel', pickupId: pickup.id, bag: null, bags: 2 });
const jobs = () => paper.jobs.map((job) => readReceipt(job).map((line) => line.trim()));
const rows = async () => (await chain.rpc.printing.list({ storeId: store.storeId })).rows;

test('bag labels over the network, with the internet down: the number on the paper is the entry’s', async () => {
  const pickup = await store.order(true);
  await onNetwork('bagLabel');
  chain.network.up = false;
  const { print: printed } = await print(labelOf(pickup));
  expect(printed).toMatchObject({ state: 'sent', first: printed.journal, paper: 'bagLabel', label: pickup.incrementId, problem: null });
  const [job = []] = jobs();
  expect(job).toContain(pickup.incrementId);
  expect(job).toContain(`[barcode BAG-${pickup.incrementId}-1]`);
  expect(job).toContain(`[barcode BAG-${pickup.incrementId}-2]`);
  expect(job.join(' ')).toContain(`Journal ${printed.journal}`);
  const after = await store.again(pickup);
  expect(after.timeline.find((item) => item.journal === printed.journal)).toMatchObject({ kind: 'paper.printed', person: 'Alix' });
});

test('the same click twice, even at once, is one print', async () => {
  const pickup = await store.order(true);
  await onNetwork('bagLabel');
  const by = click();
  const [one, two] = await Promise.all([print(labelOf(pickup), by), print(labelOf(pickup), by)]);
  const three = await print(labelOf(pickup), by);
  expect([two, three]).toEqual([one, one]);
  expect(paper.jobs).toHaveLength(1);
});

test('a reprint says copy and keeps the first number', async () => {
  const pickup = await store.order(true);
  await onNetwork('bagLabel');
  const { print: first } = await print(labelOf(pickup));
  const { print: again } = await chain.rpc.printing.reprint({ ...click(), journal: first.journal });
  expect(again).toMatchObject({ first: first.journal, state: 'sent' });
  expect(again.journal).toBeGreaterThan(first.journal);
  const [, job = []] = jobs();
  expect(job[0]).toBe('COPY');
  expect(job.join(' ')).toContain(`Journal ${first.journal}`);
  expect((await rows()).map((row) => row.journal)).toEqual([again.journal, first.journal]);
});

test('a printer that is off: said in words, kept, and the next try is no copy', async () => {
  const pickup = await store.order(true);
  const gone = await networkPrinter();
  await gone.close();
  await onNetwork('bagLabel', roll, gone.port);
  const { print: failed } = await print(labelOf(pickup));
  expect(failed).toMatchObject({ state: 'failed', problem: { reason: 'printerRefused' } });
  await onNetwork('bagLabel');
  await chain.rpc.printing.reprint({ ...click(), journal: failed.journal });
  const [job = []] = jobs();
  expect(job[0]).toBe(pickup.incrementId);
  expect(job.join(' ')).toContain(`Journal ${failed.journal}`);
});

test('a line cut in the middle is not sent again by itself', async () => {
  const pickup = await store.order(true);
  const breaking = await networkPrinter({ breakAfterBytes: 1 });
  await onNetwork('bagLabel', roll, breaking.port);
  await print(labelOf(pickup));
  await store.minutes(60);
  expect(breaking.jobs).toHaveLength(1);
  await breaking.close();
});

test('a label printer gets ZPL of its own size', async () => {
  const pickup = await store.order(true);
  await onNetwork('bagLabel', { language: 'zpl', dpi: 203, label: { widthMm: 100, heightMm: 50 } });
  await print(labelOf(pickup));
  const zpl = String(paper.jobs[0]);
  expect(zpl.match(/\^XA\^CI28\^PW799\^LL400/g)).toHaveLength(2);
  expect(zpl).toContain(`^BCN,`);
  expect(zpl).toContain(`^FDBAG-${pickup.incrementId}-1^FS`);
});

test('without a printer set up the window gets the page, each time it asks', async () => {
  const pickup = await store.order(true);
  const by = click();
  const { print: printed, sheet } = await print({ paper: 'pickList', pickupIds: [pickup.id], batch: 'B7' }, by);
  expect(printed).toMatchObject({ state: 'handed', printer: 'browser' });
  expect(sheet?.html).toContain('@page{size:210mm 297mm');
  expect(sheet?.html).toContain('PICK-B7');
  expect(sheet?.html).toContain(`JRN-${printed.journal}`);
  for (const line of pickup.items) expect(sheet?.html).toContain(line.sku);
  expect((await print({ paper: 'pickList', pickupIds: [pickup.id], batch: 'B7' }, by)).sheet?.html).toBe(sheet?.html);
});

test('a printer of this PC gets the page with its size', async () => {
  const printer = { kind: 'system', name: 'Office', page: { widthMm: 62, heightMm: 29 } } as const;
  await chain.rpc.printing.savePrinter({ ...click(), paper: 'binLabel', printer });
  expect((await print({ paper: 'binLabel', bin: 'A4' })).print.state).toBe('sent');
  expect(spooled).toMatchObject([{ printer: 'Office', widthMm: 62, heightMm: 29 }]);
  expect(spooled[0]?.html).toContain('BIN-A4');
  await chain.rpc.printing.savePrinter({ ...click(), paper: 'binLabel', printer: { ...printer, name: 'Sold' } });
  expect((await print({ paper: 'binLabel', bin: 'A4' })).print).toMatchObject({ state: 'failed', problem: { reason: 'printerGone' } });
  expect((await chain.rpc.printing.printers({ storeId: store.storeId })).system).toEqual(['Office']);
});

test('the collect slip needs a hand-over and then says who handed what over', async () => {
  const pickup = await store.order(true);
  await onNetwork('collectSlip');
  const slip: PaperAsk = { paper: 'collectSlip', pickupId: pickup.id };
  await expect(print(slip)).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: 'notCollectedYet' } });
  await store.ready(pickup);
  await store.handOver(pickup);
  await print(slip);
  const [job = []] = jobs();
  expect(job).toContain('Handed over by: Alix');
  for (const line of pickup.items) expect(job.join(' ')).toContain(line.sku);
});

test('no paper and no entry of one names more of the customer than initial and surname', async () => {
  const pickup = await store.order(true);
  await store.ready(pickup);
  await store.handOver(pickup);
  const asks: PaperAsk[] = [
    { paper: 'pickList', pickupIds: [pickup.id], batch: null },
    labelOf(pickup),
    { paper: 'collectSlip', pickupId: pickup.id },
  ];
  for (const ask of asks) {
    const { sheet } = await print(ask);
    for (const secret of [pickup.customerName, pickup.email, pickup.phone]) expect(sheet?.html).not.toContain(secret ?? 'no value');
    expect(sheet?.html.includes(pickup.customer)).toBe(ask.paper !== 'pickList');
  }
  const said = JSON.stringify(await rows()) + JSON.stringify((await store.again(pickup)).timeline);
  for (const secret of [pickup.customerName, pickup.email, pickup.phone, pickup.customer]) expect(said).not.toContain(secret ?? 'no value');
});

test('a preview writes nothing', async () => {
  const pickup = await store.order(true);
  await onNetwork('bagLabel');
  const seen = await chain.rpc.printing.preview({ storeId: store.storeId, ask: labelOf(pickup), language: 'de' });
  expect(seen.html).toContain('1 von 2');
  expect(seen.html).toContain('(Vorschau)');
  expect(seen).toMatchObject({ widthMm: 80, heightMm: null, printer: { kind: 'network' } });
  expect(await rows()).toEqual([]);
  expect(paper.jobs).toEqual([]);
});

test('an address outside the store is refused when it is entered', async () => {
  const printer = { kind: 'network', host: '8.8.8.8', port: 9100, format: roll } as const;
  await expect(chain.rpc.printing.savePrinter({ ...click(), paper: 'badge', printer })).rejects.toMatchObject({
    code: 'REFUSED',
    data: { reason: 'printerNotPrivate' },
  });
});

test('what is set up and what was printed is there after a restart', async () => {
  const pickup = await store.order(true);
  await onNetwork('bagLabel');
  const { print: printed } = await print(labelOf(pickup));
  await chain.crash();
  expect((await chain.rpc.printing.printers({ storeId: store.storeId })).papers.bagLabel).toMatchObject({
    kind: 'network',
    host: '127.0.0.1',
  });
  expect(await rows()).toEqual([printed]);
});
