import type { PaperLanguage, PrintedPaper } from '#contract/printing.ts';

/** What the papers say, as it stands in the journal. No address, phone or e-mail is ever among it. */

/** Of every paper: whose, when, which entry. */
export interface Imprint {
  /** Null in a preview: no entry is made for looking. */
  journal: number | null;
  /** A paper with this number came out, or may have, before. */
  copy: boolean;
  printedAt: number;
  store: string;
  timeZone: string;
  language: PaperLanguage;
  person: string;
  /** From the training world: nothing on it is real. */
  training: boolean;
}

export interface PickListLine {
  /** Where it is kept, as far as anyone said; sorts the list. */
  place: string | null;
  sku: string;
  name: string;
  options: readonly { label: string; value: string }[];
  quantity: number;
  /** Of which order, and what of it is picked already. */
  order: string;
  picked: number;
}

export type PaperFacts =
  | { paper: 'pickList'; batch: string; orders: readonly { number: string; promisedAt: number | null }[]; lines: readonly PickListLine[] }
  | {
      paper: 'bagLabel';
      order: string;
      customer: string;
      pieces: number;
      bin: string | null;
      promisedAt: number | null;
      /** Once it is ready: how long it waits for the customer. */
      keptUntil: number | null;
      bags: readonly number[];
      of: number;
    }
  | {
      paper: 'collectSlip';
      order: string;
      customer: string;
      collectedAt: number;
      handedOverBy: string;
      proof: 'code' | 'id' | 'none' | 'other';
      collectedBy: 'customer' | 'other';
      lines: readonly { sku: string; name: string; options: PickListLine['options']; quantity: number }[];
    }
  | {
      paper: 'returnSlip';
      order: string;
      at: number;
      takenBackBy: string;
      tender: 'web' | 'till';
      lines: readonly { sku: string; name: string; quantity: number; minor: number }[];
      /** Null on a gift's. */
      prices: { currency: string; totalMinor: number; shippingMinor: number } | null;
    }
  | {
      paper: 'putAwayList';
      order: string;
      lines: readonly { sku: string; name: string; quantity: number; goes: 'damaged' | 'quarantine' | 'vendor' }[];
    }
  | {
      paper: 'packingSlip';
      /** What people know it by, and what its code holds. */
      transfer: string;
      reference: string;
      origin: string;
      destination: string;
      /** Number of the web order it is for. */
      order: string | null;
      needBy: number | null;
      note: string;
      boxes: number;
      lines: readonly { sku: string; name: string; quantity: number }[];
    }
  | {
      paper: 'boxLabel';
      transfer: string;
      reference: string;
      origin: string;
      destination: string;
      order: string | null;
      boxes: readonly number[];
      of: number;
    }
  | { paper: 'binLabel'; bin: string }
  | { paper: 'badge'; name: string; badge: string }
  | { paper: 'selfTest'; printerOf: PrintedPaper; printer: string };
