/** The month until which Lightspeed keeps a date version at least: a year (lightspeed.md A.1). `2026-07` → `2027-07`; null for no date. */
export function keptUntil(version: string): string | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(version) ?? [];
  return year === undefined || month === undefined ? null : `${Number(year) + 1}-${month}`;
}
