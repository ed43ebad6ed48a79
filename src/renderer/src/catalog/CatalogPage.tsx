import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CatalogAudit } from '#renderer/catalog/CatalogAudit.tsx';
import { MappingAudit } from '#renderer/catalog/mapping/MappingAudit.tsx';
import { mappingQuery } from '#renderer/catalog/queries.ts';
import classes from '#renderer/catalog/Audit.module.css';
import { useStore } from '#renderer/ui/store-context.ts';

/** Both halves of the catalog audit: the articles, and what the store is linked with. */
export function CatalogPage() {
  const { t } = useTranslation();
  const store = useStore();
  const { part = 'articles' } = useSearch({ from: '/health' });
  const navigate = useNavigate();
  const show = (next: 'mapping' | undefined) =>
    void navigate({ to: '/health', search: { show: 'catalogAudit', part: next }, replace: true });
  const found = useQuery(mappingQuery(store.id)).data?.rows.length ?? 0;
  return (
    <div className={classes.audit}>
      <SegmentedControl
        className={classes.parts}
        aria-label={t('mapping.parts')}
        value={part}
        data={[
          { value: 'articles', label: t('mapping.articles') },
          { value: 'mapping', label: found === 0 ? t('mapping.mapping') : `${t('mapping.mapping')} (${found})` },
        ]}
        onChange={(value) => show(value === 'mapping' ? 'mapping' : undefined)}
      />
      {part === 'mapping' ? <MappingAudit /> : <CatalogAudit />}
    </div>
  );
}
