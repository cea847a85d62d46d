import type { AccountFacts, ImportField } from '../../../../../preload/contract/accounts.ts';
import { importFieldsInOrder } from '../../../../../preload/contract/accounts-import.ts';
import { listOfPeople } from './row-people.ts';

/** What ids are called in an export. */
export interface ExportWords {
  readonly channels: ReadonlyMap<string, string>;
  readonly directorates: ReadonlyMap<string, string>;
  readonly statuses: ReadonlyMap<string, string>;
}

/** An account as it goes out. */
export interface ExportedAccount {
  readonly id: string;
  readonly facts: AccountFacts;
  /** The newest review in this register, YYYY-MM-DD. */
  readonly lastReviewOn: string | null;
}

const visibilityWords = { public: 'Public', members: 'Members only', 'not-known': '' } as const;
/** What is not known is an empty cell, which wipes nothing out when the file comes back. */
const yesNoWords = { yes: 'Yes', no: 'No', 'not-known': '' } as const;

/** An account as a row of an export, in the order of `importFieldsInOrder`: read again, each cell says what it was made from. */
export function exportedRow(account: ExportedAccount, words: ExportWords): string[] {
  const cells = { ...cellsOf(account.facts, words), registerId: account.id, lastReview: account.lastReviewOn ?? '' };
  return importFieldsInOrder.map((field) => cells[field]);
}

function cellsOf(facts: AccountFacts, words: ExportWords): Readonly<Record<Exclude<ImportField, 'registerId' | 'lastReview'>, string>> {
  return {
    name: facts.name, address: facts.address, handle: facts.handle, purpose: facts.purpose, audience: facts.audience,
    channel: words.channels.get(facts.channel) ?? facts.channel,
    directorate: words.directorates.get(facts.directorateId ?? '') ?? '',
    status: words.statuses.get(facts.status) ?? facts.status,
    visibility: visibilityWords[facts.visibility], postingStandard: facts.postingStandard, disclaimerShown: yesNoWords[facts.disclaimerShown],
    lineManager: facts.lineManager?.name ?? '', lineManagerEmail: facts.lineManager?.email ?? '',
    primaryAdministrator: facts.primaryAdministrator?.name ?? '', primaryAdministratorEmail: facts.primaryAdministrator?.email ?? '',
    backupAdministrator: facts.backupAdministrator?.name ?? '', backupAdministratorEmail: facts.backupAdministrator?.email ?? '',
    moreAdministrators: listOfPeople(facts.moreAdministrators),
    approvedOn: facts.approvedOn ?? '', lastReviewBefore: facts.lastReviewBefore ?? '', nextReviewOn: facts.nextReviewOn ?? '',
    platformId: facts.platformId, expectedNumbers: facts.expectedNumbers, languages: facts.languages, englishCopy: facts.englishCopy,
    privacyFitsAudience: yesNoWords[facts.privacyFitsAudience], identityShown: yesNoWords[facts.identityShown],
    identityPermissionOn: facts.identityPermissionOn ?? '', identityPermissionBy: facts.identityPermissionBy,
    research: yesNoWords[facts.research], researchReference: facts.researchReference,
    personalInformation: yesNoWords[facts.personalInformation], dpiaReference: facts.dpiaReference,
    businessRecord: yesNoWords[facts.businessRecord], internal: facts.internal ? 'Yes' : 'No', corporate: facts.corporate ? 'Yes' : 'No',
  };
}
