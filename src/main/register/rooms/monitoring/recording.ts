import { daysBetween } from '../../../../preload/contract/days.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import type { MonitoringDaysTable } from '../../database/tables-monitoring.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseBeforeAnyLog, refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { columnsOf } from './days.ts';
import { dropDayDraft } from './drafts.ts';
import { findingWhen } from './questions.ts';
import { dayProblem, quietLine, stateOf } from './rules/answers.ts';
import { quietSoftware } from './service.ts';
import { beginLog } from './settings.ts';
import { dayRow, dayRowById, insertDay, updateDay } from './table.ts';

type DayFacts = Omit<InputOf<'monitoring.record'>, 'day'>;

/**
 * Writes down what a day's monitoring came to (CP371 3). A past day can be written down later, and is seen to be late.
 *
 * @throws Refusal `invalid` naming the answer, or a day that has not come or lies more than ten years back; `duplicate` for a day that is there, `not-found` for an unknown account
 */
export function recordDay(work: Work, { day, ...facts }: InputOf<'monitoring.record'>): OutputOf<'monitoring.record'> {
  const today = work.clock.today();
  refuseFutureDay(day, today, 'day');
  refuseBeforeAnyLog(day, today, 'day');
  const there = dayRow(work.db, day);
  if (there !== undefined) {
    throw new Refusal('duplicate', `${formatDate(day)} has been recorded already, by ${there.officer_name}. Open that day to correct it.`, 'day');
  }
  refuseIncomplete(work, facts);
  const row: MonitoringDaysTable = {
    id: work.newId(), day, software: facts.software, ...columnsOf(facts), note: facts.note, officer_id: work.officer.id, officer_name: work.officer.name,
    recorded_at: work.clock.now(), corrected_by: null, corrected_at: null, version: 1,
  };
  insertDay(work.db, row);
  dropDayDraft(work, day);
  const begins = beginLog(work, day);
  work.record({
    action: 'monitoring.recorded', room: 'monitoring', recordId: row.id, clause: '3',
    details: {
      day, state: stateOf({ unapproved: row.unapproved, complies: row.complies }, findingWhen(work)), daysLate: daysBetween(day, today),
      ...inWords(work, row), ...(begins ? { logBegins: day } : {}),
    },
  });
  return savedOf(row);
}

/**
 * One keystroke on a quiet day: today, both answers good, with the software used last time.
 *
 * @throws Refusal `duplicate` when today is there already, `invalid` while nobody has named a software
 */
export function recordQuietDay(work: Work): OutputOf<'monitoring.quietDay'> {
  const software = quietSoftware(work);
  if (software === '') throw new Refusal('invalid', 'Name the monitoring software first: the next quiet day then takes one keystroke.', 'software');
  const when = findingWhen(work);
  return recordDay(work, {
    day: work.clock.today(), software, unapproved: quietLine('unapproved', when), complies: quietLine('complies', when), note: '',
  });
}

/**
 * Corrects a day that was written down, with the reason; what stood there before stays readable in its history.
 *
 * @throws Refusal `not-found`, `conflict`; `invalid` naming the answer, or when nothing is different
 */
export function correctDay(work: Work, { id, version, reason, ...facts }: InputOf<'monitoring.correct'>): OutputOf<'monitoring.correct'> {
  const before = dayRowById(work.db, id);
  if (before === undefined) throw missingRecord('day');
  refuseIncomplete(work, facts);
  const row: MonitoringDaysTable = {
    ...before, software: facts.software, ...columnsOf(facts), note: facts.note, corrected_by: work.officer.name, corrected_at: work.clock.now(), version: version + 1,
  };
  const { changes } = changedFields(inWords(work, before), inWords(work, row));
  if (version === before.version && changes.length === 0) throw new Refusal('invalid', 'Nothing is different from what stands there. Change an answer, or leave it as it is.');
  if (!updateDay(work.db, row, version)) throw conflict(`The entry for ${formatDate(before.day)}`, savedOf(before));
  dropDayDraft(work, before.day);
  work.record({ action: 'monitoring.corrected', room: 'monitoring', recordId: id, clause: '3', details: { day: before.day, reason, changes } });
  return savedOf(row);
}

function refuseIncomplete(work: Work, facts: DayFacts): void {
  const problem = dayProblem(facts, findingWhen(work));
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const names = accountNames(work);
  for (const { accountId } of [facts.unapproved, facts.complies]) if (accountId !== null && !names.has(accountId)) throw missingRecord('account');
}

/** A day as its history tells it: accounts by name, because ids say nothing to whoever reads it. */
function inWords(work: Work, row: MonitoringDaysTable): Readonly<Record<string, string>> {
  const names = accountNames(work);
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? id));
  return {
    software: row.software,
    unapproved: row.unapproved, unapprovedNote: row.unapproved_note, unapprovedAddress: row.unapproved_address, unapprovedAccount: nameOf(row.unapproved_account_id),
    complies: row.complies, compliesNote: row.complies_note, compliesAddress: row.complies_address, compliesAccount: nameOf(row.complies_account_id),
    note: row.note,
  };
}

function savedOf({ id, day, version, software }: MonitoringDaysTable): OutputOf<'monitoring.record'> {
  return { id, day, version, software };
}
