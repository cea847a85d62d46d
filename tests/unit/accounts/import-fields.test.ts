import { describe, expect, it } from 'vitest';
import { accountFactsWith } from '../../support/accounts.ts';
import { type Cells, planOf } from '../../support/import-plan.ts';

const wardNews: Cells = { name: 'Ward news', channel: 'X', address: 'x.com/wardnews' };
const added = (cells: Cells) => planOf([{ ...wardNews, ...cells }]).added[0]?.facts;

describe('a spreadsheet brings every fact of an account', () => {
  it('in words, ticks and days', () => {
    expect(added({
      platformId: '1234567890', expectedNumbers: 'about 300', languages: 'Polish', englishCopy: 'On the Trust website', privacyFitsAudience: 'yes',
      identityShown: 'x', identityPermissionOn: '1 March 2024', identityPermissionBy: 'Head of Communications', research: 'no', researchReference: '',
      personalInformation: 'Y', dpiaReference: 'DPIA-17', businessRecord: 'true', internal: 'no', corporate: 'Yes', nextReviewOn: '15/01/2027',
    })).toMatchObject({
      platformId: '1234567890', expectedNumbers: 'about 300', languages: 'Polish', englishCopy: 'On the Trust website', privacyFitsAudience: 'yes',
      identityShown: 'yes', identityPermissionOn: '2024-03-01', identityPermissionBy: 'Head of Communications', research: 'no', researchReference: '',
      personalInformation: 'yes', dpiaReference: 'DPIA-17', businessRecord: 'yes', internal: false, corporate: true, nextReviewOn: '2027-01-15',
    });
  });

  it('and a next review may lie in the future, but the permission for a logo not: that is left out with a warning', () => {
    const { added: rows, refused, warnings } = planOf([{ ...wardNews, nextReviewOn: '01/02/2030', identityPermissionOn: '01/02/2030' }]);
    expect([rows[0]?.facts.nextReviewOn, rows[0]?.facts.identityPermissionOn, refused]).toEqual(['2030-02-01', null, []]);
    expect(warnings).toEqual([{
      row: 2, field: 'identityPermissionOn', value: '01/02/2030', reason: 'This date lies in the future. Enter today or an earlier day. Left empty.',
    }]);
  });

  it('while an empty cell, and one that says it is not known whether an account is internal, wipes out none of them', () => {
    const facts = accountFactsWith({
      platformId: '77', languages: 'Welsh', identityShown: 'yes', internal: true, corporate: true, nextReviewOn: '2027-01-15',
      moreAdministrators: [{ name: 'Dee Third', email: '' }],
    });
    const empty = Object.fromEntries(['platformId', 'languages', 'identityShown', 'internal', 'nextReviewOn', 'moreAdministrators'].map((field) => [field, '']));
    expect(planOf([{ ...wardNews, ...empty, address: 'https://x.com/wardnews', corporate: 'not known', moreAdministrators: 'none' }], [facts])).toMatchObject({
      unchanged: 1, changed: [], warnings: [],
    });
  });

  it('and a tick that cannot be read is left as it is, with a warning', () => {
    const { changed, warnings } = planOf([{ ...wardNews, address: 'https://x.com/wardnews', corporate: 'perhaps', research: 'some' }], [accountFactsWith({ corporate: true })]);
    expect([changed, warnings.map(({ field, reason }) => [field, reason])]).toEqual([[], [
      ['research', '“some” should be yes or no. Left empty.'], ['corporate', '“perhaps” should be yes or no. Left as it is.'],
    ]]);
  });

  it('and a next review that was agreed elsewhere for a day that has passed: it is in arrears', () => {
    const { added: rows, refused, warnings } = planOf([{ ...wardNews, nextReviewOn: '01/02/2026' }]);
    expect([rows[0]?.facts.nextReviewOn, refused, warnings]).toEqual(['2026-02-01', [], []]);
  });

  it.each(['lastReviewBefore', 'lastReview'] as const)('a review from before the approval is left out with a warning, and the rest of the row comes in: %s', (field) => {
    const { added: rows, refused, warnings } = planOf([{ ...wardNews, approvedOn: '01/01/2026', [field]: '01/01/2020' }]);
    expect([rows[0]?.facts.approvedOn, rows[0]?.facts.lastReviewBefore, refused]).toEqual(['2026-01-01', null, []]);
    expect(warnings).toEqual([{
      row: 2, field, value: '01/01/2020',
      reason: 'The account was approved on 1 January 2026, after this day. Enter a review from that day on, correct the day of approval, or leave this empty. Left empty.',
    }]);
  });

  it('an approval that would lie after the review that the register has refuses the row, unless the account had ended', () => {
    const facts = accountFactsWith({ lastReviewBefore: '2026-05-06' });
    const row = { ...wardNews, address: 'https://x.com/wardnews', approvedOn: '07/05/2026' };
    expect(planOf([row], [facts])).toMatchObject({ changed: [], refused: [{ row: 2, field: 'approvedOn', value: '07/05/2026', reason: expect.stringMatching(/^The account was last reviewed on 6 May 2026, before this day\./u) as unknown }] });
    expect(planOf([row], [{ ...facts, status: 'closed' }])).toMatchObject({ refused: [], changed: [{ facts: { approvedOn: '2026-05-07' } }] });
  });

  it('a review from after the account came into this register is not taken as one from before', () => {
    const { unchanged, warnings } = planOf([{ ...wardNews, address: 'https://x.com/wardnews', lastReviewBefore: '01/03/2026' }], [accountFactsWith()]);
    expect([unchanged, warnings[0]?.reason]).toEqual([1, 'This date is for reviews from before the account came into this register. Record a later review in Reviews. Left empty.']);
  });
});

describe('the address of a row', () => {
  const intranet = { name: 'Staff board', channel: 'Facebook', address: 'Intranet, under Staff' };

  it('may be internal where the row says that the platform is', () => {
    expect(planOf([{ ...intranet, internal: 'yes' }]).added[0]?.facts).toMatchObject({ address: 'Intranet, under Staff', internal: true });
  });

  it('may be internal where the register knows it as the address of an internal platform', () => {
    const board = accountFactsWith({ name: 'Staff board', channel: 'facebook', address: 'Intranet, under Staff', internal: true });
    expect(planOf([intranet], [board])).toMatchObject({ unchanged: 1, refused: [] });
  });

  it.each(['', 'no'])('has to be a web address where the row says “%s”', (internal) => {
    expect(planOf([{ ...intranet, internal }]).refused.map(({ field, reason }) => [field, reason])).toContainEqual(['address', 'Enter a full web address, such as https://x.com/wardnews.']);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])('is never %s, internal or not', (address) => {
    for (const internal of ['yes', 'no', '']) expect(planOf([{ ...wardNews, address, internal }]).refused.map(({ field }) => field)).toContain('address');
  });

  it('is asked for when an account stops being internal', () => {
    const board = accountFactsWith({ name: 'Staff board', channel: 'facebook', address: 'Intranet, under Staff', internal: true });
    const { refused } = planOf([{ name: 'Staff board', channel: 'Facebook', address: '', internal: 'no' }], [board]);
    expect(refused).toEqual([{
      row: 2, field: 'internal', value: 'no',
      reason: 'Without being internal this account needs a web address, and the register has “Intranet, under Staff”. Give its web address.',
    }]);
  });

  it('that belongs to another channel than the row says is taken with a warning', () => {
    for (const channel of ['Facebook', 'Facebook page']) {
      const { added: rows, warnings } = planOf([{ ...wardNews, channel }]);
      expect([rows[0]?.facts.channel, warnings]).toEqual(['facebook', [{
        row: 2, field: 'channel', value: channel,
        reason: 'The row says Facebook, and its address is one of X. Taken as Facebook. Check which of the two is right.',
      }]]);
    }
  });
});

describe('two accounts of one name and channel', () => {
  const one = accountFactsWith({ address: '', handle: '@north', platformId: '1' });
  const other = accountFactsWith({ address: '', handle: '@south', platformId: '' });

  it('are told apart by the handle or by the platform’s own id', () => {
    expect(planOf([{ name: 'Ward news', channel: 'X', handle: 'SOUTH', audience: 'Staff' }], [one, other]).changed[0]?.account.facts.handle).toBe('@south');
    expect(planOf([{ name: 'Ward news', channel: 'X', platformId: '1', audience: 'Staff' }], [one, other]).changed[0]?.account.facts.handle).toBe('@north');
  });

  it('and by which of them has no address, where the spreadsheet has a column for it', () => {
    const known = [accountFactsWith({ handle: '' }), accountFactsWith({ address: '', handle: '' })];
    const rows = [{ name: 'Ward news', channel: 'X', address: 'https://x.com/wardnews' }, { name: 'Ward news', channel: 'X', address: '' }];
    expect(planOf(rows, known)).toMatchObject({ unchanged: 2, refused: [] });
    expect(planOf(rows.toReversed(), known)).toMatchObject({ unchanged: 2, refused: [] });
    expect(planOf([{ name: 'Ward news', channel: 'X' }], known).refused.map(({ field }) => field)).toEqual(['address']);
  });
});
