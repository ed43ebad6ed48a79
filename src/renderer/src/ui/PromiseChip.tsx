import {
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconClockExclamation,
  IconClockHour4,
  IconHourglass,
  IconPackageImport,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';
import { promiseOf, type Promised, type PromiseView } from '#renderer/ui/promise.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const looks: Record<PromiseView['kind'], { tone: Tone; icon: Icon }> = {
  late: { tone: 'late', icon: IconClockExclamation },
  soon: { tone: 'soon', icon: IconClockHour4 },
  later: { tone: 'plain', icon: IconClock },
  none: { tone: 'plain', icon: IconClock },
  waiting: { tone: 'waiting', icon: IconHourglass },
  ready: { tone: 'confirmed', icon: IconPackageImport },
  collected: { tone: 'plain', icon: IconCheck },
  expired: { tone: 'late', icon: IconArrowBackUp },
  putBack: { tone: 'needs', icon: IconArrowBackUp },
  cancelled: { tone: 'plain', icon: IconX },
};

/** −12 min, in 20 min, 14:30: how the promise stands, with the whole sentence on hover. */
export function PromiseChip({ row }: { row: Promised }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  const view = promiseOf(row, now);
  const { tone, icon } = looks[view.kind];
  if (view.kind === 'ready') {
    if (view.at === null) return <Chip tone={tone} icon={icon} text={t('pickups.state.ready')} />;
    const words = { time: format.until(view.at, now) };
    const title = t('pickups.promise.readyLong', { time: format.day(view.at, now) });
    return <Chip tone={tone} icon={icon} text={t('pickups.promise.ready', words)} title={title} />;
  }
  if (!('at' in view))
    return <Chip tone={tone} icon={icon} text={t(`pickups.promise.${view.kind}`)} title={t(`pickups.promise.${view.kind}Long`)} />;
  const words = { age: format.minutes(view.ms), time: view.kind === 'later' ? format.day(view.at, now) : format.clock(view.at) };
  return (
    <Chip tone={tone} icon={icon} text={t(`pickups.promise.${view.kind}`, words)} title={t(`pickups.promise.${view.kind}Long`, words)} />
  );
}
