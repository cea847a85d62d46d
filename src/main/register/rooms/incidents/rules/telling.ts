import { daysBetween } from '../../../../../preload/contract/days.ts';
import { minutesBetween } from './elapsed.ts';
import { isAfter, type Moment } from './order.ts';

const hour = 60;
const day = 24 * hour;

/**
 * How long after one moment another came, in words: "5 minutes", "3 hours", "2 days", as exactly as both are known.
 *
 * @returns "the same day" where a time is missing and nothing more can be said; empty where it came before, or a day is not known
 */
export function timeAfter(from: Moment, to: Moment): string {
  if (from.on === null || to.on === null) return '';
  const days = daysBetween(from.on, to.on);
  if (days < 0) return '';
  if (from.time === '' || to.time === '') return days === 0 ? 'the same day' : counted(days, 'day');
  const minutes = minutesBetween({ on: from.on, time: from.time }, { on: to.on, time: to.time });
  if (minutes < 0) return '';
  if (minutes === 0) return 'the same minute';
  if (minutes < 2 * hour) return counted(minutes, 'minute');
  return minutes < 2 * day ? counted(Math.floor(minutes / hour), 'hour') : counted(Math.floor(minutes / day), 'day');
}

/**
 * Whether an entry was written down clearly later than what it tells of: on another day, or two hours after it.
 *
 * @param written day and time in the UK at which it was recorded
 */
export function isWrittenLater(happened: Moment, written: { readonly on: string; readonly time: string }): boolean {
  if (happened.on === null || !isAfter(written, happened)) return false;
  return happened.time === '' || minutesBetween({ on: happened.on, time: happened.time }, written) >= 2 * hour;
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;
}
