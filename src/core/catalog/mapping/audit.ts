import { liveOutlet, outletTrouble, paymentTypeTrouble, registerTrouble, sourceTrouble } from '#core/mapping.ts';
import type { MappingFacts } from '#core/catalog/mapping/facts.ts';
import { mappingKinds, type MappingFinding, type MappingKind } from '#core/catalog/mapping/kinds.ts';

type Found = Pick<MappingFinding, 'about' | 'facts'>;
/** What a rule finds; null where a list it needs could not be read. */
type Rule = (facts: MappingFacts) => Found[] | null;

/** Compares what a store is mapped to with both systems. `unknown`: kinds of which nothing can be said now. */
export function auditMapping(facts: MappingFacts): { findings: MappingFinding[]; unknown: ReadonlySet<MappingKind> } {
  const findings: MappingFinding[] = [];
  const unknown = new Set<MappingKind>();
  for (const kind of Object.keys(mappingKinds) as MappingKind[]) {
    const found = rules[kind](facts);
    if (found === null) unknown.add(kind);
    else findings.push(...found.map((one) => ({ kind, ...one })));
  }
  return { findings, unknown };
}

const rules: Record<MappingKind, Rule> = {
  outletGone: (facts) => ifOutlet(facts, 'outletGone'),
  outletCurrencyDiffers: (facts) => ifOutlet(facts, 'outletCurrencyDiffers'),
  registerGone: (facts) => ifRegister(facts, 'registerGone'),
  registerElsewhere: (facts) => ifRegister(facts, 'registerElsewhere'),
  registerClosed({ registers, store, isOpen }) {
    if (registers === null) return null;
    const register = registers.find((one) => one.id === store.registerId && !one.deleted);
    if (register === undefined || register.isOpen || !isOpen) return [];
    return [{ about: register.id, facts: { register: register.name } }];
  },
  sourceGone: (facts) => ifSource(facts, 'sourceGone'),
  sourceDisabled: (facts) => ifSource(facts, 'sourceDisabled'),
  noPickupLocation: (facts) => ifSource(facts, 'noPickupLocation'),
  sourceWithoutStock({ sources, stockLinks, store }) {
    if (sources === null || stockLinks === null) return null;
    if (!sources.some((one) => one.code === store.sourceCode)) return [];
    if (stockLinks.some((link) => link.sourceCode === store.sourceCode)) return [];
    return [{ about: store.sourceCode, facts: { source: store.sourceCode } }];
  },
  stockWithoutWebsite(facts) {
    const stocks = ownStocks(facts);
    if (stocks === null) return null;
    if (stocks.length === 0 || stocks.some((stock) => stock.websites.length > 0)) return [];
    return [{ about: facts.store.sourceCode, facts: { source: facts.store.sourceCode, stock: stocks.map(({ name }) => name).join(', ') } }];
  },
  websiteWithoutSource(facts) {
    const { orders, storeViews, websites, store } = facts;
    const own = ownStocks(facts);
    if (own === null || storeViews === null || websites === null) return null;
    // A stock that sells nowhere, or none at all, is told by itself.
    const sold = new Set(own.flatMap((stock) => stock.websites));
    if (sold.size === 0) return [];
    const byWebsite = Map.groupBy(orders, ({ viewId }) => storeViews.find((view) => view.id === viewId)?.websiteId ?? null);
    return [...byWebsite].flatMap(([id, rows]) => {
      const website = websites.find((one) => one.id === id);
      if (website === undefined || sold.has(website.code)) return [];
      const count = rows.reduce((sum, row) => sum + row.count, 0);
      const facts = { website: website.name, source: store.sourceCode, orders: String(count), order: rows[0]?.example ?? '' };
      return [{ about: website.code, facts }];
    });
  },
  webTypeGone: ({ paymentTypes, webTypeId }) => ifType(paymentTypes, webTypeId, 'gone'),
  webTypeOff: ({ paymentTypes, webTypeId }) => ifType(paymentTypes, webTypeId, 'off'),
  webRefundTypeGone: ({ paymentTypes, webRefundTypeId }) => ifType(paymentTypes, webRefundTypeId, 'gone'),
  webRefundTypeOff: ({ paymentTypes, webRefundTypeId }) => ifType(paymentTypes, webRefundTypeId, 'off'),
  paymentTypeGone({ paymentTypes, payments, webTypeId, webRefundTypeId }) {
    if (paymentTypes === null) return null;
    // Only what the till itself calls deleted: types of its own, such as gift cards, it lists to nobody.
    return payments.flatMap(({ typeId, sales, lastAt }) => {
      const type = paymentTypes.find((one) => one.id === typeId);
      if (type === undefined || !type.deleted || typeId === webTypeId || typeId === webRefundTypeId) return [];
      return [{ about: typeId, facts: { type: type.name, sales: String(sales), lastAt: String(lastAt) } }];
    });
  },
  shopCurrencyDiffers(facts) {
    const { storeViews, websites, store } = facts;
    const own = ownStocks(facts);
    if (own === null || storeViews === null || websites === null) return null;
    const codes = new Set(own.flatMap((stock) => stock.websites));
    const ids = new Set(websites.flatMap((one) => (codes.has(one.code) ? [one.id] : [])));
    const views = storeViews.filter((view) => ids.has(view.websiteId));
    if (views.length === 0 || views.some((view) => view.displayCurrency === store.currency)) return [];
    const shop = [...new Set(views.map((view) => view.displayCurrency))].join(', ');
    return [{ about: store.sourceCode, facts: { store: store.currency, shop } }];
  },
  outletTaxUnknown({ outlets, taxes, store }) {
    if (outlets === null || taxes === null) return null;
    const outlet = liveOutlet(store.outletId, outlets);
    if (outlet === null) return [];
    const known = outlet.defaultTaxId === null ? taxes.some((tax) => tax.isDefault) : hasTax(taxes, outlet.defaultTaxId);
    return known ? [] : [{ about: outlet.id, facts: { outlet: outlet.name } }];
  },
  productTaxUnknown({ taxes, productTaxes }) {
    if (taxes === null) return null;
    return productTaxes
      .filter(({ taxId }) => !hasTax(taxes, taxId))
      .map(({ taxId, products, example }) => ({ about: taxId, facts: { products: String(products), sku: example } }));
  },
  outletTimeZoneDiffers({ outlets, store }) {
    if (outlets === null) return null;
    const outlet = liveOutlet(store.outletId, outlets);
    if (outlet === null || outlet.timeZone === '' || outlet.timeZone === store.timeZone) return [];
    return [{ about: outlet.id, facts: { outlet: outlet.name, till: outlet.timeZone, store: store.timeZone } }];
  },
};

function ifOutlet({ outlets, store }: MappingFacts, wanted: ReturnType<typeof outletTrouble>): Found[] | null {
  if (outlets === null) return null;
  if (outletTrouble(store, outlets) !== wanted) return [];
  const outlet = outlets.find((one) => one.id === store.outletId);
  const facts = { outlet: outlet?.name ?? store.name, till: outlet?.currency ?? '', store: store.currency };
  return [{ about: store.outletId, facts }];
}

function ifRegister({ registers, outlets, store }: MappingFacts, wanted: ReturnType<typeof registerTrouble>): Found[] | null {
  if (registers === null || outlets === null) return null;
  // Without its outlet there is no right register either.
  if (liveOutlet(store.outletId, outlets) === null || registerTrouble(store, registers) !== wanted) return [];
  const register = registers.find((one) => one.id === store.registerId);
  const nameOf = (id: string | undefined): string => outlets.find((one) => one.id === id)?.name ?? '';
  const facts = { register: register?.name ?? '', outlet: nameOf(store.outletId), other: nameOf(register?.outletId) };
  return [{ about: store.registerId, facts }];
}

function ifSource({ sources, store }: MappingFacts, wanted: ReturnType<typeof sourceTrouble>): Found[] | null {
  if (sources === null) return null;
  if (sourceTrouble(store.sourceCode, sources) !== wanted) return [];
  return [{ about: store.sourceCode, facts: { source: store.sourceCode } }];
}

function ifType(types: MappingFacts['paymentTypes'], id: string | null, wanted: ReturnType<typeof paymentTypeTrouble>): Found[] | null {
  if (types === null) return null;
  if (id === null || paymentTypeTrouble(id, types) !== wanted) return [];
  return [{ about: id, facts: { type: types.find((one) => one.id === id)?.name ?? '' } }];
}

/** Stocks that have this store's source; null where that cannot be told. */
function ownStocks({ stockLinks, stocks, store }: MappingFacts): MappingFacts['stocks'] {
  if (stockLinks === null || stocks === null) return null;
  const own = new Set(stockLinks.flatMap((link) => (link.sourceCode === store.sourceCode ? [link.stockId] : [])));
  return stocks.filter((stock) => own.has(stock.id));
}

function hasTax(taxes: NonNullable<MappingFacts['taxes']>, id: string): boolean {
  return taxes.some((tax) => tax.id === id && !tax.deleted);
}
