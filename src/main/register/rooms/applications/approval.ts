import type { ApplicationsTable } from '../../database/tables-applications.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { account, addAccount, editAccount } from '../accounts/service.ts';
import { changeStatus } from '../accounts/status.ts';
import { noteLogin } from '../logins/note.ts';
import { oweRotationOn } from '../logins/owed.ts';
import { followApproving, followRescinding } from '../reviews/follow-up-steps.ts';
import { quarterOf } from '../reviews/rules/quarters.ts';
import { addContribution, endContribution } from './contribution.ts';
import { carryOver, refuseLeavers } from './leavers.ts';
import type { Decision, Outcome } from './outcome.ts';
import { assessmentOf, blankAssessment, formOf } from './record.ts';
import { factsFrom, firstMail, userNameFrom } from './rules/approval.ts';
import { assessmentRow } from './table.ts';

/**
 * Does what an approval says: a new account with its administrators, schedule and standard, or a contributor from a day on
 * (CP371 2.3). An account that an earlier approval made, and that was rescinded with it, becomes active again. Where the
 * approval only takes the place of another, what it says otherwise is changed.
 *
 * @throws Refusal `invalid` naming what the decision lacks, `duplicate` when the address is on the register
 */
export function approve(work: Work, row: ApplicationsTable, decision: Decision): Outcome {
  const outcome = row.kind === 'contribute' ? addContribution(work, row, decision) : approveAccount(work, row, decision);
  carryOver(work, formOf(row));
  return outcome;
}

function approveAccount(work: Work, row: ApplicationsTable, decision: Decision): Outcome {
  if (row.account_id === null) return makeAccount(work, row, decision);
  return row.state === 'approved' ? changeAgreed(work, row.account_id, decision) : takeUpAgain(work, row.account_id, decision);
}

/**
 * Takes back what an approval has done: the account is rescinded and its passwords are to be changed, or the contributor's
 * time ends. What has ended already stays as it is.
 */
export function takeBack(work: Work, row: ApplicationsTable, decision: Decision & { readonly supersedingReason: string }): Outcome {
  if (row.account_id === null) return { accountId: null, details: {} };
  if (row.kind === 'contribute') return endContribution(work, row, decision);
  const { row: made, version } = account(work, row.account_id);
  if (!isRun(made.status)) return { accountId: row.account_id, details: { account: made.name, status: made.status } };
  const reason = `The approval was superseded. ${decision.supersedingReason}`;
  setStatus(work, { id: row.account_id, version, to: 'rescinded' }, reason);
  // A shortfall that was being followed has come to its end by this: no secondary review is to come any more.
  followRescinding(work, row.account_id, work.clock.today(), reason, decision.decidedBy);
  // Whoever was to run it knows how to sign in.
  oweRotationOn(work, [row.account_id], 'other', 'Approval withdrawn');
  return { accountId: row.account_id, details: { account: made.name, status: 'rescinded' } };
}

function makeAccount(work: Work, row: ApplicationsTable, decision: Decision): Outcome {
  const form = formOf(row);
  const { name, postingStandard, nextReviewOn } = beginningOf(work, decision);
  const assessed = assessmentRow(work.db, row.id);
  const facts = factsFrom(form, assessed === undefined ? blankAssessment : assessmentOf(assessed.content), {
    name, postingStandard, approvedOn: decision.decidedOn,
    // The account joins the quarterly review at once: nothing else says when it is first due.
    nextReviewOn: nextReviewOn ?? quarterOf(work.clock.today()).to,
  });
  refuseLeavers(work, [facts.primaryAdministrator, facts.backupAdministrator].flatMap((person) => (person === null ? [] : [{ ...person, as: 'administrator' }])));
  const { id } = withHelp(() => addAccount(work, facts));
  const userName = userNameFrom(form);
  const login = userName === '' ? {} : { login: loginFor(work, id, userName, firstMail(form.associatedEmail)) };
  return { accountId: id, details: { account: name, accountId: id, nextReviewOn: facts.nextReviewOn, ...login } };
}

/** An address that is taken can no longer be corrected here, so the sentence says what else can be done. */
function withHelp<Value>(add: () => Value): Value {
  try {
    return add();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'duplicate') throw error;
    throw new Refusal('duplicate', `${error.message} Nothing was decided. If it is the same account, decline this application and ask for a contribution to that account instead.`);
  }
}

/** Notes who signs in; a user name that another account has blocks no approval, and the entry says so. @returns what became of it */
function loginFor(work: Work, accountId: string, userName: string, email: string): string {
  try {
    noteLogin(work, { accountId, userName, email });
    return `${userName} noted, password to be agreed with the Communications Team`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${userName} not noted. ${error.message}`;
  }
}

function takeUpAgain(work: Work, accountId: string, decision: Decision): Outcome {
  const ended = !isRun(account(work, accountId).row.status);
  // The day of the new approval goes first: only with it does a closed account come back (CP371 2.3.1).
  const outcome = changeAgreed(work, accountId, decision, ended ? decision.decidedOn : null);
  if (!ended) return outcome;
  const { version } = account(work, accountId);
  try {
    setStatus(work, { id: accountId, version, to: 'active' }, `Approved again. ${decision.reason}`);
    followApproving(work, accountId, decision.reason);
  } catch (error) {
    if (!(error instanceof Refusal) || error.field !== 'to') throw error;
    throw new Refusal('invalid', 'The account was closed after this day. It comes back only with an approval of that day or a later one.', 'decidedOn');
  }
  return { accountId, details: { ...outcome.details, status: 'active' } };
}

/** What the decision says otherwise about an account that is there: its name, its standard, its next review. @param approvedOn null where it stays */
function changeAgreed(work: Work, accountId: string, decision: Decision, approvedOn: string | null = null): Outcome {
  const { facts, version } = account(work, accountId);
  const standing = facts.nextReviewOn;
  const { name, postingStandard, nextReviewOn } = decision.account === null ? { ...facts, nextReviewOn: null } : beginningOf(work, decision, standing);
  const due = approvedOn !== null && (standing === null || standing <= work.clock.today()) ? quarterOf(work.clock.today()).to : standing;
  withHelp(() => editAccount(work, accountId, version, {
    ...facts, name, postingStandard, nextReviewOn: nextReviewOn ?? due, approvedOn: approvedOn ?? facts.approvedOn,
  }));
  return { accountId, details: { account: name, status: facts.status } };
}

/** From today: until the decision is recorded, the account was what the register said. */
function setStatus(work: Work, made: { id: string; version: number; to: 'active' | 'rescinded' }, reason: string): void {
  changeStatus(work, { ...made, on: work.clock.today(), reason: reason.slice(0, 2000), captured: '', watchHandle: false });
}

/** @param standing the review that is agreed already, which may be left as it is */
function beginningOf(work: Work, { account: beginning, decidedOn }: Decision, standing: string | null = null): NonNullable<Decision['account']> {
  if (beginning === null) throw new Refusal('invalid', 'Give the account a name and say what standard was agreed.', 'account.name');
  const { nextReviewOn } = beginning;
  if (nextReviewOn === null || nextReviewOn === standing) return beginning;
  if (nextReviewOn <= decidedOn) {
    throw new Refusal('invalid', 'The first review comes after the decision. Enter a later day, or leave it empty for the end of this quarter.', 'account.nextReviewOn');
  }
  if (nextReviewOn < work.clock.today()) {
    throw new Refusal('invalid', 'This day has passed. Enter today or a later day, or leave it empty for the end of this quarter.', 'account.nextReviewOn');
  }
  return beginning;
}
