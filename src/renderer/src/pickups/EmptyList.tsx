import { Button } from '@mantine/core';
import { IconCircleCheck, IconFilterOff, IconPackage, IconRefresh, IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNarrow, type ListView } from '#renderer/pickups/list-input.ts';
import { Blank } from '#renderer/ui/Blank.tsx';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { usePullNow } from '#renderer/ui/use-pull-now.ts';

/** An empty tab is good news or an explanation of what will come. */
export function EmptyList({ view }: { view: ListView }) {
  const { t } = useTranslation();
  if (isNarrow(view.narrow))
    return <Blank icon={IconFilterOff} title={t('picking.queue.filter.none')} hint={t('picking.queue.filter.noneHint')} />;
  if (view.search !== '') {
    return (
      <Blank icon={IconSearchOff} title={t('pickups.empty.search', { text: view.search })} hint={t('pickups.empty.searchHint')}>
        <PullNow />
      </Blank>
    );
  }
  const icon = view.tab === 'late' || view.tab === 'toPick' ? IconCircleCheck : IconPackage;
  return <Blank icon={icon} title={t(`pickups.empty.${view.tab}`)} hint={t(`pickups.empty.${view.tab}Hint`)} />;
}

/** The customer stands here and the order has not arrived yet. */
function PullNow() {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const pull = usePullNow(setSaid);
  return (
    <>
      <Button variant="default" onClick={() => pull.mutate()} loading={pull.isPending} leftSection={<IconRefresh size={18} aria-hidden />}>
        {t('picking.queue.pull')}
      </Button>
      <p>{said}</p>
      <Spoken text={said} />
    </>
  );
}
