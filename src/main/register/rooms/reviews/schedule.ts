import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Cadence } from '../../../../preload/contract/reviews.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { account, accountNames } from '../accounts/service.ts';
import { type Calendars, calendarsFor, cadences, runningPeriod } from './calendars.ts';
import { carryOver } from './carry-over.ts';
import { droppedMoves } from './dropped-moves.ts';
import { subjectFor } from './review-subject.ts';
import { type Calendar, changeCountsFrom, dividing, periodAfter, periodAt, periodById, type PeriodLength, periodLengths, stricterCalendar, withChange } from './rules/calendar.ts';
import { cadenceChanges, insertCadenceChange, insertDueMove, reviewSettings, setWorkingDays } from './schedule-table.ts';

/** When reviews are owed: the Trust's periods, and those accounts that are reviewed more often. */
export function schedule(work: Work): OutputOf<'reviews.schedule'> {
  const today = work.clock.today();
  const names = accountNames(work);
  const reviews = cadences.flatMap((cadence) => {
    const calendars = calendarsFor(work, cadence);
    if (calendars === undefined) return [];
    const { title, clause, doneBy, dueSoonDays } = calendars.cadence;
    return [{
      cadence, title, clause, doneBy, dueSoonDays, policyMonths: calendars.policyMonths, months: lengthAt(calendars.trust, today),
      running: { ...runningPeriod(calendars, today) },
      changes: cadenceChanges(work.db, cadence, []).map((row) => ({
        id: row.id, months: lengthOf(row.months), from: row.from_on, decidedOn: row.decided_on, reason: row.reason, officer: row.officer_name,
      })),
    }];
  });
  return { workingDays: reviewSettings(work.db).working_days === 1, reviews, stricter: cadences.flatMap((cadence) => stricterAccounts(work, cadence, names)) };
}

/** Accounts whose own period is the newest decision about them. */
function stricterAccounts(work: Work, cadence: Cadence, names: ReadonlyMap<string, string>): OutputOf<'reviews.schedule'>['stricter'] {
  const own = Map.groupBy(cadenceChanges(work.db, cadence), (row) => row.account_id ?? '');
  own.delete('');
  return [...own].flatMap(([accountId, rows]) => {
    const last = rows.at(-1);
    const months = lengthOf(last?.months ?? null);
    return last === undefined || months === null ? [] : [{ accountId, name: names.get(accountId) ?? '', cadence, months, from: last.from_on, reason: last.reason }];
  }).toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** From when a change of length would count, and which moved due dates it would drop. @throws Refusal as `changePeriod` */
export function planPeriod(work: Work, { cadence, accountId, months }: InputOf<'reviews.planPeriod'>): OutputOf<'reviews.planPeriod'> {
  const { after, from, before, afterOf } = plannedChange(work, cadence, accountId, months);
  const running = periodAt(after, work.clock.today());
  return {
    from, running: { ...running }, next: { ...periodAt(after, from > running.to ? from : periodAfter(before, running).from) },
    dropped: droppedMoves(work, cadence, accountId, afterOf),
  };
}

/**
 * Changes how often a kind of review is done (CP371 2.3.1 names the periods; a Trust can have others). An account can only
 * be reviewed more often than the Trust's calendar asks; null takes it back to that.
 *
 * @throws Refusal `invalid` when nothing would change or the account would be reviewed less often, `not-found`
 */
export function changePeriod(work: Work, { cadence, accountId, months, reason }: InputOf<'reviews.changePeriod'>): OutputOf<'reviews.changePeriod'> {
  const { from, afterOf } = plannedChange(work, cadence, accountId, months);
  const dropped = droppedMoves(work, cadence, accountId, afterOf);
  const id = work.newId();
  const before = existing(work, cadence);
  insertCadenceChange(work.db, {
    id, cadence, account_id: accountId, months, from_on: from, decided_on: work.clock.today(), reason, officer_name: work.officer.name,
  });
  carryOver(work, cadence, before, existing(work, cadence));
  work.record({
    action: accountId === null ? 'reviews.period-changed' : 'account.review-period-changed', room: accountId === null ? 'reviews' : 'accounts',
    recordId: accountId ?? id, clause: '2.3.1',
    details: { cadence, months, from, reason, ...(dropped.length === 0 ? {} : { movedDueDatesDropped: dropped }) },
  });
  return { id, from };
}

interface PlannedChange {
  readonly before: Calendar;
  readonly after: Calendar;
  /** The calendar of an account once the change is made. */
  readonly afterOf: (accountId: string) => Calendar;
  readonly from: string;
}

function plannedChange(work: Work, cadence: Cadence, accountId: string | null, months: PeriodLength | null): PlannedChange {
  const calendars = existing(work, cadence, accountId === null ? [] : [accountId]);
  const today = work.clock.today();
  if (accountId === null) {
    if (months === null) throw new Refusal('invalid', 'Choose how often the reviews are done.', 'months');
    if (calendars.trust.at(-1)?.months === months) throw new Refusal('invalid', 'These reviews are done so often already. Choose another period.', 'months');
    const from = changeCountsFrom(calendars.trust, months, today);
    const after = withChange(calendars.trust, { from, months });
    return { before: calendars.trust, after, afterOf: (id) => stricterCalendar(after, ownChanges(work, cadence, id)), from };
  }
  account(work, accountId);
  const before = calendars.of(accountId);
  const trustMonths = lengthAt(calendars.trust, today);
  if (months !== null && months >= trustMonths) {
    throw new Refusal('invalid', 'An account’s own period has to be shorter than the Trust’s. To go back to that, choose the Trust’s period.', 'months');
  }
  if (months !== null && dividing(trustMonths, months) !== months) {
    throw new Refusal('invalid', 'An account’s own periods have to lie within the Trust’s. Choose a length by which the Trust’s can be divided.', 'months');
  }
  const now = before.at(-1)?.months ?? trustMonths;
  if (now === (months ?? trustMonths)) throw new Refusal('invalid', 'This account is reviewed so often already. Choose another period.', 'months');
  const from = changeCountsFrom(before, months ?? trustMonths, today);
  const after = stricterCalendar(calendars.trust, [...ownChanges(work, cadence, accountId), { from, months }]);
  return { before, after, afterOf: () => after, from };
}

function ownChanges(work: Work, cadence: Cadence, accountId: string): { readonly from: string; readonly months: PeriodLength | null }[] {
  return cadenceChanges(work.db, cadence, [accountId]).flatMap((row) => (row.account_id === null ? [] : [{ from: row.from_on, months: lengthOf(row.months) }]));
}

/** Whether due dates move to the next working day. @throws Refusal `invalid` when it is so already */
export function skipHolidays(work: Work, { workingDays }: InputOf<'reviews.skipHolidays'>): OutputOf<'reviews.skipHolidays'> {
  const before = reviewSettings(work.db).working_days === 1;
  if (before === workingDays) throw new Refusal('invalid', 'This is set so already.', 'workingDays');
  setWorkingDays(work.db, workingDays);
  work.record({
    action: 'reviews.working-days-set', room: 'reviews', recordId: 'settings', clause: '2.3.1',
    details: { changes: [{ field: 'workingDays', from: before, to: workingDays }] },
  });
  return { workingDays };
}

/**
 * Moves the due date of the review that an account is owed next, with its reason. The schedule stays: the period after it
 * begins and ends as before, so a date can be put off to the end of the next period at most.
 *
 * @throws Refusal `invalid`, `not-found`
 */
export function moveDue(work: Work, { cadence, accountId, period: periodId, dueOn, reason }: InputOf<'reviews.moveDue'>): OutputOf<'reviews.moveDue'> {
  account(work, accountId);
  refuseOddDay(dueOn, 'dueOn');
  const calendars = existing(work, cadence, [accountId]);
  const period = periodById(periodId);
  const found = subjectFor(work, cadence, runningPeriod(calendars, work.clock.today()), accountId);
  if (found === undefined || !found.subject.account.run || found.subject.owed.period.id !== period.id) {
    throw new Refusal('invalid', `No review is owed for ${period.title}, so its due date cannot be moved.`, 'dueOn');
  }
  const { owed, calendar } = found.subject;
  if (owed.dueOn < work.clock.today()) {
    throw new Refusal('invalid', `This review was due on ${formatDate(owed.dueOn)}. A due date that has passed is not moved: do the review, and it counts as done late.`, 'dueOn');
  }
  if (dueOn === owed.dueOn) throw new Refusal('invalid', `The review is due on ${formatDate(dueOn)} already.`, 'dueOn');
  if (dueOn < period.from) throw new Refusal('invalid', `${period.title} begins on ${formatDate(period.from)}. Choose that day or a later one.`, 'dueOn');
  const next = periodAfter(calendar, period);
  if (dueOn > next.to) throw new Refusal('invalid', `By ${formatDate(next.to)} the next review is due. Choose an earlier day.`, 'dueOn');
  insertDueMove(work.db, {
    id: work.newId(), account_id: accountId, cadence, period: period.id, due_on: dueOn, reason, moved_on: work.clock.today(), officer_name: work.officer.name,
  });
  work.record({
    action: 'account.review-due-moved', room: 'accounts', recordId: accountId, clause: '2.3.1',
    details: { cadence, period: period.id, reason, changes: [{ field: 'reviewDueOn', from: owed.dueOn, to: dueOn }] },
  });
  return { dueOn };
}

function existing(work: Work, cadence: Cadence, only?: readonly string[]): Calendars {
  const calendars = calendarsFor(work, cadence, only);
  if (calendars === undefined) throw new Refusal('invalid', 'None of the policies that are on asks for these reviews.', 'cadence');
  return calendars;
}

function lengthAt(calendar: Calendar, day: string): PeriodLength {
  return (calendar.findLast(({ from }) => from <= day) ?? calendar[0]).months;
}

function lengthOf(months: number | null): PeriodLength | null {
  return periodLengths.find((length) => length === months) ?? null;
}
