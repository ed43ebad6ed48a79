import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail, PickupLine } from '#contract/pickups.ts';
import type { ShortReason } from '#contract/short-reason.ts';
import { Alternatives } from '#renderer/pickups/short/Alternatives.tsx';
import { Decision } from '#renderer/pickups/short/Decision.tsx';
import { LineRow } from '#renderer/pickups/short/LineRow.tsx';
import { shortPreviewQuery } from '#renderer/pickups/short/queries.ts';
import classes from '#renderer/pickups/short/Short.module.css';
import { useShortAct, type ShortStep } from '#renderer/pickups/short/use-short-act.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

const shortReasons: readonly ShortReason[] = ['missing', 'damaged', 'wrongPlace', 'soldAtCounter'];

interface Props {
  pickup: PickupDetail;
  opened: boolean;
  /** While somebody picks: it is kept first, and deciding may wait. */
  picking?: boolean;
  onClose: () => void;
}

/** Pieces that are not there: how many and why, where else they are, what giving them up leads to, and one button for it. */
export function ShortDialog({ pickup, opened, picking = false, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('short.title', { order: pickup.incrementId })} width={640}>
      {opened && <Content pickup={pickup} picking={picking} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ pickup, picking, onClose }: { pickup: PickupDetail; picking: boolean; onClose: () => void }) {
  const [person] = usePerson();
  const { mutation, act } = useShortAct(pickup.id);
  const [stage, setStage] = useState<'count' | 'reported' | 'decide'>(pickup.short > 0 ? 'decide' : 'count');

  async function take(what: ShortStep): Promise<void> {
    try {
      await act(what, person);
    } catch {
      return; // Shown where it happened, below.
    }
    if (what.step !== 'report') onClose();
    else setStage(picking ? 'reported' : 'decide');
  }

  if (person === '') return <PersonForm onDone={() => undefined} />;
  return (
    <>
      {mutation.error && (
        <div className={classes.note}>
          <ErrorNote error={mutation.error} />
        </div>
      )}
      {stage === 'count' && (
        <Count
          pickup={pickup}
          picking={picking}
          busy={mutation.isPending}
          onReport={(lines) => (lines.length === 0 ? setStage('decide') : void take({ step: 'report', lines }))}
        />
      )}
      {stage === 'reported' && <Reported onDecide={() => setStage('decide')} onLater={onClose} />}
      {stage === 'decide' && (
        <Decide pickup={pickup} busy={mutation.isPending} onBack={() => setStage('count')} onTake={(what) => void take(what)} />
      )}
    </>
  );
}

interface CountProps {
  pickup: PickupDetail;
  picking: boolean;
  busy: boolean;
  onReport: (lines: { lineId: string; missing: number; reason: ShortReason }[]) => void;
}

function Count({ pickup, picking, busy, onReport }: CountProps) {
  const { t } = useTranslation();
  const items = pickup.items.filter((item) => item.physical && item.quantity > 0);
  const [missing, setMissing] = useState<Record<string, number>>(Object.fromEntries(items.map((item) => [item.id, item.short])));
  const [reasons, setReasons] = useState<Record<string, ShortReason>>({});
  const reported = items.filter(
    (item) => (missing[item.id] ?? 0) !== item.short || (reasons[item.id] ?? item.shortReason) !== item.shortReason,
  );
  const reasonOf = (item: PickupLine) => reasons[item.id] ?? item.shortReason ?? 'missing';
  const lines = reported.map((item) => ({ lineId: item.id, missing: missing[item.id] ?? 0, reason: reasonOf(item) }));
  return (
    <>
      <ul className={classes.lines}>
        {items.map((item) => (
          <LineRow
            key={item.id}
            item={item}
            count={missing[item.id] ?? 0}
            label={t('short.missing', { name: item.name })}
            onCount={(count) => setMissing({ ...missing, [item.id]: count })}
          >
            <NativeSelect
              aria-label={t('short.why', { name: item.name })}
              value={reasonOf(item)}
              data={shortReasons.map((value) => ({ value, label: t(`short.reason.${value}`) }))}
              onChange={(event) =>
                setReasons({ ...reasons, [item.id]: shortReasons.find((one) => one === event.currentTarget.value) ?? 'missing' })
              }
            />
          </LineRow>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button onClick={() => onReport(lines)} loading={busy} disabled={lines.length === 0 && pickup.short === 0}>
          {t(picking && lines.length > 0 ? 'short.reportNow' : 'short.next')}
        </Button>
      </div>
    </>
  );
}

/** It is kept; deciding can wait until somebody has the time, or may. */
function Reported({ onDecide, onLater }: { onDecide: () => void; onLater: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.reported} role="status">
        {t('short.reported')}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onLater}>
          {t('short.later')}
        </Button>
        <Button onClick={onDecide} data-autofocus>
          {t('short.decideNow')}
        </Button>
      </div>
    </>
  );
}

interface DecideProps {
  pickup: PickupDetail;
  busy: boolean;
  onBack: () => void;
  onTake: (what: ShortStep) => void;
}

function Decide({ pickup, busy, onBack, onTake }: DecideProps) {
  const { t } = useTranslation();
  const store = useStore();
  const preview = useQuery(shortPreviewQuery(store.id, pickup.id));
  const [note, setNote] = useState('');
  if (preview.error) return <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} busy={preview.isFetching} />;
  if (preview.data === undefined) return null;
  const { fingerprint } = preview.data;
  return (
    <>
      <Alternatives pickupId={pickup.id} fingerprint={fingerprint} />
      <Decision preview={preview.data} busy={busy} onBack={onBack} onConfirm={() => onTake({ step: 'confirm', fingerprint })} />
      <div className={classes.wait}>
        <TextInput label={t('short.waitNote')} value={note} maxLength={500} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button variant="default" disabled={note.trim() === ''} onClick={() => onTake({ step: 'wait', note: note.trim() })}>
          {t('short.wait')}
        </Button>
      </div>
    </>
  );
}
