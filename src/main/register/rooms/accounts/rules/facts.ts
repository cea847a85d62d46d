import type { AccountFacts } from '../../../../../preload/contract/accounts.ts';

/** An account of which nothing is known yet: what an import and a form begin with. */
export const blankFacts: AccountFacts = {
  name: '', channel: '', address: '', handle: '', purpose: '', audience: '', visibility: 'not-known', postingStandard: '',
  disclaimerShown: 'not-known', directorateId: null, lineManager: null, primaryAdministrator: null, backupAdministrator: null,
  moreAdministrators: [], approvedOn: null, lastReviewBefore: null, nextReviewOn: null, status: 'active', platformId: '',
  expectedNumbers: '', languages: '', englishCopy: '', privacyFitsAudience: 'not-known', identityShown: 'not-known',
  identityPermissionOn: null, identityPermissionBy: '', research: 'not-known', researchReference: '', personalInformation: 'not-known',
  dpiaReference: '', businessRecord: 'not-known', internal: false, corporate: false,
};

/** Dates of an account that cannot lie in the future. */
export const pastDates = ['approvedOn', 'lastReviewBefore', 'identityPermissionOn'] as const;
