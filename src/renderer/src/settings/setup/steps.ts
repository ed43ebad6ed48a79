import type { Check, SettingsView } from '#contract/settings.ts';
import type { PrintRow } from '#contract/printing.ts';
import type { StaffMember } from '#contract/staff.ts';
import type { SettingsSection } from '#renderer/app/search.ts';
import { checkOf } from '#renderer/settings/check-name.ts';
import { badMatches, type MatchChoices } from '#renderer/settings/setup/matches.ts';

/** What a store needs before its first day, in the order it is best done. */
export const setupSteps = ['lightspeed', 'magento', 'match', 'registers', 'payment', 'hours', 'scanner', 'printer', 'staff'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Where each is set. */
export const sectionOf: Record<SetupStep, SettingsSection> = {
  lightspeed: 'connections',
  magento: 'connections',
  match: 'stores',
  registers: 'stores',
  payment: 'payment',
  hours: 'stores',
  scanner: 'scanner',
  printer: 'printers',
  staff: 'staff',
};

/** A store can work without these: they may be left out. */
export const optional: ReadonlySet<SetupStep> = new Set(['scanner', 'printer', 'staff']);

/**
 * - done: found in order just now, or tried on this PC. - open: nobody has done it yet. - wrong: there, but not as it must be.
 * - checking: the other system is being asked. - unseen: it cannot be told before an earlier step is done. - left: not needed here.
 */
export type StepState = 'done' | 'open' | 'wrong' | 'checking' | 'unseen' | 'left';

export interface StepView {
  step: SetupStep;
  state: StepState;
  /** What it is about: missing permissions, stores. */
  names: string[];
}

/** Everything the list looks at; undefined where the answer is not there yet, null where asking failed. */
export interface SetupFacts {
  settings: SettingsView;
  checks: Record<'lightspeed' | 'magento', readonly Check[] | undefined | null>;
  choices: MatchChoices | undefined | null;
  scannerTried: boolean;
  prints: readonly Pick<PrintRow, 'paper' | 'state'>[] | undefined | null;
  members: readonly Pick<StaffMember, 'role' | 'active'>[] | undefined | null;
  leftOut: readonly SetupStep[];
}

type Found = Omit<StepView, 'step'>;

/** The whole list as it stands now. */
export function stepsOf(facts: SetupFacts): StepView[] {
  return setupSteps.map((step) => {
    const found = looks[step](facts);
    return { step, ...(found.state !== 'done' && facts.leftOut.includes(step) ? { state: 'left' as const, names: [] } : found) };
  });
}

const looks: Record<SetupStep, (facts: SetupFacts) => Found> = {
  lightspeed: ({ checks }) => connection(checks.lightspeed),
  magento: ({ checks }) => connection(checks.magento),
  match: ({ settings, choices }) => ofChoices(choices, (there) => badMatches(settings.stores, there).map((store) => store.name)),
  registers: ({ settings, choices }) =>
    ofChoices(choices, (there) =>
      settings.stores
        .filter((store) => !there.registers.some((one) => one.id === store.registerId && one.outletId === store.outletId))
        .map((store) => store.name),
    ),
  payment: ({ settings, choices }) =>
    ofChoices(choices, (there) => (there.paymentTypes.some((one) => one.id === settings.paymentTypes.web) ? [] : [''])),
  hours: ({ settings }) => {
    const never = settings.stores.filter((store) => Object.values(store.openingHours.week).every((spans) => (spans ?? []).length === 0));
    return never.length === 0 ? done : { state: 'open', names: never.map((store) => store.name) };
  },
  scanner: ({ scannerTried }) => (scannerTried ? done : open),
  printer: ({ prints }) => asked(prints, (rows) => (rows.some((row) => row.paper === 'selfTest' && row.state === 'sent') ? done : open)),
  staff: ({ members }) => asked(members, (all) => (all.some((one) => one.active && one.role === 'manager') ? done : open)),
};

const done: Found = { state: 'done', names: [] };
const open: Found = { state: 'open', names: [] };
const checking: Found = { state: 'checking', names: [] };
const unseen: Found = { state: 'unseen', names: [] };

function asked<T>(answer: T | undefined | null, look: (answer: T) => Found): Found {
  if (answer === undefined) return checking;
  return answer === null ? unseen : look(answer);
}

/** What is matched is not the connection's affair: only whether it answers and what the token may do. */
function connection(checks: readonly Check[] | undefined | null): Found {
  return asked(checks, (lines) => {
    const bad = lines.map((line) => ({ ok: line.ok, ...checkOf(line.check) })).filter((line) => !line.ok);
    if (bad.some((line) => line.kind === 'credentials' || line.kind === 'connection')) return open;
    const missing = bad.filter((line) => line.kind === 'permission').map((line) => line.about);
    return missing.length === 0 ? done : { state: 'wrong', names: missing };
  });
}

/** `wrong` names the stores that do not fit. */
function ofChoices(choices: MatchChoices | undefined | null, wrong: (choices: MatchChoices) => string[]): Found {
  return asked(choices, (there) => {
    const names = wrong(there);
    return names.length === 0 ? done : { state: 'wrong', names: names.filter((name) => name !== '') };
  });
}
