import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedCode } from '#contract/codes.ts';
import type { Round, RoundOrder } from '#contract/picking.ts';
import { isPicking } from '#renderer/pickups/pick/round-view.ts';
import type { RoundActs } from '#renderer/pickups/pick/use-round.ts';
import type { Said } from '#renderer/pickups/pick/use-scan-words.ts';

/** A second scan of the same bag within this time is the reader's, not the person's. */
const sameScanMs = 2_000;

export interface Staging {
  /** The bin that was scanned last; null before the first. */
  bin: string | null;
  /** The order that F6 and F7 mean. */
  current: RoundOrder | undefined;
  choose: (pickupId: string) => void;
  bagsOf: (order: RoundOrder) => number;
  setBags: (order: RoundOrder, bags: number) => void;
  binOf: (order: RoundOrder, bag: number) => string;
  setBin: (order: RoundOrder, bag: number, bin: string) => void;
  put: () => void;
  ready: () => void;
  scanBin: (bin: string) => Said;
  scanBag: (code: Extract<PrintedCode, { kind: 'bag' }>) => Promise<Said>;
}

/** Bags into bins, then ready: by scan (bin, bag, the bag once more) or by hand. */
export function useStaging(round: Round, acts: RoundActs, say: (said: Said) => void): Staging {
  const { t } = useTranslation();
  const [bin, setScanned] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [bags, setBags] = useState<Readonly<Record<string, number>>>({});
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const lastPut = useRef({ pickupId: '', at: 0 });
  // A bag may be read before the page has drawn the bin that was read just before it.
  const binNow = useRef<string | null>(null);

  const open = round.orders.filter((order) => isPicking(order) || order.state === 'staged');
  const complete = open.filter((order) => order.state === 'staged' || order.picked + order.short >= order.pieces);
  const current = open.find((order) => order.id === chosen) ?? complete[0] ?? open[0];

  const bagsOf = (order: RoundOrder) => Math.max(bags[order.id] ?? order.bags, 1);
  const binOf = (order: RoundOrder, bag: number) =>
    typed[`${order.id} ${bag}`] ??
    order.placed.find((each) => each.bag === bag)?.bin ??
    (order.id === current?.id && isPicking(order) ? (bin ?? '') : '');

  async function place(order: RoundOrder, of: number, placed: { bag: number; bin: string }[]): Promise<Said> {
    const after = await acts.act({ act: 'place', pickupId: order.id, of, bags: placed });
    lastPut.current = { pickupId: order.id, at: performance.now() };
    const now = after?.orders.find((each) => each.id === order.id);
    const [first] = placed;
    if (now !== undefined && !isPicking(now))
      return { text: t('picking.stage.staged', { order: order.incrementId, bin: now.bin ?? '' }), sound: 'done' };
    return {
      text: t('picking.stage.placed', { bag: first?.bag ?? 1, of, order: order.incrementId, bin: first?.bin ?? '' }),
      sound: 'ok',
    };
  }

  async function makeReady(order: RoundOrder): Promise<Said> {
    await acts.act({ act: 'ready', pickupId: order.id });
    setChosen(null);
    return { text: `${t('picking.one', { order: order.incrementId })}: ${t('picking.stage.isReady')}`, sound: 'done' };
  }

  const run = (what: Promise<Said>): void => void what.then(say).catch(() => undefined);

  function put(): void {
    if (current === undefined) return;
    const of = bagsOf(current);
    const named = Array.from({ length: of }, (_, index) => binOf(current, index + 1).trim());
    const first = named.find((name) => name !== '');
    setChosen(current.id);
    if (first !== undefined) {
      run(
        place(
          current,
          of,
          named.map((name, index) => ({ bag: index + 1, bin: name === '' ? first : name })),
        ),
      );
      return;
    }
    const aside = { text: t('picking.stage.stagedNoBin', { order: current.incrementId }), sound: 'done' as const };
    run(acts.act({ act: 'stage', pickupId: current.id }).then(() => aside));
  }

  async function scanBag({ incrementId, bag }: Extract<PrintedCode, { kind: 'bag' }>): Promise<Said> {
    const order = round.orders.find((each) => each.incrementId === incrementId);
    if (order === undefined) return { text: t('picking.stage.otherOrder', { order: incrementId }), sound: 'refused' };
    setChosen(order.id);
    const into = binNow.current;
    const there = order.placed.find((each) => each.bag === bag)?.bin;
    const again = lastPut.current.pickupId === order.id && performance.now() - lastPut.current.at < sameScanMs;
    if (order.state === 'staged' && there !== undefined && (into === null || there === into)) {
      return again ? { text: t('picking.stage.staged', { order: incrementId, bin: there }), sound: 'ok' } : makeReady(order);
    }
    if (into === null) return { text: t('picking.stage.binFirst'), sound: 'refused' };
    return place(order, Math.max(bagsOf(order), bag), [{ bag, bin: into }]);
  }

  return {
    bin,
    current,
    choose: setChosen,
    bagsOf,
    setBags: (order, count) => {
      setChosen(order.id);
      setBags((old) => ({ ...old, [order.id]: count }));
    },
    binOf,
    setBin: (order, bag, name) => {
      setChosen(order.id);
      setTyped((old) => ({ ...old, [`${order.id} ${bag}`]: name }));
    },
    put,
    ready: () => {
      if (current?.state === 'staged') run(makeReady(current));
    },
    scanBin(name) {
      binNow.current = name;
      // Who scans a bin means the bag that follows.
      lastPut.current = { pickupId: '', at: 0 };
      setScanned(name);
      setTyped({});
      return { text: t('picking.stage.binNow', { bin: name }), sound: 'ok' };
    },
    scanBag,
  };
}
