import type { IncidentFacts, IncidentType } from '../../../../preload/contract/incidents.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import type { IncidentsTable } from '../../database/tables-incidents.ts';
import { dropDraft } from '../../drafts/drafts.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { oweRotationOn } from '../logins/owed.ts';
import { checkedType, refuseImpossible } from './checked.ts';
import { limitNewConduct } from './access.ts';
import { draftPlace } from './drafts.ts';
import { incidentNumber } from './rules/filing.ts';
import { firstClause } from './rules/types.ts';
import { insertEntry, insertIncident } from './table.ts';

/**
 * Files an incident with whom has been told already. One that says an account of the register is hacked makes a new password
 * owed for each of its logins, in the same transaction (CP371 2.3.1, 2.8).
 *
 * @returns the incident, and for how many logins a new password is now owed because of it
 * @throws Refusal `invalid` with the field
 */
export function reportIncident(work: Work, input: InputOf<'incidents.report'>): OutputOf<'incidents.report'> {
  const { facts, danger, speakingUp } = input;
  const type = checkedType(work, facts, speakingUp, null);
  if (type === undefined) throw new Refusal('invalid', 'Choose what it is from the list.', 'facts.typeId');
  const year = Number(work.clock.today().slice(0, 4));
  const recordedAt = work.clock.now();
  refuseAskedAhead(danger.askedAt, recordedAt);
  const row: IncidentsTable = {
    id: work.newId(), number: incidentNumber(year, lastNumber(work.db, 'INC ', year)), ...columnsOf(facts), ...typeColumns(type),
    // The clock may have been put right by a little while she typed: the question still came before the record.
    danger: danger.answer, danger_asked_at: danger.askedAt > recordedAt ? recordedAt : danger.askedAt,
    speaking_up: speakingUp, kept_because: work.keptBecause, state: 'open', outcome: '', closed_on: null, close_reason: '', exposed: 'not-asked', aware_on: null, aware_time: '', exposed_known_at: null, regulator: null,
    recorded_at: recordedAt, recorded_by: work.officer.name, version: 1,
  };
  insertIncident(work.db, row);
  const limited = type.staffConduct && limitNewConduct(work, row);
  refuseToldTwice(input.told);
  const told = input.told.map((one, place) => keepTold(work, row, type, one, place));
  work.record({
    action: 'incident.reported', room: 'incidents', recordId: row.id, clause: firstClause(row.clauses),
    details: {
      number: row.number, title: row.type_title, clauses: row.clauses, ...facts, danger: row.danger, dangerAskedAt: row.danger_asked_at, speakingUp, told, ...(limited ? { limited } : {}),
    },
  });
  dropDraft(work, draftPlace.room, draftPlace.subject);
  return { id: row.id, version: row.version, number: row.number, passwordsOwed: type.owesNewPassword ? oweFor(work, row) : 0 };
}

/** Who was told first counts, so that a second one would hide whether the first was in time. @throws Refusal `invalid` */
function refuseToldTwice(told: InputOf<'incidents.report'>['told']): void {
  const twice = told.findIndex(({ contact }, place) => contact !== null && told.findIndex((other) => other.contact === contact) < place);
  if (twice >= 0) throw new Refusal('invalid', 'This is noted twice. Leave one of them out.', `told.${twice}.contact`);
}

/** How far the clock of a computer is put back in ordinary use while a report is typed. */
const clockSlack = 5 * 60_000;

/** The first question of a report is asked before it is filed. @throws Refusal `invalid` for an instant that lies ahead */
function refuseAskedAhead(askedAt: string, now: string): void {
  if (Date.parse(askedAt) <= Date.parse(now) + clockSlack) return;
  throw new Refusal('invalid', 'The time at which immediate danger was asked about lies ahead. Check the clock of this computer, then open the report again: what you typed is kept.', 'danger.askedAt');
}

/** Makes a new password owed for every login of the account of an incident. @returns for how many it was not owed for it before */
export function oweFor(work: Work, { account_id: accountId, number }: Pick<IncidentsTable, 'account_id' | 'number'>): number {
  return accountId === null ? 0 : oweRotationOn(work, [accountId], 'account-hacked', number);
}

/** The columns that hold what was typed. */
export function columnsOf(facts: IncidentFacts): Pick<IncidentsTable,
  'severity' | 'account_id' | 'address' | 'seen' | 'happened_on' | 'happened_time' | 'reported_on' | 'reported_time' | 'reported_by' | 'source' | 'source_words'> {
  return {
    severity: facts.severity, account_id: facts.accountId, address: facts.address, seen: facts.seen, happened_on: facts.happenedOn,
    happened_time: facts.happenedTime, reported_on: facts.reportedOn, reported_time: facts.reportedTime, reported_by: facts.reportedBy,
    source: facts.source, source_words: facts.sourceWords,
  };
}

/** The columns that keep what the policies say of a type now. */
export function typeColumns(type: IncidentType): Pick<IncidentsTable, 'type_id' | 'type_title' | 'clauses' | 'must_tell' | 'gross_misconduct' | 'staff_conduct' | 'runbook' | 'keep' | 'keeping'> {
  return {
    type_id: type.id, type_title: type.title, clauses: type.clauses, must_tell: JSON.stringify(type.tell),
    gross_misconduct: type.grossMisconduct ? 1 : 0, staff_conduct: type.staffConduct ? 1 : 0, runbook: JSON.stringify(type.steps), keep: JSON.stringify(type.keep), keeping: JSON.stringify(type.keeping),
  };
}

function keepTold(work: Work, row: IncidentsTable, type: IncidentType, one: InputOf<'incidents.report'>['told'][number], place: number): object {
  const asked = type.tell.find(({ contact }) => contact === one.contact);
  const field = (name: string): string => `told.${place}.${name}`;
  if (one.contact !== null && asked === undefined) throw new Refusal('invalid', 'Choose whom you have told from the list, or name somebody else.', field('contact'));
  const text = one.who === '' ? asked?.role : one.who;
  if (text === undefined) throw new Refusal('invalid', 'Say who has been told.', field('who'));
  refuseImpossible(work, { on: one.on, time: one.time }, { on: row.happened_on, time: row.happened_time }, { on: field('on'), time: field('time') });
  insertEntry(work.db, {
    id: work.newId(), incident_id: row.id, kind: 'told', contact: one.contact, step: null, corrects: null, text, on_day: one.on, at_time: one.time, kept_because: '', made_by: '', made_of: '',
    officer_name: work.officer.name, recorded_at: work.clock.now(),
  });
  return { who: text, on: one.on, time: one.time };
}
