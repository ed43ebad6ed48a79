import { readFileSync, writeFileSync } from 'node:fs';
import { exceptionsChapter, exceptionsHeading } from './exceptions-chapter.ts';

const runbook = new URL('../docs/runbook.md', import.meta.url);
const [before = ''] = readFileSync(runbook, 'utf8').split(`${exceptionsHeading}\n`);
writeFileSync(runbook, before + exceptionsChapter());
