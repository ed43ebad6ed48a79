import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NotCollectedPreview } from '#contract/keeping.ts';
import type { PickupDetail } from '#contract/pickups.ts';
import classes from '#renderer/pickups/keeping/Keeping.module.css';
import { notCollectedQuery } from '#renderer/pickups/queries.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PreviewTable } from '#renderer/ui/PreviewTable.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useStore } from '#renderer/ui/store-context.ts';

interface Props {
  pickup: PickupDetail;
  /** Pieces nobody has ticked as being back. */
  left: number;
  opened: boolean;
  onClose: () => void;
  onConfirm: (fingerprint: string) => void;
}

/** What follows when an order nobody fetched goes back to the shelf, and the one button that names it. */
export function NotCollectedDialog({ pickup, left, opened, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keeping.dialog.title', { order: pickup.incrementId })} width={640}>
      {opened && <Content pickup={pickup} left={left} onClose={onClose} onConfirm={onConfirm} />}
    </Dialog>
  );
}

function Content({ pickup, left, onClose, onConfirm }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const store = useStore();
  const label = useLabel();
  const { data, error } = useQuery(notCollectedQuery(store.id, pickup.id));
  return (
    <div className={classes.dialog}>
      {error && <ErrorNote error={error} />}
      {left > 0 && <p className={classes.open}>{t('keeping.dialog.open', { count: Math.ceil(left) })}</p>}
      <p>{t('keeping.dialog.hint')}</p>
      {data && (
        <>
          <PreviewTable consequences={data.consequences} words={data.act === 'byHand' ? 'keeping.words' : 'short.words'} />
          <div className={classes.ends}>
            <Button variant="default" onClick={onClose}>
              {t('action.close')}
            </Button>
            <Button onClick={() => onConfirm(data.fingerprint)} data-autofocus>
              {label(data)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function useLabel(): (preview: NotCollectedPreview) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ act, refund }) => t(`keeping.dialog.act.${act}`, { amount: refund === null ? '' : format.money(refund) });
}
