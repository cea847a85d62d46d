import type { TableView } from '../components/data-table-model.ts';

/* How a list is looked at, and how its address keeps it: /accounts?status=Active&find=ward&sort=-lastReview. Pure. */

export interface ListView {
  readonly text: string;
  readonly table: TableView;
  /** The saved view that was taken up last, in a room that keeps views; null for none. */
  readonly viewId: string | null;
}

/** What of a list the address can name. */
export interface ListFacts {
  /** What the list begins with: it has the plain address. */
  readonly whole: ListView;
  /** Ids of the columns. Each can be a filter, so none of them may be the name of something else in the room's addresses. */
  readonly columns: readonly string[];
}

/** A list that begins with all its rows. @param sort the order in which it begins; null for the register's own */
export function listFacts(columns: readonly { readonly id: string }[], sort: TableView['sort'] = null): ListFacts {
  return { whole: { text: '', table: { sort, filters: [], columns: [] }, viewId: null }, columns: columns.map(({ id }) => id) };
}

/** Words of an address that no column may be called by. */
const words = { text: 'find', sort: 'sort', columns: 'columns', view: 'view' } as const;

/** An order that the register gave, where a list begins with another one. */
const unsorted = 'none';

/** The list as an address names it; null where it names nothing of a list. */
export function namedView(search: URLSearchParams, { whole, columns }: ListFacts): ListView | null {
  const filters = columns.flatMap((id) => (search.has(id) ? [{ id, value: search.get(id) ?? '' }] : []));
  if (filters.length === 0 && Object.values(words).every((word) => !search.has(word))) return null;
  return {
    text: search.get(words.text) ?? '',
    table: {
      sort: sortOf(search.get(words.sort), columns, whole.table.sort),
      filters,
      columns: (search.get(words.columns) ?? '').split(',').filter((id) => columns.includes(id)),
    },
    viewId: search.get(words.view),
  };
}

function sortOf(named: string | null, columns: readonly string[], first: TableView['sort']): TableView['sort'] {
  if (named === unsorted) return null;
  const id = (named ?? '').replace(/^-/u, '');
  return columns.includes(id) ? { id, desc: named?.startsWith('-') ?? false } : first;
}

/** An address with the list in it as it is looked at. What else the address says, such as the part of a record, stays. */
export function addressOf(path: string, search: URLSearchParams, view: ListView, { whole, columns }: ListFacts): string {
  const query = new URLSearchParams([...search].filter(([name]) => !columns.includes(name) && !Object.values<string>(words).includes(name)));
  const { sort, filters, columns: shown } = view.table;
  for (const { id, value } of filters) query.set(id, value);
  if (view.text !== '') query.set(words.text, view.text);
  if (sort?.id !== whole.table.sort?.id || sort?.desc !== whole.table.sort?.desc) query.set(words.sort, sort === null ? unsorted : `${sort.desc ? '-' : ''}${sort.id}`);
  if (shown.length > 0) query.set(words.columns, shown.join(','));
  if (view.viewId !== null) query.set(words.view, view.viewId);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** The address of a room's list, narrowed: what a number elsewhere leads to. */
export function narrowedPath(room: string, filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(filters);
  return query.size === 0 ? room : `${room}?${query.toString()}`;
}
