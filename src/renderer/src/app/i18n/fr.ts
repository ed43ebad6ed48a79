import { alerts } from '#renderer/app/i18n/alerts/fr.ts';
import { backups } from '#renderer/app/i18n/backups/fr.ts';
import { codes } from '#renderer/app/i18n/codes/fr.ts';
import type { Catalogue } from '#renderer/app/i18n/en.ts';
import { printing } from '#renderer/app/i18n/printing/fr.ts';
import { picking } from '#renderer/app/i18n/picking/fr.ts';
import { scanner } from '#renderer/app/i18n/scanner/fr.ts';
import { keeping } from '#renderer/app/i18n/keeping/fr.ts';
import { short } from '#renderer/app/i18n/short/fr.ts';
import { photo } from '#renderer/app/i18n/photos/fr.ts';
import { rows } from '#renderer/app/i18n/rows/fr.ts';
import { returns } from '#renderer/app/i18n/returns/fr.ts';
import { training } from '#renderer/app/i18n/training/fr.ts';
import { transfers } from '#renderer/app/i18n/transfers/fr.ts';
import { staff } from '#renderer/app/i18n/staff/fr.ts';
import { stock } from '#renderer/app/i18n/stock/fr.ts';
import { audit } from '#renderer/app/i18n/audit/fr.ts';
import { mapping } from '#renderer/app/i18n/mapping/fr.ts';
import { health } from '#renderer/app/i18n/health/fr.ts';
import { driftTest } from '#renderer/app/i18n/drift-test/fr.ts';
import { fitCheck } from '#renderer/app/i18n/fit-check/fr.ts';
import { schemaDrift } from '#renderer/app/i18n/schema-drift/fr.ts';
import { diagnostics } from '#renderer/app/i18n/diagnostics/fr.ts';
import { setup } from '#renderer/app/i18n/setup/fr.ts';
import { today } from '#renderer/app/i18n/today/fr.ts';
import { shell } from '#renderer/app/i18n/shell/fr.ts';
import { pickups } from '#renderer/app/i18n/pickups/fr.ts';
import { steps } from '#renderer/app/i18n/steps/fr.ts';
import { settings } from '#renderer/app/i18n/settings/fr.ts';
import { problems } from '#renderer/app/i18n/problems/fr.ts';
import { exceptions } from '#renderer/app/i18n/exceptions/fr.ts';

export const fr: Catalogue = {
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
