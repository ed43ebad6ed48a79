/** What a system does once for each order, sale or transfer; a refund once for each reference of ours. */
const onceEach = ['shipment', 'invoice', 'order.canceled', 'sale.created', 'sale.closed', 'sale.voided', 'fulfillment.fulfilled'];

/** What calls of ours did more than once, of both systems' own books. */
export function doneTwice(ledger: readonly { by: string; kind: string; subject: string; reference: string | null }[]): string[] {
  const done = ledger
    .filter(({ by, kind }) => by === 'api' && (onceEach.includes(kind) || kind === 'creditmemo'))
    .map(({ kind, subject, reference }) => `${kind} ${subject} ${kind === 'creditmemo' ? reference : ''}`);
  return done.filter((one, index) => done.indexOf(one) !== index);
}
