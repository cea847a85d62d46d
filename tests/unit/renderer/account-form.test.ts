import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../../src/preload/contract/accounts.ts';
import {
  blankValues, checkValues, differences, fieldOfPath, firstChoices, merged, sameValues, toFacts, toValues,
} from '../../../src/renderer/screens/accounts/facts-form.ts';

const facts: AccountFacts = {
  name: 'Ward news', channel: 'x', address: 'https://x.com/ward-news-example', handle: '@ward-news-example', purpose: 'News',
  audience: 'Patients', visibility: 'public', postingStandard: 'Two posts a week', disclaimerShown: 'yes',
  directorateId: '0192f000-0000-7000-8000-000000000001', lineManager: { name: 'Robin Example', email: 'robin@example.org' },
  primaryAdministrator: { name: 'Sam Sample', email: '' }, backupAdministrator: null, approvedOn: '2024-02-29',
  lastReviewBefore: null, status: 'active',
};

describe('the account form', () => {
  it('gives back what it was given', () => {
    expect(toFacts(toValues(facts))).toEqual(facts);
  });

  it('leaves a person out only when nothing is known of her', () => {
    expect(toFacts({ ...blankValues, lineManagerEmail: 'a@example.org' }).lineManager).toEqual({ name: '', email: 'a@example.org' });
    expect(toFacts(blankValues).lineManager).toBeNull();
  });

  it('says beside the box what the register would refuse', () => {
    expect(checkValues({ ...blankValues, lineManagerEmail: 'a@example.org', approvedOn: '2026-02-31' })).toEqual({
      name: 'Give the account a name.',
      channel: 'Choose a channel.',
      lineManagerName: 'Enter a name.',
      approvedOn: 'Enter a real date, such as 31 March 2026.',
    });
    expect(checkValues(toValues(facts))).toEqual({});
  });

  it('finds the box of a message from the register', () => {
    expect(fieldOfPath('facts.backupAdministrator.email')).toBe('backupAdministratorEmail');
    expect(fieldOfPath('lineManager')).toBe('lineManagerName');
    expect(fieldOfPath('address')).toBe('address');
    expect(fieldOfPath('version')).toBeNull();
  });
});

describe('two officers at one account', () => {
  const base = toValues(facts);
  const mine = { ...base, handle: '@new', purpose: 'Mine' };
  const theirs = { ...base, audience: 'Staff', purpose: 'Theirs' };
  const found = differences(base, mine, theirs);

  it('tells whose change each difference is', () => {
    expect(found.map((entry) => [entry.field, entry.changedBy])).toEqual([
      ['handle', 'me'], ['purpose', 'both'], ['audience', 'them'],
    ]);
  });

  it('loses neither side unless she says so', () => {
    const result = merged(mine, theirs, firstChoices(found));
    expect(result).toEqual({ ...base, handle: '@new', purpose: 'Mine', audience: 'Staff' });
    expect(sameValues(merged(mine, theirs, new Map(found.map((entry) => [entry.field, 'theirs']))), theirs)).toBe(true);
  });
});
