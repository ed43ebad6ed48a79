import type { Contract } from '#contract/contract.ts';
import type { Role } from '#contract/staff.ts';

/** `stock.buffersSet`: every procedure of the contract by its path. */
export type ProcedurePath = { [F in keyof Contract]: `${F}.${Extract<keyof Contract[F], string>}` }[keyof Contract];

/** What a person does, as the table below knows it: the procedure, or a part of one where its parts differ in weight. */
export type StaffAction =
  | ProcedurePath
  | 'returnDesk.override'
  | 'returnDesk.unproven'
  | 'outbox.skip'
  | 'outbox.edit'
  | 'exceptions.known';

/** Who may do what alone. What is not named here every clerk may. */
export const roles = {
  'alerts.save': 'manager',
  'driftTest.start': 'manager',
  'printing.savePrinter': 'manager',
  'settings.saveStore': 'manager',
  'settings.savePaymentTypes': 'manager',
  'settings.saveConnection': 'manager',
  'settings.removeStore': 'manager',
  'stock.buffersSet': 'manager',
  'stock.driftMend': 'manager',
  'stock.driftIgnore': 'manager',
  'catalog.ignore': 'manager',
  'catalog.link': 'manager',
  'catalog.unlink': 'manager',
  'catalog.publish': 'manager',
  'outbox.skip': 'manager',
  'outbox.edit': 'manager',
  'exceptions.known': 'manager',
  'keeping.handOverUnproven': 'manager',
  'keeping.notCollected': 'manager',
  'keeping.forgetCustomer': 'manager',
  'photos.forget': 'manager',
  'backups.restore': 'manager',
  'backups.moveOut': 'manager',
  'backups.moveIn': 'manager',
  'backups.takeBack': 'manager',
  'returnDesk.override': 'manager',
  'returnDesk.unproven': 'manager',
  'scan.teach': 'manager',
  'scan.forget': 'manager',
  'short.confirm': 'manager',
  'short.refusePieces': 'manager',
  'staff.add': 'manager',
  'staff.change': 'manager',
  'staff.setActive': 'manager',
  'staff.resetPin': 'manager',
  'staff.newBadge': 'manager',
  'staff.unlock': 'manager',
  'staff.setLockAfter': 'manager',
} as const satisfies Readonly<Partial<Record<StaffAction, Role>>>;

/** The role an action asks for. */
export function roleFor(action: string): Role {
  return Object.hasOwn(roles, action) ? roles[action as keyof typeof roles] : 'clerk';
}

/** What a call does, for the table: `path` is the procedure's, `input` what it was called with. */
export function actionOf(path: string, input: object): string {
  if (path === 'returnDesk.start') return deskAction(path, input);
  if (!('action' in input)) return path;
  if (path === 'health.decideMany') return manyAction(path, input.action);
  if (path === 'exceptions.resolve') return input.action === 'known' ? 'exceptions.known' : path;
  if (path !== 'outbox.decide') return path;
  return input.action === 'skip' || input.action === 'edit' ? `outbox.${input.action}` : path;
}

/** Many at once weigh what one of them does. */
function manyAction(path: string, action: unknown): string {
  if (action === 'skip') return 'outbox.skip';
  return action === 'known' ? 'exceptions.known' : path;
}

/** A late return or a final sale, and goods of a customer who shows nothing of the order, weigh more than the rest. */
function deskAction(path: string, input: object): string {
  if ('override' in input && input.override === true) return 'returnDesk.override';
  return 'proof' in input && input.proof === 'none' ? 'returnDesk.unproven' : path;
}
