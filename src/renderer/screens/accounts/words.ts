import type { AccountDetail, AccountFacts, AccountStatus } from '../../../preload/contract/accounts.ts';
import type { AccessKind, DutyState, HeldAs } from '../../../preload/contract/accounts-records.ts';
import { longDate } from '../../lib/format.ts';
import { dateFields, fieldTitles, formFields, yesNoFields, type FormField } from './facts-fields.ts';

/* The register's stable words as an officer reads them. */

export type Tone = 'red' | 'warm' | 'green' | 'grey' | 'blue';

export const statusWords: Readonly<Record<AccountStatus, { title: string; tone: Tone }>> = {
  active: { title: 'Active', tone: 'green' },
  'under-secondary-review': { title: 'Under secondary review', tone: 'warm' },
  handover: { title: 'Handover', tone: 'blue' },
  rescinded: { title: 'Approval rescinded', tone: 'red' },
  closed: { title: 'Closed', tone: 'grey' },
};

/** A change of status as a button names it. */
export function statusStep(to: AccountStatus, name: string): string {
  switch (to) {
    case 'active':
      return `Make ${name} active`;
    case 'under-secondary-review':
      return `Put ${name} under secondary review`;
    case 'handover':
      return `Put ${name} into handover`;
    case 'rescinded':
      return `Rescind the approval of ${name}`;
    case 'closed':
      return `Close ${name}`;
  }
}

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

export const dutyWords: Readonly<Record<DutyState, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'not-known': 'Not known',
  'does-not-apply': 'Does not apply',
};

export const accessWords: Readonly<Record<AccessKind, string>> = {
  person: 'A person',
  agency: 'An agency',
  scheduler: 'A scheduling tool',
  'connected-app': 'A connected app',
};

export const heldAsWords: Readonly<Record<HeldAs, string>> = {
  'line-manager': 'Line manager',
  primary: 'Primary administrator',
  backup: 'Backup administrator',
  contributor: 'Contributor',
  access: 'Access on the platform',
};

/** What became of what somebody held who left. */
export function outcomeWords(outcome: AccountDetail['handovers'][number]['outcome'], successor: string): string {
  switch (outcome) {
    case 'successor':
      return `Followed by ${successor === '' ? 'somebody else' : successor}`;
    case 'removed':
      return 'Nobody followed; others stayed';
    case 'communications':
      return 'Taken over by Communications';
    case 'closure':
      return 'Goes to closure';
  }
}

/** What the form offers to choose from, as far as words need it. */
export interface Names {
  readonly channels: readonly { readonly id: string; readonly title: string }[];
  readonly directorates: readonly { readonly id: string; readonly name: string }[];
}

export const noNames: Names = { channels: [], directorates: [] };

/** A box's text as it is shown where nothing can be typed, such as beside another officer's. */
export function shownValue(field: FormField, value: string, names: Names): string {
  if (value === '') return 'Empty';
  if (field === 'internal' || field === 'corporate' || yesNoFields.includes(field)) return wordOf(yesNoWords, value);
  if (isDateField(field)) return longDate(value) || value;
  switch (field) {
    case 'channel':
      return names.channels.find((channel) => channel.id === value)?.title ?? value;
    case 'directorateId':
      return names.directorates.find((directorate) => directorate.id === value)?.name ?? value;
    case 'status':
      return wordOf(statusTitles, value);
    case 'visibility':
      return wordOf(visibilityWords, value);
    default:
      return value;
  }
}

function isDateField(field: FormField): boolean {
  return dateFields.some((known) => known === field);
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
  moreAdministrators: 'More administrators',
  userName: 'User name of the login',
  email: 'Associated email',
  twoStep: 'Second step',
  twoStepHolder: 'Who holds the second step',
  recoveryRoute: 'Way back in',
  label: 'Name of the login',
};

export function formFieldOf(field: string): FormField | undefined {
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

/** The email to fill in when a name is picked: only where the name stands for exactly one person. */
export function emailFor(people: readonly { readonly name: string; readonly email: string }[], name: string): string | null {
  const wanted = name.trim().toLowerCase();
  const emails = new Set(people.filter((person) => person.name.toLowerCase() === wanted).map((person) => person.email));
  const [only] = emails;
  return emails.size === 1 && only !== undefined && only !== '' ? only : null;
}
