import type { ApplicationForm } from '../../../../preload/contract/applications.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { hasLeft, samePerson } from '../people/rules.ts';
import { editPerson, knownPeople, type Person, personFactsOf } from '../people/service.ts';
import { firstMail } from './rules/approval.ts';
import { bareName, naturalName } from './rules/names.ts';

/** Somebody whom an application names, as the people room would look her up. */
export interface NamedOnForm {
  readonly name: string;
  readonly email: string;
  /** Her part in the application, in a word. */
  readonly as: string;
}

/** Whoever has left runs no account and writes for none (CP371 2.3.1). @throws Refusal `invalid` naming who has left, and when */
export function refuseLeavers(work: Work, named: readonly NamedOnForm[]): void {
  for (const { name, email, as } of named) {
    const person = find(work, name, email) ?? findByMailbox(work, name, email);
    if (person?.leaves_on === null || person === undefined || !hasLeft(person.leaves_on, work.clock.today())) continue;
    throw new Refusal(
      'invalid',
      `${person.name} is named as ${as}, but the last day was ${formatDate(person.leaves_on)}. If that day is wrong, correct it in People. Otherwise decline or withdraw this application and ask for one that names somebody else.`,
    );
  }
}

/** The applicant's job title and telephone number go to the people room, where nothing else stands there: nobody types them again. */
export function carryOver(work: Work, form: ApplicationForm): void {
  const person = find(work, naturalName(form.name), firstMail(form.email));
  if (person === undefined) return;
  const facts = personFactsOf(person);
  editPerson(work, { id: person.id, version: person.version, facts: { ...facts, role: facts.role || form.jobTitle, phone: facts.phone || form.phone } });
}

function find(work: Work, name: string, email: string): Person | undefined {
  return name === '' ? undefined : samePerson({ name, email }, knownPeople(work));
}

/** Whoever has the mailbox and the same name in another form: a title or a post beside it makes nobody new. */
function findByMailbox(work: Work, name: string, email: string): Person | undefined {
  const [mailbox, bare] = [email.toLowerCase(), bareName(name)];
  if (mailbox === '' || bare === '') return undefined;
  return knownPeople(work).find((person) => person.email.toLowerCase() === mailbox && bareName(person.name) === bare);
}
