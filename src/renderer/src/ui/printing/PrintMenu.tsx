import { ActionIcon, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import type { Ask } from '#renderer/ui/printing/queries.ts';

/** Papers of one thing; each opens its preview. */
export function PrintMenu({ papers }: { papers: readonly Ask[] }) {
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
            <Menu.Item key={paper.paper} onClick={() => setAsk(paper)}>
              {t(`printing.paper.${paper.paper}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <PrintDialog ask={ask} onClose={() => setAsk(null)} />
    </>
  );
}
