/** One filter; filters given together must all hold (each is a group of its own). */
export interface Filter {
  field: string;
  value: string;
  condition?: 'eq' | 'neq' | 'gt' | 'gteq' | 'in' | 'like';
}

export interface Sort {
  field: string;
  direction: 'ASC' | 'DESC';
}

export interface Paging {
  page: number;
  pageSize: number;
}

/**
 * searchCriteria as query pairs. A page size is always sent: without one Magento answers everything, or silently 20 rows
 * where input limits are on (magento-measured 10, magento.md §2.6). A filter's value with a comma cannot go into `in`.
 */
export function searchCriteria(filters: readonly Filter[], paging: Paging, sorts: readonly Sort[] = []): [string, string][] {
  const pairs = filters.flatMap((filter, index): [string, string][] => {
    const name = `searchCriteria[filterGroups][${index}][filters][0]`;
    return [
      [`${name}[field]`, filter.field],
      [`${name}[value]`, filter.value],
      [`${name}[conditionType]`, filter.condition ?? 'eq'],
    ];
  });
  const order = sorts.flatMap((sort, index): [string, string][] => [
    [`searchCriteria[sortOrders][${index}][field]`, sort.field],
    [`searchCriteria[sortOrders][${index}][direction]`, sort.direction],
  ]);
  return [...pairs, ...order, ['searchCriteria[pageSize]', String(paging.pageSize)], ['searchCriteria[currentPage]', String(paging.page)]];
}

/** `YYYY-MM-DD HH:MM:SS` in UTC, the only form of date filter that is always understood (magento-measured 13). */
export function dateFilter(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
