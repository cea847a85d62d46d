import type { AccountFacts, AccountStatus } from '../../../preload/contract/accounts.ts';
import { longDate } from '../../lib/format.ts';
import { fieldTitles, formFields, type FormField } from './facts-form.ts';

/* The register's stable words as an officer reads them. */

export type Tone = 'red' | 'warm' | 'green' | 'grey' | 'blue';

export const statusWords: Readonly<Record<AccountStatus, { title: string; tone: Tone }>> = {
  active: { title: 'Active', tone: 'green' },
  'under-secondary-review': { title: 'Under secondary review', tone: 'warm' },
  handover: { title: 'Handover', tone: 'blue' },
  rescinded: { title: 'Approval rescinded', tone: 'red' },
  closed: { title: 'Closed', tone: 'grey' },
};

export const visibilityWords: Readonly<Record<AccountFacts['visibility'], string>> = {
  public: 'Everybody',
  members: 'Members only',
  'not-known': 'Not known',
};

export const yesNoWords: Readonly<Record<AccountFacts['disclaimerShown'], string>> = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'Not known',
};

/** What the form offers to choose from, as far as words need it. */
export interface Names {
  readonly channels: readonly { readonly id: string; readonly title: string }[];
  readonly directorates: readonly { readonly id: string; readonly name: string }[];
}

export const noNames: Names = { channels: [], directorates: [] };

/** A box's text as it is shown where nothing can be typed, such as beside another officer's. */
export function shownValue(field: FormField, value: string, names: Names): string {
  if (value === '') return 'Empty';
  switch (field) {
    case 'channel':
      return names.channels.find((channel) => channel.id === value)?.title ?? value;
    case 'directorateId':
      return names.directorates.find((directorate) => directorate.id === value)?.name ?? value;
    case 'status':
      return wordOf(statusTitles, value);
    case 'visibility':
      return wordOf(visibilityWords, value);
    case 'disclaimerShown':
      return wordOf(yesNoWords, value);
    case 'approvedOn':
    case 'lastReviewBefore':
      return longDate(value) || value;
    default:
      return value;
  }
}

const statusTitles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(statusWords).map(([status, { title }]) => [status, title]),
);

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}

const personFields: Readonly<Record<string, string>> = {
  lineManager: 'Line manager',
  primaryAdministrator: 'Primary administrator',
  backupAdministrator: 'Backup administrator',
  directorate: 'Directorate',
};

function formFieldOf(field: string): FormField | undefined {
  return formFields.find((known) => known === field);
}

/** A field as history and the dry run name it. */
export function changedFieldTitle(field: string): string {
  const known = formFieldOf(field);
  return known === undefined ? (personFields[field] ?? field) : fieldTitles[known];
}

/** A value as history and the dry run give it; what was not there before reads "nothing". */
export function changedValue(field: string, value: string, names: Names): string {
  if (value === '') return 'nothing';
  const known = formFieldOf(field);
  return known === undefined ? value : shownValue(known, value, names);
}

const actions: Readonly<Record<string, string>> = {
  'account.added': 'Added to the register',
  'account.imported': 'Imported from a spreadsheet',
  'account.edited': 'Details changed',
  'review.recorded': 'Reviewed',
};

export function actionTitle(action: string): string {
  return actions[action] ?? action.replaceAll(/[.-]/gu, ' ').replace(/^./u, (first) => first.toUpperCase());
}

/** The email to fill in when a name is picked: only where the name stands for exactly one person. */
export function emailFor(people: readonly { readonly name: string; readonly email: string }[], name: string): string | null {
  const wanted = name.trim().toLowerCase();
  const emails = new Set(people.filter((person) => person.name.toLowerCase() === wanted).map((person) => person.email));
  const [only] = emails;
  return emails.size === 1 && only !== undefined && only !== '' ? only : null;
}
