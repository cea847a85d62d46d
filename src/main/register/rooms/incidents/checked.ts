import type { IncidentFacts, IncidentType, SpeakingUp } from '../../../../preload/contract/incidents.ts';
import { londonNow } from '../../clock.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { openedIncident } from './access.ts';
import { filingProblem } from './rules/filing.ts';
import { isAfter, type Moment, notYet, orderProblem } from './rules/order.ts';
import { factsOf, incidentChoices } from './service.ts';
import { countingEntries } from './standing.ts';
import { entryRows } from './table.ts';

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
  const problem = orderProblem({
    happened: { on: facts.happenedOn, time: facts.happenedTime }, reported: { on: facts.reportedOn, time: facts.reportedTime }, now: londonNow(work.clock),
  }) ?? filingProblem({ type: type ?? { staffConduct: before?.staff_conduct === 1 }, speakingUp, sourceWords: facts.sourceWords });
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  return type;
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
  if (isAfter(moment, londonNow(work.clock))) throw new Refusal('invalid', notYet, fields.time);
  if (!isAfter(happened, moment)) return;
  const same = happened.on === moment.on;
  throw new Refusal('invalid', `${said} ${same ? `at ${happened.time}` : `on ${formatDate(happened.on ?? '')}`}. Enter that ${same ? 'time' : 'day'} or a later one${said === 'It happened' ? ', or correct the facts first' : ''}.`, same ? fields.time : fields.on);
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
  if (earlier === undefined) return;
  throw new Refusal('invalid', `The timeline has something from ${formatDate(earlier.on ?? '')} already. Enter an earlier day or time, or correct that entry first.`, earlier.on === happened.on ? 'facts.happenedTime' : 'facts.happenedOn');
}

/** Refuses to close an incident before the last day of its timeline. @throws Refusal `invalid` */
export function refuseClosingBefore(work: Work, id: string, on: string): void {
  const last = countingEntries(entryRows(work.db, id)).map(({ on_day: day }) => day).toSorted().at(-1);
  if (last !== undefined && last > on) throw new Refusal('invalid', `The timeline goes on until ${formatDate(last)}. Enter that day or a later one.`, 'on');
}
