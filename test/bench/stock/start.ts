/** A Monday morning in Paris, an hour before the shops open. */
export const start = Date.parse('2026-11-23T07:00:00Z');
