import { fileURLToPath } from 'node:url';
import { checkBoundaries } from './boundaries/check.ts';

const { files, imports, problems } = checkBoundaries(fileURLToPath(new URL('..', import.meta.url)));
for (const problem of problems) console.error(problem);
console.log(`${files} files, ${imports} imports checked`);
if (problems.length > 0) process.exitCode = 1;
