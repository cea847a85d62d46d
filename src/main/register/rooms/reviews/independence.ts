import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { administratorPeriods } from '../accounts/administrators.ts';
import { postersOf, postersOn } from '../accounts/records.ts';
import type { ReviewableAccount } from '../accounts/review-subjects.ts';
import { sameName } from '../people/rules.ts';
import { knownPeople } from '../people/service.ts';

/**
 * An account that the Communications Team runs itself is reviewed by somebody of the team who does not post on it. Stepping
 * down for the day of the review does not help: whoever posted on that day is not independent of what was posted.
 *
 * @param reviewedOn YYYY-MM-DD
 * @param reviewer who did the review
 * @throws Refusal `own-account` when the reviewer administers it, contributes to it or holds a role on it, or did so on that day
 */
export function refuseOwnReview(work: Work, { id, name, corporate }: Pick<ReviewableAccount, 'id' | 'name' | 'corporate'>, reviewedOn: string, reviewer: string): void {
  if (!corporate) return;
  const people = new Map(knownPeople(work).map((person) => [person.id, person.name]));
  const administrators = administratorPeriods(work, id);
  const isOwn = ({ personId }: { readonly personId: string }) => sameName(people.get(personId) ?? '', reviewer);
  const present = postersOf(work, id, administrators).find(isOwn);
  const own = present ?? postersOn(work, id, administrators, reviewedOn).find(isOwn);
  if (own === undefined) return;
  if (reviewer !== work.officer.name) {
    throw new Refusal('own-account', `${name} is run by the Communications Team, and ${reviewer} posts on it. It is reviewed by a colleague who does not.`, 'reviewer');
  }
  if (present === undefined) {
    throw new Refusal('own-account', `${name} is run by the Communications Team, and on ${formatDate(reviewedOn)} you ${wasPart[own.as]}. Ask a colleague who did not post on it to review it.`, 'reviewedOn');
  }
  throw new Refusal('own-account', `${name} is run by the Communications Team, and you ${part[own.as]}. Ask a colleague who does not post on it to review it.`);
}

const wasPart = {
  primary: 'were its administrator', backup: 'were its backup administrator', contributor: 'contributed to it', access: 'held a role on it',
} as const;

const part = {
  primary: 'are its administrator', backup: 'are its backup administrator', contributor: 'contribute to it', access: 'hold a role on it',
} as const;
