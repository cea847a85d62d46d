import type { Duty } from '../../../../preload/contract/accounts-records.ts';
import type { Work } from '../../work.ts';
import { dutiesOfMany } from '../accounts/duties.ts';
import { type DutySubject, dutySubjects } from '../accounts/duty-subjects.ts';
import { postersOn } from '../accounts/records.ts';
import { inUseSinceOfAll } from '../accounts/review-subjects.ts';
import { logins } from '../logins/service.ts';
import { firstReviews, reviewsOfAccount } from '../reviews/service.ts';
import { dutyFacts, peopleById } from './duty-facts.ts';

/** How an account stands with what is asked of it. */
export interface StandingDuties {
  readonly accountId: string;
  readonly account: string;
  readonly facts: DutySubject['facts'];
  readonly duties: readonly Duty[];
}

/** The duties of every account that is run, by name, as they stand now: the same answers as on each account's own page (CP371 2.3.1). */
export function dutiesOfAll(work: Work): StandingDuties[] {
  const people = peopleById(work);
  const duties = dutiesOfMany(work);
  const inUse = inUseSinceOfAll(work, firstReviews(work));
  const byAccount = Map.groupBy(logins(work), ({ accountId }) => accountId);
  return dutySubjects(work).map((subject) => ({
    accountId: subject.id, account: subject.facts.name, facts: subject.facts,
    duties: duties(subject.id, dutyFacts({
      ...subject, ...reviewedBy(work, subject), people, inUseSince: inUse.get(subject.id) ?? null, logins: byAccount.get(subject.id) ?? [],
    }, subject.lastHandoverOn)),
  }));
}

/** Who reviewed it last is asked of the few corporate accounts only, so it is read for each of them. */
function reviewedBy(work: Work, { id, facts, administrators }: DutySubject): Pick<Parameters<typeof dutyFacts>[0], 'reviews' | 'postersReviewed'> {
  const reviews = facts.corporate ? reviewsOfAccount(work, id) : [];
  const newest = reviews.find(({ kind }) => kind === 'quarterly');
  return { reviews, postersReviewed: newest === undefined ? [] : postersOn(work, id, administrators, newest.reviewedOn) };
}
