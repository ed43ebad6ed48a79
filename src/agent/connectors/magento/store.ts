import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import type { ShopStoreView, ShopWebsite } from '#core/shop.ts';
import { check, decodeAll } from '#agent/connectors/decode.ts';
import { numeric, shownOrEmpty, textId } from '#agent/connectors/fields.ts';
import { magentoCall } from '#agent/connectors/magento/api.ts';
import { currencyCode } from '#agent/connectors/magento/order-decode.ts';

const configRow = z.object({
  id: numeric,
  website_id: numeric,
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
        id,
        website_id: websiteId,
        code,
        base_currency_code: baseCurrency,
        default_display_currency_code: displayCurrency,
        timezone: timeZone,
        secure_base_url: baseUrl,
      } = row.value;
      return { ok: true, value: { id, websiteId, code, baseCurrency, displayCurrency, timeZone, baseUrl } };
    });
  });
}

const websiteRow = z.object({ id: numeric, code: textId, name: shownOrEmpty });

/** Websites a shopper may visit; the admin's own is none. */
export function listWebsites(): Call<ShopWebsite[]> {
  return magentoCall({ method: 'GET', path: '/V1/store/websites' }, (value) => {
    const list = check(z.array(websiteRow), value, '');
    return list.ok ? { ok: true, value: list.value.filter((website) => website.id !== 0) } : list;
  });
}
