import { alerts } from '#renderer/app/i18n/alerts/de.ts';
import { backups } from '#renderer/app/i18n/backups/de.ts';
import { codes } from '#renderer/app/i18n/codes/de.ts';
import type { Catalogue } from '#renderer/app/i18n/en.ts';
import { printing } from '#renderer/app/i18n/printing/de.ts';
import { picking } from '#renderer/app/i18n/picking/de.ts';
import { scanner } from '#renderer/app/i18n/scanner/de.ts';
import { keeping } from '#renderer/app/i18n/keeping/de.ts';
import { short } from '#renderer/app/i18n/short/de.ts';
import { photo } from '#renderer/app/i18n/photos/de.ts';
import { rows } from '#renderer/app/i18n/rows/de.ts';
import { returns } from '#renderer/app/i18n/returns/de.ts';
import { training } from '#renderer/app/i18n/training/de.ts';
import { transfers } from '#renderer/app/i18n/transfers/de.ts';
import { staff } from '#renderer/app/i18n/staff/de.ts';
import { stock } from '#renderer/app/i18n/stock/de.ts';
import { audit } from '#renderer/app/i18n/audit/de.ts';
import { mapping } from '#renderer/app/i18n/mapping/de.ts';
import { health } from '#renderer/app/i18n/health/de.ts';
import { driftTest } from '#renderer/app/i18n/drift-test/de.ts';
import { fitCheck } from '#renderer/app/i18n/fit-check/de.ts';
import { schemaDrift } from '#renderer/app/i18n/schema-drift/de.ts';
import { diagnostics } from '#renderer/app/i18n/diagnostics/de.ts';
import { setup } from '#renderer/app/i18n/setup/de.ts';
import { today } from '#renderer/app/i18n/today/de.ts';
import { shell } from '#renderer/app/i18n/shell/de.ts';
import { pickups } from '#renderer/app/i18n/pickups/de.ts';
import { steps } from '#renderer/app/i18n/steps/de.ts';
import { settings } from '#renderer/app/i18n/settings/de.ts';
import { problems } from '#renderer/app/i18n/problems/de.ts';
import { exceptions } from '#renderer/app/i18n/exceptions/de.ts';

export const de: Catalogue = {
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
