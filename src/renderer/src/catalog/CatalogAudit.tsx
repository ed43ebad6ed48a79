import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconDownload, IconListSearch, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditStatus } from '#contract/catalog-audit.ts';
import classes from '#renderer/catalog/Audit.module.css';
import { Findings } from '#renderer/catalog/Findings.tsx';
import { Kinds, type Chosen } from '#renderer/catalog/Kinds.tsx';
import { Links } from '#renderer/catalog/Links.tsx';
import { useStartAudit } from '#renderer/catalog/mutations.ts';
import { auditQuery } from '#renderer/catalog/queries.ts';
import { rpc } from '#renderer/rpc.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { saveText } from '#renderer/ui/save-text.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

/** What does not fit between both catalogs: the kinds at the left, what was found of the chosen one at the right. */
export function CatalogAudit() {
  const { t } = useTranslation();
  const store = useStore();
  const audit = useQuery(auditQuery(store.id));
  const [chosen, setChosen] = useState<Chosen>({ show: 'open', kind: null });
  const [search, setSearch] = useState('');
  if (audit.error) return <ErrorNote error={audit.error} onRetry={() => void audit.refetch()} busy={audit.isFetching} />;
  if (!audit.data) return <CardsSkeleton />;
  const status = audit.data;
  const nothing = status.open + status.ignored + status.links === 0;
  return (
    <div className={classes.audit}>
      <Head status={status} />
      {status.finishedAt === null ? (
        <Blank icon={IconListSearch} title={t('audit.never')} hint={t('audit.neverHint')} />
      ) : nothing ? (
        <Blank icon={IconCircleCheck} title={t('audit.fits')} hint={t('audit.fitsHint')} />
      ) : (
        <div className={classes.split}>
          <Kinds status={status} chosen={chosen} onChoose={setChosen} />
          <section className={classes.found} aria-label={t('audit.found')}>
            <div className={classes.means}>
              <h2>
                {chosen.show === 'links'
                  ? t('audit.links')
                  : chosen.kind === null
                    ? t(`audit.all.${chosen.show}`)
                    : t(`audit.kind.${chosen.kind}`)}
              </h2>
              <p>
                {chosen.show === 'links'
                  ? t('audit.linksHint')
                  : chosen.kind === null
                    ? t('audit.allHint')
                    : t(`audit.means.${chosen.kind}`)}
              </p>
              {chosen.show !== 'links' && (
                <TextInput
                  aria-label={t('audit.search')}
                  placeholder={t('audit.search')}
                  leftSection={<IconSearch size={16} aria-hidden />}
                  value={search}
                  maxLength={120}
                  onChange={(event) => setSearch(event.currentTarget.value)}
                />
              )}
            </div>
            {chosen.show === 'links' ? (
              <Links />
            ) : (
              <Findings key={`${chosen.show} ${chosen.kind}`} kind={chosen.kind} state={chosen.show} search={search} />
            )}
          </section>
        </div>
      )}
    </div>
  );
}

/** What was compared when, and the way to do it now or take the result along. */
function Head({ status }: { status: AuditStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const store = useStore();
  const named = useNamed();
  const start = useStartAudit();
  const working = status.state !== 'done' && status.state !== 'never';
  const done =
    status.finishedAt === null || status.compared === null
      ? ''
      : t('audit.done', {
          time: format.day(status.finishedAt, now),
          pairs: format.quantity(status.compared.pairs),
          found: format.quantity(status.open),
        });
  const tax =
    status.pricesIncludeTax === null || status.finishedAt === null ? '' : t(status.pricesIncludeTax ? 'audit.withTax' : 'audit.withoutTax');
  const reading =
    status.state === 'till'
      ? t('audit.readingTill', { n: format.quantity(status.readTill) })
      : t('audit.readingShop', { n: format.quantity(status.readShop), of: status.ofShop === null ? '…' : format.quantity(status.ofShop) });
  async function save(): Promise<void> {
    const { fileName, csv } = await rpc.catalog.export({ storeId: store.id });
    saveText(fileName, csv);
  }
  return (
    <>
      <div className={classes.bar}>
        <p role="status">{working ? reading : [done, tax].filter((text) => text !== '').join(' ')}</p>
        <Button
          variant="default"
          leftSection={<IconListSearch size={16} aria-hidden />}
          loading={working || start.isPending}
          onClick={() => named.run((click) => start.mutate(click))}
        >
          {t('audit.start')}
        </Button>
        {status.finishedAt !== null && (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
            {t('audit.export')}
          </Button>
        )}
      </div>
      {named.form}
      {start.error && <ErrorNote error={start.error} onRetry={start.again} busy={start.isPending} />}
    </>
  );
}
