import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconCircleCheck, IconHandStop, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusQuery } from '#renderer/app/queries.ts';
import { healthTabs } from '#renderer/app/search.ts';
import classes from '#renderer/health/HealthPage.module.css';
import { OnTheWay } from '#renderer/health/OnTheWay.tsx';
import { Picture } from '#renderer/health/Picture.tsx';
import { Questions } from '#renderer/health/Questions.tsx';
import { useHealthSentence } from '#renderer/health/use-health-sentence.ts';
import { JournalClosed } from '#renderer/ui/JournalClosed.tsx';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePullNow } from '#renderer/ui/use-pull-now.ts';

const route = getRouteApi('/health');

/** One sentence, the picture of both systems, then what needs a person and what is on its way. */
export function HealthPage() {
  const store = useStore();
  return store.journal === 'open' ? <Health key={store.id} /> : <JournalClosed />;
}

function Health() {
  const { t } = useTranslation();
  const store = useStore();
  const { list } = route.useSearch();
  const navigate = route.useNavigate();
  const status = useQuery(statusQuery(store.id)).data;
  const sentence = useHealthSentence(status);
  const [said, setSaid] = useState('');
  const pull = usePullNow(setSaid);
  const needs = (status?.held ?? 0) + (status?.exceptions ?? 0);
  const shown = list ?? (status === undefined ? undefined : needs > 0 || status.unsent.count === 0 ? 'needs' : 'open');
  const counts = { needs, open: status?.unsent.count ?? 0 };
  const Sign = needs > 0 ? IconHandStop : IconCircleCheck;

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
      {sentence !== '' && (
        <p className={classes.sentence} data-needs={needs > 0}>
          <Sign size={22} stroke={1.8} aria-hidden />
          {sentence}
        </p>
      )}
      {status && <Picture status={status} />}
      {shown && (
        <Tabs
          value={shown}
          keepMounted={false}
          onChange={(value) => {
            const next = healthTabs.find((each) => each === value);
            if (next) void navigate({ search: (old) => ({ ...old, list: next }), replace: true });
          }}
        >
          <Tabs.List aria-label={t('health.title')} className={classes.tabs}>
            {healthTabs.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {t(`health.${tab}Tab`)} <span className={classes.count}>{counts[tab]}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="needs">
            <Questions />
          </Tabs.Panel>
          <Tabs.Panel value="open">
            <OnTheWay />
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}
