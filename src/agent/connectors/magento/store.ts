import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import type { ShopStoreView } from '#core/shop.ts';
import { check, decodeAll } from '#agent/connectors/decode.ts';
import { shownOrEmpty, textId } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { currencyCode } from '#agent/connectors/magento/order-decode.ts';

const configRow = z.object({
  code: textId,
  base_currency_code: currencyCode,
  default_display_currency_code: currencyCode,
  timezone: shownOrEmpty,
  secure_base_url: shownOrEmpty,
});

/** The store views: the cheapest call that needs a token, and it tells currency and time zone (magento.md §9). */
export function storeConfigs(): Call<ShopStoreView[]> {
  return magentoCall({ method: 'GET', path: '/V1/store/storeConfigs' }, (value) => {
    const list = check(z.array(z.unknown()), value, '');
    if (!list.ok) return list;
    return decodeAll(list.value, '', (raw, path) => {
      const row = check(configRow, raw, path);
      if (!row.ok) return row;
      const {
        code,
        base_currency_code: baseCurrency,
        default_display_currency_code: displayCurrency,
        timezone: timeZone,
        secure_base_url: baseUrl,
      } = row.value;
      return { ok: true, value: { code, baseCurrency, displayCurrency, timeZone, baseUrl } };
    });
  });
}
