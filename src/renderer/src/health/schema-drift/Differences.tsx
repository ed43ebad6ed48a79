import { useTranslation } from 'react-i18next';
import type { Difference } from '#contract/schema-drift.ts';
import classes from '#renderer/health/schema-drift/SchemaDrift.module.css';
import report from '#renderer/health/Report.module.css';

/** What was found instead of what is expected, one line each; nothing where there is nothing. */
export function Differences({ of }: { of: readonly Difference[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <ul className={classes.differences}>
      {of.map(({ kind, path, sample }) => (
        <li key={`${kind} ${path}`}>
          {t(`schemaDrift.kind.${kind}`)} <code>{path}</code> {kind !== 'missing' && <span className={report.dim}>({sample})</span>}
        </li>
      ))}
    </ul>
  );
}
