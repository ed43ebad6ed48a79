import type { StoreConfig } from '#contract/config.ts';
import type { ShopSource } from '#core/shop.ts';
import type { TillOutlet, TillPaymentType, TillRegister } from '#core/till.ts';

/** What a store is mapped to, judged against the lists of both systems: null where it fits. Shared by the test of a connection and the audit. */

export function sourceTrouble(
  sourceCode: string,
  sources: readonly ShopSource[],
): 'sourceGone' | 'sourceDisabled' | 'noPickupLocation' | null {
  const source = sources.find((one) => one.code === sourceCode);
  if (source === undefined) return 'sourceGone';
  if (!source.enabled) return 'sourceDisabled';
  return source.pickupActive ? null : 'noPickupLocation';
}

export function outletTrouble(
  store: Pick<StoreConfig, 'outletId' | 'currency'>,
  outlets: readonly TillOutlet[],
): 'outletGone' | 'outletCurrencyDiffers' | null {
  const outlet = liveOutlet(store.outletId, outlets);
  if (outlet === null) return 'outletGone';
  return outlet.currency === store.currency ? null : 'outletCurrencyDiffers';
}

export function registerTrouble(
  store: Pick<StoreConfig, 'outletId' | 'registerId'>,
  registers: readonly TillRegister[],
): 'registerGone' | 'registerElsewhere' | null {
  const register = registers.find((one) => one.id === store.registerId && !one.deleted);
  if (register === undefined) return 'registerGone';
  return register.outletId === store.outletId ? null : 'registerElsewhere';
}

/** A type that was deleted or switched off takes no payment any more. */
export function paymentTypeTrouble(id: string, types: readonly TillPaymentType[]): 'gone' | 'off' | null {
  const type = types.find((one) => one.id === id);
  if (type === undefined || type.deleted) return 'gone';
  return type.disabled ? 'off' : null;
}

export function liveOutlet(id: string, outlets: readonly TillOutlet[]): TillOutlet | null {
  return outlets.find((one) => one.id === id && !one.deleted) ?? null;
}
