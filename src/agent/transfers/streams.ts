import type { Call } from '#core/connector.ts';
import type { Ids } from '#core/ports.ts';
import type { TillConsignment, TillConsignmentRow, TillPage } from '#core/till.ts';
import {
  getConsignment,
  listConsignmentRows,
  listConsignments,
  type ConsignmentRows,
} from '#agent/connectors/lightspeed-x/consignments.ts';
import { catalogIsRead } from '#agent/replica/till.ts';
import { anyStream, type AnyStream, type Stream, type StreamContext } from '#agent/sync/stream.ts';
import { follow } from '#agent/transfers/follow.ts';
import { consignmentById, consignmentGone, nextUnchecked, nextUnread, saveConsignment, saveRows } from '#agent/transfers/till.ts';

const pageSize = 500;
/** An open transfer is asked for by its id this often: a cancelled one just stops being listed (lightspeed.md A.15.18). */
const checkEveryMs = 300_000;

/** Transfers between outlets, and the rows of those this store is an end of. */
export function transferStreams(ids: Ids): readonly AnyStream[] {
  return [anyStream(heads), anyStream(wholes(ids))];
}

const heads: Stream<{ after: string }, TillPage<TillConsignment>> = {
  name: 'till.consignments',
  system: 'lightspeed',
  every: { active: 10_000, open: 30_000, closed: 300_000 },
  first: () => ({ after: '0' }),
  next: ({ after }) => orNothing(listConsignments(after, pageSize)),
  rejects: (page) => page.rejects,
  changes: (page) => page.items.flatMap(({ id, updatedAt }) => (updatedAt === null ? [] : [{ record: id, at: updatedAt }])),
  apply(page, { after }, { journal, store, now }) {
    const { outletId } = store.config;
    const kept = page.items.filter((row) => saveConsignment(journal, outletId, row, now, false));
    return { cursor: { after: page.maxVersion ?? after }, more: page.maxVersion !== null, topics: kept.length > 0 ? ['transfers'] : [] };
  },
};

/** What is being read: a consignment by its id, or its rows page by page. */
interface Reading {
  id: string;
  version: number;
  after: string | null;
  rows: TillConsignmentRow[];
}
interface WholeCursor {
  reading: Reading | null;
}
type Whole = { head: TillConsignment | null } | ConsignmentRows;

function wholes(ids: Ids): Stream<WholeCursor, Whole> {
  let asked: Reading | { check: string } | null = null;

  function rowsDone({ journal, store, now }: StreamContext, reading: Reading): void {
    saveRows(journal, reading.id, reading.rows, reading.version);
    follow({ journal, ids, store, at: now }, reading.id);
  }

  return {
    name: 'till.consignment',
    system: 'lightspeed',
    every: { active: 3_000, open: 10_000, closed: 60_000 },
    first: () => ({ reading: null }),

    /** Rows first: what changed is followed before anything is looked at again. */
    next({ reading }, { journal, now }) {
      if (!catalogIsRead(journal)) return null;
      const unread = nextUnread(journal);
      const going = reading !== null && consignmentById(journal, reading.id)?.version === reading.version ? reading : null;
      asked = going ?? (unread === null ? null : { id: unread.id, version: unread.version, after: null, rows: [] });
      if (asked !== null) return listConsignmentRows(asked.id, asked.after, pageSize);
      const unchecked = nextUnchecked(journal, now, checkEveryMs);
      if (unchecked === null) return null;
      asked = { check: unchecked };
      return orNone(getConsignment(unchecked));
    },

    rejects: (page) => ('rows' in page ? page.rejects : []),

    apply(page, _cursor, context) {
      const { journal, store, now } = context;
      const reading = asked;
      if (reading === null) return { cursor: { reading: null }, more: false, topics: [] };
      if ('head' in page) {
        const id = 'check' in reading ? reading.check : reading.id;
        if (page.head === null) {
          consignmentGone(journal, id, now);
          follow({ journal, ids, store, at: now }, id);
        } else saveConsignment(journal, store.config.outletId, page.head, now, true);
        return { cursor: { reading: null }, more: true, topics: ['transfers', 'exceptions', 'stock'] };
      }
      if ('check' in reading) return { cursor: { reading: null }, more: false, topics: [] };
      if (page.rejects.length > 0) {
        // A part of the rows is no count: it is followed again when the till changes it.
        saveRows(journal, reading.id, [], reading.version);
        return { cursor: { reading: null }, more: true, topics: ['exceptions'] };
      }
      if (page.maxVersion !== null)
        return {
          cursor: { reading: { ...reading, after: page.maxVersion, rows: [...reading.rows, ...page.rows] } },
          more: true,
          topics: [],
        };
      rowsDone(context, reading);
      return { cursor: { reading: null }, more: true, topics: ['transfers', 'exceptions', 'stock'] };
    },
  };
}

/** A token that may not read transfers has none to follow: that stops nothing else (Settings names the missing scope). */
function orNothing(call: Call<TillPage<TillConsignment>>): Call<TillPage<TillConsignment>> {
  return {
    request: call.request,
    decode(result, now) {
      const decoded = call.decode(result, now);
      const mayNot = !decoded.ok && decoded.problem.kind === 'forbidden';
      return mayNot ? { ok: true, value: { items: [], rows: 0, maxVersion: null, rejects: [] }, drift: [] } : decoded;
    },
  };
}

/** The till not knowing it any more is an answer here. */
function orNone(call: Call<TillConsignment>): Call<{ head: TillConsignment | null }> {
  return {
    request: call.request,
    decode(result, now) {
      const decoded = call.decode(result, now);
      if (decoded.ok) return { ok: true, value: { head: decoded.value }, drift: decoded.drift };
      return decoded.problem.kind === 'absent' ? { ok: true, value: { head: null }, drift: [] } : decoded;
    },
  };
}
