import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '#test/e2e/support/app.ts';
import { launchBrowser } from '#test/e2e/support/browser.ts';
import { comparePaints } from '#test/e2e/support/first-paint.ts';
import type { Opening } from '#test/e2e/support/first-paint.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';
import { bigStore } from '#test/e2e/support/scenes.ts';

const folders = { full: temporaryFolder(), few: temporaryFolder() };
const pickups = { full: 5_000, few: 100 };
let full: App;
let few: App;
let browser: Browser;

beforeAll(async () => {
  [full, few, browser] = await Promise.all([
    bigStore(folders.full.path, pickups.full),
    bigStore(folders.few.path, pickups.few),
    launchBrowser(),
  ]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([full.stop(), few.stop()]);
  folders.full[Symbol.dispose]();
  folders.few[Symbol.dispose]();
});

test('the first rows of 5,000 pickups are painted as soon as those of 100', async ({ annotate }) => {
  const opening = (app: App): Opening => ({ url: app.url, path: '/pickups?tab=toPick', rows: '[role=row][aria-rowindex]' });
  const { ratio, told } = await comparePaints(browser, opening(full), opening(few), 1.25);
  await annotate(`first queue paint with ${pickups.full} pickups: ${told}`);
  expect(ratio).toBeLessThan(1.25);
});
