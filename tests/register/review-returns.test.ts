import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../support/house.ts';
import { managedAccount } from '../support/review-lists.ts';
import { goodAnswers } from '../support/reviews.ts';
import { entriesOf } from '../support/trail.ts';
import { rawTextOf } from './reports/read-pdf.ts';

const ann = { name: 'Ann Other', email: 'ann@example.org' };
const ben = { name: 'Ben Manager', email: '' };

/** A register in which October has passed, with three accounts of two line managers and one without. */
async function octoberPassed(): Promise<{ house: House; wards: string; clinic: string; careers: string; orphan: string }> {
  const house = new House('2026-09-20');
  await house.setUp();
  const [wards, clinic, careers, orphan] = [
    await managedAccount(house, 'Ward news', ann), await managedAccount(house, 'Clinic', ann), await managedAccount(house, 'Careers', ben),
    await managedAccount(house, 'Orphan', null),
  ];
  house.clock.moveTo('2026-10-28');
  const { questions } = await house.call('reviews.form', { accountId: wards, period: '2026-10', kind: 'monthly' });
  await house.call('reviews.record', {
    accountId: wards, period: '2026-10', kind: 'monthly', reviewedOn: '2026-10-27', answers: goodAnswers(questions, '2026-10-26'), outcome: 'standards-met', note: '',
  });
  house.clock.moveTo('2026-11-21');
  return { house, wards, clinic, careers, orphan };
}

describe('what line managers return', () => {
  let desk: Awaited<ReturnType<typeof octoberPassed>>;
  let annId = '';
  let benId = '';
  beforeEach(async () => {
    desk = await octoberPassed();
    const people = await desk.house.call('people.list', {});
    annId = people.find(({ name }) => name === 'Ann Other')?.id ?? '';
    benId = people.find(({ name }) => name === 'Ben Manager')?.id ?? '';
  });
  afterEach(() => desk.house.end());

  it('is told by line manager, and accounts without one are said plainly', async () => {
    const { house, orphan } = desk;
    expect(await house.call('reviews.returns', { period: '2026-10' })).toMatchObject({
      asked: true, period: { title: 'October 2026' }, totals: { accounts: 4, returned: 1, missing: 3 }, withoutManager: { accounts: 1, returned: 0, missing: 1 },
      managers: [
        { name: 'Ann Other', email: 'ann@example.org', accounts: 2, returned: 1, missing: 1, sentOn: null, chased: 0, chasedOn: null },
        { name: 'Ben Manager', email: '', accounts: 1, returned: 0, missing: 1 },
      ],
    });
    expect((await house.call('reviews.returns', { period: null })).period.title).toBe('November 2026');
    const { reviews } = await house.call('reviews.returnsOf', { period: '2026-10', managerId: annId });
    expect(reviews).toMatchObject([
      { name: 'Clinic', dueOn: '2026-10-31', review: null, sentOn: null },
      { name: 'Ward news', review: { reviewedOn: '2026-10-27', reviewer: 'Ann Other', outcome: 'Standards met', concerns: 0 } },
    ]);
    expect((await house.call('reviews.returnsOf', { period: '2026-10', managerId: null })).reviews.map(({ accountId }) => accountId)).toEqual([orphan]);
  });

  it('is not owed by an account for the months before it came into the register', async () => {
    expect((await desk.house.call('reviews.returns', { period: '2026-08' })).totals).toEqual({ accounts: 0, returned: 0, missing: 0, notYetDue: 0 });
  });

  it('says why a review could not be done: it stays missing, and is not asked for as if nothing had come', async () => {
    const { house, clinic } = desk;
    await house.call('reviews.record', {
      accountId: clinic, period: '2026-10', kind: 'monthly', reviewedOn: '2026-10-20', answers: [], outcome: 'could-not-be-reviewed', note: 'Suspended by the platform',
    });
    const { reviews } = await house.call('reviews.returnsOf', { period: '2026-10', managerId: annId });
    expect(reviews[0]).toMatchObject({ name: 'Clinic', review: null, couldNot: 'Suspended by the platform' });
    expect((await house.call('reviews.returns', { period: '2026-10' })).totals.missing).toBe(3);
    const chase = { period: '2026-10', managerIds: [annId], monthsBefore: 0, replyBy: '2026-12-04', note: '', as: 'letters' as const };
    expect((await house.refusal('reviews.chase', chase, house.path('c.pdf'))).message).toContain('Nothing is to be made');
    expect(await house.call('reviews.worksheets', { period: '2026-10', managerIds: [annId], onlyMissing: true }, house.path('w.pdf'))).toMatchObject({ accounts: 1 });
  });

  it('goes with the line manager that the account has now, and who has left is said', async () => {
    const { house, clinic } = desk;
    const { facts, row } = await house.call('accounts.get', { id: clinic });
    await house.call('accounts.edit', { id: clinic, version: row.version, facts: { ...facts, lineManager: ben } });
    const { version } = (await house.call('people.list', {})).find(({ id }) => id === benId) ?? { version: 0 };
    await house.call('people.edit', {
      id: benId, version, facts: { name: 'Ben Manager', email: '', category: 'employee', employer: '', role: '', directorateId: null, phone: '', leavesOn: '2026-11-01' },
    });
    const { managers } = await house.call('reviews.returns', { period: '2026-10' });
    expect(managers).toMatchObject([{ name: 'Ann Other', accounts: 1, missing: 0 }, { name: 'Ben Manager', accounts: 2, missing: 2, leftOn: '2026-11-01' }]);
    const refused = await house.refusal('reviews.worksheets', { period: '2026-10', managerIds: [benId], onlyMissing: false }, house.path('w.pdf'));
    expect(refused.message).toBe('The line managers of these accounts have left. Name the new ones on the accounts first.');
  });

  it('is sent on by a print of the worksheets, which counts on each account', async () => {
    const { house } = desk;
    const entries = await entriesOf(house, async () => {
      const made = await house.call('reviews.worksheets', { period: '2026-10', managerIds: null, onlyMissing: false }, house.path('w.pdf'));
      expect(made).toMatchObject({ managers: 2, accounts: 3, left: [] });
    });
    expect(entries).toEqual([['reviews.worksheets-printed', '2.3.1']]);
    const { managers } = await house.call('reviews.returns', { period: '2026-10' });
    expect(managers).toMatchObject([{ sentOn: '2026-11-21', chased: 0 }, { sentOn: '2026-11-21', chased: 0 }]);
    expect((await house.call('reviews.returns', { period: '2026-11' })).managers).toMatchObject([{ sentOn: null }, { sentOn: null }]);
  });

  it('is chased only where it is missing, once for a day however it is done, and counted up on the next', async () => {
    const { house } = desk;
    const chase = (as: 'letters' | 'messages', managerIds: string[] | null = null) =>
      house.call('reviews.chase', { period: '2026-10', managerIds, monthsBefore: 0, replyBy: '2026-12-04', note: '', as }, house.path(as === 'letters' ? 'c.pdf' : 'c.zip'));
    expect(await chase('letters')).toMatchObject({ managers: 2, accounts: 2, withoutEmail: [] });
    expect(await chase('messages')).toMatchObject({ managers: 1, accounts: 1, withoutEmail: ['Ben Manager'] });
    const reviewsOf = async () => (await house.call('reviews.returnsOf', { period: '2026-10', managerId: annId })).reviews.map(({ name, chased, chasedOn }) => [name, chased, chasedOn]);
    expect(await reviewsOf()).toEqual([['Clinic', 1, '2026-11-21'], ['Ward news', 0, null]]);
    house.clock.moveTo('2026-11-28');
    await chase('messages', [annId]);
    expect(await reviewsOf()).toEqual([['Clinic', 2, '2026-11-28'], ['Ward news', 0, null]]);
    expect((await house.call('reviews.returns', { period: '2026-10' })).managers).toMatchObject([{ chased: 2, chasedOn: '2026-11-28' }, { chased: 1, chasedOn: '2026-11-21' }]);
  });

  it('is chased for months before as well where that is asked for', async () => {
    const { house } = desk;
    const made = await house.call('reviews.chase', { period: '2026-11', managerIds: null, monthsBefore: 2, replyBy: '2026-12-04', note: '', as: 'letters' }, house.path('c.pdf'));
    // September for all three, October for two, November for all three: only November's are not due yet.
    expect(made).toMatchObject({ managers: 2, accounts: 8, reminded: 3 });
  });

  it('is reminded of up to the day on which it is due, which does not count as chasing, and chased from the day after', async () => {
    const { house } = desk;
    const input = { period: '2026-11', managerIds: null, monthsBefore: 0, replyBy: '2026-12-04', note: '', as: 'letters' as const };
    const month = async () => await house.call('reviews.returns', { period: '2026-11' });
    const letters = () => rawTextOf(house.path('c.pdf')).replaceAll(/\s+/gu, ' ');
    expect(await month()).toMatchObject({ dueNextOn: '2026-11-30', totals: { missing: 4, notYetDue: 4 } });
    expect(house.dispatcher.suggestName('reviews.chase', input)).toEqual({ ok: true, value: 'Reminder letters November 2026.pdf' });
    house.clock.moveTo('2026-11-30');
    expect(await house.call('reviews.chase', input, house.path('c.pdf'))).toMatchObject({ managers: 2, accounts: 3, reminded: 3 });
    expect(letters()).toContain('Reminder: monthly reviews for November 2026, due 30 November 2026');
    expect(letters()).not.toMatch(/missing|missed|have not had/u);
    expect((await month()).managers).toMatchObject([{ chased: 0, chasedOn: null, reminded: 1, remindedOn: '2026-11-30' }, { chased: 0, reminded: 1 }]);
    house.clock.moveTo('2026-12-01');
    expect(await month()).toMatchObject({ dueNextOn: null, totals: { missing: 4, notYetDue: 0 } });
    expect(house.dispatcher.suggestName('reviews.chase', input)).toEqual({ ok: true, value: 'Chase letters November 2026.pdf' });
    expect(await house.call('reviews.chase', input, house.path('c.pdf'))).toMatchObject({ reminded: 0 });
    // Nobody was chased before: what came first was a reminder.
    expect(letters()).toContain('Monthly reviews missing: November 2026');
    expect(letters()).not.toContain('Chase letter 2');
    expect((await month()).managers).toMatchObject([{ chased: 1, chasedOn: '2026-12-01', reminded: 1 }, { chased: 1, reminded: 1 }]);
  });

  it('is not chased when all is there, for a day that has passed, or into a file of another kind', async () => {
    const { house, clinic } = desk;
    const input = { period: '2026-10', managerIds: [annId], monthsBefore: 0, replyBy: '2026-12-04', note: '', as: 'letters' as const };
    expect(await house.refusal('reviews.chase', { ...input, replyBy: '2026-11-20' }, house.path('c.pdf'))).toMatchObject({ field: 'replyBy' });
    expect((await house.refusal('reviews.chase', input, house.path('c.zip'))).message).toBe('The letters are saved as a PDF file. Choose a name that ends in .pdf.');
    const { facts, row } = await house.call('accounts.get', { id: clinic });
    await house.call('accounts.edit', { id: clinic, version: row.version, facts: { ...facts, lineManager: ben } });
    expect((await house.refusal('reviews.chase', input, house.path('c.pdf'))).message).toContain('Nothing is to be made');
    expect((await house.refusal('reviews.worksheetMessages', { period: '2026-10', managerIds: [benId], onlyMissing: true }, house.path('m.zip'))).message).toContain('None of these line managers has an email address');
  });
});
