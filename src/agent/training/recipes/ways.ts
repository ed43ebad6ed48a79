import { down, fault, post, type Plan } from '#agent/training/recipe.ts';
import type { troubleGroups } from '#contract/training.ts';

const some = 3;

/** What happens on the ways to both systems, whatever there is in the store. */
export const ways: Record<(typeof troubleGroups.ways)[number] | 'over', () => Plan> = {
  networkCut: () => ({ calls: [down('magento'), down('lightspeed')] }),
  shopDown: () => ({ calls: [down('magento')] }),
  tillDown: () => ({ calls: [down('lightspeed')] }),
  keyRevoked: () => ({ calls: [key(true)] }),
  answersLost: () => ({
    calls: [
      fault({ system: 'magento', kind: 'dropAfterEffect', method: 'POST', count: some }),
      fault({ system: 'lightspeed', kind: 'dropAfterEffect', method: 'POST', count: some }),
      fault({ system: 'lightspeed', kind: 'dropAfterEffect', method: 'PUT', count: some }),
    ],
  }),
  shipmentsRefused: () => ({
    calls: [fault({ system: 'magento', kind: 'status', method: 'POST', path: 'notify-orders', status: 422, count: some })],
  }),
  over: () => ({ calls: [{ method: 'DELETE', path: '/faults', body: null }, key(false)] }),
};

function key(revoked: boolean) {
  return post('/token', { system: 'magento', revoked });
}
