import { describe, expect, it } from 'vitest';
import { noticeKind, notices } from '../../../src/preload/contract/notices.ts';
import { accountsFor, offered } from '../../../src/renderer/screens/notices/notice-audience.ts';
import { answersOf, gapsIn, isOverdue, missing, noticeErrors, startingText } from '../../../src/renderer/screens/notices/notice-words.ts';

const accounts = [
  { id: 'a', status: 'active', directorate: 'Medicine', channelTitle: 'X' },
  { id: 'b', status: 'closed', directorate: 'Medicine', channelTitle: 'X' },
  { id: 'c', status: 'handover', directorate: 'Workforce', channelTitle: 'X' },
  { id: 'd', status: 'rescinded', directorate: '', channelTitle: 'Facebook' },
] as const;

describe('for which accounts a notice is written', () => {
  it('takes those in use, and by hand any', () => {
    expect(accountsFor({ by: 'all' }, accounts, [])).toEqual(['a', 'c']);
    expect(accountsFor({ by: 'chosen' }, accounts, ['b', 'c', 'gone'])).toEqual(['b', 'c']);
  });

  it('takes those of a directorate or on a channel, and none before one is chosen', () => {
    expect(accountsFor({ by: 'directorate', value: 'Medicine' }, accounts, [])).toEqual(['a']);
    expect(accountsFor({ by: 'channel', value: 'X' }, accounts, [])).toEqual(['a', 'c']);
    expect(accountsFor({ by: 'directorate', value: '' }, accounts, [])).toEqual([]);
  });

  it('offers only what leaves an account in use', () => {
    expect(offered(accounts, 'channel')).toEqual([{ value: 'X', count: 2 }]);
    expect(offered(accounts, 'directorate').map(({ value }) => value)).toEqual(['Medicine', 'Workforce']);
  });
});

describe('the text that a notice begins with', () => {
  it.each(noticeKind.options)('names the Trust and leaves the day to reply by to the register: %s', (kind) => {
    const { body } = startingText(kind, 'Example Hospitals NHS Trust');
    expect(body).toContain('Example Hospitals NHS Trust');
    expect(body).not.toMatch(/reply|answer this message/iu);
    expect(startingText(kind, '').body).toContain('the Trust');
    expect(body.length).toBeLessThan(8000);
  });

  it('does not go out with a gap in it', () => {
    const text = startingText('pre-election', 'Example Hospitals NHS Trust');
    expect(gapsIn(text.body)).toEqual(['[first day]', '[last day]']);
    const tried = { audience: { by: 'all' }, accounts: 2, to: { administrators: true, lineManagers: false, contributors: false }, issues: [] } as const;
    expect(noticeErrors({ ...tried, text })).toEqual([{ field: 'notice-body', message: 'Fill in [first day], or take it out.' }]);
    expect(noticeErrors({ ...tried, text: { subject: 'Election', body: 'From 1 to 3 June' } })).toEqual([]);
  });
});

describe('a notice that cannot go out', () => {
  const text = { subject: '', body: 'Read this.' };

  it('says so beside each box, each thing once', () => {
    const to = { administrators: false, lineManagers: false, contributors: false };
    const checked = notices.make.input.safeParse({ accountIds: [], to, kind: 'other', ...text, replyBy: '31 April', as: 'one' });
    const issues = checked.error?.issues.map(({ path, message }) => ({ path: String(path[0]), message })) ?? [];
    const errors = noticeErrors({ audience: { by: 'channel', value: '' }, accounts: 0, to, text, issues });
    expect(errors.map(({ field }) => field)).toEqual(['notice-which', 'notice-to', 'notice-subject', 'notice-replyBy']);
  });

  it('says so when the accounts chosen are not there any more', () => {
    const to = { administrators: true, lineManagers: false, contributors: false };
    expect(noticeErrors({ audience: { by: 'chosen' }, accounts: 0, to, text, issues: [] })[0]?.field).toBe('notice-accounts');
  });
});

describe('answers to a notice', () => {
  const row = { recipients: 5, acknowledged: 3, replyBy: '2026-11-20' };

  it('are overdue after the day to reply by, not on it', () => {
    expect(missing(row)).toBe(2);
    expect([isOverdue(row, '2026-11-20'), isOverdue(row, '2026-11-21')]).toEqual([false, true]);
  });

  it('are never overdue without a day, or when everybody has answered', () => {
    expect([isOverdue({ ...row, replyBy: null }, '2027-01-01'), isOverdue({ ...row, acknowledged: 5 }, '2027-01-01')]).toEqual([false, false]);
  });

  it('narrow the list by how they stand', () => {
    expect([answersOf(row, '2026-11-21'), answersOf(row, '2026-11-20'), answersOf({ ...row, acknowledged: 5 }, '2026-11-21')]).toEqual(['Answers overdue', 'Answers to come', 'Everybody']);
  });
});
