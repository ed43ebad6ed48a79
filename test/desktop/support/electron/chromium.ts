import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { findBrowser, launchFlags } from '../../../../scripts/find-browser.ts';

let context: BrowserContext | null = null;

/** A persistent context, because only its pages are visible to the test that joins over the debugging port. */
export async function startChromium(profile: string): Promise<void> {
  mkdirSync(profile, { recursive: true });
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: [...launchFlags, '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0'],
    viewport: { width: 1366, height: 820 },
  });
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  process.send?.({ chromium: `http://127.0.0.1:${port}` });
}

export function chromiumContext(): BrowserContext {
  if (!context) throw new Error('A window was opened before app was ready.');
  return context;
}

export async function closeChromium(): Promise<void> {
  await context?.close();
  context = null;
}
