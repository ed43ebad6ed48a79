import { Link } from '@tanstack/react-router';
import { IconArrowBackUp, IconClockExclamation, IconClockHour4, IconPackageOff, IconUserCheck, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TodayRow, TodaySection } from '#contract/today.ts';
import classes from '#renderer/today/Today.module.css';
import { CustomerLeft } from '#renderer/today/CustomerLeft.tsx';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';
import { PromiseChip } from '#renderer/ui/PromiseChip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';

const looks = {
  late: { tone: 'late', icon: IconClockExclamation },
  here: { tone: 'needs', icon: IconUserCheck },
  soon: { tone: 'soon', icon: IconClockHour4 },
  short: { tone: 'needs', icon: IconPackageOff },
  putBack: { tone: 'needs', icon: IconArrowBackUp },
} as const satisfies Record<string, { tone: Tone; icon: Icon }>;

interface Props {
  name: keyof typeof looks;
  section: TodaySection;
  /** The tab of the queue that shows them all. */
  tab: 'late' | 'toPick' | 'ready' | 'short' | 'putBack';
  now: number;
}

/** One answer with its most urgent pickups; nothing at all when there is none. */
export function Section({ name, section, tab, now }: Props) {
  const { t } = useTranslation();
  const { tone, icon: Picture } = looks[name];
  if (section.count === 0) return null;
  return (
    <section className={classes.section} data-tone={tone} aria-labelledby={`today-${name}`}>
      <div className={classes.head}>
        <Picture size={18} stroke={2} aria-hidden />
        <h2 id={`today-${name}`}>
          {t(`today.section.${name}`)} <span className={classes.count}>{section.count}</span>
        </h2>
        <Link to="/pickups" search={{ tab }} className={classes.all}>
          {t('today.seeAll')}
        </Link>
      </div>
      <ul className={classes.rows}>
        {section.rows.map((row) => (
          <li key={row.id}>
            <Row row={row} now={now} />
            {name === 'here' && <CustomerLeft row={row} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row, now }: { row: TodayRow; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Link to="/pickups" search={{ pickup: row.id }} className={classes.row}>
      <span className={classes.when}>
        {row.hereSince === null ? (
          <PromiseChip row={row} />
        ) : (
          <Chip tone="needs" icon={IconUserCheck} text={t('today.hereSince', { age: format.minutes(Math.max(0, now - row.hereSince)) })} />
        )}
      </span>
      <strong className={classes.order}>{row.incrementId}</strong>
      <span className={classes.who}>{row.customer}</span>
      <span className={classes.facts}>{t('pickups.pieces', { count: row.pieces, formatted: format.quantity(row.pieces) })}</span>
      <span className={classes.bin}>{row.bin ?? ''}</span>
      <span className={classes.state}>{t(`pickups.state.${row.state}`)}</span>
    </Link>
  );
}
