import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '#test/e2e/support/app.ts';
import { bigTransfer, seedTransfer, skuOfLine } from '#test/e2e/support/big-transfer.ts';
import { launchBrowser, openScreen } from '#test/e2e/support/browser.ts';
import { comparePaints } from '#test/e2e/support/first-paint.ts';
import type { Opening } from '#test/e2e/support/first-paint.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';
import { readerAt } from '#test/e2e/support/reader.ts';
import { bigStore } from '#test/e2e/support/scenes.ts';
import { addressOf } from '#test/e2e/support/session.ts';

const folder = temporaryFolder();
const smallFolder = temporaryFolder();
const lines = 400;
const fewLines = 6;
const path = `/transfers?lane=toReceive&id=${bigTransfer}`;
let app: App;
let small: App;
let browser: Browser;

beforeAll(async () => {
  [app, small, browser] = await Promise.all([
    bigStore(folder.path, 1, (data) => seedTransfer(data, lines)),
    bigStore(smallFolder.path, 1, (data) => seedTransfer(data, fewLines)),
    launchBrowser(),
  ]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([app.stop(), small.stop()]);
  folder[Symbol.dispose]();
  smallFolder[Symbol.dispose]();
});

test('the first of 400 lines are painted as soon as those of 6', async ({ annotate }) => {
  const opening = (url: string, count: number): Opening => ({
    url,
    path,
    rows: `[role=table][aria-rowcount="${count + 1}"] [role=rowheader]`,
  });
  const { ratio, told } = await comparePaints(browser, opening(app.url, lines), opening(small.url, fewLines), 1.5);
  await annotate(`first paint of ${lines} lines: ${told}`);
  expect(ratio).toBeLessThan(1.5);
});

/** Notes from the reader's Enter to the words on the page, in ms, for each scan; heard before the page's own listener. */
async function hearScans(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let readAt = 0;
    const took: number[] = [];
    window.addEventListener('keydown', (event) => (readAt = event.key === 'Enter' ? performance.now() : readAt), { capture: true });
    new MutationObserver((changes) => {
      if (!changes.some(({ target }) => target.parentElement?.closest('article [role=status]'))) return;
      took.push(Math.round(performance.now() - readAt));
      document.documentElement.setAttribute('data-took', took.join(' '));
    }).observe(document, { characterData: true, childList: true, subtree: true });
  });
}

/** From the reader's Enter to the words on the page, median in ms, over `pieces`: SKUs in the order they are scanned. */
async function medianOfScans(url: string, pieces: readonly string[]): Promise<number> {
  const { page } = await openScreen(browser, 'about:blank');
  await hearScans(page);
  await page.goto(addressOf(url, path));
  await page.getByRole('button', { name: 'Start receiving' }).click();
  await page.getByText('Scan each piece.').waitFor();
  const scan = await readerAt(page);
  const seen = new Map<string, number>();
  for (const sku of pieces) {
    const count = (seen.get(sku) ?? 0) + 1;
    seen.set(sku, count);
    await scan(sku);
    await page.getByText(`Thing ${sku}: ${count} of 3`).waitFor();
  }
  const took = (await page.locator('html').getAttribute('data-took'))?.split(' ').map(Number) ?? [];
  await page.context().close();
  expect(took).toHaveLength(pieces.length);
  // What else this machine does may delay a few; the page answers in time.
  return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? Number.NaN;
}

test('a scan among 400 lines is answered within a tenth of a second, or as soon as among 6', async ({ annotate }) => {
  const among6 = Array.from({ length: fewLines * 2 }, (_, at) => skuOfLine((at % fewLines) + 1));
  const among400 = Array.from({ length: 40 }, (_, at) => skuOfLine((at + 1) * 10));
  const few = await medianOfScans(small.url, among6);
  const many = await medianOfScans(app.url, among400);
  await annotate(`scan to words, median: ${many} ms among ${lines} lines, ${few} ms among ${fewLines}`);
  // A tenth of a second is meant on a store's PC; a slower machine is slow with few lines, too.
  expect(many).toBeLessThan(Math.max(100, few * 2));
});
