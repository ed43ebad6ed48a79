/** The note that a hand-over leaves on the order in Magento, and by which an order that was fetched is known again. English: it is read in the admin. */

const begins = 'Collected at ';

export function handOverNote(told: {
  store: string;
  who: string;
  proof: string;
  by: string;
  at: string;
  journal: number;
  note: string;
}): string {
  const note = told.note === '' ? '' : ` Note: ${told.note}`;
  return `${begins}${told.store} by ${told.who} (${told.proof}), handed over by ${told.by}, ${told.at}, journal ${told.journal}.${note}`;
}

/** Whether a comment of an order is such a note. */
export function tellsHandOver(comment: string): boolean {
  return comment.startsWith(begins);
}
