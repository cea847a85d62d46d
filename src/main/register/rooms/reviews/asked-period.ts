import type { Cadence } from '../../../../preload/contract/reviews.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { calendarsFor } from './calendars.ts';
import { askedPeriod, firstYear, type PeriodProblem } from './rules/asked-period.ts';
import { type Calendar, evenCalendar, type Period, periodAt } from './rules/calendar.ts';

/**
 * The window of the Trust's calendar that a call asks for: a month where reviews are owed by the month, a quarter where by the
 * quarter (CP371 2.3.1).
 *
 * @throws Refusal `invalid` for one that does not exist
 */
export function windowAsked(work: Work, cadence: Cadence, id: string): Period {
  const windows = calendarOf(work, cadence);
  return existing(work, windows, id, askedPeriod(id, { windows, today: work.clock.today() }));
}

/**
 * The period of a list to look at: a window, or one that a review was recorded for under another calendar.
 *
 * @throws Refusal `invalid` for one that does not exist
 */
export function periodAsked(work: Work, cadence: Cadence, id: string): Period {
  return existing(work, calendarOf(work, cadence), id, askedPeriod(id, { windows: null, today: work.clock.today() }));
}

/**
 * A window in which reviews are still shared out: of one that has ended nothing is, because a review that is done now counts for
 * the running one.
 *
 * @throws Refusal `invalid`
 */
export function windowToShare(work: Work, cadence: Cadence, id: string): Period {
  const window = windowAsked(work, cadence, id);
  if (window.to >= work.clock.today()) return window;
  const running = runningOf(work, calendarOf(work, cadence));
  throw new Refusal('invalid', `${window.title} has ended, so nothing of it is shared out any more: a review that is done now counts for ${running}. Share that out.`, 'period');
}

function calendarOf(work: Work, cadence: Cadence): Calendar {
  return calendarsFor(work, cadence, [])?.trust ?? evenCalendar(cadence === 'monthly' ? 1 : 3);
}

function runningOf(work: Work, calendar: Calendar): string {
  return periodAt(calendar, work.clock.today()).title;
}

function existing(work: Work, calendar: Calendar, id: string, found: Period | PeriodProblem): Period {
  if (typeof found !== 'string') return found;
  const instead = runningOf(work, calendar);
  const words: Readonly<Record<PeriodProblem, string>> = {
    'no-period': `There is no period ${id}. Choose one such as ${instead}.`,
    'no-window': `${id} is not a period for which these reviews are owed. Choose one such as ${instead}.`,
    'too-early': `Nothing can be known of ${id}. Choose a period from ${firstYear} on, such as ${instead}.`,
    'too-far': `${id} lies too far ahead. Choose one such as ${instead}.`,
  };
  throw new Refusal('invalid', words[found], 'period');
}
