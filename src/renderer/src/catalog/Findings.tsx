import { useInfiniteQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingKind, FindingState } from '#contract/catalog-audit.ts';
import { Decide } from '#renderer/catalog/Decide.tsx';
import { FindingList } from '#renderer/catalog/FindingList.tsx';
import { findingsQuery } from '#renderer/catalog/queries.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** What was found of one kind or of all, to choose from and to decide. */
export function Findings({ kind, state, search }: { kind: FindingKind | null; state: FindingState; search: string }) {
  const { t } = useTranslation();
  const store = useStore();
  const findings = useInfiniteQuery(findingsQuery(store.id, kind, state, search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => findings.data?.pages.flatMap((page) => page.rows) ?? [], [findings.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = findings;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (findings.error) return <ErrorNote error={findings.error} onRetry={() => void findings.refetch()} busy={findings.isFetching} />;
  if (findings.isPending) return <CardsSkeleton />;
  if (rows.length === 0)
    return search === '' ? (
      <Blank icon={IconCircleCheck} title={t('audit.none')} hint={t('audit.noneHint')} />
    ) : (
      <Blank icon={IconCircleCheck} title={t('audit.noMatch', { text: search })} hint={t('audit.noMatchHint')} />
    );
  return (
    <>
      <Decide selected={rows.filter((row) => chosen.has(row.key))} state={state} onDone={() => setChosen(new Set())} />
      <FindingList
        rows={rows}
        total={findings.data.pages[0]?.total ?? rows.length}
        withKind={kind === null}
        chosen={chosen}
        onChoose={setChosen}
        onMore={hasNextPage && !isFetchingNextPage ? more : null}
      />
    </>
  );
}
