import type { StoreConfig } from '#contract/config.ts';

interface Place {
  id: string;
  name: string;
  /** Its address, as far as the system tells one. */
  detail: string;
}

export interface MatchChoices {
  outlets: readonly Place[];
  registers: readonly (Place & { outletId: string })[];
  sources: readonly Place[];
  paymentTypes: readonly Place[];
}

type Store = Pick<StoreConfig, 'id' | 'name' | 'outletId' | 'sourceCode' | 'registerId'>;

/** Stores whose outlet or source does not exist (any more) at its system. */
export function badMatches<S extends Store>(stores: readonly S[], { outlets, sources }: MatchChoices): S[] {
  return stores.filter((store) => !outlets.some((one) => one.id === store.outletId) || !sources.some((one) => one.id === store.sourceCode));
}

export interface Proposal {
  store: Store;
  outlet: Place;
  register: Place;
  source: Place;
}

/**
 * For each store that does not fit: the outlet and the source no other store has that are most like its name, or like each other's
 * address. Only where both are found; a guess that fits nothing is none.
 */
export function proposalsFor(stores: readonly Store[], choices: MatchChoices): Proposal[] {
  return badMatches(stores, choices).flatMap((store) => {
    const others = stores.filter((one) => one.id !== store.id);
    const outlets = choices.outlets.filter((one) => !others.some((other) => other.outletId === one.id));
    const sources = choices.sources.filter((one) => one.id !== 'default' && !others.some((other) => other.sourceCode === one.id));
    const outlet = outlets.find((one) => one.id === store.outletId) ?? likest(outlets, [store.name]);
    const source = sources.find((one) => one.id === store.sourceCode) ?? likest(sources, [store.name, outlet?.name, outlet?.detail]);
    const register = choices.registers.find((one) => one.outletId === outlet?.id);
    return outlet === undefined || source === undefined || register === undefined ? [] : [{ store, outlet, register, source }];
  });
}

/** The place that shares the most words with any of these texts; undefined when none shares one. */
function likest(places: readonly Place[], texts: readonly (string | undefined)[]): Place | undefined {
  const wanted = new Set(texts.flatMap((text) => words(text ?? '')));
  const scored = places.map((place) => ({
    place,
    score: words(`${place.name} ${place.detail}`).filter((word) => wanted.has(word)).length,
  }));
  return scored.filter((one) => one.score > 0).toSorted((a, b) => b.score - a.score)[0]?.place;
}

/** Words that tell a place, without accents and case; street numbers and short words do not. */
function words(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2))];
}
