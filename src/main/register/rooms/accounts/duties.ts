import type { Duty } from '../../../../preload/contract/accounts-records.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import type { AccountDutiesTable } from '../../database/tables-accounts.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { dutiesOn } from '../policies/service.ts';
import { dutyRows, everyDutyRow, insertDuty, updateDuty } from './records-table.ts';
import { type DutyNote, dutiesOf, isAsked, noteProblem } from './rules/duties.ts';
import type { DutyFacts } from './rules/duty-answers.ts';
import { accountRow } from './table.ts';

export type { DutyFacts } from './rules/duty-answers.ts';

/**
 * Notes how an account stands with a duty of CP371 2.3.1 that the register cannot answer, or why one does not apply.
 *
 * @throws Refusal `not-found`, `conflict` when it was noted meanwhile, `invalid` for a duty that the record answers or
 *   one that is said not to apply without a reason
 */
export function setDuty(work: Work, input: InputOf<'accounts.setDuty'>): OutputOf<'accounts.setDuty'> {
  const account = accountRow(work.db, input.accountId);
  if (account === undefined) throw missingRecord('account');
  const flags = {
    research: account.research, identityShown: account.identity_shown, personalInformation: account.personal_information,
    businessRecord: account.business_record, corporate: account.corporate === 1,
  };
  const duty = dutiesOn(work).find(({ id }) => id === input.duty);
  if (duty === undefined || !isAsked(duty, flags)) throw new Refusal('not-found', 'This is not asked of this account. Open the account again.', 'duty');
  const before = dutyRows(work.db, account.id).find((row) => row.duty === duty.id);
  if ((before?.version ?? 0) !== input.version) throw conflict('This duty', { version: before?.version ?? 0 });
  const problem = noteProblem(duty, flags, input, before === undefined ? undefined : noteOf(before));
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const after: AccountDutiesTable = {
    account_id: account.id, duty: duty.id, state: input.state, reason: input.reason, evidence: input.evidence,
    noted_on: work.clock.today(), officer_name: work.officer.name, version: input.version + 1,
  };
  if (before === undefined) insertDuty(work.db, after);
  else if (!updateDuty(work.db, after, input.version)) throw conflict('This duty', { version: before.version });
  const none = { state: 'not-known', reason: '', evidence: '' };
  work.record({
    action: 'duty.noted', room: 'accounts', recordId: account.id, clause: duty.clause,
    details: { duty: duty.id, title: duty.title, ...changedFields(before === undefined ? none : said(before), said(after)) },
  });
  return {};
}

/** The duties of an account, with what is noted of each. */
export function accountDuties(work: Work, accountId: string, facts: DutyFacts): Duty[] {
  const notes = new Map(dutyRows(work.db, accountId).map((row) => [row.duty, noteOf(row)]));
  return dutiesOf(dutiesOn(work), facts, notes);
}

/**
 * The duties of many accounts, with what is noted of each: the notes and the policies are read once.
 *
 * @returns the duties of an account from what is known of it
 */
export function dutiesOfMany(work: Work): (accountId: string, facts: DutyFacts) => Duty[] {
  const notes = Map.groupBy(everyDutyRow(work.db), ({ account_id: id }) => id);
  const duties = dutiesOn(work);
  return (accountId, facts) => dutiesOf(duties, facts, new Map((notes.get(accountId) ?? []).map((row) => [row.duty, noteOf(row)])));
}

function noteOf(row: AccountDutiesTable): DutyNote {
  return { state: row.state, reason: row.reason, evidence: row.evidence, notedOn: row.noted_on, notedBy: row.officer_name, version: row.version };
}

function said({ state, reason, evidence }: AccountDutiesTable): Pick<AccountDutiesTable, 'state' | 'reason' | 'evidence'> {
  return { state, reason, evidence };
}
