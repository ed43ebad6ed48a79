import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { backOffice, touchScreen } from '#test/e2e/support/browser.ts';

/**
 * Looks at what is on the screen in both colour schemes, each at one of the window sizes: a rule that holds at one of them holds at the
 * other, and colours do not depend on it. One line per finding. The frame itself must stay at both.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const findings: string[] = [];
  const look = async (viewport: typeof touchScreen, colorScheme: 'light' | 'dark', rules: string[] | null) => {
    await page.setViewportSize(viewport);
    if (await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight)) findings.push('the frame scrolls away');
    findings.push(...(await found(page, colorScheme, rules)));
  };
  await look(touchScreen, 'light', allRules);
  await look(backOffice, 'dark', ['color-contrast']);
  expect(findings.map((finding) => `${what}, ${finding}`)).toEqual([]);
}

/** The same for what a change of the window's width would close: at the present width only. */
export async function expectAccessibleAsItIs(page: Page, what: string): Promise<void> {
  const findings = [...(await found(page, 'light', allRules)), ...(await found(page, 'dark', ['color-contrast']))];
  expect(findings.map((finding) => `${what}, ${finding}`)).toEqual([]);
}

/** Every rule of axe; null stands for them. What is said where does not depend on colours, so in the dark only those are looked at. */
const allRules = null;

async function found(page: Page, colorScheme: 'light' | 'dark', rules: string[] | null): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
  const { violations } = await axeOf(await isThere(page), page, rules).analyze();
  const width = page.viewportSize()?.width;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme} at ${width}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** True when a look before has left axe in this page. */
const isThere = (page: Page): Promise<boolean> => page.evaluate(() => 'axe' in window);

/** What is in order is not written up, and axe goes into a page once: both cost more than the looking. */
function axeOf(isThere: boolean, page: Page, rules: string[] | null): AxeBuilder {
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) }).setLegacyMode(true);
  return axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) });
}
