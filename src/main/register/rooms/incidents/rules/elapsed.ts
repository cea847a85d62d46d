import { Temporal } from 'temporal-polyfill';

/* Moments as they are noted, day and time in the UK, against each other: twice a year a day there is not 24 hours long. */

const zone = 'Europe/London';

/**
 * When a noted moment can have been. One hour of a day in October is gone through twice, so that its times are two instants.
 *
 * @param on YYYY-MM-DD and @param time HH:MM in the UK
 * @returns the first and the last possible one, in milliseconds since 1970
 */
function possible(on: string, time: string): readonly [first: number, last: number] {
  const noted = Temporal.PlainDateTime.from(`${on}T${time}`);
  return [noted.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds, noted.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds];
}

/** Whether a clock in the UK ever showed this: one night in March has no time between 1am and 2am. */
export function wasThere(on: string, time: string): boolean {
  return Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone).toPlainTime().toString({ smallestUnit: 'minute' }) === time;
}

/** Whether one time of a day certainly lies after another: not where the hour that comes twice can set it right. */
export function isSurelyLater(one: { readonly on: string; readonly time: string }, other: { readonly on: string; readonly time: string }): boolean {
  return possible(one.on, one.time)[0] > possible(other.on, other.time)[1];
}

/** @returns minutes that went by between two noted moments, at least; negative where the second came first */
export function minutesBetween(from: { readonly on: string; readonly time: string }, to: { readonly on: string; readonly time: string }): number {
  return (possible(to.on, to.time)[0] - possible(from.on, from.time)[0]) / 60_000;
}
