import type { Findings } from '#agent/journal/refill.ts';

/** What a restore took back and what may be missing, in store words. */
export function describeRestore(findings: Findings): string {
  return [
    `Work goes on from the backup of ${minuteOf(findings.backupFrom ?? 0)} UTC.`,
    taken(findings),
    owed(findings),
    `The file of before is ${findings.oldFile}.`,
  ].join(' ');
}

/** Instant to the minute, UTC: 2026-11-22 14:15. */
export function minuteOf(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

function taken({ entriesKept, entriesLost }: Findings): string {
  if (entriesLost === null) return 'The file of before could not be read whole: steps taken after the backup are missing.';
  const lost = entriesLost === 0 ? '' : ` ${count(entriesLost, 'entry', 'entries')} could not be read.`;
  if (entriesKept === 0) return `Nothing was written after it.${lost}`;
  return `${count(entriesKept, 'entry', 'entries')} written after it stay in the history, but what they changed is as it was at the backup.${lost}`;
}

function owed({ effectsProbed, effectsSalvaged, effectsLost }: Findings): string {
  const probed =
    effectsProbed === 0
      ? 'The backup owed nothing.'
      : `${count(effectsProbed, 'change', 'changes')} the backup owed ${effectsProbed === 1 ? 'is' : 'are'} looked for at Magento and Lightspeed before anything is sent.`;
  if (effectsLost === null) return `${probed} How many newer unsent changes are lost cannot be told.`;
  const lost = effectsLost === 0 ? '' : ` At most ${count(effectsLost, 'unsent change', 'unsent changes')} could not be read.`;
  return `${probed} ${count(effectsSalvaged, 'unsent change was', 'unsent changes were')} waiting and came over.${lost}`;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
