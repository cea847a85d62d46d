import type { AccountFacts } from '../../../../../preload/contract/accounts.ts';

/** What an account's record says beside a question, so that a reviewer compares instead of remembering. */
type Beside = (facts: AccountFacts) => string;

const knownOr = (text: string, words: string): string => (text === '' ? words : text);

const spoken = { 'yes': 'yes', 'no': 'no', 'not-known': 'not known' } as const;

/* By the ids of the questions; a policy of the Trust's own that asks the same keeps the id. */
const byQuestion: Readonly<Record<string, Beside>> = {
  'regular': ({ postingStandard }) => `Agreed standard: ${knownOr(postingStandard, 'none on record')}`,
  'updated-regularly': ({ postingStandard }) => `Agreed standard: ${knownOr(postingStandard, 'none on record')}`,
  'posts-seen': ({ postingStandard }) => `Agreed standard: ${knownOr(postingStandard, 'none on record')}`,
  'success-figures': ({ expectedNumbers }) => `Expected: ${knownOr(expectedNumbers, 'not on record')}`,
  'purpose-clear': ({ purpose }) => `On record: ${knownOr(purpose, 'no purpose')}`,
  'open-or-invited-clear': ({ visibility }) => `On record: ${{ 'public': 'open to the public', 'members': 'members only', 'not-known': 'not known' }[visibility]}`,
  'privacy-fits': ({ audience }) => `Audience on record: ${knownOr(audience, 'none')}`,
  'disclaimer': ({ disclaimerShown }) => `On record as shown: ${spoken[disclaimerShown]}`,
  'identity-permitted': ({ identityShown, identityPermissionBy }) =>
    `Logo on record as shown: ${spoken[identityShown]}${identityPermissionBy === '' ? '' : `, permitted by ${identityPermissionBy}`}`,
  'english-copy': ({ languages, englishCopy }) => (languages === '' ? 'No other language on record' : `${languages}; English copy: ${knownOr(englishCopy, 'not on record')}`),
  'translated-properly': ({ languages }) => (languages === '' ? 'No other language on record' : languages),
  'administrators-right': (facts) => `On record: ${administrators(facts)}`,
  'address-right': ({ address }) => `On record: ${knownOr(address, 'no address')}`,
  'research-told': ({ research, researchReference }) => `Research on record: ${spoken[research]}${researchReference === '' ? '' : `, ${researchReference}`}`,
};

/** @returns what stands beside a question about this account; empty for nothing */
export function besideQuestion(questionId: string, facts: AccountFacts): string {
  return byQuestion[questionId]?.(facts) ?? '';
}

function administrators({ primaryAdministrator, backupAdministrator, moreAdministrators }: AccountFacts): string {
  const names = [primaryAdministrator, backupAdministrator, ...moreAdministrators].flatMap((person) => (person === null ? [] : [person.name]));
  return names.length === 0 ? 'nobody' : names.join(', ');
}
