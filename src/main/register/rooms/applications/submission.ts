import type { ApplicationForm } from '../../../../preload/contract/applications.ts';
import type { ApplicationsTable } from '../../database/tables-applications.ts';
import type { Work } from '../../work.ts';
import { accounts } from '../accounts/service.ts';
import { addressKey } from '../accounts/rules/address.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { certificationsOf } from './certifications.ts';
import { wrongStep } from './rules/line.ts';
import { addressOf, type SubmissionProblem, submissionProblems } from './rules/submission.ts';

/** What keeps an application from being submitted (CP371 2.3, App 2); empty when nothing does, or when it is submitted. */
export function problemsOf(work: Work, row: ApplicationsTable, form: ApplicationForm): SubmissionProblem[] {
  // What was submitted is no longer asked for: a later change of the rules or of the register leaves it as it is.
  if (wrongStep(row.number, row.state, 'submit', '') !== null) return [];
  return submissionProblems({
    kind: row.kind, form, accountId: row.account_id, certifications: certificationsOf(work, row, form), today: work.clock.today(),
    addressTakenBy: row.kind === 'contribute' ? '' : holderOf(work, form), endedAccount: row.kind === 'contribute' ? endedAccountOf(work, row.account_id) : '',
  });
}

/** Name of an account that nobody runs any more; empty for one that is run, and for none. */
export function endedAccountOf(work: Work, accountId: string | null): string {
  const found = accounts(work).find(({ id }) => id === accountId);
  return found === undefined || isRun(found.status) ? '' : found.name;
}

/** Name of the account that has an address already, whatever its spelling; empty for none. */
function holderOf(work: Work, form: ApplicationForm): string {
  const address = addressOf(form);
  const key = address.ok ? addressKey(address.address) : null;
  return key === null ? '' : (accounts(work).find((account) => addressKey(account.address) === key)?.name ?? '');
}
