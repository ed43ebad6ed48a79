import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exceptionWords } from '#core/health/exception-words.ts';
import { exceptionsChapter, exceptionsHeading } from './exceptions-chapter.ts';

test('the last chapter of docs/runbook.md is what the screen says: every kind once', () => {
  const runbook = readFileSync(new URL('../docs/runbook.md', import.meta.url), 'utf8');
  const chapter = runbook.slice(runbook.indexOf(exceptionsHeading));
  expect(chapter, 'write it anew with `npm run docs:exceptions`').toBe(exceptionsChapter());
  for (const kind of Object.keys(exceptionWords)) expect(chapter.split(`\`${kind}\`\n`), kind).toHaveLength(2);
});
