import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/today/Today.module.css';
import { EffectCard } from '#renderer/ui/attention/EffectCard.tsx';
import { ExceptionCard } from '#renderer/ui/attention/ExceptionCard.tsx';
import { exceptionsQuery, outboxQuery } from '#renderer/ui/attention/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';

const shown = 3;

/** The oldest questions only a person can answer; the rest are in Sync health. */
export function Needs() {
  const { t } = useTranslation();
  const store = useStore();
  const held = useQuery(outboxQuery(store.id, 'held')).data;
  const exceptions = useQuery(exceptionsQuery(store.id)).data;
  const refused = (held?.rows ?? []).filter((row) => row.state === 'rejected');
  const asked = new Set(refused.map((row) => row.id));
  const questions = (exceptions?.rows ?? []).filter((row) => row.effectId === null || !asked.has(row.effectId));
  const count = refused.length + questions.length;
  if (count === 0) return null;
  return (
    <section className={classes.section} data-tone="needs" aria-labelledby="today-needs">
      <div className={classes.head}>
        <IconHandStop size={18} stroke={2} aria-hidden />
        <h2 id="today-needs">
          {t('today.section.needs')} <span className={classes.count}>{count}</span>
        </h2>
        <Link to="/health" search={{ show: 'needs' }} className={classes.all}>
          {t('today.seeAll')}
        </Link>
      </div>
      <div className={classes.cards}>
        {refused.slice(0, shown).map((effect) => (
          <EffectCard key={effect.id} effect={effect} />
        ))}
        {questions.slice(0, Math.max(0, shown - refused.length)).map((exception) => (
          <ExceptionCard key={exception.id} exception={exception} linked />
        ))}
        {count > shown && <p className={classes.dim}>{t('today.more', { count: count - shown })}</p>}
      </div>
    </section>
  );
}
