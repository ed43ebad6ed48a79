import type { Browser } from 'playwright-core';
import { openScreen } from '#test/e2e/support/browser.ts';
import { addressOf } from '#test/e2e/support/session.ts';

/** A screen to open, and what has to be there before its first rows count as painted. */
export interface Opening {
  url: string;
  path: string;
  /** Selects the rows of the list; five of them are first rows. */
  rows: string;
}

/** When the first rows were painted in a fresh browser profile, in ms since the navigation began. */
export async function firstPaint(browser: Browser, { url, path, rows }: Opening): Promise<number> {
  const { page } = await openScreen(browser, 'about:blank');
  await page.addInitScript((selector) => {
    const watch = (): void => {
      if (document.querySelectorAll(selector).length < 5) requestAnimationFrame(watch);
      // The frame with the rows is painted when the next one begins.
      else requestAnimationFrame(() => document.documentElement.setAttribute('data-first-rows', String(performance.now())));
    };
    watch();
  }, rows);
  await page.goto(addressOf(url, path));
  const painted = page.locator('html[data-first-rows]');
  await painted.waitFor();
  const ms = Number(await painted.getAttribute('data-first-rows'));
  await page.context().close();
  return Math.round(ms);
}

/**
 * First paints of a full screen and of a nearly empty one, in turns until the best of the full ones is within `limit` times the best of
 * the others: what else this machine does at a moment, and how fast it is, says nothing about the screen.
 */
export async function comparePaints(browser: Browser, full: Opening, few: Opening, limit: number) {
  const paints = { full: [await firstPaint(browser, full)], few: [await firstPaint(browser, few)] };
  const ratio = (): number => Math.min(...paints.full) / Math.min(...paints.few);
  while (paints.full.length < 3 || (ratio() >= limit && paints.full.length < 10)) {
    paints.full.push(await firstPaint(browser, full));
    paints.few.push(await firstPaint(browser, few));
  }
  return { ratio: ratio(), told: `${paints.full.join(', ')} ms, with few: ${paints.few.join(', ')} ms` };
}
