import { describe, expect, test } from 'vitest';
import type { PasswordList } from '../../../src/preload/contract/logins-import.ts';
import { matchingProblems, planInput, suggestedMatching } from '../../../src/renderer/screens/logins/import-steps.ts';
import { blankLogin, loginErrors } from '../../../src/renderer/screens/logins/login-values.ts';
import { confirmedWords, keeperWords } from '../../../src/renderer/screens/logins/words.ts';

const account = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('the form of a login', () => {
  test('asks for the account and the user name', () => {
    expect(loginErrors(blankLogin).map(({ field, message }) => [field, message])).toEqual([
      ['accountId', 'Choose the account.'],
      ['userName', 'Enter the user name.'],
    ]);
    expect(loginErrors({ ...blankLogin, accountId: account, userName: 'wardnews' })).toEqual([]);
  });
});

describe('where a password lies', () => {
  const here = { officer: 'Test Officer', machine: 'DESK-1', signIn: 'officer', here: true };

  test('is said by whose keychain and which computer', () => {
    expect(keeperWords({ keeper: here, endedOn: null })).toBe('In your keychain, on this computer');
    expect(keeperWords({ keeper: { ...here, here: false }, endedOn: null })).toBe('In the keychain of Test Officer, on DESK-1');
    expect(keeperWords({ keeper: null, endedOn: null })).toBe('Not held');
    expect(keeperWords({ keeper: here, endedOn: '2026-11-01' })).toBe('No longer used');
  });

  test('a failed try after the last success counts, an older one does not', () => {
    expect(confirmedWords({ confirmedOn: '2026-08-06', confirmedBy: 'Test Officer', failedOn: '2026-11-01' })).toBe('Did not work on 1 November 2026');
    expect(confirmedWords({ confirmedOn: '2026-08-06', confirmedBy: 'Test Officer', failedOn: '2026-03-01' })).toBe('6 August 2026, by Test Officer');
    expect(confirmedWords({ confirmedOn: null, confirmedBy: '', failedOn: null })).toBe('Never');
  });
});

describe('a password list', () => {
  const list: PasswordList = {
    source: account, fileName: 'logins.csv', kind: 'spreadsheet', rowCount: 2,
    columns: [
      { index: 0, heading: 'Title', suggested: 'title', samples: ['Ward news'] },
      { index: 1, heading: 'Login', suggested: 'userName', samples: ['wardnews'] },
      { index: 2, heading: 'User', suggested: 'userName', samples: [] },
      { index: 3, heading: 'Password', suggested: 'password', samples: [] },
    ],
  };

  test('takes each suggestion once', () => {
    expect([...suggestedMatching(list).values()]).toEqual(['title', 'userName', null, 'password']);
  });

  test('cannot be looked at without user name and password, or with one of them twice', () => {
    expect(matchingProblems(new Map([[0, 'title']]))).toEqual(['Choose the column that holds the user name.', 'Choose the column that holds the password.']);
    expect(matchingProblems(new Map([[1, 'userName'], [2, 'userName'], [3, 'password']]))).toEqual(['“User name” is chosen for two columns. Choose one of them.']);
  });

  test('names the accounts that the officer has chosen, and the rows that are left out', () => {
    expect(planInput(list, suggestedMatching(list), new Map([[2, account], [3, null]]))).toEqual({
      source: account, columns: { title: 0, userName: 1, password: 3 }, chosen: [{ row: 2, accountId: account }, { row: 3, accountId: null }],
    });
  });
});
