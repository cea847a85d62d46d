import { daysAfter } from '../../../../../preload/contract/days.ts';
import type { DayOfMonth } from '../../../../../preload/contract/monitoring.ts';
import type { TableFigures, TableLineId } from '../../../../../preload/contract/monitoring-table.ts';
import { type DayAnswers, type FindingWhen, isFinding, type LineName } from './answers.ts';
import { freeBecause, type LogFacts } from './calendar.ts';

/** Where the figures of a line come from: an answer of the daily log, or a kind of review. */
export type LineSource =
  | { readonly log: LineName }
  /** `asks` picks the questions whose concerns belong to the line: one review answers two of them. */
  | { readonly reviews: 'monthly' | 'quarterly'; readonly asks: (questionId: string) => boolean };

/** The questions of the line managers' review that are about how often an account is updated. */
const isAboutUpdating = (questionId: string): boolean => questionId === 'regular' || questionId === 'updated-regularly';

interface LineShape {
  readonly id: TableLineId;
  /** What is required, in our own words. */
  readonly requirement: string;
  readonly process: string;
  /** Entries of the policy pack that say who, how often and under which clause. */
  readonly obligation: string;
  readonly cadence: string;
  readonly source: LineSource;
}

/** The four requirements of section 3 in the order of the policy's table, and the quarterly review of 2.3.1, which the table leaves out. */
export const tableLines: readonly LineShape[] = [
  {
    id: 'prior-approval', requirement: 'Nothing is published online in the Trust’s name without approval', process: 'Daily monitoring with monitoring software',
    obligation: 'monitor-prior-approval', cadence: 'daily-monitoring', source: { log: 'unapproved' },
  },
  {
    id: 'managed', requirement: 'Approved accounts are managed in keeping with the policy', process: 'Line manager’s review of each account',
    obligation: 'monitor-managed', cadence: 'monthly', source: { reviews: 'monthly', asks: (id) => !isAboutUpdating(id) },
  },
  {
    id: 'updated', requirement: 'Approved accounts are updated regularly', process: 'Line manager’s review of each account',
    obligation: 'monitor-updated', cadence: 'monthly', source: { reviews: 'monthly', asks: isAboutUpdating },
  },
  {
    id: 'all-content', requirement: 'All content about the Trust keeps to the policy', process: 'Daily monitoring with monitoring software',
    obligation: 'monitor-all-content', cadence: 'daily-monitoring', source: { log: 'complies' },
  },
  {
    id: 'quarterly-review', requirement: 'Approved accounts are regular, relevant and of value', process: 'Communications Team’s review of each account',
    obligation: 'quarterly-review', cadence: 'quarterly', source: { reviews: 'quarterly', asks: () => true },
  },
];

/** A day of the period with what was written down about it. */
export interface LoggedDay {
  readonly entry: DayOfMonth;
  /** Null where nothing was written down. */
  readonly answers: DayAnswers | null;
}

/** What the log says of one line in a period. */
export interface LogFigures extends TableFigures {
  /** Days that were monitored although none was owed; not among the others. */
  readonly extra: number;
}

/**
 * What the daily log says of one of its two lines (CP371 3). Each owed day is in exactly one of done, not checked, not done
 * and not known; today counts once it is written down, and days to come not at all.
 */
export function logFigures(days: readonly LoggedDay[], line: LineName, log: LogFacts, when: FindingWhen): LogFigures {
  const figures = { owed: 0, done: 0, late: 0, notChecked: 0, notDone: 0, notYetDue: 0, notKnown: 0, stopped: 0, findings: 0, extra: 0 };
  for (const { entry, answers } of days) {
    const answer = answers?.[line].answer;
    if (answer !== undefined && isFinding(line, answer, when)) figures.findings += 1;
    if (entry.state === 'future' || entry.state === 'today') continue;
    if (freeBecause(entry.day, log.schedules) !== null) {
      if (answer !== undefined) figures.extra += 1;
      continue;
    }
    figures.owed += 1;
    if (answer === undefined) figures[entry.state === 'before' ? 'notKnown' : 'notDone'] += 1;
    else if (answer === 'could-not-check') figures.notChecked += 1;
    else {
      figures.done += 1;
      if (entry.daysLate > 0) figures.late += 1;
    }
  }
  return figures;
}

/** Days that were owed and not monitored, neighbours together. */
export function missedStretches(days: readonly DayOfMonth[]): { from: string; to: string; days: number }[] {
  const found: { from: string; to: string; days: number }[] = [];
  for (const { day, state } of days) {
    if (state !== 'not-done') continue;
    const last = found.at(-1);
    if (last !== undefined && daysAfter(last.to, 1) === day) {
      last.to = day;
      last.days += 1;
    } else found.push({ from: day, to: day, days: 1 });
  }
  return found;
}
