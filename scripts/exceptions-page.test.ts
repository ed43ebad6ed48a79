import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exceptionWords } from '#core/health/exception-words.ts';
import { exceptionsPage } from './exceptions-page.ts';

test('docs/exceptions.md is what the screen says: every kind once', () => {
  const page = readFileSync(new URL('../docs/exceptions.md', import.meta.url), 'utf8');
  expect(page, 'write it anew with `npm run docs:exceptions`').toBe(exceptionsPage());
  for (const kind of Object.keys(exceptionWords)) expect(page.split(`\`${kind}\`\n`), kind).toHaveLength(2);
});
