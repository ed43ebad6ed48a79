import type { Journal } from '#agent/journal/journal.ts';
import { readMeta, writeMeta } from '#agent/journal/meta.ts';

const key = 'staff.lockAfterMinutes';
const usual = 5;

/** Minutes without a step after which a session ends. */
export function lockAfterMinutes(journal: Journal): number {
  return Number(readMeta(journal, key) ?? usual);
}

/** Inside write(). */
export function setLockAfterMinutes(journal: Journal, minutes: number): void {
  writeMeta(journal, key, String(minutes));
}
