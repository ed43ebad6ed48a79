import { alerts } from '#renderer/app/i18n/alerts/nl.ts';
import { backups } from '#renderer/app/i18n/backups/nl.ts';
import { codes } from '#renderer/app/i18n/codes/nl.ts';
import type { Catalogue } from '#renderer/app/i18n/en.ts';
import { printing } from '#renderer/app/i18n/printing/nl.ts';
import { picking } from '#renderer/app/i18n/picking/nl.ts';
import { scanner } from '#renderer/app/i18n/scanner/nl.ts';
import { keeping } from '#renderer/app/i18n/keeping/nl.ts';
import { short } from '#renderer/app/i18n/short/nl.ts';
import { photo } from '#renderer/app/i18n/photos/nl.ts';
import { rows } from '#renderer/app/i18n/rows/nl.ts';
import { returns } from '#renderer/app/i18n/returns/nl.ts';
import { training } from '#renderer/app/i18n/training/nl.ts';
import { transfers } from '#renderer/app/i18n/transfers/nl.ts';
import { staff } from '#renderer/app/i18n/staff/nl.ts';
import { stock } from '#renderer/app/i18n/stock/nl.ts';
import { audit } from '#renderer/app/i18n/audit/nl.ts';
import { mapping } from '#renderer/app/i18n/mapping/nl.ts';
import { health } from '#renderer/app/i18n/health/nl.ts';
import { driftTest } from '#renderer/app/i18n/drift-test/nl.ts';
import { fitCheck } from '#renderer/app/i18n/fit-check/nl.ts';
import { schemaDrift } from '#renderer/app/i18n/schema-drift/nl.ts';
import { diagnostics } from '#renderer/app/i18n/diagnostics/nl.ts';
import { setup } from '#renderer/app/i18n/setup/nl.ts';
import { today } from '#renderer/app/i18n/today/nl.ts';
import { shell } from '#renderer/app/i18n/shell/nl.ts';
import { pickups } from '#renderer/app/i18n/pickups/nl.ts';
import { steps } from '#renderer/app/i18n/steps/nl.ts';
import { settings } from '#renderer/app/i18n/settings/nl.ts';
import { problems } from '#renderer/app/i18n/problems/nl.ts';
import { exceptions } from '#renderer/app/i18n/exceptions/nl.ts';

export const nl: Catalogue = {
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
