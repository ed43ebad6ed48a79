import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser, launchFlags } from '../../../scripts/find-browser.ts';

/** The smallest window the screens are made for beside a touch screen's. */
export const backOffice = { width: 1366, height: 768 };
export const touchScreen = { width: 1024, height: 768 };
/** A large screen of today: pictures only. */
export const wideScreen = { width: 1_920, height: 1_080 };

/** The browser as users have it: for clocks and pictures. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...launchFlags] });
}

/**
 * What it costs less with, measured: pages of one profile share a process and find the scripts compiled, no page lives long enough to
 * pay for optimised code, and drawing needs no process of its own.
 */
const frugal = ['--process-per-site', '--js-flags=--no-opt --no-maglev', '--in-process-gpu'];

let shared: Promise<Browser> | null = null;

/** The same browser for what is not about its speed: one for all files that run in this process, with which it ends. */
export function sharedBrowser(): Promise<Browser> {
  return (shared ??= chromium.launch({ executablePath: findBrowser(), args: [...launchFlags, ...frugal] }));
}

/** For the next file: whatever is open in the shared browser is closed. */
export async function closeProfiles(): Promise<void> {
  const browser = await shared;
  await Promise.all(browser?.contexts().map((profile) => profile.close()) ?? []);
}

export interface Screen {
  page: Page;
  /** Errors no screen may have: scripts that threw, and anything the content security policy had to stop. */
  errors: string[];
}

interface ScreenOptions extends BrowserContextOptions {
  language?: string;
}

/** A fresh browser profile in the store's time zone, with somebody working there. Nothing moves. */
export async function openProfile(browser: Browser, { language = 'en', ...rest }: ScreenOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: backOffice, timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...rest });
  context.setDefaultTimeout(30_000);
  await context.addInitScript((chosen) => {
    localStorage.setItem('backroom.person', JSON.stringify('Alix'));
    localStorage.setItem('backroom.language', chosen);
  }, language);
  return context;
}

export async function openPage(context: BrowserContext, url: string): Promise<Screen> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}

/** A page in a profile of its own, closed with it. */
export async function openScreen(browser: Browser, url: string, options: ScreenOptions = {}): Promise<Screen> {
  return openPage(await openProfile(browser, options), url);
}
