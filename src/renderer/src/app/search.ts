import type { PickupTab } from '#contract/pickups.ts';
import type { TransferTab } from '#contract/transfers.ts';
import { healthTabs, type HealthTab } from '#renderer/app/health-tabs.ts';

/** What the address of each screen carries, read leniently: a value nobody knows is as good as none. */

export const pickupTabs = [
  'late',
  'toPick',
  'picking',
  'short',
  'ready',
  'putBack',
  'waiting',
  'done',
] as const satisfies readonly PickupTab[];
export const pickupSorts = ['promised', 'placed', 'customer', 'order', 'pieces', 'payment', 'step'] as const;
export type PickupSort = (typeof pickupSorts)[number];
export const settingsSections = [
  'setup',
  'connections',
  'stores',
  'payment',
  'staff',
  'printers',
  'alerts',
  'backups',
  'look',
  'scanner',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

export const stockViews = ['items', 'drift', 'held', 'buffers', 'delays'] as const;
export type StockView = (typeof stockViews)[number];
export const stockFilters = ['all', 'low', 'negative', 'pending', 'held', 'drift', 'unmatched'] as const;
export type StockFilter = (typeof stockFilters)[number];

export const returnViews = ['find', 'open', 'toMatch', 'moneyNotSent', 'done'] as const;
/** Days back that found orders may be narrowed to. */
export const placedWithin = ['7', '30', '90'] as const;

export interface ShellSearch {
  store?: string | undefined;
}

export interface PickupsSearch {
  tab?: (typeof pickupTabs)[number] | undefined;
  /** Text looked for in all tabs. */
  q?: string | undefined;
  sort?: PickupSort | undefined;
  desc?: true | undefined;
  /** Only what is paid, or to pay at the counter. */
  pay?: 'paid' | 'toPay' | undefined;
  /** Only those whose customer stands here. */
  here?: true | undefined;
  /** Only what this person has in hand; `-` what nobody has. */
  by?: string | undefined;
  /** Id of the pickup that is open. */
  pickup?: string | undefined;
}

type Raw = Record<string, unknown>;

function oneOf<T extends string>(values: readonly T[], raw: unknown): T | undefined {
  return values.find((value) => value === raw);
}

function isOn(raw: unknown): boolean {
  return raw === true || raw === 'true';
}

/** Non-empty text. */
function text(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw.trim() !== '' ? raw : undefined;
}

export function shellSearch(raw: Raw): ShellSearch {
  const store = text(raw['store']);
  return store === undefined ? {} : { store };
}

export function pickupsSearch(raw: Raw): PickupsSearch {
  const tab = oneOf(pickupTabs, raw['tab']);
  const q = text(raw['q'])?.slice(0, 120);
  const sort = oneOf(pickupSorts, raw['sort']);
  const pickup = text(raw['pickup']);
  const pay = oneOf(['paid', 'toPay'] as const, raw['pay']);
  const by = text(raw['by'])?.slice(0, 60);
  return {
    ...(pay && { pay }),
    ...(isOn(raw['here']) && { here: true as const }),
    ...(by !== undefined && { by }),
    ...(tab && { tab }),
    ...(q !== undefined && { q }),
    ...(sort && sort !== 'promised' && { sort }),
    ...(isOn(raw['desc']) && { desc: true as const }),
    ...(pickup !== undefined && { pickup }),
  };
}

export interface PickSearch {
  /** Id of a round. */
  batch?: string | undefined;
  /** Id of the one order that is picked. */
  order?: string | undefined;
  /** What a printed list carries. */
  code?: string | undefined;
}

export function pickSearch(raw: Raw): PickSearch {
  const [batch, order, code] = [text(raw['batch']), text(raw['order']), text(raw['code'])?.slice(0, 40)];
  return { ...(batch !== undefined && { batch }), ...(order !== undefined && { order }), ...(code !== undefined && { code }) };
}

export function settingsSearch(raw: Raw): { section?: SettingsSection } {
  const section = oneOf(settingsSections, raw['section']);
  return section ? { section } : {};
}

export interface HealthSearch {
  show?: HealthTab['name'] | undefined;
  /** Of the catalog audit; its articles when left out. */
  part?: 'mapping' | undefined;
}

export function healthSearch(raw: Raw): HealthSearch {
  const show = healthTabs.find(({ name }) => name === raw['show'])?.name;
  return { ...(show && { show }), ...(show === 'catalogAudit' && raw['part'] === 'mapping' && { part: 'mapping' }) };
}

export interface ReturnsSearch {
  shown?: (typeof returnViews)[number] | undefined;
  /** Id of the return that is open. */
  id?: string | undefined;
  /** What an order is looked for by. */
  q?: string | undefined;
  within?: (typeof placedWithin)[number] | undefined;
  /** Magento's id of the order that comes back. */
  order?: string | undefined;
  /** Magento's id of the order whose money and pieces are shown. */
  books?: string | undefined;
}

export function returnsSearch(raw: Raw): ReturnsSearch {
  const shown = oneOf(returnViews, raw['shown']);
  const id = text(raw['id'])?.slice(0, 64);
  const q = text(raw['q'])?.slice(0, 120);
  const within = oneOf(placedWithin, raw['within']);
  const order = orderIn(raw['order']);
  const books = orderIn(raw['books']);
  return {
    ...(shown && shown !== 'find' && { shown }),
    ...(id !== undefined && { id }),
    ...(q !== undefined && { q }),
    ...(within && { within }),
    ...(order !== undefined && { order }),
    ...(books !== undefined && { books }),
  };
}

function orderIn(raw: unknown): string | undefined {
  return /^[1-9]\d{0,14}$/.exec(text(raw) ?? '')?.[0];
}

export const transferTabs = [
  'toApprove',
  'toPick',
  'toSend',
  'inTransit',
  'toReceive',
  'discrepancies',
  'done',
] as const satisfies readonly TransferTab[];

/** The lanes, and what could be asked for. */
export const transferViews = [...transferTabs, 'suggested'] as const;
export type TransferView = (typeof transferViews)[number];

export interface TransfersSearch {
  lane?: TransferView | undefined;
  /** Id of the transfer that is open. */
  id?: string | undefined;
  /** A new one is being written. */
  ask?: '1' | undefined;
  /** Id of the store it is asked of. */
  from?: string | undefined;
  /** The till's id of it, where this PC does not work that store. */
  outlet?: string | undefined;
  note?: string | undefined;
  /** What is asked for (ui/transfer-lines.ts). */
  lines?: string | undefined;
  /** Id of the pickup it is for. */
  pickup?: string | undefined;
}

export function transfersSearch(raw: Raw): TransfersSearch {
  const lane = oneOf(transferViews, raw['lane']);
  const id = text(raw['id'])?.slice(0, 64);
  const [from, pickup] = [text(raw['from'])?.slice(0, 64), text(raw['pickup'])?.slice(0, 64)];
  const lines = text(raw['lines'])?.slice(0, 4_000);
  const [outlet, note] = [text(raw['outlet'])?.slice(0, 64), text(raw['note'])?.slice(0, 200)];
  return {
    ...(lane && lane !== 'toApprove' && { lane }),
    ...(id !== undefined && { id }),
    ...(raw['ask'] === '1' && { ask: '1' as const }),
    ...(from !== undefined && { from }),
    ...(outlet !== undefined && { outlet }),
    ...(note !== undefined && { note }),
    ...(lines !== undefined && { lines }),
    ...(pickup !== undefined && { pickup }),
  };
}

export interface StockSearch {
  view?: StockView | undefined;
  q?: string | undefined;
  only?: StockFilter | undefined;
  /** The SKU that is open. */
  sku?: string | undefined;
}

export function stockSearch(raw: Raw): StockSearch {
  const view = oneOf(stockViews, raw['view']);
  const q = text(raw['q'])?.slice(0, 120);
  const only = oneOf(stockFilters, raw['only']);
  const sku = text(raw['sku'])?.slice(0, 64);
  return {
    ...(view && view !== 'items' && { view }),
    ...(q !== undefined && { q }),
    ...(only && only !== 'all' && { only }),
    ...(sku !== undefined && { sku }),
  };
}

/** The address as people read it, `?q=000000031`: plain text, so that an order number keeps its zeros. */
export function parseAddress(search: string): Raw {
  return Object.fromEntries(new URLSearchParams(search));
}

export function writeAddress(search: Raw): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'boolean') params.set(key, `${value}`);
  }
  const written = params.toString();
  return written === '' ? '' : `?${written}`;
}
