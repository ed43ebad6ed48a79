import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanMatch, ScanMeaning } from '#contract/scan.ts';
import { useMatchWords } from '#renderer/app/shell/use-match-words.ts';
import { rpc } from '#renderer/rpc.ts';
import { scanTarget, type Scan } from '#renderer/ui/scan-target.ts';
import { cleanScan } from '#renderer/ui/scan/clean.ts';
import { playSound, type SoundName } from '#renderer/ui/sound.ts';
import { useStore } from '#renderer/ui/store-context.ts';

export interface Understood {
  text: string;
  tone: 'busy' | 'good' | 'bad';
  /** When a code means several things: what it may be, each with the way there. */
  choices?: { text: string; go: () => void }[];
}

interface Scanning {
  understood: Understood | null;
  scan: (raw: string, by: Scan['by']) => void;
  forget: () => void;
}

/** Routes a scanned or typed text: to the open screen if it wants it, else to what it means; what a hand typed is looked for as well. */
export function useScan(): Scanning {
  const { t } = useTranslation();
  const store = useStore();
  const navigate = useNavigate();
  const words = useMatchWords();
  const [understood, setUnderstood] = useState<Understood | null>(null);
  /** Codes are taken one after the other, as they were read. */
  const queue = useRef<Promise<void>>(Promise.resolve());

  function say(next: Understood, sound: SoundName): void {
    setUnderstood(next);
    playSound(sound);
  }

  async function take(code: string, by: Scan['by']): Promise<void> {
    setUnderstood({ text: t('scan.searching', { text: code }), tone: 'busy' });
    const meaning = await rpc.scan.identify({ storeId: store.id, code }).catch(() => null);
    const scan: Scan = { code, by, meaning: meaning ?? { kind: 'unknown', code, tried: [] } };
    const taken = await scanTarget.offer(scan);
    if (taken !== null) {
      const { text, sound, onPage = false } = typeof taken === 'string' ? { text: taken, sound: 'ok' as const } : taken;
      if (onPage) {
        setUnderstood(null);
        playSound(sound);
      } else say({ text, tone: sound === 'refused' ? 'bad' : 'good' }, sound);
    } else if (meaning === null) say({ text: t('scan.failed', { text: code }), tone: 'bad' }, 'refused');
    else await route(meaning, by);
  }

  async function route(meaning: ScanMeaning, by: Scan['by']): Promise<void> {
    if (meaning.kind === 'unknown') {
      if (meaning.tried.includes('transfer')) say({ text: t('scanner.transferUnknown', { code: meaning.code }), tone: 'bad' }, 'refused');
      else if (by === 'hand') await search(meaning.code);
      else say({ text: t('scanner.unknown', { code: meaning.code }), tone: 'bad' }, 'refused');
    } else if (meaning.kind === 'several') {
      say({ text: t('scanner.several'), tone: 'good', choices: choicesOf(meaning.matches) }, 'refused');
    } else if (meaning.kind === 'bin' && meaning.orders.length > 1) {
      const choices = choicesOf(meaning.orders.map((order) => ({ kind: 'order', ...order })));
      say({ text: words(meaning), tone: 'good', choices }, 'ok');
    } else {
      const went = await open(meaning);
      say({ text: words(meaning), tone: went ? 'good' : 'bad' }, went ? 'ok' : 'refused');
    }
  }

  function choicesOf(matches: readonly ScanMatch[]): { text: string; go: () => void }[] {
    return matches.map((match) => ({ text: words(match), go: () => void open(match).then(() => setUnderstood(null)) }));
  }

  /** False where there is nothing to open. */
  async function open(match: ScanMatch): Promise<boolean> {
    switch (match.kind) {
      case 'order':
      case 'bag':
        await toPickup(match.pickupId);
        return true;
      case 'bin': {
        const [first] = match.orders;
        if (first !== undefined) await toPickup(first.pickupId);
        return first !== undefined;
      }
      case 'item':
        await navigate({ to: '/stock', search: (old) => ({ store: old.store, sku: match.sku }) });
        return true;
      case 'paper':
        if (match.subject.kind === 'order') await toPickup(match.subject.pickupId);
        if (match.subject.kind === 'item')
          await open({ kind: 'item', sku: match.subject.sku, name: '', onHand: null, sold: true, by: 'sku' });
        if (match.subject.kind === 'transfer') await toTransfer(match.subject.transferId);
        return match.subject.kind !== 'other';
      case 'pickList':
        await navigate({ to: '/pick', search: (old) => ({ store: old.store, code: match.batch }) });
        return true;
      case 'transfer':
        await toTransfer(match.transferId);
        return true;
      case 'badge':
        return false;
    }
  }

  async function toTransfer(id: string): Promise<void> {
    await navigate({ to: '/transfers', search: (old) => ({ store: old.store, id }) });
  }

  async function toPickup(pickup: string): Promise<void> {
    await navigate({ to: '/pickups', search: (old) => ({ ...old, q: undefined, pickup }) });
  }

  async function search(text: string): Promise<void> {
    try {
      const { rows, total } = await rpc.pickups.list({ storeId: store.id, tab: 'all', search: text, limit: 20 });
      const [first] = rows;
      if (first === undefined) {
        say({ text: t('scan.none', { text }), tone: 'bad' }, 'refused');
      } else if (total === 1) {
        await toPickup(first.id);
        say({ text: t('scan.order', { order: first.incrementId }), tone: 'good' }, 'ok');
      } else {
        await navigate({ to: '/pickups', search: (old) => ({ ...old, q: text, pickup: undefined }) });
        say({ text: t('scan.many', { count: total, text }), tone: 'good' }, 'ok');
      }
    } catch {
      say({ text: t('scan.failed', { text }), tone: 'bad' }, 'refused');
    }
  }

  return {
    understood,
    scan(raw, by) {
      const code = cleanScan(raw);
      if (code !== '') queue.current = queue.current.then(() => take(code, by));
    },
    forget: () => setUnderstood(null),
  };
}
