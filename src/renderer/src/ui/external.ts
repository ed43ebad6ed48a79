import { useSyncExternalStore } from 'react';

/** A value that lives outside the components: calls set it, screens follow it. */
export interface External<T> {
  get(): T;
  set(value: T): void;
  /** The value, as a hook. */
  use(): T;
}

export function external<T>(initial: T): External<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    get,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
