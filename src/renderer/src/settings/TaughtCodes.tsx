import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { taughtQuery } from '#renderer/settings/queries.ts';
import scanner from '#renderer/settings/Scanner.module.css';
import classes from '#renderer/settings/SettingsPage.module.css';
import { rpc } from '#renderer/rpc.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

/** Barcodes people taught in this store, each with who and when. */
export function TaughtCodes() {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const [person] = usePerson();
  const taught = useQuery(taughtQuery(store.id));
  const forget = useMutation({
    mutationFn: (click: { code: string; requestId: string }) => rpc.scan.forget({ storeId: store.id, person, ...click }),
  });
  const rows = taught.data?.rows ?? [];
  const more = (taught.data?.total ?? 0) - rows.length;
  return (
    <section className={classes.card} aria-labelledby="taught">
      <h2 id="taught">{t('scanner.taught.title')}</h2>
      <p className={classes.dim}>{t(taught.data?.total === 0 ? 'scanner.taught.empty' : 'scanner.taught.hint')}</p>
      {taught.error && <ErrorNote error={taught.error} onRetry={() => void taught.refetch()} busy={taught.isFetching} />}
      {forget.error && <ErrorNote error={forget.error} />}
      <ul className={scanner.taught}>
        {rows.map((row) => (
          <li key={row.code}>
            <div>
              <p>{t('scanner.taught.means', { code: row.code, name: row.name ?? row.sku })}</p>
              <p className={classes.dim}>{t('scanner.taught.by', { sku: row.sku, person: row.person, time: format.exact(row.at) })}</p>
            </div>
            <Button
              variant="default"
              disabled={person === ''}
              loading={forget.isPending && forget.variables.code === row.code}
              onClick={() => forget.mutate({ code: row.code, requestId: crypto.randomUUID() })}
            >
              {t('scanner.taught.forget', { code: row.code })}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.dim}>{t('scanner.taught.more', { count: more })}</p>}
    </section>
  );
}
