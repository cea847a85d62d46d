import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import { missingRecord } from '../../../refusals.ts';
import { isMailAddress } from '../../../reports/message-draft.ts';
import type { Work } from '../../../work.ts';
import { hasLeft } from '../../people/rules.ts';
import { PeopleDirectory } from '../../people/service.ts';
import { calendarsFor } from '../calendars.ts';
import { sentOnOfAll } from '../rules/sent.ts';
import { type ManagedReview, managedReviews, monthOf } from './managed-reviews.ts';

/** A month's reviews by line manager: what is back, what is not, and how often that was asked for (CP371 2.3.1, 3). */
export function returns(work: Work, input: InputOf<'reviews.returns'>): OutputOf<'reviews.returns'> {
  const period = monthOf(work, input.period);
  const reviews = managedReviews(work, period);
  const people = new PeopleDirectory(work);
  const today = work.clock.today();
  const byManager = Map.groupBy(reviews, ({ managerId }) => managerId ?? '');
  const managers = [...byManager].flatMap(([managerId, theirs]) => {
    const person = people.person(managerId);
    if (person === undefined) return [];
    return [{
      managerId, name: person.name, role: person.role, email: isMailAddress(person.email) ? person.email : '', leftOn: hasLeft(person.leaves_on, today) ? person.leaves_on : null,
      ...countsOf(theirs), ...sentOnOfAll(theirs.map(({ sent }) => sent)),
    }];
  }).toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB') || one.email.localeCompare(other.email, 'en-GB'));
  return {
    asked: calendarsFor(work, 'monthly', []) !== undefined, period: { ...period }, today, dueNextOn: dueNextOf(reviews), totals: countsOf(reviews), managers,
    withoutManager: countsOf(byManager.get('') ?? []),
  };
}

/** One line manager's accounts in a month, or those without one. @throws Refusal `not-found` */
export function returnsOf(work: Work, { period: periodId, managerId }: InputOf<'reviews.returnsOf'>): OutputOf<'reviews.returnsOf'> {
  const period = monthOf(work, periodId);
  const person = managerId === null ? null : new PeopleDirectory(work).person(managerId);
  if (person === undefined) throw missingRecord('person');
  return {
    name: person?.name ?? '', period: { ...period },
    reviews: managedReviews(work, period).filter((review) => review.managerId === managerId).map(({ managerId: _manager, lastReviewOn: _last, notYetDue: _notYet, sent, ...review }) => ({ ...review, ...sent })),
  };
}

function dueNextOf(reviews: readonly ManagedReview[]): string | null {
  return reviews.filter(({ notYetDue }) => notYetDue).map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
}

function countsOf(reviews: readonly ManagedReview[]): { accounts: number; returned: number; missing: number; notYetDue: number } {
  const returned = reviews.filter(({ review }) => review !== null).length;
  return { accounts: reviews.length, returned, missing: reviews.length - returned, notYetDue: reviews.filter(({ notYetDue }) => notYetDue).length };
}
