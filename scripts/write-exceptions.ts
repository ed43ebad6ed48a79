import { writeFileSync } from 'node:fs';
import { exceptionsPage } from './exceptions-page.ts';

writeFileSync(new URL('../docs/exceptions.md', import.meta.url), exceptionsPage());
