/** What people know a transfer by, in lists, on papers and in problems. */
export function transferLabel(transferId: string): string {
  return `T-${transferId.slice(-6).toUpperCase()}`;
}

/** Enough of its id to tell it from every other: what its papers' code holds. */
export function transferReference(transferId: string): string {
  return transferId.slice(-12).toUpperCase();
}
