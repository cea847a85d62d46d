import type { HeldAs } from '../../../preload/contract/accounts-records.ts';
import type { WorkerCategory } from '../../../preload/contract/people.ts';
import { longDate } from '../../lib/format.ts';
import { personFieldOf, personTitles } from './person-values.ts';

/* The register's stable words as an officer reads them. */

export const categoryWords: Readonly<Record<WorkerCategory, string>> = {
  'not-known': 'Not known',
  employee: 'Employee',
  bank: 'Bank staff',
  temporary: 'Temporary staff',
  volunteer: 'Volunteer',
  contractor: 'Contractor',
  'other-organisation': 'Staff of another organisation',
};

export const heldAsWords: Readonly<Record<HeldAs, string>> = {
  'line-manager': 'Line manager',
  primary: 'Primary administrator',
  backup: 'Backup administrator',
  contributor: 'Contributor',
  access: 'Access on the platform',
};

/** What became of a place, as its line goes on. */
export function outcomeWords({ outcome, successor, dueOn }: { readonly outcome: string; readonly successor: string; readonly dueOn: string | null }): string {
  const by = dueOn === null ? '' : ` by ${longDate(dueOn)}`;
  switch (outcome) {
    case 'successor':
      return `handed over to ${successor}`;
    case 'communications':
      return `Communications took over, somebody is to be found${by}`;
    case 'closure':
      return `the account is to be closed${by}`;
    default:
      return 'ended, nobody followed';
  }
}

/** The gap that somebody would leave: it is not there while they stay. */
export function gapWords(gap: string): string {
  return `Without them: ${gap.charAt(0).toLowerCase()}${gap.slice(1)}`;
}

const actions: Readonly<Record<string, string>> = {
  'person.added': 'Added',
  'person.edited': 'Details changed',
  'person.merged': 'Joined with another record',
  'person.merged-away': 'Joined into another record',
  'handover.carried-out': 'Handover carried out',
  'handover.letters-printed': 'Handover letters printed',
};

export function personActionTitle(action: string): string {
  return actions[action] ?? action.replaceAll(/[.-]/gu, ' ').replace(/^./u, (first) => first.toUpperCase());
}

export function personFieldTitle(field: string): string {
  const known = personFieldOf(field);
  return known === null ? field : personTitles[known];
}

/** A value as history gives it; what was not there reads "nothing". */
export function personValue(field: string, value: string): string {
  if (value === '') return 'nothing';
  if (field === 'leavesOn') return longDate(value) || value;
  if (field === 'category') return Object.entries(categoryWords).find(([category]) => category === value)?.[1] ?? value;
  return value;
}

/** "Ann Other (ann@example.org)" */
export function nameAndEmail(person: { readonly name: string; readonly email: string }): string {
  return person.email === '' ? person.name : `${person.name} (${person.email})`;
}
