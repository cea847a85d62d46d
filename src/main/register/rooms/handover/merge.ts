import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { repointPerson } from '../accounts/holdings.ts';
import { renamePlanOwner } from '../actions/owners.ts';
import { repointCertificationsOf } from '../certifications/people.ts';
import { repointEnquiries } from '../enquiries/service.ts';
import { moveLinksOfPerson } from '../incidents/links.ts';
import { renameTwoStepHolder } from '../logins/two-step.ts';
import { joinPeople, presentPerson } from '../people/service.ts';
import { isAnothersName } from './owed.ts';

/**
 * Two records are one person: everything of `from` goes to `into`, which also learns what it did not know, logins name
 * her as the holder of their second step, approvals of her personal activity, directorates she certifies for, signed originals she keeps, and open action plans as their owner. Letters and
 * notices that were sent keep the name they were sent under.
 *
 * @throws Refusal `invalid` for one record twice, `not-found`, `conflict` when either was changed meanwhile
 */
export function mergePeople(work: Work, { from, into }: InputOf<'people.merge'>): OutputOf<'people.merge'> {
  if (from.id === into.id) throw new Refusal('invalid', 'These are the same record already. Choose the other record of this person.', 'into');
  const goes = presentPerson(work, from.id, from.version);
  const stays = presentPerson(work, into.id, into.version);
  // Before the record is marked as merged: the accounts' trail names both.
  repointPerson(work, goes.id, stays.id);
  repointEnquiries(work, goes.id, stays.id);
  repointCertificationsOf(work, goes.id, stays.id);
  moveLinksOfPerson(work, goes.id, stays.id);
  const { version } = joinPeople(work, goes, stays);
  if (!isAnothersName(work, goes.name, stays.id)) {
    renameTwoStepHolder(work, goes.name, stays.name);
    renamePlanOwner(work, goes.name, stays.name);
  }
  return { id: stays.id, version };
}
