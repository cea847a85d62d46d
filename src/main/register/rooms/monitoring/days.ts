import type { DayLine, DayOfMonth } from '../../../../preload/contract/monitoring.ts';
import { londonDay } from '../../clock.ts';
import type { MonitoringDaysTable } from '../../database/tables-monitoring.ts';
import type { Work } from '../../work.ts';
import { findingWhen } from './questions.ts';
import { type DayAnswers, type FindingWhen, stateOf } from './rules/answers.ts';
import { dayOf, type LogFacts, type Recorded } from './rules/calendar.ts';
import { daysOf } from './rules/days.ts';
import { logFacts } from './settings.ts';
import { dayRows } from './table.ts';

/** A stretch of the calendar with what was written down about it. */
export interface Stretch {
  readonly days: readonly DayOfMonth[];
  readonly rows: ReadonlyMap<string, MonitoringDaysTable>;
  readonly log: LogFacts;
  readonly when: FindingWhen;
}

/** Every day of a period with where it stands. @param from @param to YYYY-MM-DD, both included */
export function stretchOf(work: Work, from: string, to: string): Stretch {
  const log = logFacts(work);
  const when = findingWhen(work);
  const rows = new Map(dayRows(work.db, from, to).map((row) => [row.day, row]));
  return { days: daysOf(from, to).map((day) => dayOf(day, recorded(rows.get(day), when), log)), rows, log, when };
}

/** The two answers of a row. */
export function answersOf(row: MonitoringDaysTable): DayAnswers {
  return {
    unapproved: { answer: row.unapproved, note: row.unapproved_note, address: row.unapproved_address, accountId: row.unapproved_account_id },
    complies: { answer: row.complies, note: row.complies_note, address: row.complies_address, accountId: row.complies_account_id },
  };
}

/** The same as columns of a row. */
export function columnsOf({ unapproved, complies }: { readonly unapproved: DayLine; readonly complies: DayLine }): Pick<
  MonitoringDaysTable,
  'unapproved' | 'unapproved_note' | 'unapproved_address' | 'unapproved_account_id' | 'complies' | 'complies_note' | 'complies_address' | 'complies_account_id'
> {
  return {
    unapproved: unapproved.answer, unapproved_note: unapproved.note, unapproved_address: unapproved.address, unapproved_account_id: unapproved.accountId,
    complies: complies.answer, complies_note: complies.note, complies_address: complies.address, complies_account_id: complies.accountId,
  };
}

function recorded(row: MonitoringDaysTable | undefined, when: FindingWhen): Recorded | undefined {
  if (row === undefined) return undefined;
  return {
    state: stateOf({ unapproved: row.unapproved, complies: row.complies }, when),
    by: row.officer_name, recordedAt: row.recorded_at, recordedOn: londonDay(row.recorded_at), corrected: row.corrected_at !== null,
  };
}
