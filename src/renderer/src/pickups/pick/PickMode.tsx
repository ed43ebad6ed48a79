import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickTarget, Round } from '#contract/picking.ts';
import { Flash } from '#renderer/pickups/pick/Flash.tsx';
import { HeldNote } from '#renderer/pickups/pick/HeldNote.tsx';
import { heldBy } from '#renderer/pickups/pick/held-by.ts';
import { KeyedList } from '#renderer/pickups/pick/KeyedList.tsx';
import { LineCard } from '#renderer/pickups/pick/LineCard.tsx';
import { LineList } from '#renderer/pickups/pick/LineList.tsx';
import { OrderStrip } from '#renderer/pickups/pick/OrderStrip.tsx';
import classes from '#renderer/pickups/pick/Pick.module.css';
import { PickHead } from '#renderer/pickups/pick/PickHead.tsx';
import type { Opened } from '#renderer/pickups/pick/queries.ts';
import { currentLine, lineKey, viewOf } from '#renderer/pickups/pick/round-view.ts';
import { ShortOf } from '#renderer/pickups/pick/ShortOf.tsx';
import { StagePanel } from '#renderer/pickups/pick/StagePanel.tsx';
import { usePickKeys } from '#renderer/pickups/pick/use-pick-keys.ts';
import { usePickScan } from '#renderer/pickups/pick/use-pick-scan.ts';
import { useRound, type Count } from '#renderer/pickups/pick/use-round.ts';
import { useStaging } from '#renderer/pickups/pick/use-staging.ts';
import type { Said } from '#renderer/pickups/pick/use-scan-words.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PersonForm } from '#renderer/ui/PersonForm.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

interface Props {
  round: Round;
  opened: Opened;
  target: PickTarget;
}

/** One line big, the rest small; what is complete goes into bins. */
export function PickMode({ round, opened, target }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [person] = usePerson();
  const acts = useRound(opened, target, person);
  const [chosen, setChosen] = useState<string | null>(null);
  const [mode, setMode] = useState<'pick' | 'stage' | 'list' | null>('code' in opened && viewOf(round).toFetch.length > 0 ? 'list' : null);
  const [said, setSaid] = useState<(Said & { unknown?: string }) | null>(null);
  /** The order whose short pieces are being reported. */
  const [reporting, setReporting] = useState<string | null>(null);
  const view = viewOf(round);
  const line = currentLine(view, chosen, round.lines);
  const held = heldBy(round, person);
  const staging = mode === 'stage' || (mode === null && line === undefined);
  const stage = useStaging(round, acts, setSaid);

  usePickScan({
    blocked: person === '',
    round,
    acts,
    say: setSaid,
    onPicked: (key) => {
      setChosen(key);
      setMode(null);
    },
    onBin: (bin) => {
      setMode('stage');
      return stage.scanBin(bin);
    },
    onBag: (code) => {
      setMode('stage');
      return stage.scanBag(code);
    },
  });

  function count(picked: number): void {
    if (line === undefined || held !== null) return;
    setChosen(lineKey(line));
    const { name, quantity, pickupId, id } = line;
    setSaid({ text: t('picking.picked', { name, picked: format.quantity(picked), quantity: format.quantity(quantity) }), sound: 'ok' });
    void acts.act({ act: 'count', counts: [{ pickupId, lineId: id, picked }] }).catch(() => setSaid(null));
  }
  function move(by: number): void {
    const list = [...view.toFetch, ...view.fetched];
    const at = line === undefined ? -1 : list.indexOf(line);
    const next = list[Math.max(0, Math.min(view.toFetch.length - 1, at + by))];
    if (next !== undefined) setChosen(lineKey(next));
  }
  function skip(): void {
    if (line === undefined || held !== null) return;
    const { pickupId, id, skipped } = line;
    const others = view.toFetch.filter((each) => each !== line && !each.skipped);
    const after = others.find((each) => round.lines.indexOf(each) > round.lines.indexOf(line)) ?? others[0];
    setChosen(lineKey(skipped ? line : (after ?? line)));
    void acts.act({ act: 'skip', pickupId, lineId: id, skipped: !skipped }).catch(() => undefined);
  }
  /** The list keyed back, in one step. */
  async function save(counts: Count[]): Promise<void> {
    try {
      await acts.act({ act: 'count', counts });
    } catch {
      return; // Shown above the list.
    }
    setMode(null);
    setSaid({ text: t('picking.keyed.saved'), sound: 'done' });
  }
  const pause = () => void acts.act({ act: 'pause' }).catch(() => undefined);
  const listing = mode === 'list' && view.toFetch.length > 0;
  const picking = !staging && !listing && line !== undefined && held === null;

  usePickKeys({
    ArrowDown: staging || listing ? undefined : () => move(1),
    ArrowUp: staging || listing ? undefined : () => move(-1),
    Enter: picking && !line.weighed ? () => count(Math.min(line.quantity - line.short, line.picked + 1)) : undefined,
    ArrowLeft: picking && line.picked > 0 ? () => count(Math.max(0, line.picked - 1)) : undefined,
    s: picking ? () => setReporting(line.pickupId) : undefined,
    k: picking ? skip : undefined,
    p: held === null ? pause : undefined,
    F6: staging ? stage.put : () => setMode('stage'),
    F7: staging ? stage.ready : undefined,
  });

  return (
    <div className={classes.page} data-staging={staging}>
      <PickHead
        round={round}
        view={view}
        staging={staging}
        listing={listing}
        onMode={() => setMode(staging ? 'pick' : 'stage')}
        onList={() => setMode(listing ? 'pick' : 'list')}
        onPause={held === null ? pause : null}
      />
      <Flash
        said={said}
        idle={staging || listing ? '' : t('picking.keys')}
        teach={said?.unknown !== undefined && line !== undefined ? { code: said.unknown, line } : null}
        onTaught={(text) => setSaid({ text, sound: 'ok' })}
        person={person}
      />
      {acts.mutation.error && (
        <div className={classes.note}>
          <ErrorNote error={acts.mutation.error} onRetry={acts.again} busy={acts.mutation.isPending} />
        </div>
      )}
      {person === '' && (
        <div className={classes.note}>
          <PersonForm onDone={() => undefined} />
        </div>
      )}
      {held !== null && <HeldNote held={held} busy={acts.mutation.isPending} act={acts.act} />}
      {round.orders.length > 1 && <OrderStrip orders={round.orders} current={staging ? stage.current?.id : line?.pickupId} />}
      {listing && (
        <KeyedList
          lines={round.lines.filter((each) => view.toFetch.includes(each))}
          orderOf={view.orderOf}
          disabled={held !== null || person === ''}
          busy={acts.mutation.isPending}
          onSave={(counts) => void save(counts)}
        />
      )}
      {staging && <StagePanel round={round} stage={stage} busy={acts.mutation.isPending} />}
      {!listing && !staging && (
        <div className={classes.work}>
          {line !== undefined && (
            <LineCard
              key={lineKey(line)}
              line={line}
              order={view.orderOf(line)}
              several={round.orders.length > 1}
              disabled={held !== null}
              onCount={count}
              onSkip={skip}
              onShort={() => setReporting(line.pickupId)}
            />
          )}
          <LineList
            view={view}
            current={line === undefined ? null : lineKey(line)}
            several={round.orders.length > 1}
            onChoose={setChosen}
          />
        </div>
      )}
      {reporting !== null && (
        <ShortOf
          pickupId={reporting}
          onClose={() => {
            setReporting(null);
            void acts.refresh();
          }}
        />
      )}
    </div>
  );
}
