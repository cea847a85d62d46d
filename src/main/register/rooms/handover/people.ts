import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { PersonRow } from '../../../../preload/contract/people.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import { missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { handoverRecords } from '../accounts/holdings.ts';
import { applicationsNaming } from '../applications/service.ts';
import { heldCertifications } from '../certifications/people.ts';
import { hasLeft, maybeSamePerson, type NamedPerson, sameName } from '../people/rules.ts';
import { knownPeople, mergedSpellings, type Person, personFactsOf } from '../people/service.ts';
import { directorates } from '../settings/service.ts';
import { type Holders, holdersNow, knownLogins, placesOf, shownHolding } from './holders.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** Everybody the register knows, by name, with on how many accounts that are not closed they stand. */
export function peopleList(work: Work, _input: InputOf<'people.list'>): OutputOf<'people.list'> {
  const holders = holdersNow(work);
  const names = directorateNames(work);
  const today = work.clock.today();
  return knownPeople(work).map((person) => rowOf(person, holders, names, today));
}

/** One person: what they hold and the gap they would leave, passwords they may know, what names them, and who may be the same. @throws Refusal `not-found` */
export function personDossier(work: Work, { id }: InputOf<'people.get'>): OutputOf<'people.get'> {
  const everybody = knownPeople(work);
  const people = new Map(everybody.map((person) => [person.id, person]));
  const person = people.get(id);
  if (person === undefined) throw missingRecord('person');
  const holders = holdersNow(work);
  const names = directorateNames(work);
  const today = work.clock.today();
  return {
    id, version: person.version, facts: personFactsOf(person), row: rowOf(person, holders, names, today),
    holdings: placesOf(holders, id).map((place) => shownHolding(holders, place, people, id, today)),
    certifications: heldCertifications(work, id),
    logins: knownLogins(work, person).map(({ login }) => login),
    applications: applicationsNaming(work, spellingsOf(work, person, everybody)),
    handovers: handoverRecords(work, { personId: id }).map((record) => ({
      id: record.id, accountId: record.accountId, account: holders.cards.get(record.accountId)?.name ?? '', as: record.as, outcome: record.outcome,
      successor: people.get(record.successorId ?? '')?.name ?? '', doneOn: record.doneOn, dueOn: record.dueOn,
    })),
    similar: everybody.filter((other) => other.id !== id && maybeSamePerson(person, other)).map(({ id: otherId, version, name, email }) => ({ id: otherId, version, name, email })),
    history: historyOf(work.db, 'people', id, historyLimit).map(({ entry, details }) => ({
      sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, note: reasonIn(details), changes: changesOf(details, names),
    })),
  };
}

function rowOf(person: Person, holders: Holders, names: ReadonlyMap<string, string>, today: string): PersonRow {
  const accounts = new Set((holders.byPerson.get(person.id) ?? []).map(({ accountId }) => accountId).filter((id) => holders.cards.get(id)?.status !== 'closed'));
  return {
    id: person.id, version: person.version, name: person.name, email: person.email, category: person.category, employer: person.employer,
    role: person.role, directorate: names.get(person.directorate_id ?? '') ?? '', leavesOn: person.leaves_on, leaver: hasLeft(person.leaves_on, today),
    accounts: accounts.size,
  };
}

/** How somebody is called and was called, in this record or one that was merged into it; not by a name that is another's now. */
function spellingsOf(work: Work, person: Person, everybody: readonly Person[]): NamedPerson[] {
  const changed = historyOf(work.db, 'people', person.id, historyLimit).flatMap(({ details }) => changesOf(details, new Map())).filter(({ from }) => from !== '');
  const before = changed.filter(({ field }) => field === 'name').map(({ from }): NamedPerson => ({ name: from, email: person.email }));
  const addresses = changed.filter(({ field }) => field === 'email').map(({ from }): NamedPerson => ({ name: person.name, email: from }));
  const former = [...mergedSpellings(work, person.id), ...before];
  return [person, ...addresses, ...former.filter(({ name }) => !everybody.some((other) => other.id !== person.id && sameName(other.name, name)))];
}

function directorateNames(work: Work): ReadonlyMap<string, string> {
  return new Map(directorates(work).map(({ id, name }) => [id, name]));
}
