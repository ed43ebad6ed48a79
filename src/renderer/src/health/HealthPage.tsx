import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconCircleCheck, IconClockHour4, IconHandStop, IconRefresh } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { healthTabs, type HealthTab } from '#renderer/app/health-tabs.ts';
import { statusQuery } from '#renderer/app/queries.ts';
import classes from '#renderer/health/HealthPage.module.css';
import { Diagnostics } from '#renderer/health/diagnostics/Diagnostics.tsx';
import { Picture } from '#renderer/health/Picture.tsx';
import { figuresQuery } from '#renderer/health/queries.ts';
import { useHeadline } from '#renderer/health/use-headline.ts';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { TabRow } from '#renderer/ui/TabRow.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePullNow } from '#renderer/ui/use-pull-now.ts';

const route = getRouteApi('/health');

/** One sentence, the picture of both systems, then the views of app/health-tabs.ts. Without a journal the file for support is what is left. */
export function HealthPage() {
  const store = useStore();
  if (store.journal === 'open') return <Health key={store.id} />;
  return (
    <div className={classes.page}>
      <JournalClosed />
      <Diagnostics key={store.id} />
    </div>
  );
}

function Health() {
  const { t } = useTranslation();
  const store = useStore();
  const { show: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const status = useQuery(statusQuery(store.id)).data;
  const figures = useQuery(figuresQuery(store.id)).data;
  const sentence = useHeadline(status, figures);
  const [said, setSaid] = useState('');
  const pull = usePullNow(setSaid);
  const needs = (status?.held ?? 0) + (status?.exceptions ?? 0);
  const [first, setFirst] = useState<HealthTab['name'] | null>(null);
  // Chosen once: the list somebody works on must not go when its last question is answered.
  if (first === null && status !== undefined) setFirst(needs > 0 || status.unsent.count === 0 ? 'needs' : 'open');
  const shown = asked ?? first ?? undefined;
  const show = (name: HealthTab['name']) => void navigate({ search: (old) => ({ store: old.store, show: name }), replace: true });
  const View = healthTabs.find(({ name }) => name === shown)?.view;
  const waits = (figures?.waiting.length ?? 0) > 0;
  const Sign = needs > 0 ? IconHandStop : waits || figures === undefined ? IconClockHour4 : IconCircleCheck;

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('health.title')}</h1>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={pull.isPending}
          onClick={() => pull.mutate()}
        >
          {t('health.pull')}
        </Button>
      </div>
      <Spoken text={pull.isPending ? t('pull.running') : said} />
      {said !== '' && !pull.isPending && <p className={classes.said}>{said}</p>}
      <p className={classes.sentence} data-needs={needs > 0}>
        <Sign size={22} stroke={1.8} aria-hidden />
        {sentence}
      </p>
      {status && <Picture status={status} figures={figures} />}
      {shown && View && (
        <Tabs
          value={shown}
          onChange={(value) => {
            const next = healthTabs.find(({ name }) => name === value);
            if (next) show(next.name);
          }}
        >
          <div className={classes.tabs}>
            <TabRow
              label={t('health.title')}
              tabs={healthTabs.map(({ name, count }) => ({
                name,
                label: t(`health.tab.${name}`),
                count: count && status ? count(status) : undefined,
              }))}
              shown={shown}
              onShow={show}
            />
          </div>
          <Tabs.Panel value={shown}>
            <Suspense fallback={<CardsSkeleton />}>
              <View />
            </Suspense>
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}
