import type { Page } from 'playwright-core';

/** Seconds between two keys of a quick reader. */
const gap = 0.001;

/**
 * A keyboard-wedge reader at the page: every key as the browser gets it from a keyboard, one right after the other. The keys carry the
 * reader's own time, so that a busy machine does not turn it into a person who types.
 */
export async function readerAt(page: Page): Promise<(text: string, end?: 'Enter' | 'Tab') => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const press = (key: string, text: string, code: number, timestamp: number) =>
    Promise.all([
      devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, windowsVirtualKeyCode: code, timestamp }),
      devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code, timestamp }),
    ]);
  return async (text, end = 'Enter') => {
    const began = Date.now() / 1000;
    const chars = Array.from(text);
    const keys = chars.map((char, index) => press(char, char, 0, began + index * gap));
    const last = began + chars.length * gap;
    await Promise.all([...keys, end === 'Enter' ? press('Enter', '\r', 13, last) : press('Tab', '', 9, last)]);
  };
}
