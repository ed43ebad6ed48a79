import { IconArrowUp, IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { statusQuery } from '#renderer/app/queries.ts';
import classes from '#renderer/app/shell/TopBar.module.css';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** 3 unsent · 2 min, or what needs a person; nothing while there is nothing. Leads to Sync health. */
export function UnsentChip() {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const now = useNow(1000);
  const { data } = useQuery({ ...statusQuery(store.id), enabled: store.journal === 'open' });
  if (!data) return null;
  if (data.held > 0) {
    return (
      <Link to="/health" search={{ show: 'needs' }} className={classes.unsent} data-held>
        <IconHandStop size={16} aria-hidden />
        {t('unsent.held', { count: data.held })}
      </Link>
    );
  }
  const { count, oldestAt } = data.unsent;
  if (count === 0) return null;
  const age = format.span(oldestAt === null ? 0 : now - oldestAt);
  return (
    <Link to="/health" search={{ show: 'open' }} className={classes.unsent} title={t('unsent.title', { count, age })}>
      <IconArrowUp size={16} aria-hidden />
      {t('unsent.chip', { count, age })}
    </Link>
  );
}
