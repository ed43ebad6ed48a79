import { useEffect, useEffectEvent } from 'react';
import { parseCode } from '#contract/codes.ts';

const prefix = 'STAFF-';

let onBadge: ((badge: string) => void) | null = null;
let typed = '';

/** Needs no timing, unlike other codes: a PIN has no letters. */
function listen(event: KeyboardEvent): void {
  if (onBadge === null) return;
  event.stopPropagation();
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const ends = event.key === 'Enter' || event.key === 'Tab';
  if (event.key.length > 1 && !ends) return;
  const next = ends ? typed : typed + event.key.toUpperCase();
  const reading = next !== '' && (next.startsWith(prefix) || prefix.startsWith(next));
  typed = ends || !reading ? '' : next;
  if (!reading) return;
  event.preventDefault();
  const code = ends ? parseCode(next) : null;
  if (code?.kind === 'badge') onBadge(code.badge);
}

// From the start, so that it hears a badge before the reader of the other codes does.
window.addEventListener('keydown', listen, { capture: true });

/** While mounted, nothing typed reaches the screens below, and a badge is taken out of what is typed: none of it lands in a PIN. */
export function useBadgeKeys(read: (badge: string) => void): void {
  const heard = useEffectEvent(read);
  useEffect(() => {
    typed = '';
    onBadge = (badge) => heard(badge);
    return () => {
      onBadge = null;
    };
  }, []);
}
