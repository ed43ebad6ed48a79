/** One measured figure, as `--json` prints it. */
export interface Figure {
  name: string;
  /** What the app does, in `unit`. */
  value: number;
  unit: '/s' | 'ms' | 's' | 'MB';
  /** The same of what it is compared with, measured beside it in the same run. */
  baseline: number;
  /** value / baseline */
  ratio: number;
  limit: number;
  /** What the limit holds for and to which side; `beyond`: what the app takes on top of what it is compared with. */
  rule: 'ratio at least' | 'ratio at most' | 'value at least' | 'value at most' | 'value beyond at most';
  ok: boolean;
  /** What it was compared with, and what else is worth knowing. */
  note: string;
}

/** Judges a measurement by its limit. */
export function figure(measured: Omit<Figure, 'ratio' | 'ok'>): Figure {
  const ratio = measured.value / measured.baseline;
  const judged = judgedBy(measured, ratio);
  const ok = measured.rule.endsWith('least') ? judged >= measured.limit : judged <= measured.limit;
  return { ...measured, ratio, ok };
}

function judgedBy({ rule, value, baseline }: Omit<Figure, 'ratio' | 'ok'>, ratio: number): number {
  if (rule === 'value beyond at most') return value - baseline;
  return rule.startsWith('value') ? value : ratio;
}

/** A rate as a figure that must not fall below a part of the bare rate. Arguments are ms per unit of work. */
export function rateFigure(name: string, ms: { app: number; bare: number }, limit: number, note: string): Figure {
  return figure({ name, value: 1_000 / ms.app, unit: '/s', baseline: 1_000 / ms.bare, limit, rule: 'ratio at least', note });
}

/** A size as a figure's name has it, e.g. `100,000`. */
export function sizeOf(count: number): string {
  return count.toLocaleString('en');
}

/** Figures as lines of text in columns, a heading first. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [['figure', 'measured', 'beside it', 'ratio', 'limit', '', 'note'], ...figures.map(cells)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(one: Figure): string[] {
  const sign = one.rule.endsWith('least') ? '≥' : '≤';
  const beyond = one.rule === 'value beyond at most' ? ' beyond' : '';
  const limit = one.rule.startsWith('value') ? `${sign} ${one.limit} ${one.unit}${beyond}` : `${sign} ${one.limit}`;
  return [
    one.name,
    amount(one.value, one.unit),
    amount(one.baseline, one.unit),
    one.ratio.toFixed(2),
    limit,
    one.ok ? 'ok' : 'MISSED',
    one.note,
  ];
}

function amount(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
