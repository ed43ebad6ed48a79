import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReturnRow } from '#contract/returns.ts';
import { Ledger } from '#renderer/returns/ledger/Ledger.tsx';
import classes from '#renderer/returns/ledger/Ledger.module.css';
import { ledgerQuery } from '#renderer/returns/queries.ts';
import { ReturnItem } from '#renderer/returns/ReturnItem.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

const route = getRouteApi('/returns');

/** The books of one order on a page of their own, with the returns of it that were taken here. */
export function LedgerPage({ orderId }: { orderId: number }) {
  const { t } = useTranslation();
  const store = useStore();
  const navigate = route.useNavigate();
  const ledger = useQuery(ledgerQuery(store.id, orderId)).data;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Button
          variant="subtle"
          color="gray"
          px={8}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={() => void navigate({ search: (old) => ({ ...old, books: undefined }) })}
        >
          {t('action.back')}
        </Button>
        {ledger && <h2>{t('returns.ledger.of', { order: ledger.incrementId })}</h2>}
        <Button
          variant="default"
          className={classes.end}
          onClick={() => void navigate({ search: (old) => ({ store: old.store, order: String(orderId) }) })}
        >
          {t('returns.ledger.take')}
        </Button>
      </header>
      <Ledger orderId={orderId} />
      {ledger && <Returns returns={ledger.returns} />}
    </div>
  );
}

function Returns({ returns }: { returns: readonly ReturnRow[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('returns.ledger.returns')}</h3>
      {returns.length === 0 ? (
        <p className={classes.dim}>{t('returns.ledger.none')}</p>
      ) : (
        <ul className={classes.returns}>
          {returns.map((row) => (
            <ReturnItem key={row.id} row={row} chosen={false} />
          ))}
        </ul>
      )}
    </section>
  );
}
