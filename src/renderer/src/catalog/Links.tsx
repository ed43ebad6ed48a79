import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/catalog/Audit.module.css';
import { useUnlink } from '#renderer/catalog/mutations.ts';
import { linksQuery } from '#renderer/catalog/queries.ts';
import { Sku } from '#renderer/catalog/Sku.tsx';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** Pairs of different SKUs that somebody confirmed to be one article. */
export function Links() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const store = useStore();
  const links = useQuery(linksQuery(store.id));
  const named = useNamed();
  const unlink = useUnlink();
  if (links.error) return <ErrorNote error={links.error} onRetry={() => void links.refetch()} busy={links.isFetching} />;
  if (!links.data) return <CardsSkeleton />;
  if (links.data.rows.length === 0) return <Blank icon={IconLink} title={t('audit.noLinks')} hint={t('audit.noLinksHint')} />;
  return (
    <>
      {named.form}
      {unlink.error && <ErrorNote error={unlink.error} onRetry={unlink.again} busy={unlink.isPending} />}
      <ul className={`${classes.card} ${classes.links}`}>
        {links.data.rows.map((link) => (
          <li key={link.shopSku}>
            <div className={classes.what}>
              <span className={classes.name}>{link.name}</span>
              <span className={classes.small}>
                <Sku sku={link.tillSku} /> {t('audit.andOnline')} <Sku sku={link.shopSku} />
              </span>
            </div>
            <span className={classes.small} title={format.exact(link.at)}>
              {t('audit.linkedBy', { person: link.person, time: format.day(link.at, now), journal: link.journal })}
            </span>
            <Button
              variant="default"
              loading={unlink.isPending && unlink.variables?.shopSku === link.shopSku}
              onClick={() => named.run((click) => unlink.mutate({ ...click, shopSku: link.shopSku }))}
            >
              {t('audit.unlink')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
