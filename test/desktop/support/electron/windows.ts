/** What `app` needs to know of windows, apart from them so that the two do not import each other. */
type Openable = { destroy(): void };
const windows = new Set<Openable>();

export function openWindows(): Openable[] {
  return [...windows];
}

export function windowOpened(window: Openable): void {
  windows.add(window);
}

export function windowClosed(window: Openable): void {
  windows.delete(window);
}
