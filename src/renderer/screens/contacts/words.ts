import type { Contact, ContactStanding, ReportRoute } from '../../../preload/contract/contacts.ts';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { dateTime, plural } from '../../lib/format.ts';
import type { FieldError } from '../../lib/register.ts';

/* Contacts, report routes and the sheet on the wall in an officer's words. Pure. */

export const contactsPath = '/settings/contacts';

export const standingWords: Readonly<Record<ContactStanding, { readonly title: string; readonly tone: 'green' | 'warm' | 'red' }>> = {
  right: { title: 'Right', tone: 'green' }, unchecked: { title: 'To confirm', tone: 'warm' }, empty: { title: 'Empty', tone: 'red' },
};

type Sheet = OutputOf<'badDay.sheet'>;

/** How the sheet on the wall stands, as the head of a notice. */
export function sheetTitle({ state }: Sheet): string {
  if (state === 'never') return 'No bad-day sheet has been printed yet';
  return state === 'current' ? 'The bad-day sheet on the wall is up to date' : 'The bad-day sheet on the wall is out of date: print it again';
}

/** What there is to say about it, a sentence each. */
export function sheetSentences({ state, printed, changed, missing, toConfirm, days }: Sheet): readonly string[] {
  return [
    ...(printed === null ? [] : [`Printed ${dateTime(printed.at)} by ${printed.by}.`]),
    ...(changed.length === 0 ? [] : [`Changed since: ${changed.join(', ')}.`]),
    ...(state === 'old' ? [`It is older than ${plural(days, 'day')}.`] : []),
    ...(missing.length === 0 ? [] : [`Nobody to call yet: ${missing.join(', ')}.`]),
    ...(toConfirm === 0 ? [] : [`${plural(toConfirm, 'contact')} of it to confirm.`]),
  ];
}

/** Those that somebody can confirm: whoever is empty has nothing that could be right. */
export function confirmable(contacts: readonly Contact[]): readonly Pick<Contact, 'id' | 'version'>[] {
  return contacts.filter(({ standing, version }) => standing !== 'empty' && version > 0).map(({ id, version }) => ({ id, version }));
}

/** "Follow the steps: https://…", or that nothing is known. */
export function wayWords({ words, address }: ReportRoute['hacked']): string {
  if (words === '' && address === '') return 'Not known';
  return [words, address].filter((part) => part !== '').join(': ');
}

/** What a form got wrong, by the ids of its fields. */
export function issuesOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[], idOf: (field: string) => string): readonly FieldError[] {
  return issues.map(({ path, message }) => ({ field: idOf(path.join('.')), message }));
}
