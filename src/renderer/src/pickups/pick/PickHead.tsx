import { Button, Progress } from '@mantine/core';
import { IconArchive, IconArrowLeft, IconBarcode, IconListCheck, IconPlayerPause, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '#contract/picking.ts';
import classes from '#renderer/pickups/pick/Pick.module.css';
import type { RoundView } from '#renderer/pickups/pick/round-view.ts';
import { PrintDialog } from '#renderer/ui/printing/PrintDialog.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  round: Round;
  view: RoundView;
  staging: boolean;
  /** Its printed list is being keyed back. */
  listing: boolean;
  onMode: () => void;
  onList: () => void;
  /** Null while nobody here picks it. */
  onPause: (() => void) | null;
}

/** What is picked, how far it is, and the ways out. */
export function PickHead({ round, view, staging, listing, onMode, onList, onPause }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [printing, setPrinting] = useState(false);
  const [first] = round.orders;
  const progress = t('picking.progress', { picked: format.quantity(view.picked), pieces: format.quantity(view.pieces) });
  const Mode = staging ? IconBarcode : IconArchive;
  return (
    <header className={classes.head}>
      <Button component={Link} to="/pickups" variant="subtle" color="gray" px={8} leftSection={<IconArrowLeft size={18} aria-hidden />}>
        {t('nav.pickups')}
      </Button>
      <h1>
        {round.batch === null ? t('picking.one', { order: first?.incrementId ?? '' }) : t('picking.round', { code: round.batch.code })}
        {round.batch !== null && <span>{t('picking.orders', { count: round.orders.length })}</span>}
      </h1>
      <div className={classes.progress}>
        <span>{progress}</span>
        <Progress.Root size="lg">
          <Progress.Section
            value={view.pieces === 0 ? 100 : (view.picked / view.pieces) * 100}
            aria-label={progress}
            color={view.toFetch.length === 0 ? 'teal' : 'petrol'}
          />
        </Progress.Root>
      </div>
      <Button
        variant="default"
        onClick={() => setPrinting(true)}
        aria-label={t('printing.print')}
        title={t('printing.paper.pickList')}
        px={10}
      >
        <IconPrinter size={18} aria-hidden />
      </Button>
      <PrintDialog
        ask={printing ? { paper: 'pickList', pickupIds: round.orders.map((order) => order.id), batch: round.batch?.code ?? null } : null}
        onClose={() => setPrinting(false)}
      />
      {view.toFetch.length > 0 && (
        <Button
          variant="default"
          onClick={onList}
          aria-label={listing ? t('picking.pickOn') : t('picking.keyed.open')}
          title={listing ? t('picking.pickOn') : t('picking.keyed.open')}
          px={10}
        >
          {listing ? <IconBarcode size={18} aria-hidden /> : <IconListCheck size={18} aria-hidden />}
        </Button>
      )}
      <Button
        variant="default"
        onClick={onMode}
        leftSection={<Mode size={18} aria-hidden />}
        rightSection={staging ? undefined : <kbd aria-hidden>F6</kbd>}
      >
        {staging ? t('picking.pickOn') : t('picking.stageNow')}
      </Button>
      {onPause && view.toFetch.length > 0 && (
        <Button
          variant="default"
          onClick={onPause}
          aria-keyshortcuts="P"
          leftSection={<IconPlayerPause size={18} aria-hidden />}
          rightSection={<kbd aria-hidden>P</kbd>}
        >
          {t('picking.pause')}
        </Button>
      )}
    </header>
  );
}
