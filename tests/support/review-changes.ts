import { accountFactsWith } from './accounts.ts';
import { concernOf, followUpOf } from './follow-ups.ts';
import type { House } from './house.ts';
import { goodAnswers } from './reviews.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** Records a quarterly review that found nothing. */
export const review = async (house: House, accountId: string): Promise<void> => {
  const { questions } = await house.call('reviews.form', { accountId, period: '2026-Q4' });
  const answers = goodAnswers(questions, '2026-11-20');
  await house.call('reviews.record', { accountId, period: '2026-Q4', reviewedOn: '2026-11-21', answers, outcome: 'standards-met', note: '' });
};

/** Every change of reviews with what it leaves in the trail. */
export const reviewUses = {
  'reviews.record': [now(review), ['review.recorded', '2.3.1']],
  'reviews.changePeriod': [
    now((house) => house.call('reviews.changePeriod', { cadence: 'quarterly', accountId: null, months: 2, reason: 'Many concerns this year' })),
    ['reviews.period-changed', '2.3.1'],
  ],
  'reviews.skipHolidays': [now((house) => house.call('reviews.skipHolidays', { workingDays: true })), ['reviews.working-days-set', '2.3.1']],
  'reviews.moveDue': [
    async (house) => {
      const { id: accountId } = await house.call('accounts.add', accountFactsWith({ name: 'Careers', address: 'x.com/careers', lastReviewBefore: '2026-08-12' }));
      return () => house.call('reviews.moveDue', { cadence: 'quarterly', accountId, period: '2026-Q4', dueOn: '2026-12-18', reason: 'The page is being rebuilt' });
    },
    ['account.review-due-moved', '2.3.1'],
  ],
  'reviews.assign': [
    now((house, accountId) => house.call('reviews.assign', { period: '2026-Q4', accountIds: [accountId], reviewer: 'Ann Other' })), ['reviews.assigned', '2.3.1'],
  ],
  'reviews.shareOut': [
    now((house) => house.call('reviews.shareOut', { period: '2026-Q4', reviewers: ['Ann Other'], how: 'evenly', onlyUnshared: false })),
    ['reviews.shared-out', '2.3.1'],
  ],
  'reviews.takeStep': [
    async (house, accountId) => {
      await concernOf(house, accountId);
      const { item, version } = await followUpOf(house, accountId);
      return () => house.call('reviews.takeStep', { id: item.id, version, step: { take: 'skip', reason: 'Told in person' } });
    },
    ['follow-up.step-skipped', '2.3.1'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
