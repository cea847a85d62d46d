import { describe, expect, it } from 'vitest';
import { accounts } from '../../../src/preload/contract/accounts.ts';
import {
  accessProblems, dutyProblems, firstDayProblems, futureProblem, problemsOf, statusProblems,
} from '../../../src/renderer/screens/accounts/account-dialog-checks.ts';
import { fileSize } from '../../../src/renderer/lib/format.ts';
import { formerHandleWords } from '../../../src/renderer/screens/accounts/account-handles.ts';
import { changedFieldTitle, changedValue, noNames, statusStep } from '../../../src/renderer/screens/accounts/words.ts';

const today = '2026-11-22';
const asked = { to: 'closed', on: today, reason: 'Nobody posts any more', captured: 'All posts, as PDF' };

describe('a change of status', () => {
  it('says why, and not on a day that lies ahead', () => {
    expect(statusProblems(asked, 0, today)).toEqual([]);
    expect(statusProblems({ ...asked, to: '', reason: '' }, 0, today)).toEqual([{ field: 'to', message: 'Choose the new status.' }]);
    expect(statusProblems({ ...asked, to: 'handover', reason: ' ', captured: '', on: '2026-11-23' }, 0, today).map(({ field }) => field)).toEqual(['on', 'reason']);
  });

  it('to closed says what was captured, unless files are kept', () => {
    expect(statusProblems({ ...asked, captured: '' }, 0, today).map(({ field }) => field)).toEqual(['captured']);
    expect(statusProblems({ ...asked, captured: '' }, 2, today)).toEqual([]);
  });

  it('is named by its button', () => {
    expect(statusStep('closed', 'Ward news')).toBe('Close Ward news');
    expect(statusStep('rescinded', 'Ward news')).toBe('Rescind the approval of Ward news');
  });
});

describe('what a dialog says before the register is asked', () => {
  it('is one message for each box, its own words before the contract’s', () => {
    const found = problemsOf(
      accounts.grantAccess.input,
      { accountId: '0192f000-0000-7000-8000-000000000001', kind: 'person', person: { name: '', email: '' }, holder: '', role: '', grantedOn: '2026-02-31', note: '' },
      [{ field: 'person.name', message: 'Own words.' }],
    );
    expect(found.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'person.name: Own words.',
      'role: Say which role the holder has on the platform.',
      'grantedOn: Enter a real date, such as 31 March 2026.',
    ]);
  });

  it('asks for a person or for the name of a firm or tool', () => {
    expect(accessProblems({ kind: 'person', person: null, holder: 'x' })).toHaveLength(1);
    expect(accessProblems({ kind: 'scheduler', person: null, holder: '' })).toEqual([{ field: 'holder', message: 'Say who or what holds the access.' }]);
    expect(accessProblems({ kind: 'agency', person: null, holder: 'Example agency' })).toEqual([]);
  });

  it('asks why a duty does not apply, and what shows that one is met', () => {
    expect(dutyProblems({ state: 'does-not-apply', reason: '', evidence: '' })).toEqual([{ field: 'reason', message: 'Say why it does not apply.' }]);
    expect(dutyProblems({ state: 'met', reason: ' ', evidence: '' })).toEqual([{ field: 'evidence', message: 'Say what shows that it is met.' }]);
    expect(dutyProblems({ state: 'met', reason: '', evidence: 'Looked at 20 posts' })).toEqual([]);
  });

  it('knows that nothing was taken away tomorrow', () => {
    expect(futureProblem('removedOn', '2026-11-23', today)).toHaveLength(1);
    expect(futureProblem('removedOn', today, today)).toEqual([]);
    expect(futureProblem('removedOn', 'last week', today)).toEqual([]);
  });

  it('knows on which days an administrator cannot have begun', () => {
    const said = (from: string, to: string | null = null) => firstDayProblems({ was: '2026-05-04', from, to }, today).map(({ field, message }) => `${field}: ${message}`);
    expect(said('2019-01-01')).toEqual([]);
    expect(said('2026-05-04')).toEqual(['from: This is the day on record already. Enter another day.']);
    expect(said('2026-11-23')).toEqual(['from: This date lies in the future. Enter today or an earlier day.']);
    expect(said('2026-09-02', '2026-09-01')).toEqual(['from: This day lies after the last one. Enter an earlier day.']);
    expect(said('2026-09-01', '2026-09-01')).toEqual([]);
    expect(said('some day in May', '2026-09-01')).toEqual([]);
  });
});

describe('words of an account', () => {
  it('give a change of the trail as an officer reads it', () => {
    expect(changedFieldTitle('moreAdministrators')).toBe('Further backup administrators');
    expect(changedValue('internal', 'no', noNames)).toBe('No');
    expect(changedValue('research', 'not-known', noNames)).toBe('Not known');
    expect(changedValue('nextReviewOn', '2027-01-31', noNames)).toBe('31 January 2027');
    expect(changedValue('status', 'rescinded', noNames)).toBe('Approval rescinded');
    expect(changedValue('dpiaReference', '', noNames)).toBe('nothing');
  });

  it('give the size of a file', () => {
    expect([1, 999, 1500, 2_400_000].map(fileSize)).toEqual(['1 byte', '999 bytes', '2 kB', '2.4 MB']);
  });

  it('say what is known of a handle that was given up', () => {
    expect(formerHandleWords({ found: 'not-looked', watched: true, nextLookOn: '2026-12-01', lastLookedOn: null })).toBe('Nobody has looked yet; next look on 1 December 2026.');
    expect(formerHandleWords({ found: 'taken', watched: false, nextLookOn: null, lastLookedOn: '2026-11-01' })).toBe('Taken by somebody else when looked at on 1 November 2026; not watched.');
  });
});
