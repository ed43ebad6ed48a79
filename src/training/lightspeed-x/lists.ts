import type { Json, JsonObject } from '#training/json.ts';
import type { TillAnswer } from '#training/lightspeed-x/answers.ts';

/**
 * `{data, version: {min, max}}` of a version-cursor list: after (exclusive), before, page_size, deleted (lightspeed.md A.5).
 * An empty page has `null` for both ends. `cap` is the most rows the server gives, whatever is asked.
 */
export function versionPage<Row>(
  query: URLSearchParams,
  rows: readonly Row[],
  list: { version(row: Row): number; show(row: Row): Json; deleted?(row: Row): boolean; cap: number },
): TillAnswer {
  const after = Number(query.get('after') ?? 0);
  const before = query.has('before') ? Number(query.get('before')) : Number.POSITIVE_INFINITY;
  const size = Math.min(list.cap, Math.max(1, Number(query.get('page_size') ?? 100)));
  const withDeleted = query.get('deleted') === 'true' || query.get('deleted') === '1';
  const page = rows
    .filter((row) => list.version(row) > after && list.version(row) < before)
    .filter((row) => withDeleted || list.deleted === undefined || !list.deleted(row))
    .toSorted((a, b) => list.version(a) - list.version(b))
    .slice(0, size);
  const [first, last] = [page[0], page.at(-1)];
  const version: JsonObject = {
    min: first === undefined ? null : list.version(first),
    max: last === undefined ? null : list.version(last),
  };
  return { status: 200, body: { data: page.map((row) => list.show(row)), version } };
}

/** A list of stored documents. */
export function documentPage(query: URLSearchParams, rows: readonly (JsonObject & { version: number })[]): TillAnswer {
  return versionPage(query, rows, {
    version: (row) => row.version,
    show: (row) => row,
    deleted: (row) => typeof row['deleted_at'] === 'string',
    cap: 10_000,
  });
}
