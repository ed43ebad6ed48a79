import type { Call } from '#core/connector.ts';
import type { Ask } from '#agent/connectors/call.ts';
import type { PermissionProbe } from '#agent/connectors/probe.ts';
import { lightspeedCall } from '#agent/connectors/lightspeed-x/api.ts';

const where =
  'Lightspeed > Setup > Personal Tokens (Plus plan), or the app’s own authorization: a token never gains a scope later, make a new one';
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * One probe per scope the app needs. The write is aimed at a sale that cannot exist; reads ask for one row.
 * `inventory:write` is needed for reading adjustments as well (lightspeed.md A.10.9).
 */
export function permissionProbes(): PermissionProbe[] {
  return [
    probe('users:read', 'to name the author of pickup sales', { method: 'GET', path: '/user' }),
    probe('outlets:read', 'to know the outlets', one('/outlets')),
    probe('registers:read', 'to know the registers', one('/registers')),
    probe('payment_types:read', 'to find the payment type of web orders', one('/payment_types')),
    probe('taxes:read', 'to give lines the right tax', one('/taxes')),
    probe('products:read', 'to find products by SKU', one('/products')),
    probe('sales:read', 'to follow sales', one('/sales')),
    probe('sales:write', 'to make pickup sales and hand them over', {
      method: 'POST',
      path: '/fulfillments/fulfill',
      body: { sale_id: nobody },
    }),
    probe('fulfillments:read', 'to see what is picked and handed over', one('/fulfillments')),
    probe('inventory:read', 'to read on-hand', { method: 'POST', path: '/inventory', body: { size: 1, sort_direction: 'asc' } }),
    probe('consignments:read', 'to follow transfers between stores', one('/consignments')),
    probe('consignments:write:stock_transfer', 'to send and receive transfers', {
      method: 'PUT',
      path: `/consignments/${nobody}`,
      body: { status: 'OPEN' },
    }),
    probe('inventory:write', 'to correct stock of damaged or missing pieces', one('/stock_adjustments')),
  ];
}

function probe(permission: string, purpose: string, ask: Ask): PermissionProbe {
  return { permission, purpose, where, call: anyAnswer(ask) };
}

function one(path: string): Ask {
  return { method: 'GET', path, query: [['page_size', '1']] };
}

/** Only whether it is allowed counts. */
function anyAnswer(ask: Ask): Call<unknown> {
  return lightspeedCall(ask, (value) => ({ ok: true, value }));
}
