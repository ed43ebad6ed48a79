import type { Consequence } from '#contract/consequences.ts';
import type { TransferState } from '#contract/transfers.ts';
import { toQuantity } from '#core/money.ts';
import { differenceOf, type LineCount } from '#core/transfers/count.ts';

interface Ends {
  origin: string;
  destination: string;
}

type Lines = readonly (LineCount & { sku: string })[];

/** What sending leads to, a sentence for each place. */
export function sendConsequences(lines: Lines, { origin, destination }: Ends): Consequence[] {
  const pieces = total(lines, 'picked');
  const left = lines.filter((line) => line.picked < line.asked).map((line) => line.sku);
  return [
    say('lightspeed', 'sent', { pieces, origin }, `The till takes ${pieces} × out of ${origin}.`),
    say(
      'stock',
      'inTransit',
      { pieces, destination },
      `On the way, ${pieces} × are in no store’s stock until ${destination} has counted them.`,
    ),
    say('magento', 'notForSale', { origin }, `They are no longer for sale online from ${origin}.`),
    ...(left.length === 0 ? [] : [say('stock', 'leftOut', { skus: few(left) }, `Less than asked for is sent of ${few(left)}.`)]),
  ];
}

/** Pieces a person reported: those that are held, and those that are not part of the transfer. */
interface Reported {
  damaged: number;
  foreign: number;
}

/** What closing leads to. `late`: it was closed before, and these are pieces that came after. */
export function closeConsequences(lines: Lines, { origin, destination }: Ends, reported: Reported, late: boolean): Consequence[] {
  const { damaged, foreign } = reported;
  if (late) {
    const more = String(toQuantity(lines.reduce((sum, line) => sum + Math.max(0, line.received - (line.booked ?? 0)), 0)));
    return [say('lightspeed', 'late', { pieces: more, destination }, `The till counts ${more} × more in ${destination}, as stock found.`)];
  }
  const differences = lines.flatMap((line) => differenceOf(line) ?? []);
  const sumOf = (kind: 'short' | 'over'): number =>
    toQuantity(differences.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.quantity, 0));
  const [short, over] = [sumOf('short'), sumOf('over')];
  const pieces = total(lines, 'received');
  return [
    say('lightspeed', 'received', { pieces, destination }, `The till counts ${pieces} × in ${destination}.`),
    say('magento', 'forSale', { destination }, `They are for sale online from ${destination} once the till counts them.`),
    ...(damaged === 0 ? [] : [say('stock', 'held', { pieces: String(damaged) }, `${damaged} × are damaged: counted, and held from sale.`)]),
    ...(foreign === 0
      ? []
      : [
          say(
            'stock',
            'foreign',
            { pieces: String(foreign), origin },
            `${foreign} × are not part of it: no stock moves, the till goes on counting them in ${origin}, which reads of it there.`,
          ),
        ]),
    ...(short === 0
      ? []
      : [
          say(
            'stock',
            'short',
            { pieces: String(short) },
            `${short} × are missing: in no store’s stock. Open it again if they arrive late.`,
          ),
        ]),
    ...(over === 0
      ? []
      : [
          say(
            'stock',
            'over',
            { pieces: String(over), origin },
            `${over} × arrived that ${origin} did not send by its till: it counts them too until somebody takes them out there.`,
          ),
        ]),
  ];
}

/** What cancelling leads to, in the state it is in. */
export function cancelConsequences(lines: Lines, { origin, destination }: Ends, state: TransferState): Consequence[] {
  if (state === 'sent') {
    const pieces = total(lines, 'sent');
    return [
      say(
        'lightspeed',
        'takenBack',
        { pieces, origin },
        `The till counts ${pieces} × in ${origin} again: cancel only when they are back there.`,
      ),
      say('stock', 'notArriving', { destination }, `${destination} can no longer receive it.`),
    ];
  }
  const boxed = total(lines, 'picked');
  return [
    say('lightspeed', 'neverSent', {}, 'The till cancels it; no stock moves.'),
    ...(boxed === '0' ? [] : [say('stock', 'putBack', { pieces: boxed }, `${boxed} × are set aside: put them back on the shelf.`)]),
  ];
}

function total(lines: Lines, of: 'picked' | 'sent' | 'received'): string {
  return String(toQuantity(lines.reduce((sum, line) => sum + line[of], 0)));
}

function few(skus: readonly string[]): string {
  return skus.length > 3 ? `${skus.slice(0, 3).join(', ')} +${skus.length - 3}` : skus.join(', ');
}

function say(side: Consequence['side'], code: string, params: Record<string, string>, text: string): Consequence {
  return { side, code, params, text };
}
