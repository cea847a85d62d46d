import type { InputOf } from '../../../../preload/contract/index.ts';
import type { ApplicationsTable } from '../../database/tables-applications.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { addApprovedContributor, endContributor, openContributions } from '../accounts/contributors.ts';
import { account, addAccount } from '../accounts/service.ts';
import { changeStatus } from '../accounts/status.ts';
import { noteLogin } from '../logins/note.ts';
import { quarterOf } from '../reviews/rules/quarters.ts';
import { assessmentOf, blankAssessment, formOf } from './record.ts';
import { factsFrom, firstMail, userNameFrom } from './rules/approval.ts';
import { assessmentRow } from './table.ts';

/** A decision as it is taken. */
export type Decision = InputOf<'applications.decide'>;

/** What a decision has done. */
export interface Outcome {
  readonly accountId: string | null;
  /** For the trail entry. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Does what an approval says: a new account with its administrators, schedule and standard, or a contributor from a day on
 * (CP371 2.3). An account that an earlier approval made, and that was rescinded with it, becomes active again.
 *
 * @throws Refusal `invalid` naming what the decision lacks, `duplicate` when the address is on the register
 */
export function approve(work: Work, row: ApplicationsTable, decision: Decision): Outcome {
  if (row.kind === 'contribute') return addContribution(work, row, decision);
  return row.account_id === null ? makeAccount(work, row, decision) : takeUpAgain(work, row.account_id, decision);
}

/**
 * Takes back what an approval has done: the account is rescinded, or the contributor's time ends. What has ended already
 * stays as it is.
 */
export function takeBack(work: Work, row: ApplicationsTable, decision: Decision & { readonly supersedingReason: string }): Outcome {
  if (row.account_id === null) return { accountId: null, details: {} };
  if (row.kind === 'contribute') return endContribution(work, row, decision);
  const { row: made, version } = account(work, row.account_id);
  if (made.status === 'rescinded' || made.status === 'closed') return { accountId: row.account_id, details: { account: made.name, status: made.status } };
  setStatus(work, { id: row.account_id, version, to: 'rescinded' }, `The approval was superseded. ${decision.supersedingReason}`);
  return { accountId: row.account_id, details: { account: made.name, status: 'rescinded' } };
}

function makeAccount(work: Work, row: ApplicationsTable, decision: Decision): Outcome {
  const form = formOf(row);
  const { name, postingStandard, nextReviewOn } = beginningOf(decision);
  const assessed = assessmentRow(work.db, row.id);
  const facts = factsFrom(form, assessed === undefined ? blankAssessment : assessmentOf(assessed.content), {
    name, postingStandard, approvedOn: decision.decidedOn,
    // The account joins the quarterly review at once: nothing else says when it is first due.
    nextReviewOn: nextReviewOn ?? quarterOf(work.clock.today()).to,
  });
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
  const { row: made, version } = account(work, accountId);
  if (made.status !== 'rescinded' && made.status !== 'closed') return { accountId, details: { account: made.name, status: made.status } };
  setStatus(work, { id: accountId, version, to: 'active' }, `Approved again. ${decision.reason}`);
  return { accountId, details: { account: made.name, status: 'active' } };
}

/** From today: until the decision is recorded, the account was what the register said. */
function setStatus(work: Work, made: { id: string; version: number; to: 'active' | 'rescinded' }, reason: string): void {
  changeStatus(work, { ...made, on: work.clock.today(), reason: reason.slice(0, 2000), captured: '', watchHandle: false });
}

function addContribution(work: Work, row: ApplicationsTable, decision: Decision): Outcome {
  const form = formOf(row);
  const { contributor } = decision;
  if (row.account_id === null) throw new Refusal('invalid', 'This application names no account to contribute to. Withdraw it and start a new one.');
  if (contributor === null) throw new Refusal('invalid', 'Say from when the applicant may contribute.', 'contributor.from');
  if (contributor.from < decision.decidedOn) {
    throw new Refusal('invalid', 'Nobody contributes before it is approved. Enter the day of the decision or a later one.', 'contributor.from');
  }
  if (contributor.to !== null && contributor.to < contributor.from) {
    throw new Refusal('invalid', 'The last day lies before the first. Correct one of them.', 'contributor.to');
  }
  const present = openContributions(work).find(({ application_id: id }) => id === row.id);
  if (present === undefined) {
    addApprovedContributor(work, {
      accountId: row.account_id, person: { name: form.name, email: firstMail(form.email) }, ...contributor, applicationId: row.id, note: row.number,
    });
  }
  return { accountId: row.account_id, details: { contributor: form.name, from: contributor.from, to: contributor.to } };
}

function endContribution(work: Work, row: ApplicationsTable, decision: Decision & { readonly supersedingReason: string }): Outcome {
  const ended = openContributions(work).filter(({ application_id: id }) => id === row.id).map((present) => {
    // One whose time has not begun ends with its first day: a time cannot end before it begins.
    const to = present.from_date > decision.decidedOn ? present.from_date : decision.decidedOn;
    endContributor(work, { id: present.id, version: present.version, to, note: decision.supersedingReason });
    return to;
  });
  return { accountId: row.account_id, details: { contributor: formOf(row).name, to: ended[0] ?? null } };
}

function beginningOf({ account: beginning, decidedOn }: Decision): NonNullable<Decision['account']> {
  if (beginning === null) throw new Refusal('invalid', 'Give the account a name and say what standard was agreed.', 'account.name');
  if (beginning.nextReviewOn !== null && beginning.nextReviewOn <= decidedOn) {
    throw new Refusal('invalid', 'The first review comes after the decision. Enter a later day, or leave it empty for the end of this quarter.', 'account.nextReviewOn');
  }
  return beginning;
}
