import { useEffect } from 'react';
import { rpc } from '#renderer/rpc.ts';
import { forgetSession, type SignedIn } from '#renderer/ui/session.ts';

const checkEveryMs = 1_000;
/** How often the agent is told that someone is still here. */
const tellEveryMs = 20_000;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after so many minutes in which nobody touched this window. Reading a list is work too, so the agent is told of it; by
 * itself it knows of steps only.
 */
export function useIdleLock(storeId: string, signedIn: SignedIn | null, minutes: number): void {
  const session = signedIn?.session ?? null;
  useEffect(() => {
    if (session === null) return undefined;
    let lastSeen = performance.now();
    let lastTold = Number.NEGATIVE_INFINITY;
    const seen = () => {
      lastSeen = performance.now();
    };
    const tell = async (): Promise<void> => {
      lastTold = performance.now();
      const who = await rpc.staff.who({ storeId, session }).catch(() => undefined);
      if (who === null) forgetSession(storeId);
    };
    const check = () => {
      const now = performance.now();
      if (now - lastSeen >= minutes * 60_000) {
        void rpc.staff.signOut({ storeId, session }).catch(() => undefined);
        forgetSession(storeId);
      } else if (lastSeen > lastTold && now - lastTold >= tellEveryMs) void tell();
    };
    for (const sign of signsOfLife) window.addEventListener(sign, seen, { capture: true, passive: true });
    const timer = setInterval(check, checkEveryMs);
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [storeId, session, minutes]);
}
