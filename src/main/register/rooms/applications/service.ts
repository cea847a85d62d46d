import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import type { ApplicationDetail, ApplicationForm, ApplicationRow } from '../../../../preload/contract/applications.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { isRun } from '../accounts/rules/alarms.ts';
import { accounts } from '../accounts/service.ts';
import { sameName } from '../people/rules.ts';
import { people } from '../people/service.ts';
import { channelsOn } from '../policies/service.ts';
import { decidingBody, directorates } from '../settings/service.ts';
import { certificationsOf } from './certifications.ts';
import { accountNameOf, assessmentOf, blankAssessment, formOf, namesFor, rowOf } from './record.ts';
import { namedIn, titleOf } from './rules/form.ts';
import { isOpen } from './rules/line.ts';
import { problemsOf } from './submission.ts';
import { applicationRowOf, applicationRows, applicationRowsOfAccount, assessmentRow, decisionRows, stepRows } from './table.ts';

/** Every application, the newest first (CP371 2.3, App 2). */
export function applications(work: Work, _input: InputOf<'applications.list'>): OutputOf<'applications.list'> {
  const names = namesFor(work);
  // Oldest first, so the last one of each application stays.
  const since = new Map(stepRows(work.db).map((step) => [step.application_id, step.happened_on]));
  return applicationRows(work.db).map((row) => rowOf(work, row, since.get(row.id) ?? row.created_on, names));
}

/** One application with everything about it. @throws Refusal `not-found` */
export function application(work: Work, { id }: InputOf<'applications.get'>): OutputOf<'applications.get'> {
  const row = applicationRowOf(work.db, id);
  if (row === undefined) throw missingRecord('application');
  const form = formOf(row);
  const steps = stepsOf(work, id);
  const assessed = assessmentRow(work.db, id);
  return {
    id, version: row.version, row: rowOf(work, row, steps.at(-1)?.on ?? row.created_on, namesFor(work)), form,
    certifications: certificationsOf(work, row, form),
    assessment: assessed === undefined
      ? { ...blankAssessment, version: 0, assessedOn: null, officer: '' }
      : { ...assessmentOf(assessed.content), version: assessed.version, assessedOn: assessed.assessed_on, officer: assessed.officer_name },
    decisions: decisionsOf(work, id),
    steps,
    missing: problemsOf(work, row, form),
    decidingBody: decidingBody(work),
    named: namedIn(form),
  };
}

/** What the form and the decision offer to choose from; an account that is no longer run takes no contributors. */
export function applicationChoices(work: Work, _input: InputOf<'applications.choices'>): OutputOf<'applications.choices'> {
  return {
    channels: channelsOn(work).map(({ id, title }) => ({ id, title })),
    directorates: directorates(work),
    people: people(work),
    accounts: accounts(work).filter(({ status }) => isRun(status))
      .map(({ id, name, channel, channelTitle }) => ({ id, name, channel, channelTitle })),
    decidingBody: decidingBody(work),
  };
}

/** Applications that asked for an account or for contributing to it, oldest first. */
export function applicationsOfAccount(work: Work, accountId: string): AccountDetail['applications'] {
  return applicationRowsOfAccount(work.db, accountId).map((row) => ({
    id: row.id, number: row.number, kind: row.kind, state: row.state, applicant: formOf(row).name,
  }));
}

/** How the approved application for an account says that its success is measured (CP371 App 2); empty where none says it. */
export function successMeasureOf(work: Work, accountId: string): string {
  const approved = applicationRowsOfAccount(work.db, accountId).findLast(({ kind, state }) => kind === 'new-account' && state === 'approved');
  return approved === undefined ? '' : formOf(approved).successMeasure;
}

/** An open application in which somebody has a part. */
export interface NamingApplication {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** Applicant, line manager or administrator, in words. */
  readonly as: string;
}

/**
 * Open applications in which somebody is applicant, line manager or administrator, oldest first. The name decides; an
 * e-mail address that the form gives and that was never hers says that somebody else of her name is meant.
 *
 * @param spellings how she is called and was called, each with an address of hers
 */
export function applicationsNaming(work: Work, spellings: readonly { readonly name: string; readonly email: string }[]): NamingApplication[] {
  const names = namesFor(work);
  const addresses = new Set(spellings.map(({ email }) => email.toLowerCase()));
  const isMeant = (name: string, mailboxes: readonly string[]): boolean => spellings.some((person) =>
    sameName(name, person.name) && (person.email === '' || mailboxes.length === 0 || mailboxes.some((mailbox) => addresses.has(mailbox))));
  return applicationRows(work.db).filter(({ state }) => isOpen(state)).toReversed().flatMap((row) => {
    const form = formOf(row);
    const title = titleOf(row.kind, form, accountNameOf(row, names));
    return namedIn(form)
      .filter(({ name, as }) => isMeant(name, mailboxesIn(mailboxOf(form, as))))
      .map(({ as }) => ({ id: row.id, number: row.number, title, state: row.state, as }));
  });
}

/** An application as its papers need it: the form that is printed, and the letter that fits its state. */
export interface ApplicationForPaper {
  readonly row: ApplicationRow;
  readonly form: ApplicationForm;
  /** Empty when none is chosen. */
  readonly directorateName: string;
  readonly channelTitle: string;
  /** The account that is contributed to, or that the approval has made; empty when there is none. */
  readonly accountName: string;
  readonly certifications: ApplicationDetail['certifications'];
  /** The decision that stands; null while there is none. */
  readonly decision: ApplicationDetail['decisions'][number] | null;
  readonly decidingBody: string;
  /** Oldest first; `step` is the state that was entered, and the last one is the present state. */
  readonly steps: ApplicationDetail['steps'];
}

/** An application with what its papers need. @throws Refusal `not-found` */
export function applicationForPaper(work: Work, id: string): ApplicationForPaper {
  const row = applicationRowOf(work.db, id);
  if (row === undefined) throw missingRecord('application');
  const form = formOf(row);
  const names = namesFor(work);
  const steps = stepsOf(work, id);
  return {
    row: rowOf(work, row, steps.at(-1)?.on ?? row.created_on, names), form,
    directorateName: names.directorates.get(form.directorateId ?? '') ?? '',
    channelTitle: names.channels.get(form.channel) ?? form.channel,
    accountName: accountNameOf(row, names),
    certifications: certificationsOf(work, row, form),
    decision: decisionsOf(work, id).at(-1) ?? null,
    decidingBody: decidingBody(work),
    steps,
  };
}

function stepsOf(work: Work, id: string): ApplicationDetail['steps'] {
  return stepRows(work.db, id).map((step) => ({
    step: step.step, on: step.happened_on, at: step.recorded_at, officer: step.officer_name, reason: step.reason,
  }));
}

function decisionsOf(work: Work, id: string): ApplicationDetail['decisions'] {
  const rows = decisionRows(work.db, id);
  const superseded = new Set(rows.map((row) => row.supersedes_id));
  return rows.map((row) => ({
    id: row.id, decision: row.decision, decidedOn: row.decided_on, body: row.body, decidedBy: row.decided_by, reason: row.reason,
    interestReason: row.interest_reason, supersedes: row.supersedes_id, supersedingReason: row.superseding_reason,
    recordedAt: row.recorded_at, officer: row.officer_name, superseded: superseded.has(row.id),
  }));
}

function mailboxOf(form: ApplicationForm, as: string): string {
  if (as === 'Applicant') return form.email;
  if (as === 'Line manager') return form.lineManagerEmail;
  return as === 'First administrator' ? form.firstAdministratorEmail : form.secondAdministratorEmail;
}

/** The mailboxes that a box of the form holds: it may name several, or say that there is none yet. */
function mailboxesIn(text: string): string[] {
  return text.toLowerCase().split(/[\s,;]+/u).filter((part) => part.includes('@'));
}
