import type { StaffMember } from '#contract/staff.ts';
import { external } from '#renderer/ui/external.ts';
import { useStore } from '#renderer/ui/store-context.ts';

/** Someone signed in at one store in this window. */
export interface SignedIn {
  session: string;
  staff: StaffMember;
}

/** Kept for this window only, so that loading the page again does not ask for the PIN; the agent decides whether it is still good. */
const storageKey = 'backroom.sessions';

function read(): Readonly<Record<string, SignedIn>> {
  const kept = sessionStorage.getItem(storageKey);
  return kept === null ? {} : (JSON.parse(kept) as Record<string, SignedIn>);
}

const sessions = external(typeof sessionStorage === 'undefined' ? {} : read());

function keep(next: Readonly<Record<string, SignedIn>>): void {
  sessionStorage.setItem(storageKey, JSON.stringify(next));
  sessions.set(next);
}

export function sessionOf(storeId: string): SignedIn | null {
  return sessions.get()[storeId] ?? null;
}

export function keepSession(storeId: string, signedIn: SignedIn): void {
  keep({ ...sessions.get(), [storeId]: signedIn });
}

/** Shows the lock screen where the store asks who works there. */
export function forgetSession(storeId: string): void {
  const { [storeId]: _, ...rest } = sessions.get();
  keep(rest);
}

/** Who is signed in at the store on the screen; null for nobody. */
export function useSession(): SignedIn | null {
  const store = useStore();
  return sessions.use()[store.id] ?? null;
}
