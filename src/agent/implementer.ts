import type { implement } from '@orpc/server';
import type { contract } from '#contract/contract.ts';

type Implementer = ReturnType<typeof implement<typeof contract>>;

/** The part of the contract's implementer that belongs to one feature: what its procedures are made with. */
export type FeatureOf<K extends keyof Implementer> = Implementer[K];
