import type { AccountRow } from '../../../../preload/contract/accounts.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { administratorPeriods } from '../accounts/administrators.ts';
import { postersOf } from '../accounts/records.ts';
import { sameName } from '../people/rules.ts';
import { knownPeople } from '../people/service.ts';

/**
 * An account that the Communications Team runs itself is reviewed by somebody of the team who does not post on it.
 *
 * @throws Refusal `own-account` when the officer at the desk administers it, contributes to it or holds a role on it
 */
export function refuseOwnReview(work: Work, { id, name, corporate }: AccountRow): void {
  if (!corporate) return;
  const people = new Map(knownPeople(work).map((person) => [person.id, person.name]));
  const own = postersOf(work, id, administratorPeriods(work, id))
    .find(({ personId }) => sameName(people.get(personId) ?? '', work.officer.name));
  if (own === undefined) return;
  throw new Refusal('own-account', `${name} is run by the Communications Team, and you ${part[own.as]}. Ask a colleague who does not post on it to review it.`);
}

const part = {
  primary: 'are its administrator', backup: 'are its backup administrator', contributor: 'contribute to it', access: 'hold a role on it',
} as const;
