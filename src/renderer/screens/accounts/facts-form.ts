import { accountFacts, type AccountFacts } from '../../../preload/contract/accounts.ts';
import { todayIso } from '../../lib/format.ts';

/* An account as it is typed: every box holds text, and a person is two boxes. */

export interface FormValues {
  readonly name: string;
  readonly channel: string;
  readonly address: string;
  readonly handle: string;
  readonly purpose: string;
  readonly audience: string;
  readonly visibility: AccountFacts['visibility'];
  readonly postingStandard: string;
  readonly disclaimerShown: AccountFacts['disclaimerShown'];
  readonly directorateId: string;
  readonly lineManagerName: string;
  readonly lineManagerEmail: string;
  readonly primaryAdministratorName: string;
  readonly primaryAdministratorEmail: string;
  readonly backupAdministratorName: string;
  readonly backupAdministratorEmail: string;
  readonly approvedOn: string;
  readonly lastReviewBefore: string;
  readonly status: AccountFacts['status'];
}

export type FormField = keyof FormValues;

/** Every box, in the order of the form, with the words it is asked by. */
export const fieldTitles: Readonly<Record<FormField, string>> = {
  name: 'Name of the account',
  channel: 'Channel',
  address: 'Web address',
  handle: 'Handle',
  status: 'Status',
  purpose: 'Purpose',
  audience: 'Audience',
  visibility: 'Who can see it',
  postingStandard: 'Agreed posting standard',
  disclaimerShown: 'Disclaimer shown',
  directorateId: 'Directorate',
  lineManagerName: 'Line manager',
  lineManagerEmail: 'Line manager’s email',
  primaryAdministratorName: 'Primary administrator',
  primaryAdministratorEmail: 'Primary administrator’s email',
  backupAdministratorName: 'Backup administrator',
  backupAdministratorEmail: 'Backup administrator’s email',
  approvedOn: 'Approved on',
  lastReviewBefore: 'Last review before this register',
};

export const formFields = Object.keys(fieldTitles) as readonly FormField[];

/** A box is named by its field wherever a message points at it. */
export const inputId = (field: FormField) => `account-${field}`;

export const blankValues: FormValues = {
  name: '', channel: '', address: '', handle: '', purpose: '', audience: '', visibility: 'not-known',
  postingStandard: '', disclaimerShown: 'not-known', directorateId: '', lineManagerName: '', lineManagerEmail: '',
  primaryAdministratorName: '', primaryAdministratorEmail: '', backupAdministratorName: '',
  backupAdministratorEmail: '', approvedOn: '', lastReviewBefore: '', status: 'active',
};

export function toValues(facts: AccountFacts): FormValues {
  const { lineManager, primaryAdministrator, backupAdministrator, directorateId, approvedOn, lastReviewBefore, ...same } = facts;
  return {
    ...same,
    directorateId: directorateId ?? '',
    lineManagerName: lineManager?.name ?? '',
    lineManagerEmail: lineManager?.email ?? '',
    primaryAdministratorName: primaryAdministrator?.name ?? '',
    primaryAdministratorEmail: primaryAdministrator?.email ?? '',
    backupAdministratorName: backupAdministrator?.name ?? '',
    backupAdministratorEmail: backupAdministrator?.email ?? '',
    approvedOn: approvedOn ?? '',
    lastReviewBefore: lastReviewBefore ?? '',
  };
}

function personOf(name: string, email: string): AccountFacts['lineManager'] {
  return name.trim() === '' && email.trim() === '' ? null : { name, email };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export function toFacts(values: FormValues): AccountFacts {
  return {
    name: values.name,
    channel: values.channel,
    address: values.address,
    handle: values.handle,
    purpose: values.purpose,
    audience: values.audience,
    visibility: values.visibility,
    postingStandard: values.postingStandard,
    disclaimerShown: values.disclaimerShown,
    directorateId: orNull(values.directorateId),
    lineManager: personOf(values.lineManagerName, values.lineManagerEmail),
    primaryAdministrator: personOf(values.primaryAdministratorName, values.primaryAdministratorEmail),
    backupAdministrator: personOf(values.backupAdministratorName, values.backupAdministratorEmail),
    approvedOn: orNull(values.approvedOn),
    lastReviewBefore: orNull(values.lastReviewBefore),
    status: values.status,
  };
}

export type FormErrors = Partial<Readonly<Record<FormField, string>>>;

/** The box a dotted path of the contract belongs to; null when the message is about the whole form. */
export function fieldOfPath(path: string): FormField | null {
  const [first, ...rest] = path.replace(/^facts\./u, '').split('.');
  if (first === undefined || first === '') return null;
  if (first === 'lineManager' || first === 'primaryAdministrator' || first === 'backupAdministrator') {
    return `${first}${rest[0] === 'email' ? 'Email' : 'Name'}`;
  }
  return formFields.find((field) => field === first) ?? null;
}

/** The contract's own checks and those of the register's that need no records, so that all is said in one attempt. */
export function checkValues(values: FormValues, today = todayIso()): FormErrors {
  const result = accountFacts.safeParse(toFacts(values));
  const errors: Partial<Record<FormField, string>> = {};
  for (const field of ['approvedOn', 'lastReviewBefore'] as const) {
    const date = values[field].trim();
    if (/^\d{4}-\d{2}-\d{2}$/u.test(date) && date > today) errors[field] = 'This date lies in the future. Enter today or an earlier day.';
  }
  const address = addressProblem(values.address.trim());
  if (address !== null) errors.address = address;
  for (const issue of result.error?.issues ?? []) {
    const field = fieldOfPath(issue.path.join('.'));
    if (field !== null) errors[field] ??= issue.message;
  }
  return errors;
}

/** Only what is wrong beyond doubt; the register looks closer. */
function addressProblem(typed: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/iu.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return `An address must begin with https:// or http://, not ${scheme}:.`;
  return /\s/u.test(typed) || (typed !== '' && !typed.includes('.')) ? 'Enter a full web address, such as https://x.com/wardnews.' : null;
}

/** One person in both places is one administrator. */
export function samePerson(values: FormValues): boolean {
  const same = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
  return (
    same(values.primaryAdministratorEmail, values.backupAdministratorEmail) ||
    (same(values.primaryAdministratorName, values.backupAdministratorName) &&
      // Two people of one name are told apart by their email.
      (values.primaryAdministratorEmail.trim() === '' || values.backupAdministratorEmail.trim() === ''))
  );
}

export function sameValues(a: FormValues, b: FormValues): boolean {
  return formFields.every((field) => a[field] === b[field]);
}

export interface Difference {
  readonly field: FormField;
  readonly mine: string;
  readonly theirs: string;
  /** Who moved away from what both started with; "both" is a true collision. */
  readonly changedBy: 'me' | 'them' | 'both';
}

/** What differs between her typing and the register now, told against the text both began with. */
export function differences(base: FormValues, mine: FormValues, theirs: FormValues): readonly Difference[] {
  return formFields
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      changedBy: theirs[field] === base[field] ? 'me' : mine[field] === base[field] ? 'them' : 'both',
    }));
}

export type Choice = 'mine' | 'theirs';

/** Where only one side changed something, that change is kept; where both did, hers is offered first. */
export function firstChoices(found: readonly Difference[]): ReadonlyMap<FormField, Choice> {
  return new Map(found.map((entry) => [entry.field, entry.changedBy === 'them' ? 'theirs' : 'mine']));
}

export function merged(mine: FormValues, theirs: FormValues, choices: ReadonlyMap<FormField, Choice>): FormValues {
  return formFields.reduce<FormValues>(
    (result, field) => (choices.get(field) === 'theirs' ? { ...result, [field]: theirs[field] } : result),
    mine,
  );
}
