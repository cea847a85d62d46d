import { daysAfter } from '../../../../preload/contract/days.ts';
import type { InputOf } from '../../../../preload/contract/index.ts';
import type { MonitoringSettings } from '../../../../preload/contract/monitoring.ts';
import { changedFields } from '../../changed-fields.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseBeforeAnyLog, refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { type LogFacts, type Schedule, scheduleOn } from './rules/calendar.ts';
import { firstDayFrom, putSchedule, putSettings, scheduleRows, settingsRow } from './table.ts';

/** How the daily log is kept: usual software, since when, and which days are monitored. */
export function monitoringSettings(work: Work): MonitoringSettings {
  const row = settingsRow(work.db);
  const schedules = schedulesOf(work);
  return {
    version: row?.version ?? 0, software: row?.software ?? '', keptSince: row?.kept_since ?? null,
    ...scheduleOn(work.clock.today(), schedules), schedules: [...schedules],
  };
}

/** What decides which days are owed. */
export function logFacts(work: Work): LogFacts {
  return { today: work.clock.today(), keptSince: settingsRow(work.db)?.kept_since ?? null, schedules: schedulesOf(work) };
}

/** The log begins with the first day that is written down, unless the Trust has said since when it is kept. @returns whether it began now */
export function beginLog(work: Work, day: string): boolean {
  const row = settingsRow(work.db);
  if (row !== undefined && row.kept_since !== null) return false;
  putSettings(work.db, { software: row?.software ?? '', kept_since: day, version: (row?.version ?? 0) + 1 });
  return true;
}

/**
 * Changes how the daily log is kept (CP371 3). Which days are monitored changes from today on: what was owed before stays
 * owed, so that no gap can be decided away.
 *
 * @throws Refusal `conflict`; `invalid` for a beginning that lies ahead or more than ten years back, is taken back, or would leave out days that were recorded
 */
export function editMonitoringSettings(work: Work, input: InputOf<'monitoring.editSettings'>): MonitoringSettings {
  const before = monitoringSettings(work);
  if (input.version !== before.version) throw conflict('The settings of the daily log', before);
  refuseBeginning(work, before.keptSince, input.keptSince);
  const { weekends, bankHolidays } = input;
  if (weekends !== before.weekends || bankHolidays !== before.bankHolidays) decideDays(work, before, input);
  putSettings(work.db, { software: input.software, kept_since: input.keptSince, version: input.version + 1 });
  const after = monitoringSettings(work);
  work.record({
    action: 'monitoring.settings-edited', room: 'monitoring', recordId: 'settings', clause: '3',
    // The list of schedules says in many words what weekends and bank holidays say in two.
    details: changedFields({ ...before, schedules: [] }, { ...after, schedules: [] }),
  });
  return after;
}

/**
 * Days at the beginning of the log were disposed of: it begins after them from now on, so that none of them is owed. Where older
 * days are still there, nothing changes. For the room above, within its own use case.
 *
 * @param until the last of them, YYYY-MM-DD
 */
export function beginLogAfter(work: Work, until: string): void {
  const row = settingsRow(work.db);
  const since = row?.kept_since ?? null;
  if (row === undefined || since === null || since > until) return;
  const first = firstDayFrom(work.db, since);
  if (first !== undefined && first <= until) return;
  const from = daysAfter(until, 1);
  putSettings(work.db, { ...row, kept_since: from, version: row.version + 1 });
  work.record({
    action: 'monitoring.settings-edited', room: 'monitoring', recordId: 'settings', clause: '3',
    details: { changes: [{ field: 'keptSince', from: since, to: from }], reason: 'The days before it were disposed of' },
  });
}

function decideDays(work: Work, before: MonitoringSettings, { keptSince, weekends, bankHolidays }: InputOf<'monitoring.editSettings'>): void {
  const today = work.clock.today();
  // Without this the new decision would also stand for the days before it, as the first one does.
  if (before.keptSince !== null && before.keptSince < today && before.schedules.length === 0) {
    putSchedule(work.db, { from_day: before.keptSince, weekends: 1, bank_holidays: 1 });
  }
  // Where the log had not begun, nothing was owed yet: the decision holds from its beginning.
  putSchedule(work.db, { from_day: before.keptSince === null ? (keptSince ?? today) : today, weekends: weekends ? 1 : 0, bank_holidays: bankHolidays ? 1 : 0 });
}

function refuseBeginning(work: Work, before: string | null, keptSince: string | null): void {
  refuseFutureDay(keptSince, work.clock.today(), 'keptSince');
  if (keptSince !== before) refuseBeforeAnyLog(keptSince, work.clock.today(), 'keptSince');
  if (before === null || keptSince === before) return;
  const first = firstDayFrom(work.db, before);
  if (keptSince === null) throw new Refusal('invalid', 'The log has begun. Say since when it is kept.', 'keptSince');
  if (keptSince > before && first !== undefined && first < keptSince) {
    throw new Refusal('invalid', `The log holds ${formatDate(first)} already, so it cannot have begun later. Enter that day or an earlier one.`, 'keptSince');
  }
}

function schedulesOf(work: Work): readonly Schedule[] {
  return scheduleRows(work.db).map((row) => ({ from: row.from_day, weekends: row.weekends === 1, bankHolidays: row.bank_holidays === 1 }));
}
