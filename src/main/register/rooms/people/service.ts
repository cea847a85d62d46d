import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { PeopleTable } from '../../database/tables.ts';
import type { Work } from '../../work.ts';
import type { NamedPerson } from './rules.ts';
import { plainName, samePerson } from './rules.ts';
import { allPeople, insertPerson, updatePerson } from './table.ts';

type Person = PeopleTable;

/** Somebody of whom only the name is known. */
const blankPerson: Omit<PeopleTable, 'id' | 'name'> = {
  email: '', category: 'not-known', employer: '', role: '', directorate_id: null, phone: '', leaves_on: null, merged_into: null, version: 1,
};

/** The people of the register, held in memory through one use case so that 5,000 imported rows stay quick. */
export class PeopleDirectory {
  readonly #work: Work;
  readonly #people: Map<string, Person>;
  readonly #byKey = new Map<string, Person[]>();

  /** @param work the unit of work in which new people are added */
  constructor(work: Work) {
    this.#work = work;
    this.#people = new Map(allPeople(work.db).map((person) => [person.id, person]));
    for (const person of this.#people.values()) this.#index(person);
  }

  /** @returns the person with this id, or null */
  get(id: string | null): NamedPerson | null {
    const person = id === null ? undefined : this.#people.get(id);
    return person === undefined ? null : { name: person.name, email: person.email };
  }

  /**
   * Finds the person who is meant, or adds her. An e-mail address that was not known is learnt, and so is a new
   * spelling of her name (case, spaces) where she stands already.
   *
   * @param presentId who stands there now, if anybody does
   * @returns her id
   */
  idOf(typed: NamedPerson, presentId?: string | null): string {
    const candidates = [
      ...(this.#byKey.get(`@${typed.email.toLowerCase()}`) ?? []),
      ...(this.#byKey.get(plainName(typed.name)) ?? []),
    ];
    const known = samePerson(typed, candidates, presentId);
    if (known === undefined) return this.#add(typed);
    if (known.email === '' && typed.email !== '') this.#change(known, 'email', typed.email);
    else if (known.id === presentId && known.name !== typed.name) this.#change(known, 'name', typed.name);
    return known.id;
  }

  #add(typed: NamedPerson): string {
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
    for (const [key, others] of this.#byKey) this.#byKey.set(key, others.filter((other) => other.id !== person.id));
    this.#index(person);
  }

  #index(person: Person): void {
    this.#remember(plainName(person.name), person);
    if (person.email !== '') this.#remember(`@${person.email.toLowerCase()}`, person);
  }

  #remember(key: string, person: Person): void {
    const others = this.#byKey.get(key);
    if (others === undefined) this.#byKey.set(key, [person]);
    else others.push(person);
  }
}

/** @returns everybody, by name */
export function people(work: Work): NamedPerson[] {
  return allPeople(work.db).map(({ name, email }) => ({ name, email }));
}

/** Adds a person. @throws Refusal `duplicate` when name and e-mail address are somebody's already, `invalid` */
export function addPerson(_work: Work, _facts: InputOf<'people.add'>): OutputOf<'people.add'> {
  throw new Error('Not built yet.');
}

/** Changes what is known of a person. @throws Refusal `not-found`, `conflict`, `duplicate`, `invalid` */
export function editPerson(_work: Work, _input: InputOf<'people.edit'>): OutputOf<'people.edit'> {
  throw new Error('Not built yet.');
}
