import type { Worklist, WorklistItem } from '../../../preload/contract/reviews.ts';

/* What the worklist shows of a quarter. */

export type StateFilter = 'to-do' | 'never-reviewed' | 'overdue' | 'due-soon' | 'due' | 'done' | 'all';

export interface WorklistFilter {
  readonly state: StateFilter;
  readonly directorate: string;
  readonly channel: string;
}

export const everything: WorklistFilter = { state: 'to-do', directorate: '', channel: '' };

export const stateFilters: readonly { readonly id: StateFilter; readonly title: string }[] = [
  { id: 'to-do', title: 'To do' },
  { id: 'never-reviewed', title: 'Never reviewed' },
  { id: 'overdue', title: 'Overdue' },
  { id: 'due-soon', title: 'Due soon' },
  { id: 'due', title: 'Due' },
  { id: 'done', title: 'Done' },
  { id: 'all', title: 'All' },
];

/** The filter as the address keeps it, so that reload and back find the same list. */
export function filterOf(search: Readonly<Record<string, string | undefined>>): WorklistFilter {
  return {
    state: stateFilters.find((entry) => entry.id === search['state'])?.id ?? everything.state,
    directorate: search['directorate'] ?? '',
    channel: search['channel'] ?? '',
  };
}

/** What is open of an account: the row decides (the record where there is one), the form, or the review with this id. */
export type Opened = string;

/** The address of a place in the reviews. */
export function reviewPath(quarter: string, accountId: string | null, filter: WorklistFilter, opened: Opened = ''): string {
  const query = new URLSearchParams();
  if (filter.state !== everything.state) query.set('state', filter.state);
  if (filter.directorate !== '') query.set('directorate', filter.directorate);
  if (filter.channel !== '') query.set('channel', filter.channel);
  if (accountId !== null && opened !== '') query.set('open', opened);
  const place = accountId === null ? `/reviews/${quarter}` : `/reviews/${quarter}/${accountId}`;
  return query.size === 0 ? place : `${place}?${query.toString()}`;
}

export type Tone = 'red' | 'warm' | 'green' | 'grey' | 'blue';

/** State and lateness in words. "Never reviewed" and "overdue" are different things and read so. */
export function stateTag(item: WorklistItem): { tone: Tone; text: string } {
  switch (item.state) {
    case 'never-reviewed':
      return { tone: 'red', text: 'Never reviewed' };
    case 'overdue':
      return { tone: 'red', text: item.daysOverdue === 1 ? '1 day overdue' : `${item.daysOverdue} days overdue` };
    case 'due-soon':
      return { tone: 'warm', text: 'Due soon' };
    case 'due':
      return { tone: 'blue', text: 'Due' };
    case 'done':
      return { tone: 'green', text: 'Done' };
  }
}

/** A review was recorded in this quarter, and the account is still to be reviewed: somebody tried and could not. */
export function isAttempted(item: WorklistItem): boolean {
  return item.state !== 'done' && item.reviewId !== null;
}

/**
 * Which recorded review an account opens with; null for the form. A draft of an account that is still to be reviewed
 * is the work at hand and comes first.
 */
export function recordToOpen(item: WorklistItem | undefined, opened: Opened): string | null {
  if (opened === 'form') return null;
  if (opened !== '') return opened;
  if (item === undefined || (item.draft && item.state !== 'done')) return null;
  return item.reviewId;
}

/** Every word of the text is in what tells one account from another; the dates of the list are not searched. */
export function matchesText(item: WorklistItem, text: string): boolean {
  const all = `${item.name}\n${item.channelTitle}\n${item.directorate}\n${item.address}`.toLowerCase();
  return text.toLowerCase().split(/\s+/u).every((word) => all.includes(word));
}

function matchesState(item: WorklistItem, filter: StateFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'to-do') return item.state !== 'done';
  return item.state === filter;
}

export function filterItems(items: readonly WorklistItem[], filter: WorklistFilter): readonly WorklistItem[] {
  return items.filter(
    (item) =>
      matchesState(item, filter.state) &&
      (filter.directorate === '' || item.directorate === filter.directorate) &&
      (filter.channel === '' || item.channelTitle === filter.channel),
  );
}

export function countOf(list: Worklist, filter: StateFilter): number {
  const { totals } = list;
  switch (filter) {
    case 'all':
      return totals.accounts;
    case 'to-do':
      return totals.accounts - totals.done;
    case 'never-reviewed':
      return totals.neverReviewed;
    case 'overdue':
      return totals.overdue;
    case 'due-soon':
      return totals.dueSoon;
    case 'due':
      return totals.due;
    case 'done':
      return totals.done;
  }
}

/** Distinct, non-empty values, in alphabetical order. */
export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}

export function isNarrowed(filter: WorklistFilter): boolean {
  return filter.directorate !== '' || filter.channel !== '';
}

/**
 * Where "save and next" leads. An officer who has narrowed the list to one directorate is working
 * through that directorate, so the next account comes from what she sees; otherwise the register's
 * own order decides.
 */
export function nextAfter(
  items: readonly WorklistItem[],
  filter: WorklistFilter,
  currentId: string,
  registerNext: string | null,
): string | null {
  if (!isNarrowed(filter)) return registerNext;
  const open = filterItems(items, { ...filter, state: 'to-do' });
  const at = open.findIndex((item) => item.accountId === currentId);
  const rest = [...open.slice(at + 1), ...open.slice(0, Math.max(at, 0))];
  return rest.find((item) => item.accountId !== currentId)?.accountId ?? null;
}

/** "2 of 39": her place among what is still to do. Null when the open account is not on that list. */
export function placeOf(items: readonly WorklistItem[], accountId: string): { at: number; of: number } | null {
  const open = items.filter((item) => item.state !== 'done');
  const index = open.findIndex((item) => item.accountId === accountId);
  return index === -1 ? null : { at: index + 1, of: open.length };
}
