import { enquiryFacts, type EnquiryAnswer, type EnquiryFacts } from '../../../../preload/contract/enquiries.ts';
import { takesAnswer } from '../../../../preload/contract/enquiries-words.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { refuseFutureDay, refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { PeopleDirectory } from '../people/service.ts';
import { dropEnquiryDraft } from './drafts.ts';
import { enquiryChoices, type IncidentNumbers, shownFacts, standingEnquiry, trailClause } from './reading.ts';
import { type Activity, answerColumns, answerOf, type EnquiryRecord, factsOf, rowsOf } from './record.ts';
import { actionOfStep, enquiryProblem, happenedFields, mayBecome, plannedFields, stepProblem } from './rules/checks.ts';
import { enquiryNumber } from './rules/numbers.ts';
import { stepsOpen } from './rules/standing.ts';
import { enquiryIdsOfPerson, insertEnquiry, updateEnquiry } from './table.ts';

/** Keeps what was asked, with the answer where that was given at once. @throws Refusal `invalid` with the field */
export function addEnquiry(work: Work, { facts, answer }: InputOf<'enquiries.add'>, incidents: IncidentNumbers): OutputOf<'enquiries.add'> {
  if (facts.kind === 'other') throw new Refusal('invalid', 'Choose what kind it is.', 'facts.kind');
  check(work, facts, answer);
  refuseUnknownIncident(work, facts, incidents);
  const year = Number(work.clock.today().slice(0, 4));
  const number = enquiryNumber(year, lastNumber(work.db, 'ENQ ', year));
  const record = rowsOf({
    id: work.newId(), number, ...answerColumns(answer), kept_because: work.keptBecause, recorded_at: work.clock.now(), recorded_by: work.officer.name, version: 1,
  }, facts, activityOf(work, facts, null));
  insertEnquiry(work.db, record);
  work.record({ action: 'enquiry.added', room: 'enquiries', recordId: record.id, clause: trailClause(record), details: { number, ...facts, ...answer } });
  dropEnquiryDraft(work, null);
  return { id: record.id, version: record.version, number };
}

/** Keeps the answer to an enquiry. @throws Refusal `not-found`, `conflict`, `answered`, `invalid` */
export function answerEnquiry(work: Work, { id, version, answer }: InputOf<'enquiries.answer'>): OutputOf<'enquiries.answer'> {
  const before = based(work, id, version);
  const facts = factsOf(before);
  if (before.answered_on !== null) throw new Refusal('answered', `${before.number} has an answer. To correct it, edit the enquiry and give the reason.`);
  if (!takesAnswer(facts)) throw new Refusal('invalid', 'This kind takes no answer. Note what was decided or done instead.', 'answer.answer');
  check(work, facts, answer);
  const record: EnquiryRecord = { ...before, ...answerColumns(answer), ...keptOf(work), version: before.version + 1 };
  updateEnquiry(work.db, record);
  work.record({ action: 'enquiry.answered', room: 'enquiries', recordId: id, clause: trailClause(record), details: { ...answer } });
  return { id, version: record.version };
}

/**
 * Notes what has happened since: told, decided, withdrawn, signposted. It fills in only what was empty.
 *
 * @throws Refusal `not-found`, `conflict`, `invalid` with the field, or for a step that has been taken or does not fit
 */
export function takeEnquiryStep(work: Work, { id, version, step: input }: InputOf<'enquiries.takeStep'>): OutputOf<'enquiries.takeStep'> {
  const before = based(work, id, version);
  const was = factsOf(before);
  const { step, ...filled } = input;
  if (!stepsOpen(was, work.clock.today()).includes(step)) {
    throw new Refusal('invalid', `This cannot be noted of ${before.number} as it stands. To change what stands there, correct it and give the reason.`, 'step.step');
  }
  const missing = stepProblem(was, input);
  if (missing !== null) throw new Refusal('invalid', missing.message, missing.field);
  // An English copy that was named before stays where the step names none.
  const after = enquiryFacts.parse({ ...was, ...Object.fromEntries(Object.entries(filled).filter(([field, value]) => value !== '' || new Map(Object.entries(was)).get(field) === undefined)) });
  check(work, after, answerOf(before), 'step');
  const record: EnquiryRecord = { ...rowsOf(before, after, activityOf(work, after, before)), ...keptOf(work), version: before.version + 1 };
  updateEnquiry(work.db, record);
  work.record({ action: actionOfStep(step), room: 'enquiries', recordId: id, clause: trailClause(record), details: changedFields(was, after) });
  return { id, version: record.version };
}

/** Corrects an enquiry; what stood there stays in the history with the reason. @throws Refusal `not-found`, `conflict`, `invalid` */
export function editEnquiry(work: Work, { id, version, facts: typed, answer, reason }: InputOf<'enquiries.edit'>, incidents: IncidentNumbers): OutputOf<'enquiries.edit'> {
  const before = based(work, id, version);
  const was = factsOf(before);
  const facts = withUnseen(work, before, typed);
  if (!mayBecome(was.kind, facts.kind)) {
    throw new Refusal('invalid', 'What this kind keeps would be lost. Note another enquiry of the right kind, and say in this one why.', 'facts.kind');
  }
  if (before.answered_on === null && answer !== null) throw new Refusal('invalid', 'It has no answer yet. Save the correction first, then give the answer.', 'answer.answer');
  if (before.answered_on !== null && answer === null) throw new Refusal('invalid', 'An answer that was given stays one. Correct it, or leave it as it is.', 'answer.answer');
  check(work, facts, answer);
  if (facts.incidentId !== was.incidentId) refuseUnknownIncident(work, facts, incidents);
  const { changes } = changedFields({ ...was, ...answerOf(before) }, { ...facts, ...answer });
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  const record: EnquiryRecord = { ...rowsOf({ ...before, ...answerColumns(answer) }, facts, activityOf(work, facts, before)), kept_because: work.keptBecause, version: before.version + 1 };
  updateEnquiry(work.db, record);
  work.record({ action: 'enquiry.edited', room: 'enquiries', recordId: id, clause: trailClause(record), details: { changes, reason } });
  dropEnquiryDraft(work, id);
  return { id, version: record.version };
}

/** Two records of a person became one: her approvals name the one that stays. */
export function repointEnquiries(work: Work, from: string, into: string): void {
  for (const id of enquiryIdsOfPerson(work.db, from)) {
    const before = standingEnquiry(work, id);
    if (before.permission === undefined) continue;
    const record: EnquiryRecord = { ...before, permission: { ...before.permission, person_id: into }, version: before.version + 1 };
    updateEnquiry(work.db, record);
    work.record({ action: 'enquiry.person-merged', room: 'enquiries', recordId: id, clause: trailClause(record), details: { changes: [{ field: 'personId', from, to: into }] } });
  }
}

/** Why something that identifies a person stays; where nothing was added, what was said before still holds. */
function keptOf({ keptBecause }: Work): { kept_because?: string } {
  return keptBecause === '' ? {} : { kept_because: keptBecause };
}

function based(work: Work, id: string, version: number): EnquiryRecord {
  const record = standingEnquiry(work, id);
  if (record.version !== version) throw conflict('This enquiry', { version: record.version, facts: shownFacts(work, record), answer: answerOf(record) });
  return record;
}

/** What she typed, with the link to an incident that is closed to her: it is not shown to her, so it is not hers to take away. */
function withUnseen(work: Work, before: EnquiryRecord, typed: EnquiryFacts): EnquiryFacts {
  if (before.incident_id === null || shownFacts(work, before).incidentId !== null) return typed;
  if (typed.incidentId !== null) {
    throw new Refusal('invalid', 'This enquiry belongs to an incident that is limited to named officers. Leave the incident empty; it stays as it is.', 'facts.incidentId');
  }
  return { ...typed, incidentId: before.incident_id };
}

/** @throws Refusal `invalid` for an incident that there is not, or that is closed to this officer */
function refuseUnknownIncident(work: Work, { incidentId }: EnquiryFacts, incidents: IncidentNumbers): void {
  if (incidentId !== null && !incidents(work).has(incidentId)) throw new Refusal('invalid', 'Choose an incident from the register.', 'facts.incidentId');
}

/** What the policy calls an approval: kept from when it was asked for, unless it is made another. */
function activityOf(work: Work, facts: EnquiryFacts, before: EnquiryRecord | null): Activity {
  const none = { title: '', clause: '' };
  if (facts.kind !== 'approval') return none;
  const kept = before?.permission;
  if (kept !== undefined && kept.activity === facts.activity) return { title: kept.activity_title, clause: kept.activity_clause };
  const found = enquiryChoices(work).activities.find(({ id }) => id === facts.activity);
  if (found === undefined) throw new Refusal('invalid', 'Choose what it is from the list.', 'facts.activity');
  return found;
}

/** @param place where the days were typed: the form, or a step */
function check(work: Work, facts: EnquiryFacts, answer: EnquiryAnswer | null, place: 'facts' | 'step' = 'facts'): void {
  const today = work.clock.today();
  if (facts.accountId !== null && !accountNames(work).has(facts.accountId)) throw new Refusal('invalid', 'Choose an account from the register.', 'facts.accountId');
  if (facts.kind === 'approval' && facts.personId !== null && new PeopleDirectory(work).get(facts.personId) === null) {
    throw new Refusal('invalid', 'Choose a person from the register.', 'facts.personId');
  }
  for (const [field, day] of Object.entries(facts)) {
    if (typeof day !== 'string') continue;
    if (happenedFields.has(field)) refuseFutureDay(day, today, `${place}.${field}`);
    if (plannedFields.has(field)) refuseOddDay(day, `${place}.${field}`);
  }
  refuseFutureDay(answer?.answeredOn ?? null, today, 'answer.answeredOn');
  const problem = enquiryProblem(facts, answer?.answeredOn ?? null);
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field.replace(/^facts\./u, `${place}.`));
}
