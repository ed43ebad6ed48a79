import { Button, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import classes from '#renderer/pickups/ActionBar.module.css';
import { primaryStep, stepKeys } from '#renderer/pickups/steps.ts';
import type { Steps } from '#renderer/pickups/use-steps.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useWords } from '#renderer/ui/use-words.ts';

/** The next step, always at the same place, with its key, what it leads to, and how the last one went. */
export function ActionBar({ pickup, steps }: { pickup: PickupDetail; steps: Steps }) {
  const { t } = useTranslation();
  const words = useWords();
  const { mutation } = steps;
  const primary = primaryStep[pickup.state];
  const rule = pickup.actions.find((each) => each.action === primary);
  const allowed = rule?.allowed ?? false;
  const shortcut = pickup.state === 'new' || pickup.state === 'picking';
  const saved = mutation.isSuccess ? t('pickups.action.saved', { journal: mutation.data.journal }) : '';
  const consequence =
    primary === null
      ? ''
      : allowed
        ? t(`pickups.action.consequence.${primary}`)
        : words(`problem.${rule?.reason}.message`, rule?.why ?? '');

  return (
    <footer className={classes.bar}>
      <Spoken text={steps.refused === '' ? saved : steps.refused} />
      {mutation.error && <ErrorNote error={mutation.error} onRetry={steps.again} busy={mutation.isPending} />}
      {steps.waitsForName !== null && <PersonForm onDone={steps.named} />}
      <div className={classes.line}>
        <p className={classes.words} data-refused={steps.refused !== ''}>
          {steps.refused === '' ? consequence : steps.refused}
          {saved !== '' && steps.refused === '' && (
            <span className={classes.saved}>
              <IconCheck size={14} stroke={2.4} aria-hidden /> {saved}
            </span>
          )}
        </p>
        <div className={classes.buttons}>
          {pickup.state === 'picking' && (
            <TextInput
              className={classes.bin}
              aria-label={t('pickups.stage.hint')}
              placeholder={t('pickups.stage.bin')}
              value={steps.bin}
              maxLength={20}
              onChange={(event) => steps.setBin(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && steps.take('stage')}
              autoComplete="off"
            />
          )}
          {pickup.state === 'picking' && (
            <Button
              variant="default"
              onClick={() => steps.take('startPicking')}
              aria-keyshortcuts={stepKeys.startPicking}
              rightSection={<kbd aria-hidden>{stepKeys.startPicking}</kbd>}
            >
              {t('picking.queue.pickMode')}
            </Button>
          )}
          {shortcut && (
            <Button
              variant="default"
              onClick={() => steps.take('markReady')}
              aria-keyshortcuts={stepKeys.markReady}
              rightSection={<kbd aria-hidden>{stepKeys.markReady}</kbd>}
            >
              {t('pickups.action.markReady')}
            </Button>
          )}
          {primary !== null && (
            <Button
              className={classes.primary}
              onClick={() => steps.take(primary)}
              loading={mutation.isPending}
              {...(!allowed && { 'data-disabled': true, 'aria-disabled': true })}
              aria-keyshortcuts={stepKeys[primary]}
              rightSection={<kbd aria-hidden>{stepKeys[primary]}</kbd>}
            >
              <Label pickup={pickup} primary={primary} />
            </Button>
          )}
        </div>
      </div>
    </footer>
  );
}

function Label({ pickup, primary }: { pickup: PickupDetail; primary: NonNullable<(typeof primaryStep)[PickupDetail['state']]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (primary !== 'handOver') return t(`pickups.action.${primary}`);
  return pickup.payment === 'paid'
    ? t('pickups.handOver.confirm', { pieces: t('pickups.pieces', { count: pickup.pieces, formatted: format.quantity(pickup.pieces) }) })
    : t('pickups.action.handOver');
}
