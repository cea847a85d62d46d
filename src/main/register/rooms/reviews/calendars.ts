import type { Cadence } from '../../../../preload/contract/reviews.ts';
import type { Work } from '../../work.ts';
import type { PackCadence } from '../policies/pack-schema.ts';
import { cadenceOn } from '../policies/service.ts';
import { workingDayFrom } from '../settings/rules/bank-holidays.ts';
import { type Calendar, evenCalendar, type Period, periodAt, type PeriodLength, periodLengths, stricterCalendar, withChange } from './rules/calendar.ts';
import { cadenceChanges, dueMoves, reviewSettings } from './schedule-table.ts';

/* When the reviews of a kind are owed (CP371 2.3.1), as the policy, the Trust and single accounts have it. */

/** The kinds of review that follow a calendar. */
export const cadences: readonly Cadence[] = ['quarterly', 'monthly'];

/** Everything that decides the due dates of one kind of review. */
export interface Calendars {
  readonly cadence: PackCadence;
  /** What the policy asks for, in months. */
  readonly policyMonths: PeriodLength;
  readonly trust: Calendar;
  /** The calendar of one account: the Trust's, or a stricter one. */
  readonly of: (accountId: string) => Calendar;
  /** The accounts that have, or had, a calendar of their own. */
  readonly ofTheirOwn: readonly string[];
  /** Moved due dates of one account, by period. */
  readonly movedOf: (accountId: string) => ReadonlyMap<string, { readonly dueOn: string; readonly reason: string }>;
  /** What becomes of a due date that nobody moved. */
  readonly workingDay: (day: string) => string;
}

/**
 * @param only the accounts that are asked about; all where nothing is said
 * @returns the calendars of a kind of review; undefined where no policy that is on asks for it
 */
export function calendarsFor(work: Work, id: Cadence, only?: readonly string[]): Calendars | undefined {
  const cadence = cadenceOn(work, id);
  const policyMonths = cadence === undefined ? null : monthsOf(cadence);
  if (cadence === undefined || policyMonths === null) return undefined;
  const changes = Map.groupBy(cadenceChanges(work.db, id, only), ({ account_id: accountId }) => accountId ?? '');
  const trust = (changes.get('') ?? []).reduce<Calendar>(
    (calendar, { from_on: from, months }) => withChange(calendar, { from, months: lengthOf(months) ?? policyMonths }), evenCalendar(policyMonths),
  );
  const moves = Map.groupBy(dueMoves(work.db, id, only), ({ account_id: accountId }) => accountId);
  return {
    cadence, policyMonths, trust,
    of: (accountId) => {
      const own = changes.get(accountId);
      return own === undefined ? trust : stricterCalendar(trust, own.map(({ from_on: from, months }) => ({ from, months: lengthOf(months) })).toSorted(byDay));
    },
    ofTheirOwn: [...changes.keys()].filter((accountId) => accountId !== ''),
    movedOf: (accountId) => new Map((moves.get(accountId) ?? []).map((move) => [move.period, { dueOn: move.due_on, reason: move.reason }])),
    workingDay: reviewSettings(work.db).working_days === 1 ? workingDayFrom : (day) => day,
  };
}

/** The period in which a day lies, under the Trust's calendar. */
export function runningPeriod(calendars: Calendars, day: string): Period {
  return periodAt(calendars.trust, day);
}

const monthsPerUnit: Readonly<Record<PackCadence['period']['unit'], number>> = { day: 0, month: 1, quarter: 3, year: 12, agreed: 0 };

function monthsOf({ period }: PackCadence): PeriodLength | null {
  return lengthOf(period.every === null ? null : monthsPerUnit[period.unit] * period.every);
}

function lengthOf(months: number | null): PeriodLength | null {
  return periodLengths.find((length) => length === months) ?? null;
}

/** Of two on one day the later decision counts, and it comes last already. */
function byDay(one: { readonly from: string }, other: { readonly from: string }): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : 0;
}
