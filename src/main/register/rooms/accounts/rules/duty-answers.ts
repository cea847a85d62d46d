import type { AccountStatus } from '../../../../../preload/contract/accounts.ts';
import type { DutyState } from '../../../../../preload/contract/accounts-records.ts';
import type { RotationReason } from '../../../../../preload/contract/logins.ts';
import type { PackDuty } from '../../policies/pack-schema.ts';

type YesNoUnknown = 'yes' | 'no' | 'not-known';

/** What the register knows of an account and its duties depend on. */
export interface DutyFacts {
  readonly status: AccountStatus;
  readonly approvedOn: string | null;
  /** The first day on which it is known to have been in use since it was last taken up, YYYY-MM-DD. */
  readonly inUseSince: string | null;
  readonly visibility: 'public' | 'members' | 'not-known';
  readonly privacyFitsAudience: YesNoUnknown;
  readonly purpose: string;
  readonly disclaimerShown: YesNoUnknown;
  readonly address: string;
  /** Administrators who are still there. */
  readonly administrators: number;
  /** Administrators whose last day has passed. */
  readonly leftAdministrators: number;
  /** Contributors and holders of a role on the platform whose last day has passed. */
  readonly leftPosters: number;
  /** Whether anybody was ever put down as its administrator. */
  readonly everAdministered: boolean;
  /** The day by which a handover that still goes on was to be settled, once it has passed, YYYY-MM-DD. */
  readonly handoverWasDue: string | null;
  readonly hasLineManager: boolean;
  readonly lineManagerLeft: boolean;
  readonly identityShown: YesNoUnknown;
  readonly identityPermissionOn: string | null;
  readonly identityPermissionBy: string;
  readonly research: YesNoUnknown;
  readonly researchReference: string;
  readonly personalInformation: YesNoUnknown;
  readonly dpiaReference: string;
  readonly businessRecord: YesNoUnknown;
  readonly corporate: boolean;
  /** People who can post: administrators who are still there and contributors, each once. */
  readonly posters: number;
  /** Who did the newest review; null for none in this register. */
  readonly lastReviewer: string | null;
  /** Whether that reviewer runs the account or posts on it. */
  readonly reviewerPosts: boolean;
  /** The newest day on which something was handed over, YYYY-MM-DD. */
  readonly lastHandoverOn: string | null;
  /** Logins in use. */
  readonly logins: readonly { readonly held: boolean; readonly owed: readonly RotationReason[]; readonly changedOn: string | null }[];
  /** The newest last day as administrator of anybody who has left the Trust, YYYY-MM-DD. */
  readonly lastLeaverOn: string | null;
  /** A day as it stands in a sentence: 6 August 2018. */
  readonly inWords: (date: string) => string;
}

/** How the register answers a duty. */
interface Answer {
  readonly state: DutyState;
  /** What is missing; empty when the duty is met. */
  readonly reason: string;
  readonly evidence: string;
}

type DutyFact = NonNullable<PackDuty['fromRecord']>;

const met = (evidence: string): Answer => ({ state: 'met', reason: '', evidence });
const notMet = (reason: string): Answer => ({ state: 'not-met', reason, evidence: '' });
const notKnown = (reason: string): Answer => ({ state: 'not-known', reason, evidence: '' });

const answers: Readonly<Record<DutyFact, (facts: DutyFacts) => Answer>> = {
  approval: ({ approvedOn, inUseSince, inWords }) => {
    if (approvedOn === null) return notKnown('The day of approval is not on record.');
    return inUseSince !== null && inUseSince < approvedOn
      ? notMet(`It was approved on ${inWords(approvedOn)}, but was in use on ${inWords(inUseSince)} already.`)
      : met(`Approved on ${inWords(approvedOn)}`);
  },
  audience,
  purpose: ({ purpose }) => (purpose === '' ? notMet('The purpose is not set out.') : met('Set out in the account’s details')),
  disclaimer: ({ disclaimerShown }) => {
    if (disclaimerShown === 'not-known') return notKnown('Nobody has looked for a disclaimer.');
    return disclaimerShown === 'yes' ? met('Seen on the account') : notMet('No disclaimer is shown.');
  },
  details,
  'login-held': ({ logins }) => {
    if (logins.length === 0) return notMet('No login is on record.');
    return logins.every(({ held }) => held) ? met(counted(logins.length)) : notMet('The password of a login is not held.');
  },
  'login-unique': ({ logins }) => {
    if (logins.some(({ owed }) => owed.includes('reused'))) return notMet('The same password is used elsewhere. Change it.');
    if (!logins.some(({ held }) => held)) return notKnown('No password is held, so none can be compared.');
    return logins.every(({ held }) => held) ? met('Compared with every other login') : notKnown('The password of a login is not held, so it cannot be compared.');
  },
  handover,
  'research-reference': ({ researchReference }) =>
    (researchReference === '' ? notMet('No R&D or ethics reference is on record.') : met(researchReference)),
  'password-after-leaver': passwordAfterLeaver,
  'identity-permission': ({ identityPermissionOn, identityPermissionBy, inWords }) => {
    const parts = [identityPermissionBy === '' ? '' : `by ${identityPermissionBy}`, identityPermissionOn === null ? '' : `on ${inWords(identityPermissionOn)}`];
    const said = parts.filter((part) => part !== '').join(' ');
    return said === '' ? notMet('It is shown without permission on record.') : met(`Permitted ${said}`);
  },
  dpia: ({ dpiaReference }) => (dpiaReference === '' ? notMet('No impact assessment is on record.') : met(dpiaReference)),
  'independent-review': ({ lastReviewer, reviewerPosts }) => {
    if (lastReviewer === null) return notKnown('It has not been reviewed in this register.');
    return reviewerPosts ? notMet(`${lastReviewer}, who reviewed it last, runs it or posts on it.`) : met(`Last reviewed by ${lastReviewer}`);
  },
  'two-posters': ({ posters }) => (posters < 2 ? notMet('Fewer than two people can post.') : met(`${posters} people can post`)),
};

const corrections: Readonly<Record<DutyFact, string>> = {
  approval: 'Enter the day of approval in the account’s details.',
  audience: 'Correct who can see it, and whether the privacy settings fit, in the account’s details.',
  purpose: 'Enter the purpose in the account’s details.',
  disclaimer: 'Correct whether a disclaimer is shown in the account’s details.',
  details: 'Correct the address, the administrators or the line manager in the account’s details.',
  'login-held': 'Add the login, or its password, in Logins.',
  'login-unique': 'Change the password of the login in Logins.',
  handover: 'Hand over what the leaver holds in People.',
  'research-reference': 'Enter the R&D or ethics reference in the account’s details.',
  'password-after-leaver': 'Change the password of the login in Logins.',
  'identity-permission': 'Enter who permitted the logo, and when, in the account’s details.',
  dpia: 'Enter the reference of the impact assessment in the account’s details.',
  'independent-review': 'Have somebody review it who does not post on it.',
  'two-posters': 'Add an administrator or a contributor.',
};

/** What the register itself knows about a duty. */
export function answerOf(fact: DutyFact, facts: DutyFacts): Answer {
  return answers[fact](facts);
}

/** A sentence that says where an answer of the register is corrected. */
export function whereToCorrect(fact: DutyFact): string {
  return corrections[fact];
}

/** Whether a duty applies to an account, as its details say. */
export function flagOf(
  { appliesTo }: PackDuty, facts: Pick<DutyFacts, 'research' | 'identityShown' | 'personalInformation' | 'businessRecord' | 'corporate'>,
): YesNoUnknown {
  if (appliesTo === 'research') return facts.research;
  if (appliesTo === 'identity') return facts.identityShown;
  if (appliesTo === 'personal-information') return facts.personalInformation;
  if (appliesTo === 'business-record') return facts.businessRecord;
  if (appliesTo === 'corporate') return facts.corporate ? 'yes' : 'no';
  return 'yes';
}

function audience({ visibility, privacyFitsAudience }: DutyFacts): Answer {
  if (visibility === 'not-known') return notKnown('Nobody has said who can see it.');
  if (privacyFitsAudience === 'no') return notMet('The privacy settings do not fit the audience.');
  if (privacyFitsAudience === 'not-known') return notKnown('Nobody has said whether the privacy settings fit the audience.');
  return met(visibility === 'public' ? 'Open to all' : 'Members only');
}

function handover(facts: DutyFacts): Answer {
  const { status, administrators, leftAdministrators, hasLineManager, lineManagerLeft, leftPosters, handoverWasDue, lastHandoverOn, inWords } = facts;
  if (handoverWasDue !== null) return notMet(`The handover was due on ${inWords(handoverWasDue)} and is not settled.`);
  if (leftAdministrators > 0) return notMet('An administrator has left and nobody has taken over.');
  if (lineManagerLeft) return notMet('The line manager has left and nobody has taken over.');
  if (leftPosters > 0) return notMet('Somebody who has left still contributes to it or holds a role on it.');
  if (status === 'handover' && administrators === 0) return notMet('It is in handover and nobody administers it.');
  if (administrators === 0 && !hasLineManager) return notKnown('Nobody is on record as its administrator or line manager.');
  return met(lastHandoverOn === null ? 'Nobody who holds it has left' : `Last handed over on ${inWords(lastHandoverOn)}`);
}

function passwordAfterLeaver({ logins, lastLeaverOn, everAdministered }: DutyFacts): Answer {
  if (logins.length === 0) return notKnown('No login is on record.');
  const owed = logins.some((login) => login.owed.includes('administrator-left'));
  const older = logins.some(({ changedOn }) => lastLeaverOn !== null && changedOn !== null && changedOn < lastLeaverOn);
  if (owed || older) return notMet('An administrator has left and the password has not been changed since.');
  if (lastLeaverOn === null) return everAdministered ? met('No administrator has left') : notKnown('No administrator is on record.');
  return logins.every(({ changedOn }) => changedOn !== null)
    ? met('Changed since an administrator left')
    : notKnown('Nobody knows whether the password was changed after an administrator left.');
}

function details({ address, administrators, hasLineManager }: DutyFacts): Answer {
  const missing = [
    address === '' ? 'its address' : '', administrators === 0 ? 'an administrator' : '', administrators === 1 ? 'a second administrator' : '',
    hasLineManager ? '' : 'its line manager',
  ].filter((part) => part !== '');
  return missing.length === 0 ? met('Address, administrators and line manager are on record') : notMet(`Not on record: ${missing.join(', ')}.`);
}

function counted(logins: number): string {
  return logins === 1 ? '1 login held' : `${logins} logins held`;
}
