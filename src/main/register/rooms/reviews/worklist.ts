import { daysAfter } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Cadence, Worklist, WorklistFilter, WorklistItem } from '../../../../preload/contract/reviews.ts';
import { draftSubjects } from '../../drafts/drafts.ts';
import type { Work } from '../../work.ts';
import { channelTitles } from '../policies/service.ts';
import { PeopleDirectory } from '../people/service.ts';
import { directorates, officerNames } from '../settings/service.ts';
import { periodAsked } from './asked-period.ts';
import { calendarsFor, runningPeriod } from './calendars.ts';
import { outcomeTitles } from './checklist.ts';
import { draftSubject } from './draft-subject.ts';
import { resumeAt, strandedDrafts } from './resume.ts';
import { type Calendar, evenCalendar, type Period, periodAt, periodBefore, periodById } from './rules/calendar.ts';
import { byUrgency, isSettled, standingAt } from './rules/standing.ts';
import { assignmentsOf, reviewersNamed } from './schedule-table.ts';
import { type ListedStanding, nextStanding, standingCounts, standingFacets, standingOf, standingsCount, standingsPage, type StandingsWanted } from './standings-table.ts';
import { endOf, isListed, type Looked, looked, type Subject, subjectsOf } from './subjects.ts';
import { reviewsOfStretch } from './table.ts';

/** Accounts on one page. */
export const pageSize = 100;

/** Periods that a worklist offers. */
const offered: Readonly<Record<Cadence, number>> = { quarterly: 9, monthly: 25 };

/** The present period and those before it, newest first. */
export function periods(work: Work, { cadence = 'quarterly' }: InputOf<'reviews.periods'>): OutputOf<'reviews.periods'> {
  const trust = calendarsFor(work, cadence, [])?.trust ?? evenCalendar(3);
  const found = [periodAt(trust, work.clock.today())];
  while (found.length < offered[cadence]) {
    const last = found.at(-1);
    if (last !== undefined) found.push(periodBefore(trust, last));
  }
  return found.map((period) => ({ ...period }));
}

const everything: WorklistFilter = { state: 'all', directorate: '', channel: '', reviewer: '', unshared: false, text: '' };

/**
 * A page of a period's worklist: every account that is run, what is due first before what is due later (CP371 2.3.1). The
 * present period is looked up where it was kept; one that is over is worked out as it stood at its end.
 *
 * @throws Refusal `invalid` for a period that does not exist
 */
export function worklist(work: Work, input: InputOf<'reviews.worklist'>): Worklist {
  const { cadence = 'quarterly', filter = everything, sort = { by: 'urgency', desc: false }, offset = 0 } = input;
  const today = work.clock.today();
  const calendars = calendarsFor(work, cadence, []);
  const running = calendars === undefined ? periodAt(evenCalendar(1), today) : runningPeriod(calendars, today);
  const period = input.period === null ? running : periodAsked(work, cadence, input.period);
  const base = {
    cadence, period: { ...period }, today, offset, reviewers: reviewersOffered(work, cadence, period.id),
    resume: resumeAt(work, cadence, period, period.id === running.id ? calendars : undefined), stranded: strandedDrafts(work, cadence),
  };
  if (calendars === undefined) {
    return { ...base, totals: noTotals, shown: 0, items: [], directorates: [], channels: [] };
  }
  if (period.id === running.id) return { ...base, ...presentList(work, { calendars, cadence, period }, filter, sort, offset) };
  return { ...base, ...pastList(allItems(work, cadence, period), filter, sort, offset) };
}

type Shown = Pick<Worklist, 'totals' | 'shown' | 'items' | 'directorates' | 'channels'>;
type Sort = NonNullable<InputOf<'reviews.worklist'>['sort']>;

const noTotals: Worklist['totals'] = { accounts: 0, done: 0, neverReviewed: 0, overdue: 0, dueSoon: 0, due: 0, missed: 0, stopped: 0 };

/** Those named in this list and the officers of the register. */
function reviewersOffered(work: Work, cadence: Cadence, period: string): string[] {
  return [...new Set([...officerNames(work), ...reviewersNamed(work.db, cadence, period)])].toSorted((one, other) => one.localeCompare(other, 'en-GB'));
}

function presentList(work: Work, list: Looked, filter: WorklistFilter, sort: Sort, offset: number): Shown {
  const { cadence, calendars, period } = list;
  const today = work.clock.today();
  const titles = channelTitles(work);
  const places = directorates(work);
  const soonUntil = daysAfter(today, calendars.cadence.dueSoonDays);
  const wanted: StandingsWanted = {
    cadence, today, periodFrom: period.from, periodTo: period.to, period: period.id, soonUntil, state: filter.state, sort,
    directorateId: filter.directorate === '' ? null : places.find(({ name }) => name === filter.directorate)?.id ?? '',
    channel: filter.channel === '' ? null : [...titles].find(([, title]) => title === filter.channel)?.[0] ?? filter.channel,
    reviewer: filter.reviewer === '' ? null : filter.reviewer, unshared: filter.unshared,
  };
  const totals = totalsOf(standingCounts(work.db, cadence), today, period, soonUntil);
  const facets = standingFacets(work.db, cadence);
  const text = filter.text.trim();
  let rows: ListedStanding[];
  let shown: number;
  if (text === '') {
    rows = standingsPage(work.db, wanted, offset, pageSize);
    const isPlain = filter.directorate === '' && filter.channel === '' && filter.reviewer === '' && !filter.unshared;
    shown = isPlain ? countOf(totals, filter.state) : standingsCount(work.db, wanted);
  } else {
    const found = standingsPage(work.db, wanted, 0, -1)
      .filter((row) => matchesText([row.name, titles.get(row.channel) ?? row.channel, row.directorate ?? '', row.address], text));
    rows = found.slice(offset, offset + pageSize);
    shown = found.length;
  }
  const own = calendarsFor(work, cadence, rows.map((row) => row.account_id)) ?? calendars;
  const items = rows.map((row) => presentItem(row, { ...list, calendars: own }, today, titles.get(row.channel) ?? row.channel));
  return {
    totals, shown, items: withRecorded(work, cadence, period, items),
    channels: facets.channels.map((id) => titles.get(id) ?? id).toSorted(byName),
    directorates: facets.directorateIds.flatMap((id) => places.find((place) => place.id === id)?.name ?? []).toSorted(byName),
  };
}

function presentItem(row: ListedStanding, { calendars, period }: Looked, today: string, channelTitle: string): WorklistItem {
  const stands = standingAt({ owedFrom: row.owed_from, dueOn: row.due_on, never: row.never === 1 }, today, today, calendars.cadence, row.until);
  const counted = countedFor(periodById(row.owed_period), row.due_on, stands.state, calendars.of(row.account_id), today, today);
  return {
    accountId: row.account_id, name: row.name, channelTitle, directorate: row.directorate ?? '', address: row.address,
    status: row.status, state: stands.state, dueOn: stands.state === 'done' ? period.to : stands.dueOn, daysOverdue: stands.daysOverdue, lastReviewOn: row.last_on,
    period: { ...counted }, ...activeIn(counted, row.since, row.until), movedBecause: calendars.movedOf(row.account_id).get(row.owed_period)?.reason ?? '',
    reviewer: row.reviewer ?? '', lineManager: row.lineManager ?? '', outcome: null, reviewId: null, draft: false,
  };
}

/**
 * The period for which a review would count: the one in which the list ends, as late reviews do not make up for earlier
 * ones; or one that has ended and whose due date was put off and has not come.
 */
function countedFor(owed: Period, dueOn: string, state: WorklistItem['state'], calendar: Calendar, end: string, today: string): Period {
  if (state === 'missed' || state === 'stopped') return owed;
  return state !== 'done' && dueOn >= today && owed.to < end ? owed : periodAt(calendar, end);
}

/** Since and until when an account was active in a period, where that was not the whole of it. */
function activeIn(period: Period, since: string, until: string | null): Pick<WorklistItem, 'activeFrom' | 'activeTo'> {
  return { activeFrom: since > period.from ? since : null, activeTo: until !== null && until <= period.to ? until : null };
}

/** What was recorded for the accounts of a list in its period, and what this officer has begun. */
export function withRecorded(work: Work, cadence: Cadence, period: Period, items: readonly WorklistItem[], all = false): WorklistItem[] {
  const titles = outcomeTitles(work, cadence);
  const reviews = reviewsOfStretch(work.db, cadence, period.from, period.to, all ? undefined : items.map(({ accountId }) => accountId));
  const ofAccounts = Map.groupBy(reviews, (review) => review.account_id);
  const drafts = draftSubjects(work.db, 'reviews', work.officer.id);
  return items.map((item) => {
    // The newest of the item's own period: one from before a period was made shorter, or of an earlier month of the list, is another's.
    const review = ofAccounts.get(item.accountId)?.find((one) =>
      one.period_from <= item.period.to && one.period_to >= item.period.from && one.reviewed_on >= item.period.from);
    return {
      ...item, reviewId: review?.id ?? null,
      outcome: review === undefined ? (item.state === 'done' ? 'Reviewed before this register' : null) : titles.get(review.outcome) ?? review.outcome,
      draft: drafts.has(draftSubject({ kind: cadence, period: item.period.id, accountId: item.accountId })),
    };
  });
}

/** Every account of a list, as it stood at the end of its period, worked out from the records. */
export function allItems(work: Work, cadence: Cadence, period: Period): WorklistItem[] {
  const list = looked(work, cadence, () => period);
  if (list === undefined) return [];
  const titles = channelTitles(work);
  const places = new Map(directorates(work).map(({ id, name }) => [id, name]));
  const people = new PeopleDirectory(work);
  const reviewers = new Map(assignmentsOf(work.db, cadence, period.id).map((row) => [row.account_id, row.reviewer]));
  const items = subjectsOf(work, list).filter((subject) => isListed(subject, period)).map((subject) => itemOf(subject, list, work.clock.today(), {
    channelTitle: titles.get(subject.account.channel) ?? subject.account.channel, directorate: places.get(subject.account.directorateId ?? '') ?? '',
    lineManager: people.get(subject.account.lineManagerId)?.name ?? '', reviewer: reviewers.get(subject.account.id) ?? '',
  }));
  return withRecorded(work, cadence, period, items, true).toSorted(byUrgency);
}

type Named = Pick<WorklistItem, 'channelTitle' | 'directorate' | 'lineManager' | 'reviewer'>;

/** One account of a list, without what was recorded for it. */
export function itemOf({ account, calendar, owed, lastReviewOn, movedBecause }: Subject, { calendars, period }: Looked, today: string, named: Named): WorklistItem {
  const end = endOf(period, today);
  const stands = standingAt(owed, end, today, calendars.cadence, account.until);
  const counted = countedFor(owed.period, owed.dueOn, stands.state, calendar, end, today);
  return {
    accountId: account.id, name: account.name, ...named, address: account.address, status: account.status,
    state: stands.state, dueOn: stands.state === 'done' ? period.to : stands.dueOn, daysOverdue: stands.daysOverdue, lastReviewOn,
    period: { ...counted }, ...activeIn(counted, account.since, account.until), movedBecause, outcome: null, reviewId: null, draft: false,
  };
}

function pastList(all: readonly WorklistItem[], filter: WorklistFilter, sort: Sort, offset: number): Shown {
  const count = (state: WorklistItem['state']) => all.filter((item) => item.state === state).length;
  const found = all.filter((item) =>
    isOfState(item, filter.state) &&
    (filter.directorate === '' || item.directorate === filter.directorate) && (filter.channel === '' || item.channelTitle === filter.channel) &&
    (filter.reviewer === '' || item.reviewer === filter.reviewer) && (!filter.unshared || item.reviewer === '') &&
    matchesText([item.name, item.channelTitle, item.directorate, item.address], filter.text.trim()));
  return {
    totals: {
      accounts: all.length, done: count('done'), neverReviewed: count('never-reviewed'), overdue: count('overdue'), dueSoon: count('due-soon'), due: count('due'),
      missed: count('missed'), stopped: count('stopped'),
    },
    shown: found.length, items: sorted(found, sort).slice(offset, offset + pageSize),
    channels: distinct(all.map((item) => item.channelTitle)), directorates: distinct(all.map((item) => item.directorate)),
  };
}

function sorted(items: readonly WorklistItem[], { by, desc }: Sort): WorklistItem[] {
  const keys = {
    urgency: () => '', name: (item: WorklistItem) => item.name, channel: (item: WorklistItem) => item.channelTitle, directorate: (item: WorklistItem) => item.directorate,
    last: (item: WorklistItem) => item.lastReviewOn ?? '', reviewer: (item: WorklistItem) => item.reviewer,
  };
  const key = keys[by];
  const inOrder = by === 'urgency' ? [...items] : items.toSorted((one, other) => key(one).localeCompare(key(other), 'en-GB') || byName(one.name, other.name));
  return desc ? inOrder.toReversed() : inOrder;
}

function isOfState(item: WorklistItem, state: WorklistFilter['state']): boolean {
  return state === 'all' || (state === 'to-do' ? !isSettled(item.state) : state === 'given-up' ? item.state === 'missed' || item.state === 'stopped' : item.state === state);
}

/** Every word of the text is in what tells one account from another; the dates of the list are not searched. */
function matchesText(texts: readonly string[], text: string): boolean {
  const all = texts.join('\n').toLowerCase();
  return text.toLowerCase().split(/\s+/u).every((word) => all.includes(word));
}

function totalsOf(counts: ReturnType<typeof standingCounts>, today: string, { from, to }: Period, soonUntil: string): Worklist['totals'] {
  const totals = { ...noTotals };
  for (const row of counts) {
    if ((row.run === 0 && row.covered_to < today && row.until <= from) || row.starts_on > to) continue;
    totals.accounts += row.accounts;
    if (row.run === 0 && row.owed_from < row.until) totals[row.due_on < row.until ? 'missed' : 'stopped'] += row.accounts;
    else if (row.run === 0 || row.owed_from > today) totals.done += row.accounts;
    else if (row.never === 1) totals.neverReviewed += row.accounts;
    else if (row.due_on < today) totals.overdue += row.accounts;
    else if (row.due_on <= soonUntil) totals.dueSoon += row.accounts;
    else totals.due += row.accounts;
  }
  return totals;
}

function countOf(totals: Worklist['totals'], state: WorklistFilter['state']): number {
  const counts = {
    'all': totals.accounts, 'to-do': totals.accounts - totals.done - totals.missed - totals.stopped, 'done': totals.done, 'given-up': totals.missed + totals.stopped, 'never-reviewed': totals.neverReviewed,
    'overdue': totals.overdue, 'due-soon': totals.dueSoon, 'due': totals.due,
  };
  return counts[state];
}

/** The next account that is owed a review, in the order of the list, from the one at hand round to it again. */
export function nextAccount(work: Work, cadence: Cadence, period: Period, current: string): string | null {
  const calendars = calendarsFor(work, cadence, []);
  const today = work.clock.today();
  if (calendars === undefined) return null;
  if (runningPeriod(calendars, today).id !== period.id) {
    const items = allItems(work, cadence, period);
    const place = items.findIndex((item) => item.accountId === current);
    return [...items.slice(place + 1), ...items.slice(0, Math.max(place, 0))].find((item) => !isSettled(item.state))?.accountId ?? null;
  }
  const wanted: StandingsWanted = {
    cadence, today, periodFrom: period.from, periodTo: period.to, period: period.id, soonUntil: today, state: 'to-do', directorateId: null, channel: null, reviewer: null,
    unshared: false, sort: { by: 'urgency', desc: false },
  };
  const at = standingOf(work.db, cadence, current);
  const after = at === undefined ? null : { dueOn: at.due_on, name: at.name, id: current };
  return nextStanding(work.db, wanted, after, current) ?? nextStanding(work.db, wanted, null, current);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))].toSorted(byName);
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB');
}
