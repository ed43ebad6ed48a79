import { useTranslation } from 'react-i18next';
import { findingKind, type AuditStatus, type FindingKind, type FindingState } from '#contract/catalog-audit.ts';
import classes from '#renderer/catalog/Audit.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

export interface Chosen {
  show: FindingState | 'links';
  kind: FindingKind | null;
}

interface Props {
  status: AuditStatus;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

/** The kinds that were found with how many of each; what was left and what was confirmed below. */
export function Kinds({ status, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = new Map(status.kinds.map((one) => [one.kind, one.open]));
  const entry = (to: Chosen, label: string, count: number) => (
    <li key={`${to.show} ${to.kind}`}>
      <button
        type="button"
        aria-current={to.show === chosen.show && to.kind === chosen.kind ? 'true' : undefined}
        onClick={() => onChoose(to)}
      >
        <span>{label}</span>
        <span className={classes.number}>{format.quantity(count)}</span>
      </button>
    </li>
  );
  return (
    <nav aria-label={t('audit.kinds')} className={classes.kinds}>
      <ul>
        {entry({ show: 'open', kind: null }, t('audit.all.open'), status.open)}
        {findingKind.options
          .filter((kind) => (found.get(kind) ?? 0) > 0)
          .map((kind) => entry({ show: 'open', kind }, t(`audit.kind.${kind}`), found.get(kind) ?? 0))}
      </ul>
      <ul>
        {entry({ show: 'ignored', kind: null }, t('audit.all.ignored'), status.ignored)}
        {entry({ show: 'links', kind: null }, t('audit.links'), status.links)}
      </ul>
    </nav>
  );
}
