import { readFileSync } from 'node:fs';
import { licenceReport, lockfile } from './licences.ts';

const lock = lockfile.parse(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));
const { counts, problems } = licenceReport(lock);
for (const problem of problems) console.error(`${problem}: not on the list in scripts/licences.ts`);
const byCount = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
console.log(byCount.map(([licence, count]) => `${count} ${licence}`).join(', '));
if (problems.length > 0) process.exitCode = 1;
