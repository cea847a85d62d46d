import { daysInMonth, monthName } from './months.ts';

/* The calendar by which reviews are owed (CP371 2.3.1). It is fixed: when a review was done moves nothing. */

/** A stretch of days for which one review is owed. */
export interface Period {
  /** `2026-11` is a month, `2026-Q4` a quarter, `2026-10_2026-11` anything else, by its first and last month. */
  readonly id: string;
  readonly title: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

/** Lengths that divide a year, so that periods begin with it. */
export const periodLengths = [1, 2, 3, 4, 6, 12] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** From a day on, periods have a length, until the next stretch begins. */
export interface Stretch {
  /** The first day of a month, YYYY-MM-DD. */
  readonly from: string;
  readonly months: PeriodLength;
}

/** Stretches, oldest first; the first one reaches back as far as anybody asks. */
export type Calendar = readonly [Stretch, ...Stretch[]];

/** Before any register. */
const beginning = '0001-01-01';

/** @returns the calendar that has always had periods of one length */
export function evenCalendar(months: PeriodLength): Calendar {
  return [{ from: beginning, months }];
}

/**
 * The period in which a day lies. Periods are aligned with the year; where a change of length falls inside one, it ends
 * or begins there, so that every day lies in exactly one.
 *
 * @param day YYYY-MM-DD
 */
export function periodAt(calendar: Calendar, day: string): Period {
  const at = calendar.findLastIndex(({ from }) => from <= day);
  const stretch = calendar[at] ?? calendar[0];
  const next = calendar[at + 1];
  const month = monthIndex(day);
  const start = month - (month % stretch.months);
  const first = Math.max(start, monthIndex(stretch.from));
  const last = Math.min(start + stretch.months, next === undefined ? Infinity : monthIndex(next.from)) - 1;
  return periodOfMonths(first, last);
}

/** The period after another one. */
export function periodAfter(calendar: Calendar, period: Period): Period {
  return periodAt(calendar, firstOf(monthIndex(period.to) + 1));
}

/** The period before another one. */
export function periodBefore(calendar: Calendar, period: Period): Period {
  return periodAt(calendar, firstOf(monthIndex(period.from) - 1));
}

/** Every period that a stretch of days touches, oldest first. @param from @param to YYYY-MM-DD, both included */
export function periodsBetween(calendar: Calendar, from: string, to: string): Period[] {
  const found: Period[] = [];
  for (let period = periodAt(calendar, from); period.from <= to; period = periodAfter(calendar, period)) found.push(period);
  return found;
}

/** @param id as a period has it @returns that period, whatever the calendar is by now */
export function periodById(id: string): Period {
  const year = Number(id.slice(0, 4)) * 12;
  if (id[5] === 'Q') return periodOfMonths(year + Number(id[6]) * 3 - 3, year + Number(id[6]) * 3 - 1);
  const first = year + Number(id.slice(5, 7)) - 1;
  return periodOfMonths(first, id.length === 7 ? first : Number(id.slice(8, 12)) * 12 + Number(id.slice(13, 15)) - 1);
}

/**
 * The calendar of an account that is reviewed more often than the Trust's own calendar asks. It is never reviewed less often.
 *
 * @param own lengths with the day from which each counts, oldest first; null takes the account back to the Trust's calendar
 */
export function stricterCalendar(trust: Calendar, own: readonly { readonly from: string; readonly months: PeriodLength | null }[]): Calendar {
  if (own.length === 0) return trust;
  const days = [...new Set([...trust.map(({ from }) => from), ...own.map(({ from }) => from)])].toSorted();
  const stretches = days.map((from): Stretch => {
    const ofTrust = (trust.findLast((stretch) => stretch.from <= from) ?? trust[0]).months;
    const ofAccount = own.findLast((stretch) => stretch.from <= from)?.months ?? null;
    return { from, months: ofAccount === null ? ofTrust : dividing(ofTrust, ofAccount) };
  });
  const [first = trust[0], ...rest] = stretches.filter(({ months }, place) => months !== stretches[place - 1]?.months);
  return [first, ...rest];
}

/** The longest length that the Trust's is a multiple of and that is not longer than the wish, so that periods lie within the Trust's. */
export function dividing(ofTrust: PeriodLength, wish: PeriodLength): PeriodLength {
  return periodLengths.findLast((length) => length <= wish && ofTrust % length === 0) ?? 1;
}

/**
 * The day from which a change of length counts. Reviews that become more frequent do so with the next period of the new
 * length, and the one that runs ends there; reviews that become less frequent do so once the period that runs has ended.
 * So no day is left without a review, and none that was owed is let off.
 *
 * @param decidedOn YYYY-MM-DD
 * @returns the first day of a month, YYYY-MM-DD
 */
export function changeCountsFrom(calendar: Calendar, months: PeriodLength, decidedOn: string): string {
  const running = periodAt(calendar, decidedOn);
  const before = (calendar.findLast(({ from }) => from <= decidedOn) ?? calendar[0]).months;
  if (months >= before) return periodAfter(calendar, running).from;
  const next = periodAfter(evenCalendar(months), periodAt(evenCalendar(months), decidedOn)).from;
  return next < running.to ? next : periodAfter(calendar, running).from;
}

/** The calendar with a change of length. What was to come after the change is replaced by it. */
export function withChange(calendar: Calendar, change: Stretch): Calendar {
  const [first = change, ...kept] = calendar.filter(({ from }) => from < change.from);
  const last = kept.at(-1) ?? first;
  return last.months === change.months ? [first, ...kept] : [first, ...kept, change];
}

/**
 * The period that takes the place of another one once a calendar has changed: what was set for the other one is not found any
 * more.
 *
 * @param after the calendar as it will be
 * @returns null where the period stays
 */
export function replacedBy(after: Calendar, period: Period): Period | null {
  const found = periodAt(after, period.from);
  return found.id === period.id ? null : found;
}

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function lastOf(month: number): string {
  return `${firstOf(month).slice(0, 8)}${daysInMonth(Math.floor(month / 12), (month % 12) + 1)}`;
}

/** @param first @param last months since the year 0 */
function periodOfMonths(first: number, last: number): Period {
  const from = firstOf(first);
  const to = lastOf(last);
  const year = from.slice(0, 4);
  if (first === last) return { id: from.slice(0, 7), title: `${monthName(first % 12)} ${year}`, from, to };
  const id = last - first === 2 && first % 3 === 0 ? `${year}-Q${Math.floor((first % 12) / 3) + 1}` : `${from.slice(0, 7)}_${to.slice(0, 7)}`;
  const started = year === to.slice(0, 4) ? monthName(first % 12) : `${monthName(first % 12)} ${year}`;
  return { id, title: `${started} to ${monthName(last % 12)} ${to.slice(0, 4)}`, from, to };
}
