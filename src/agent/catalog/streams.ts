import type { Journal } from '#agent/journal/journal.ts';
import type { Call } from '#core/connector.ts';
import type { TillPage } from '#core/till.ts';
import {
  listOutletTaxes,
  listOutlets,
  listPaymentTypes,
  listProducts,
  listRegisters,
  listTaxes,
} from '#agent/connectors/lightspeed-x/catalog.ts';
import { releaseUnmapped } from '#agent/catalog/release.ts';
import { saveOutletTaxes, saveProducts, saveSettings } from '#agent/replica/till.ts';
import { anyStream, type AnyStream, type Stream, type StreamContext } from '#agent/sync/stream.ts';

/** `complete`: the list was read to its end at least once. `shape`: what was kept of its rows; another one is read from the start again. */
interface VersionCursor {
  after: string;
  complete: boolean;
  shape?: number;
}

/** 2: with categories; 3: with prices. */
const productShape = 3;

/** The till's catalog and set-up, read before any transaction so that mappings are stable (DESIGN §4 Catalog). */
export const catalogStreams: readonly AnyStream[] = [
  list(
    'till.outlets',
    300_000,
    (after) => listOutlets(after),
    (journal, rows) => saveSettings(journal, 'outlet', rows),
  ),
  list(
    'till.registers',
    300_000,
    (after) => listRegisters(after),
    (journal, rows) => saveSettings(journal, 'register', rows),
  ),
  list(
    'till.taxes',
    300_000,
    (after) => listTaxes(after),
    (journal, rows) => saveSettings(journal, 'tax', rows),
  ),
  list(
    'till.paymentTypes',
    300_000,
    (after) => listPaymentTypes(after),
    (journal, rows) => saveSettings(journal, 'paymentType', rows),
  ),
  list('till.outletTaxes', 60_000, (after) => listOutletTaxes(after), saveOutletTaxes),
  list('till.products', 30_000, (after) => listProducts(after), saveProducts, productShape),
];

function list<T>(
  name: string,
  everyMs: number,
  call: (after: string) => Call<TillPage<T>>,
  save: (journal: Journal, rows: readonly T[], at: number) => void,
  shape = 1,
): AnyStream {
  const afterOf = (cursor: VersionCursor): string => ((cursor.shape ?? 1) === shape ? cursor.after : '0');
  const marked = shape === 1 ? {} : { shape };
  const stream: Stream<VersionCursor, TillPage<T>> = {
    name,
    system: 'lightspeed',
    every: { active: everyMs, open: everyMs, closed: everyMs * 4 },
    first: () => ({ after: '0', complete: false, ...marked }),
    next: (cursor) => call(afterOf(cursor)),
    rejects: (page) => page.rejects,
    apply(page: TillPage<T>, cursor: VersionCursor, context: StreamContext) {
      save(context.journal, page.items, context.now);
      if (page.items.length > 0) releaseUnmapped(context.journal, context.now);
      const ended = page.maxVersion === null || page.maxVersion === afterOf(cursor);
      return {
        cursor: { after: page.maxVersion ?? afterOf(cursor), complete: cursor.complete || ended, ...marked },
        more: !ended,
        topics: page.items.length > 0 ? ['settings', 'outbox'] : [],
      };
    },
  };
  return anyStream(stream);
}
