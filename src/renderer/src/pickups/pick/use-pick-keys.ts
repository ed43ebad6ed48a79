import { useEffect, useEffectEvent } from 'react';
import { isTextField } from '#renderer/ui/scan/keep-field.ts';

/** Letters wait this long: the first character of a scanned code looks like a key, and no reader takes longer to the second. */
const lettersWaitMs = 120;

/**
 * Keys of pick mode, wherever the focus is; in a text field only the function keys. Enter and Space stay with a focused button; letters of a barcode
 * reader are no keys.
 */
export function usePickKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const press = useEffectEvent((key: string) => keys[key]?.());
  const knows = useEffectEvent((key: string) => keys[key] !== undefined);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let letter = '';
    function down(event: KeyboardEvent): void {
      clearTimeout(waiting);
      if (event.ctrlKey || event.metaKey || event.altKey || isInDialog(event.target)) return;
      if (isTextField(event.target) && !/^F\d+$/.test(event.key)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!knows(key) || (key === 'Enter' && isButton(event.target))) return;
      if (key.length > 1) {
        event.preventDefault();
        press(key);
        return;
      }
      letter = key;
      waiting = setTimeout(() => press(key), lettersWaitMs);
    }
    // The reader's further keys do not come down to this page, but they all come up.
    function up(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== letter) clearTimeout(waiting);
    }
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up, { capture: true });
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up, { capture: true });
    };
  }, []);
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="option"]') !== null;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
