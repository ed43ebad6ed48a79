import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLeftOut } from '#renderer/settings/setup/left-out.ts';
import { Proposals } from '#renderer/settings/setup/Proposals.tsx';
import classes from '#renderer/settings/setup/Setup.module.css';
import { StepRow } from '#renderer/settings/setup/StepRow.tsx';
import { TryTraining } from '#renderer/settings/setup/TryTraining.tsx';
import { useSetup } from '#renderer/settings/setup/use-setup.ts';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';

/** The way to the first day: a list that checks itself, can be left at any step and goes on where it stands. */
export function Setup() {
  const { t } = useTranslation();
  const setup = useSetup();
  const { leave, take } = useLeftOut();
  if (setup === null) return <CardsSkeleton />;
  const { steps, busy, again } = setup;
  const asked = steps.filter((one) => one.state !== 'left');
  const done = asked.filter((one) => one.state === 'done').length;
  const next = steps.find((one) => one.state === 'open' || one.state === 'wrong')?.step;
  return (
    <section className={classes.card} aria-labelledby="setup-title">
      <header className={classes.head}>
        <div>
          <h2 id="setup-title">{t('setup.title')}</h2>
          <p role="status">{done === asked.length ? t('setup.ready') : t('setup.progress', { done, count: asked.length })}</p>
        </div>
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={busy} onClick={again}>
          {t('setup.again')}
        </Button>
      </header>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={t('setup.title')}
        aria-valuemin={0}
        aria-valuemax={asked.length}
        aria-valuenow={done}
      >
        <div style={{ width: `${(100 * done) / Math.max(1, asked.length)}%` }} />
      </div>
      <ol className={classes.steps}>
        {steps.map((view) => (
          <StepRow key={view.step} view={view} isNext={view.step === next} onLeave={() => leave(view.step)} onTake={() => take(view.step)}>
            {view.step === 'match' && view.state === 'wrong' && <Proposals />}
          </StepRow>
        ))}
      </ol>
      <TryTraining />
    </section>
  );
}
