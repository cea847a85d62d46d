import type { ImportField } from '../../../../../preload/contract/accounts.ts';

/** What each field is called above its column in our own files, in the order of the columns. */
export const fieldTitles: Readonly<Record<ImportField, string>> = {
  name: 'Name of the account',
  channel: 'Channel',
  address: 'Web address',
  handle: 'Handle',
  platformId: 'Platform’s own id',
  directorate: 'Directorate',
  lineManager: 'Line manager',
  lineManagerEmail: 'Line manager’s email',
  primaryAdministrator: 'Primary administrator',
  primaryAdministratorEmail: 'Primary administrator’s email',
  backupAdministrator: 'Backup administrator',
  backupAdministratorEmail: 'Backup administrator’s email',
  moreAdministrators: 'More administrators',
  status: 'Status',
  approvedOn: 'Approved on',
  lastReviewBefore: 'Last review before this register',
  nextReviewOn: 'Next review agreed for',
  purpose: 'Purpose',
  audience: 'Audience',
  expectedNumbers: 'Expected number of people',
  visibility: 'Who can see it',
  privacyFitsAudience: 'Privacy settings fit the audience',
  postingStandard: 'Agreed posting standard',
  disclaimerShown: 'Disclaimer shown',
  languages: 'Languages besides English',
  englishCopy: 'Where the English copy is',
  identityShown: 'NHS or Trust logo shown',
  identityPermissionOn: 'Logo permitted on',
  identityPermissionBy: 'Logo permitted by',
  research: 'Clinical research or innovation',
  researchReference: 'R&D or ethics reference',
  personalInformation: 'Collects personal information',
  dpiaReference: 'DPIA reference',
  businessRecord: 'Business record',
  internal: 'Internal platform',
  corporate: 'Corporate account',
};

/** The fields in the order of their columns. */
export const fieldsInOrder = Object.keys(fieldTitles) as readonly ImportField[];

/** Who made an export and when, on every row, so that it is said of rows that were copied out as well. */
export const madeTitles = ['Exported on', 'Exported by'] as const;

/** The last column of the rows to correct. */
export const correctTitle = 'What to correct';
