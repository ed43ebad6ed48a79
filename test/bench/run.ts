import { parseArgs } from 'node:util';
import { acrossPort } from '#test/bench/across-port.ts';
import { applyPages } from '#test/bench/apply-pages.ts';
import { durableActions } from '#test/bench/durable-action.ts';
import { tableOf, type Figure } from '#test/bench/figure.ts';
import { Folder } from '#test/bench/folder.ts';
import { memory } from '#test/bench/memory.ts';
import { opening } from '#test/bench/opening.ts';
import { queuePage } from '#test/bench/queue-page.ts';
import { stockSpeed } from '#test/bench/stock/stock-speed.ts';

/**
 * `npm run bench [-- --json] [-- --only <name>]`: measures what issue and design promise about speed, each figure beside a bare one in the
 * same run. Ends with 1 when a limit is missed.
 */
const groups: Record<string, (folder: Folder) => Promise<Figure[]>> = {
  action: durableActions,
  port: acrossPort,
  pages: applyPages,
  queue: queuePage,
  opening,
  memory,
  stock: stockSpeed,
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const wanted = Object.entries(groups).filter(([name]) => values.only === undefined || name === values.only);
if (wanted.length === 0) {
  process.stderr.write(`There is no ${values.only ?? ''}. There are: ${Object.keys(groups).join(', ')}.\n`);
  process.exitCode = 2;
}
const figures: Figure[] = [];
using folder = new Folder();
for (const [name, measure] of wanted) {
  process.stderr.write(`${name} …\n`);
  const measured = await measure(folder);
  figures.push(...measured);
  if (values.json) for (const one of measured) process.stdout.write(`${JSON.stringify(one)}\n`);
}
if (!values.json) process.stdout.write(`${tableOf(figures)}\n`);
if (figures.some((one) => !one.ok)) process.exitCode = 1;
