import { pairKinds, type Finding } from '#core/catalog/kinds.ts';

/** What may be done about a finding besides leaving it. */
export function actionsFor({ kind, pair }: Pick<Finding, 'kind' | 'pair'>): ('link' | 'publish')[] {
  if (pair !== null && pairKinds.has(kind)) return ['link'];
  return kind === 'archivedOnline' || kind === 'vanishedAtTill' ? ['publish'] : [];
}
