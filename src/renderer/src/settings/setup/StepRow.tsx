import { Button } from '@mantine/core';
import {
  IconCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconHandStop,
  IconHourglass,
  IconPlugConnectedX,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/settings/setup/Setup.module.css';
import { optional, sectionOf, type StepState, type StepView } from '#renderer/settings/setup/steps.ts';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';

const looks: Record<StepState, { icon: Icon; tone: Tone }> = {
  done: { icon: IconCircleCheck, tone: 'confirmed' },
  open: { icon: IconCircle, tone: 'soon' },
  wrong: { icon: IconHandStop, tone: 'needs' },
  checking: { icon: IconHourglass, tone: 'waiting' },
  unseen: { icon: IconPlugConnectedX, tone: 'offline' },
  left: { icon: IconCircleMinus, tone: 'offline' },
};

interface Props {
  view: StepView;
  /** The first one that is not in order: its button is the page's. */
  isNext: boolean;
  onLeave: () => void;
  onTake: () => void;
  children?: ReactNode;
}

/** One step: whether it is done, why it matters, and the way there. */
export function StepRow({ view: { step, state, names }, isNext, onLeave, onTake, children }: Props) {
  const { t } = useTranslation();
  const { icon, tone } = looks[state];
  const toDo = state === 'open' || state === 'wrong';
  const title = t(`setup.step.${step}.title`);
  return (
    <li className={classes.step} data-state={state}>
      <div className={classes.what}>
        <h3>{title}</h3>
        <p>{t(`setup.step.${step}.why`)}</p>
        {names.length > 0 && (
          <p className={classes.names}>
            {t(`setup.names.${step === 'magento' || step === 'lightspeed' ? 'permissions' : 'stores'}`, { names: names.join(', ') })}
          </p>
        )}
        {children}
      </div>
      <Chip tone={tone} icon={icon} text={t(`setup.state.${state}`)} />
      <div className={classes.actions}>
        {state === 'left' ? (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onTake} aria-label={t('setup.takeFor', { step: title })}>
            {t('setup.take')}
          </Button>
        ) : (
          <Button
            renderRoot={(props) => <Link {...props} to="/settings" search={{ section: sectionOf[step] }} />}
            variant={isNext ? 'filled' : 'default'}
            size="compact-sm"
            aria-label={t(toDo ? 'setup.doFor' : 'setup.lookFor', { step: title })}
          >
            {t(toDo ? 'setup.do' : 'setup.look')}
          </Button>
        )}
        {toDo && optional.has(step) && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onLeave} aria-label={t('setup.leaveFor', { step: title })}>
            {t('setup.leave')}
          </Button>
        )}
      </div>
    </li>
  );
}
