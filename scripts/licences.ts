import { z } from 'zod';

/** Licences that let us ship a closed app with no duty beyond the notice. Copyleft, MPL included, needs a decision first. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

/** Development dependencies that end up in the installer all the same. */
const shippedAnyway = new Set(['node_modules/electron']);

/** package-lock.json as npm 11 writes it (lockfileVersion 3); keys are paths, the empty one is this project. */
export const lockfile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() })),
});
export type Lockfile = z.infer<typeof lockfile>;

export interface LicenceReport {
  /** Packages per licence. */
  counts: Record<string, number>;
  /** One line per package that must not ship as things are. */
  problems: string[];
}

/** What the packages that reach a user's machine are licensed under. */
export function licenceReport(lock: Lockfile): LicenceReport {
  const report: LicenceReport = { counts: {}, problems: [] };
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || (entry.dev === true && !shippedAnyway.has(path))) continue;
    const licence = entry.license ?? 'none stated';
    report.counts[licence] = (report.counts[licence] ?? 0) + 1;
    if (!isAllowed(licence)) report.problems.push(`${path.replace(/^.*node_modules\//, '')}@${entry.version ?? '?'}: ${licence}`);
  }
  if (Object.keys(report.counts).length === 0) report.problems.push('no package was seen: a check of nothing proves nothing');
  return report;
}

/** Understands `A`, `A OR B` and `A AND B` of SPDX; a mixture of both is left to a person. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ') && plain.includes(' AND ')) return false;
  if (plain.includes(' OR ')) return plain.split(' OR ').some((licence) => allowed.has(licence));
  return plain.split(' AND ').every((licence) => allowed.has(licence));
}
