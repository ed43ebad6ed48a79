import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTrainingApp } from '#test/e2e/support/app.ts';
import type { App, TrainingApp } from '#test/e2e/support/app.ts';
import { backOffice, closeProfiles, openPage, openProfile, sharedBrowser } from '#test/e2e/support/browser.ts';
import type { Screen } from '#test/e2e/support/browser.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';

export interface Session<Runs extends App> {
  readonly app: Runs;
  readonly browser: Browser;
  /** As good as new for every test, and without errors at its end. */
  readonly page: Page;
  /** The address of a screen, e.g. `/settings?section=stores`, with the session token. */
  address: (path: string) => string;
  /** Goes to another screen within the app that is open, as a link does: opening it anew costs ten times as much. */
  go: (path: string) => Promise<void>;
}

/** One training world, agent and browser profile for all tests of a file, and for each a page as good as new. */
export function useSession(): Session<TrainingApp> {
  return useSessionOf(startTrainingApp, '/pickups');
}

/** The same for an app of one's own, `first` being what every page opens with. */
export function useSessionOf<Runs extends App>(start: (folder: string) => Promise<Runs>, first: string): Session<Runs> {
  const folder = temporaryFolder();
  let app: Runs;
  let browser: Browser;
  let profile: BrowserContext;
  /** Keeps the process of the pages alive between two tests, and empties what they left in the profile. */
  let keeper: Page;
  let screen: Screen | null = null;
  let settings = '';
  beforeAll(async () => {
    [app, browser] = await Promise.all([start(folder.path), sharedBrowser()]);
    profile = await openProfile(browser);
    keeper = await profile.newPage();
    await keeper.goto(new URL('/favicon.svg', app.url).href);
  });
  beforeEach(async () => {
    if (screen !== null && (await isUnchanged(screen.page, settings))) return backTo(screen.page, first);
    await screen?.page.close();
    await keeper.evaluate(() => localStorage.clear());
    screen = await openPage(profile, addressOf(app.url, first));
    await screen.page.locator('main').waitFor({ state: 'attached' });
    settings = await settingsOf(screen.page);
  });
  afterEach(async ({ task }) => {
    const errors = screen?.errors.splice(0);
    const kept = task.result?.state === 'fail' ? [keeper] : [keeper, screen?.page];
    for (const page of profile.pages()) if (!kept.includes(page)) await page.close();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await closeProfiles();
    await app.stop();
    folder[Symbol.dispose]();
  });
  return {
    get app() {
      return app;
    },
    get browser() {
      return browser;
    },
    get page() {
      return open().page;
    },
    address: (path) => addressOf(app.url, path),
    go: (path) => goTo(open().page, path),
  };

  function open(): Screen {
    if (screen === null) throw new Error('a page is open only while a test runs');
    return screen;
  }
}

const goTo = (page: Page, path: string): Promise<void> => page.evaluate((to) => window.history.pushState(null, '', to), path);

/**
 * True when the test before left a page that is as good as a new one, which costs a second of the processor: the same settings, nobody
 * signed in, no clock of its own, and nothing that lies over the screen.
 */
async function isUnchanged(page: Page, settings: string): Promise<boolean> {
  if (page.isClosed() || (await settingsOf(page)) !== settings) return false;
  return page.evaluate(() => {
    const over = document.querySelector('[role="dialog"], [role="alert"], [role="alertdialog"]');
    return sessionStorage.getItem('backroom.sessions') === null && !('__pwClock' in window) && over === null;
  });
}

const lastStore = 'backroom.store';

/** What this window keeps, without the store it showed last. */
async function settingsOf(page: Page): Promise<string> {
  const all = await page.evaluate(() => Object.entries(localStorage));
  return JSON.stringify(Object.fromEntries(all.filter(([key]) => key !== lastStore).toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

/** Brings a page to its first screen, by way of no screen at all, so that it begins anew even where it is open. */
async function backTo(page: Page, first: string): Promise<void> {
  await page.setViewportSize(backOffice);
  await page.emulateMedia({ colorScheme: null });
  await page.evaluate((key) => localStorage.removeItem(key), lastStore);
  await goTo(page, '/nowhere');
  const nowhere = page.getByText('There is no such screen');
  await nowhere.waitFor();
  await goTo(page, first);
  await nowhere.waitFor({ state: 'detached' });
}

/** Another screen of a printed address. */
export function addressOf(url: string, path: string): string {
  const address = new URL(path, url);
  address.searchParams.set('token', new URL(url).searchParams.get('token') ?? '');
  return address.href;
}
