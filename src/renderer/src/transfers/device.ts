/** This window's own id: counting is locked to one window at a time. Kept while the window lives, also over a reload. */
export function deviceId(): string {
  const key = 'backroom.device';
  const known = sessionStorage.getItem(key);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem(key, made);
  return made;
}
