import type { Page } from 'playwright-core';
import { troubleGroups, type Trouble } from '#contract/training.ts';
import { training } from '#renderer/app/i18n/training/en.ts';

/** Chooses a trouble from the band's menu, group by group as it stands there (English). */
export function troubleMenu(page: Page): (trouble: Trouble) => Promise<void> {
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
  return async (trouble) => {
    await page.getByRole('button', { name: 'Make trouble' }).click();
    const group = (Object.keys(troubleGroups) as (keyof typeof troubleGroups)[]).find((one) =>
      (troubleGroups[one] as readonly Trouble[]).includes(trouble),
    );
    if (group !== undefined) await item(training.group[group]).click();
    await item(training.trouble[trouble]).click();
  };
}
