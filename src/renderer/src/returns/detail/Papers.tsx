import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskDetail } from '#contract/return-desk.ts';
import classes from '#renderer/returns/detail/Detail.module.css';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import { PrintList } from '#renderer/ui/printing/PrintList.tsx';
import type { Ask } from '#renderer/ui/printing/queries.ts';

/** The papers of a return, each with its preview, and what was printed of it, to be printed again. A gift's slip shows no price. */
export function Papers({ desk }: { desk: DeskDetail }) {
  const { t } = useTranslation();
  const [ask, setAsk] = useState<Ask | null>(null);
  const aside = desk.pieceList.some((piece) => piece.disposition !== 'sell');
  if (desk.legs.some((leg) => leg.leg === 'till' && leg.state === 'withdrawn')) return null;
  const slip = (prices: boolean): Ask => ({ paper: 'returnSlip', returnId: desk.id, prices });
  return (
    <section>
      <h3>{t('returns.desk.detail.papers')}</h3>
      <div className={classes.buttons}>
        {!desk.gift && offer(t('printing.paper.returnSlip'), slip(true))}
        {offer(t('printing.withoutPrices'), slip(false))}
        {aside && offer(t('printing.paper.putAwayList'), { paper: 'putAwayList', returnId: desk.id })}
      </div>
      <PrintList subject={desk.id} />
      <PrintDialog ask={ask} onClose={() => setAsk(null)} />
    </section>
  );

  function offer(label: string, paper: Ask) {
    return (
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setAsk(paper)}>
        {label}
      </Button>
    );
  }
}
