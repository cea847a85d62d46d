import { accountFacts, type AccountFacts } from '../../../preload/contract/accounts.ts';

/* The boxes of the account form. Every box holds text; a person is two boxes, a tick is "yes" or "no". */

type Tick = 'yes' | 'no';

/** A person as she is being typed. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
}

type YesNoField = 'disclaimerShown' | 'privacyFitsAudience' | 'identityShown' | 'research' | 'personalInformation' | 'businessRecord';

type TextField =
  | 'name' | 'channel' | 'address' | 'handle' | 'platformId' | 'purpose' | 'audience' | 'expectedNumbers' | 'postingStandard'
  | 'directorateId' | 'lineManagerName' | 'lineManagerEmail' | 'primaryAdministratorName' | 'primaryAdministratorEmail'
  | 'backupAdministratorName' | 'backupAdministratorEmail' | 'approvedOn' | 'lastReviewBefore' | 'nextReviewOn' | 'languages'
  | 'englishCopy' | 'identityPermissionOn' | 'identityPermissionBy' | 'researchReference' | 'dpiaReference' | 'toldOn' | 'toldBy';

export interface FormValues extends Readonly<Record<TextField, string>>, Readonly<Record<YesNoField, AccountFacts['disclaimerShown']>> {
  readonly status: AccountFacts['status'];
  readonly visibility: AccountFacts['visibility'];
  readonly internal: Tick;
  readonly corporate: Tick;
  readonly moreAdministrators: readonly TypedPerson[];
}

export type FormField = keyof FormValues;

/** A box with one text in it. */
export type BoxField = Exclude<FormField, 'moreAdministrators'>;

/** Every box, in the order of the form, with the words it is asked by. */
export const fieldTitles: Readonly<Record<FormField, string>> = {
  name: 'Name of the account',
  channel: 'Channel',
  address: 'Web address',
  internal: 'Internal platform',
  handle: 'Handle',
  corporate: 'Run by Communications',
  status: 'Status',
  purpose: 'Purpose',
  audience: 'Audience',
  postingStandard: 'Agreed posting standard',
  visibility: 'Who can see it',
  disclaimerShown: 'Disclaimer shown',
  directorateId: 'Directorate',
  lineManagerName: 'Line manager',
  lineManagerEmail: 'Line manager’s email',
  primaryAdministratorName: 'Primary administrator',
  primaryAdministratorEmail: 'Primary administrator’s email',
  backupAdministratorName: 'Backup administrator',
  backupAdministratorEmail: 'Backup administrator’s email',
  moreAdministrators: 'Further backup administrators',
  approvedOn: 'Approved on',
  lastReviewBefore: 'Last review before this register',
  nextReviewOn: 'Next review on',
  platformId: 'Platform’s own id',
  expectedNumbers: 'Expected numbers',
  privacyFitsAudience: 'Privacy setting fits the audience',
  languages: 'Languages besides English',
  englishCopy: 'Where the English copy is',
  identityShown: 'NHS lozenge or Trust logo shown',
  identityPermissionOn: 'Permission given on',
  identityPermissionBy: 'Permission given by',
  research: 'Clinical research or innovation',
  researchReference: 'R&D or ethics reference',
  personalInformation: 'Collects personal information',
  dpiaReference: 'DPIA reference',
  businessRecord: 'Is a business record',
  toldOn: 'Told on',
  toldBy: 'Told by',
};

export const formFields = Object.keys(fieldTitles) as readonly FormField[];

/** What is typed about the change itself and is no fact of the account. */
export const aboutTheChange: readonly FormField[] = ['toldOn', 'toldBy'];

/** The second part of the form, folded while nothing is in it. */
export const standardsFields = [
  'platformId', 'expectedNumbers', 'privacyFitsAudience', 'languages', 'englishCopy', 'identityShown', 'identityPermissionOn',
  'identityPermissionBy', 'research', 'researchReference', 'personalInformation', 'dpiaReference', 'businessRecord',
] as const satisfies readonly BoxField[];

/** Where the register is told one thing by yes or no. */
export const yesNoFields: readonly FormField[] = [
  'disclaimerShown', 'privacyFitsAudience', 'identityShown', 'research', 'personalInformation', 'businessRecord',
];

export const dateFields = ['approvedOn', 'lastReviewBefore', 'nextReviewOn', 'identityPermissionOn', 'toldOn'] as const satisfies readonly BoxField[];

/** The most that the contract takes. */
export const mostMoreAdministrators = 10;

export const blankValues: FormValues = {
  name: '', channel: '', address: '', internal: 'no', handle: '', corporate: 'no', status: 'active', purpose: '', audience: '',
  postingStandard: '', visibility: 'not-known', disclaimerShown: 'not-known', directorateId: '', lineManagerName: '', lineManagerEmail: '',
  primaryAdministratorName: '', primaryAdministratorEmail: '', backupAdministratorName: '', backupAdministratorEmail: '',
  moreAdministrators: [], approvedOn: '', lastReviewBefore: '', nextReviewOn: '', platformId: '', expectedNumbers: '',
  privacyFitsAudience: 'not-known', languages: '', englishCopy: '', identityShown: 'not-known', identityPermissionOn: '',
  identityPermissionBy: '', research: 'not-known', researchReference: '', personalInformation: 'not-known', dpiaReference: '',
  businessRecord: 'not-known', toldOn: '', toldBy: '',
};

/** A box as a message names it; each of several further administrators has boxes of their own. */
export type ErrorField = FormField | `moreAdministrators.${number}.${'name' | 'email'}`;

/** A box is named by its field wherever a message points at it. */
export const inputId = (field: ErrorField) => `account-${field.replaceAll('.', '-')}`;

/** What stands in a box, as one text. */
export function boxText(values: FormValues, field: FormField): string {
  return field === 'moreAdministrators'
    ? values.moreAdministrators.map(({ name, email }) => (email === '' ? name : `${name} (${email})`)).join(', ')
    : values[field];
}

/** Whether a text can stand in a box: where the form offers a choice, only what it offers. */
export function isOffered(field: BoxField, text: string): boolean {
  if (field === 'internal' || field === 'corporate') return text === 'yes' || text === 'no';
  return (field !== 'status' && field !== 'visibility' && !isYesNo(field)) || accountFacts.shape[field].safeParse(text).success;
}

function isYesNo(field: BoxField): field is YesNoField {
  return yesNoFields.includes(field);
}

/** Whether the folded part holds anything, so that nothing is hidden from her. */
export function standardsFilled(values: FormValues): boolean {
  return standardsFields.some((field) => values[field] !== blankValues[field]);
}
