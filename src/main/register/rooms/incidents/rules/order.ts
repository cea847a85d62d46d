import { isSurelyLater, wasThere } from './elapsed.ts';

/** A day in the UK, with the time where it is known. */
export interface Moment {
  /** YYYY-MM-DD; null where nobody knows. */
  readonly on: string | null;
  /** HH:MM, or empty. */
  readonly time: string;
}

/** An input field and what is wrong with it. */
export interface OrderProblem {
  readonly field: string;
  readonly message: string;
}

/** Whether one moment lies after another, as far as both are known: without a time a day is a whole one, and an hour that the clocks go through twice can be either. */
export function isAfter(one: Moment, other: Moment): boolean {
  if (one.on === null || other.on === null) return false;
  if (one.on !== other.on) return one.on > other.on;
  return one.time !== '' && other.time !== '' && isSurelyLater({ on: one.on, time: one.time }, { on: other.on, time: other.time });
}

/**
 * An order that cannot have been: a report before what it reports, a time that has not come, a time without its day.
 *
 * @param now day and time in the UK
 * @returns the first thing wrong, or null
 */
export function orderProblem({ happened, reported, now }: { readonly happened: Moment; readonly reported: Moment; readonly now: Moment }): OrderProblem | null {
  if (happened.on === null && happened.time !== '') return { field: 'facts.happenedOn', message: 'Say on which day it happened, or leave the time empty.' };
  if (isSkipped(happened)) return { field: 'facts.happenedTime', message: skippedHour };
  if (isSkipped(reported)) return { field: 'facts.reportedTime', message: skippedHour };
  if (isAfter(reported, now)) return { field: 'facts.reportedTime', message: notYet };
  if (isAfter(happened, now)) return { field: 'facts.happenedTime', message: notYet };
  if (!isAfter(happened, reported)) return null;
  return happened.on === reported.on
    ? { field: 'facts.reportedTime', message: 'It was reported before it happened. Check both times.' }
    : { field: 'facts.reportedOn', message: 'It was reported before it happened. Check both days.' };
}

/** Whether no clock in the UK showed this time on this day, because the clocks went forward over it. */
export function isSkipped({ on, time }: Moment): boolean {
  return on !== null && time !== '' && !wasThere(on, time);
}

/** What is said of a time that the clocks went forward over. */
export const skippedHour = 'The clocks went forward from 1am to 2am that night, so there was no such time. Enter what the clock showed, or leave the time empty.';

/** What is said of a time that lies ahead. */
export const notYet = 'This time has not come yet. Enter an earlier one.';
