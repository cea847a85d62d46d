import type { InputOf } from '../../../preload/contract/index.ts';
import type { LoginField, PasswordList, PasswordListPlan } from '../../../preload/contract/logins-import.ts';

/* How a password list becomes logins: pure, so that the screen only shows it. */

export const loginFieldTitles: Readonly<Record<LoginField, string>> = {
  title: 'Name', address: 'Web address', userName: 'User name', password: 'Password', email: 'Email', notes: 'Notes',
};

export const loginFields = Object.keys(loginFieldTitles) as readonly LoginField[];

/** Field chosen for each column; null leaves the column out. */
export type Matching = ReadonlyMap<number, LoginField | null>;

/** The accounts that the officer has chosen for rows; null leaves a row out. */
export type Chosen = ReadonlyMap<number, string | null>;

/** Takes the suggestions, each field once. */
export function suggestedMatching(list: PasswordList): Matching {
  const taken = new Set<LoginField>();
  return new Map(
    list.columns.map(({ index, suggested }) => {
      if (suggested === null || taken.has(suggested)) return [index, null];
      taken.add(suggested);
      return [index, suggested];
    }),
  );
}

/** What is still missing before the rows can be looked at. */
export function matchingProblems(matching: Matching): readonly string[] {
  const fields = [...matching.values()].filter((field) => field !== null);
  const twice = fields.find((field, place) => fields.indexOf(field) !== place);
  return [
    ...(fields.includes('userName') ? [] : ['Choose the column that holds the user name.']),
    ...(fields.includes('password') ? [] : ['Choose the column that holds the password.']),
    ...(twice === undefined ? [] : [`“${loginFieldTitles[twice]}” is chosen for two columns. Choose one of them.`]),
  ];
}

export function planInput(list: PasswordList, matching: Matching, chosen: Chosen): InputOf<'logins.planPasswordList'> {
  const columns: InputOf<'logins.planPasswordList'>['columns'] = {};
  for (const [index, field] of matching) if (field !== null) columns[field] = index;
  return { source: list.source, columns, chosen: [...chosen].map(([row, accountId]) => ({ row, accountId })) };
}

export type PlannedRow = PasswordListPlan['rows'][number];

export const actionWords: Readonly<Record<PlannedRow['action'], { readonly title: string; readonly tone: 'green' | 'blue' | 'grey' | 'red' | 'warm' }>> = {
  add: { title: 'New login', tone: 'green' },
  'change-password': { title: 'New password', tone: 'blue' },
  unchanged: { title: 'Held already', tone: 'grey' },
  'leave-out': { title: 'Left out', tone: 'grey' },
  refused: { title: 'Cannot come in', tone: 'red' },
};

export const matchedWords: Readonly<Record<PlannedRow['matchedBy'], string>> = {
  address: 'by its address', handle: 'by its handle', name: 'by its name', officer: 'as you chose', nothing: 'no account found',
};
