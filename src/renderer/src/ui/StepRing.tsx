import { useTranslation } from 'react-i18next';
import type { PickupState } from '#contract/pickups.ts';
import { stepOf } from '#renderer/ui/promise.ts';
import classes from '#renderer/ui/StepRing.module.css';

const ticks = [0, 1, 2, 3, 4];

/** Five ticks around a circle, as many filled as steps are done. Its word stands beside it. */
export function StepRing({ state, size = 22 }: { state: PickupState; size?: number }) {
  const { t } = useTranslation();
  const step = stepOf(state);
  const label = step === 0 ? t(`pickups.state.${state}`) : t('pickups.stepOf', { step, state: t(`pickups.state.${state}`) });
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" role="img" aria-label={label} className={classes.ring}>
      {ticks.map((tick) => (
        <path key={tick} d={arc(tick)} data-done={tick < step} />
      ))}
    </svg>
  );
}

/** One fifth of the circle less a gap, beginning at the top, clockwise. */
function arc(tick: number): string {
  const gap = 0.2;
  const from = (tick * 2 * Math.PI) / 5 - Math.PI / 2 + gap / 2;
  const to = from + (2 * Math.PI) / 5 - gap;
  const point = (angle: number) => `${(12 + 9 * Math.cos(angle)).toFixed(2)} ${(12 + 9 * Math.sin(angle)).toFixed(2)}`;
  return `M${point(from)}A9 9 0 0 1 ${point(to)}`;
}
