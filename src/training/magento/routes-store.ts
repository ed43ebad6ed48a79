import { failure, ok } from '#training/magento/answers.ts';
import type { Call, Route } from '#training/magento/route.ts';
import type { Answer } from '#training/magento/answers.ts';

const acl = 'Magento_Backend::store';

/** Store views, websites and the sign-in that integrations do not use. */
export const storeRoutes: Route[] = [
  { method: 'GET', path: '/store/storeConfigs', acl, run: storeConfigs },
  { method: 'GET', path: '/store/storeViews', acl, run: ({ world }) => ok(world.shop.storeViews) },
  { method: 'GET', path: '/store/websites', acl, run: ({ world }) => ok(world.shop.websites) },
  {
    method: 'POST',
    path: '/integration/admin/token',
    acl: 'anonymous',
    run: () => failure(401, 'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.'),
  },
];

function storeConfigs({ world }: Call): Answer {
  const url = 'http://127.0.0.1/';
  const media = `${url}media/`;
  const fixed = `${url}static/`;
  const views = world.shop.storeViews.filter((view) => view['website_id'] !== 0);
  return ok(
    views.map(({ id, code, website_id }) => ({
      id: id ?? 0,
      code: code ?? '',
      website_id: website_id ?? 0,
      locale: 'en_US',
      base_currency_code: world.currency,
      default_display_currency_code: world.shop.displayCurrency,
      timezone: world.timeZone,
      weight_unit: 'kgs',
      base_url: url,
      base_link_url: url,
      base_static_url: fixed,
      base_media_url: media,
      secure_base_url: url,
      secure_base_link_url: url,
      secure_base_static_url: fixed,
      secure_base_media_url: media,
    })),
  );
}
