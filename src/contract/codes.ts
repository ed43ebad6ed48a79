/**
 * What Backroom prints as barcodes and QR codes, and reads back from a scanner. Capital letters, digits and dashes only: what a
 * keyboard wedge types the same on most layouts, and what Code 128 and QR hold in little space.
 */
export type PrintedCode =
  /** One bag of an order; bags are counted from 1. */
  | { kind: 'bag'; incrementId: string; bag: number }
  | { kind: 'bin'; bin: string }
  /** A printed pick list; opens its batch. */
  | { kind: 'pickList'; batch: string }
  | { kind: 'badge'; badge: string }
  /** A transfer by the end of its id, which both its stores know; on a box also which one of it, counted from 1. */
  | { kind: 'transfer'; reference: string; box: number | null }
  /** Any paper, by the journal number of its entry. */
  | { kind: 'paper'; journal: number };

/** The text a code holds. An order's own code is its increment id, as Magento mails it to the customer. */
export function codeText(code: PrintedCode): string {
  switch (code.kind) {
    case 'bag':
      return `BAG-${code.incrementId}-${code.bag}`;
    case 'bin':
      return `BIN-${code.bin}`;
    case 'pickList':
      return `PICK-${code.batch}`;
    case 'badge':
      return `STAFF-${code.badge}`;
    case 'transfer':
      return `TRF-${code.reference}${code.box === null ? '' : `-${code.box}`}`;
    case 'paper':
      return `JRN-${code.journal}`;
  }
}

/** Reads a scanned text; null when it is none of ours: an item's barcode, an order number, or unknown. Letters' case does not count. */
export function parseCode(text: string): PrintedCode | null {
  const [, prefix, rest] = /^(BAG|BIN|PICK|STAFF|TRF|JRN)-(.+)$/i.exec(text.trim()) ?? [];
  if (prefix === undefined || rest === undefined) return null;
  switch (prefix.toUpperCase()) {
    case 'BAG': {
      const [, incrementId, bag] = /^(.+)-(\d{1,3})$/.exec(rest) ?? [];
      return incrementId === undefined || Number(bag) < 1 ? null : { kind: 'bag', incrementId, bag: Number(bag) };
    }
    case 'BIN':
      return { kind: 'bin', bin: rest };
    case 'PICK':
      return { kind: 'pickList', batch: rest };
    case 'STAFF':
      return { kind: 'badge', badge: rest };
    case 'TRF': {
      const [, reference, box] = /^([0-9a-f]{12})(?:-([1-9]\d{0,2}))?$/i.exec(rest) ?? [];
      return reference === undefined
        ? null
        : { kind: 'transfer', reference: reference.toUpperCase(), box: box === undefined ? null : Number(box) };
    }
    default:
      return /^\d{1,12}$/.test(rest) && Number(rest) > 0 ? { kind: 'paper', journal: Number(rest) } : null;
  }
}
