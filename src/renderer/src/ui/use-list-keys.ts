import type { KeyboardEvent } from 'react';

interface Keys {
  active: number;
  total: number;
  /** Rows of one Page Up or Page Down. */
  page: number;
  move: (index: number) => void;
  open: () => void;
  /** Chooses the row, or leaves it out again. */
  toggle?: () => void;
  /** Chooses it, and the one next to it in that direction. */
  extend?: (by: 1 | -1) => void;
}

/** ↑ ↓ Home End Page Up Page Down Enter, and where rows are chosen x and Shift with ↑ ↓, for a list whose focus stays on the list itself. */
export function useListKeys({ active, total, page, move, open, toggle, extend }: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget) return;
    const go = (by: 1 | -1) => (event.shiftKey && extend ? extend(by) : move(active + by));
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      PageDown: () => move(active + page),
      PageUp: () => move(active - page),
      Home: () => move(0),
      End: () => move(total - 1),
      Enter: open,
      x: toggle,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
