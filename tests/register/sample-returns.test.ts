import { expect, it } from 'vitest';
import { House } from '../support/house.ts';

it.each(['2026-11-22', '2026-10-03', '2027-01-01', '2028-02-29'])('the sample register has line managers’ reviews back, missing and chased, on %s', async (day) => {
  const house = new House(day);
  await house.call('session.startSample', {});
  const periods = await house.call('reviews.periods', { cadence: 'monthly' });
  const months = await Promise.all(periods.slice(1, 4).map(({ id }) => house.call('reviews.returns', { period: id })));
  for (const { totals, managers } of months) {
    expect(totals.returned).toBeGreaterThan(5);
    expect(totals.missing).toBeGreaterThan(0);
    expect(managers.every(({ sentOn }) => sentOn !== null)).toBe(true);
  }
  // Some were asked for again, none on a day that has not come.
  const chased = months.flatMap(({ managers }) => managers.flatMap(({ chasedOn }) => chasedOn ?? []));
  expect(chased.length).toBeGreaterThan(0);
  expect(chased.every((on) => on <= day)).toBe(true);
  expect(await house.call('audit.verify', {})).toMatchObject({ intact: true });
  house.end();
});
