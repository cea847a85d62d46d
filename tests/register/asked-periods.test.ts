import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountFactsWith } from '../support/accounts.ts';
import { House } from '../support/house.ts';
import { entriesOf } from '../support/trail.ts';

describe('a call that asks for a period', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-22');
    await house.setUp();
    accountId = (await house.call('accounts.add', accountFactsWith({ lineManager: { name: 'Ann Other', email: 'ann@example.org' } }))).id;
  });
  afterEach(() => house.end());

  const share = { reviewers: ['Jo Reviewer'], how: 'evenly' as const, onlyUnshared: false };

  it.each(['2026-11', '0000-Q1', '2026-11_2026-10', '9999-Q4'])('makes no numbered quarterly report for %s', async (period) => {
    expect(await house.refusal('reports.quarterlyReport', { period, addressee: '' }, house.path('report.pdf'))).toMatchObject({ code: 'invalid', field: 'period', message: expect.stringContaining(period) });
    expect(existsSync(house.path('report.pdf'))).toBe(false);
    expect(await house.call('reports.list', {})).toEqual([]);
  });

  it.each(['2026-11', '0001-Q1', '9999-Q4', '2026-Q3', '2024-Q4'])('gives nobody a review of %s', async (period) => {
    expect(await entriesOf(house, async () => {
      expect(await house.refusal('reviews.assign', { period, accountIds: [accountId], reviewer: 'Jo Reviewer' })).toMatchObject({ code: 'invalid', field: 'period' });
      expect(await house.refusal('reviews.shareOut', { period, ...share })).toMatchObject({ code: 'invalid', field: 'period' });
    })).toEqual([]);
  });

  it('says of a quarter that has ended where a review that is done now counts', async () => {
    expect((await house.refusal('reviews.shareOut', { period: '2026-Q3', ...share })).message)
      .toBe('July to September 2026 has ended, so nothing of it is shared out any more: a review that is done now counts for October to December 2026. Share that out.');
    expect(await house.call('reviews.shareOut', { period: '2027-Q1', ...share })).toEqual({ shared: [{ reviewer: 'Jo Reviewer', accounts: 1 }] });
  });

  it('shares out among people and not among spellings', async () => {
    await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers' }));
    expect(await house.call('reviews.shareOut', { period: '2026-Q4', ...share, reviewers: ['Jo Reviewer', 'jo  reviewer'] })).toEqual({ shared: [{ reviewer: 'Jo Reviewer', accounts: 2 }] });
  });

  it('opens no worklist that does not exist, and those of an account’s own months', async () => {
    for (const period of ['2026-11_2026-10', '9999-Q4', '0000-Q1']) {
      expect(await house.refusal('reviews.worklist', { period })).toMatchObject({ code: 'invalid', field: 'period' });
      expect(await house.refusal('reviews.listed', { period, accountId })).toMatchObject({ code: 'invalid', field: 'period' });
      expect(house.dispatcher.suggestName('reviews.worklistPrint', { period, filter: { state: 'all', directorate: '', channel: '', reviewer: '', unshared: false, text: '' }, worksheets: false })).toMatchObject({ ok: false });
    }
    expect((await house.call('reviews.worklist', { period: '2026-11' })).period.title).toBe('November 2026');
  });

  it.each(['9999-01', '0001-01', '2026-Q4', '2026-10_2026-11'])('makes neither worksheets nor letters for %s where a month is asked', async (period) => {
    const pdf = house.path('file.pdf');
    expect(await house.refusal('reviews.returns', { period })).toMatchObject({ field: 'period' });
    expect(await house.refusal('reviews.returnsOf', { period, managerId: null })).toMatchObject({ field: 'period' });
    expect(await house.refusal('reviews.worksheets', { period, managerIds: null, onlyMissing: false }, pdf)).toMatchObject({ field: 'period' });
    expect(await house.refusal('reviews.worksheetMessages', { period, managerIds: null, onlyMissing: false }, house.path('file.zip'))).toMatchObject({ field: 'period' });
    expect(await house.refusal('reviews.chase', { period, managerIds: null, monthsBefore: 0, replyBy: '2026-12-04', note: '', as: 'letters' }, pdf)).toMatchObject({ field: 'period' });
    expect(house.dispatcher.suggestName('reviews.worksheets', { period, managerIds: null, onlyMissing: false })).toMatchObject({ ok: false, error: { field: 'period' } });
  });
});
