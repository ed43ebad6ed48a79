import type { DiscrepancyKind } from '#contract/transfers.ts';

/** What somebody who received a transfer found wrong with it, beside its counts. */
export interface Finding {
  kind: Exclude<DiscrepancyKind, 'short' | 'over'>;
  sku: string;
  quantity: number;
  note: string;
}

/** Longer names are not tried on the till. */
const longest = 250;

/**
 * The consignment's name with what was found in braces before our reference, so that the store it came from reads it too: the till
 * has no other place for it. What does not fit is left out, notes first. Written when it is received; a received one is frozen.
 */
export function withFindings(name: string, findings: readonly Finding[]): string {
  const [, said = '', reference = ''] = /^(.*?)(\s*\[backroom [0-9a-f-]+\]\s*)?$/s.exec(name) ?? [];
  const plain = said.replace(braces, '');
  const room = longest - plain.length - reference.length - 3;
  const noted = findings.map((one) => written(one, true));
  const texts = fits(noted, room) ? noted : kept(findings, room);
  return texts.length === 0 ? name : `${plain} {${texts.join('; ')}}${reference}`;
}

/** What was found, as the other store wrote it there. What cannot be read is left out. */
export function findingsIn(name: string): Finding[] {
  const [, inside = ''] = /\{([^{}]*)\}\s*(?:\[backroom [0-9a-f-]+\]\s*)?$/.exec(name) ?? [];
  return inside.split(';').flatMap((part) => {
    const [, kind = '', quantity = '', sku = '', note = ''] =
      /^\s*(damaged|wrongItem|notInShipment) (\d+(?:\.\d+)?) (\S+)(?: (.*))?$/.exec(part) ?? [];
    const read = { kind: kind as Finding['kind'], sku: decoded(sku), quantity: Number(quantity), note: note.trim() };
    return kind === '' || read.sku === '' || !(read.quantity > 0) ? [] : [read];
  });
}

const braces = /\s*\{[^{}]*\}\s*$/;

function written({ kind, sku, quantity, note }: Finding, noted: boolean): string {
  const said = noted ? note.replaceAll(/[;{}[\]\s]+/g, ' ').trim() : '';
  return `${kind} ${quantity} ${encodeURIComponent(sku)}${said === '' ? '' : ` ${said}`}`;
}

/** As many as there is room for, without notes. */
function kept(findings: readonly Finding[], room: number): string[] {
  const texts: string[] = [];
  for (const finding of findings) {
    const next = [...texts, written(finding, false)];
    if (!fits(next, room)) break;
    texts.push(written(finding, false));
  }
  return texts;
}

function fits(texts: readonly string[], room: number): boolean {
  return texts.join('; ').length <= room;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
