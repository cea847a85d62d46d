import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { ScheduleFacts, SchedulePreview, ScheduleRow } from '../../../../preload/contract/retention.ts';
import { changesOf } from '../../audit/readable-changes.ts';
import { changedFields } from '../../changed-fields.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { packsOn } from '../policies/service.ts';
import { changedRows, lookAt, theSchedule, underSchedule } from './look.ts';
import { previewOf } from './rules/preview.ts';
import { scheduleOf, scheduleProblem } from './rules/schedule.ts';
import type { Schedule, ScheduleEntry } from './rules/types.ts';
import { changeRows, insertChange, putTrustRow } from './table.ts';

/** The schedule, each row with what it keeps now and how it came to be so, the newest change first. @param work the unit of work, to read */
export function retentionSchedule(work: Work): ScheduleRow[] {
  const { keeping, schedule } = lookAt(work);
  const kept = Map.groupBy(keeping.all().filter(({ kind, from }) => kind !== 'person' || from !== null), (fact) => keeping.rowOf(fact)?.id ?? '');
  const history = Map.groupBy(changeRows(work.db), (change) => change.row_id);
  return [...schedule.values()].map((row) => {
    const records = kept.get(row.id) ?? [];
    return {
      id: row.id, version: row.version, records: row.records, ...factsOf(row), from: row.from, confirmWithIg: row.confirmWithIg, given: row.given, least: row.least, own: row.own,
      kept: records.length, due: records.filter((fact) => keeping.mayBeDue(fact) && keeping.standing(fact)?.state === 'due').length,
      history: (history.get(row.id) ?? []).map((change) => ({
        at: change.recorded_at, on: change.on_day, officer: change.officer_name, reason: change.reason, changes: changesOf({ changes: JSON.parse(change.changes) as unknown }, new Map()),
      })),
    };
  });
}

/** What a change of a row would move, before it is saved. @throws Refusal `not-found`, `invalid` for fewer years than a policy prescribes */
export function previewChange(work: Work, { id, years }: InputOf<'retention.previewChange'>): SchedulePreview {
  const look = lookAt(work);
  const row = rowOf(look.schedule, id);
  refuse(scheduleProblem(row, { ...factsOf(row), years, yearsIfAppealed: null }, look.today));
  const changed = [...changedRows(work).filter((one) => one.id !== id), { ...factsOf(row), id, years, version: row.version + 1 }];
  return previewOf(look.keeping, underSchedule(look, scheduleOf(packsOn(work), changed)), look.today);
}

/**
 * Changes a row of the schedule. It holds for every record of the row from now on, also for those that are here already; what it was
 * before stays in the row's history with the reason.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` with the field
 */
export function editSchedule(work: Work, { id, version, facts, reason }: InputOf<'retention.editSchedule'>): OutputOf<'retention.editSchedule'> {
  const row = rowOf(theSchedule(work), id);
  if (row.version !== version) throw conflict('This row of the schedule', factsOf(row));
  refuseOddDay(facts.signedOffOn, 'facts.signedOffOn');
  refuse(scheduleProblem(row, facts, work.clock.today()));
  const { changes } = changedFields(factsOf(row), facts);
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change the row, or cancel.', 'reason');
  putTrustRow(work.db, {
    id, years: facts.years, years_if_appealed: facts.yearsIfAppealed, source: facts.source, signed_off_by: facts.signedOffBy, signed_off_on: facts.signedOffOn, version: version + 1,
  });
  insertChange(work.db, {
    id: work.newId(), row_id: id, changes: JSON.stringify(changes), reason, on_day: work.clock.today(), recorded_at: work.clock.now(), officer_name: work.officer.name,
  });
  work.record({ action: 'retention.schedule-edited', room: 'retention', recordId: id, clause: '2.4', details: { records: row.records, changes, reason } });
  return { version: version + 1 };
}

function rowOf(schedule: Schedule, id: string): ScheduleEntry {
  const row = schedule.get(id);
  if (row === undefined) throw missingRecord('row');
  return row;
}

function factsOf({ years, yearsIfAppealed, source, signedOffBy, signedOffOn }: ScheduleEntry): ScheduleFacts {
  return { years, yearsIfAppealed, source, signedOffBy, signedOffOn };
}

function refuse(problem: { readonly field: string; readonly message: string } | null): void {
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
}
