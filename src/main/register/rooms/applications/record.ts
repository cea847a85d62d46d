import { createHash } from 'node:crypto';
import { type ApplicationForm, applicationForm, type ApplicationRow, type Assessment, assessment } from '../../../../preload/contract/applications.ts';
import type { ApplicationsTable } from '../../database/tables-applications.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';
import { channelTitles } from '../policies/service.ts';
import { daysBetween } from '../../../../preload/contract/days.ts';
import { decidingBody, directorates } from '../settings/service.ts';
import { titleOf } from './rules/form.ts';
import { type ApplicationStep, wrongStep } from './rules/line.ts';
import { applicationRowOf } from './table.ts';

/* An application as it is stored, as a list shows it, and as a step finds it. */

/** The form of a stored application. */
export function formOf(row: Pick<ApplicationsTable, 'form'>): ApplicationForm {
  return applicationForm.parse(JSON.parse(row.form));
}

/** Communications’ assessment as it begins. */
export const blankAssessment: Assessment = {
  benefit: '', commitment: '', existingWouldServe: 'not-known', existingAccountId: null, languageNeed: '', languageEvidence: '', view: 'none', viewReason: '',
};

/** A stored assessment. */
export function assessmentOf(content: string): Assessment {
  return assessment.parse(JSON.parse(content));
}

/**
 * Names what a certifier has signed: another answer, another kind or another account gives another hash. The posting
 * standard does not count: it is agreed with Communications on the way, and nobody signs it.
 */
export function formHash(row: Pick<ApplicationsTable, 'kind' | 'account_id'>, form: ApplicationForm): string {
  const { postingStandard: _agreedLater, ...signed } = form;
  const account = row.kind === 'contribute' ? row.account_id : null;
  return createHash('sha256').update(JSON.stringify([row.kind, account, signed])).digest('hex');
}

/** What ids in applications are called; read once for a whole list. */
export interface Names {
  readonly accounts: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly directorates: ReadonlyMap<string, string>;
}

/** @returns the names that ids in applications stand for */
export function namesFor(work: Work): Names {
  return {
    accounts: accountNames(work),
    channels: channelTitles(work),
    directorates: new Map(directorates(work).map(({ id, name }) => [id, name])),
  };
}

/** A row of the list. @param since the day on which it came into its present state, YYYY-MM-DD */
export function rowOf(work: Work, row: ApplicationsTable, since: string, names: Names): ApplicationRow {
  const form = formOf(row);
  return {
    id: row.id, version: row.version, number: row.number, kind: row.kind, state: row.state,
    title: titleOf(row.kind, form, accountNameOf(row, names)), channelTitle: names.channels.get(form.channel) ?? form.channel,
    applicant: form.name, directorate: names.directorates.get(form.directorateId ?? '') ?? '', lineManager: form.lineManager,
    createdOn: row.created_on, submittedOn: row.submitted_on, decidedOn: row.decided_on,
    waitingDays: Math.max(0, daysBetween(since, work.clock.today())), accountId: row.account_id,
  };
}

/** Name of the account that is contributed to or that the approval has made; empty when there is none. */
export function accountNameOf(row: ApplicationsTable, names: Names): string {
  return names.accounts.get(row.account_id ?? '') ?? '';
}

/**
 * The application that a step is to be taken with.
 *
 * @throws Refusal `not-found`, `invalid` when the step is not possible in its state, `conflict` when it was changed meanwhile
 */
export function applicationFor(work: Work, { id, version }: { readonly id: string; readonly version: number }, step: ApplicationStep): ApplicationsTable {
  const row = applicationRowOf(work.db, id);
  if (row === undefined) throw missingRecord('application');
  // Where it stands says more than that somebody was quicker, so it is looked at first.
  const wrong = wrongStep(row.number, row.state, step, decidingBody(work));
  if (wrong !== null) throw new Refusal('invalid', wrong);
  if (row.version !== version) throw changedMeanwhile(row);
  return row;
}

/** Somebody else has saved the application since it was opened. */
export function changedMeanwhile(row: ApplicationsTable): Refusal {
  return conflict('This application', { version: row.version, accountId: row.account_id, form: formOf(row) });
}
