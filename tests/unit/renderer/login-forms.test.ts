import { describe, expect, test } from 'vitest';
import type { PasswordList } from '../../../src/preload/contract/logins-import.ts';
import { matchingProblems, planInput, suggestedMatching } from '../../../src/renderer/screens/logins/import-steps.ts';
import { blankLogin, keepErrors, loginErrors, secondsLeft } from '../../../src/renderer/screens/logins/login-values.ts';
import { confirmedWords, endedWords, keeperWords } from '../../../src/renderer/screens/logins/words.ts';

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

describe('a password that is kept', () => {
  test('may have a day on which it was changed, if it is one', () => {
    expect(keepErrors('otter-Candle-river-47', '')).toEqual([]);
    expect(keepErrors('otter-Candle-river-47', '2026-11-20')).toEqual([]);
    expect(keepErrors(' ', '31/4')).toEqual([
      { field: 'password', message: 'Enter the password.' }, { field: 'changedOn', message: 'Enter a real date, such as 31 March 2026.' },
    ]);
  });
});

test('a password is shown by the clock: a window that slept has none left', () => {
  expect([30_000, 29_001, 29_000, 1, 0, -600_000].map((left) => secondsLeft(1_000_000, 1_000_000 - left))).toEqual([30, 30, 29, 1, 0, 0]);
});

describe('where a password lies', () => {
  const here = { officer: 'Test Officer', machine: 'DESK-1', signIn: 'officer', here: true };

  test('is said when its login is ended', () => {
    expect(endedWords(here, true)).toBe('The login is no longer used. Its record stays; its password is out of the keychain.');
    expect(endedWords(here, false)).toContain('will be removed when the keychain is open');
    expect(endedWords({ ...here, here: false }, false)).toContain('is still in the keychain of Test Officer on DESK-1');
    expect(endedWords(null, true)).toBe('The login is no longer used. Its record stays.');
  });

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
