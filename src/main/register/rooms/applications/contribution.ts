import type { ApplicationsTable } from '../../database/tables-applications.ts';
import type { AccountContributorsTable } from '../../database/tables-accounts.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { addApprovedContributor, changeContributorPeriod, endContributor, openContributions, takeBackContributor } from '../accounts/contributors.ts';
import { refuseLeavers } from './leavers.ts';
import type { Decision, Outcome } from './outcome.ts';
import { formOf } from './record.ts';
import { firstMail } from './rules/approval.ts';
import { naturalName } from './rules/names.ts';

/* What a decision on contributing to an account does (CP371 2.3). */

/**
 * Adds the applicant to the account's contributors, from and until the days that were decided; where an earlier approval
 * has added her, its days become these.
 *
 * @throws Refusal `invalid` naming what the decision lacks, `duplicate` when she contributes already
 */
export function addContribution(work: Work, row: ApplicationsTable, decision: Decision): Outcome {
  const { name, email } = formOf(row);
  const { contributor } = decision;
  if (row.account_id === null) throw new Refusal('invalid', 'This application names no account to contribute to. Withdraw it and start a new one.');
  if (contributor === null) throw new Refusal('invalid', 'Say from when the applicant may contribute.', 'contributor.from');
  const present = contributionOf(work, row);
  if (contributor.from < decision.decidedOn && contributor.from !== present?.from_date) {
    throw new Refusal('invalid', 'Nobody contributes before it is approved. Enter the day of the decision or a later one.', 'contributor.from');
  }
  if (contributor.to !== null && contributor.to < contributor.from) {
    throw new Refusal('invalid', 'The last day lies before the first. Correct one of them.', 'contributor.to');
  }
  const person = { name: naturalName(name), email: firstMail(email) };
  if (present === undefined) {
    refuseLeavers(work, [{ ...person, as: 'applicant' }]);
    addApprovedContributor(work, { accountId: row.account_id, person, ...contributor, applicationId: row.id, note: row.number });
  } else {
    changeContributorPeriod(work, { id: present.id, version: present.version, ...contributor });
  }
  return { accountId: row.account_id, details: { contributor: person.name, from: contributor.from, to: contributor.to } };
}

/** Ends the contributor's time on the day of the decision; one whose time has not begun contributes at no time. */
export function endContribution(work: Work, row: ApplicationsTable, { decidedOn, supersedingReason: note }: Decision & { readonly supersedingReason: string }): Outcome {
  const name = naturalName(formOf(row).name);
  const present = contributionOf(work, row);
  if (present === undefined) return { accountId: row.account_id, details: { contributor: name, to: null } };
  const { id, version, from_date: from } = present;
  if (from > work.clock.today()) {
    takeBackContributor(work, { id, version, note });
    return { accountId: row.account_id, details: { contributor: name, takenBackBefore: from } };
  }
  // A time cannot end before it begins.
  const to = from > decidedOn ? from : decidedOn;
  endContributor(work, { id, version, to, note });
  return { accountId: row.account_id, details: { contributor: name, to } };
}

/** The contribution that an application has brought and that goes on. */
function contributionOf(work: Work, row: ApplicationsTable): AccountContributorsTable | undefined {
  return openContributions(work).find(({ application_id: id }) => id === row.id);
}
