import { ActionIcon, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import type { Ask } from '#renderer/ui/printing/queries.ts';

export type PickupPaper = 'pickList' | 'bagLabel' | 'collectSlip';

/** The papers of one pickup; each opens its preview. A slip makes sense once the order is collected. */
export function PrintMenu({ pickupId, papers }: { pickupId: string; papers: readonly PickupPaper[] }) {
  const { t } = useTranslation();
  const [ask, setAsk] = useState<Ask | null>(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('printing.print')} title={t('printing.print')}>
            <IconPrinter size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {papers.map((paper) => (
            <Menu.Item key={paper} onClick={() => setAsk(askFor(paper, pickupId))}>
              {t(`printing.paper.${paper}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <PrintDialog ask={ask} onClose={() => setAsk(null)} />
    </>
  );
}

function askFor(paper: PickupPaper, pickupId: string): Ask {
  return paper === 'pickList' ? { paper, pickupIds: [pickupId] } : { paper, pickupId };
}
