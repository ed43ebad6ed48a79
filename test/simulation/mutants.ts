/** Deliberate bugs: each replaces one text of one source as it is loaded. The simulation must notice every one of them. */
export interface Mutant {
  name: string;
  /** How the source's address ends. */
  file: string;
  find: string;
  replace: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'resend without probe',
    file: '/src/core/sync/outbox.ts',
    find: `      return wrote === 'attempted' ? 'unknown' : 'passing';
    case 'malformed':`,
    replace: `      return 'passing';
    case 'malformed':`,
  },
  {
    name: 'restart makes sending queued',
    file: '/src/agent/journal/effects.ts',
    find: `transition(journal, seq, 'sending', 'uncertain', { at, event: 'restart', nextAt: at });`,
    replace: `transition(journal, seq, 'sending', 'queued', { at, event: 'restart', nextAt: at });`,
  },
  {
    name: 'what was on the wire at a crash is done',
    file: '/src/agent/journal/effects.ts',
    find: `transition(journal, seq, 'sending', 'uncertain', { at, event: 'restart', nextAt: at });`,
    replace: `transition(journal, seq, 'sending', 'done', { at, event: 'restart' });`,
  },
  {
    name: 'cursor saved before the page',
    file: '/src/agent/sync/pull.ts',
    find: `      const applied = this.#deps.journal.write(() => {`,
    replace: `      const early = { cursor: null as unknown };
      const tried = new Error('only to see the cursor');
      try {
        this.#deps.journal.write(() => {
          early.cursor = begun.apply(answer.value, this.#context()).cursor;
          throw tried;
        });
      } catch (error) {
        if (error !== tried) throw error;
      }
      this.#deps.journal.write(() => saveCursor(this.#deps.journal, stream.name, stored, early.cursor, this.#context().now));
      const begunFrom = stored;
      const applied = this.#deps.journal.write(() => {
        const stored = begunFrom === null || begunFrom !== null ? (loadCursor(this.#deps.journal, stream.name)?.value ?? null) : null;`,
  },
  {
    name: 'lane order dropped',
    file: '/src/agent/journal/effects.ts',
    find: `const isFirst = `,
    replace: `const isFirst = 'TRUE'; export const isFirstBefore = `,
  },
  {
    name: 'settle time zero',
    file: '/src/core/sync/settle.ts',
    find: `return now - since >= settleMs ? 'absent' : 'probeLater';`,
    replace: `return now - since >= 0 ? 'absent' : 'probeLater';`,
  },
  {
    name: 'request id ignored',
    file: '/src/agent/pickups/act.ts',
    find: `const done = entryByRequest(acting.journal, click.requestId);`,
    replace: `const done = entryByRequest(acting.journal, acting.ids.uuid());`,
  },
  {
    name: 'passing treated as done',
    file: '/src/core/sync/outbox.ts',
    find: `    case 'conflict':
      return 'passing';`,
    replace: `    case 'conflict':
      return 'confirmed';`,
  },
  {
    name: 'unknown treated as done',
    file: '/src/core/sync/outbox.ts',
    find: `    unknown: 'uncertain',`,
    replace: `    unknown: 'done',`,
  },
  {
    name: 'cancellation ignored',
    file: '/src/core/pickups/arrival.ts',
    find: `    case 'canceled':
    case 'closed':
      return 'cancelled';`,
    replace: `    case 'canceled':
    case 'closed':
      return 'finished';`,
  },
  {
    name: 'sale not voided after the goods are back',
    file: '/src/agent/pickups/act.ts',
    find: `  oweVoidSale({ journal, ids, at }, pickup, entrySeq);`,
    replace: `  if (at < 0) oweVoidSale({ journal, ids, at }, pickup, entrySeq);`,
  },
  {
    name: 'movement row not written at hand-over',
    file: '/src/agent/pickups/movements.ts',
    find: `export function tillTook(journal: Journal, subject: string, at: number): void {
  journal.expectWriting();`,
    replace: `export function tillTook(journal: Journal, subject: string, at: number): void {
  if (at > 0) return;`,
  },
  {
    name: 'version cursor moves on an empty page',
    file: '/src/agent/pickups/streams.ts',
    find: `        cursor: { after: page.maxVersion ?? cursor.after },`,
    replace: `        cursor: { after: page.maxVersion ?? String(Number(cursor.after) + 40) },`,
  },
  {
    name: 'overlap dropped and the window starts after the last row',
    file: '/src/agent/pickups/streams.ts',
    find: `from: Math.max(cursor.from, newest - overlapMs), page: 1, newest }`,
    replace: `from: Math.max(cursor.from, newest + 5_000), page: 1, newest }`,
  },
  {
    name: 'sending not committed before the bytes leave',
    file: '/src/agent/sync/run-operation.ts',
    find: `if (intent === 'write' && wrote === 'nothing' && !hooks.beforeFirstWrite(leaving)) return null;`,
    replace: ``,
  },
  {
    name: 'receipt of a till payment forgotten: no invoice',
    file: '/src/agent/pickups/apply-sale.ts',
    find: `  owe(journal, ids, invoice, {`,
    replace: `  if (at < 0) owe(journal, ids, invoice, {`,
  },
  {
    name: 'rounding left out of the sale',
    file: '/src/core/sale-amounts.ts',
    find: `adjustments: rest.eq(0) ? [] :`,
    replace: `adjustments: rest.abs().lt(100) ? [] :`,
  },
  {
    name: 'a held lane is not listed',
    file: '/src/agent/journal/outbox-view.ts',
    find: `const filters = { held: \`\${isOpen} AND \${holds}\``,
    replace: `const filters = { held: \`\${isOpen} AND e.state = 'retry'\``,
  },
  {
    name: 'an address in the log',
    file: '/src/agent/pickups/apply-order.ts',
    find: `      arrive(journal, ids, store, order, at);`,
    replace: `      journal.log.info('arrived', { customer: order.customer.email });
      arrive(journal, ids, store, order, at);`,
  },
  {
    name: 'buffer ignored',
    file: '/src/core/stock/published.ts',
    find: `const wanted = stock.sold ? toQuantity(physical - stock.buffer) : 0;`,
    replace: `const wanted = stock.sold ? physical : 0;`,
  },
  {
    name: 'reservations subtracted twice',
    file: '/src/core/stock/published.ts',
    find: `const wanted = stock.sold ? toQuantity(physical - stock.buffer) : 0;`,
    replace: `const wanted = stock.sold ? toQuantity(physical - stock.buffer - stock.openPickups) : 0;`,
  },
  {
    name: 'pieces in bags published',
    file: '/src/core/stock/published.ts',
    find: `stock.onHand - stock.held - stock.shippedNotDeducted + stock.deductedNotShipped`,
    replace: `stock.onHand - stock.held + stock.deductedNotShipped`,
  },
  {
    name: 'held pieces published',
    file: '/src/core/stock/published.ts',
    find: `stock.onHand - stock.held - stock.shippedNotDeducted + stock.deductedNotShipped`,
    replace: `stock.onHand - stock.shippedNotDeducted + stock.deductedNotShipped`,
  },
  {
    name: 'archived products stay for sale',
    file: '/src/core/stock/published.ts',
    find: `const wanted = stock.sold ? toQuantity(physical - stock.buffer) : 0;`,
    replace: `const wanted = toQuantity(physical - stock.buffer);`,
  },
  {
    name: 'a change of on-hand marks nothing',
    file: '/src/agent/replica/till-inventory.ts',
    find: `  markDirtyAll(journal, skus, { cause: 'onHand', since: at });`,
    replace: `  if (at < 0) markDirtyAll(journal, skus, { cause: 'onHand', since: at });`,
  },
  {
    name: 'memo at once although the till gives the money',
    file: '/src/agent/returns/desk/act.ts',
    find: `      oweTill(acting, desk, lines, desk.entrySeq, null);
    }`,
    replace: `      oweTill(acting, desk, lines, desk.entrySeq, null);
      oweMemo(acting, desk, lines, desk.entrySeq);
    }`,
  },
  {
    name: 'the till pays too what the web payment gives back',
    file: '/src/agent/returns/desk/owe.ts',
    find: `close: desk.tender === 'web',`,
    replace: `close: false,`,
  },
  {
    name: 'the till takes in what Magento never refunded',
    file: '/src/agent/refunds/follows.ts',
    find: `if (state === null || state === 'done') return null;`,
    replace: `if (state !== 'queued') return null;`,
  },
  {
    name: 'claims ignored when pieces are taken',
    file: '/src/agent/returns/desk/order.ts',
    find: `const claims = refundClaims(journal, order.orderId);`,
    replace: `const claims = { ...refundClaims(journal, order.orderId - order.orderId), shipping: false };`,
  },
  {
    name: 'claims ignored when a refund is sent',
    file: '/src/agent/refunds/refund-lines.ts',
    find: `      if (objection !== null) return objection;`,
    replace: `      if (objection !== null && refund.orderId < 0) return objection;`,
  },
  {
    name: 'damaged pieces stay in the till’s stock',
    file: '/src/agent/returns/desk/owe.ts',
    find: `if (disposition !== 'damaged' || heldId === null) continue;`,
    replace: `if (disposition !== 'damaged' || heldId === null || quantity > 0) continue;`,
  },
  {
    name: 'a return that was taken back keeps its pieces from sale',
    file: '/src/agent/returns/desk/act.ts',
    find: `      if (heldId !== null && letGo(`,
    replace: `      if (heldId !== null && at < 0 && letGo(`,
  },
  {
    name: 'a return is taken back although a part of it was sent',
    file: '/src/agent/returns/desk/act.ts',
    find: `    effects.every((effect) => effect.state === 'queued' || effect.state === 'retry')`,
    replace: `    effects.some((effect) => effect.state === 'queued' || effect.state === 'retry')`,
  },
  {
    name: 'rows added again after a lost answer',
    file: '/src/agent/transfers/effects/rows.ts',
    find: `        rows.length === 0
          ? addConsignmentRow`,
    replace: `        wanted.field === 'count' && open
          ? addConsignmentRow`,
  },
  {
    name: 'a transfer made again without looking',
    file: '/src/agent/transfers/effects/create.ts',
    find: `transferNamed(one.name) === wanted.transferId`,
    replace: `transferNamed(one.name) === 'none'`,
  },
  {
    name: 'picked pieces stay for sale',
    file: '/src/agent/transfers/ledger.ts',
    find: `  if (quantity > 0)
    journal`,
    replace: `  if (quantity > 0 && at < 0)
    journal`,
  },
  {
    name: 'pieces on their way counted at the origin',
    file: '/src/agent/transfers/ledger.ts',
    find: `export function leftByTill(journal: Journal, transferId: string, at: number): void {
  journal.expectWriting();`,
    replace: `export function leftByTill(journal: Journal, transferId: string, at: number): void {
  journal.expectWriting();
  journal.sql("UPDATE movements SET quantity = quantity * 2 WHERE feature = 'transfer' AND till_at IS NULL AND subject = ?").run(transferId);
  if (at > 0) return;`,
  },
  {
    name: 'damaged pieces that arrived are for sale',
    file: '/src/agent/transfers/damaged.ts',
    find: `if (row.kind !== 'damaged' || row.held === 1) continue;`,
    replace: `if (row.kind === 'damaged' || row.held === 1) continue;`,
  },
  {
    name: 'what the till received is not followed',
    file: '/src/agent/transfers/follow.ts',
    find: `    case 'RECEIVED':
      return receivedAtTill(seeing, record, seen);`,
    replace: `    case 'RECEIVED':
      return;`,
  },
  {
    name: 'two devices count at once',
    file: '/src/agent/transfers/count.ts',
    find: `  if (record.holderDevice === device) return null;`,
    replace: `  if (device !== '') return null;`,
  },
  {
    name: 'late pieces booked twice',
    file: '/src/agent/transfers/act.ts',
    find: `    saveLine(journal, record.id, { ...line, booked: line.received });`,
    replace: ``,
  },
  {
    name: 'an approval may be used again',
    file: '/src/agent/staff/sessions.ts',
    find: `if (same) this.#approvals.delete(id);`,
    replace: ``,
  },
  {
    name: 'an approval is good for any request',
    file: '/src/agent/staff/sessions.ts',
    find: ` && approval.requestId === wanted.requestId;`,
    replace: `;`,
  },
  {
    name: 'a name is enough where people sign in',
    file: '/src/agent/staff/gate.ts',
    find: `  if (claim === null) return signInFirst();`,
    replace: `  if (claim === null) return input;`,
  },
  {
    name: 'a session never ends',
    file: '/src/agent/staff/sessions.ts',
    find: `now - session.seenAt >= idleMs(session) || now < session.seenAt - clockPatienceMs`,
    replace: `idleMs(session) < 0`,
  },
  {
    name: 'a locked person may try on',
    file: '/src/agent/staff/prove.ts',
    find: `    if (wait > 0) return { kind: 'locked', ms: wait };`,
    replace: ``,
  },
];
