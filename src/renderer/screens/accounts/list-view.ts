import type { SavedView, ViewContent } from '../../../preload/contract/accounts-records.ts';
import type { TableView } from '../../components/data-table.tsx';

/* How the list of accounts is looked at, and what of it a saved view keeps. Pure. */

export interface ListView {
  readonly text: string;
  readonly table: TableView;
  /** The saved view that was taken up last; null for all accounts. */
  readonly viewId: string | null;
}

/** All accounts by name: what the list begins with. */
export const wholeList: ListView = { text: '', table: { sort: { id: 'name', desc: false }, filters: [], columns: [] }, viewId: null };

/** The list as an address asks for it (`/accounts?alarms=…&status=…`); null where it asks for nothing. */
export function askedFor(search: Readonly<Record<string, string | undefined>>): ListView | null {
  const filters = (['alarms', 'status'] as const).flatMap((id) => (search[id] === undefined ? [] : [{ id, value: search[id] }]));
  return filters.length === 0 ? null : { ...wholeList, table: { ...wholeList.table, filters } };
}

/** What is kept of it. */
export function contentOf({ text, table }: ListView): ViewContent {
  return {
    text: text.trim(),
    sort: table.sort === null ? null : { ...table.sort },
    filters: table.filters.map((filter) => ({ ...filter })),
    columns: [...table.columns],
  };
}

/** Takes a saved view up. Columns and filters that this version does not know any more are left out, not stumbled over. */
export function viewed(view: SavedView, known: readonly string[]): ListView {
  const { text, sort, filters, columns } = view.content;
  return {
    text,
    table: {
      sort: sort !== null && known.includes(sort.id) ? sort : null,
      filters: filters.filter(({ id }) => known.includes(id)),
      columns: columns.filter((id) => known.includes(id)),
    },
    viewId: view.id,
  };
}

/** Whether the list is looked at as the content says. The order in which filters were set makes no difference. */
export function looksLike(list: ListView, content: ViewContent): boolean {
  const plain = ({ text, sort, filters, columns }: ViewContent): string =>
    JSON.stringify([
      text, sort?.id, sort?.desc,
      filters.map(({ id, value }) => `${id}\n${value}`).toSorted(),
      columns.toSorted(),
    ]);
  return plain(contentOf(list)) === plain(content);
}

/** A view of that name, however its capitals are written. */
export function viewNamed(views: readonly SavedView[], name: string): SavedView | undefined {
  const wanted = name.trim().toLowerCase();
  return views.find((view) => view.name.toLowerCase() === wanted);
}
