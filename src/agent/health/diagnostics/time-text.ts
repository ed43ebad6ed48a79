/** An instant as ISO 8601 in UTC; null stays null. */
export function timeText(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
