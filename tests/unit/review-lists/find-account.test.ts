import { describe, expect, it } from 'vitest';
import { blankFacts } from '../../../src/main/register/rooms/accounts/rules/facts.ts';
import type { KnownAccount } from '../../../src/main/register/rooms/accounts/import/match.ts';
import { AccountFinder } from '../../../src/main/register/rooms/reviews/import/find-account.ts';
import { referenceKey, referenceOf } from '../../../src/main/register/rooms/reviews/rules/reference.ts';
import { sentOn, sentOnOfAll } from '../../../src/main/register/rooms/reviews/rules/sent.ts';

const ids = ['01a2b3c4-0000-7000-8000-00000000aaaa', '01a2b3c4-0000-7000-8000-00000000bbbb', '01a2b3c4-0000-7000-8000-00000000cccc'] as const;

function known(id: string, facts: Partial<KnownAccount['facts']>, former: KnownAccount['former'] = []): KnownAccount {
  return { id, version: 1, facts: { ...blankFacts, ...facts }, registeredOn: '2026-01-01', lastReviewOn: null, former };
}

const finder = new AccountFinder([
  known(ids[0], { name: 'Careers', channel: 'x', address: 'https://x.com/careers', handle: '@careers' }),
  known(ids[1], { name: 'Careers', channel: 'facebook', address: 'https://facebook.com/careers' }),
  known(ids[2], { name: 'Ward news', channel: 'x', address: 'https://x.com/wardnews', handle: '@wardnews' }, [{ handle: '@oldward', address: 'https://x.com/oldward' }, { handle: '@careers', address: 'https://x.com/careers' }]),
]);
const nothing = { reference: '', address: '', handle: '', name: '', channel: undefined };
const found = (named: Partial<Parameters<AccountFinder['find']>[0]>): string => {
  const result = finder.find({ ...nothing, ...named });
  return result.ok ? result.account.id : `${result.field}: ${result.reason}`;
};

describe('which account a row means', () => {
  it('is told by its reference, as printed, copied by hand or exported', () => {
    for (const id of ids) for (const reference of [referenceOf(id), referenceOf(id).toLowerCase(), ` ${referenceOf(id).replaceAll('-', ' ')} `, id, id.toUpperCase()]) expect(found({ reference })).toBe(id);
    expect(found({ reference: 'R-00000-FFFFF', name: 'Ward news' })).toContain('reference: No account on the register has this reference');
    expect(found({ reference: referenceOf(ids[0]), address: 'x.com/wardnews' })).toBe('reference: The reference is that of Careers, and the address that of Ward news. Correct the one that is wrong.');
    // Numbers of the Trust's own say nothing.
    expect(found({ reference: 'SM-017', name: 'Ward news' })).toBe(ids[2]);
  });
  it('is told by its address or handle, also by one that it had before, unless another has that now', () => {
    expect(found({ address: 'http://www.x.com/wardnews/' })).toBe(ids[2]);
    expect(found({ address: 'x.com/oldward' })).toBe(ids[2]);
    expect(found({ handle: 'OldWard' })).toBe(ids[2]);
    expect(found({ address: 'x.com/careers' })).toBe(ids[0]);
    expect(found({ handle: '@careers' })).toBe(ids[0]);
  });
  it('is told by its name only where one bears it, or one of the channel', () => {
    expect(found({ name: ' ward  NEWS ' })).toBe(ids[2]);
    expect(found({ name: 'Careers' })).toBe('account: 2 accounts are called Careers. Give the reference or the web address of the one that is meant.');
    expect(found({ name: 'Careers', channel: 'facebook' })).toBe(ids[1]);
    expect(found({ name: 'Careers', channel: 'tiktok' })).toContain('account: No account of this channel');
    expect(found({})).toContain('account: The row does not say which account');
  });
});

describe('a reference', () => {
  it('is no number and no date to a spreadsheet, and only our own is read', () => {
    expect(referenceOf(ids[0])).toBe('R-00000-0AAAA');
    expect(referenceKey(referenceOf(ids[0]))).toBe(referenceKey(ids[0]));
    expect(['', 'R-1', '12345', 'R-ZZZZZ-00000'].map(referenceKey)).toEqual(['', '', '', '']);
  });
});

describe('how often a line manager was asked', () => {
  it('counts days, not papers, and tells worksheets from chases', () => {
    const none = { sentOn: null, chased: 0, chasedOn: null, reminded: 0, remindedOn: null };
    expect(sentOn([], '2026-10-31')).toEqual(none);
    const account = sentOn([
      { how: 'worksheet', madeOn: '2026-10-01' }, { how: 'message', madeOn: '2026-10-03' }, { how: 'letter', madeOn: '2026-11-06' }, { how: 'chase', madeOn: '2026-11-06' },
      { how: 'letter', madeOn: '2026-11-13' },
    ], '2026-10-31');
    expect(account).toEqual({ ...none, sentOn: '2026-10-03', chased: 2, chasedOn: '2026-11-13' });
    expect(sentOnOfAll([account, { ...none, sentOn: '2026-10-09', reminded: 1, remindedOn: '2026-10-28' }]))
      .toEqual({ sentOn: '2026-10-09', chased: 2, chasedOn: '2026-11-13', reminded: 1, remindedOn: '2026-10-28' });
    expect(sentOnOfAll([])).toEqual(none);
  });

  it('takes what was written up to the due day for a reminder, and no chase', () => {
    const sent = (['2026-10-24', '2026-10-31', '2026-11-01'] as const).map((madeOn) => ({ how: 'letter' as const, madeOn }));
    expect(sentOn(sent, '2026-10-31')).toMatchObject({ reminded: 2, remindedOn: '2026-10-31', chased: 1, chasedOn: '2026-11-01' });
  });
});
