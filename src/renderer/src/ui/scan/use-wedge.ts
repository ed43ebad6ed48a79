import { useEffect, useEffectEvent } from 'react';
import { keepField, isTextField } from '#renderer/ui/scan/keep-field.ts';
import { keyOf } from '#renderer/ui/scan/keys.ts';
import { useScannerSettings } from '#renderer/ui/scan/scanner-settings.ts';
import { feed, isReading, noRun, settle, settleMs, type Key } from '#renderer/ui/scan/wedge.ts';

let tap: ((key: Key) => void) | null = null;

/** While mounted, every key goes to `onKey` instead of becoming a scan: for learning how a reader types. */
export function useKeyTap(on: boolean, onKey: (key: Key) => void): void {
  const pressed = useEffectEvent(onKey);
  useEffect(() => {
    if (!on) return undefined;
    const mine = (key: Key) => pressed(key);
    tap = mine;
    return () => {
      if (tap === mine) tap = null;
    };
  }, [on]);
}

/**
 * Hears scans wherever the focus is. A focused field is left as it was before the code; `field` is the one that had the focus.
 * Elsewhere no key of a code reaches the screen once it is known for one.
 */
export function useWedge(onScan: (code: string, field: EventTarget | null) => void): void {
  const [settings] = useScannerSettings();
  const scanned = useEffectEvent(onScan);
  const settingsNow = useEffectEvent(() => settings);
  useEffect(() => {
    let run = noRun;
    let field: EventTarget | null = null;
    let putBack = (): void => undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;

    function done(code: string): void {
      run = noRun;
      putBack();
      scanned(code, field);
    }
    function listen(event: KeyboardEvent): void {
      const key = keyOf(event);
      if (tap !== null) return tapped(event, key);
      const result = feed(run, key, settingsNow());
      ({ run } = result);
      clearTimeout(waiting);
      if (result.began) {
        field = event.target;
        putBack = keepField(field);
      }
      if (result.scan !== null) {
        swallow(event);
        return done(result.scan);
      }
      if (isReading(run, settingsNow()) && (event.ctrlKey || !isTextField(event.target))) swallow(event);
      if (settingsNow().suffix === 'none' && run.keys > 0) {
        waiting = setTimeout(() => {
          const code = settle(run, settingsNow());
          if (code !== null) done(code);
        }, settleMs(settingsNow()));
      }
    }
    window.addEventListener('keydown', listen, { capture: true });
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', listen, { capture: true });
    };
  }, []);
}

/** Escape, and Tab by a person's hand, still do what they do. */
function tapped(event: KeyboardEvent, key: Key): void {
  if (key.kind === 'other') return;
  if (key.kind !== 'quiet') event.preventDefault();
  event.stopPropagation();
  tap?.(key);
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
