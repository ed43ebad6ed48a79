import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startTrainingApp } from '#test/e2e/support/app.ts';
import type { TrainingApp } from '#test/e2e/support/app.ts';
import { launchBrowser, openScreen } from '#test/e2e/support/browser.ts';
import type { Screen } from '#test/e2e/support/browser.ts';
import { temporaryFolder } from '#test/e2e/support/folder.ts';

export interface Session {
  readonly app: TrainingApp;
  readonly browser: Browser;
  /** Fresh for every test, and without errors at its end. */
  readonly page: Page;
  /** The address of a screen, e.g. `/settings?section=stores`, with the session token. */
  address: (path: string) => string;
}

/** One training world, agent and browser for all tests of a file, and a fresh page for each. */
export function useSession(): Session {
  const folder = temporaryFolder();
  let app: TrainingApp;
  let browser: Browser;
  let screen: Screen;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startTrainingApp(folder.path), launchBrowser()]);
  });
  beforeEach(async () => {
    screen = await openScreen(browser, addressOf(app.url, '/pickups'));
  });
  afterEach(async () => {
    await screen.page.context().close();
    expect(screen.errors).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
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
  };
}

/** Another screen of a printed address. */
export function addressOf(url: string, path: string): string {
  const address = new URL(path, url);
  address.searchParams.set('token', new URL(url).searchParams.get('token') ?? '');
  return address.href;
}
