import type { TroubleNext } from '#contract/training.ts';
import type { Journal } from '#agent/journal/journal.ts';
import type { StoreContext } from '#agent/sync/store-context.ts';
import type { FirstStep } from '#agent/training/first-steps.ts';
import type { WhileOff } from '#agent/training/while-off.ts';

/** One call of the model servers' control surface. */
export interface ControlCall {
  method: 'POST' | 'DELETE';
  /** Below `/__training`. */
  path: string;
  body: object | null;
}

/** The store the trouble comes to, as its journal shows it. */
export interface Scene {
  journal: Journal;
  store: StoreContext;
}

export interface Plan {
  /** Asked of the model servers one after the other; what the last one names is what it is about, unless `about` says so. */
  calls: readonly ControlCall[];
  about?: string;
  next?: TroubleNext;
  /** What happens to the journal's file, or just time, while this PC is off: the store is closed and opened again. */
  whileOff?: WhileOff;
  /** Whose sessions end with it: someone's id among the staff. */
  signedOut?: string;
}

/** Looks for what the trouble is about: what happens then, or the step of the store that comes first. Writes nothing. */
export type Recipe = (scene: Scene) => Plan | FirstStep;

export function post(path: string, body: object = {}): ControlCall {
  return { method: 'POST', path, body };
}

/** Something that goes wrong at the model shop or till (training/shop-mishaps.ts, till-mishaps.ts). */
export function mishap(name: string, given: object = {}): ControlCall {
  return post(`/mishaps/${name}`, given);
}

export function fault(body: object): ControlCall {
  return post('/faults', body);
}

export function down(system: 'magento' | 'lightspeed'): ControlCall {
  return fault({ system, kind: 'down' });
}
