import type { Key } from '#renderer/ui/scan/wedge.ts';

/** Keys that type nothing and that readers send among their characters. */
const quiet = new Set(['Shift', 'CapsLock', 'NumLock', 'AltGraph', 'Control', 'Alt', 'Dead', 'Unidentified']);

/** What the machine sees of a key event. Control characters, such as the FNC1 of GS1 sent as Ctrl+], are quiet keys. */
export function keyOf(event: KeyboardEvent): Key {
  const at = event.timeStamp;
  if (event.isComposing || event.repeat) return { kind: 'other', at };
  const typed = event.key.length === 1;
  if (quiet.has(event.key) || (typed && event.ctrlKey && !event.getModifierState('AltGraph'))) return { kind: 'quiet', at };
  if (event.metaKey || (event.altKey && !event.getModifierState('AltGraph'))) return { kind: 'other', at };
  if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) return { kind: 'end', key: event.key, at };
  return typed ? { kind: 'char', text: event.key, at } : { kind: 'other', at };
}
