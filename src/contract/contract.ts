import { alerts } from '#contract/alerts.ts';
import { backups } from '#contract/backups.ts';
import { diagnostics } from '#contract/diagnostics.ts';
import { driftTest } from '#contract/drift-test.ts';
import { catalog } from '#contract/catalog-audit.ts';
import { events } from '#contract/events.ts';
import { exceptions } from '#contract/exceptions.ts';
import { fitCheck } from '#contract/fit-check.ts';
import { health } from '#contract/health.ts';
import { keeping } from '#contract/keeping.ts';
import { outbox } from '#contract/outbox.ts';
import { photos } from '#contract/photos.ts';
import { picking } from '#contract/picking.ts';
import { pickups } from '#contract/pickups.ts';
import { printing } from '#contract/printing.ts';
import { returnDesk } from '#contract/return-desk.ts';
import { returns } from '#contract/returns.ts';
import { scan } from '#contract/scan.ts';
import { schemaDrift } from '#contract/schema-drift.ts';
import { settings } from '#contract/settings.ts';
import { short } from '#contract/short.ts';
import { staff } from '#contract/staff.ts';
import { stock } from '#contract/stock.ts';
import { system } from '#contract/system.ts';
import { today } from '#contract/today.ts';
import { training } from '#contract/training.ts';
import { transfers } from '#contract/transfers.ts';

/** Everything that crosses a process. The agent implements it; renderer, CLI and tests are its clients. */
export const contract = {
  system,
  backups,
  pickups,
  picking,
  keeping,
  short,
  returns,
  returnDesk,
  transfers,
  photos,
  stock,
  catalog,
  outbox,
  exceptions,
  driftTest,
  fitCheck,
  health,
  schemaDrift,
  alerts,
  diagnostics,
  printing,
  scan,
  settings,
  staff,
  today,
  training,
  events,
};
export type Contract = typeof contract;
