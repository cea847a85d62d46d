import { daysAfter } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { DayDetail, RecordedDay } from '../../../../preload/contract/monitoring.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import type { MonitoringDaysTable } from '../../database/tables-monitoring.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { answersOf, stretchOf } from './days.ts';
import { dailyQuestions } from './questions.ts';
import { type FindingWhen, isFinding } from './rules/answers.ts';
import { gapDays, gapsLookBack, gapsOf, totalsOf } from './rules/calendar.ts';
import { monthOf } from './rules/days.ts';
import { monitoringSettings } from './settings.ts';
import { lastSoftware } from './table.ts';

const historyLimit = 50;

/** How the daily log stands today: the gaps of the last four weeks, and whether the newest needs somebody now (CP371 3). */
export function monitoringStanding(work: Work): OutputOf<'monitoring.standing'> {
  const today = work.clock.today();
  const { days, log } = stretchOf(work, daysAfter(today, -gapsLookBack), today);
  return { today, todayState: days.at(-1)?.state ?? 'today', keptSince: log.keptSince, ...gapsOf(days, today) };
}

/** The days of the last four weeks that nobody wrote down, the newest first: what the number of them opens. */
export function monitoringGaps(work: Work): OutputOf<'monitoring.gaps'> {
  const today = work.clock.today();
  const from = daysAfter(today, -gapsLookBack);
  return { from, days: gapDays(stretchOf(work, from, today).days).toReversed() };
}

/** A month of the calendar with every day's state and what it adds up to. @throws Refusal `invalid` for a year that cannot be meant */
export function monitoringMonth(work: Work, input: InputOf<'monitoring.month'>): OutputOf<'monitoring.month'> {
  const today = work.clock.today();
  const month = input.month ?? today.slice(0, 7);
  const { from, to } = monthOf(month);
  refuseOddDay(from, 'month');
  const { days, log } = stretchOf(work, from, to);
  return {
    month, today, days: [...days], totals: totalsOf(days, log), settings: monitoringSettings(work), software: quietSoftware(work), questions: dailyQuestions(work),
  };
}

/** One day: where it stands, what was written down, and what was written down before. @throws Refusal `invalid` for a year that cannot be meant */
export function monitoringDay(work: Work, { day }: InputOf<'monitoring.day'>): DayDetail {
  refuseOddDay(day, 'day');
  const { days: [entry], rows, when } = stretchOf(work, day, day);
  if (entry === undefined) throw new Error('A day has an entry.');
  const row = rows.get(day);
  return {
    entry, open: row === undefined && day <= work.clock.today(),
    record: row === undefined ? null : recordOf(row, entry.daysLate, when, accountNames(work)),
    history: row === undefined ? [] : historyOf(work.db, 'monitoring', row.id, historyLimit).map(({ entry: link, details }) => ({
      sequence: link.sequence, at: link.at, officer: link.officerName, action: link.action, reason: reasonIn(details), changes: changesOf(details, new Map()),
    })),
  };
}

/** The software that a quiet day would name: the one used last, or else the one usually used; empty when neither is known. */
export function quietSoftware(work: Work): string {
  return lastSoftware(work.db) ?? monitoringSettings(work).software;
}

function recordOf(row: MonitoringDaysTable, daysLate: number, when: FindingWhen, names: ReadonlyMap<string, string>): RecordedDay {
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  return {
    id: row.id, version: row.version, software: row.software, ...answersOf(row), note: row.note, by: row.officer_name, recordedAt: row.recorded_at, daysLate,
    correctedBy: row.corrected_by, correctedAt: row.corrected_at,
    unapprovedFound: isFinding('unapproved', row.unapproved, when), compliesFound: isFinding('complies', row.complies, when),
    unapprovedAccount: nameOf(row.unapproved_account_id), compliesAccount: nameOf(row.complies_account_id),
  };
}
