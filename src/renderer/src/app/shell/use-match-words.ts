import { useTranslation } from 'react-i18next';
import type { ScanMatch } from '#contract/scan.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

/** What a code means, in the words of the store. */
export function useMatchWords(): (match: ScanMatch) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (match) => {
    switch (match.kind) {
      case 'order':
        return t('scan.order', { order: match.incrementId });
      case 'bag':
        return t('scanner.bag', { bag: match.bag, order: match.incrementId });
      case 'bin':
        return match.orders.length === 0
          ? t('scanner.binEmpty', { bin: match.bin })
          : t('scanner.bin', { bin: match.bin, count: match.orders.length });
      case 'item': {
        const item = `${match.sku} · ${match.name}`;
        return match.onHand === null
          ? t('scanner.item', { item })
          : t('scanner.itemHere', { item, quantity: format.quantity(match.onHand) });
      }
      case 'pickList':
        return t('scanner.pickList', { batch: match.batch });
      case 'transfer':
        return match.box === null
          ? t('scanner.transfer', { transfer: match.label })
          : t('scanner.transferBox', { transfer: match.label, box: match.box });
      case 'badge':
        return t('scanner.badge');
      case 'paper':
        return paperWords(match);
    }
  };

  function paperWords({ journal, subject }: Extract<ScanMatch, { kind: 'paper' }>): string {
    if (subject.kind === 'order') return t('scanner.paperOrder', { journal, order: subject.incrementId });
    if (subject.kind === 'item') return t('scanner.paperItem', { journal, sku: subject.sku });
    if (subject.kind === 'transfer') return t('scanner.paperTransfer', { journal, transfer: subject.label });
    return t('scanner.paper', { journal });
  }
}
