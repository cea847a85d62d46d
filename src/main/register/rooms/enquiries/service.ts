import { Temporal } from 'temporal-polyfill';
import type { EnquiryAnswer, EnquiryDetail, EnquiryFacts, EnquiryRow } from '../../../../preload/contract/enquiries.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import { changedFields } from '../../changed-fields.ts';
import type { EnquiriesTable } from '../../database/tables-incidents.ts';
import { keptIdentifierReason } from '../../identifiers.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { enquiryClause, enquiryNumber, enquiryProblem } from './rules.ts';
import { enquiriesOfYear, enquiryRow, enquiryRows, enquiryRowsOf, insertEnquiry, updateEnquiry } from './table.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** The log of enquiries, the newest first (CP371 2.3.1, 2.6). */
export function enquiries(work: Work): EnquiryRow[] {
  return listed(work, enquiryRows(work.db));
}

/** Those about one account, the newest first. */
export function enquiriesOfAccount(work: Work, accountId: string): EnquiryRow[] {
  return listed(work, enquiryRowsOf(work.db, accountId));
}

/** One enquiry with its history. @throws Refusal `not-found` */
export function enquiry(work: Work, { id }: InputOf<'enquiries.get'>): EnquiryDetail {
  const row = enquiryRow(work.db, id);
  if (row === undefined) throw missingRecord('enquiry');
  const names = accountNames(work);
  return {
    row: rowOf(row, names, work.clock.today()), keptBecause: row.kept_because, recordedAt: row.recorded_at, recordedBy: row.recorded_by,
    history: historyOf(work.db, 'enquiries', id, historyLimit).map(({ entry, details }) => ({
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, reason: reasonIn(details), changes: changesOf(details, names),
    })),
  };
}

/** Keeps what was asked, with the answer where that was given at once. @throws Refusal `invalid` with the field, `identifier` */
export function addEnquiry(work: Work, { facts, answer, keptBecause }: InputOf<'enquiries.add'>): OutputOf<'enquiries.add'> {
  check(work, facts, answer);
  const year = Number(work.clock.today().slice(0, 4));
  const row: EnquiriesTable = {
    id: work.newId(), number: enquiryNumber(year, enquiriesOfYear(work.db, year)), ...columnsOf(facts), ...answerColumns(answer),
    kept_because: keptReason(facts, answer, '', keptBecause), recorded_at: work.clock.now(), recorded_by: work.officer.name, version: 1,
  };
  insertEnquiry(work.db, row);
  work.record({
    action: 'enquiry.added', room: 'enquiries', recordId: row.id, clause: enquiryClause(facts.kind), details: { number: row.number, ...facts, ...answer, ...because(row.kept_because) },
  });
  return { id: row.id, version: row.version, number: row.number };
}

/** Keeps the answer to an enquiry. @throws Refusal `not-found`, `conflict`, `answered`, `invalid`, `identifier` */
export function answerEnquiry(work: Work, { id, version, answer, keptBecause }: InputOf<'enquiries.answer'>): OutputOf<'enquiries.answer'> {
  const before = standing(work, id, version);
  if (before.answered_on !== null) throw new Refusal('answered', `${before.number} has an answer. To correct it, edit the enquiry and give the reason.`);
  check(work, factsOf(before), answer);
  // What was kept with a reason when it was asked stays with it.
  const kept = keptIdentifierReason({ 'answer.answer': answer.answer, 'answer.answeredBy': answer.answeredBy }, keptBecause);
  const row: EnquiriesTable = { ...before, ...answerColumns(answer), kept_because: kept === '' ? before.kept_because : kept, version: before.version + 1 };
  updateEnquiry(work.db, row);
  work.record({ action: 'enquiry.answered', room: 'enquiries', recordId: id, clause: enquiryClause(row.kind), details: { ...answer, ...because(kept) } });
  return { id, version: row.version };
}

/** Corrects an enquiry; what stood there stays in the history with the reason. @throws Refusal `not-found`, `conflict`, `invalid`, `identifier` */
export function editEnquiry(work: Work, { id, version, facts, answer, reason, keptBecause }: InputOf<'enquiries.edit'>): OutputOf<'enquiries.edit'> {
  const before = standing(work, id, version);
  if (before.answered_on === null && answer !== null) throw new Refusal('invalid', 'It has no answer yet. Save the correction first, then give the answer.', 'answer.answer');
  if (before.answered_on !== null && answer === null) throw new Refusal('invalid', 'An answer that was given stays one. Correct it, or leave it as it is.', 'answer.answer');
  check(work, facts, answer);
  const changed: EnquiriesTable = { ...before, ...columnsOf(facts), ...answerColumns(answer) };
  const { changes } = changedFields({ ...factsOf(before), ...answerOf(before) }, { ...factsOf(changed), ...answerOf(changed) });
  if (changes.length === 0) throw new Refusal('invalid', 'Nothing has been changed. Change what is wrong, or cancel.', 'reason');
  const row = { ...changed, kept_because: keptReason(facts, answer, reason, keptBecause), version: before.version + 1 };
  updateEnquiry(work.db, row);
  work.record({ action: 'enquiry.edited', room: 'enquiries', recordId: id, clause: enquiryClause(row.kind), details: { changes, reason, ...because(row.kept_because) } });
  return { id, version: row.version };
}

/** Why a patient's number stays, for the trail; nothing where there is none. */
function because(keptBecause: string): { keptBecause?: string } {
  return keptBecause === '' ? {} : { keptBecause };
}

function standing(work: Work, id: string, version: number): EnquiriesTable {
  const row = enquiryRow(work.db, id);
  if (row === undefined) throw missingRecord('enquiry');
  if (row.version !== version) throw conflict('This enquiry', { version: row.version, facts: factsOf(row), answer: answerOf(row) });
  return row;
}

function check(work: Work, facts: EnquiryFacts, answer: EnquiryAnswer | null): void {
  if (facts.accountId !== null && !accountNames(work).has(facts.accountId)) throw new Refusal('invalid', 'Choose an account from the register.', 'facts.accountId');
  const today = work.clock.today();
  refuseFutureDay(facts.askedOn, today, 'facts.askedOn');
  refuseFutureDay(facts.equalityToldOn, today, 'facts.equalityToldOn');
  refuseFutureDay(answer?.answeredOn ?? null, today, 'answer.answeredOn');
  const problem = enquiryProblem({ ...facts, answeredOn: answer?.answeredOn ?? null });
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
}

function keptReason(facts: EnquiryFacts, answer: EnquiryAnswer | null, reason: string, keptBecause: string): string {
  return keptIdentifierReason(
    { 'facts.question': facts.question, 'facts.askedBy': facts.askedBy, 'answer.answer': answer?.answer ?? '', 'answer.answeredBy': answer?.answeredBy ?? '', reason },
    keptBecause,
  );
}

function listed(work: Work, rows: readonly EnquiriesTable[]): EnquiryRow[] {
  if (rows.length === 0) return [];
  const names = accountNames(work);
  const today = work.clock.today();
  return rows.map((row) => rowOf(row, names, today));
}

function rowOf(row: EnquiriesTable, names: ReadonlyMap<string, string>, today: string): EnquiryRow {
  return {
    id: row.id, version: row.version, number: row.number, ...factsOf(row), account: row.account_id === null ? '' : (names.get(row.account_id) ?? ''),
    answer: answerOf(row),
    waitingDays: row.answered_on === null ? Temporal.PlainDate.from(row.asked_on).until(today).total('days') : 0,
  };
}

function factsOf(row: EnquiriesTable): EnquiryFacts {
  return {
    kind: row.kind, accountId: row.account_id, askedBy: row.asked_by, askedOn: row.asked_on, question: row.question, equalityToldOn: row.equality_told_on,
  };
}

function answerOf(row: EnquiriesTable): EnquiryAnswer | null {
  return row.answered_on === null ? null : { answer: row.answer, answeredOn: row.answered_on, answeredBy: row.answered_by };
}

function columnsOf(facts: EnquiryFacts): Pick<EnquiriesTable, 'kind' | 'account_id' | 'asked_by' | 'asked_on' | 'question' | 'equality_told_on'> {
  return {
    kind: facts.kind, account_id: facts.accountId, asked_by: facts.askedBy, asked_on: facts.askedOn, question: facts.question,
    equality_told_on: facts.equalityToldOn,
  };
}

function answerColumns(answer: EnquiryAnswer | null): Pick<EnquiriesTable, 'answer' | 'answered_on' | 'answered_by'> {
  return { answer: answer?.answer ?? '', answered_on: answer?.answeredOn ?? null, answered_by: answer?.answeredBy ?? '' };
}
