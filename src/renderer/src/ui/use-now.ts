import { useSyncExternalStore } from 'react';

/** The agent's clock as seen from here: a tablet's own clock may be wrong by minutes. */
let aheadMs = 0;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** Called with every `now` the agent reports, ms UTC. */
export function setAgentTime(now: number): void {
  aheadMs = now - Date.now();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((each) => each()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** Now in ms UTC by the agent's clock, in steps: the component renders again only when a step has passed. */
export function useNow(stepMs: number): number {
  return useSyncExternalStore(subscribe, () => Math.floor((Date.now() + aheadMs) / stepMs) * stepMs);
}
