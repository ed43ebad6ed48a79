import { pickupTab } from '#contract/pickups.ts';
import { startWorkerAgent } from '#test/bench/worker-agent.ts';
import { storeId } from '#test/bench/world.ts';

/** `node memory-of-agent.ts <data folder>`: starts the agent in a thread, reads every tab to its tenth page, prints the process's resident bytes. */
const [, , dataDir = ''] = process.argv;
const agent = await startWorkerAgent(dataDir);
for (const tab of pickupTab.options) {
  let cursor: string | null = null;
  for (let page = 0; page < 10; page += 1) {
    const answer: { next: string | null } = await agent.api.pickups.list({ storeId, tab, cursor });
    cursor = answer.next;
    if (cursor === null) break;
  }
}
const resident = process.memoryUsage.rss();
await agent.stop();
process.stdout.write(`${resident}\n`);
