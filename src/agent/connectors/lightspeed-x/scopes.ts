import type { ApiRequest } from '#core/connector.ts';

/** What each path needs (lightspeed.md A.2.12, A.13.7); for writes where it differs. The first match counts. */
const table: readonly (readonly [path: RegExp, read: string, write: string])[] = [
  [/^\/outlets/, 'outlets:read', 'outlets:read'],
  [/^\/registers/, 'registers:read', 'register:open'],
  [/^\/payment_types/, 'payment_types:read', 'payment_types:read'],
  [/^\/(taxes|outlet_taxes)/, 'taxes:read', 'taxes:write'],
  [/^\/products/, 'products:read', 'products:write'],
  [/^\/sales/, 'sales:read', 'sales:write'],
  [/^\/fulfillments/, 'fulfillments:read', 'sales:write'],
  [/^\/inventory/, 'inventory:read', 'inventory:read'],
  [/^\/consignments/, 'consignments:read', 'consignments:write:stock_transfer'],
  [/^\/stock_adjustments/, 'inventory:write', 'inventory:write'],
  [/^\/users?$/, 'users:read', 'users:write'],
];

/** The scope a request needs, or null where none is known. */
export function scopeOf(request: Pick<ApiRequest, 'method' | 'path'>): string | null {
  const row = table.find(([path]) => path.test(request.path));
  if (row === undefined) return null;
  return request.method === 'GET' ? row[1] : row[2];
}
