import type { LoginField, PasswordList } from '../../../../../preload/contract/logins-import.ts';
import { Refusal } from '../../../refusal.ts';
import type { SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import { isSecretHeading } from '../../accounts/import/columns.ts';
import { plainSecret, possiblePasswords } from '../rules/leaks.ts';
import { visible } from '../rules/visible.ts';

/** Headings that teams, password managers and browsers use, in plain lower-case letters and figures, most telling first. */
const names: Readonly<Record<LoginField, readonly string[]>> = {
  password: ['password', 'login password', 'pass word', 'pass', 'pwd', 'pw', 'passphrase', 'current password'],
  userName: ['user name', 'username', 'login name', 'login username', 'user', 'user id', 'login', 'login id', 'handle'],
  address: ['url', 'web address', 'website', 'web site', 'login uri', 'login url', 'address', 'link', 'page link', 'site'],
  title: ['title', 'account name', 'account', 'name', 'page', 'name of account', 'page name', 'entry', 'item', 'platform', 'channel'],
  email: ['email', 'e mail', 'email address', 'associated email', 'recovery email', 'account email'],
  notes: ['notes', 'note', 'comments', 'comment', 'extra', 'remarks', 'recovery route'],
};

/** Fields whose column may be shown: they are read on the list of logins as well. */
const shownFields: ReadonlySet<LoginField> = new Set(['title', 'address', 'userName', 'email']);

const samplesShown = 3;

/** One word can be a heading by chance, in a list that has none. */
const headingsKnown = 2;

const shortestSecret = 4;

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
 * The columns as the window may see them. Samples stand only beside what is known to be no password, and only once the
 * column of passwords is known: a list may keep passwords under any heading.
 *
 * @param isKnown whether a text is a password that the register knows or knew
 * @throws Refusal `invalid` when fewer than two headings are known: the first row may then be a login, and its password a heading
 */
export function describeColumns({ headings, rows }: SheetRows, isKnown: ((text: string) => boolean) | null = null): PasswordList['columns'] {
  const suggested = suggestFields(headings);
  if (suggested.filter((field) => field !== null).length < headingsKnown) {
    throw new Refusal(
      'invalid', 'The first row of this list does not hold headings that can be told. Put a row with headings above it, such as Title, Web address, User name and Password, and choose the file again.',
    );
  }
  const secret = suggested.indexOf('password');
  const secrets = secretsIn({ headings, rows }, secret);
  return headings.map((heading, index) => {
    const field = suggested[index] ?? null;
    const samples: string[] = [];
    if (secret !== -1 && field !== null && shownFields.has(field)) {
      for (const row of rows) {
        const cell = row.cells[index]?.trim() ?? '';
        if (cell !== '' && ![...possiblePasswords(cell)].some((one) => secrets.has(one) || isKnown?.(one) === true)) samples.push(visible(cell, 120));
        if (samples.length === samplesShown) break;
      }
    }
    return { index, heading: visible(heading.trim(), 120), suggested: field, samples };
  });
}

/** @returns every password of a list, as texts are compared with it: of its column, and of others that say that they hold some */
export function secretsIn({ headings, rows }: Pick<SheetRows, 'headings' | 'rows'>, password: number): ReadonlySet<string> {
  const columns = headings.flatMap((heading, index) => (index === password || isSecretHeading(heading) ? [index] : []));
  const found = rows.flatMap(({ cells }) => columns.map((index) => plainSecret(cells[index] ?? '')));
  // Shorter ones are parts of other words by chance.
  return new Set(found.filter((secret) => secret.length >= shortestSecret));
}

/** @returns whether one of the passwords stands in a text */
export function holdsOneOf(text: string, secrets: ReadonlySet<string>): boolean {
  return [...possiblePasswords(text)].some((one) => secrets.has(one));
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
