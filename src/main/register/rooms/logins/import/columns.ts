import type { LoginField, PasswordList } from '../../../../../preload/contract/logins-import.ts';
import { Refusal } from '../../../refusal.ts';
import type { SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import { isSecretHeading } from '../../accounts/import/columns.ts';
import { holds } from '../rules/leaks.ts';
import { visible } from '../rules/visible.ts';

/** Headings that teams, password managers and browsers use, in plain lower-case letters and figures, most telling first. */
const names: Readonly<Record<LoginField, readonly string[]>> = {
  password: ['password', 'login password', 'pass word', 'pass', 'pwd', 'passphrase', 'current password'],
  userName: ['user name', 'username', 'login name', 'login username', 'user', 'user id', 'login', 'login id', 'handle'],
  address: ['url', 'web address', 'website', 'web site', 'login uri', 'login url', 'address', 'link', 'page link', 'site'],
  title: ['title', 'account name', 'account', 'name', 'page', 'name of account', 'page name', 'entry', 'item', 'platform', 'channel'],
  email: ['email', 'e mail', 'email address', 'associated email', 'recovery email', 'account email'],
  notes: ['notes', 'note', 'comments', 'comment', 'extra', 'remarks', 'recovery route'],
};

/** Fields whose column may be shown: they are read on the list of logins as well. */
const shownFields: ReadonlySet<LoginField> = new Set(['title', 'address', 'userName', 'email']);

const samplesShown = 3;

/** @returns what each heading stands for, as far as it is known; no field twice */
export function suggestFields(headings: readonly string[]): (LoginField | null)[] {
  const suggested: (LoginField | null)[] = headings.map(() => null);
  const candidates = headings
    .flatMap((heading, index) =>
      (Object.entries(names) as [LoginField, readonly string[]][]).flatMap(([field, known]) => {
        const rank = known.indexOf(plainHeading(heading));
        return rank < 0 ? [] : [{ index, field, rank }];
      }),
    )
    .toSorted((one, other) => one.rank - other.rank || one.index - other.index);
  for (const { index, field } of candidates) {
    if (suggested[index] === null && !suggested.includes(field)) suggested[index] = field;
  }
  return suggested;
}

/**
 * The columns as the window may see them. Samples stand only beside what is known to be no password: a list may keep
 * passwords under any heading.
 *
 * @throws Refusal `invalid` when no heading is known: the first row would then be a login, and its password a heading
 */
export function describeColumns({ headings, rows }: SheetRows): PasswordList['columns'] {
  const suggested = suggestFields(headings);
  if (suggested.every((field) => field === null)) {
    throw new Refusal(
      'invalid', 'The first row of this list does not hold headings. Put a row with headings above it, such as Title, Web address, User name and Password, and choose the file again.',
    );
  }
  const secret = suggested.indexOf('password');
  return headings.map((heading, index) => {
    const field = suggested[index] ?? null;
    const cells = field !== null && shownFields.has(field)
      ? rows.filter((row) => secret === -1 || !holds(row.cells[index] ?? '', row.cells[secret] ?? '')).map((row) => row.cells[index]?.trim() ?? '')
      : [];
    return { index, heading: visible(heading.trim(), 120), suggested: field, samples: cells.filter((cell) => cell !== '').slice(0, samplesShown).map((cell) => visible(cell, 120)) };
  });
}

/**
 * Refuses a choice of columns that would bring a password where it can be seen, or leaves out what a login needs.
 *
 * @throws Refusal `invalid` with the field
 */
export function checkColumns(columns: Partial<Record<LoginField, number>>, headings: readonly string[]): void {
  const { password } = columns;
  if (password === undefined) throw new Refusal('invalid', 'Choose the column that holds the passwords.', 'columns.password');
  if (columns.userName === undefined && columns.email === undefined) throw new Refusal('invalid', 'Choose the column that holds the user names.', 'columns.userName');
  for (const [field, index] of Object.entries(columns)) {
    const heading = headings[index];
    if (heading === undefined) throw new Refusal('invalid', 'This column is not in the list. Choose another one.', `columns.${field}`);
    if (field !== 'password' && (index === password || isSecretHeading(heading))) {
      throw new Refusal('invalid', 'This column may hold passwords, so it can only be taken as the password. Choose another one.', `columns.${field}`);
    }
  }
}

/** A heading without case, punctuation and double spaces. */
function plainHeading(heading: string): string {
  return heading.normalize('NFKD').toLowerCase().replaceAll(/['’]/gu, '').replaceAll(/[^a-z0-9]+/gu, ' ').trim();
}
