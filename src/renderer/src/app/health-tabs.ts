import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { StoreStatus } from '#contract/system.ts';
import type { Catalogue } from '#renderer/app/i18n/en.ts';

export interface HealthTab {
  /** In the address, and its label in the catalogue. */
  name: keyof Catalogue['health']['tab'];
  view: LazyExoticComponent<ComponentType>;
  /** Shown behind the label. */
  count?: (status: StoreStatus) => number;
}

/** The views of Sync health, side by side in this order, one line each; loaded when somebody looks. */
export const healthTabs: readonly HealthTab[] = [
  {
    name: 'needs',
    view: lazy(async () => ({ default: (await import('#renderer/health/Questions.tsx')).Questions })),
    count: (status) => status.held + status.exceptions,
  },
  {
    name: 'open',
    view: lazy(async () => ({ default: (await import('#renderer/health/OnTheWay.tsx')).OnTheWay })),
    count: (status) => status.unsent.count,
  },
  { name: 'streams', view: lazy(async () => ({ default: (await import('#renderer/health/streams/Streams.tsx')).Streams })) },
  { name: 'trace', view: lazy(async () => ({ default: (await import('#renderer/health/trace/Trace.tsx')).Trace })) },
  { name: 'driftTest', view: lazy(async () => ({ default: (await import('#renderer/health/drift-test/DriftTest.tsx')).DriftTest })) },
  { name: 'fitCheck', view: lazy(async () => ({ default: (await import('#renderer/health/fit-check/FitCheck.tsx')).FitCheck })) },
  { name: 'catalogAudit', view: lazy(async () => ({ default: (await import('#renderer/catalog/CatalogPage.tsx')).CatalogPage })) },
  {
    name: 'schemaDrift',
    view: lazy(async () => ({ default: (await import('#renderer/health/schema-drift/SchemaDrift.tsx')).SchemaDrift })),
  },
  { name: 'trail', view: lazy(async () => ({ default: (await import('#renderer/health/trail/Trail.tsx')).Trail })) },
  {
    name: 'diagnostics',
    view: lazy(async () => ({ default: (await import('#renderer/health/diagnostics/Diagnostics.tsx')).Diagnostics })),
  },
];
