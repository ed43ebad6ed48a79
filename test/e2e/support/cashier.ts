import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { config as configSchema } from '#contract/config.ts';
import { storeId } from '#test/e2e/support/models.ts';

const placed = z.object({ incrementId: z.string() });

/** A shopper who has goods sent, and the cashier of the first store who takes them back, through the model servers of an app. */
export function cashier(configFile: string) {
  const { magento } = configSchema.parse(JSON.parse(readFileSync(configFile, 'utf8')));
  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${magento.baseUrl}/__training${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    /** One piece of a SKU, paid online and to be sent; answers the order's number. */
    sent: async (sku: string): Promise<string> =>
      placed.parse(await post('/orders', { store: null, lines: [{ sku, quantity: 1 }], paid: true })).incrementId,
    /** So many pieces of each SKU, paid online and sent by the warehouse; answers the order's number. */
    async sentFromElsewhere(skus: string[], quantity: number): Promise<string> {
      const lines = skus.map((sku) => ({ sku, quantity }));
      const { incrementId } = placed.parse(await post('/orders', { store: null, lines, paid: true }));
      await post(`/orders/${incrementId}/ship`, { arguments: { extension_attributes: { source_code: 'warehouse' } } });
      return incrementId;
    },
    /** One piece comes back without a receipt and is paid out in cash. */
    refund: (sku: string) => post('/till/returns', { store: storeId, lines: [{ sku, quantity: 1 }], tender: 'Cash' }),
  };
}
