import type { AccountFacts } from '../../../../preload/contract/accounts.ts';
import type { ApplicationKind } from '../../../../preload/contract/applications.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { refuseOtherExtension } from '../../file-extension.ts';
import { printPaper } from '../../paper-jobs.ts';
import { type ApplicationFormData, applicationFormPaper } from '../../reports/documents/application-form.ts';
import { type ChangeOfDetailsData, changeOfDetailsPaper } from '../../reports/documents/change-of-details.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Job, Work } from '../../work.ts';
import { writeRecordedFile } from '../../written-file.ts';
import { account } from '../accounts/service.ts';
import { loginsOf } from '../logins/service.ts';
import { applicationForm, packsForAccounts } from '../policies/service.ts';
import { decidingBody, directorates, returnAddress, trustName } from '../settings/service.ts';
import { type ApplicationForPaper, applicationForPaper } from './service.ts';

/* The forms of Appendix 2 on paper. None has a place for a password: its box says whom to agree it with. */

const label = 'Printing the form';

/**
 * Prints the form of Appendix 2 to be filled in by hand.
 *
 * @throws Refusal `cancelled`, `not-printed`, `not-written`
 */
export async function blankForm(job: Job, { kind }: InputOf<'applications.blankForm'>): Promise<OutputOf<'applications.blankForm'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The form is saved as a PDF file.');
  const data = job.read((work): ApplicationFormData => ({ ...formFrame(work, kind), number: '', values: {}, existingAccount: '', postingStandard: '', certifications: [], decision: null }));
  const printed = await printPaper(job, applicationFormPaper(data), label);
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'application.blank-form-printed', room: 'applications', recordId: 'appendix-2', clause: data.words.clause,
    details: { kind, file: file.name, sha256: file.sha256 },
  }));
}

/**
 * Prints an application on the form of Appendix 2, with the certifications and the decision as far as there are any.
 *
 * @throws Refusal `not-found`, `cancelled`, `not-printed`, `not-written`
 */
export async function filledForm(job: Job, { id }: InputOf<'applications.filledForm'>): Promise<OutputOf<'applications.filledForm'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The form is saved as a PDF file.');
  const data = job.read((work) => filled(work, applicationForPaper(work, id)));
  const printed = await printPaper(job, applicationFormPaper(data), label);
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'application.form-printed', room: 'applications', recordId: id, clause: data.words.clause,
    details: { number: data.number, file: file.name, sha256: file.sha256 },
  }));
}

/**
 * Prints the form with which changed details of an account are told (App 2), with what the register has now.
 *
 * @throws Refusal `not-found`, `cancelled`, `not-printed`, `not-written`
 */
export async function changeForm(job: Job, { accountId }: InputOf<'applications.changeForm'>): Promise<OutputOf<'applications.changeForm'>> {
  const { path } = job.file();
  refuseOtherExtension(path, '.pdf', 'The form is saved as a PDF file.');
  const data = job.read((work) => changeData(work, accountId));
  const printed = await printPaper(job, changeOfDetailsPaper(data), label);
  return await writeRecordedFile(job, path, printed.bytes, (work, file) => work.record({
    action: 'account.change-form-printed', room: 'accounts', recordId: accountId, clause: 'App 2',
    details: { file: file.name, sha256: file.sha256 },
  }));
}

/** File name to suggest for the blank form. */
export function blankFormName(_work: Work, { kind }: InputOf<'applications.blankForm'>): string {
  return kind === 'contribute' ? 'Appendix 2 blank form for contributing.pdf' : 'Appendix 2 blank form.pdf';
}

/** File name to suggest for a filled form: "Appendix 2 A2-2026-0001 Ward news.pdf". */
export function filledFormName(work: Work, { id }: InputOf<'applications.filledForm'>): string {
  const { row, form, accountName } = applicationForPaper(work, id);
  return `${['Appendix 2', row.number, accountName || form.accountName].filter((part) => part !== '').join(' ')}.pdf`;
}

/** File name to suggest for a change-of-details form. */
export function changeFormName(work: Work, { accountId }: InputOf<'applications.changeForm'>): string {
  return `Change of details ${account(work, accountId).facts.name}.pdf`;
}

/** The channel of an application: that of the account once there is one, because a contribution's form need not name it. */
export function channelOf(work: Work, { row, channelTitle }: ApplicationForPaper): string {
  return row.accountId === null ? channelTitle : account(work, row.accountId).row.channelTitle;
}

/** Where completed forms go, as a form says it. */
function returnTo(work: Work): string {
  return returnAddress(work) || 'the Communications Team';
}

type Frame = Omit<ApplicationFormData, 'number' | 'values' | 'existingAccount' | 'postingStandard' | 'certifications' | 'decision'>;

function formFrame(work: Work, kind: ApplicationKind): Frame {
  return {
    words: applicationForm(work), kind, trustName: trustName(work), policyReference: formPolicy(work), decidingBody: decidingBody(work),
    returnTo: returnTo(work), createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
}

/** Reference of the policy whose form it is. */
function formPolicy(work: Work): string {
  return packsForAccounts(work).find((pack) => pack.applicationForm !== null)?.reference ?? '';
}

const visibilities = { public: 'Public', members: 'Members only', 'not-known': '' } as const;

function filled(work: Work, application: ApplicationForPaper): ApplicationFormData {
  const { row, form, decision } = application;
  const { directorateId: _directorate, department, oneAdministratorReason, postingStandard, ...answers } = form;
  const second = form.secondAdministrator === '' && oneAdministratorReason !== '' ? `Not named: ${oneAdministratorReason}` : form.secondAdministrator;
  return {
    ...formFrame(work, row.kind), number: row.number, postingStandard,
    values: {
      ...answers, date: form.date === null ? '' : formatDate(form.date), visibility: visibilities[form.visibility],
      directorate: [application.directorateName, department].filter((part) => part !== '').join(', '),
      channel: application.channelTitle, secondAdministrator: second,
    },
    existingAccount: row.kind === 'contribute' ? [application.accountName, channelOf(work, application)].filter((part) => part !== '').join(', ') : '',
    certifications: application.certifications.map(({ certifier, named, certifiedOn, ticked, evidence, formChangedSince, notNamedReason }) => ({
      certifier, named, certifiedOn, ticked, signedPageKept: evidence !== null, formChangedSince, notNamedReason,
    })),
    decision: decision === null
      ? null
      : { decision: decision.decision, decidedOn: decision.decidedOn, decidedBy: decision.decidedBy, body: decision.body, reason: decision.reason },
  };
}

function changeData(work: Work, accountId: string): ChangeOfDetailsData {
  const { facts, row } = account(work, accountId);
  return {
    account: `${facts.name} on ${row.channelTitle}`, trustName: trustName(work), policyReference: formPolicy(work), returnTo: returnTo(work),
    details: detailsOf(work, accountId, facts, row.channelTitle), printedOn: work.clock.today(), createdAt: work.clock.now(),
    officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
  };
}

function detailsOf(work: Work, accountId: string, facts: AccountFacts, channel: string): ChangeOfDetailsData['details'] {
  const used = loginsOf(work, accountId).filter(({ endedOn }) => endedOn === null);
  const listed = (values: readonly string[]): string => [...new Set(values.filter((value) => value !== ''))].join('\n');
  const directorate = directorates(work).find(({ id }) => id === facts.directorateId);
  return [
    { label: 'Name of the account', now: facts.name },
    { label: 'Channel', now: channel },
    { label: 'Network web address', now: facts.address },
    { label: 'Handle', now: facts.handle },
    { label: 'Username', now: listed(used.map(({ userName }) => userName)) },
    { label: 'Associated email address', now: listed(used.map(({ email }) => email)) },
    { label: 'Directorate', now: directorate?.name ?? '' },
    { label: 'Line manager', now: personLine(facts.lineManager) },
    { label: 'Administrator', now: personLine(facts.primaryAdministrator) },
    { label: 'Second administrator', now: personLine(facts.backupAdministrator) },
    ...facts.moreAdministrators.map((person) => ({ label: 'Further administrator', now: personLine(person) })),
    { label: 'Purpose', now: facts.purpose },
  ];
}

function personLine(person: AccountFacts['lineManager']): string {
  return person === null ? '' : [person.name, person.email].filter((part) => part !== '').join(', ');
}
