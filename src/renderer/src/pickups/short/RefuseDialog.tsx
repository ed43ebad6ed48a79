import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import { Decision } from '#renderer/pickups/short/Decision.tsx';
import { LineRow } from '#renderer/pickups/short/LineRow.tsx';
import { refusalPreviewQuery, type LeftPiece } from '#renderer/pickups/short/queries.ts';
import classes from '#renderer/pickups/short/Short.module.css';
import { useShortAct } from '#renderer/pickups/short/use-short-act.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

interface Props {
  pickup: PickupDetail;
  opened: boolean;
  onClose: () => void;
}

/** Pieces the customer does not want: how many, whether they are damaged, and what it leads to. */
export function RefuseDialog({ pickup, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('short.refuseTitle', { order: pickup.incrementId })} width={640}>
      {opened && <Content pickup={pickup} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ pickup, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const store = useStore();
  const [person] = usePerson();
  const { mutation, act } = useShortAct(pickup.id);
  const [left, setLeft] = useState<readonly LeftPiece[]>([]);
  const [deciding, setDeciding] = useState(false);
  const preview = useQuery({ ...refusalPreviewQuery(store.id, pickup.id, left), enabled: deciding });
  const error = mutation.error ?? preview.error;

  function set(lineId: string, change: Partial<LeftPiece>): void {
    const before = left.find((one) => one.lineId === lineId) ?? { lineId, quantity: 0, damaged: false };
    const others = left.filter((one) => one.lineId !== lineId);
    const now = { ...before, ...change };
    setLeft(now.quantity > 0 ? [...others, now] : others);
  }
  async function confirm(fingerprint: string): Promise<void> {
    try {
      await act({ step: 'refuse', lines: [...left], fingerprint }, person);
    } catch {
      return; // Shown where it happened, above.
    }
    onClose();
  }

  if (person === '') return <PersonForm onDone={() => undefined} />;
  return (
    <>
      {error && (
        <div className={classes.note}>
          <ErrorNote error={error} />
        </div>
      )}
      {deciding && preview.data ? (
        <Decision
          preview={preview.data}
          busy={mutation.isPending}
          onBack={() => setDeciding(false)}
          onConfirm={() => void confirm(preview.data.fingerprint)}
        />
      ) : (
        <>
          <ul className={classes.lines}>
            {pickup.items
              .filter((item) => item.physical && item.quantity > 0)
              .map((item) => {
                const one = left.find((each) => each.lineId === item.id);
                return (
                  <LineRow
                    key={item.id}
                    item={item}
                    count={one?.quantity ?? 0}
                    label={t('short.refused', { name: item.name })}
                    onCount={(quantity) => set(item.id, { quantity })}
                  >
                    <Checkbox
                      label={t('short.damagedShort')}
                      aria-label={t('short.damagedToo', { name: item.name })}
                      checked={one?.damaged ?? false}
                      onChange={(event) => set(item.id, { damaged: event.currentTarget.checked })}
                    />
                  </LineRow>
                );
              })}
          </ul>
          <div className={classes.buttons}>
            <Button onClick={() => setDeciding(true)} disabled={left.length === 0} loading={deciding && preview.isFetching}>
              {t('short.next')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
