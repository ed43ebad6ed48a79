import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser, launchFlags } from '../../../scripts/find-browser.ts';

/** The smallest window the screens are made for beside a touch screen's. */
export const backOffice = { width: 1366, height: 768 };
export const touchScreen = { width: 1024, height: 768 };
/** A large screen of today: pictures only. */
export const wideScreen = { width: 1_920, height: 1_080 };

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...launchFlags] });
}

export interface Screen {
  page: Page;
  /** Errors no screen may have: scripts that threw, and anything the content security policy had to stop. */
  errors: string[];
}

/** A fresh browser profile in the store's time zone, with somebody working there. Nothing moves. */
export async function openScreen(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { language?: string } = {},
): Promise<Screen> {
  const { language = 'en', ...rest } = options;
  const context = await browser.newContext({ viewport: backOffice, timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...rest });
  context.setDefaultTimeout(30_000);
  await context.addInitScript((chosen) => {
    localStorage.setItem('backroom.person', JSON.stringify('Alix'));
    localStorage.setItem('backroom.language', chosen);
  }, language);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}
