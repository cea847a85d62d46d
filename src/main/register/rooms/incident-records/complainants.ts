import type { ComplainantFacts } from '../../../../preload/contract/incident-records.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { IncidentComplainantsTable } from '../../database/tables-around-incidents.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Job, Work } from '../../work.ts';
import { openIncident, refuseImpossible, standingIncident } from '../incidents/checked.ts';
import { contactToTell, keepEntry, settleNoted, type Source, undoMade } from '../incidents/entries.ts';
import { complaintProblem, complaintUndone, contacted, referralOf } from './rules/complaint.ts';
import { teamOf } from './rules/runbook.ts';
import { complaintInWords } from './rules/words.ts';
import { complainantRow, keepComplainantRow } from './table.ts';

const clause = '4.3.3';

/**
 * Keeps who complained, how to reach her, and what was done: contacted privately, then referred as she prefers (10022 4.3.3).
 * Trail and timeline say what was done and which details changed, never name or contact. The checklist and the runbook know it with that.
 *
 * @throws Refusal `not-found`, `closed`, `conflict`, `invalid` with the field
 */
export function keepComplainant(work: Work, { incidentId, version, facts }: InputOf<'incidentRecords.keepComplainant'>): OutputOf<'incidentRecords.keepComplainant'> {
  const incident = openIncident(work, incidentId);
  const before = complainantRow(work.db, incidentId);
  // Without the values: whoever may see them asks for them.
  if ((before?.version ?? 0) !== version) throw conflict('The complainant’s details', { version: before?.version ?? 0 });
  const problem = complaintProblem(facts);
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const happened = { on: incident.happened_on, time: incident.happened_time };
  refuseImpossible(work, { on: facts.contactedOn, time: facts.contactedTime }, happened, { on: 'facts.contactedOn', time: 'facts.contactedTime' });
  refuseImpossible(work, { on: facts.referredOn, time: '' }, happened, { on: 'facts.referredOn', time: 'facts.referredOn' });
  const row = rowOf(incidentId, facts, version + 1);
  const changed = changedNames(before, row);
  if (changed.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'facts.name');
  keepComplainantRow(work.db, row);
  const stood = before === undefined ? null : { contactedOn: before.contacted_on, contactedTime: before.contacted_time, referredOn: before.referred_on, referredTo: before.referred_to };
  const wrong = complaintUndone(stood, facts);
  if (wrong !== null) undoMade(work, incident, ({ made_by: madeBy, made_of: madeOf }) => madeBy === 'complainant' && wrong(madeOf), 'The complainant’s details are corrected.');
  for (const { kind, text, on, time } of complaintInWords(stood, facts)) {
    const contact = kind === 'told' ? contactToTell(work, incident, teamOf(facts.referredTo)) : null;
    keepEntry(work, incident, { kind, contact, step: null, corrects: null, text, on_day: on, at_time: time, kept_because: '', ...from(kind === 'told' ? referralOf(facts.referredTo) : contacted) });
  }
  if (facts.contactedOn !== null) settleNoted(work, incident, ({ does }) => does === 'complainant', { on: facts.contactedOn, time: facts.contactedTime, source: from(contacted) });
  work.record({
    action: 'incident.complainant-kept', room: 'incidents', recordId: incidentId, clause,
    details: { number: incident.number, changed, way: facts.way, contactedOn: facts.contactedOn, referredTo: facts.referredTo, referredOn: facts.referredOn },
  });
  return { version: row.version };
}

/**
 * Shows who complained and how to reach her. The trail says so before it is shown, once while the register is unlocked.
 *
 * @throws Refusal `not-found`
 */
export function showComplainant(job: Job, { incidentId }: InputOf<'incidentRecords.showComplainant'>): Promise<OutputOf<'incidentRecords.showComplainant'>> {
  const place = `incidentRecords.complainant.${incidentId}`;
  const { number, kept: row } = job.read((work) => {
    const incident = standingIncident(work, incidentId);
    return { number: incident.number, kept: complainantRow(work.db, incidentId) };
  });
  if (row === undefined) throw missingRecord('complainant');
  if (!job.desk.has(place)) {
    job.commit((work) => work.record({ action: 'incident.complainant-shown', room: 'incidents', recordId: incidentId, clause, details: { number } }));
    job.desk.set(place, true);
  }
  return Promise.resolve({
    version: row.version, name: row.name, complainantContact: row.contact, way: row.way, contactedOn: row.contacted_on, contactedTime: row.contacted_time,
    referredTo: row.referred_to, referredOn: row.referred_on,
  });
}

function from(madeOf: string): Source {
  return { made_by: 'complainant', made_of: madeOf };
}

function rowOf(incidentId: string, facts: ComplainantFacts, version: number): IncidentComplainantsTable {
  return {
    incident_id: incidentId, name: facts.name, contact: facts.complainantContact, way: facts.way, contacted_on: facts.contactedOn, contacted_time: facts.contactedTime,
    referred_to: facts.referredTo, referred_on: facts.referredOn, version,
  };
}

const names: Readonly<Partial<Record<keyof IncidentComplainantsTable, string>>> = {
  name: 'name', contact: 'contact', way: 'preferred way', contacted_on: 'contacted on', contacted_time: 'contacted at', referred_to: 'referred to', referred_on: 'referred on',
};

/** Which details differ, in words, without what they hold. */
function changedNames(before: IncidentComplainantsTable | undefined, after: IncidentComplainantsTable): string[] {
  const columns = Object.keys(names) as (keyof typeof names)[];
  return columns.flatMap((column) => (before !== undefined && before[column] === after[column] ? [] : [names[column] ?? column]));
}
