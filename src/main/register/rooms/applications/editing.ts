import type { ApplicationForm, ApplicationKind } from '../../../../preload/contract/applications.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import { lastNumber } from '../../database/numbers-given.ts';
import type { ApplicationsTable } from '../../database/tables-applications.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { checkInternalAddress } from '../accounts/rules/address.ts';
import { secretIn } from '../accounts/rules/secret-words.ts';
import { accountNames } from '../accounts/service.ts';
import { channelsOn } from '../policies/service.ts';
import { directorates } from '../settings/service.ts';
import { dropApplicationDraft } from './drafts.ts';
import { noteStep } from './moves.ts';
import { applicationFor, changedMeanwhile, formOf } from './record.ts';
import { formFields } from './rules/form.ts';
import { applicationNumber } from './rules/number.ts';
import { notRunSentence } from './rules/submission.ts';
import { endedAccountOf } from './submission.ts';
import { insertApplication, updateApplication } from './table.ts';

/** A form that is about to be kept. */
export interface FormToKeep {
  readonly kind: ApplicationKind;
  /** The account to contribute to; null for a new one. */
  readonly accountId: string | null;
  readonly form: ApplicationForm;
}

/** Starts an application as a draft. @throws Refusal `invalid` with the field */
export function startApplication(work: Work, input: InputOf<'applications.start'>): OutputOf<'applications.start'> {
  refuseWrongForm(work, input);
  refuseEndedAccount(work, input.accountId);
  dropApplicationDraft(work, null);
  const row = addDraft(work, input, '');
  work.record({
    action: 'application.started', room: 'applications', recordId: row.id, clause: 'App 2',
    details: { number: row.number, kind: row.kind, accountId: row.account_id, ...input.form },
  });
  return { id: row.id, version: row.version, number: row.number };
}

/** Stores a draft with the next number of the year. The caller records its trail entry. @param importedFrom name of the file; empty when it was typed */
export function addDraft(work: Work, { kind, accountId, form }: FormToKeep, importedFrom: string): ApplicationsTable {
  const today = work.clock.today();
  const year = Number(today.slice(0, 4));
  const row: ApplicationsTable = {
    id: work.newId(), number: applicationNumber(year, lastNumber(work.db, 'A2-', year)), kind, state: 'draft', account_id: accountId,
    form: JSON.stringify(form), created_on: today, submitted_on: null, decided_on: null, imported_from: importedFrom, version: 1,
  };
  insertApplication(work.db, row);
  noteStep(work, row.id, { state: 'draft', on: today, reason: importedFrom === '' ? '' : `Read from ${importedFrom}` });
  return row;
}

/** Changes the form of a draft or of an application that was sent back. @throws Refusal `not-found`, `conflict`, `invalid` */
export function editApplication(work: Work, input: InputOf<'applications.edit'>): OutputOf<'applications.edit'> {
  const row = applicationFor(work, input, 'edit');
  refuseWrongForm(work, { kind: row.kind, accountId: input.accountId, form: input.form });
  // One that was closed meanwhile is asked about on submission: what else was typed can be saved.
  if (input.accountId !== row.account_id) refuseEndedAccount(work, input.accountId);
  const { changes } = changedFields({ accountId: row.account_id, ...formOf(row) }, { accountId: input.accountId, ...input.form });
  if (changes.length === 0) return { id: row.id, version: row.version };
  dropApplicationDraft(work, row.id);
  const version = row.version + 1;
  if (!updateApplication(work.db, { ...row, account_id: input.accountId, form: JSON.stringify(input.form), version }, row.version)) throw changedMeanwhile(row);
  work.record({
    action: 'application.edited', room: 'applications', recordId: row.id, clause: 'App 2', details: { number: row.number, changes },
  });
  return { id: row.id, version };
}

/** Ids have to name something and an address must be harmless, even in a draft; what is missing is asked for later. */
function refuseWrongForm(work: Work, { kind, accountId, form }: FormToKeep): void {
  if (kind === 'new-account' && accountId !== null) throw new Refusal('invalid', 'A new account is not on the register yet. Choose none.', 'accountId');
  if (accountId !== null && !accountNames(work).has(accountId)) throw new Refusal('invalid', 'This account is not on the register. Choose another one.', 'accountId');
  if (form.date !== null && form.date > work.clock.today()) {
    throw new Refusal('invalid', 'This date lies in the future. Enter the date that stands on the form.', 'form.date');
  }
  if (form.channel !== '' && !channelsOn(work).some(({ id }) => id === form.channel)) {
    throw new Refusal('invalid', 'Choose a channel from the list.', 'form.channel');
  }
  if (form.directorateId !== null && !directorates(work).some(({ id }) => id === form.directorateId)) {
    throw new Refusal('invalid', 'Choose a directorate from the list.', 'form.directorateId');
  }
  // An account that does not exist yet may be described in words; what a browser must not be handed is never kept.
  const address = checkInternalAddress(form.webAddress);
  if (!address.ok) throw new Refusal('invalid', address.reason, 'form.webAddress');
  refusePassword(form);
}

/** No password ever stands in the register: neither in its own box, which the form has not, nor in another. */
function refusePassword(form: ApplicationForm): void {
  const field = formFields.find((candidate) => secretIn(form[candidate] ?? '') >= 0);
  if (field === undefined) return;
  throw new Refusal(
    'invalid', 'This looks like a password. Take it out: the password is agreed with the Communications Team and kept in Logins.', `form.${field}`,
  );
}

function refuseEndedAccount(work: Work, accountId: string | null): void {
  const ended = endedAccountOf(work, accountId);
  if (ended !== '') throw new Refusal('invalid', notRunSentence(ended), 'accountId');
}
