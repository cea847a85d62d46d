import { Temporal } from 'temporal-polyfill';

/** Where the time comes from: a port, so that tests can stand on any day. */
export interface Clock {
  /** Now, as an ISO 8601 UTC instant with milliseconds. */
  readonly now: () => string;
  /** Today's date where the Trust is (Europe/London), YYYY-MM-DD. */
  readonly today: () => string;
}

/** The machine's clock. */
export const systemClock: Clock = clockFrom(() => Date.now());

/** @param now milliseconds since 1970 UTC @returns a clock that reads from it */
export function clockFrom(now: () => number): Clock {
  return {
    now: () => new Date(now()).toISOString(),
    today: () => dayIn(Temporal.Instant.fromEpochMilliseconds(now())),
  };
}

/** @param instant ISO 8601 @returns the day it was where the Trust is, YYYY-MM-DD */
export function londonDay(instant: string): string {
  return dayIn(Temporal.Instant.from(instant));
}

/** @param instant ISO 8601 @returns the time of day it was where the Trust is, HH:MM */
export function londonTime(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' });
}

/** @param instant ISO 8601 @returns day and time of day it was where the Trust is */
export function londonMoment(instant: string): { readonly on: string; readonly time: string } {
  return { on: londonDay(instant), time: londonTime(instant) };
}

/** @returns the clock's day, and its time of day where the Trust is, HH:MM */
export function londonNow(clock: Clock): { readonly on: string; readonly time: string } {
  return { on: clock.today(), time: londonTime(clock.now()) };
}

/** @param day YYYY-MM-DD and @param time HH:MM where the Trust is @returns that moment, ISO 8601 UTC; of an hour that the clocks go through twice the first */
export function instantAt(day: string, time: string): string {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/London').epochMilliseconds).toISOString();
}

function dayIn(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}
