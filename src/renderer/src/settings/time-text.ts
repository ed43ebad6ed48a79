/**
 * What a person typed as a time of day, as HH:MM in 24 hours: 9, 930, 9:30, 9.30, 9h30 and 09:30 are the same.
 * Null when it is none.
 */
export function timeText(typed: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.,hH]?\s*(\d{2}))?\s*[hH]?$/.exec(typed.trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
