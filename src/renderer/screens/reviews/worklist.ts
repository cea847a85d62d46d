import type { Cadence, ReviewPeriod, ReviewState, Worklist, WorklistFilter, WorklistItem } from '../../../preload/contract/reviews.ts';
import type { InputOf } from '../../../preload/contract/index.ts';

/* What a worklist shows, and how the address keeps it. */

export type StateFilter = WorklistFilter['state'];
type SortKey = NonNullable<InputOf<'reviews.worklist'>['sort']>['by'];

/** Which list, what is shown of it, and in which order. */
export interface ListView extends Readonly<WorklistFilter> {
  readonly cadence: Cadence;
  readonly sort: { readonly by: SortKey; readonly desc: boolean };
}

const urgency = { by: 'urgency', desc: false } as const;

export const everything: ListView = {
  cadence: 'quarterly', state: 'to-do', directorate: '', channel: '', reviewer: '', unshared: false, text: '', sort: urgency,
};

/** Accounts on one page of the register's. */
export const pageSize = 100;

export const stateFilters: readonly { readonly id: StateFilter; readonly title: string }[] = [
  { id: 'to-do', title: 'To do' },
  { id: 'never-reviewed', title: 'Never reviewed' },
  { id: 'overdue', title: 'Overdue' },
  { id: 'due-soon', title: 'Due soon' },
  { id: 'due', title: 'Due' },
  { id: 'done', title: 'Done' },
  { id: 'given-up', title: 'Given up' },
  { id: 'all', title: 'All' },
];

const sortKeys: readonly SortKey[] = ['urgency', 'name', 'channel', 'directorate', 'last', 'reviewer'];

/** What the register is asked for. */
export function worklistInput(view: ListView, period: string | null, offset = 0): InputOf<'reviews.worklist'> {
  const { cadence, sort, state, directorate, channel, reviewer, unshared, text } = view;
  return { period, cadence, filter: { state, directorate, channel, reviewer, unshared, text }, sort: { ...sort }, offset };
}

/** The list as the address keeps it, so that reload and back find the same one. */
export function viewOf(path: string, search: Readonly<Record<string, string | undefined>>): ListView {
  const sort = search['sort'] ?? '';
  const by = sortKeys.find((key) => key === sort.replace(/^-/u, ''));
  return {
    cadence: /^\/reviews\/monthly(\/|$)/u.test(path) ? 'monthly' : 'quarterly',
    state: stateFilters.find((entry) => entry.id === search['state'])?.id ?? everything.state,
    directorate: search['directorate'] ?? '',
    channel: search['channel'] ?? '',
    reviewer: search['unshared'] === 'yes' ? '' : search['reviewer'] ?? '',
    unshared: search['unshared'] === 'yes',
    text: search['find'] ?? '',
    sort: by === undefined ? urgency : { by, desc: sort.startsWith('-') },
  };
}

/** What is open of an account: the row decides (the record where there is one), the form, or the review with this id. */
export type Opened = string;

/** The address of a place in the reviews; without a period, of the present one. */
export function reviewPath(period: string | null, accountId: string | null, view: ListView, opened: Opened = ''): string {
  const query = new URLSearchParams();
  if (view.state !== everything.state) query.set('state', view.state);
  if (view.directorate !== '') query.set('directorate', view.directorate);
  if (view.channel !== '') query.set('channel', view.channel);
  if (view.reviewer !== '') query.set('reviewer', view.reviewer);
  if (view.unshared) query.set('unshared', 'yes');
  if (view.text !== '') query.set('find', view.text);
  if (view.sort.by !== 'urgency' || view.sort.desc) query.set('sort', `${view.sort.desc ? '-' : ''}${view.sort.by}`);
  if (accountId !== null && opened !== '') query.set('open', opened);
  const place = ['/reviews', view.cadence === 'monthly' ? 'monthly' : null, period, period === null ? null : accountId].filter((part) => part !== null).join('/');
  return query.size === 0 ? place : `${place}?${query.toString()}`;
}

/** The list's name. A Trust can have other periods than the policy's, and the name must not deny them. */
export function listTitle(cadence: Cadence, period: Pick<ReviewPeriod, 'id'> | null): string {
  const id = period?.id ?? '';
  if (cadence === 'monthly') return /^\d{4}-\d{2}$/u.test(id) || id === '' ? 'Monthly reviews' : 'Line managers’ reviews';
  return id.includes('Q') || id === '' ? 'Quarterly reviews' : 'Communications reviews';
}

/** The period in the middle of a sentence. */
export function periodWord(id: string): string {
  if (id.includes('Q')) return 'quarter';
  return /^\d{4}-\d{2}$/u.test(id) ? 'month' : 'period';
}

export type Tone = 'red' | 'warm' | 'green' | 'grey' | 'blue';

/** State and lateness in words. "Never reviewed" and "overdue" are different things and read so. */
export function stateTag({ state, daysOverdue }: { readonly state: ReviewState; readonly daysOverdue: number }): { tone: Tone; text: string } {
  switch (state) {
    case 'never-reviewed':
      return { tone: 'red', text: 'Never reviewed' };
    case 'overdue':
      return { tone: 'red', text: daysOverdue === 1 ? '1 day overdue' : `${daysOverdue} days overdue` };
    case 'due-soon':
      return { tone: 'warm', text: 'Due soon' };
    case 'due':
      return { tone: 'blue', text: 'Due' };
    case 'done':
      return { tone: 'green', text: 'Done' };
    case 'missed':
      return { tone: 'red', text: 'Not done before it was given up' };
    case 'stopped':
      return { tone: 'grey', text: 'Given up before it was due' };
  }
}

/** A review was recorded in this period, and the account is still to be reviewed: somebody tried and could not. */
export function isAttempted(item: WorklistItem): boolean {
  return !isSettled(item.state) && item.reviewId !== null;
}

/**
 * Which recorded review an account opens with; null for the form. A draft of an account that is still to be reviewed
 * is the work at hand and comes first.
 */
export function recordToOpen(item: WorklistItem | null, opened: Opened): string | null {
  if (opened === 'form') return null;
  if (opened !== '') return opened;
  if (item === null || (item.draft && !isSettled(item.state))) return null;
  return item.reviewId;
}

export function countOf({ totals }: Pick<Worklist, 'totals'>, filter: StateFilter): number {
  switch (filter) {
    case 'all':
      return totals.accounts;
    case 'to-do':
      return toDoOf(totals);
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
    case 'given-up':
      return totals.missed + totals.stopped;
  }
}

/** What is left to do: neither done nor of an account that was given up. */
export function toDoOf({ accounts, done, missed, stopped }: Pick<Worklist['totals'], 'accounts' | 'done' | 'missed' | 'stopped'>): number {
  return accounts - done - missed - stopped;
}

/** How many reviews were owed: all but those of accounts that were given up before theirs was due. */
export function owedOf({ accounts, stopped }: Pick<Worklist['totals'], 'accounts' | 'stopped'>): number {
  return accounts - stopped;
}

/** Whether nothing can be done for it any more: it was reviewed, or it was given up. */
export function isSettled(state: ReviewState): boolean {
  return state === 'done' || state === 'missed' || state === 'stopped';
}

/** Whether she works through a part of the list, or in an order of her own. */
export function isNarrowed({ state, directorate, channel, reviewer, unshared, text, sort }: ListView): boolean {
  const part = [directorate, channel, reviewer, text].some((value) => value !== '');
  return part || unshared || !['to-do', 'all', 'done'].includes(state) || sort.by !== 'urgency' || sort.desc;
}

/** What is left to do of what she looks at: where "save and next" goes. */
export function workView(view: ListView): ListView {
  return view.state === 'all' || view.state === 'done' || view.state === 'given-up' ? { ...view, state: 'to-do' } : view;
}

/**
 * The next account of a list after one has been saved at a place in it, round to the ones before it. The saved one has gone
 * from the list, and the next has its place; or it could not be reviewed and still stands there.
 *
 * @param read a page of the list as it is now
 * @param at the place; less than 0 where it is not known
 */
export async function nextOf(
  read: (offset: number) => Promise<Pick<Worklist, 'items' | 'shown'>>, at: number, current: string,
): Promise<WorklistItem | null> {
  const place = Math.max(at, 0);
  const start = place - (place % pageSize);
  const other = (items: readonly WorklistItem[]) => items.find((item) => item.accountId !== current && !isSettled(item.state)) ?? null;
  const page = await read(start);
  const here = other(page.items.slice(place - start));
  if (here !== null) return here;
  const after = start + pageSize < page.shown ? other((await read(start + pageSize)).items) : null;
  if (after !== null || place === 0) return after;
  return other((start === 0 ? page : await read(0)).items);
}

/** What a row says about its time, in short: since or until when it was active, and why its due date was moved. */
export function notesOf({ activeFrom, activeTo, movedBecause }: Active & Pick<WorklistItem, 'movedBecause'>, day: (iso: string) => string): readonly string[] {
  const active = activeWords({ activeFrom, activeTo }, day);
  return [...(active === '' ? [] : [active]), ...(movedBecause === '' ? [] : [`Due date moved: ${movedBecause}`])];
}

type Active = Pick<WorklistItem, 'activeFrom' | 'activeTo'>;

/** "Not active the whole period: from 3 November 2026"; empty where it was. */
export function activeWords({ activeFrom, activeTo }: Active, day: (iso: string) => string): string {
  const parts = [activeFrom === null ? '' : `from ${day(activeFrom)}`, activeTo === null ? '' : `until ${day(activeTo)}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Not active the whole period: ${parts.join(' ')}`;
}
