import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { PersonFacts } from '../../../../preload/contract/people.ts';
import { changedFields } from '../../changed-fields.ts';
import type { PeopleTable } from '../../database/tables.ts';
import { Refusal } from '../../refusal.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { directorates } from '../settings/service.ts';
import type { NamedPerson } from './rules.ts';
import { hasLeft, isAmbiguous, namesakesSentence, plainName, sameName, samePerson } from './rules.ts';
import { allPeople, followMerged, insertPerson, mergedPeople, personRow, updatePerson, updatePersonFrom } from './table.ts';

/** A person with everything that is known of her. */
export type Person = PeopleTable;

/** Somebody of whom only the name is known. */
const blankPerson: Omit<PeopleTable, 'id' | 'name'> = {
  email: '', category: 'not-known', employer: '', role: '', directorate_id: null, phone: '', leaves_on: null, merged_into: null, version: 1,
};

/** The people of the register, held in memory through one use case so that 5,000 imported rows stay quick. */
export class PeopleDirectory {
  readonly #work: Work;
  readonly #people: Map<string, Person>;
  readonly #byKey = new Map<string, Person[]>();
  /** Spellings that turned out to be somebody else's: an old list must not bring them back. */
  readonly #aliases: ReadonlyMap<string, readonly Person[]>;

  /** @param work the unit of work in which new people are added */
  constructor(work: Work) {
    this.#work = work;
    this.#people = new Map(allPeople(work.db).map((person) => [person.id, person]));
    for (const person of this.#people.values()) this.#index(person);
    this.#aliases = Map.groupBy(mergedPeople(work.db), ({ name }) => plainName(name));
  }

  /** @returns the person with this id, or null */
  get(id: string | null): NamedPerson | null {
    const person = id === null ? undefined : this.#people.get(id);
    return person === undefined ? null : { name: person.name, email: person.email };
  }

  /** @returns the person with this id, with everything that is known of her */
  person(id: string | null): Person | undefined {
    return id === null ? undefined : this.#people.get(id);
  }

  /**
   * Finds the person who is meant, or adds her. An e-mail address that was not known is learnt, and so is a new
   * spelling of her name (case, spaces) where she stands already.
   *
   * @param presentId who stands there now, if anybody does
   * @param field dotted path of the box that asks for the email address, for a refusal
   * @returns her id
   * @throws Refusal `invalid` when several people bear the name and no email address says who is meant
   */
  idOf(typed: NamedPerson, presentId?: string | null, field?: string): string {
    const candidates = [
      ...(this.#byKey.get(`@${typed.email.toLowerCase()}`) ?? []),
      ...(this.#byKey.get(plainName(typed.name)) ?? []),
    ];
    if (isAmbiguous(typed, candidates, presentId)) {
      throw new Refusal('invalid', namesakesSentence(typed.name, candidates.length), field);
    }
    const known = samePerson(typed, candidates, presentId) ?? this.#mergedInto(typed, field);
    if (known === undefined) return this.add(typed);
    if (known.email === '' && typed.email !== '') this.#change(known, 'email', typed.email);
    else if (known.id === presentId && known.name !== typed.name) this.#change(known, 'name', typed.name);
    return known.id;
  }

  #mergedInto(typed: NamedPerson, field?: string): Person | undefined {
    const email = typed.email.toLowerCase();
    const aliases = (this.#aliases.get(plainName(typed.name)) ?? []).filter((person) => email === '' || person.email.toLowerCase() === email);
    const meant = new Set(aliases.map((person) => person.merged_into ?? ''));
    if (meant.size > 1) throw new Refusal('invalid', namesakesSentence(typed.name, meant.size), field);
    const [id = ''] = meant;
    return this.#people.get(id);
  }

  /** Adds somebody who is known to be new, whatever others are called. @returns her id */
  add(typed: NamedPerson): string {
    const person = { ...blankPerson, id: this.#work.newId(), name: typed.name, email: typed.email };
    insertPerson(this.#work.db, person);
    this.#work.record({
      action: 'person.added',
      room: 'people',
      recordId: person.id,
      details: { name: person.name, email: person.email },
    });
    this.#people.set(person.id, person);
    this.#index(person);
    return person.id;
  }

  #change(known: Person, field: 'name' | 'email', to: string): void {
    const person = { ...known, [field]: to, version: known.version + 1 };
    updatePerson(this.#work.db, person);
    this.#work.record({
      action: 'person.edited',
      room: 'people',
      recordId: person.id,
      details: { changes: [{ field, from: known[field], to }] },
    });
    this.#people.set(person.id, person);
    for (const key of keysOf(known)) this.#byKey.set(key, (this.#byKey.get(key) ?? []).filter((other) => other.id !== person.id));
    this.#index(person);
  }

  #index(person: Person): void {
    for (const key of keysOf(person)) {
      const others = this.#byKey.get(key);
      if (others === undefined) this.#byKey.set(key, [person]);
      else others.push(person);
    }
  }
}

/** What a person is looked up by: the name as it is read, and the email address where one is known. */
function keysOf({ name, email }: NamedPerson): string[] {
  return email === '' ? [plainName(name)] : [plainName(name), `@${email.toLowerCase()}`];
}

/** @returns everybody, by name */
export function people(work: Work): NamedPerson[] {
  return allPeople(work.db).map(({ name, email }) => ({ name, email }));
}

/** Adds a person. @throws Refusal `duplicate` when name and e-mail address are somebody's already, `invalid` */
export function addPerson(work: Work, facts: InputOf<'people.add'>): OutputOf<'people.add'> {
  checkFacts(work, facts, null);
  const person = rowWith({ ...blankPerson, id: work.newId(), name: facts.name, version: 0 }, facts);
  insertPerson(work.db, person);
  work.record({ action: 'person.added', room: 'people', recordId: person.id, details: { ...facts } });
  return { id: person.id, version: person.version };
}

/** Changes what is known of a person. @throws Refusal `not-found`, `conflict`, `duplicate`, `invalid` */
export function editPerson(work: Work, { id, version, facts }: InputOf<'people.edit'>): OutputOf<'people.edit'> {
  const before = presentPerson(work, id, version);
  checkFacts(work, facts, before);
  const changed = changedFields(personFactsOf(before), facts);
  if (changed.changes.length === 0) return { id, version };
  const person = rowWith(before, facts);
  updatePersonFrom(work.db, person, version);
  work.record({ action: 'person.edited', room: 'people', recordId: id, details: changed });
  return { id, version: person.version };
}

/** Everybody with everything that is known, by name; who was merged into somebody else is not among them. */
export function knownPeople(work: Work): Person[] {
  return allPeople(work.db);
}

/** How somebody was written in records that were merged into hers. */
export function mergedSpellings(work: Work, personId: string): NamedPerson[] {
  return mergedPeople(work.db).filter((person) => person.merged_into === personId).map(({ name, email }) => ({ name, email }));
}

/** A person in the version that an officer has seen. @throws Refusal `not-found`, `conflict` */
export function presentPerson(work: Work, id: string, version: number): Person {
  const person = personRow(work.db, id);
  if (person === undefined || person.merged_into !== null) throw missingRecord('person');
  if (person.version !== version) throw conflict('This person', { version: person.version, facts: personFactsOf(person) });
  return person;
}

/** Sets somebody's last day. @param on YYYY-MM-DD, may lie ahead */
export function setLeavesOn(work: Work, person: Person, on: string): void {
  updatePersonFrom(work.db, { ...person, leaves_on: on, version: person.version + 1 }, person.version);
  if (person.leaves_on === on) return;
  work.record({
    action: 'person.edited', room: 'people', recordId: person.id, details: { changes: [{ field: 'leavesOn', from: person.leaves_on, to: on }] },
  });
}

/**
 * Two records are one person: what `into` does not know is taken from `from`, which stands in no list from now on. A last
 * day that has passed is not: it would make a leaver of somebody who is here. The trail keeps it.
 */
export function joinPeople(work: Work, from: Person, into: Person): Person {
  const joined: Person = {
    ...into, email: into.email || from.email, category: into.category === 'not-known' ? from.category : into.category,
    employer: into.employer || from.employer, role: into.role || from.role, directorate_id: into.directorate_id ?? from.directorate_id,
    phone: into.phone || from.phone, leaves_on: into.leaves_on ?? (hasLeft(from.leaves_on, work.clock.today()) ? null : from.leaves_on), version: into.version + 1,
  };
  updatePersonFrom(work.db, joined, into.version);
  updatePersonFrom(work.db, { ...from, merged_into: into.id, version: from.version + 1 }, from.version);
  followMerged(work.db, from.id, into.id);
  work.record({
    action: 'person.merged', room: 'people', recordId: into.id,
    details: { from: { id: from.id, ...personFactsOf(from) }, ...changedFields(personFactsOf(into), personFactsOf(joined)) },
  });
  work.record({ action: 'person.merged-away', room: 'people', recordId: from.id, details: { into: { id: into.id, name: into.name, email: into.email } } });
  return joined;
}

/** What is known of a person, as the contract has it. */
export function personFactsOf(person: Person): PersonFacts {
  return {
    name: person.name, email: person.email, category: person.category, employer: person.employer, role: person.role,
    directorateId: person.directorate_id, phone: person.phone, leavesOn: person.leaves_on,
  };
}

function rowWith(before: Person, facts: PersonFacts): Person {
  return {
    ...before, name: facts.name, email: facts.email, category: facts.category, employer: facts.employer, role: facts.role,
    directorate_id: facts.directorateId, phone: facts.phone, leaves_on: facts.leavesOn, version: before.version + 1,
  };
}

function checkFacts(work: Work, facts: PersonFacts, before: Person | null): void {
  refuseOddDay(facts.leavesOn, 'leavesOn');
  if (facts.directorateId !== null && !directorates(work).some(({ id }) => id === facts.directorateId)) {
    throw new Refusal('invalid', 'Choose a directorate from the list.', 'directorateId');
  }
  const other = allPeople(work.db).find(
    (person) => person.id !== before?.id && sameName(person.name, facts.name) && person.email.toLowerCase() === facts.email.toLowerCase(),
  );
  if (other === undefined) return;
  if (facts.email === '') {
    throw new Refusal('duplicate', `${other.name} is known already, without an email address. Open that person instead, or add the email address that tells the two apart.`, 'email');
  }
  throw new Refusal('duplicate', `${other.name} (${other.email}) is known already. Open that person instead, or correct the name or the email address.`, 'name');
}
