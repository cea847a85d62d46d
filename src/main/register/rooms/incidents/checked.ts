import type { IncidentFacts, IncidentType, SpeakingUp } from '../../../../preload/contract/incidents.ts';
import { londonMoment, londonNow } from '../../clock.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { formatDate, formatMoment } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { openedIncident } from './access.ts';
import { filingProblem } from './rules/filing.ts';
import { isAfter, isSkipped, type Moment, notYet, orderProblem, skippedHour } from './rules/order.ts';
import { factsOf, incidentChoices } from './service.ts';
import { countingEntries } from './standing.ts';
import { entryRows, incidentRow } from './table.ts';

/**
 * The incident that a step is taken on.
 *
 * @param version that a change is based on; left out where something is only added
 * @throws Refusal `not-found`; `not-opened` for a limited one that was not opened; `conflict` when it was changed meanwhile
 */
export function standingIncident(work: Work, id: string, version?: number): IncidentsTable {
  const row = openedIncident(work, id);
  if (version !== undefined && row.version !== version) throw conflict('This incident', { version: row.version, facts: factsOf(row) });
  return row;
}

/** As `standingIncident`, one that is not closed. @throws Refusal also `closed` */
export function openIncident(work: Work, id: string, version?: number): IncidentsTable {
  const row = standingIncident(work, id, version);
  if (row.state === 'closed') throw new Refusal('closed', `${row.number} is closed. Reopen it with a reason first.`);
  return row;
}

/**
 * Checks what was typed about an incident.
 *
 * @param before as it stands, whose type stays possible although no policy that is on has it any more; null for a new one
 * @returns its type as the policies have it now; undefined where only `before` still has it
 * @throws Refusal `invalid` with the field
 */
export function checkedType(work: Work, facts: IncidentFacts, speakingUp: SpeakingUp, before: IncidentsTable | null): IncidentType | undefined {
  const type = incidentChoices(work).types.find(({ id }) => id === facts.typeId);
  if (type === undefined && before?.type_id !== facts.typeId) throw new Refusal('invalid', 'Choose what it is from the list.', 'facts.typeId');
  if (facts.accountId !== null && !accountNames(work).has(facts.accountId)) throw new Refusal('invalid', 'Choose an account from the register.', 'facts.accountId');
  if (facts.accountId === null && facts.address === '') {
    throw new Refusal('invalid', 'Choose the account, or say where it is when it is on no account of the register.', 'facts.accountId');
  }
  const today = work.clock.today();
  refuseFutureDay(facts.reportedOn, today, 'facts.reportedOn');
  refuseFutureDay(facts.happenedOn, today, 'facts.happenedOn');
  if (before !== null) refuseReportedLater(facts, before);
  const problem = orderProblem({
    happened: { on: facts.happenedOn, time: facts.happenedTime }, reported: { on: facts.reportedOn, time: facts.reportedTime }, now: londonNow(work.clock),
  }) ?? filingProblem({ type: type ?? { staffConduct: before?.staff_conduct === 1 }, speakingUp, sourceWords: facts.sourceWords });
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  return type;
}

/**
 * Refuses to say that an incident was reported after it stood in the register: who was told late would come to be in time.
 *
 * @throws Refusal `invalid`
 */
function refuseReportedLater(facts: Pick<IncidentFacts, 'reportedOn' | 'reportedTime'>, { recorded_at: recordedAt }: IncidentsTable): void {
  const recorded = londonMoment(recordedAt);
  if (!isAfter({ on: facts.reportedOn, time: facts.reportedTime }, recorded)) return;
  throw new Refusal(
    'invalid', `It was recorded here on ${formatMoment(recordedAt)}, so it had been reported by then. Enter that moment or an earlier one.`,
    facts.reportedOn === recorded.on ? 'facts.reportedTime' : 'facts.reportedOn',
  );
}

/**
 * Refuses a moment of the timeline that has not come, or that lies before what it follows from.
 *
 * @param happened what it cannot lie before
 * @param fields where day and time were typed
 * @param said what that was, in words: "It happened"
 * @throws Refusal `invalid`
 */
export function refuseImpossible(work: Work, moment: Moment, happened: Moment, fields: { readonly on: string; readonly time: string }, said = 'It happened'): void {
  refuseFutureDay(moment.on, work.clock.today(), fields.on);
  if (isSkipped(moment)) throw new Refusal('invalid', skippedHour, fields.time);
  if (isAfter(moment, londonNow(work.clock))) throw new Refusal('invalid', notYet, fields.time);
  if (!isAfter(happened, moment)) return;
  const same = happened.on === moment.on;
  throw new Refusal('invalid', `${said} ${same ? `at ${happened.time}` : `on ${formatDate(happened.on ?? '')}`}. Enter that ${same ? 'time' : 'day'} or a later one${said === 'It happened' ? ', or correct the facts first' : ''}.`, same ? fields.time : fields.on);
}

/**
 * Refuses what was noted elsewhere because of an incident, where that lies before it happened. Nothing is said of one that this
 * officer may not open.
 *
 * @throws Refusal `invalid`
 */
export function refuseBeforeIncident(work: Work, incidentId: string, moment: Moment, fields: { readonly on: string; readonly time: string }): void {
  const row = incidentRow(work, incidentId);
  if (row !== undefined) refuseImpossible(work, moment, { on: row.happened_on, time: row.happened_time }, fields, `${row.number} happened`);
}

/**
 * Refuses to say that an incident happened after something that its timeline has already, or after the Trust knew of it.
 *
 * @throws Refusal `invalid`
 */
export function refuseLaterThanNoted(work: Work, row: Pick<IncidentsTable, 'id' | 'happened_on' | 'happened_time' | 'aware_on' | 'aware_time'>): void {
  const happened: Moment = { on: row.happened_on, time: row.happened_time };
  const noted = countingEntries(entryRows(work.db, row.id)).map(({ on_day: on, at_time: time }): Moment => ({ on, time }));
  const earlier = [...noted, { on: row.aware_on, time: row.aware_time }].find((moment) => isAfter(happened, moment));
  if (earlier !== undefined) refuseHappenedLater(happened, earlier, `The timeline has something from ${formatDate(earlier.on ?? '')}`);
}

/**
 * Refuses that an incident, as it stands now, happened after something that another room noted because of it.
 *
 * @param said what that is and when it was, in words
 * @throws Refusal `invalid`
 */
export function refuseLaterThan(work: Work, id: string, noted: Moment, said: string): void {
  const row = incidentRow(work, id);
  if (row !== undefined) refuseHappenedLater({ on: row.happened_on, time: row.happened_time }, noted, said);
}

function refuseHappenedLater(happened: Moment, noted: Moment, said: string): void {
  if (!isAfter(happened, noted)) return;
  throw new Refusal('invalid', `${said} already. Enter an earlier day or time, or correct that entry first.`, noted.on === happened.on ? 'facts.happenedTime' : 'facts.happenedOn');
}

/** Refuses to close an incident before the last day of its timeline. @throws Refusal `invalid` */
export function refuseClosingBefore(work: Work, id: string, on: string): void {
  const last = countingEntries(entryRows(work.db, id)).map(({ on_day: day }) => day).toSorted().at(-1);
  if (last !== undefined && last > on) throw new Refusal('invalid', `The timeline goes on until ${formatDate(last)}. Enter that day or a later one.`, 'on');
}
