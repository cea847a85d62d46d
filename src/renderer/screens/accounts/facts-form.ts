import { accountFacts, type AccountFacts } from '../../../preload/contract/accounts.ts';
import { longDate, todayIso } from '../../lib/format.ts';
import { boxText, formFields, type ErrorField, type FormValues, type TypedPerson } from './facts-fields.ts';

/* From the account as the register keeps it to the boxes, and back; and what is wrong in a box. */

export function toValues(facts: AccountFacts): FormValues {
  const { lineManager, primaryAdministrator, backupAdministrator, directorateId, internal, corporate, ...rest } = facts;
  const { approvedOn, lastReviewBefore, nextReviewOn, identityPermissionOn, ...same } = rest;
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
    nextReviewOn: nextReviewOn ?? '',
    identityPermissionOn: identityPermissionOn ?? '',
    internal: internal ? 'yes' : 'no',
    corporate: corporate ? 'yes' : 'no',
    toldOn: '',
    toldBy: '',
  };
}

function personOf(name: string, email: string): TypedPerson | null {
  return name.trim() === '' && email.trim() === '' ? null : { name, email };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export function toFacts(values: FormValues): AccountFacts {
  const {
    lineManagerName, lineManagerEmail, primaryAdministratorName, primaryAdministratorEmail, backupAdministratorName,
    backupAdministratorEmail, toldOn: _toldOn, toldBy: _toldBy, ...same
  } = values;
  return {
    ...same,
    directorateId: orNull(values.directorateId),
    lineManager: personOf(lineManagerName, lineManagerEmail),
    primaryAdministrator: personOf(primaryAdministratorName, primaryAdministratorEmail),
    backupAdministrator: personOf(backupAdministratorName, backupAdministratorEmail),
    // A row that was added and left empty names nobody.
    moreAdministrators: values.moreAdministrators.filter(({ name, email }) => personOf(name, email) !== null),
    approvedOn: orNull(values.approvedOn),
    lastReviewBefore: orNull(values.lastReviewBefore),
    nextReviewOn: orNull(values.nextReviewOn),
    identityPermissionOn: orNull(values.identityPermissionOn),
    internal: values.internal === 'yes',
    corporate: values.corporate === 'yes',
  };
}

/** When Communications was told of the change and by whom (App 2); undefined when nobody had to be told. */
export function toTold(values: FormValues): { on: string; by: string } | undefined {
  const on = values.toldOn.trim();
  const by = values.toldBy.trim();
  return on === '' && by === '' ? undefined : { on, by };
}

export type FormErrors = Partial<Readonly<Record<ErrorField, string>>>;

/** The box a dotted path of the contract belongs to; null when the message is about the whole form. */
export function fieldOfPath(path: string): ErrorField | null {
  const [first, ...rest] = path.replace(/^facts\./u, '').split('.');
  if (first === undefined || first === '') return null;
  const part = rest.at(-1) === 'email' ? 'email' : 'name';
  if (first === 'lineManager' || first === 'primaryAdministrator' || first === 'backupAdministrator') {
    return `${first}${part === 'email' ? 'Email' : 'Name'}`;
  }
  const row = Number(rest[0]);
  if (first === 'moreAdministrators' && rest[0] !== undefined && Number.isInteger(row)) return `moreAdministrators.${row}.${part}`;
  if (first === 'told') return rest[0] === 'by' ? 'toldBy' : 'toldOn';
  return formFields.find((field) => field === first) ?? null;
}

const past = ['approvedOn', 'lastReviewBefore', 'identityPermissionOn', 'toldOn'] as const;

/**
 * The contract's own checks and those of the register's that need no records, so that all is said in one attempt.
 *
 * @param begun the boxes as they were opened; null for a new account
 */
export function checkValues(values: FormValues, begun: FormValues | null = null, today = todayIso()): FormErrors {
  const errors: Partial<Record<ErrorField, string>> = {};
  for (const field of past) {
    const date = values[field].trim();
    if (isDate(date) && date > today) errors[field] = 'This date lies in the future. Enter today or an earlier day.';
  }
  const { approvedOn, lastReviewBefore, nextReviewOn } = values;
  if (isDate(nextReviewOn.trim()) && nextReviewOn.trim() < today && nextReviewOn !== begun?.nextReviewOn) {
    errors.nextReviewOn = 'This day has passed. Enter today or a later day, or leave it empty for the end of the quarter.';
  }
  // Where only the approval is new, the register knows whether the account had ended before it.
  if (isDate(approvedOn.trim()) && isDate(lastReviewBefore.trim()) && lastReviewBefore < approvedOn && lastReviewBefore !== begun?.lastReviewBefore) {
    errors.lastReviewBefore ??= `The account was approved on ${longDate(approvedOn)}, after this day. Enter a review from that day on, correct the day of approval, or leave this empty.`;
  }
  // What an internal platform calls its place need not be a web address.
  const address = values.internal === 'yes' ? null : addressProblem(values.address.trim());
  if (address !== null) errors.address = address;
  const rows = filledRows(values);
  for (const issue of accountFacts.safeParse(toFacts(values)).error?.issues ?? []) {
    const field = fieldOfPath(issue.path.join('.'));
    if (field !== null) errors[inRow(field, rows)] ??= issue.message;
  }
  const told = toTold(values);
  if (told !== undefined) {
    if (!isDate(told.on)) errors.toldOn ??= told.on === '' ? 'Say on which day Communications was told.' : 'Enter a real date, such as 31 March 2026.';
    if (told.by === '') errors.toldBy = 'Say who told Communications.';
  }
  return errors;
}

/** A report of a change needs a change to report. */
export function checkTold(begun: FormValues, values: FormValues): FormErrors {
  if (toTold(values) === undefined) return {};
  const changed = formFields.some((field) => field !== 'toldOn' && field !== 'toldBy' && boxText(begun, field) !== boxText(values, field));
  return changed ? {} : { toldOn: 'Nothing else is changed. Enter the change that Communications was told of, or leave this empty.' };
}

/** Rows of further administrators that go to the register, as they are numbered in the form. */
function filledRows(values: FormValues): readonly number[] {
  return values.moreAdministrators.flatMap(({ name, email }, row) => (personOf(name, email) === null ? [] : [row]));
}

/** A box of a further administrator by its place in the form; the register does not see rows that were left empty. */
function inRow(field: ErrorField, rows: readonly number[]): ErrorField {
  const found = /^moreAdministrators\.(\d+)\.(name|email)$/u.exec(field);
  if (found === null) return field;
  return `moreAdministrators.${rows[Number(found[1])] ?? Number(found[1])}.${found[2] === 'email' ? 'email' : 'name'}`;
}

/** The box that a refusal of the register is about. */
export function boxOfRefusal(path: string, values: FormValues): ErrorField | null {
  const field = fieldOfPath(path);
  return field === null ? null : inRow(field, filledRows(values));
}

function isDate(text: string): boolean {
  return accountFacts.shape.approvedOn.safeParse(text).success;
}

/** Only what is wrong beyond doubt; the register looks closer. */
function addressProblem(typed: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/iu.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return `An address must begin with https:// or http://, not ${scheme}:.`;
  return /\s/u.test(typed) || (typed !== '' && !typed.includes('.')) ? 'Enter a full web address, such as https://x.com/wardnews.' : null;
}

/** Administrators, primary first, as they are typed. */
export function administratorsOf(values: FormValues): readonly TypedPerson[] {
  return [
    { name: values.primaryAdministratorName, email: values.primaryAdministratorEmail },
    { name: values.backupAdministratorName, email: values.backupAdministratorEmail },
    ...values.moreAdministrators,
  ];
}

/** One person in two places is one administrator. @param place where she stands among the administrators */
export function namedBefore(administrators: readonly TypedPerson[], place: number): boolean {
  const person = administrators[place];
  return person !== undefined && administrators.slice(0, place).some((other) => samePerson(other, person));
}

function samePerson(one: TypedPerson, other: TypedPerson): boolean {
  const same = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
  // Two people of one name are told apart by their email.
  return same(one.email, other.email) || (same(one.name, other.name) && (one.email.trim() === '' || other.email.trim() === ''));
}

export function sameValues(a: FormValues, b: FormValues): boolean {
  return formFields.every((field) => (field === 'moreAdministrators' ? JSON.stringify(a[field]) === JSON.stringify(b[field]) : a[field] === b[field]));
}
