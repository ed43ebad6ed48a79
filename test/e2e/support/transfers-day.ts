import { startTrainingApp, type TrainingApp } from '#test/e2e/support/app.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';

const other = 'lyon-bellecour';

export interface TransfersDay {
  app: TrainingApp;
  /** Ids of transfers by where they stand, as the first store sees them. */
  transfers: Record<'asked' | 'toApprove' | 'picking' | 'packed' | 'sent' | 'receiving' | 'closed', string>;
}

/** Seven transfers between two stores of the training world, one at each step of their way. For pictures. */
export async function transfersDay(folder: string): Promise<TransfersDay> {
  const app = await startTrainingApp(folder);
  const [here, there] = [actor(app, storeId, 'Alix'), actor(app, other, 'Bo')];
  const skus = plainSkus(8, 20);
  const lines = (count: number, from = 0) => skus.slice(from, from + count).map((sku, index) => ({ sku, quantity: 2 + index }));
  for (const store of [storeId, other]) await catalogRead(app, store, skus);
  const note = 'Für das Schaufenster am Samstag, bitte mit dem Lieferwagen um acht Uhr mitgeben';
  const asked = await here.request(other, 'ask', lines(2), note);
  const toApprove = await there.request(storeId, 'ask', lines(3), 'Kundin wartet');
  const picking = await here.request(other, 'give', lines(4));
  const packed = await here.request(other, 'give', lines(2, 2), 'Herbstware zurück');
  const sent = await here.request(other, 'give', lines(3, 3));
  await here.pick(picking, lines(2));
  await here.pack(packed, lines(2, 2), 3);
  await here.send(sent, lines(3, 3), 2);
  const receiving = await there.request(storeId, 'give', lines(4, 1));
  const closed = await there.request(storeId, 'give', lines(3, 4));
  await there.send(receiving, lines(4, 1), 4);
  await there.send(closed, lines(3, 4), 1);
  for (const id of [toApprove, receiving, closed]) await here.arrived(id);
  await here.arrived(receiving, 'sent');
  await here.arrived(closed, 'sent');
  await here.count(receiving, lines(2, 1));
  await here.count(closed, lines(2, 4));
  await here.report(closed, skus[4] ?? '', 'damaged', 'Karton war nass');
  await here.report(closed, skus[0] ?? '', 'notInShipment', 'lag obenauf');
  await here.close(closed);
  return { app, transfers: { asked, toApprove, picking, packed, sent, receiving, closed } };

  async function catalogRead(training: TrainingApp, store: string, wanted: readonly string[]): Promise<void> {
    const { stock, system } = training.client.api;
    for (const sku of wanted) {
      while ((await stock.search({ storeId: store, search: sku })).rows.length === 0) await system.pullNow({ storeId: store });
    }
  }

  function actor(training: TrainingApp, store: string, person: string) {
    const device = `screens-of-${store}`;
    const about = (transferId: string) => ({ storeId: store, transferId });
    const click = (transferId: string) => ({ ...about(transferId), person, requestId: crypto.randomUUID() });
    const { transfers, system, settings } = training.client.api;
    const by = {
      async request(from: string, direction: 'ask' | 'give', wanted: { sku: string; quantity: number }[], said = ''): Promise<string> {
        const { stores } = await settings.get();
        const outletId = stores.find((one) => one.id === from)?.outletId ?? '';
        const needBy = direction === 'ask' ? Date.now() + 2 * 86_400_000 : null;
        const { person: who, requestId } = click('');
        const { transfer } = await transfers.request({
          storeId: store,
          person: who,
          requestId,
          direction,
          outletId,
          reason: 'lowStock',
          needBy,
          note: said,
          lines: wanted,
        });
        return transfer.id;
      },
      async count(id: string, counts: { sku: string; quantity: number }[]): Promise<void> {
        await transfers.begin({ ...click(id), device });
        for (const { sku, quantity } of counts) await transfers.count({ ...click(id), device, sku, quantity });
      },
      pick: (id: string, counts: { sku: string; quantity: number }[]) => by.count(id, counts),
      async pack(id: string, counts: { sku: string; quantity: number }[], boxes: number): Promise<void> {
        await by.count(id, counts);
        await transfers.pack({ ...click(id), device, boxes });
      },
      async send(id: string, counts: { sku: string; quantity: number }[], boxes: number): Promise<void> {
        await by.pack(id, counts, boxes);
        const { fingerprint } = await transfers.preview(about(id));
        await transfers.send({ ...click(id), fingerprint });
      },
      report: (id: string, sku: string, kind: 'damaged' | 'notInShipment', said: string) =>
        transfers.report({ ...click(id), device, sku, kind, quantity: 1, note: said }),
      async close(id: string): Promise<void> {
        const { fingerprint } = await transfers.preview(about(id));
        await transfers.close({ ...click(id), device, fingerprint });
      },
      /** Until this store knows it from the till, in this state. */
      async arrived(id: string, state = ''): Promise<void> {
        for (;;) {
          await system.pullNow({ storeId: store });
          const known = await transfers.get(about(id)).catch(() => null);
          if (known !== null && (state === '' || known.state === state)) return;
          await new Promise((later) => setTimeout(later, 200));
        }
      },
    };
    return by;
  }
}
