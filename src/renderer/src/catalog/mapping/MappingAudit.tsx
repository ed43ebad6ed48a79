import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCircleCheck, IconDownload, IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MappingReport } from '#contract/mapping-audit.ts';
import classes from '#renderer/catalog/Audit.module.css';
import { MappingItem } from '#renderer/catalog/mapping/MappingItem.tsx';
import own from '#renderer/catalog/mapping/MappingAudit.module.css';
import { mappingQuery } from '#renderer/catalog/queries.ts';
import { rpc } from '#renderer/rpc.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { saveText } from '#renderer/ui/save-text.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** What this store is linked with at the till and in Magento, and what of it does not fit. */
export function MappingAudit() {
  const { t } = useTranslation();
  const store = useStore();
  const client = useQueryClient();
  const report = useQuery(mappingQuery(store.id));
  const check = useMutation({
    mutationFn: () => rpc.catalog.checkMapping({ storeId: store.id }),
    onSuccess: (begun) => client.setQueryData(mappingQuery(store.id).queryKey, begun),
  });
  if (report.error) return <ErrorNote error={report.error} onRetry={() => void report.refetch()} busy={report.isFetching} />;
  if (!report.data) return <CardsSkeleton />;
  const { state, finishedAt, rows, unread } = report.data;
  async function save(): Promise<void> {
    const { fileName, csv } = await rpc.catalog.exportMapping({ storeId: store.id });
    saveText(fileName, csv);
  }
  return (
    <>
      <div className={classes.bar}>
        <p>{t('mapping.intro')}</p>
        <Button
          variant="default"
          leftSection={<IconListSearch size={16} aria-hidden />}
          loading={check.isPending || state === 'running'}
          onClick={() => check.mutate()}
        >
          {t('mapping.start')}
        </Button>
        {finishedAt !== null && (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
            {t('mapping.export')}
          </Button>
        )}
      </div>
      {check.error && <ErrorNote error={check.error} />}
      <Said report={report.data} />
      {finishedAt === null ? (
        <Blank icon={IconListSearch} title={t('mapping.never')} hint={t('mapping.neverHint')} />
      ) : rows.length === 0 && unread.length === 0 ? (
        <Blank icon={IconCircleCheck} title={t('mapping.fits')} hint={t('mapping.fitsHint')} />
      ) : (
        <>
          <Unread unread={unread} />
          <ul className={own.rows}>
            {rows.map((row) => (
              <MappingItem key={`${row.kind} ${row.about}`} row={row} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Said({ report: { state, finishedAt, rows } }: { report: MappingReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const done = finishedAt === null ? '' : t('mapping.done', { count: rows.length, time: format.day(finishedAt, now) });
  return (
    <p role="status" className={own.said}>
      {state === 'running' ? t('mapping.running') : done}
    </p>
  );
}

/** Lists nobody could look at this time, with why. */
function Unread({ unread }: { unread: MappingReport['unread'] }) {
  const { t } = useTranslation();
  if (unread.length === 0) return null;
  const whys = Map.groupBy(unread, ({ system, problem }) => `${t(`system.${system}`)}: ${problem ?? t('mapping.mayNotAsk')}`);
  return (
    <section className={own.unread} aria-label={t('mapping.unread')}>
      <b>{t('mapping.unread')}</b> {t('mapping.unreadHint')}
      <ul>
        {[...whys].map(([why, lists]) => (
          <li key={why}>
            {lists.map(({ list }) => t(`mapping.list.${list}`)).join(', ')}. {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
