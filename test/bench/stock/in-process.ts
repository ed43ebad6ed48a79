import type { Figure } from '#test/bench/figure.ts';
import { publishChanges } from '#test/bench/stock/publish-changes.ts';
import { reconcileAll } from '#test/bench/stock/reconcile-all.ts';
import { resync } from '#test/bench/stock/resync.ts';
import { salesToWeb } from '#test/bench/stock/sales-to-web.ts';

/** `node in-process.ts <name>`: measures one of these and prints its figures as JSON. */
const measures: Record<string, () => Promise<Figure[]>> = { changes: publishChanges, reconcile: reconcileAll, sales: salesToWeb, resync };

const measure = measures[process.argv[2] ?? ''];
if (measure === undefined) throw new Error(`one of ${Object.keys(measures).join(', ')}`);
process.stdout.write(JSON.stringify(await measure()));
