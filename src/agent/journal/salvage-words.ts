import type { Findings } from '#agent/journal/refill.ts';

/** The report in store words; `details` is the message without its first sentence. */
export function describeSalvage(findings: Findings): { message: string; details: string; cure: string } {
  const details = `${base(findings)} ${lost(findings)} The damaged file is ${findings.oldFile}.`;
  return { message: `This store’s journal was damaged and has been replaced. ${details}`, details, cure: cure(findings) };
}

function base(findings: Findings): string {
  switch (findings.method) {
    case 'rebuilt':
      return 'It was rebuilt from itself.';
    case 'backup':
      return `Work goes on from the backup of ${new Date(findings.backupFrom ?? 0).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
    case 'empty':
      return 'There was no backup; work goes on with an empty journal.';
  }
}

function lost(findings: Findings): string {
  const kept = `${count(findings.effectsSalvaged, 'unsent change')} kept`;
  if (findings.entriesLost === 0 && findings.effectsLost === 0) return `Nothing was lost; ${kept}.`;
  const entries =
    findings.entriesLost === null ? 'how many actions are lost cannot be told' : `${count(findings.entriesLost, 'action')} lost`;
  const effects =
    findings.effectsLost === null
      ? 'how many unsent changes are lost cannot be told'
      : `at most ${count(findings.effectsLost, 'unsent change')} lost`;
  return `${kept}; ${entries}; ${effects}.`.replace(/^./, (first) => first.toUpperCase());
}

function cure(findings: Findings): string {
  if (findings.method === 'rebuilt' && findings.entriesLost === 0) return 'Nothing to do. If it happens again, have the disk checked.';
  return 'Check the pickups of the last hours against the shop and the till, and have the disk checked. Keep the file that was set aside.';
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
