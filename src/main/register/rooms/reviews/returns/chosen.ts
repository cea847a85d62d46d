import type { ReviewChasesTable } from '../../../database/tables-review-chases.ts';
import { Refusal } from '../../../refusal.ts';
import { missingRecord } from '../../../refusals.ts';
import { isMailAddress } from '../../../reports/message-draft.ts';
import type { Work } from '../../../work.ts';
import type { WrittenFile } from '../../../written-file.ts';
import { hasLeft } from '../../people/rules.ts';
import { PeopleDirectory, type Person } from '../../people/service.ts';
import { insertChase } from '../chases-table.ts';
import type { ManagedReview } from './managed-reviews.ts';

/** A line manager with her reviews. */
export interface ManagerReviews {
  readonly person: Person;
  readonly reviews: readonly ManagedReview[];
}

/** Line managers for whom something is to be made, by name, and those who have left. */
export interface Chosen {
  readonly managers: readonly ManagerReviews[];
  readonly left: readonly string[];
}

/**
 * Goes through the reviews by line manager. Who has left is not written to: somebody else has to be named.
 *
 * @param managerIds the ones that were chosen; null for all
 * @throws Refusal `not-found`; `invalid` when nothing is left to make
 */
export function chosenManagers(work: Work, reviews: readonly ManagedReview[], managerIds: readonly string[] | null): Chosen {
  const people = new PeopleDirectory(work);
  const today = work.clock.today();
  for (const id of managerIds ?? []) if (people.person(id) === undefined) throw missingRecord('person');
  const wanted = managerIds === null ? null : new Set(managerIds);
  const all = [...Map.groupBy(reviews, ({ managerId }) => managerId ?? '')].flatMap(([id, theirs]): ManagerReviews[] => {
    const person = people.person(id);
    return person === undefined || wanted?.has(id) === false ? [] : [{ person, reviews: theirs }];
  }).toSorted((one, other) => one.person.name.localeCompare(other.person.name, 'en-GB') || (one.person.id < other.person.id ? -1 : 1));
  const managers = all.filter(({ person }) => !hasLeft(person.leaves_on, today));
  const left = all.filter((one) => !managers.includes(one)).map(({ person }) => person.name);
  if (managers.length > 0) return { managers, left };
  throw new Refusal('invalid', left.length === 0
    ? 'Nothing is to be made: none of these line managers has an account of which a review is missing in this month.'
    : 'The line managers of these accounts have left. Name the new ones on the accounts first.', 'managerIds');
}

/** Those that a message can be addressed to, and the names of the others. @throws Refusal `invalid` when there is none */
export function reachable(managers: readonly ManagerReviews[]): { readonly managers: readonly ManagerReviews[]; readonly withoutEmail: string[] } {
  const reached = managers.filter(({ person }) => isMailAddress(person.email));
  if (reached.length === 0) {
    throw new Refusal('invalid', 'None of these line managers has an email address that can be used. Add the addresses in People, or print the worksheets.', 'managerIds');
  }
  return { managers: reached, withoutEmail: managers.filter((one) => !reached.includes(one)).map(({ person }) => person.name) };
}

/** Notes on each account that it was sent on or asked for. */
export function noteSent(work: Work, managers: readonly ManagerReviews[], how: ReviewChasesTable['how'], file: WrittenFile): void {
  const madeAt = work.clock.now();
  for (const { person, reviews } of managers) {
    for (const { accountId, period } of reviews) {
      insertChase(work.db, {
        id: work.newId(), cadence: 'monthly', period: period.id, account_id: accountId, manager_id: person.id, manager_name: person.name, made_at: madeAt,
        made_on: work.clock.today(), officer_name: work.officer.name, how, file_name: file.name, file_sha256: file.sha256,
      });
    }
  }
}

/** How many accounts of how many line managers. */
export function sizeOf(managers: readonly ManagerReviews[]): { managers: number; accounts: number } {
  return { managers: managers.length, accounts: managers.reduce((sum, { reviews }) => sum + reviews.length, 0) };
}

/** A line manager's reviews month by month, oldest first: a worksheet is one month's. */
export function byMonth(reviews: readonly ManagedReview[]): (readonly ManagedReview[])[] {
  return [...Map.groupBy(reviews, ({ period }) => period.id).values()].toSorted((one, other) => ((one[0]?.period.from ?? '') < (other[0]?.period.from ?? '') ? -1 : 1));
}
