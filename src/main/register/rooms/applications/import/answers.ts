import type { ApplicationFormField } from '../../../../../preload/contract/applications.ts';
import { type Meaning, meaningOf } from './labels.ts';

/** What an answer of a returned form is about. */
export type RawAnswer = ApplicationFormField | 'existing-account' | 'kind';

/** The administrator before a label: both e-mail addresses are asked for in the same words. */
export type Administrator = 'first' | 'second';

/** @returns the administrator whom the labels that follow are about */
export function administratorAfter(meaning: Meaning | undefined, present: Administrator): Administrator {
  if (meaning === 'firstAdministrator') return 'first';
  return meaning === 'secondAdministrator' ? 'second' : present;
}

/**
 * The field that a label asks for, or undefined where nothing is kept.
 *
 * @param taken fields that have an answer or a label of their own
 */
export function fieldOf(meaning: Meaning | undefined, administrator: Administrator, taken: { has: (field: RawAnswer) => boolean }): RawAnswer | undefined {
  if (meaning === undefined || meaning === 'secret' || meaning === 'aside') return undefined;
  if (meaning === 'reasons') return 'reason';
  if (meaning !== 'administrator-email') return meaning;
  const [likely, other] = administrator === 'second'
    ? ['secondAdministratorEmail', 'firstAdministratorEmail'] as const
    : ['firstAdministratorEmail', 'secondAdministratorEmail'] as const;
  return taken.has(likely) ? other : likely;
}

/** @returns how a label is called where it is left out; a password may stand in the same box as its label, so that is never shown */
export function nameOfLeftOut(label: string, empty: string): string {
  if (meaningOf(label) === 'secret') return 'Password';
  return label.trim() === '' ? empty : label.trim();
}
