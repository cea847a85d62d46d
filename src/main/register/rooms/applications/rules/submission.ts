import type { ApplicationDetail, ApplicationForm, ApplicationFormField, ApplicationKind } from '../../../../../preload/contract/applications.ts';
import { type CheckedAddress, checkAddress, checkInternalAddress } from '../../accounts/rules/address.ts';
import { sameName } from '../../people/rules.ts';
import { certifiers, formFields, formLabels } from './form.ts';
import { maybeSameBearer } from './names.ts';

/** Something that keeps an application from being submitted. */
export interface SubmissionProblem {
  /** Field of the form, or the certifier. */
  readonly field: string;
  readonly message: string;
}

/** An application as its submission looks at it. */
export interface Submission {
  readonly kind: ApplicationKind;
  readonly form: ApplicationForm;
  readonly accountId: string | null;
  readonly certifications: ApplicationDetail['certifications'];
  /** YYYY-MM-DD */
  readonly today: string;
  /** Account on the register that has the form's web address already; empty for none. */
  readonly addressTakenBy: string;
  /** Name of the account to contribute to, where nobody runs it any more; empty otherwise. */
  readonly endedAccount: string;
}

/** An account that does not exist yet may have no address or user name; the standard is agreed before the approval. */
const optional: ReadonlySet<ApplicationFormField> = new Set<ApplicationFormField>([
  'department', 'oneAdministratorReason', 'secondAdministrator', 'secondAdministratorEmail', 'similarNetwork', 'webAddress', 'userName', 'postingStandard',
]);

/** What the register knows of an account that somebody wants to contribute to. */
const knownOfAccount: ReadonlySet<ApplicationFormField> = new Set<ApplicationFormField>([
  'channel', 'visibility', 'audience', 'expectedNumbers', 'accountName', 'associatedEmail',
]);

const mailFields = ['email', 'lineManagerEmail', 'firstAdministratorEmail', 'secondAdministratorEmail', 'associatedEmail'] as const;

/** What keeps an application from being submitted, in the order of the form (CP371 2.3, App 2). Empty when nothing does. */
export function submissionProblems(submission: Submission): SubmissionProblem[] {
  const found = [
    ...emptyFields(submission), ...administratorProblems(submission.form), ...wrongAnswers(submission), ...certificationProblems(submission),
  ];
  const order = (field: string): number => {
    // The account to contribute to stands where a new one has its channel.
    const place = (formFields as readonly string[]).indexOf(field === 'accountId' ? 'channel' : field);
    return place === -1 ? formFields.length : place;
  };
  return found.toSorted((one, other) => order(one.field) - order(other.field));
}

/** Answers that mean that there is none yet. */
export function isNotYet(text: string): boolean {
  return /^(?:|n\/?a|none|nil|tbc|tba|to be (?:confirmed|agreed|set up|created)|not (?:yet|known|applicable)(?: .*)?|[-–—?]+)\.?$/iu.test(text.trim());
}

/** Platforms that the Trust runs for its own staff (CP371 1): their addresses need not be reached from outside. */
const internalChannels: ReadonlySet<string> = new Set(['intranet-board', 'viva-engage']);

/** @returns whether a channel is an internal platform */
export function isInternal(channel: string): boolean {
  return internalChannels.has(channel);
}

/** @returns the address of a form as the register would keep it, or what is wrong with it; none while the form says that there is none yet */
export function addressOf({ channel, webAddress }: Pick<ApplicationForm, 'channel' | 'webAddress'>): CheckedAddress {
  if (isNotYet(webAddress)) return { ok: true, address: '' };
  return isInternal(channel) ? checkInternalAddress(webAddress) : checkAddress(webAddress);
}

/** @returns what is said where somebody asks to contribute to an account that is closed or rescinded */
export function notRunSentence(account: string): string {
  return `${account} is not run any more, so nobody can contribute to it. Choose another account.`;
}

function emptyFields({ kind, form, accountId, endedAccount }: Submission): SubmissionProblem[] {
  const asked = formFields.filter((field) => !optional.has(field) && !(kind === 'contribute' && knownOfAccount.has(field)));
  const empty = asked.filter((field) => form[field] === null || form[field] === '' || form[field] === 'not-known');
  const account = kind === 'contribute' && accountId === null ? [{ field: 'accountId', message: 'Choose the account to contribute to.' }] : [];
  const ended = endedAccount === '' ? [] : [{ field: 'accountId', message: notRunSentence(endedAccount) }];
  return [...account, ...ended, ...empty.map((field) => ({ field, message: `“${formLabels[field]}” is not filled in.` }))];
}

/** Two administrators are asked for; one is accepted only with a reason. */
function administratorProblems(form: ApplicationForm): SubmissionProblem[] {
  const { firstAdministrator: first, secondAdministrator: second } = form;
  if (second === '') {
    return form.oneAdministratorReason !== '' ? [] : [{
      field: 'secondAdministrator', message: `“${formLabels.secondAdministrator}” is not filled in. Name a second administrator, or give the reason for only one.`,
    }];
  }
  const mail = form.secondAdministratorEmail === '' ? [{ field: 'secondAdministratorEmail', message: `“${formLabels.secondAdministratorEmail}” is not filled in.` }] : [];
  const isOne = sameName(first, second) || (sameMailbox(form) && maybeSameBearer(first, second));
  return !isOne ? mail : [{
    field: 'secondAdministrator',
    message: `${second} is named as both administrators, which makes one. Name somebody else, or leave the second empty and give the reason. Two people of one name need an initial that tells them apart.`,
  }, ...mail];
}

/** Teams share mailboxes, so it takes the name as well to say that two are one. */
function sameMailbox({ firstAdministratorEmail: first, secondAdministratorEmail: second }: ApplicationForm): boolean {
  return first !== '' && first.toLowerCase() === second.toLowerCase();
}

function wrongAnswers({ kind, form, today, addressTakenBy }: Submission): SubmissionProblem[] {
  const date = form.date !== null && form.date > today ? [{ field: 'date', message: 'The date of the form lies in the future.' }] : [];
  const mails = mailFields
    .filter((field) => form[field] !== '' && !(field === 'associatedEmail' && isNotYet(form[field])) && !isMail(form[field]))
    .map((field) => ({ field, message: `“${formLabels[field]}” is not an e-mail address: it needs one @ with something on both sides.` }));
  if (kind === 'contribute') return [...date, ...mails];
  const address = addressOf(form);
  const wrong = address.ok ? [] : [{ field: 'webAddress', message: address.reason }];
  const taken = addressTakenBy === '' ? [] : [{
    field: 'webAddress', message: `This address is on the register already, as ${addressTakenBy}. Correct it, or apply to contribute to that account.`,
  }];
  return [...date, ...mails, ...wrong, ...taken];
}

/** A mailbox, or several as a form with several line managers has them. */
function isMail(text: string): boolean {
  return text.split(/[\s,;]+/u).filter((part) => part !== '').every((part) => /^[^@]+@[^@]+$/u.test(part));
}

/** All who certify have to have done so: ticked, dated, with the signed page. */
function certificationProblems({ form, certifications }: Submission): SubmissionProblem[] {
  return certifications.flatMap(({ certifier, named, certifiedOn, ticked, evidence }): SubmissionProblem[] => {
    const who = certifiers.find((part) => part.certifier === certifier);
    // Nobody is named: that is said of the form, or a reason stands there.
    if (who === undefined || named === '') return [];
    const title = who.title.toLowerCase();
    if (certifiedOn === null) return [{ field: certifier, message: `The ${title} has not certified yet: enter the day and the tick, and add the signed page.` }];
    return [
      ...(ticked ? [] : [{ field: certifier, message: `The ${title}’s certification is not ticked.` }]),
      ...(evidence === null ? [{ field: certifier, message: `The ${title}’s signed page is missing.` }] : []),
      ...(form.date !== null && certifiedOn < form.date
        ? [{ field: certifier, message: `The ${title} certified before the date of the form. Correct the one or the other.` }] : []),
    ];
  });
}
