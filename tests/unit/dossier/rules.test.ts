import { describe, expect, it } from 'vitest';
import { historyEntry } from '../../../src/main/register/rooms/dossier/rules/history.ts';

const entry = { sequence: 7, at: '2026-11-21T10:00:00.000Z', officerName: 'Test Officer', room: 'accounts', recordId: 'account', action: 'account.edited' };
const context = {
  directorateName: (id: string): string | undefined => (id === 'id-of-medicine' ? 'Medicine' : undefined),
  subject: (id: string): string | undefined => (id === 'login' ? 'wardnews' : undefined),
  outcomeTitle: (id: string): string | undefined => (id === 'meets' ? 'Meets the standard' : undefined),
  inWords: (date: string): string => (date === '2026-11-20' ? '20 November 2026' : date),
};
const change = (from: unknown, to: unknown) => historyEntry(entry, { changes: [{ field: 'field', from, to }] }, context).changes[0];
const summary = (action: string, details: unknown, recordId = 'account') => historyEntry({ ...entry, action, recordId }, details, context).summary;

describe('the history of an account', () => {
  it('says who did what and when', () => {
    expect(historyEntry(entry, null, context)).toEqual({
      sequence: 7, at: entry.at, officer: 'Test Officer', room: 'accounts', action: 'account.edited', summary: '', changes: [],
    });
  });

  it('names a directorate, not its id', () => {
    expect(change(null, 'id-of-medicine')).toMatchObject({ from: '', to: 'Medicine' });
  });

  it('names a person with the e-mail address where it is known, and several one after the other', () => {
    expect(change({ name: 'Ann', email: '' }, { name: 'Dee', email: 'dee@example.org' })).toMatchObject({ from: 'Ann', to: 'Dee (dee@example.org)' });
    expect(change([], [{ name: 'Ann', email: '' }, { name: 'Dee', email: '' }])).toMatchObject({ from: '', to: 'Ann, Dee' });
  });

  it('reads other values as they are, and an absent one as nothing', () => {
    expect(change(undefined, 'https://x.com/wardnews')).toMatchObject({ from: '', to: 'https://x.com/wardnews' });
    expect(change(true, false)).toMatchObject({ from: 'yes', to: 'no' });
    expect(change(1, 2)).toMatchObject({ from: '1', to: '2' });
  });

  it('has no changes to show where a record was new or its details were disposed of', () => {
    expect(historyEntry(entry, { name: 'Ward news' }, context).changes).toEqual([]);
    expect(historyEntry(entry, { changes: 'none' }, context).changes).toEqual([]);
  });
});

describe('what an entry was about stands in one line', () => {
  it.each([
    ['account.edited', { told: { on: '2026-11-20', by: 'Ann Other' } }, 'Communications was told by Ann Other on 20 November 2026'],
    ['account.status-changed', { reason: 'Not used', captured: 'Screenshots on the S drive', on: '2026-11-20' }, 'Not used · Captured: Screenshots on the S drive · From 20 November 2026'],
    ['account.handed-over', { outcome: 'communications', dueOn: '2026-11-20', note: 'Agreed with HR' }, 'The Communications Team takes over by 20 November 2026 · Agreed with HR'],
    ['account.handed-over', { outcome: 'successor', dueOn: null, note: '' }, ''],
    ['duty.noted', { duty: 'advice', title: 'Advice is sought in doubt' }, 'Advice is sought in doubt'],
    ['handle.looked-at', { handle: '', address: 'https://x.com/old' }, 'https://x.com/old'],
    ['evidence.attached', { kind: 'Captured before closing', name: 'posts.pdf' }, 'Captured before closing · posts.pdf'],
    ['review.recorded', { outcome: 'meets', concerns: 2, note: '' }, 'Meets the standard · 2 concerns'],
    ['review.recorded', { outcome: 'older', concerns: 1, note: 'See letter' }, 'older · 1 concern · See letter'],
    ['an-action-of-tomorrow', { reason: 'Any' }, ''],
  ])('%s %o', (action, details, said) => {
    expect(summary(action, details)).toBe(said);
  });

  it('names the login, why its password was looked at, and who else saw it', () => {
    expect(summary('login.password-shown', { reason: 'New phone', seenByAnother: 'Dee New' }, 'login')).toBe('wardnews · New phone · Seen by Dee New too');
    expect(summary('login.password-copied', { reason: 'Sign in', seenByAnother: '' }, 'login')).toBe('wardnews · Sign in');
  });

  it('is empty where disposal has removed the details, but still names the login', () => {
    expect(summary('account.status-changed', null)).toBe('');
    expect(summary('login.rotation-owed', null, 'login')).toBe('wardnews');
  });
});
