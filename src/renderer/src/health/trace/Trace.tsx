import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowUp, IconCheck, IconEye, IconHandStop, IconPencil, IconRoute, IconSend2, type Icon } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Traced } from '#contract/health.ts';
import { rpc } from '#renderer/rpc.ts';
import classes from '#renderer/health/trace/Trace.module.css';
import { useKindWords } from '#renderer/health/use-kind-words.ts';
import { RecordAnchor } from '#renderer/ui/attention/RecordAnchor.tsx';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

type Step = Traced['steps'][number];

const stages: Record<Step['stage'], Icon> = {
  here: IconPencil,
  waits: IconArrowUp,
  sent: IconSend2,
  answered: IconCheck,
  seen: IconEye,
  held: IconHandStop,
};

/** Search for anything that was changed; its way from here to both systems, with times. */
export function Trace() {
  const { t } = useTranslation();
  const store = useStore();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const trace = useQuery({
    queryKey: ['outbox', store.id, 'trace', text],
    queryFn: () => rpc.health.trace({ storeId: store.id, text }),
    enabled: text !== '',
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setText(typed.trim());
  }
  return (
    <div className={classes.column}>
      <form onSubmit={submit} className={classes.search}>
        <TextInput
          flex={1}
          label={t('health.trace.label')}
          placeholder={t('health.trace.hint')}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
        />
        <Button type="submit" loading={trace.isFetching && trace.isPending}>
          {t('health.trace.find')}
        </Button>
      </form>
      {text === '' && <Blank icon={IconRoute} title={t('health.trace.blank')} hint={t('health.trace.blankHint')} />}
      {trace.error && <ErrorNote error={trace.error} onRetry={() => void trace.refetch()} busy={trace.isFetching} />}
      {text !== '' && trace.isPending && <CardsSkeleton />}
      {trace.data?.found.length === 0 && (
        <Blank icon={IconRoute} title={t('health.trace.none', { text })} hint={t('health.trace.noneHint')} />
      )}
      {trace.data?.found.map((found) => (
        <Path key={`${found.kind} ${found.label} ${found.link?.id ?? ''}`} found={found} />
      ))}
    </div>
  );
}

function Path({ found }: { found: Traced }) {
  const { t } = useTranslation();
  const title = `${t(`health.trace.kind.${found.kind}`)} ${found.label}`;
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {found.link && <RecordAnchor link={found.link} />}
      </div>
      <ol className={classes.steps}>
        {found.steps.map((step, index) => (
          <Row key={`${step.at} ${step.stage} ${step.kind} ${index}`} step={step} before={found.steps[index - 1]?.at ?? null} />
        ))}
      </ol>
    </section>
  );
}

function Row({ step, before }: { step: Step; before: number | null }) {
  const { t } = useTranslation();
  const kindWords = useKindWords();
  const format = useFormat();
  const now = useNow(60_000);
  const Picture = stages[step.stage];
  const system = step.system === null ? null : t(`system.${step.system}`);
  const side = [
    step.person,
    step.journal === null ? null : t('health.trace.journal', { number: step.journal }),
    before === null || step.at <= before ? null : t('health.trace.after', { age: format.shortSpan(step.at - before) }),
  ].filter((part) => part !== null);
  return (
    <li data-stage={step.stage}>
      <Picture size={18} stroke={1.8} aria-hidden />
      <time dateTime={new Date(step.at).toISOString()} title={format.exact(step.at)}>
        {format.day(step.at, now)}
      </time>
      <span className={classes.what}>
        <b>{t(`health.trace.stage.${step.stage}`, { system: system ?? t('health.thisPc') })}</b> {kindWords(step.kind)}
      </span>
      <span className={classes.side}>{side.join(' · ')}</span>
    </li>
  );
}
