import type { Config, StoreConfig } from '#contract/config.ts';
import type { DiagnosticsBundle } from '#contract/diagnostics.ts';

/** The configuration as support may see it: codes, numbers and hosts. What people wrote in words is counted, tokens and folders are left out. */
export function configurationFacts(config: Config, store: StoreConfig): DiagnosticsBundle['configuration'] {
  const { magento, lightspeed, paymentTypes, pickupRules, printing } = config;
  const { clickAndCollect, returns, openingHours } = store;
  return {
    stores: config.stores.length,
    magento: { host: hostOf(magento.baseUrl), auth: magento.auth, token: tokenFrom(magento) },
    lightspeed: {
      host: hostOf(lightspeed.baseUrl),
      series: lightspeed.series,
      version: lightspeed.version,
      token: tokenFrom(lightspeed),
      author: lightspeed.authorUserId !== undefined,
    },
    store: {
      id: store.id,
      source: store.sourceCode,
      outlet: store.outletId,
      register: store.registerId,
      timeZone: store.timeZone,
      currency: store.currency,
      leadTimeMinutes: store.leadTimeMinutes,
      keepDays: clickAndCollect.keepDays,
      remindDaysBefore: clickAndCollect.remindDaysBefore,
      proof: clickAndCollect.proof,
      batchSize: clickAndCollect.batchSize,
      ageRestricted: clickAndCollect.ageRestricted.length,
      forgetCustomerDays: clickAndCollect.forgetCustomerDays,
      returnReasons: returns.reasons.length,
      returnWindowDays: returns.windowDays,
      finalSale: returns.finalSale.length,
      noReceipt: returns.noReceipt,
    },
    openingHours: Object.fromEntries(
      Object.entries(openingHours.week).map(([day, hours]) => [day, hours.map(({ from, to }) => `${from}-${to}`)]),
    ),
    closedDays: openingHours.closedOn.length,
    paymentTypes: { web: paymentTypes.web, webRefund: paymentTypes.webRefund ?? null },
    pickupRules,
    publicPrinters: printing.publicHosts,
  };
}

/** A path may hold a key, as some proxies ask for. */
function hostOf(baseUrl: string): string {
  return URL.parse(baseUrl)?.host ?? '';
}

function tokenFrom(source: {
  tokenFile?: string | undefined;
  tokenEnv?: string | undefined;
}): DiagnosticsBundle['configuration']['magento']['token'] {
  if (source.tokenFile !== undefined) return 'file';
  return source.tokenEnv === undefined ? 'vault' : 'environment';
}
