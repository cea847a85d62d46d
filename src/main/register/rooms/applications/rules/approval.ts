import type { AccountFacts } from '../../../../../preload/contract/accounts.ts';
import type { ApplicationForm, Assessment } from '../../../../../preload/contract/applications.ts';
import { blankFacts } from '../../accounts/rules/facts.ts';
import { namesIn, naturalName } from './names.ts';
import { isInternal, isNotYet } from './submission.ts';

/** What the decision itself says about an account that begins. */
export interface Beginning {
  readonly name: string;
  readonly postingStandard: string;
  /** YYYY-MM-DD */
  readonly approvedOn: string;
  readonly nextReviewOn: string;
}

/** The most that the register keeps of an account's languages. */
const longestLanguages = 200;

/** The facts of the account that an approval makes: everything the form and the assessment say, nothing typed again (CP371 2.3, App 2). */
export function factsFrom(form: ApplicationForm, { languageNeed }: Pick<Assessment, 'languageNeed'>, beginning: Beginning): AccountFacts {
  const [lineManager = ''] = namesIn(form.lineManager);
  return {
    ...blankFacts,
    name: beginning.name, channel: form.channel, address: isNotYet(form.webAddress) ? '' : form.webAddress, handle: handleFrom(form.userName),
    purpose: form.reason, audience: form.audience, visibility: form.visibility, expectedNumbers: form.expectedNumbers,
    postingStandard: beginning.postingStandard, languages: oneLine(languageNeed), directorateId: form.directorateId,
    lineManager: personOf(lineManager, firstMail(form.lineManagerEmail)),
    primaryAdministrator: personOf(form.firstAdministrator, firstMail(form.firstAdministratorEmail)),
    backupAdministrator: personOf(form.secondAdministrator, firstMail(form.secondAdministratorEmail)),
    approvedOn: beginning.approvedOn, nextReviewOn: beginning.nextReviewOn, status: 'active', internal: isInternal(form.channel),
  };
}

/** The user name where it is one that a platform shows; a mailbox or a number for signing in is no handle. */
export function handleFrom(userName: string): string {
  return !isNotYet(userName) && /^@?[\p{L}\p{N}._-]{1,60}$/u.test(userName) && /\p{L}/u.test(userName) ? userName : '';
}

/** @returns the user name to sign in with, or an empty one where the form says that there is none yet */
export function userNameFrom(form: Pick<ApplicationForm, 'userName'>): string {
  return isNotYet(form.userName) ? '' : form.userName;
}

/** @returns the mailbox, or the first where a box of the form holds several; empty where it says that there is none yet */
export function firstMail(text: string): string {
  return isNotYet(text) ? '' : (text.split(/[\s,;]+/u).find((part) => part !== '') ?? '');
}

function personOf(name: string, email: string): AccountFacts['lineManager'] {
  return name === '' ? null : { name: naturalName(name), email };
}

function oneLine(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  return plain.length <= longestLanguages ? plain : `${plain.slice(0, longestLanguages - 1)}…`;
}
