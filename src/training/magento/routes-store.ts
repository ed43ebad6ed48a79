import { failure, ok } from '#training/magento/answers.ts';
import type { Call, Route } from '#training/magento/route.ts';
import type { Answer } from '#training/magento/answers.ts';

const acl = 'Magento_Backend::store';

/** Store views, websites and the sign-in that integrations do not use. */
export const storeRoutes: Route[] = [
  { method: 'GET', path: '/store/storeConfigs', acl, run: storeConfigs },
  {
    method: 'GET',
    path: '/store/storeViews',
    acl,
    run: () =>
      ok([
        { id: 1, code: 'default', name: 'Default Store View', website_id: 1, store_group_id: 1, is_active: 1 },
        { id: 0, code: 'admin', name: 'Admin', website_id: 0, store_group_id: 0, is_active: 1 },
      ]),
  },
  {
    method: 'GET',
    path: '/store/websites',
    acl,
    run: () =>
      ok([
        { id: 0, code: 'admin', name: 'Admin', default_group_id: 0 },
        { id: 1, code: 'base', name: 'Main Website', default_group_id: 1 },
      ]),
  },
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
  return ok([
    {
      id: 1,
      code: 'default',
      website_id: 1,
      locale: 'en_US',
      base_currency_code: world.currency,
      default_display_currency_code: world.currency,
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
    },
  ]);
}
