import { loginFacts, type LoginFacts, secretText } from '../../../../../preload/contract/logins.ts';
import type { LoginField } from '../../../../../preload/contract/logins-import.ts';
import type { SheetRow } from '../../../spreadsheets/read-spreadsheet.ts';
import { holds, looksLikePassword, plainSecret } from '../rules/leaks.ts';
import { cut } from '../rules/visible.ts';

/** A row of a password list as it is understood. */
export interface ListedRow {
  readonly row: number;
  readonly title: string;
  readonly address: string;
  readonly userName: string;
  readonly email: string;
  readonly notes: string;
  /** Exactly as it stands; empty for none. */
  readonly password: string;
  /** What was left out because it gave the password away. */
  readonly remarks: readonly string[];
}

const longest = { title: 80, address: 500, userName: 200, email: 254, notes: 1000 } as const;
type TextField = keyof typeof longest;

const named: Readonly<Record<TextField, string>> = {
  title: 'The title', address: 'The address', userName: 'The user name', email: 'The email', notes: 'The note',
};

/**
 * Reads a row by its columns. Text that holds a password is left out: it would be shown and kept. An email stands for a
 * user name that is missing.
 *
 * @param leaks whether a password of the list or of the register stands in a text
 */
export function readRow(
  { number, cells }: SheetRow, columns: Partial<Record<LoginField, number>>, leaks: (text: string) => boolean,
): ListedRow {
  const cell = (field: LoginField): string => cells[columns[field] ?? -1] ?? '';
  const password = cell('password').trim() === '' ? '' : cell('password');
  const remarks: string[] = [];
  const text = (field: TextField): string => {
    const found = cell(field).trim();
    if (found === '') return '';
    // A user name that only begins like its password is a weak password, not a leak; the same text in both is one.
    const own = field === 'userName' || field === 'email' ? found.normalize('NFC') === plainSecret(password) : holds(found, password);
    const why = own
      ? 'holds the password'
      : leaks(found) ? 'holds a password' : (field === 'notes' || field === 'title') && looksLikePassword(found) ? 'looks as if it holds a password' : null;
    if (why !== null) remarks.push(`${named[field]} ${why} and is left out.`);
    return why === null ? found : '';
  };
  const email = text('email');
  const userName = text('userName');
  return {
    row: number, title: text('title'), address: text('address'), userName: userName === '' ? email : userName, email, notes: text('notes'), password, remarks,
  };
}

/** The facts of a new login from a row, or what is wrong with it in sentences. */
type ReadFacts = { readonly ok: true; readonly facts: LoginFacts } | { readonly ok: false; readonly reasons: readonly string[] };

/** @param account that the login belongs to; its name need not be repeated as the label */
export function newFacts(row: ListedRow, account: { readonly id: string; readonly name: string }): ReadFacts {
  const label = row.title.toLowerCase() === account.name.toLowerCase() ? '' : cut(row.title, longest.title);
  const read = loginFacts.safeParse({
    accountId: account.id, label, userName: row.userName, email: row.email, twoStep: 'not-known', twoStepHolder: '', recoveryRoute: row.notes,
  });
  if (read.success) return { ok: true, facts: read.data };
  return { ok: false, reasons: read.error.issues.map(({ path, message }) => `${fieldNames[String(path[0])] ?? 'Row'}: ${message}`) };
}

/** @returns what is wrong with the password of a row, without quoting it; null when nothing is */
export function passwordFault({ password }: ListedRow): string | null {
  if (password === '') return null;
  const read = secretText.safeParse(password);
  return read.success ? null : `Password: ${read.error.issues[0]?.message ?? 'It cannot be used.'}`;
}

const fieldNames: Readonly<Record<string, string>> = {
  label: 'Title', userName: 'User name', email: 'Email', recoveryRoute: 'Notes',
};
