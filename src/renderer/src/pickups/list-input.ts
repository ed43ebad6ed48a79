import type { PickupTab } from '#contract/pickups.ts';
import type { PickupSort, PickupsSearch } from '#renderer/app/search.ts';

export interface ListView {
  tab: PickupTab;
  search: string;
  sort: PickupSort;
  descending: boolean;
  narrow: Narrowed;
}

/** What the queue is narrowed to besides its tab. `holder` empty: what nobody has. */
export interface Narrowed {
  payment: 'paid' | 'toPay' | null;
  here: boolean;
  holder: string | null;
}

/** In the address `-` stands for nobody. */
export const nobody = '-';

export const notNarrowed: Narrowed = { payment: null, here: false, holder: null };

export function narrowOf({ pay, here, by }: PickupsSearch): Narrowed {
  return { payment: pay ?? null, here: here ?? false, holder: by === undefined ? null : by === nobody ? '' : by };
}

export function isNarrow({ payment, here, holder }: Narrowed): boolean {
  return payment !== null || here || holder !== null;
}

/** The first page fills the window at once, later ones come in big steps so that thousands of rows need few calls. */
const firstPage = 100;
const laterPages = 500;

/** What `pickups.list` is asked for one page; `cursor` null is the first. */
export function listInput(storeId: string, view: ListView, cursor: string | null) {
  const { tab, search, sort, descending, narrow } = view;
  return { storeId, tab, search, sort, descending, ...narrow, cursor, limit: cursor === null ? firstPage : laterPages };
}
