import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#renderer/app/i18n/en.ts';

type Resource = keyof Catalogue['schemaDrift']['resource'];

/** What a path is a list of; one way of writing it per system. */
const resources: Readonly<Record<string, Resource>> = {
  storeConfigs: 'storeViews',
  websites: 'websites',
  orders: 'orders',
  shipments: 'shipments',
  invoices: 'invoices',
  creditmemos: 'refunds',
  sources: 'sources',
  'source-items': 'quantities',
  'stock-source-links': 'stocks',
  stocks: 'stocks',
  'get-product-salable-quantity': 'salable',
  products: 'products',
  user: 'user',
  outlets: 'outlets',
  registers: 'registers',
  payment_types: 'paymentTypes',
  taxes: 'taxes',
  outlet_taxes: 'taxes',
  inventory: 'quantities',
  sales: 'sales',
  fulfillments: 'fulfilments',
  consignments: 'transfers',
};

/** The name of an endpoint in store words; of one that is not read regularly its path. */
export function useListName(): (endpoint: string) => string {
  const { t } = useTranslation();
  return (endpoint) => {
    const parts = endpoint.split('/').filter((part) => part !== '{id}');
    const resource = resources[parts.at(-1) ?? ''];
    return resource === undefined ? endpoint : t(`schemaDrift.resource.${resource}`);
  };
}
