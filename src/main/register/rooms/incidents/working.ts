import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import { londonTime } from '../../clock.ts';
import type { IncidentEntriesTable, IncidentsTable } from '../../database/tables-incidents.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { checkedType, openIncident, refuseClosingBefore, refuseImpossible, refuseLaterThanNoted, standingIncident } from './checked.ts';
import { limitNewConduct } from './access.ts';
import { closingDetails, closingRow, outcomeWords, refuseImpossibleFeedback, refuseUndecided, unsettledOf } from './closing.ts';
import { keepEntry } from './entries.ts';
import { insertClosing } from './records-table.ts';
import { columnsOf, oweFor, typeColumns } from './report.ts';
import { firstClause } from './rules/types.ts';
import type { Unsettled } from './rules/unsettled.ts';
import { factsOf } from './service.ts';
import { updateIncident } from './table.ts';

/**
 * Corrects the facts of an incident. What stood there stays in the history with the reason. One that becomes a hacked
 * account, or moves to another account as one, makes new passwords owed there; what was owed before still is.
 *
 * @throws Refusal `not-found`, `conflict`, `closed`, `invalid` with the field
 */
export function editIncident(work: Work, input: InputOf<'incidents.edit'>): OutputOf<'incidents.edit'> {
  const before = openIncident(work, input.id, input.version);
  const type = checkedType(work, input.facts, input.speakingUp, before);
  // The type keeps what the policies said of it when it was chosen.
  const chosen = type === undefined || type.id === before.type_id ? {} : typeColumns(type);
  const after: IncidentsTable = { ...before, ...columnsOf(input.facts), ...chosen, speaking_up: input.speakingUp };
  const { changes } = changedFields(readable(before), readable(after));
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  refuseLaterThanNoted(work, after);
  const row = { ...after, kept_because: work.keptBecause, version: before.version + 1 };
  updateIncident(work.db, row);
  const limited = before.staff_conduct === 0 && row.staff_conduct === 1 && limitNewConduct(work, row);
  work.record({
    action: 'incident.edited', room: 'incidents', recordId: row.id, clause: firstClause(row.clauses),
    details: { changes, reason: input.reason, ...(limited ? { limited } : {}) },
  });
  return { id: row.id, version: row.version, passwordsOwed: type?.owesNewPassword === true ? oweFor(work, row) : 0 };
}

/** What stands around an incident that is closed, as the room of those records knows it. */
interface Around {
  readonly leftOpen: readonly Unsettled[];
  /** Ends what is still monitored. @returns what that was */
  readonly endMonitoring: (incident: IncidentsTable, on: string) => readonly string[];
}

/**
 * Closes an incident with its outcome, the reason, what was learned, and whether the reporter was told. What was not settled is kept in the
 * trail; what was being monitored is no longer.
 *
 * @throws Refusal `not-found`, `conflict`, `closed`, `invalid` with the field, and while it is undecided whether the regulator is told
 */
export function closeIncident(work: Work, input: InputOf<'incidents.close'>, around: Around): OutputOf<'incidents.close'> {
  const before = openIncident(work, input.id, input.version);
  refuseUndecided(before);
  refuseImpossible(work, { on: input.on, time: '' }, { on: before.reported_on, time: '' }, { on: 'on', time: 'on' }, 'It was reported');
  refuseClosingBefore(work, before.id, input.on);
  refuseImpossibleFeedback(work, before, input);
  const outcome = outcomeWords(input);
  const row: IncidentsTable = { ...before, state: 'closed', outcome, closed_on: input.on, close_reason: input.reason, version: before.version + 1 };
  // As it stood before: what the closing itself settles was not settled.
  const left = unsettledOf(work, before, around.leftOpen);
  const monitoringEnded = around.endMonitoring(before, input.on);
  const entry = moved(work, row, { kind: 'closed', text: `${outcome}. ${input.reason}`, on: input.on });
  const closing = closingRow(entry, input);
  insertClosing(work.db, closing);
  work.record({
    action: 'incident.closed', room: 'incidents', recordId: row.id, clause: firstClause(row.clauses),
    details: {
      ...closingDetails(closing), on: input.on, unsettled: left.map(({ title, text }) => `${title}. ${text}`), ...(monitoringEnded.length === 0 ? {} : { monitoringEnded }),
    },
  });
  return { id: row.id, version: row.version };
}

/** Opens a closed incident again. Outcome and reason of the closing stay on the timeline. @throws Refusal `not-found`, `conflict`, `open`, `invalid` */
export function reopenIncident(work: Work, input: InputOf<'incidents.reopen'>): OutputOf<'incidents.reopen'> {
  const before = standingIncident(work, input.id, input.version);
  if (before.state === 'open') throw new Refusal('open', `${before.number} is open.`);
  refuseImpossible(work, { on: input.on, time: '' }, { on: before.closed_on, time: '' }, { on: 'on', time: 'on' }, 'It was closed');
  const row: IncidentsTable = { ...before, state: 'open', outcome: '', closed_on: null, close_reason: '', version: before.version + 1 };
  moved(work, row, { kind: 'reopened', text: input.reason, on: input.on });
  work.record({
    action: 'incident.reopened', room: 'incidents', recordId: row.id, clause: firstClause(row.clauses),
    details: { reason: input.reason, on: input.on },
  });
  return { id: row.id, version: row.version };
}

/** An incident as its history names what was changed. */
function readable(row: IncidentsTable): object {
  return { ...factsOf(row), typeId: row.type_title, speakingUp: row.speaking_up };
}

interface Move {
  readonly kind: 'closed' | 'reopened';
  readonly text: string;
  readonly on: string;
}

/** Keeps a closing or a reopening with its entry on the timeline. */
function moved(work: Work, row: IncidentsTable, { kind, text, on }: Move): IncidentEntriesTable {
  updateIncident(work.db, row);
  // What is decided today is decided now; of an earlier day nobody knows the time.
  const time = on === work.clock.today() ? londonTime(work.clock.now()) : '';
  return keepEntry(work, row, { kind, contact: null, step: null, corrects: null, text, on_day: on, at_time: time, kept_because: work.keptBecause });
}
