import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/pickups/keeping/Keeping.module.css';
import type { TogetherResult } from '#renderer/pickups/keeping/use-together.ts';
import { useFailure } from '#renderer/ui/use-failure.ts';

const signs = { busy: IconLoader2, done: IconCheck, refused: IconAlertTriangle };

/** How the customer's other orders went that were handed over with this one. */
export function TogetherCard({ results }: { results: readonly TogetherResult[] }) {
  const { t } = useTranslation();
  if (results.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t('keeping.together.title')} aria-live="polite">
      <strong>{t('keeping.together.title')}</strong>
      <ul className={classes.results}>
        {results.map((result) => (
          <Result key={result.row.id} result={result} />
        ))}
      </ul>
    </section>
  );
}

function Result({ result }: { result: TogetherResult }) {
  const { t } = useTranslation();
  const failure = useFailure(result.error);
  const { row, state } = result;
  const Sign = signs[state];
  return (
    <li data-state={state}>
      <Sign size={16} stroke={2.2} aria-hidden />
      <span>
        {t(`keeping.together.${state}`, { order: row.incrementId, why: failure?.message ?? failure?.title ?? '' })}
        {failure?.cure && ` ${failure.cure}`}
      </span>
      {state === 'refused' && (
        <Link to="/pickups" search={(before) => ({ ...before, pickup: row.id })}>
          {t('keeping.together.open', { order: row.incrementId })}
        </Link>
      )}
    </li>
  );
}
