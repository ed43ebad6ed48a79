/** What every write carries where the system can keep it (SYNC.md §3): the effect's own id. */
export function referenceOf(effectId: string): string {
  return `backroom ${effectId}`;
}
