import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconChartHistogram, IconDownload, IconPlayerPlay, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { DriftReport } from '#renderer/health/drift-test/DriftReport.tsx';
import classes from '#renderer/health/Report.module.css';
import { driftTestQuery } from '#renderer/health/drift-test/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { printPart } from '#renderer/ui/printing/print-part.ts';
import { saveText } from '#renderer/ui/save-text.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** Seven days of looking at how the stock online follows the till. A manager starts it; the rest it does by itself. */
export function DriftTest() {
  const { t } = useTranslation();
  const store = useStore();
  const [chosen, setChosen] = useState<number | null>(null);
  const test = useQuery(driftTestQuery(store.id, chosen));
  if (test.error) return <ErrorNote error={test.error} onRetry={() => void test.refetch()} busy={test.isFetching} />;
  if (!test.data) return <CardsSkeleton />;
  const { report, earlier } = test.data;
  if (report === null)
    return (
      <Blank icon={IconChartHistogram} title={t('driftTest.never')} hint={t('driftTest.neverHint')}>
        <Start label={t('driftTest.start')} onStarted={() => setChosen(null)} />
      </Blank>
    );
  return (
    <div className={classes.column}>
      <p className={classes.intro}>{t('driftTest.intro')}</p>
      <div className={classes.bar}>
        <Earlier tests={earlier} chosen={chosen} onChoose={setChosen} />
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => printPart('drift-report', `${t('health.tab.driftTest')} · ${store.name}`)}
        >
          {t('driftTest.print')}
        </Button>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save(store.id, report.id)}>
          {t('driftTest.export')}
        </Button>
        {report.endedAt !== null && <Start label={t('driftTest.again')} onStarted={() => setChosen(null)} />}
      </div>
      <DriftReport report={report} />
    </div>
  );
}

async function save(storeId: string, test: number): Promise<void> {
  const { fileName, csv } = await rpc.driftTest.export({ storeId, test });
  saveText(fileName, csv);
}

function Start({ label, onStarted }: { label: string; onStarted: () => void }) {
  const store = useStore();
  const client = useQueryClient();
  const named = useNamed();
  const start = useMutation({
    mutationFn: (click: { person: string; requestId: string }) => rpc.driftTest.start({ storeId: store.id, ...click }),
    onSuccess: () => {
      onStarted();
      return client.invalidateQueries({ queryKey: ['health', store.id, 'driftTest'] });
    },
  });
  return (
    <>
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={start.isPending}
        onClick={() => named.run((click) => start.mutate(click))}
      >
        {label}
      </Button>
      {named.form}
      {start.error && (
        <ErrorNote error={start.error} onRetry={() => start.variables && start.mutate(start.variables)} busy={start.isPending} />
      )}
    </>
  );
}

interface EarlierProps {
  tests: readonly { id: number; startedAt: number; verdict: 'green' | 'red' | 'unclear' }[];
  chosen: number | null;
  onChoose: (test: number | null) => void;
}

/** Empty where there is nothing to choose from. */
function Earlier({ tests, chosen, onChoose }: EarlierProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  if (tests.length < 2) return <span />;
  const data = tests.map((test) => ({
    value: String(test.id),
    label: `${format.day(test.startedAt, now)} · ${t(`driftTest.verdict.${test.verdict}`)}`,
  }));
  return (
    <Select
      aria-label={t('driftTest.earlier')}
      data={[{ value: '', label: t('driftTest.newest') }, ...data]}
      value={chosen === null ? '' : String(chosen)}
      onChange={(value) => onChoose(value === null || value === '' ? null : Number(value))}
      allowDeselect={false}
      maw={260}
    />
  );
}
