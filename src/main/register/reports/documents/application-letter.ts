import { formatDate } from '../house-style.ts';
import type { Letter, LetterPart } from './letter.ts';

/** What the letter about an application is written from; plain values, already decided by the applications room. */
export interface ApplicationLetterData {
  readonly number: string;
  readonly kind: 'new-account' | 'contribute';
  /** Name of the account that is asked for or contributed to; empty while the form does not say. */
  readonly account: string;
  readonly channel: string;
  readonly applicant: { readonly name: string; readonly jobTitle: string; readonly department: string };
  readonly lineManager: string;
  readonly outcome: ApprovedOutcome | DeclinedOutcome | SentBackOutcome;
}

interface Decision {
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
  readonly body: string;
  readonly decidedBy: string;
  readonly reason: string;
  /** The decision whose place it takes, and why. */
  readonly supersedes: { readonly decidedOn: string; readonly reason: string } | null;
}

export interface ApprovedOutcome extends Decision {
  readonly kind: 'approved';
  /** Name of the account when it was approved. */
  readonly account: string;
  readonly administrators: readonly string[];
  readonly postingStandard: string;
  /** `YYYY-MM-DD`; null where only the quarter is known. */
  readonly nextReviewOn: string | null;
  /** Of a contribution. */
  readonly contributor: { readonly from: string; readonly to: string | null } | null;
  /** `YYYY-MM-DD` where this is what the register has on that day; null where it is what was decided. */
  readonly asOf: string | null;
}

export interface DeclinedOutcome extends Decision {
  readonly kind: 'declined';
  /** An account of the Trust that would serve; empty when none was found. */
  readonly existingAccount: string;
}

export interface SentBackOutcome {
  readonly kind: 'sent-back';
  /** `YYYY-MM-DD`. */
  readonly sentBackOn: string;
  readonly reason: string;
  /** What the register finds missing in the form, as sentences. */
  readonly missing: readonly string[];
}

/** What administrators answer for, in plain words (CP371 2.3.1). */
export const ADMINISTRATOR_DUTIES: readonly string[] = [
  'Keep to the editorial guidelines whenever something is posted (2.3.1, App 1).',
  'Show clearly whether the account is open to all or only to those invited, and what it is for (2.3.1).',
  'Show a disclaimer where people see it at once: that the views are those of the people who post, and not necessarily the Trust’s (2.3.1).',
  'Tell the Communications Team when the link, an administrator, the purpose or any other detail changes (2.3.1, App 2).',
  'Use a user name and a password that are used for nothing else, and let the Communications Team have both (2.3.1).',
  'Change the password when somebody who has administered the account leaves (2.3.1).',
  'Before you leave your post or the Trust, hand the account over to a colleague and tell the Communications Team. If there is nobody, hand it to the team (2.3.1).',
  'Use the NHS lozenge or the Trust’s logo only when the Communications Team has permitted it (2.3.1).',
  'Tell your line manager and HR at once if anybody complains of abusive or discriminatory posts or comments (2.3.1).',
  'For research, keep the R&D department informed and hold the ethics and NHS permissions that recruiting online needs (2.3.1).',
  'Send complaints from outside to PALS (2.3.2), and ask the Communications Team whenever you are in doubt (2.3.1).',
];

const CONTRIBUTOR_DUTIES: readonly string[] = [
  'Keep to the editorial guidelines whenever you post (App 1).',
  'Post only within the purpose of the account, and agree with its administrators who posts what (2.3.1).',
  'Keep the login to yourself. If you stop contributing, or leave your post or the Trust, tell the administrators and the Communications Team before you do (2.3.1).',
  'Tell your line manager and HR at once if anybody complains of abusive or discriminatory posts or comments (2.3.1).',
  'Send complaints from outside to PALS (2.3.2), and ask when you are in doubt (2.3.1).',
];

/**
 * The letter of approval, of refusal, or with which an application is sent back (CP371 2.3, App 2).
 * @param data what was decided, and about what
 * @returns the letter, for paper and for a message
 * @throws RangeError when a date is not a date
 */
export const applicationLetter = (data: ApplicationLetterData): Letter => ({
  to: [data.applicant.name, data.applicant.jobTitle, data.applicant.department].filter((line) => line !== ''),
  dear: data.applicant.name,
  subject: data.account === '' ? `${HEADLINE[data.outcome.kind]}: ${data.number}` : `${HEADLINE[data.outcome.kind]}: ${data.account} (${data.number})`,
  parts: partsOf(data),
  copies: data.lineManager === '' || data.lineManager === data.applicant.name ? [] : [`${data.lineManager} (line manager)`],
});

const HEADLINE = { approved: 'Application approved', declined: 'Application declined', 'sent-back': 'Application sent back' } as const;

const partsOf = (data: ApplicationLetterData): LetterPart[] => {
  switch (data.outcome.kind) {
    case 'approved':
      return approved(data, data.outcome);
    case 'declined':
      return declined(data, data.outcome);
    case 'sent-back':
      return sentBack(data, data.outcome);
  }
};

const asked = (data: ApplicationLetterData): string => {
  if (data.account === '') return `Your application ${data.number}`;
  return data.kind === 'contribute'
    ? `Your application ${data.number} to contribute to ${named(data)}`
    : `Your application ${data.number} for the account ${named(data)}`;
};

const named = ({ account, channel }: ApplicationLetterData): string => (channel === '' ? account : `${account} on ${channel}`);

const decisionFacts = (outcome: ApprovedOutcome | DeclinedOutcome): { label: string; value: string }[] => [
  { label: 'Decided on', value: formatDate(outcome.decidedOn) },
  { label: 'Decided by', value: decider(outcome) },
  { label: 'Reason', value: outcome.reason },
];

/** The body, and who of it; “Digital Board of 2 November” says the body already. */
const decider = ({ body, decidedBy }: Decision): string => {
  const plain = (words: string): string => words.replace(/^the\s+/iu, '').toLocaleLowerCase('en-GB');
  return plain(decidedBy).startsWith(plain(body)) ? decidedBy : `${body}: ${decidedBy}`;
};

const superseding = ({ supersedes }: Decision): LetterPart[] =>
  supersedes === null
    ? []
    : [text(`This decision takes the place of the one of ${formatDate(supersedes.decidedOn)}. Why it was taken again: ${supersedes.reason}`)];

const approved = (data: ApplicationLetterData, outcome: ApprovedOutcome): LetterPart[] => {
  const { contributor } = outcome;
  const agreed = [
    { label: 'Account', value: named(data) },
    ...(contributor === null ? [] : [{ label: 'You may contribute', value: contributorPeriod(contributor) }]),
    { label: 'Administrators', value: outcome.administrators.join(', ') || 'None named' },
    { label: 'Line manager', value: data.lineManager || 'Not named' },
    { label: 'Agreed standard of posting', value: outcome.postingStandard || 'Not yet agreed' },
    { label: 'Next review', value: outcome.nextReviewOn === null ? 'In the coming quarter' : formatDate(outcome.nextReviewOn) },
  ];
  return [
    text(`${asked(data)} has been approved.`),
    ...superseding(outcome),
    { kind: 'facts', pairs: [...decisionFacts(outcome), ...agreed] },
    ...(outcome.asOf === null ? [] : [text(`Account, administrators, standard and review are given as the register has them on ${formatDate(outcome.asOf)}.`)]),
    ...(data.kind === 'contribute' ? forContributors() : forAdministrators()),
    text('The line manager looks at the account every month, and the Communications Team every quarter. If what is posted falls short of the agreed standard, the line manager is told. If a second review finds it no better, the approval can be withdrawn (2.3.1).'),
  ];
};

const contributorPeriod = ({ from, to }: { readonly from: string; readonly to: string | null }): string =>
  to === null ? `From ${formatDate(from)}` : `From ${formatDate(from)} to ${formatDate(to)}`;

const forAdministrators = (): LetterPart[] => [
  heading('What to do now'),
  list([
    'Set the account up, or ask the Communications Team to help you with it (2.3.1).',
    'Agree with the Communications Team how to hand over the login: the user name, the email address behind it, and the password. Send no password by letter or email, and write none down (2.3.1, App 2).',
    'Tell the Communications Team the web address as soon as the account can be seen.',
  ]),
  heading('What the administrators answer for'),
  list(ADMINISTRATOR_DUTIES),
];

const forContributors = (): LetterPart[] => [
  heading('What to do now'),
  text('Ask the administrators of the account how you sign in. If you get a login of your own, agree with the Communications Team how it is handed over. Send no password by letter or email (2.3.1, App 2).'),
  heading('What you answer for'),
  list(CONTRIBUTOR_DUTIES),
];

const declined = (data: ApplicationLetterData, outcome: DeclinedOutcome): LetterPart[] => [
  text(`${asked(data)} has been declined.`),
  ...superseding(outcome),
  { kind: 'facts', pairs: decisionFacts(outcome) },
  heading('What you can do'),
  list([
    ...(outcome.existingAccount === '' ? [] : [`Ask to contribute to ${outcome.existingAccount}, which the Trust has already. Appendix 2 has a form for that too.`]),
    'Ask the Communications Team if the reason is not clear to you, or if something important was not known when it was decided.',
    'Apply again through your line manager when the reason no longer holds. The new application gets a number of its own and is decided afresh.',
  ]),
  text('Please do not set the account up meanwhile: an account in the Trust’s name needs approval first (2.3.1). If it exists already, tell the Communications Team.'),
];

const sentBack = (data: ApplicationLetterData, outcome: SentBackOutcome): LetterPart[] => [
  text(`${asked(data)} was sent back to you on ${formatDate(outcome.sentBackOn)}. It has not been declined: it can be decided when it is complete.`),
  { kind: 'facts', pairs: [{ label: 'Why it was sent back', value: outcome.reason }] },
  ...(outcome.missing.length === 0 ? [] : [heading('What is still missing'), list(outcome.missing)]),
  heading('What to do now'),
  list([
    'Complete or correct the form. It keeps its number.',
    'Have what you change agreed by those who have signed it: your line manager and the administrators (App 2).',
    'Your line manager sends it to the Communications Team again (2.3).',
  ]),
];

const text = (words: string): LetterPart => ({ kind: 'text', text: words });
const heading = (words: string): LetterPart => ({ kind: 'heading', text: words });
const list = (items: readonly string[]): LetterPart => ({ kind: 'list', items });
