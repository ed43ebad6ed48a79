import { alerts } from '#renderer/app/i18n/alerts/en.ts';
import { backups } from '#renderer/app/i18n/backups/en.ts';
import { codes } from '#renderer/app/i18n/codes/en.ts';
import { printing } from '#renderer/app/i18n/printing/en.ts';
import { picking } from '#renderer/app/i18n/picking/en.ts';
import { scanner } from '#renderer/app/i18n/scanner/en.ts';
import { keeping } from '#renderer/app/i18n/keeping/en.ts';
import { short } from '#renderer/app/i18n/short/en.ts';
import { photo } from '#renderer/app/i18n/photos/en.ts';
import { rows } from '#renderer/app/i18n/rows/en.ts';
import { returns } from '#renderer/app/i18n/returns/en.ts';
import { training } from '#renderer/app/i18n/training/en.ts';
import { transfers } from '#renderer/app/i18n/transfers/en.ts';
import { staff } from '#renderer/app/i18n/staff/en.ts';
import { stock } from '#renderer/app/i18n/stock/en.ts';
import { audit } from '#renderer/app/i18n/audit/en.ts';
import { mapping } from '#renderer/app/i18n/mapping/en.ts';
import { health } from '#renderer/app/i18n/health/en.ts';
import { driftTest } from '#renderer/app/i18n/drift-test/en.ts';
import { fitCheck } from '#renderer/app/i18n/fit-check/en.ts';
import { schemaDrift } from '#renderer/app/i18n/schema-drift/en.ts';
import { diagnostics } from '#renderer/app/i18n/diagnostics/en.ts';
import { setup } from '#renderer/app/i18n/setup/en.ts';
import { today } from '#renderer/app/i18n/today/en.ts';
import { shell } from '#renderer/app/i18n/shell/en.ts';
import { pickups } from '#renderer/app/i18n/pickups/en.ts';
import { steps } from '#renderer/app/i18n/steps/en.ts';
import { settings } from '#renderer/app/i18n/settings/en.ts';
import { problems } from '#renderer/app/i18n/problems/en.ts';
import { exceptions } from '#renderer/app/i18n/exceptions/en.ts';

/** English: the shape every other language fills. `_one` and `_other` follow the count. */
export const en = {
  ...shell,
  ...codes,
  picking,
  alerts,
  backups,
  staff,
  printing,
  scanner,
  keeping,
  short,
  returns,
  transfers,
  photo,
  rows,
  stock,
  today,
  audit,
  mapping,
  health,
  driftTest,
  fitCheck,
  schemaDrift,
  diagnostics,
  setup,
  training,
  pickups,
  step: steps,
  settings,
  problem: problems,
  exception: exceptions,
};

type Filled<T> = { [K in keyof T]: T[K] extends string ? string : Filled<T[K]> };
/** Every language has exactly these keys. */
export type Catalogue = Filled<typeof en>;
