/** The tab a queue opens with: late first when anything is late. */
export function firstTabOf(counts: { late?: number | undefined }): 'late' | 'toPick' {
  return (counts.late ?? 0) > 0 ? 'late' : 'toPick';
}
