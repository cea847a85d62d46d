import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allItems } from '../../src/main/register/rooms/reviews/worklist.ts';
import type { WorklistItem } from '../../src/preload/contract/reviews.ts';
import { accountFactsWith } from '../support/accounts.ts';
import { everyChange } from '../support/every-change.ts';
import { review } from '../support/review-changes.ts';
import { House, passphrase } from '../support/house.ts';

/** What a list says of an account, without what only the page adds. */
const told = ({ accountId, state, dueOn, daysOverdue, lastReviewOn, period, activeFrom, activeTo, outcome, reviewId }: WorklistItem) =>
  ({ accountId, state, dueOn, daysOverdue, lastReviewOn, period: period.id, activeFrom, activeTo, outcome, reviewId });

const byId = (items: readonly WorklistItem[]) => items.map(told).toSorted((one, other) => (one.accountId < other.accountId ? -1 : 1));

/** The lists as they are kept and as they are worked out from the records, account by account, each with its totals. */
async function keptAndWorked(house: House): Promise<{ kept: unknown[]; worked: unknown[] }> {
  const kept: unknown[] = [];
  const worked: unknown[] = [];
  for (const cadence of ['quarterly', 'monthly'] as const) {
    const list = await house.call('reviews.worklist', { period: null, cadence });
    const items = allItems(house.session.register.work(), cadence, list.period);
    const count = (state: WorklistItem['state']) => items.filter((item) => item.state === state).length;
    kept.push(byId(list.items), list.totals);
    worked.push(byId(items), {
      accounts: items.length, done: count('done'), neverReviewed: count('never-reviewed'), overdue: count('overdue'), dueSoon: count('due-soon'), due: count('due'),
      missed: count('missed'), stopped: count('stopped'),
    });
  }
  return { kept, worked };
}

describe('where accounts stand, as it is kept beside them', () => {
  let house: House;
  let accountId = '';
  beforeEach(async () => {
    house = new House('2026-11-21');
    await house.setUp();
    ({ id: accountId } = await house.call('accounts.add', accountFactsWith({ approvedOn: '2026-05-04' })));
  });
  afterEach(() => house.end());

  it.each(Object.keys(everyChange) as (keyof typeof everyChange)[])('is right after %s', async (name) => {
    const [prepare] = everyChange[name];
    const use = await prepare(house, accountId);
    await use();
    const { kept, worked } = await keptAndWorked(house);
    expect(kept).toEqual(worked);
  });

  it('is right on every later day, although nothing was changed', async () => {
    await house.call('accounts.add', accountFactsWith({ name: 'Begins later', address: 'x.com/later', approvedOn: '2026-11-21' }));
    await review(house, accountId);
    await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId, months: 1, reason: 'Many complaints' });
    for (const day of ['2026-11-22', '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01', '2028-02-29']) {
      house.clock.moveTo(day);
      const { kept, worked } = await keptAndWorked(house);
      expect(kept).toEqual(worked);
    }
  });

  it('is right after an account was closed: it stays as done for the time its review counts, and is gone then', async () => {
    await review(house, accountId);
    const { version } = await house.call('accounts.get', { id: accountId });
    await house.call('accounts.changeStatus', { id: accountId, version, to: 'closed', on: '2026-11-21', reason: 'The service has ended', captured: 'In the records folder', watchHandle: false });
    const before = await keptAndWorked(house);
    expect(before.kept).toEqual(before.worked);
    expect((await house.call('reviews.worklist', { period: null })).items).toMatchObject([{ state: 'done', activeTo: '2026-11-21' }]);
    house.clock.moveTo('2027-01-02');
    const after = await keptAndWorked(house);
    expect(after.kept).toEqual(after.worked);
    expect((await house.call('reviews.worklist', { period: null })).items).toEqual([]);
  });

  it('is right after an account was given up before its review: it stays in the list of that period, and is gone then', async () => {
    const { version } = await house.call('accounts.get', { id: accountId });
    await house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: (await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers' }))).id, months: 1, reason: 'Many complaints' });
    await house.call('accounts.changeStatus', { id: accountId, version, to: 'rescinded', on: '2026-11-21', reason: 'Patients were named', captured: '', watchHandle: false });
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01']) {
      house.clock.moveTo(day);
      const { kept, worked } = await keptAndWorked(house);
      expect(kept).toEqual(worked);
    }
    expect((await house.call('reviews.worklist', { period: '2026-Q4' })).totals).toMatchObject({ accounts: 2, stopped: 1 });
    expect((await house.call('reviews.worklist', { period: null })).totals).toMatchObject({ accounts: 1, stopped: 0 });
  });

  it('is worked out when a register is opened of which nothing was kept', async () => {
    house.session.register.database.exec("DELETE FROM review_standings; UPDATE review_settings SET stamp = 'another version of the program'");
    house.restart();
    const { officers } = await house.call('session.status', {});
    await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
    const { kept, worked } = await keptAndWorked(house);
    expect(kept).toEqual(worked);
  });
});
