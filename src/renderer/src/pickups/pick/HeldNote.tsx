import { Button } from '@mantine/core';
import { IconPlayerPause, IconUserExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Held } from '#renderer/pickups/pick/held-by.ts';
import classes from '#renderer/pickups/pick/Pick.module.css';
import type { RoundAct } from '#renderer/pickups/pick/use-round.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  held: Held;
  busy: boolean;
  act: (what: RoundAct) => Promise<unknown>;
}

/** Says who has the round, or that nobody has it, and how to go on. */
export function HeldNote({ held, busy, act }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const other = held.kind === 'other';
  const Picture = other ? IconUserExclamation : IconPlayerPause;
  const go = (): void => {
    const what: RoundAct = held.kind === 'new' ? { act: 'start', pickupId: held.pickupId } : { act: 'resume', takeOver: other };
    void act(what).catch(() => undefined);
  };
  return (
    <div className={classes.held} role="status">
      <Picture size={22} aria-hidden />
      <div>
        <strong>{title()}</strong>
        <p>{other ? t('picking.held.otherHint') : t('picking.held.pausedHint')}</p>
      </div>
      <Button onClick={go} loading={busy} variant={other ? 'default' : 'filled'}>
        {other
          ? t('picking.held.takeOver', { person: held.person })
          : held.kind === 'new'
            ? t('pickups.action.startPicking')
            : t('picking.held.resume')}
      </Button>
    </div>
  );

  function title(): string {
    if (held.kind !== 'other') return held.kind === 'new' ? t('pickups.state.new') : t('picking.held.paused');
    if (held.since === null) return t('picking.held.otherNoTime', { person: held.person });
    return t('picking.held.other', { person: held.person, time: format.day(held.since, now) });
  }
}
