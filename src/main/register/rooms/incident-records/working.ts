import type { RecordFacts } from '../../../../preload/contract/incident-records.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import { londonTime } from '../../clock.ts';
import type { IncidentRecordsTable } from '../../database/tables-around-incidents.ts';
import type { IncidentEntriesTable, IncidentsTable } from '../../database/tables-incidents.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFarLook } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { applications } from '../applications/service.ts';
import { openIncident, refuseImpossible } from '../incidents/checked.ts';
import { contactToTell, keepEntry, settleNoted, type Source, undoMade } from '../incidents/entries.ts';
import { incident as incidentDetail } from '../incidents/service.ts';
import { stepsOfFacts, stepsOfTake } from './rules/runbook.ts';
import { cleared, factsProblem, isOpen, kinds, type Problem, stateOf, stepProblem, takeRule } from './rules/steps.ts';
import { factsOrderProblem, stepOrderProblem } from './rules/times.ts';
import { factsInWords, stepInWords } from './rules/words.ts';
import { factsOf, taken } from './service.ts';
import { insertRecord, insertStep, insertWrongStep, recordRow, recordRowsOf, stepRows, updateRecord } from './table.ts';

/**
 * Keeps what was done around an incident: removal asked for, a correction, web administrators told, what is monitored, who runs an
 * account. The timeline says so, and what the checklist and the runbook ask of it is settled, in the same transaction (10022 4.2.5, 4.2.9,
 * 4.3.4; CP371 2.3).
 *
 * @throws Refusal `not-found`, `closed`, `invalid` with the field
 */
export function addIncidentRecord(work: Work, input: InputOf<'incidentRecords.add'>): OutputOf<'incidentRecords.add'> {
  const incident = openIncident(work, input.incidentId);
  const facts = checkedFacts(work, incident, input.facts);
  const id = work.newId();
  const contact = facts.kind === 'web-administrator' ? contactToTell(work, incident, facts.kind) : null;
  const source = { made_by: 'record', made_of: id } as const;
  const entryId = tell(work, incident, { ...factsInWords(facts), contact, on: facts.on, time: facts.time, source }, kinds[facts.kind], { recordId: id });
  insertRecord(work.db, {
    id, incident_id: incident.id, kind: facts.kind, facts: JSON.stringify(facts), entry_id: entryId, recorded_at: work.clock.now(), recorded_by: work.officer.name, version: 1, wrong: '',
  });
  settleFacts(work, incident, facts, source);
  return { id, version: 1 };
}

/**
 * Keeps what followed: removed, refused or asked again, an answer, a look, an escalation, an application afterwards. Nothing that
 * stands there is ever changed.
 *
 * @throws Refusal `not-found`, `conflict`, `closed`, `invalid` with the field
 */
export function takeRecordStep(work: Work, { id, version, step, escalatedTo }: InputOf<'incidentRecords.step'>): OutputOf<'incidentRecords.step'> {
  const { row, incident } = standing(work, id, version);
  const facts = factsOf(row);
  const steps = (stepRows(work.db, [id]).get(id) ?? []).map(taken);
  refuse(stepProblem(facts, steps, step));
  refuseImpossible(work, step, { on: null, time: '' }, { on: 'step.on', time: 'step.time' });
  refuseFarLook(step.nextOn, work.clock.today(), 'step.nextOn');
  refuse(escalatedTo === undefined || step.take === 'escalated' ? null : { field: 'escalatedTo', message: 'Only an escalation names one of the checklist.' });
  refuse(stepOrderProblem(facts, steps, step));
  const application = step.applicationId === null ? undefined : applications(work, {}).find((known) => known.id === step.applicationId);
  if (step.applicationId !== null && application === undefined) throw new Refusal('invalid', 'Choose the application from the list.', 'step.applicationId');
  const source = { made_by: 'record-step', made_of: work.newId() } as const;
  insertStep(work.db, {
    id: source.made_of, record_id: id, take: step.take, on_day: step.on, at_time: step.time, who: step.who, words: step.words, next_on: step.nextOn,
    application_id: step.applicationId, officer_name: work.officer.name, recorded_at: work.clock.now(),
  });
  updateRecord(work.db, { ...row, version: version + 1 });
  tell(work, incident, { ...stepInWords(facts, step, application?.number ?? ''), contact: contactToTell(work, incident, escalatedTo ?? null), on: step.on, time: step.time, source }, takeRule(facts.kind, step.take), {
    recordId: id, ...(step.nextOn === null ? {} : { nextOn: step.nextOn }),
  });
  settleNoted(work, incident, stepsOfTake(step.take, step.take === 'removed' && stillUp(work, incident.id)), { on: step.on, time: step.time, source });
  return { id, version: version + 1 };
}

/**
 * Says that what followed last was noted wrongly, or where nothing followed, all of it. It stays, marked, and counts no more; what
 * it settled on the timeline, the checklist and the runbook is open again.
 *
 * @throws Refusal `not-found`, `conflict`, `closed`, `invalid` where it was noted wrongly already
 */
export function undoRecordStep(work: Work, { id, version, reason }: InputOf<'incidentRecords.undoStep'>): OutputOf<'incidentRecords.undoStep'> {
  const { row, incident } = standing(work, id, version);
  const facts = factsOf(row);
  const last = (stepRows(work.db, [id]).get(id) ?? []).at(-1);
  if (last === undefined) {
    updateRecord(work.db, { ...row, wrong: reason, version: version + 1 });
    undoMade(work, incident, (entry) => entry.id === row.entry_id || (entry.made_by === 'record' && entry.made_of === id), reason);
    work.record({
      action: 'incident.record-undone', room: 'incidents', recordId: incident.id, clause: kinds[facts.kind].clause, details: { recordId: id, kind: facts.kind, on: facts.on, reason },
    });
    return { id, version: version + 1 };
  }
  insertWrongStep(work.db, { step_id: last.id, reason, officer_name: work.officer.name, recorded_at: work.clock.now() });
  updateRecord(work.db, { ...row, version: version + 1 });
  // What is up again opens the step that something else of the same incident had ticked.
  const { steps } = incidentDetail(work, { id: incident.id });
  const opened = new Set(last.take === 'removed' ? steps.filter(stepsOfTake('removed', false)).map(({ id: step }) => step) : []);
  const undone = ({ made_by: madeBy, made_of: madeOf, step }: Pick<IncidentEntriesTable, 'made_by' | 'made_of' | 'step'>): boolean =>
    madeBy === 'record-step' && (madeOf === last.id || (step !== null && opened.has(step)));
  undoMade(work, incident, undone, reason);
  work.record({
    action: 'incident.record-step-undone', room: 'incidents', recordId: incident.id, clause: takeRule(facts.kind, last.take).clause, details: { recordId: id, take: last.take, on: last.on_day, reason },
  });
  return { id, version: version + 1 };
}

/**
 * Corrects what was noted. What stood there stays in the history with the reason; the timeline gets an entry of its own.
 *
 * @throws Refusal `not-found`, `conflict`, `closed`, `invalid` with the field
 */
export function editIncidentRecord(work: Work, { id, version, facts: typed, reason }: InputOf<'incidentRecords.edit'>): OutputOf<'incidentRecords.edit'> {
  const { row, incident } = standing(work, id, version);
  const before = factsOf(row);
  if (typed.kind !== before.kind) throw new Refusal('invalid', 'What was noted stays of its kind. Note the other one as new.', 'facts.kind');
  const steps = (stepRows(work.db, [id]).get(id) ?? []).map(taken);
  const facts = checkedFacts(work, incident, typed);
  refuse(factsOrderProblem(facts, steps));
  const { changes } = changedFields(before, facts);
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  // The correction is of today; of what it corrects it says when that was.
  const when = `${formatDate(facts.on)}${facts.time === '' ? '' : `, ${facts.time}`}`;
  const text = `${factsInWords(facts).text} (${when})\nWhy it is corrected: ${reason}`;
  // Somebody may have said on the timeline already what is wrong about the entry; one cannot be corrected twice.
  const corrects = incidentDetail(work, { id: incident.id }).entries.some((entry) => entry.corrects === row.entry_id) ? null : row.entry_id;
  const said = { kind: corrects === null ? 'note' : 'correction', corrects, text, on: work.clock.today(), time: londonTime(work.clock.now()) } as const;
  const source = { made_by: 'record', made_of: id } as const;
  const entryId = tell(work, incident, { ...said, source }, { action: 'incident.record-corrected', clause: kinds[facts.kind].clause }, { recordId: id, changes, reason });
  settleAnew(work, incident, facts, before, { source, entryId, reason });
  updateRecord(work.db, { ...row, facts: JSON.stringify(facts), entry_id: entryId, version: version + 1 });
  return { id, version: version + 1 };
}

/** What the checklist and the runbook ask for is done with it, or said to be needless. */
function settleFacts(work: Work, incident: IncidentsTable, facts: RecordFacts, source: Source): void {
  settleNoted(work, incident, stepsOfFacts(facts), { on: facts.on, time: facts.time, source, ...(facts.kind === 'correction' ? { notNeeded: facts.why } : {}) });
}

interface Anew {
  readonly source: Source;
  /** The entry that says what is corrected: it settles nothing itself. */
  readonly entryId: string;
  readonly reason: string;
}

/** Once the facts are corrected, what they had settled is settled as they say now: on another day, in another way, or no more. */
function settleAnew(work: Work, incident: IncidentsTable, facts: RecordFacts, before: RecordFacts, { source, entryId, reason }: Anew): void {
  const isSame = facts.on === before.on && facts.time === before.time && (facts.kind !== 'correction' || before.kind !== 'correction' || (facts.made === before.made && facts.why === before.why));
  if (!isSame) {
    undoMade(work, incident, (entry) => entry.id !== entryId && entry.made_by === source.made_by && entry.made_of === source.made_of && (entry.step !== null || entry.contact !== null), reason);
    settleFacts(work, incident, facts, source);
  }
  // The entry that told them was corrected with the facts: they were told, as those say now.
  const contact = facts.kind === 'web-administrator' ? contactToTell(work, incident, facts.kind) : null;
  if (contact !== null) keepEntry(work, incident, { ...factsInWords(facts), contact, step: null, corrects: null, on_day: facts.on, at_time: facts.time, kept_because: '', ...source });
}

/** Whether anything that was to be removed is still up, as it stands now. */
function stillUp(work: Work, incidentId: string): boolean {
  const rows = recordRowsOf(work.db, incidentId).filter(({ kind, wrong }) => kind === 'removal' && wrong === '');
  const steps = stepRows(work.db, rows.map(({ id }) => id));
  return rows.some((row) => isOpen(stateOf(factsOf(row), (steps.get(row.id) ?? []).map(taken))));
}

function checkedFacts(work: Work, incident: IncidentsTable, typed: RecordFacts): RecordFacts {
  const facts = cleared(typed);
  refuseImpossible(work, facts, { on: incident.happened_on, time: incident.happened_time }, { on: 'facts.on', time: 'facts.time' });
  if (facts.kind === 'watch') refuseFarLook(facts.nextLookOn, work.clock.today(), 'facts.nextLookOn');
  refuse(factsProblem(facts));
  return facts;
}

function standing(work: Work, id: string, version: number): { row: IncidentRecordsTable; incident: IncidentsTable } {
  const row = recordRow(work.db, id);
  if (row === undefined) throw missingRecord('record');
  const incident = openIncident(work, row.incident_id);
  if (row.version !== version) throw conflict('This record', { version: row.version, facts: factsOf(row) });
  if (row.wrong !== '') throw new Refusal('invalid', 'This was noted wrongly and counts no more. Note what is right as new.', 'reason');
  return { row, incident };
}

function refuse(problem: Problem | null): void {
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
}

interface Said {
  readonly kind: 'note' | 'told' | 'step' | 'correction';
  /** The entry that this one corrects, if it does. */
  readonly corrects?: string | null;
  readonly text: string;
  /** Who of the checklist was told with it, if anybody. */
  readonly contact?: string | null;
  readonly on: string;
  readonly time: string;
  readonly source?: Source;
}

/** Says it on the timeline and in the trail. @returns the id of the entry */
function tell(
  work: Work, incident: IncidentsTable, { kind, corrects = null, contact = null, text, on, time, source }: Said, { action, clause }: { readonly action: string; readonly clause: string }, more: object,
): string {
  const entry = keepEntry(work, incident, { kind, contact, step: null, corrects, text, on_day: on, at_time: time, kept_because: '', ...source });
  work.record({ action, room: 'incidents', recordId: incident.id, clause, details: { entryId: entry.id, text, on, time, ...(contact === null ? {} : { contact }), ...more } });
  return entry.id;
}
