import type { Json, JsonObject } from '#training/json.ts';
import { badRequest, done, refused, required } from '#training/magento/answers.ts';
import type { Answer, Outcome } from '#training/magento/answers.ts';
import { matcher } from '#training/magento/conditions.ts';

export interface Filter {
  field: string;
  value: string;
  condition: string;
}

export interface Criteria {
  groups: Filter[][];
  sorts: { field: string; direction: string }[];
  pageSize: number | null;
  currentPage: number | null;
}

/** What a list knows of its rows. */
export interface Listing<Row> {
  rows: readonly Row[];
  /** Value of a column; undefined when the row has none. */
  value(row: Row, field: string): Json | undefined;
  knows(field: string): boolean;
  /** Answer for a column that does not exist (measured fact 13). */
  unknownField(field: string): Answer;
  show(row: Row): Json;
}

/**
 * Reads `searchCriteria[...]` in camel or snake form (measured fact 10): null when the query has none at all. An unknown sort
 * direction is refused.
 */
function parseCriteria(query: URLSearchParams): Outcome<Criteria | null> {
  const groups = new Map<string, Map<string, Partial<Filter>>>();
  const sorts = new Map<string, { field: string; direction: string }>();
  const criteria: Criteria = { groups: [], sorts: [], pageSize: null, currentPage: null };
  let seen = false;
  for (const [key, value] of query) {
    const match = /^search_?[cC]riteria((?:\[[^\]]*\])*)$/.exec(key);
    if (match === null) continue;
    seen = true;
    const path = [...(match[1] ?? '').matchAll(/\[([^\]]*)\]/g)].map((part) => snake(part[1] ?? ''));
    const [head, first = '', second, third = '', last] = path;
    if (head === 'page_size') criteria.pageSize = Number(value);
    else if (head === 'current_page') criteria.currentPage = Number(value);
    else if (head === 'filter_groups' && second === 'filters' && last !== undefined) {
      const group = groups.get(first) ?? new Map<string, Partial<Filter>>();
      const filter = group.get(third) ?? {};
      filter[last === 'condition_type' ? 'condition' : last === 'value' ? 'value' : 'field'] = value;
      groups.set(first, group.set(third, filter));
    } else if (head === 'sort_orders' && second !== undefined) {
      const sort = sorts.get(first) ?? { field: '', direction: 'DESC' };
      sorts.set(first, { ...sort, [second]: value });
    }
  }
  if (!seen) return done(null);
  criteria.groups = [...groups.values()].map((group) =>
    [...group.values()].map((filter) => ({ field: filter.field ?? '', value: filter.value ?? '', condition: filter.condition ?? 'eq' })),
  );
  criteria.sorts = [...sorts.values()];
  if (criteria.sorts.some((sort) => !['ASC', 'DESC'].includes(sort.direction.toUpperCase()))) {
    return refused(badRequest('The sort order has to be specified as %1 for ascending order or %2 for descending order.', ['ASC', 'DESC']));
  }
  return done(criteria);
}

/** `{items, search_criteria, total_count}` of a list (measured facts 10–13, 58). */
export function listAnswer<Row>(query: URLSearchParams, listing: Listing<Row>, limits: { pageSize: number } | null): Answer {
  const parsed = parseCriteria(query);
  if (!parsed.ok) return parsed.answer;
  const criteria = parsed.value;
  if (criteria === null) return required('searchCriteria');
  if (limits !== null && criteria.pageSize !== null && criteria.pageSize > limits.pageSize) {
    return badRequest('Maximum SearchCriteria pageSize is %max', { max: limits.pageSize });
  }
  const fields = [...criteria.groups.flat(), ...criteria.sorts].map((one) => one.field);
  const unknown = fields.find((field) => !listing.knows(field));
  if (unknown !== undefined) return listing.unknownField(unknown);
  const groups = criteria.groups
    .filter((group) => group.length > 0)
    .map((group) => group.map((filter) => ({ field: filter.field, fits: matcher(filter) })));
  const found = listing.rows.filter((row) => groups.every((group) => group.some(({ field, fits }) => fits(listing.value(row, field)))));
  const sorted = criteria.sorts.length === 0 ? found : found.toSorted((a, b) => order(listing, criteria, a, b));
  const size = pageSizeOf(criteria, limits);
  const page = Math.max(1, criteria.currentPage ?? 1);
  const shown = size === null ? sorted : sorted.slice((page - 1) * size, page * size);
  return {
    status: 200,
    body: { items: shown.map((row) => listing.show(row)), search_criteria: echo(criteria), total_count: found.length },
  };
}

/** No page size and 0 mean everything (measured fact 10), but for a shop with input limits. */
function pageSizeOf(criteria: Criteria, limits: { pageSize: number } | null): number | null {
  if (criteria.pageSize !== null && criteria.pageSize > 0) return criteria.pageSize;
  return limits === null ? null : 20;
}

function order<Row>(listing: Listing<Row>, criteria: Criteria, a: Row, b: Row): number {
  for (const { field, direction } of criteria.sorts) {
    const [left, right] = [listing.value(a, field) ?? '', listing.value(b, field) ?? ''];
    if (left === right) continue;
    const smaller = typeof left === 'number' && typeof right === 'number' ? left < right : lower(left) < lower(right);
    return smaller === (direction.toUpperCase() === 'ASC') ? -1 : 1;
  }
  return 0;
}

function echo(criteria: Criteria): JsonObject {
  return {
    filter_groups: criteria.groups.map((group) => ({
      filters: group.map(({ field, value, condition }) => ({ field, value, condition_type: condition })),
    })),
    ...(criteria.sorts.length === 0 ? {} : { sort_orders: criteria.sorts }),
    ...(criteria.pageSize === null ? {} : { page_size: criteria.pageSize }),
    ...(criteria.currentPage === null ? {} : { current_page: criteria.currentPage }),
  };
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function lower(value: Json): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
}
