import { useState } from 'react';
import type { PickupRow } from '#contract/pickups.ts';

export interface Selection {
  ids: ReadonlySet<string>;
  has: (row: PickupRow) => boolean;
  toggle: (row: PickupRow) => void;
  /** Adds rows to what is selected. */
  add: (rows: readonly PickupRow[]) => void;
  clear: () => void;
}

/** Only what may still be picked can be picked together. */
export function isSelectable(row: PickupRow): boolean {
  return row.state === 'new' || row.state === 'picking';
}

/** Rows chosen for a round. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    has: (row) => ids.has(row.id),
    toggle(row) {
      if (!isSelectable(row)) return;
      setIds((old) => new Set(old.has(row.id) ? [...old].filter((id) => id !== row.id) : [...old, row.id]));
    },
    add: (rows) => setIds((old) => new Set([...old, ...rows.filter(isSelectable).map((row) => row.id)])),
    clear: () => setIds(new Set()),
  };
}
