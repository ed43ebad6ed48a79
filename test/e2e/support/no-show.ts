import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { config as configSchema } from '#contract/config.ts';
import type { TrainingApp } from '#test/e2e/support/app.ts';
import { storeId } from '#test/e2e/support/models.ts';

/** The agent looks every ten seconds. */
const patienceMs = 45_000;

/** As if the days these orders are kept were over, until the agent has seen it. */
export async function daysPass(app: TrainingApp, orders: readonly string[]): Promise<void> {
  const { dataDir } = configSchema.parse(JSON.parse(readFileSync(app.configFile, 'utf8')));
  const journal = new Database(join(dataDir, `${storeId}.sqlite`));
  const change = journal.prepare(`UPDATE pickups SET kept_until = 1 WHERE increment_id = ? AND state = 'ready'`);
  for (const order of orders) change.run(order);
  journal.close();
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const { rows } = await app.client.api.pickups.list({ storeId, tab: 'putBack' });
    const expired = rows.filter((row) => row.state === 'expired').map((row) => row.incrementId);
    if (orders.every((order) => expired.includes(order))) return;
    await wait(250);
  }
  throw new Error(`not given up: ${orders.join(', ')}`);
}
