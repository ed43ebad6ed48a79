import { z } from 'zod';
import { config } from '#contract/config.ts';
import { secretName, storeId } from '#contract/ids.ts';

/**
 * What passes between the agent's process and the process that started it (Electron main or the web host),
 * beside the MessagePorts that carry the contract. Every message is validated where it is received.
 */

const secrets = z.partialRecord(secretName, z.string());

/** To the agent. `connect` comes with one transferred MessagePort that speaks the contract. */
export const toAgent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    config,
    configFile: z.string().nullable(),
    /** Access tokens by system (for OAuth 1.0a a JSON text) and passwords, in memory only; absent when none could be read. */
    secrets,
    /** Name of this PC, stamped on every entry. */
    device: z.string().min(1),
    /** Open no journal and send nothing by itself: for a command that looks at the files or replaces them. */
    rest: z.boolean().optional(),
    /** The host shows alerts on this PC's desktop and a count at its icon. */
    desktop: z.boolean().optional(),
  }),
  z.object({ type: z.literal('connect') }),
  /** Answer to `save`. */
  z.object({ type: z.literal('saved'), id: z.int(), problem: z.string().nullable() }),
  /** Answer to `print`. `unknown`: it may have come out; otherwise what is not `printed` provably did not. */
  z.object({ type: z.literal('printed'), id: z.int(), outcome: z.enum(['printed', 'noPrinter', 'driver', 'unknown']), detail: z.string() }),
  /** Answer to `listPrinters`; null where this host has none to offer. */
  z.object({ type: z.literal('printers'), id: z.int(), names: z.array(z.string()).nullable() }),
  /** Answer to `openTraining`: the address to open, null where it has a window of its own; or, in a sentence, why there is none. */
  z.object({ type: z.literal('training'), id: z.int(), url: z.string().nullable(), problem: z.string().nullable() }),
  /** The PC woke from sleep or changed networks: look again now. */
  z.object({ type: z.literal('wake') }),
  /** Finish what is on the wire, close every journal, answer `stopped`. */
  z.object({ type: z.literal('stop') }),
]);
export type ToAgent = z.infer<typeof toAgent>;

/** From the agent. */
export const fromAgent = z.discriminatedUnion('type', [
  /** The contract is served; journals that could not be opened are in `system.hello`. */
  z.object({ type: z.literal('ready') }),
  /** Please keep this configuration (and secrets, in the vault) across restarts; answer `saved`. */
  z.object({ type: z.literal('save'), id: z.int(), config, secrets }),
  /** Please print this page on a printer of this PC, once, with its size in mm; answer `printed`. */
  z.object({
    type: z.literal('print'),
    id: z.int(),
    printer: z.string(),
    html: z.string(),
    widthMm: z.number().positive(),
    heightMm: z.number().positive(),
  }),
  /** Which printers does this PC have? Answer `printers`. */
  z.object({ type: z.literal('listPrinters'), id: z.int() }),
  /** Please show this of a store on the desktop, once. A click on it opens that store's Sync health. */
  z.object({ type: z.literal('alert'), storeId, title: z.string(), body: z.string() }),
  /** How much needs a person, to be shown at the app's icon; 0 for nothing. */
  z.object({ type: z.literal('badge'), count: z.int().nonnegative() }),
  /** Please open the training world beside this one, unless it is open; answer `training`. */
  z.object({ type: z.literal('openTraining'), id: z.int() }),
  z.object({ type: z.literal('stopped') }),
  /** Nothing can work: the message names what and the cure; the process then ends. */
  z.object({ type: z.literal('fatal'), message: z.string() }),
  z.object({
    type: z.literal('log'),
    level: z.enum(['info', 'warn', 'error']),
    event: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);
export type FromAgent = z.infer<typeof fromAgent>;
