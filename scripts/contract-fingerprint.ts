import { createHash } from 'node:crypto';
import type { AnyContractRouter, AnySchema, ErrorMap } from '@orpc/contract';
import { getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract';
import { z } from 'zod';

/** What is committed beside the contract: the version and one hash per procedure. */
export const fingerprint = z.object({ version: z.int().positive(), procedures: z.record(z.string(), z.string()) });
export type Fingerprint = z.infer<typeof fingerprint>;

/**
 * One hash per procedure (`pickups.list`) over the JSON Schemas of its input, output and errors. The order in which
 * properties and procedures are written does not count; refinements in code are invisible to it.
 */
export function procedureHashes(router: AnyContractRouter, path: readonly string[] = []): Record<string, string> {
  if (isContractProcedure(router)) {
    const { inputSchema, outputSchema, errorMap } = router['~orpc'] as Procedure;
    return {
      [path.join('.')]: hash({ input: shape(inputSchema, 'input'), output: shape(outputSchema, 'output'), errors: errorShapes(errorMap) }),
    };
  }
  const below = Object.entries<AnyContractRouter>(router).map(([name, child]) => procedureHashes(child, [...path, name]));
  return Object.fromEntries(below.flatMap((hashes) => Object.entries(hashes)));
}

/** The part of a procedure that is hashed. */
interface Procedure {
  inputSchema?: AnySchema | undefined;
  outputSchema?: AnySchema | undefined;
  errorMap: ErrorMap;
}

/** What a person must do when the contract is not what was recorded; null when it is. */
export function contractProblem(recorded: Fingerprint, version: number, now: Record<string, string>): string | null {
  const names = [...new Set([...Object.keys(recorded.procedures), ...Object.keys(now)])].sort();
  const changed = names.filter((name) => recorded.procedures[name] !== now[name]);
  const record = 'then record it with `npm run contract:record`.';
  if (changed.length > 0 && recorded.version === version) {
    return `The contract changed (${changed.join(', ')}): raise contractVersion in src/contract/version.ts, ${record}`;
  }
  if (recorded.version !== version)
    return `contractVersion is ${version}, recorded is ${recorded.version}: check that old outbox payloads still parse, ${record}`;
  return null;
}

function errorShapes(errors: ErrorMap): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(errors).map(([code, item]) => [code, { status: item?.status, data: shape(item?.data, 'output') }]),
  );
}

function shape(schema: AnySchema | undefined, io: 'input' | 'output'): unknown {
  if (schema === undefined) return null;
  const stream = getEventIteratorSchemaDetails(schema);
  if (stream !== undefined) return { yields: shape(stream.yields, io), returns: shape(stream.returns, io) };
  if (!(schema instanceof z.ZodType)) throw new TypeError('every schema of the contract is a zod schema');
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
    .slice(0, 16);
}

/** Keys in one order, and the names in `required`, which JSON Schema lists as the fields were written. */
function sorted(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return key === 'required' ? value.toSorted((a, b) => (a < b ? -1 : 1)) : value.map((item) => sorted(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item, name)]));
}
