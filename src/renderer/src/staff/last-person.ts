const key = (storeId: string) => `backroom.lastPerson.${storeId}`;

/** Who signed in last on this PC: most often the one who comes back. */
export function lastPerson(storeId: string): string | null {
  return localStorage.getItem(key(storeId));
}

export function noteLastPerson(storeId: string, staffId: string): void {
  localStorage.setItem(key(storeId), staffId);
}
