import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import { check } from '#agent/connectors/decode.ts';
import { bag, listOf, numericOrZero } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';

const noted = z.object({ status_histories: listOf(bag({ is_customer_notified: numericOrZero })) });

/**
 * How many rows of an order's history say that the customer was mailed. A notify adds one, the first and every further one
 * (magento-measured 2, 3), which is the only trace of a mail Magento keeps.
 */
export function countMails(orderId: number): Call<number> {
  return magentoCall({ method: 'GET', path: `/V1/orders/${orderId}` }, (value) => {
    const checked = check(noted, value, '');
    if (!checked.ok) return checked;
    return { ok: true, value: checked.value.status_histories.filter((row) => row?.is_customer_notified === 1).length };
  });
}
