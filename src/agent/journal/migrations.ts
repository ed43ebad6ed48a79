import type { Migration } from '#agent/journal/migrate.ts';
import { initial } from '#agent/journal/migrations/0001-initial.ts';
import { stock } from '#agent/journal/migrations/0002-stock.ts';
import { clickAndCollect } from '#agent/journal/migrations/0003-click-and-collect.ts';
import { staff } from '#agent/journal/migrations/0004-staff.ts';
import { itemCodes } from '#agent/journal/migrations/0005-item-codes.ts';
import { rounds } from '#agent/journal/migrations/0006-rounds.ts';
import { printing } from '#agent/journal/migrations/0007-printing.ts';
import { today } from '#agent/journal/migrations/0008-today.ts';
import { returns } from '#agent/journal/migrations/0009-returns.ts';
import { returnDesk } from '#agent/journal/migrations/0010-return-desk.ts';
import { transfers } from '#agent/journal/migrations/0011-transfers.ts';
import { driftTest } from '#agent/journal/migrations/0012-drift-test.ts';
import { returnPapers } from '#agent/journal/migrations/0013-return-papers.ts';
import { sets } from '#agent/journal/migrations/0014-sets.ts';
import { audits } from '#agent/journal/migrations/0015-audits.ts';
import { alertMails } from '#agent/journal/migrations/0021-alert-mails.ts';
import { photos } from '#agent/journal/migrations/0019-photos.ts';
import { returnGoods } from '#agent/journal/migrations/0020-return-goods.ts';
import { schemaDrift } from '#agent/journal/migrations/0018-schema-drift.ts';
import { syncHealth } from '#agent/journal/migrations/0016-sync-health.ts';
import { alerts } from '#agent/journal/migrations/0017-alerts.ts';

/** Every step of the schema, oldest first. `migrations.test.ts` holds the hash of each released one. */
export const migrations: readonly Migration[] = [
  initial,
  stock,
  clickAndCollect,
  staff,
  itemCodes,
  rounds,
  printing,
  today,
  returns,
  returnDesk,
  transfers,
  driftTest,
  returnPapers,
  sets,
  audits,
  syncHealth,
  alerts,
  schemaDrift,
  photos,
  returnGoods,
  alertMails,
];

/** The newest schema this app knows; a file beyond it is refused. */
export const newestSchema = migrations.length;
