import { describe, expect, it } from 'vitest';
import type { Duty } from '../../../src/preload/contract/accounts-records.ts';
import { actionTitle, historyKind, kindsIn } from '../../../src/renderer/screens/accounts/account-actions.ts';
import { historyField, historyValue } from '../../../src/renderer/screens/accounts/account-history-words.ts';
import { noNames } from '../../../src/renderer/screens/accounts/words.ts';
import { partAfterKey } from '../../../src/renderer/lib/part-keys.ts';
import { accountParts, partOf, partPath, waitingIn } from '../../../src/renderer/screens/accounts/account-parts.ts';

describe('the parts of an account', () => {
  const order = Object.keys(accountParts) as (keyof typeof accountParts)[];

  it('are kept in the address, the facts without a word', () => {
    expect(partOf(undefined)).toBe('facts');
    expect(partOf('nonsense')).toBe('facts');
    expect(partOf('duties')).toBe('duties');
    expect(partPath('7', 'facts')).toBe('/accounts/7');
    expect(partPath('7', 'history', { of: 'status' })).toBe('/accounts/7?part=history&of=status');
  });

  it('are walked with the arrow keys, round the end', () => {
    expect(partAfterKey(order, 'facts', 'ArrowRight')).toBe('people');
    expect(partAfterKey(order, 'facts', 'ArrowLeft')).toBe('history');
    expect(partAfterKey(order, 'history', 'ArrowRight')).toBe('facts');
    expect(partAfterKey(order, 'logins', 'Home')).toBe('facts');
    expect(partAfterKey(order, 'logins', 'End')).toBe('history');
    expect(partAfterKey(order, 'logins', 'a')).toBeNull();
  });

  it('say what waits in them: duties not met, leavers who still hold something, passwords owed, handles to look at', () => {
    const duty: Duty = { id: 'a', clause: '2.3.1', title: '', help: '', state: 'not-met', reason: '', evidence: '', source: 'record', notedOn: null, notedBy: '', version: 0 };
    const held = { id: '1', version: 1, kind: 'agency' as const, holder: '', email: '', role: '', note: '', from: null };
    const detail = {
      duties: [duty, { ...duty, state: 'not-known' as const }],
      access: [{ ...held, leaver: true, to: null }, { ...held, leaver: true, to: '2026-01-01' }, { ...held, leaver: false, to: null }],
      contributors: [],
      formerHandles: [],
    };
    expect(waitingIn(detail, 'duties', 0)).toEqual({ count: 1, words: 'not met' });
    expect(waitingIn(detail, 'people', 0)).toEqual({ count: 1, words: 'held by a leaver' });
    expect(waitingIn(detail, 'logins', 2)).toEqual({ count: 2, words: 'a new password is owed' });
    expect(waitingIn(detail, 'facts', 2)).toBeUndefined();
    expect(waitingIn(detail, 'incidents', 0, 3)).toEqual({ count: 3, words: 'open' });
    expect(waitingIn(detail, 'incidents', 2)).toBeUndefined();
  });
});

describe('the history of an account', () => {
  const entries = [
    { room: 'accounts', action: 'account.status-changed' },
    { room: 'accounts', action: 'account.edited' },
    { room: 'logins', action: 'login.password-shown' },
    { room: 'accounts', action: 'contributor.added' },
    { room: 'incidents', action: 'incident.reported' },
    { room: 'accounts', action: 'account.edited' },
  ];

  it('is looked through by kind', () => {
    expect(entries.map(historyKind)).toEqual(['status', 'details', 'logins', 'people', 'incidents', 'details']);
    expect(kindsIn(entries)).toEqual([
      { kind: 'details', count: 2 }, { kind: 'status', count: 1 }, { kind: 'people', count: 1 }, { kind: 'logins', count: 1 }, { kind: 'incidents', count: 1 },
    ]);
  });

  it('names a field by the room in which it was changed', () => {
    expect(historyField('accounts', 'name')).toBe('Name of the account');
    expect(historyField('applications', 'name')).toBe('Name');
    expect(historyField('logins', 'twoStep')).toBe('Second step');
    expect(historyField('accounts', 'next_look_on')).toBe('Next look on');
    expect(historyField('incidents', 'firstSeenOn')).toBe('First seen on');
  });

  it('gives values in words, and days as days', () => {
    expect(historyValue('accounts', 'nextReviewOn', '2027-01-31', noNames)).toBe('31 January 2027');
    expect(historyValue('accounts', 'last_looked_on', '2026-11-22', noNames)).toBe('22 November 2026');
    expect(historyValue('accounts', 'found', 'not-looked', noNames)).toBe('Nobody has looked yet');
    expect(historyValue('accounts', 'state', 'does-not-apply', noNames)).toBe('Does not apply');
    expect(historyValue('applications', 'name', '', noNames)).toBe('nothing');
  });

  it('speaks of what happened in plain words, also where none were chosen', () => {
    expect(actionTitle('account.status-changed')).toBe('Status changed');
    expect(actionTitle('incident.first-report')).toBe('Incident first report');
  });
});
