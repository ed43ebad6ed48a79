import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContractReport, ServerVersion } from '#contract/schema-drift.ts';
import { rpc } from '#renderer/rpc.ts';
import classes from '#renderer/health/Report.module.css';
import { Endpoints } from '#renderer/health/schema-drift/Endpoints.tsx';
import { reportQuery, seenQuery } from '#renderer/health/schema-drift/queries.ts';
import { Seen } from '#renderer/health/schema-drift/Seen.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { monthText } from '#renderer/ui/format.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** Whether both systems still answer as the app expects: versions, the check of each list that is read, and what was ever seen. */
export function SchemaDrift() {
  const { t } = useTranslation();
  const store = useStore();
  const client = useQueryClient();
  const seen = useQuery(seenQuery(store.id));
  const report = useQuery(reportQuery(store.id));
  const check = useMutation({
    mutationFn: () => rpc.schemaDrift.check({ storeId: store.id }),
    onSuccess: (begun) => client.setQueryData(reportQuery(store.id).queryKey, begun),
  });
  const failed = seen.error ?? report.error;
  if (failed) {
    const again = () => void Promise.all([seen.refetch(), report.refetch()]);
    return <ErrorNote error={failed} onRetry={again} busy={seen.isFetching || report.isFetching} />;
  }
  if (!seen.data || !report.data) return <CardsSkeleton />;
  return (
    <div className={classes.column}>
      <div className={classes.bar}>
        <p className={classes.intro}>{t('schemaDrift.intro')}</p>
        <Button
          leftSection={<IconPlugConnected size={16} aria-hidden />}
          loading={check.isPending || report.data.state === 'running'}
          onClick={() => check.mutate()}
        >
          {t('schemaDrift.check')}
        </Button>
      </div>
      {check.error && <ErrorNote error={check.error} />}
      <Versions versions={seen.data.versions} />
      <Headline report={report.data} />
      {report.data.rows.length > 0 && <Endpoints rows={report.data.rows} />}
      <Seen rows={seen.data.rows} />
    </div>
  );
}

function Versions({ versions }: { versions: readonly ServerVersion[] }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={classes.card} aria-label={t('schemaDrift.versions')}>
      <ul className={classes.facts}>
        {versions.map(({ system, version, keptUntil, over }) => (
          <li key={system}>
            <span>{version === null ? t(`system.${system}`) : `${t(`system.${system}`)} ${version}`}</span>
            <span className={classes.dim}>
              {version === null && t('schemaDrift.notTold')}
              {keptUntil !== null && t(over ? 'schemaDrift.over' : 'schemaDrift.keptUntil', { month: monthText(keptUntil, i18n.language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far it is; then how many differ. */
function Headline({ report }: { report: ContractReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { state, done, steps, rows, finishedAt } = report;
  if (state === 'never') return <p className={classes.note}>{t('schemaDrift.never')}</p>;
  if (state === 'running') {
    const text = t('schemaDrift.running', { done, steps });
    return (
      <div role="status">
        <p className={classes.note}>{text}</p>
        <Progress value={steps === 0 ? 0 : (done / steps) * 100} aria-label={text} />
      </div>
    );
  }
  const differing = rows.filter((row) => row.state === 'differs').length;
  const silent = rows.filter((row) => row.state === 'notAllowed' || row.state === 'unreachable').length;
  return (
    <p role="status" className={classes.headline}>
      <b>
        {differing === 0
          ? t(silent === 0 ? 'schemaDrift.agree' : 'schemaDrift.noneDiffers')
          : t('schemaDrift.differ', { count: differing })}{' '}
        {silent > 0 && t('schemaDrift.silent', { count: silent })}
      </b>{' '}
      <span className={classes.dim}>{finishedAt !== null && t('schemaDrift.done', { time: format.day(finishedAt, now) })}</span>
    </p>
  );
}
