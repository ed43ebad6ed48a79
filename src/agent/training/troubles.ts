import type { Trouble } from '#contract/training.ts';

/** One call of the model servers' control surface. */
export interface ControlCall {
  method: 'POST' | 'DELETE';
  /** Below `/__training`. */
  path: string;
  body: object | null;
}

/** The pickup a trouble is about. */
export interface Victim {
  incrementId: string;
  saleId: string;
  /** Magento has its money: it is then refunded, since only what is unpaid can be cancelled there. */
  payment: 'paid' | 'toPay' | 'waiting';
}

type Recipe = { aimed: false; calls: readonly ControlCall[] } | { aimed: true; calls: (victim: Victim) => readonly ControlCall[] };

const some = 3;

/** What each trouble is at the model servers. */
export const troubles: Record<Trouble, Recipe> = {
  networkCut: { aimed: false, calls: [down('magento'), down('lightspeed')] },
  shopDown: { aimed: false, calls: [down('magento')] },
  tillDown: { aimed: false, calls: [down('lightspeed')] },
  keyRevoked: { aimed: false, calls: [key(true)] },
  answersLost: {
    aimed: false,
    calls: [
      fault({ system: 'magento', kind: 'dropAfterEffect', method: 'POST', count: some }),
      fault({ system: 'lightspeed', kind: 'dropAfterEffect', method: 'POST', count: some }),
      fault({ system: 'lightspeed', kind: 'dropAfterEffect', method: 'PUT', count: some }),
    ],
  },
  shipmentsRefused: {
    aimed: false,
    calls: [fault({ system: 'magento', kind: 'status', method: 'POST', path: 'notify-orders', status: 422, count: some })],
  },
  orderCancelled: {
    aimed: true,
    calls: ({ incrementId, payment }) => [post(`/orders/${incrementId}/${payment === 'paid' ? 'refund' : 'cancel'}`)],
  },
  orderHeld: { aimed: true, calls: ({ incrementId }) => [post(`/orders/${incrementId}/hold`)] },
  saleVoided: { aimed: true, calls: ({ saleId }) => [post(`/till/sales/${saleId}/void`)] },
  over: { aimed: false, calls: [{ method: 'DELETE', path: '/faults', body: null }, key(false)] },
};

function post(path: string, body: object = {}): ControlCall {
  return { method: 'POST', path, body };
}

function fault(body: object): ControlCall {
  return post('/faults', body);
}

function down(system: 'magento' | 'lightspeed'): ControlCall {
  return fault({ system, kind: 'down' });
}

function key(revoked: boolean): ControlCall {
  return post('/token', { system: 'magento', revoked });
}
