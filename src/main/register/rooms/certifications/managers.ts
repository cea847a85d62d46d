import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { Refusal } from '../../refusal.ts';
import { missingRecord } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { hasLeft } from '../people/rules.ts';
import { PeopleDirectory } from '../people/service.ts';
import { directorates } from '../settings/service.ts';
import { CertificationBook, levelOf } from './reading.ts';
import { endManager, insertManager, setManagerPost } from './table.ts';

/** Every directorate in use with who certifies for it, and who did before. */
export function certifyingManagers(work: Work): OutputOf<'certifications.managers'> {
  const book = new CertificationBook(work);
  const packs = book.packs(null);
  return book.directorates.filter(({ active }) => active).map((directorate) => {
    const rows = book.managersOf(directorate.id);
    return {
      directorateId: directorate.id, directorate: directorate.name, kind: directorate.kind, level: levelOf(packs, directorate.kind),
      manager: book.managerOf(directorate.id), since: rows.find(({ until }) => until === null)?.since ?? null,
      // Why somebody else came stands with whoever came.
      before: rows.flatMap(({ person_id, post, since, until }, place) =>
        (until === null ? [] : [{ name: book.people.get(person_id)?.name ?? '', post, since, until, reason: rows[place - 1]?.reason ?? '' }])),
    };
  });
}

/**
 * Names who certifies for a directorate (CP371 App 3). Certificates that are out keep whom they were made for.
 *
 * @throws Refusal `not-found`; `invalid` for a day ahead or before the one who certifies now, for somebody who has left, or without a reason where somebody else certified before
 */
export function setCertifyingManager(work: Work, input: InputOf<'certifications.setManager'>): OutputOf<'certifications.setManager'> {
  const directorate = directorates(work).find(({ id }) => id === input.directorateId);
  if (directorate === undefined) throw missingRecord('directorate');
  refuseFutureDay(input.since, work.clock.today(), 'since');
  const people = new PeopleDirectory(work);
  if (input.personId !== null && people.person(input.personId) === undefined) throw missingRecord('person');
  const personId = input.personId ?? people.idOf({ name: input.manager.name, email: input.manager.email }, null, 'manager.email');
  return { directorateId: directorate.id, personId: replaceManager(work, people, directorate, { ...input, personId, post: input.manager.post }) };
}

/** A certifying manager from a day on. */
interface NewManager {
  readonly personId: string;
  readonly post: string;
  readonly since: string;
  readonly reason: string;
}

/** Puts somebody in the place of the certifying manager, with the entry in the trail. @throws Refusal as `setCertifyingManager` */
export function replaceManager(work: Work, people: PeopleDirectory, directorate: { readonly id: string; readonly name: string }, { personId, post, since, reason }: NewManager): string {
  const person = people.person(personId);
  if (person === undefined) throw missingRecord('person');
  const now = new CertificationBook(work).managersOf(directorate.id).find(({ until }) => until === null);
  if (now?.person_id === personId) {
    setManagerPost(work.db, now.id, post);
  } else {
    if (hasLeft(person.leaves_on, work.clock.today())) throw new Refusal('invalid', `${person.name} has left the Trust. Name somebody else for ${directorate.name}.`, 'manager.name');
    if (now !== undefined && reason === '') throw new Refusal('invalid', 'Say why somebody else certifies now.', 'reason');
    if (now !== undefined && since < now.since) {
      throw new Refusal('invalid', `Who certifies now has done so since ${formatDate(now.since)}. Enter that day or a later one.`, 'since');
    }
    endManager(work.db, directorate.id, since);
    insertManager(work.db, {
      id: work.newId(), directorate_id: directorate.id, person_id: personId, post, since, until: null, reason: now === undefined ? '' : reason,
      noted_at: work.clock.now(), noted_by: work.officer.name,
    });
  }
  work.record({
    action: 'certifying-manager.named', room: 'certifications', recordId: directorate.id, clause: 'App 3',
    details: { directorate: directorate.name, manager: person.name, post, before: people.get(now?.person_id ?? null)?.name ?? '', since, reason },
  });
  return personId;
}
