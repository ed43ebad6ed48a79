import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTrainingApp } from '#test/e2e/support/app.ts';
import type { App, TrainingApp } from '#test/e2e/support/app.ts';
import { closeProfiles, openPage, openProfile, sharedBrowser } from '#test/e2e/support/browser.ts';
import type { Screen } from '#test/e2e/support/browser.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';

export interface Session<Runs extends App> {
  readonly app: Runs;
  readonly browser: Browser;
  /** Fresh for every test, and without errors at its end. */
  readonly page: Page;
  /** The address of a screen, e.g. `/settings?section=stores`, with the session token. */
  address: (path: string) => string;
  /** Goes to another screen within the app that is open, as a link does: opening it anew costs ten times as much. */
  go: (path: string) => Promise<void>;
}

/** One training world, agent and browser profile for all tests of a file, and a fresh page for each. */
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
  let screen: Screen;
  beforeAll(async () => {
    [app, browser] = await Promise.all([start(folder.path), sharedBrowser()]);
    profile = await openProfile(browser);
    keeper = await profile.newPage();
    await keeper.goto(new URL('/favicon.svg', app.url).href);
  });
  beforeEach(async () => {
    await keeper.evaluate(() => localStorage.clear());
    screen = await openPage(profile, addressOf(app.url, first));
  });
  afterEach(async () => {
    for (const page of profile.pages()) if (page !== keeper) await page.close();
    expect(screen.errors).toEqual([]);
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
      return screen.page;
    },
    address: (path) => addressOf(app.url, path),
    go: (path) => screen.page.evaluate((to) => window.history.pushState(null, '', to), path),
  };
}

/** Another screen of a printed address. */
export function addressOf(url: string, path: string): string {
  const address = new URL(path, url);
  address.searchParams.set('token', new URL(url).searchParams.get('token') ?? '');
  return address.href;
}
