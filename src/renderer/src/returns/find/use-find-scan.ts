import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScanMeaning } from '#contract/scan.ts';
import { findQuery } from '#renderer/returns/queries.ts';
import { useScanTarget } from '#renderer/ui/scan-target.ts';
import { useStore } from '#renderer/ui/store-context.ts';

const route = getRouteApi('/returns');

/** While orders are looked for, a scan is one of them, its label or a piece of it; one order alone opens at once. Badges and lists go their usual way. */
export function useFindScan(): void {
  const { t } = useTranslation();
  const store = useStore();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  useScanTarget(async (code, { meaning }) => {
    const text = wantedText(code, meaning);
    if (text === null) return null;
    const { orders } = await client.fetchQuery(findQuery(store.id, text, null));
    const [only] = orders;
    const order = orders.length === 1 && only ? String(only.orderId) : undefined;
    await navigate({ search: (old) => ({ ...old, q: text, within: undefined, order }) });
    if (only === undefined) return { text: t('returns.desk.find.heardNone', { text }), sound: 'refused' };
    if (order !== undefined) return t('returns.desk.find.heardOne', { order: only.incrementId });
    return t('returns.desk.find.heardMany', { count: orders.length, text });
  });
}

/** What is looked for; null for a code that is no order's and no piece's. */
function wantedText(code: string, meaning: ScanMeaning): string | null {
  switch (meaning.kind) {
    case 'badge':
    case 'pickList':
    case 'transfer':
    case 'bin':
      return null;
    case 'paper':
      return meaning.subject.kind === 'order' ? meaning.subject.incrementId : null;
    case 'order':
    case 'bag':
      return meaning.incrementId;
    default:
      return code.length < 2 ? null : code;
  }
}
