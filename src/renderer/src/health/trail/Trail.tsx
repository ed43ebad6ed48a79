import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { IconDownload, IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrailRow } from '#contract/health.ts';
import { rpc } from '#renderer/rpc.ts';
import report from '#renderer/health/Report.module.css';
import { Seals } from '#renderer/health/trail/Seals.tsx';
import { asked, noChoice, type Chosen } from '#renderer/health/trail/filter.ts';
import classes from '#renderer/health/trail/Trail.module.css';
import { useKindWords } from '#renderer/health/use-kind-words.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { saveText } from '#renderer/ui/save-text.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const pageRows = 100;

/** Who did what, where and when, newest first; and whether the days' seals hold. */
export function Trail() {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const [chosen, setChosen] = useState<Chosen>(noChoice);
  const filter = asked(chosen, store.timeZone);
  const trail = useInfiniteQuery({
    queryKey: ['health', store.id, 'trail', chosen],
    queryFn: ({ pageParam }) =>
      rpc.health.trail({ storeId: store.id, filter, limit: pageRows, ...(pageParam !== 0 && { before: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.rows.length < pageRows ? undefined : last.rows.at(-1)?.seq),
    placeholderData: keepPreviousData,
  });
  const file = useMutation({
    mutationFn: () => rpc.health.trailFile({ storeId: store.id, filter }),
    onSuccess: ({ name, csv }) => saveText(name, csv),
  });
  const first = trail.data?.pages[0];
  const rows = trail.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className={report.column}>
      <div className={report.bar}>
        <p className={report.intro}>{t('health.trail.intro')}</p>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('health.trail.save')}
        </Button>
      </div>
      {file.error && <ErrorNote error={file.error} />}
      <Filter chosen={chosen} onChoose={setChosen} people={first?.people ?? []} devices={first?.devices ?? []} />
      {trail.error && <ErrorNote error={trail.error} onRetry={() => void trail.refetch()} busy={trail.isFetching} />}
      {trail.isPending && <CardsSkeleton />}
      {first && rows.length === 0 && <Blank icon={IconListSearch} title={t('health.trail.none')} hint={t('health.trail.noneHint')} />}
      {first && rows.length > 0 && (
        <>
          <p className={report.note} role="status">
            {t('health.trail.count', { count: first.total, shown: format.quantity(first.total) })}
          </p>
          <Entries rows={rows} />
          {trail.hasNextPage && (
            <Button variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
              {t('health.trail.older')}
            </Button>
          )}
        </>
      )}
      <SealsOf storeId={store.id} />
    </div>
  );
}

function SealsOf({ storeId }: { storeId: string }) {
  const seals = useQuery({ queryKey: ['health', storeId, 'seals'], queryFn: () => rpc.health.seals({ storeId }) });
  if (seals.error) return <ErrorNote error={seals.error} onRetry={() => void seals.refetch()} busy={seals.isFetching} />;
  return seals.data ? <Seals rows={seals.data.rows} /> : null;
}

interface FilterProps {
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  people: readonly string[];
  devices: readonly string[];
}

function Filter({ chosen, onChoose, people, devices }: FilterProps) {
  const { t } = useTranslation();
  const choose = (change: Partial<Chosen>) => onChoose({ ...chosen, ...change });
  const anybody = { value: '', label: t('health.trail.all') };
  return (
    <search className={classes.filter}>
      <NativeSelect
        label={t('health.trail.person')}
        value={chosen.person}
        data={[anybody, ...people]}
        onChange={(event) => choose({ person: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('health.trail.device')}
        value={chosen.device}
        data={[anybody, ...devices]}
        onChange={(event) => choose({ device: event.currentTarget.value })}
      />
      <TextInput
        label={t('health.trail.about')}
        placeholder={t('health.trail.aboutHint')}
        value={chosen.about}
        maxLength={100}
        onChange={(event) => choose({ about: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('health.trail.from')}
        value={chosen.from}
        onChange={(event) => choose({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('health.trail.to')}
        value={chosen.to}
        onChange={(event) => choose({ to: event.currentTarget.value })}
      />
    </search>
  );
}

function Entries({ rows }: { rows: readonly TrailRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kindWords = useKindWords();
  return (
    <section className={report.card} aria-label={t('health.tab.trail')}>
      <table className={report.table}>
        <thead>
          <tr>
            {(['number', 'time', 'what', 'about', 'person', 'device'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`health.trail.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq} className={classes.row}>
              <td>{row.seq}</td>
              <td>{format.exact(row.at)}</td>
              <td>{kindWords(row.kind)}</td>
              <td className={classes.about}>{row.subject}</td>
              <td>{row.person ?? t('health.trail.nobody')}</td>
              <td>{row.device}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
