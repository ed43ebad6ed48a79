import { appendEntry } from '#agent/journal/entries.ts';
import { saveProducts, saveSettings } from '#agent/replica/till.ts';
import { addTransfer, saveLine } from '#agent/transfers/records.ts';
import { benchStore, openSeeded } from '#test/bench/seed.ts';

export const bigTransfer = '01997f4e-0000-7000-8000-000000000400';
export const skuOfLine = (line: number): string => `BIG-${String(line).padStart(3, '0')}`;

/** A transfer with so many lines is on its way to the bench's store. */
export function seedTransfer(dataDir: string, lines: number): void {
  using journal = openSeeded(dataDir);
  const { outletId } = benchStore(dataDir).config;
  const at = Date.now();
  journal.write(() => {
    const outlet = { timeZone: 'Europe/Paris', currency: 'EUR', defaultTaxId: null, address: '', deleted: false };
    saveSettings(journal, 'outlet', [
      { ...outlet, id: outletId, name: 'Here', version: '1' },
      { ...outlet, id: 'far-away', name: 'Far away', version: '2' },
    ]);
    const skus = Array.from({ length: lines }, (_, index) => skuOfLine(index + 1));
    saveProducts(
      journal,
      skus.map((sku, index) => ({
        id: `product-${sku}`,
        sku,
        codes: [sku],
        name: `Thing ${index + 1}`,
        familyId: null,
        parentId: null,
        options: [],
        categories: [],
        active: true,
        deleted: false,
        tracksInventory: true,
        version: String(index + 1),
      })),
      at,
    );
    const { seq } = appendEntry(journal, {
      kind: 'transfer.seenAtTill',
      subject: bigTransfer,
      person: null,
      data: {},
      requestId: null,
      at,
    });
    addTransfer(journal, {
      id: bigTransfer,
      consignmentId: 'consignment-400',
      role: 'destination',
      state: 'sent',
      originOutlet: 'far-away',
      destinationOutlet: outletId,
      madeAtTill: 0,
      madeHere: 0,
      reason: 'other',
      note: '',
      needBy: null,
      pickupId: null,
      boxes: 12,
      forceScan: 0,
      holder: null,
      holderDevice: null,
      heldAt: null,
      settled: 0,
      createdAt: at,
      updatedAt: at,
      sentAt: at,
      closedAt: null,
      entrySeq: seq,
    });
    for (const sku of skus)
      saveLine(journal, bigTransfer, { sku, name: `Thing ${sku}`, asked: 3, picked: 0, sent: 3, received: 0, booked: null });
  });
}
