import { runChecks } from './steps/checks.ts';

const failed = (await runChecks()).filter((result) => !result.ok);
if (failed.length > 0) {
  console.log(`failed: ${failed.map((result) => result.name).join(', ')}`);
  process.exitCode = 1;
}
