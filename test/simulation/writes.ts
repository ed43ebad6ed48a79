import type { WireRequest } from '#core/ports.ts';
import type { World } from '#training/world.ts';

/** Whether a request may change something. The till's inventory list is a POST that only reads (lightspeed.md A.10.3). */
export function isWrite(request: WireRequest): boolean {
  return request.method !== 'GET' && !new URL(request.url).pathname.endsWith('/inventory');
}

/** A write of the agent as the outbox knows it. */
export interface KnownWrite {
  /** Effect kind. */
  kind: string;
  /** What it is about: `order:<id>`, `sale:<id>`, `transfer:<id>`, `consignment:<id>`, `source:<code>:<sku>`, `piece:<sku>` in lower case, or `effect:<id>` where the write carries the effect's own id. */
  about: string;
  /** The same write again has the same key. */
  key: string;
}

/** Which effect's write this request is, from its path and body; null for one that is none. */
export function writeOf(world: World, request: WireRequest): KnownWrite | null {
  const path = new URL(request.url).pathname;
  const body = (request.body === null ? {} : JSON.parse(request.body)) as Record<string, unknown>;
  if (path.endsWith('/notify-orders-are-ready-for-pickup')) return known('magento.notifyReady', `order:${String(first(body['orderIds']))}`);
  if (path.endsWith('/source-items')) return quantityOf(first(body['sourceItems']));
  if (path.endsWith('/comments')) return referenced('magento.comment', request.body);
  if (path.endsWith('/invoice')) return referenced('magento.invoice', request.body) ?? known('magento.invoice', `order:${numberIn(path)}`);
  if (path.endsWith('/refund')) return referenced('magento.refundLines', request.body);
  if (/\/orders\/\d+\/cancel$/.test(path)) return known('magento.cancelOrder', `order:${numberIn(path)}`);
  if (path.endsWith('/stock_adjustments')) return adjustmentOf(world, first(body['stock_adjustments']));
  if (/\/consignments(\/|$)/.test(path)) return consignmentOf(request.method, path, body);
  const back = returnOf(world, request.method, path, body);
  if (back !== null) return back;
  if (request.method === 'POST' && path.endsWith('/sales')) return known('lightspeed.createSale', `sale:${String(body['id'])}`);
  if (request.method === 'PUT' && /\/sales\/[^/]+$/.test(path)) {
    const kind = body['state'] === 'voided' ? 'lightspeed.voidSale' : 'lightspeed.reduceSale';
    return known(kind, `sale:${path.split('/').at(-1) ?? ''}`);
  }
  const [id, step] = path.split('/').slice(-2);
  const saleId = world.till.fulfillments.get(id ?? '')?.saleId ?? '';
  if (step === 'pick' || step === 'pack') return known('lightspeed.pack', `sale:${saleId}`);
  if (step === 'fulfill') return known('lightspeed.fulfil', `sale:${saleId}`);
  return null;
}

function known(kind: string, about: string): KnownWrite {
  return { kind, about, key: `${kind} ${about}` };
}

function referenced(kind: string, body: string | null): KnownWrite | null {
  const id = /backroom ([0-9a-f-]{36})/.exec(body ?? '')?.[1];
  return id === undefined ? null : known(kind, `effect:${id}`);
}

function quantityOf(row: unknown): KnownWrite {
  const { source_code: source, sku } = row as { source_code: string; sku: string };
  return known('magento.sourceItems', `source:${source}:${sku}`);
}

function numberIn(path: string): string {
  return /\/(\d+)\/[a-z]+$/.exec(path)?.[1] ?? '';
}

/** Damaged pieces leave; what arrived after its transfer was closed is found. */
function adjustmentOf(world: World, row: unknown): KnownWrite {
  const { product_id: productId, quantity } = row as { product_id: string; quantity: string };
  const sku = [...world.till.productIds].find(([, id]) => id === productId)?.[0] ?? '';
  return known(Number(quantity) < 0 ? 'lightspeed.adjustStock' : 'lightspeed.lateArrival', `piece:${sku}`);
}

const statusKinds: Record<string, string> = {
  SENT: 'lightspeed.sendConsignment',
  RECEIVED: 'lightspeed.receiveConsignment',
  CANCELLED: 'lightspeed.cancelConsignment',
};

function consignmentOf(method: string, path: string, body: Record<string, unknown>): KnownWrite | null {
  const [, id, rows] = /\/consignments\/([^/]+)(\/products)?/.exec(path) ?? [];
  if (id === undefined) {
    const transfer = /\[backroom ([0-9a-f-]{36})\]/.exec(String(body['name']))?.[1];
    return method === 'POST' && transfer !== undefined ? known('lightspeed.createConsignment', `transfer:${transfer}`) : null;
  }
  const kind = rows === undefined ? statusKinds[String(body['status'])] : 'lightspeed.transferRows';
  return kind === undefined ? null : known(kind, `consignment:${id}`);
}

/** A return that the desk owes: begun, changed or made under an id of its own. */
function returnOf(world: World, method: string, path: string, body: Record<string, unknown>): KnownWrite | null {
  const [, original] = /\/sales\/([^/]+)\/actions\/return$/.exec(path) ?? [];
  if (original !== undefined) return known('lightspeed.returnSale', `sale:${original}`);
  if (method === 'PUT') {
    const begunFrom = world.till.sales.get(path.split('/').at(-1) ?? '')?.originalSaleId ?? null;
    return begunFrom === null ? null : known('lightspeed.returnSale', `sale:${begunFrom}`);
  }
  const source = String((body['source'] as { id?: unknown } | undefined)?.id);
  return path.endsWith('/sales') && / return /.test(source) ? known('lightspeed.returnSale', `sale:${String(body['id'])}`) : null;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : undefined;
}
