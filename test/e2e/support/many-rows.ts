import { appendEntry } from '#agent/journal/entries.ts';
import { systemIds } from '#agent/real-world.ts';
import { saveSettings } from '#agent/replica/till.ts';
import { addDeskReturn } from '#agent/returns/desk/records.ts';
import { addTransfer, saveLine } from '#agent/transfers/records.ts';
import { benchStore, openSeeded } from '#test/bench/seed.ts';

const minute = 60_000;
const transferStates = ['requested', 'packed', 'sent', 'closed', 'closed', 'closed', 'closed', 'closed', 'declined', 'cancelled'] as const;

/** So many transfers and so many returns of the desk in a closed journal, one a minute until now; most of them are over. */
export function seedManyRows(dataDir: string, count: number): void {
  using journal = openSeeded(dataDir);
  const { outletId } = benchStore(dataDir).config;
  const now = Date.now();
  journal.write(() => {
    const outlet = { timeZone: 'Europe/Paris', currency: 'EUR', defaultTaxId: null, address: '', deleted: false };
    saveSettings(journal, 'outlet', [
      { ...outlet, id: outletId, name: 'Paris Rivoli', version: '1' },
      { ...outlet, id: 'far-away', name: 'Garmisch-Partenkirchen Fußgängerzone', version: '2' },
    ]);
    for (let index = 0; index < count; index += 1) {
      const at = now - (count - index) * minute;
      transfer(index, at);
      deskReturn(index, at);
    }
  });

  function transfer(index: number, at: number): void {
    const id = systemIds.uuid();
    const { seq } = appendEntry(journal, { kind: 'transfer.seenAtTill', subject: id, person: null, data: {}, requestId: null, at });
    const role = index % 2 === 0 ? 'origin' : 'destination';
    addTransfer(journal, {
      id,
      consignmentId: `consignment-${index}`,
      role,
      state: transferStates[index % transferStates.length] ?? 'closed',
      originOutlet: role === 'origin' ? outletId : 'far-away',
      destinationOutlet: role === 'origin' ? 'far-away' : outletId,
      madeAtTill: 0,
      madeHere: 1,
      reason: 'lowStock',
      note: index % 3 === 0 ? 'Für das Schaufenster am Samstag, bitte mit dem Lieferwagen um acht Uhr mitgeben' : '',
      needBy: null,
      pickupId: null,
      boxes: 1,
      forceScan: 0,
      holder: null,
      holderDevice: null,
      heldAt: null,
      settled: index % 4 === 0 ? 1 : 0,
      createdAt: at,
      updatedAt: at,
      sentAt: at,
      closedAt: at,
      entrySeq: seq,
    });
    const received = index % 5 === 0 ? 2 : 3;
    saveLine(journal, id, { sku: `MANY-${index % 50}`, name: 'Thing', asked: 3, picked: 3, sent: 3, received, booked: received });
  }

  function deskReturn(index: number, at: number): void {
    const id = systemIds.uuid();
    const { seq } = appendEntry(journal, { kind: 'return.taken', subject: id, person: 'Alix', data: {}, requestId: null, at });
    const open = index % 50 === 0;
    const sku = `MANY-${index % 50}`;
    const piece = { sku, name: 'Kerze „Hochsommer“', quantity: 1, amountMinor: 1_990 };
    addDeskReturn(
      journal,
      {
        id,
        state: 'open',
        orderId: index + 1,
        incrementId: String(index + 1).padStart(9, '0'),
        tender: open ? 'till' : 'web',
        currency: 'EUR',
        totalMinor: 1_990,
        shippingMinor: 0,
        refundedMinorBefore: 0,
        notes: '',
        gift: 0,
        person: 'Alix',
        at,
        entrySeq: seq,
        reference: `return ${id}`,
        saleId: systemIds.uuid(),
        originalSaleId: null,
        tillState: open ? 'parked' : 'closed',
        tillSaleId: null,
        receipt: String(index),
        tillAt: at,
        memoOwed: open ? 0 : 1,
      },
      [
        {
          ...piece,
          position: 0,
          itemId: index + 1,
          refundedBefore: 0,
          stockItemIds: [],
          reason: 'tooSmall',
          condition: 'asNew',
          disposition: 'sell',
          goods: [{ ...piece, heldId: null }],
        },
      ],
    );
  }
}
