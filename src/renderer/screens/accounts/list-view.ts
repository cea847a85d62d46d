import type { SavedView, ViewContent } from '../../../preload/contract/accounts-records.ts';
import { listFacts, type ListView } from '../../lib/list-address.ts';
import { accountColumns } from './account-columns.tsx';

/* What of the way in which the list of accounts is looked at a saved view keeps. Pure. */

/** The list begins with all accounts by name. */
export const accountList = listFacts(accountColumns, { id: 'name', desc: false });

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
