/** Length of a bar in percent on a logarithmic scale from 100 ms to `max`; nothing is shorter than 2. Spans in ms. */
export function barWidth(ms: number, max: number): number {
  const from = Math.log(100);
  const to = Math.log(Math.max(max, 1_000));
  const share = (Math.log(Math.max(ms, 100)) - from) / (to - from);
  return Math.max(2, Math.min(100, Math.round(share * 100)));
}
