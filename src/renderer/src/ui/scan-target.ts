import { useEffect, useEffectEvent } from 'react';
import type { ScanMeaning } from '#contract/scan.ts';
import type { SoundName } from '#renderer/ui/sound.ts';

export interface Scan {
  /** Without control characters and identifiers of the symbology. */
  code: string;
  /** What the agent knows of the code; `unknown` with nothing tried when it could not be asked. */
  meaning: ScanMeaning;
  /** Read by a scanner, or typed into the scan field. */
  by: 'reader' | 'hand';
}

/** What a page understood, in words, and how it sounds; a text alone sounds `ok`. `onPage`: the page says it itself, aloud and in text. */
export type Understood = string | { text: string; sound: SoundName; onPage?: boolean };

/** Takes a scan and answers what it understood, or null to pass it on. */
type Taker = (code: string, scan: Scan) => Understood | null | Promise<Understood | null>;

const takers: Taker[] = [];

/** Where scans go first: the screen that asked last. */
export const scanTarget = {
  async offer(scan: Scan): Promise<Understood | null> {
    for (const take of takers.toReversed()) {
      const understood = await take(scan.code, scan);
      if (understood !== null) return understood;
    }
    return null;
  },
};

/** While mounted, the caller sees every scan before the pages below it and the shell do. */
export function useScanTarget(take: Taker): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const taker: Taker = (code, scan) => taken(code, scan);
    takers.push(taker);
    return () => {
      takers.splice(takers.indexOf(taker), 1);
    };
  }, []);
}

/** Every SKU a code means, with the code itself for what the till does not know. */
export function skusOf({ code, meaning }: Scan): string[] {
  const matches = meaning.kind === 'several' ? meaning.matches : [meaning];
  return [code, ...matches.flatMap((match) => (match.kind === 'item' ? [match.sku] : []))];
}
