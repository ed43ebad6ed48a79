import type { Locator, Page } from 'playwright-core';

/** The pickups screen in the words of who uses it (English). */
export function pickupsPage(page: Page) {
  const scanField = page.getByRole('textbox', { name: 'Scan or search' });
  const detail = (order: string) => page.getByRole('article', { name: `Pickup ${order}` });
  return {
    row: (order: string): Locator => page.getByRole('row').filter({ hasText: order }),
    tab: (name: string): Locator => page.getByRole('tab', { name }),
    detail,
    timeline: (order: string): Locator => detail(order).getByRole('region', { name: 'What happened' }),
    button: (name: string): Locator => page.getByRole('button', { name }),
    /** Types into the scan field and presses Enter, by keyboard alone. */
    scan,
    /** Opens an order by its number, whatever is on the screen. */
    find: async (order: string): Promise<void> => {
      await scan(order);
      await detail(order).waitFor();
    },
  };

  async function scan(text: string): Promise<void> {
    await scanField.waitFor();
    await page.keyboard.press('F2');
    // In one piece: keys that a busy machine sends in fits and starts look like somebody who types and a reader after him.
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  }
}
