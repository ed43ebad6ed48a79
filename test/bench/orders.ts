import type { ShopOrder } from '#core/shop.ts';
import { DriftLog } from '#agent/connectors/drift.ts';
import { decodeOrder } from '#agent/connectors/magento/order-decode.ts';
import { capture } from '#test/conformance/captures.ts';

const firstNames = ['Ada', 'Ben', 'Chloé', 'Dan', 'Eva', 'Finn', 'Gül', 'Hugo', 'Ida', 'Jan', 'Kim', 'Léa', 'Max', 'Noor', 'Ole', 'Pia'];
const lastNames = ['Martin', 'Bernard', 'Dubois', 'Müller', 'Schmidt', 'Rossi', 'Garcia', 'Silva', 'Novak', 'Larsen', 'Kowalski', 'Yılmaz'];

const base = capturedOrder('order-pickup-full');

/** A paid pickup order for the bench's store: the captured one with numbers, pieces, customer and time of its own. `at` in ms UTC. */
export function webOrder(number: number, at: number): ShopOrder {
  const spread = (number * 7_919) % 10_007;
  return {
    ...base,
    orderId: number,
    incrementId: String(number).padStart(9, '0'),
    state: 'processing',
    rawState: 'processing',
    status: 'processing',
    createdAt: at,
    updatedAt: at,
    paidMinor: base.grandTotalMinor,
    dueMinor: 0,
    customer: {
      firstName: firstNames[spread % firstNames.length] ?? '',
      lastName: `${lastNames[spread % lastNames.length] ?? ''}-${spread}`,
      email: `customer-${number}@example.com`,
      phone: `+33 6 ${String(10_000_000 + number)}`,
    },
    lines: base.lines.map((line, index) => ({
      ...line,
      itemId: number * 10 + index,
      childItemIds: [],
      sku: `SKU-${(spread + index * 131) % 300}`,
    })),
  };
}

function capturedOrder(name: string): ShopOrder {
  const decoded = decodeOrder(capture(name).body, '', new DriftLog());
  if (!decoded.ok) throw new Error(`the capture ${name} does not decode`);
  return decoded.value;
}
